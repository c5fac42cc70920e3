import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heldWords, hold, typedWords } from '../../../../../src/engine/draft/complete/holding.js';
import { mayHoldWords } from '../../../../../src/engine/draft/complete/may-hold-words.js';

const TEXT =
  'The committee hasn’t met in São Paulo; its “harbour plan”, of 12.5 million, is the U.S. office’s own.Nobody asked.';

describe('mayHoldWords', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['comittee hasnt', true],
    ['the commitee has', true],
    ['in sao paulo', true],
    ['the US off', true],
    ['harbor plan of 12', true],
    ['harbor plan', false],
    ['harbour boats of a plan', true],
    ['harbour boats cost a plan', false],
    ['costs 13 million', false],
  ];
  for (const [typed, expected] of cases)
    it(`says ${expected} of ${typed}`, () => assert.equal(mayHoldWords(typedWords(typed))(TEXT), expected));

  it('never says no of a text that holds the words', () => {
    const piece = fc.constantFrom(
      ...[
        'harbour',
        'comm',
        'ittee',
        'tt',
        'é',
        'ß',
        'İ',
        'Σ',
        'ς',
        '世界',
        '’',
        "'",
        '.',
        ',',
        '-',
        ' ',
        ' ',
        ' ',
        '\n',
        '12',
        '.5',
        'no',
        '“',
      ],
    );
    const pieces = fc.array(piece, { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(pieces, fc.nat(14), fc.nat(14), fc.nat(14), (all, from, count, without) => {
        const text = all.join('');
        const typed = typedWords(
          all
            .slice(from, from + count)
            .filter((_, index) => index !== without)
            .join(''),
        );
        if (hold(typed, heldWords(text)) !== null) assert.ok(mayHoldWords(typed)(text));
      }),
      { numRuns: 2000 },
    );
  });
});
