import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

describe('a role and a name between a quotation and its verb', () => {
  const sources = sourcesRead({
    'ward.md': news(
      'ward',
      'The ward was quiet on Monday. Wanda Price and Bill Price live there.',
      '“We can open the ward,” said director Helen Moss, “provided that the state pays for four nurses.”',
      '“I never liked it,” said Wanda Price.',
    ),
  });
  const cases: readonly (readonly [string, string])[] = [
    ['“I never liked it,” hotel owner Wanda Price said [@ward, para. 3].', '✓'],
    ['“I never liked it,” her husband Bill Price said [@ward, para. 3].', 'warning wrong-speaker'],
    ['“We can open the ward,” director Helen Moss said [@ward, para. 2].', 'warning misleading-omission'],
    ['“I never liked it” [@ward, para. 3]. The owner Bill Price said more.', '✓'],
    ['“I never liked it,” her husband told Wanda Price [@ward, para. 3].', '✓ words'],
  ];
  for (const [draft, expected] of cases)
    it(`names who speaks: ${draft}`, () => assert.equal(outcome(draft, sources), expected));
});
