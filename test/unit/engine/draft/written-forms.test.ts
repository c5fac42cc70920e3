import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const W = 'warning wrong-speaker';
const REFUSAL = '“I refuse the offer,”';
const LEAK = '“The mill leaks,”';

/** Who says first that they refuse, then that the mill leaks, in the source; of which the draft has one; what the check says. */
const CASES: readonly (readonly [first: string, second: string, words: string, speaker: string, expected: string])[] = [
  // Given names that may be particles or titles.
  ['Ben Cole', 'Max Cole', LEAK, 'Ben Cole', W],
  ['Ben Cole', 'Max Cole', REFUSAL, 'Max Cole', W],
  ['Ben Cole', 'Max Cole', REFUSAL, 'Ben Cole', '✓'],
  ['Ben Cole', 'Max Cole', LEAK, 'Cole', '✓ words'],
  ['Tom Berry', 'Max Cole', LEAK, 'Ben Cole', W],
  ['Dean Cole', 'Max Cole', LEAK, 'Dean Cole', W],
  ['Per Cole', 'Max Cole', LEAK, 'Per Cole', W],
  ['Per Cole', 'Max Cole', REFUSAL, 'Max Cole', W],
  ['Per Cole', 'Max Cole', REFUSAL, 'Per Cole', '✓'],
  // Given names that no list has.
  ['Isla Tornbeck', 'Angus Tornbeck', LEAK, 'Isla Tornbeck', W],
  ['Yavik Tornbeck', 'Zomri Tornbeck', LEAK, 'Yavik Tornbeck', W],
  ['Yavik Tornbeck', 'Zomri Tornbeck', REFUSAL, 'Zomri Tornbeck', W],
  ['Yavik Tornbeck', 'Zomri Tornbeck', LEAK, 'Zomri Tornbeck', '✓'],
  ['Tom Berry', 'Zomri Tornbeck', LEAK, 'Yavik Tornbeck', '✓ words'],
  ['Bob Tornbeck', 'Robert Tornbeck', LEAK, 'Bob Tornbeck', '✓ words'],
  ['Mayor Ana Tornbeck', 'Carmen Tornbeck', REFUSAL, 'Mayor Tornbeck', '✓'],
  ['Mayor Ana Tornbeck', 'Carmen Tornbeck', LEAK, 'Mayor Tornbeck', '✓ words'],
  ['Dean Max Cole', 'Cole', LEAK, 'Dean Cole', '✓'],
  ['Max Cole, dean of the school', 'Cole', LEAK, 'Dean Cole', '✓'],
  ...['Al', 'Van', 'Del', 'Della', 'Di', 'Duke', 'Major', 'Prince', 'Justice', 'Pastor', 'Judge', 'Bishop', 'Abu', 'El']
    .concat(['Von', 'Da', 'Le', 'Pope'])
    .flatMap(
      (given) =>
        [
          [`${given} Cole`, 'Max Cole', LEAK, `${given} Cole`, '✓ words'],
          [`${given} Cole`, 'Max Cole', REFUSAL, 'Max Cole', '✓ words'],
          [`${given} Cole`, 'Max Cole', REFUSAL, `${given} Cole`, '✓'],
        ] as const,
    ),
  // Particles and titles.
  ['Tom Berry', 'Jan van Dijk', LEAK, 'Van Dijk', '✓'],
  ['Tom Berry', 'Jan van Dijk', LEAK, 'Mr van Dijk', '✓'],
  ['Tom Berry', 'David Ben Gurion', LEAK, 'Ben Gurion', '✓'],
  ['Tom Berry', 'Marine Le Pen', LEAK, 'Le Pen', '✓'],
  ['Tom Berry', 'Ursula von der Leyen', LEAK, 'President von der Leyen', '✓'],
  ['Tom Berry', 'Ann Lee', LEAK, 'Dr. Ann Lee', '✓'],
  ['Tom Berry', 'Ann Lee', LEAK, 'Mayor Ann Lee', '✓'],
  ['Tom Berry', 'Ann Lee', LEAK, 'Judge Lee', '✓'],
  ['Max Cole', 'Mr. Cole', LEAK, 'Max Cole', '✓'],
  ['Sen. Max Cole', 'Senator Cole', LEAK, 'Max Cole', '✓'],
  ['Max Cole, a judge', 'Judge Cole', LEAK, 'Max Cole', '✓'],
  ...['Dr', 'Lady', 'Queen', 'Mayor', 'Mr', 'Ms'].map(
    (title) => ['Ann Tarrow', 'Max Tarrow', LEAK, `${title} Tarrow`, '✓ words'] as const,
  ),
  ['Queen Tarrow', 'Captain Tarrow', LEAK, 'Queen Tarrow', '✓ words'],
  // Forms of address.
  ...(
    [
      ['Mr.', 'Mrs.', W],
      ['Herr', 'Frau', W],
      ['Herr', 'Fru', W],
      ['M.', 'Mme', '✓ words'],
      ['Signor', 'Signora', W],
      ['Lord', 'Lady', W],
    ] as const
  ).flatMap(
    ([mr, mrs, expected]) =>
      [
        [`${mr} Quell`, `${mrs} Quell`, REFUSAL, `${mrs} Quell`, expected],
        [`${mr} Quell`, `${mrs} Quell`, LEAK, `${mr} Quell`, expected],
        [`${mr} Quell`, `${mrs} Quell`, REFUSAL, `${mr} Quell`, '✓'],
        [`${mr} Quell`, `${mrs} Quell`, LEAK, `${mrs} Quell`, '✓'],
        [`${mr} Quell`, `${mrs} Quell`, LEAK, 'Quell', '✓ words'],
      ] as const,
  ),
  ...(
    [
      ['señor', 'señora'],
      ['signor', 'signora'],
      ['pan', 'pani'],
      ['herr', 'fru'],
    ] as const
  ).flatMap(
    ([mr, mrs]) =>
      [
        [`${mr} Quell`, `${mrs} Quell`, REFUSAL, `${mrs} Quell`, '✓ words'],
        [`${mr} Quell`, `${mrs} Quell`, LEAK, `${mr} Quell`, '✓ words'],
      ] as const,
  ),
  ['Mr. Quell', 'Mr. Quell', LEAK, 'Quell', '✓'],
  // Generations and second given names.
  ['Henry Quell Sr.', 'Henry Quell Jr.', REFUSAL, 'Henry Quell Jr.', W],
  ['Henry Quell Sr.', 'Henry Quell Jr.', LEAK, 'Henry Quell Jr.', '✓'],
  ['Henry Quell Sr.', 'Henry Quell Jr.', LEAK, 'Henry Quell', '✓ words'],
  ['Henry Quell Jr.', 'Quell', LEAK, 'Henry Quell Jr.', '✓'],
  ['Tom Berry', 'Jean-Pierre Roy', LEAK, 'Jean-Paul Roy', '✓ words'],
  ['Tom Berry', 'Jean-Pierre Roy', LEAK, 'Jean Pierre Roy', '✓'],
  ['José Luis Rey', 'José María Rey', REFUSAL, 'José Rey', '✓ words'],
  ['Tom Berry', 'José Luis Rey', LEAK, 'José Rey', '✓'],
  ['George H. Quell', 'George W. Quell', LEAK, 'George Quell', '✓ words'],
  ['George H. Quell', 'George W. Quell', LEAK, 'George W. Quell', '✓'],
  ['Tom Berry', 'George W. Quell', LEAK, 'George Quell', '✓'],
];

describe('a speaker’s name as a source writes it', () => {
  for (const [first, second, words, speaker, expected] of CASES)
    it(`${first}, ${second}: ${words} said ${speaker}: ${expected}`, () => {
      const source = `${REFUSAL} said ${first}. It was late.\n\n${LEAK} said ${second}. It was late.`;
      assert.equal(outcome(`${words} said ${speaker} [@a].`, sourcesRead({ 'a.md': news('a', source) })), expected);
    });
});
