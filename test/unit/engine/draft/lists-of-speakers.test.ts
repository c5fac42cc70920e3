import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'clubs.md': news(
    'clubs',
    '“We are leaving the league,” said club presidents Arno Beck, Tilda Voss and Ike Marr in a joint statement.',
    'It was Ella Sallow, not her husband Ron, who said that “the books were cooked twice.” Lotte Beck was not there.',
  ),
});

/** The draft, and what its check comes to. */
const CASES: readonly (readonly [draft: string, outcome: string])[] = [
  ['Arno Beck, Tilda Voss and Ike Marr said: “We are leaving the league” [@clubs].', '✓'],
  ['Arno Beck, Tilda Voss, and Ike Marr said: “We are leaving the league” [@clubs].', '✓'],
  ['On Monday, Beck, Voss and Marr said: “We are leaving the league” [@clubs].', '✓'],
  ['“We are leaving the league,” said Arno Beck, Tilda Voss and Ike Marr on Monday [@clubs].', '✓'],
  ['“We are leaving the league,” wrote Marr, Voss and Beck [@clubs].', '✓'],
  // One of them is another.
  ['Arno Beck, Ron Sallow and Ike Marr said: “We are leaving the league” [@clubs].', '✓ words'],
  ['“We are leaving the league,” said Arno Beck, Ron Sallow and Ike Marr [@clubs].', '✓ words'],
  ['“We are leaving the league,” said Arno Beck, Tilda Voss and Lotte Beck [@clubs].', '✓ words'],
  // A place before the names is none of them.
  ['In Calder, Arno Beck said: “We are leaving the league” [@clubs].', '✓'],
  // Whom a contrast leaves out.
  ['It was Ella Sallow, not her husband Ron, who said “the books were cooked twice” [@clubs].', '✓'],
  ['It was Ella Sallow who said that “the books were cooked twice” [@clubs].', '✓'],
  ['Ella Sallow said that “the books were cooked twice” [@clubs].', '✓'],
  ['Arno Beck said that “the books were cooked twice” [@clubs].', 'warning wrong-speaker'],
];

describe('several names, and names in contrast', () => {
  for (const [draft, expected] of CASES)
    it(`${draft}: ${expected}`, () => assert.equal(outcome(draft, SOURCES), expected));
});
