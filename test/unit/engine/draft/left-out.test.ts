import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'a.md': news(
    'a',
    '“I used to write every morning,” said Ann Lee. “We could sell the mill to the new town council. Now we wait, and they come.”',
  ),
});

/** A draft's words, and what the message says of them. */
const CASES: readonly (readonly [string, string])[] = [
  ['I write every morning', '“used to” is left out.'],
  ['We sell the mill', '“could” is left out.'],
  ['sell the mill to the council', '“new town” is left out.'],
  // Too far, or in another clause.
  ['You used to write every morning', 'the source has “I”, not “You”.'],
  ['they wait, and they come', 'the source has “we”, not “they”.'],
];

describe('words left out next to the edge of a quotation', () => {
  for (const [draft, expected] of CASES)
    it(`are told: ${draft}`, () => {
      const { findings } = checkDraft(parseDraft(`Lee said “${draft}” [@a].\n`), SOURCES);
      assert.deepEqual(
        findings.map(({ message }) => message),
        [`The words differ from the source (@a, para. 1): ${expected}`],
      );
    });
});
