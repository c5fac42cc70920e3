import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heldWords, hold, holdExactly, typedWords } from '../../../../../src/engine/draft/complete/holding.js';
import { mayHoldExactly, mayHoldWords } from '../../../../../src/engine/draft/complete/may-hold-words.js';

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

  const exactly: readonly (readonly [string, boolean])[] = [
    ['hasn’t met in sao', true],
    ['comittee hasnt', true],
    ['committee met', false],
    ['plan of 12.5 mill', true],
    ['harbour of plan', false],
    ['million, is the US office', true],
  ];
  for (const [typed, expected] of exactly)
    it(`says ${expected} of exactly ${typed}`, () => assert.equal(mayHoldExactly(typedWords(typed))(TEXT), expected));

  it('looks beyond a note in brackets', () => {
    const text = 'The office [sic] asked for boats [12] and nets.';
    assert.ok(mayHoldExactly(typedWords('office asked for boats and n'))(text));
    assert.ok(!mayHoldExactly(typedWords('nets and boats'))(text));
  });

  it('is done soon with signs that are repeated', () => {
    const text = '5 '.repeat(3000);
    assert.ok(!mayHoldExactly(typedWords(`${'5 '.repeat(40)}x`))(text));
  });

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
        '[12]',
        '(sic)',
        '...',
        '²',
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
        if (holdExactly(typed, heldWords(text)) !== null) assert.ok(mayHoldExactly(typed)(text));
      }),
      { numRuns: 2000 },
    );
  });
});
