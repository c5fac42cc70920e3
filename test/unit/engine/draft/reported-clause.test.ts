import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'ferry.md': `---
id: ferry
type: article-newspaper
title: Ferry
author: [{ family: Okoro, given: Ben }]
container-title: Coast Courier
---

The ferry will sail six times a day from June, the operator said on Friday. Lena Marsh runs the line.

Ines Odell said that the line had “lied to us twice” about the engines. Tom Rask said the answer was “not good enough for anyone.”

“Nobody on the board has read the contract,” Per Lind said. “Marsh told us it was good news for the islands.”

“Ines told me that the engines had never been ordered,” said Tom Rask.
`,
  'zaun.md': news(
    'zaun',
    'Der Stadtrat hat am Dienstag über den neuen Zaun am Hafen beraten, der teuer werden soll.',
    'Anna Berger sagte, der Zaun sei „eine teure Dummheit für alle“.',
  ),
});

/** The draft, and what its check comes to. */
const CASES: readonly (readonly [draft: string, outcome: string])[] = [
  ['Ines Odell said the line had “lied to us twice” [@ferry].', '✓'],
  ['The line, Odell said, had “lied to us twice” [@ferry].', '✓'],
  ['Ines Odell told reporters on Friday that the line had “lied to us twice” [@ferry].', '✓'],
  ['Tom Rask called the answer “not good enough for anyone” [@ferry].', '✓'],
  ['Ines Odell said the board had not “read the contract” [@ferry].', 'warning wrong-speaker'],
  ['Lena Marsh said the line had “lied to us twice” [@ferry].', 'warning wrong-speaker'],
  ['Lena Marsh, who runs it, said the line had “lied to us twice” [@ferry].', 'warning wrong-speaker'],
  ['Ines Odell called the answer “not good enough for anyone” [@ferry].', 'warning wrong-speaker'],
  ['Robert Quayle told Reuters the line had “lied to us twice” [@ferry].', 'warning wrong-speaker'],
  // Nobody says these words in the source.
  ['Ines Odell said the ferry would “sail six times a day from June” [@ferry].', '✓ words'],
  ['Robert Quayle said the ferry would “sail six times a day from June” [@ferry].', '✓ words'],
  // The work does.
  ['The Coast Courier said the ferry would “sail six times a day from June” [@ferry].', '✓'],
  ['Okoro writes that the ferry would “sail six times a day from June” [@ferry].', '✓'],
  ['The ferry is to “sail six times a day from June” [@ferry].', '✓'],
  // Who speaks in the source tells of the other.
  ['Lena Marsh said it was “good news for the islands” [@ferry].', '✓ words'],
  ['Ines Odell said the engines “had never been ordered” [@ferry].', '✓ words'],
  ['Lena Marsh said the engines “had never been ordered” [@ferry].', '✓ words'],
  // Words that are not what the clause says.
  ['Lena Marsh said Rask found it “not good enough for anyone” [@ferry].', '✓ words'],
  ['Lena Marsh told the man who was “not good enough for anyone” to go [@ferry].', '✓ words'],
  ['Lena Marsh responded to the answer of “not good enough for anyone” [@ferry].', '✓ words'],
  ['Lena Marsh objected to “not good enough for anyone” [@ferry].', '✓ words'],
  ['Lena Marsh said the “not good enough for anyone” line was a lie [@ferry].', '✓ words'],
  ['Lena Marsh said the “not good enough for anyone” was a lie [@ferry].', 'warning wrong-speaker'],
  ['Lena Marsh told the board about the “not good enough for anyone” answer [@ferry].', '✓ words'],
  ['Lena Marsh noted that it was “not good enough for anyone” [@ferry].', '✓ words'],
  // Somebody else’s words, a denial, or a clause of the writer’s: it is not sure whose words they are.
  ['Lena Marsh said Rask had called it “good news for the islands” [@ferry].', '✓ words'],
  ['Lena Marsh never said the line had “lied to us twice” [@ferry].', '✓ words'],
  ['Lena Marsh denied that the line had “lied to us twice” [@ferry].', '✓ words'],
  ['Lena Marsh said the town was calm, but the line had “lied to us twice” [@ferry].', '✓ words'],
  ['Robert Quayle said the town, which would “sail six times a day from June”, was calm [@ferry].', '✓ words'],
  // Several parts of one clause.
  ['Ines Odell said the line had “lied to us” twice, “about the engines” [@ferry].', '✓ words'],
  ['Anna Berger said the fence was „eine teure Dummheit für alle“ [@zaun].', '✓'],
  ['Peter Schulz said the fence was „eine teure Dummheit für alle“ [@zaun].', 'warning wrong-speaker'],
  ['Peter Schulz sagte, der Zaun sei „eine teure Dummheit für alle“ [@zaun].', 'warning wrong-speaker'],
];

describe('a quotation that is a part of a clause which someone says', () => {
  for (const [draft, expected] of CASES)
    it(`${draft}: ${expected}`, () => assert.equal(outcome(draft, SOURCES), expected));
});
