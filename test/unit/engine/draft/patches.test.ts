import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const sources = sourcesRead({
  'a.md': news(
    'a',
    'Ann Lee spoke first. “[W]e won’t be running the ferry again,” said Lee. “They love[d] the [un]safe pier, and [w]hich of us [h]as been asked?” she said.',
    'Omar Diaz said people “love[s] what I’m doing” there. See the plan[1] and the list.[2] It is [12] long.',
  ),
});

const CASES: readonly (readonly [draft: string, expected: string])[] = [
  ['Lee said: “[W]e won’t be running the ferry again” [@a].', '✓'],
  ['Lee said: “We won’t be running the ferry again” [@a].', '✓'],
  ['Lee said that “we won’t be running the ferry again” [@a].', '✓'],
  ['Lee said: “They love[d] the [un]safe pier” [@a].', '✓'],
  ['Lee said they love “the [un]safe pier, and [w]hich of us [h]as been asked?” [@a].', '✓'],
  ['Lee said they love “the [un]safe pier, and which of us has been asked?” [@a].', '✓'],
  ['Diaz said people “love[s] what I’m doing” [@a].', '✓'],
  ['“See the plan and the list. It is [12] long” [@a].', '✓'],
  ['Lee said: “[W]e won’t be driving the ferry again” [@a].', 'warning altered-quotation'],
  ['Lee said: “They love the [un]safe pier” [@a].', 'warning altered-quotation'],
  ['Lee said: “They loved the [un]safe pier” [@a].', 'warning altered-quotation'],
  ['Lee said: “They love[d] the safe pier” [@a].', 'warning altered-quotation'],
  ['Lee said: “They love[d] the unsafe pier” [@a].', 'warning altered-quotation'],
  ['Diaz said people “loves what I’m doing” [@a].', 'warning altered-quotation'],
  // Not cited: found by its words.
  ['Lee said: “[W]e won’t be running the ferry again”.', 'uncited'],
];

describe('letters that the source itself has in brackets', () => {
  for (const [draft, expected] of CASES)
    it(`${expected}: ${draft}`, () => assert.equal(outcome(draft, sources), expected));
});
