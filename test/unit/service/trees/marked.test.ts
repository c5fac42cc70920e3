import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked } from '../../../../src/service/trees/marked.js';

/** What the marks of a row say, word for word. */
function said(text: string, words: readonly string[], length: number): { text: string; said: string[] } {
  const ranges = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  const row = marked(text, ranges, length);
  return { text: row.text, said: row.marks.map(({ start, end }) => row.text.slice(start, end)) };
}

describe('marks in a row', () => {
  it('stand where the words stand', () => {
    assert.deepEqual(said('a full and frank dialogue', ['frank', 'dialogue'], 80), {
      text: 'a full and frank dialogue',
      said: ['frank', 'dialogue'],
    });
  });

  it('follow words whose white space is told otherwise', () => {
    assert.deepEqual(said('  a full\n\n and   frank dialogue ', ['frank', 'full\n\n and'], 80), {
      text: 'a full and frank dialogue',
      said: ['frank', 'full and'],
    });
  });

  it('follow a cut before them, and end at a cut after', () => {
    const text = `${'one two three four '.repeat(10)}the wanted words ${'and so on '.repeat(20)}`;
    const row = said(text, ['wanted', 'words', 'so on and so on and so on and so on and so on and so on'], 60);
    assert.ok(row.text.length <= 60 && row.text.startsWith('…') && row.text.endsWith('…'), row.text);
    assert.deepEqual(row.said.slice(0, 2), ['wanted', 'words']);
    assert.ok(row.said[2]?.startsWith('so on') && !row.said[2].includes('…'), row.said[2]);
  });

  it('never leave the row, with any text', () => {
    const texts = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '…', '💬', 'word '), { maxLength: 60 });
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { maxLength: 3 }),
        fc.integer({ min: 8, max: 40 }),
        (parts, places, length) => {
          const text = parts.join('');
          const ranges = places.map(([start, size]) => ({
            start: Math.min(start, text.length),
            end: Math.min(start + size, text.length),
          }));
          const row = marked(text, ranges, length);
          assert.ok(row.text.length <= length);
          for (const { start, end } of row.marks) {
            assert.ok(0 <= start && start < end && end <= row.text.length);
            const plain = (words: string) => words.replace(/\s+/gu, '');
            assert.ok(plain(text).includes(plain(row.text.slice(start, end))));
          }
        },
      ),
    );
  });
});
