import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heldWords, hold, typedWords } from '../../../../../src/engine/draft/complete/holding.js';

const TEXT =
  'We have been clear which areas of the harbour we will rebuild first, and we will not sell the old quay. ' +
  'It doesn’t help anybody to count the 14 boats twice; our long-term plan costs $4 million.';

/** What of the text answers the words; null for nothing, `~` before it if one of them differs. */
function held(typed: string, text = TEXT): string | null {
  const words = heldWords(text);
  const found = hold(typedWords(typed), words);
  if (found === null) return null;
  return (found.slip ? '~' : '') + text.slice(words[found.first]?.start, words[found.last]?.end);
}

describe('hold', () => {
  it('tells a number from the same digits with a point among them', () => {
    const text = 'The wall costs 12.5 million, says the U.S. office.';
    assert.equal(held('costs 12.5 m', text), 'costs 12.5 million');
    assert.equal(held('costs 125 m', text), null);
    assert.equal(held('costs 12 m', text), null);
    assert.equal(held('the US off', text), 'the U.S. office');
  });

  const cases: readonly (readonly [string, string | null])[] = [
    ['been', 'been'],
    ['har', 'harbour'],
    ['har ', null],
    ['been cle', 'been clear'],
    ['been clear which ar', 'been clear which areas'],
    ['BEEN Clear', 'been clear'],
    ['it doesn’t he', 'It doesn’t help'],
    ["it doesn't he", 'It doesn’t help'],
    ['It doesnt help', 'It doesn’t help'],
    ['long term p', 'long-term plan'],
    ['long-t', 'long-term'],
    ['our long-', 'our long'],
    ['old quay. It', 'old quay. It'],
    ['costs $4 m', 'costs $4 million'],
    // One typing error.
    ['been clear wich areas', '~been clear which areas'],
    ['been claer which areas', '~been clear which areas'],
    ['been clear which arsas', '~been clear which areas'],
    ['ben clear which', 'been clear which'],
    ['bean clear which', '~been clear which'],
    ['which arreas of', 'which areas of'],
    // One change of order.
    ['clear been which areas', '~been clear which areas'],
    ['been clear which of areas', '~been clear which areas of'],
    // One small word more, less or another.
    ['been clear what areas of', '~been clear which areas of'],
    ['which areas of harbour we', '~which areas of the harbour we'],
    ['areas of the the harbour', '~areas of the harbour'],
    // One word of content among enough that are right.
    ['been clear which regions of the', '~been clear which areas of the'],
    ['been clear which regions of', '~been clear which areas of'],
    ['clear which regions of', null],
    // With one or two words, all of them.
    ['bene', null],
    ['been claer', null],
    ['clear been', null],
    // More than one that differs.
    ['bean clear wich areas', null],
    ['been claer what areas of', null],
    ['clear been which of areas', null],
    // Scattered words.
    ['been areas harbour', null],
    ['clear harbour rebuild quay', null],
    ['we the of', null],
    // The last word is the one that is continued.
    ['been clear which shambles', null],
    ['been clear which areas of the shambles', null],
    // Numbers and negations never differ.
    ['count the 12 boats twice', null],
    ['costs $5 million', null],
    ['and we will sell the old', null],
    ['we will now sell the old quay', null],
    ['it does help anybody', null],
    ['we have not been clear which', null],
    ['', null],
    ['“', null],
  ];
  for (const [typed, expected] of cases) {
    it(`answers ${JSON.stringify(typed)} with ${JSON.stringify(expected)}`, () => assert.equal(held(typed), expected));
  }

  it('reads scripts without spaces sign by sign', () => {
    const text = '港口在等待新的起重机，我们不会卖掉旧码头。';
    assert.equal(held('等待新的起', text), '等待新的起');
    assert.equal(held('新的起', text), '新的起');
    assert.equal(held('起重机我们', text), '起重机，我们');
    assert.equal(held('新的船', text), null);
  });

  it('reads words with diacritics and in other scripts', () => {
    assert.equal(held('порт жд', 'Наш порт ждёт кран.'), 'порт ждёт');
    assert.equal(held('garde les cle', 'Elle garde les clés du port.'), 'garde les clés');
  });

  it('prefers the place where nothing differs', () => {
    assert.equal(held('we will sell it', 'We will tell it. We will sell it.'), 'We will sell it');
  });

  it('finds any words that are in a text next to each other, the last one begun', () => {
    const words = heldWords(TEXT);
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 12 }), fc.nat(8), (first, count, cut) => {
        const last = words[Math.min(words.length - 1, first + count - 1)];
        const start = words[first]?.start ?? 0;
        const end = Math.max((last?.start ?? 0) + 1, (last?.end ?? 0) - cut);
        const found = hold(typedWords(TEXT.slice(start, end)), words);
        assert.ok(found !== null && !found.slip);
      }),
    );
  });
});
