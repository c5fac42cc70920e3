import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Field } from '../../../../src/engine/search/field.js';
import { FieldBuilder } from '../../../../src/engine/search/field-builder.js';
import { errorsAllowed, fuzzyRanges, typingErrors } from '../../../../src/engine/search/fuzzy.js';
import { TermScanner } from '../../../../src/engine/search/terms.js';

const word = fc.stringMatching(/^[abc]{1,6}$/u);
const texts = fc.array(fc.array(word, { maxLength: 8 }), { minLength: 1, maxLength: 60 });

function build(records: readonly (readonly string[])[]): Field {
  const builder = new FieldBuilder();
  const scanner = new TermScanner();
  records.forEach((words, number) => {
    scanner.scan(words.join(' '));
    builder.add(number, scanner);
  });
  return new Field(builder.build(records.length), records.length);
}

function termAt(field: Field, t: number): string {
  return String.fromCharCode(...Array.from({ length: field.length(t) }, (_, i) => field.unit(t, i)));
}

/** Fewest edits from `a` to `b` by the book: the whole table, no cutting off. */
function distance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 99;
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = cost;
    }
  }
  return at(a.length, b.length);
}

describe('a field of the search index', function () {
  this.timeout(600_000);
  it('holds its terms sorted, with the records of each', () => {
    fc.assert(
      fc.property(texts, (records) => {
        const field = build(records);
        const vocabulary = [...new Set(records.flat())].sort();
        assert.deepEqual(
          Array.from({ length: field.terms }, (_, t) => termAt(field, t)),
          vocabulary,
        );
        const out = new Int32Array(records.length);
        vocabulary.forEach((term, t) => {
          const expected = records.flatMap((words, number) => (words.includes(term) ? [number] : []));
          assert.equal(field.frequency(t), expected.length);
          assert.deepEqual([...out.subarray(0, field.decode(t, out))], expected);
        });
      }),
    );
  });

  it('stores rare, common and consecutive records alike exactly', () => {
    const records = Array.from({ length: 5000 }, (_, i) => [
      ...(i % 1000 === 7 ? ['rare'] : []),
      ...(i % 3 === 0 ? ['common'] : []),
      ...(i >= 100 && i < 300 ? ['run'] : []),
      ...(i % 40 === 0 || i % 40 === 1 ? ['mixed'] : []),
    ]);
    const field = build(records);
    const out = new Int32Array(records.length);
    for (const term of ['rare', 'common', 'run', 'mixed']) {
      const t = field.find(term);
      const expected = records.flatMap((words, number) => (words.includes(term) ? [number] : []));
      assert.deepEqual([...out.subarray(0, field.decode(t, out))], expected);
    }
    assert.ok(field.bits(field.find('common')) >= 0);
    assert.equal(field.bits(field.find('run')), -1);
    assert.ok(field.cost(field.find('run'), field.find('run') + 1) < 10);
  });

  it('finds words and beginnings', () => {
    fc.assert(
      fc.property(texts, word, (records, beginning) => {
        const field = build(records);
        const vocabulary = [...new Set(records.flat())].sort();
        const [lo, hi] = field.prefixRange(beginning);
        const expected = vocabulary.filter((term) => term.startsWith(beginning));
        assert.deepEqual(vocabulary.slice(lo, hi), expected);
        assert.equal(field.find(beginning), vocabulary.indexOf(beginning));
      }),
    );
  });

  it('finds every word one typing error away, and nothing else', () => {
    fc.assert(
      fc.property(texts, fc.stringMatching(/^[abc]{3,6}$/u), (records, wanted) => {
        const field = build(records);
        const whole = fuzzyRanges(field, wanted, 1).flatMap(({ lo, hi, whole: isWhole }) =>
          isWhole ? Array.from({ length: hi - lo }, (_, i) => termAt(field, lo + i)) : [],
        );
        const all = fuzzyRanges(field, wanted, 1).flatMap(({ lo, hi }) =>
          Array.from({ length: hi - lo }, (_, i) => termAt(field, lo + i)),
        );
        for (const term of new Set(records.flat())) {
          if (distance(wanted, term) === 1) assert.ok(all.includes(term), `${wanted} should find ${term}`);
        }
        for (const term of whole) assert.ok(distance(wanted, term) <= 1, `${wanted} found ${term}`);
      }),
    );
  });

  it('counts typing errors', () => {
    const errorsIn = (a: string, b: string, errors: number, prefix: boolean) => {
      const units = Uint16Array.from(`..${b}..`, (letter) => letter.charCodeAt(0));
      return typingErrors(a, units, 2, 2 + b.length, errors, prefix);
    };
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 2 }), (a, b, errors) => {
        assert.equal(errorsIn(a, b, errors, false), Math.min(distance(a, b), errors + 1));
        const beginnings = Array.from(b, (_, i) => distance(a, b.slice(0, i + 1)));
        assert.equal(errorsIn(a, b, errors, true), Math.min(...beginnings, errors + 1));
      }),
      { numRuns: 2000 },
    );
    assert.equal(errorsIn('cambell', 'campbells', 1, true), 1);
    assert.equal(errorsIn('cambell', 'candle', 1, true), 2);
    assert.equal(errorsIn('a'.repeat(500), 'a'.repeat(500), 2, true), 3, 'more than can be a word');
    assert.deepEqual([2, 3, 7, 8].map(errorsAllowed), [0, 1, 1, 2]);
  });
});
