import assert from 'node:assert/strict';
import fc from 'fast-check';
import { trimmedLines } from '../../../../src/engine/text/lines.js';
import { foldDiacritics, foldTypography, foldWord } from '../../../../src/engine/text/normalize.js';
import { slug } from '../../../../src/engine/text/slug.js';
import { countWords, words } from '../../../../src/engine/text/tokens.js';

describe('folding', () => {
  it('makes marks, dashes, spaces and ellipses alike', () => {
    assert.equal(foldTypography('“It’s\u00A0here” – yes…'), '"It\'s here" - yes...');
    assert.equal(foldTypography('a\u200Bb\u00ADc'), 'abc');
  });
  it('folds diacritics, and case only in words', () => {
    assert.equal(foldDiacritics('Élan Łódź Straße'), 'Elan Lodz Strasse');
    assert.equal(foldWord('Élan’s'), "elan's");
  });
  it('folds a word as text is folded, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (word) =>
        assert.equal(foldWord(word), foldDiacritics(foldTypography(word)).toLowerCase()),
      ),
    );
  });
  it('is stable: folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        assert.equal(foldTypography(foldTypography(text)), foldTypography(text)),
      ),
    );
  });
});

describe('words', () => {
  it('keeps inner apostrophes, hyphens and points', () => {
    assert.deepEqual(
      words("Don't buy 1,000 S-400s in the U.S. now").map(({ folded }) => folded),
      ["don't", 'buy', '1,000', 's-400s', 'in', 'the', 'u.s', 'now'],
    );
    assert.equal(countWords('one, two – three'), 3);
  });
  it('counts as many as it finds, however long they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(..."aB3é𝒳́ʼ’'-‑.,… \n“") }),
      fc.nat({ max: 900 }).map((length) => `x-${'é'.repeat(length)}-y.z`),
      fc.nat({ max: 90 }).map((length) => `${'a.'.repeat(length)}b`),
    );
    fc.assert(fc.property(text, (written) => assert.equal(countWords(written), words(written).length)));
  });
  it('gives exact slices', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { start, end, folded } of words(text)) assert.equal(foldWord(text.slice(start, end)), folded);
      }),
    );
  });
});

describe('slug', () => {
  it('is lower case, hyphenated and without diacritics', () => {
    assert.equal(slug('  Élan: the 2nd “Try”  '), 'elan-the-2nd-try');
    assert.equal(slug('印度 news'), '印度-news');
    assert.equal(slug('—'), '');
  });
  it('is cut at a word', () => {
    assert.ok(slug('word '.repeat(100)).length <= 80);
    assert.ok(slug('word '.repeat(100)).endsWith('word'));
  });
});

describe('trimmedLines', () => {
  it('knows all line separators and trims', () => {
    const text = ' a\r\nb \u2028\tc\rd';
    assert.deepEqual(
      trimmedLines(text).map(({ start, end }) => text.slice(start, end)),
      ['a', 'b', 'c', 'd'],
    );
  });
});
