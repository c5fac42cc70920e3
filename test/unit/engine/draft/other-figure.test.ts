import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'port.md': news(
    'port',
    '“We dredged 40,000 cubic metres of mud last year,” said Ola Brandt, the harbour master. “So we did.”',
    '“The ferry carries 120 people,” Brandt said. The pier has 120 lamps for them.',
  ),
});

/** What is said of the quotations of a draft: `code severity words`. */
function found(draft: string): string[] {
  const { findings } = checkDraft(parseDraft(`${draft}\n`), SOURCES);
  return findings.map(({ code, severity, differences }) =>
    [code, severity, ...differences.map(({ draft: own, source }) => `${own} ${source}`)].join(' '),
  );
}

describe('few words that are not cited', () => {
  it('are the source’s with another figure, where it gives them to whom the draft names', () => {
    assert.deepEqual(found('Ola Brandt said: “We dredged 14,000 cubic metres.”'), [
      'altered-quotation information 14,000 40,000',
    ]);
    assert.deepEqual(found('“The ferry carries 200 people,” said Brandt.'), ['altered-quotation information 200 120']);
  });

  it('may be another’s, or others of the same, and nothing is said', () => {
    for (const draft of [
      '“We dredged 14,000 cubic metres,” someone wrote.',
      '“We dredged 14,000 cubic metres.”',
      '“The ferry carries 200 people,” said Ann Lee.',
      '“The pier has 200 lamps,” said Brandt.',
      '“The ferry carried 200 people,” said Brandt.',
      '“The ferry carries 120 sheep,” said Brandt.',
      '“So we did 3,” said Brandt.',
    ])
      assert.deepEqual(found(draft), [], draft);
  });
});
