import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TermTable } from '../../../../src/engine/search/term-table.js';
import { TermScanner } from '../../../../src/engine/search/terms.js';

function terms(text: string): string[] {
  const scanner = new TermScanner();
  scanner.scan(text);
  return Array.from({ length: scanner.count }, (_, i) => scanner.term(i));
}

describe('search terms', function () {
  this.timeout(600_000);
  const cases: readonly [string, string, readonly string[]][] = [
    ['case and punctuation', 'Hello, World!', ['hello', 'world']],
    ['hyphens', 'the S-400 system', ['the', 's', '400', 'system']],
    ['possessives', "India’s and Delhi's", ['india', 'and', 'delhi']],
    ['inner apostrophes', "don’t o'clock", ['dont', 'oclock']],
    ['initials', 'the U.S. and the U.N.', ['the', 'us', 'and', 'the', 'un']],
    ['a sentence ends', 'He left. She stayed', ['he', 'left', 'she', 'stayed']],
    ['thousands', '1,250 of 12,500,000 at 3.5', ['1250', 'of', '12500000', 'at', '3.5']],
    ['lists of numbers', '1,2,3', ['1', '2', '3']],
    ['diacritics', 'Zoë Brânză Łódź Straße', ['zoe', 'branza', 'lodz', 'strasse']],
    ['combining marks', 'e\u0301te\u0301', ['ete']],
    ['other alphabets', 'Москва Ελλάδα', ['москва', 'ελλαδα']],
    ['nothing', ' …—“” ', []],
  ];
  for (const [name, text, expected] of cases) it(`folds ${name}`, () => assert.deepEqual(terms(text), expected));

  it('cuts scripts without spaces into words', () => {
    for (const text of ['東京都は日本の首都です', 'ประเทศไทยเป็นประเทศ']) {
      const scanner = new TermScanner();
      scanner.scan(text);
      assert.ok(scanner.count > 2);
      const slices = Array.from({ length: scanner.count }, (_, i) => text.slice(scanner.start[i], scanner.end[i]));
      assert.equal(slices.join(''), text);
    }
  });

  it('says where each term stands', () => {
    const scanner = new TermScanner();
    const text = '“India’s S-400,” he said';
    scanner.scan(text);
    const slices = Array.from({ length: scanner.count }, (_, i) => text.slice(scanner.start[i], scanner.end[i]));
    assert.deepEqual(slices, ['India’s', 'S', '400', 'he', 'said']);
    assert.deepEqual([...scanner.possessive.subarray(0, 2)], [1, 0]);
  });

  it('has ranges in order and inside any text', () => {
    const scanner = new TermScanner();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        scanner.scan(text);
        let last = 0;
        for (let i = 0; i < scanner.count; i++) {
          const [start, end] = [scanner.start[i] ?? -1, scanner.end[i] ?? -1];
          assert.ok(last <= start && start < end && end <= text.length);
          assert.ok(scanner.term(i).length > 0);
          last = end;
        }
      }),
    );
  });

  it('numbers equal terms alike and others not', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,4}$/u), { maxLength: 2000 }), (words) => {
        const scanner = new TermScanner();
        const table = new TermTable();
        scanner.scan(words.join(' '));
        const numbers = words.map((_, i) => table.add(scanner, i));
        const expected = [...new Set(words)];
        assert.deepEqual(
          numbers,
          words.map((word) => expected.indexOf(word)),
        );
        assert.deepEqual(
          words.map((_, i) => table.find(scanner, i)),
          numbers,
        );
      }),
      { numRuns: 30 },
    );
  });
});
