import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeSource } from '../../../src/worker/decode-source.js';
import { windows1252 } from '../../../src/worker/windows-1252.js';
import { encoded } from './encoded.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const misread = (text: string) => windows1252(bytesOf(text));
const read = (text: string) => decodeSource('a.md', bytesOf(text));
const codes = (text: string) => (read(text).problems ?? []).map(({ code }) => code);

describe('mojibake in a source', () => {
  const TEXT = '“The café isn’t open,” said Zoë Müller – at last.\n';

  it('is read as it was before if all of it gives UTF-8, and the file has a warning', () => {
    for (const text of [TEXT, 'Порт ждёт кран, сказала Анна.\n', '港口在等待起重机已经第二年了。\n']) {
      const { text: restored, problems = [] } = read(misread(text));
      assert.equal(restored, text);
      assert.deepEqual(
        problems.map(({ code, severity, file }) => [code, severity, file]),
        [['mojibake', 'warning', 'a.md']],
      );
      assert.equal(read(misread(misread(text))).text, text, 'misread twice');
    }
    const asLatin1 = [...bytesOf(TEXT)].map((byte) => String.fromCharCode(byte)).join('');
    assert.equal(read(asLatin1).text, TEXT);
    const again = [...bytesOf(asLatin1)].map((byte) => String.fromCharCode(byte)).join('');
    assert.equal(read(again).text, TEXT);
  });

  it('is lost if some of it does not', () => {
    const { text, problems = [] } = read(`${misread(TEXT)}He’s at the “café”.\n`);
    assert.match(text, /^\ufffdThe caf\ufffd isn\ufffdt open,/u);
    assert.match(text, /He’s at the “café”\.\n$/u);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range]),
      [['mojibake', { start: 0, end: 1 }]],
    );
    // Other programs put the sign for a lost character in place of the end of a mark.
    assert.equal(
      read('The cafÃ© is â€œopenâ€\ufffd, isnâ€™t it.').text,
      'The caf\ufffd is \ufffdopen\ufffd, isn\ufffdt it.',
    );
  });

  it('is not what one example is, nor what a text about encodings has', () => {
    for (const text of [
      TEXT,
      'The sign was cafÃ©.\n',
      'It shows “Ã©” and “Ã¼” for é and ü.\n',
      'AMANHÃ… “IRMÃ” e SÃO.\n',
      'Le « château » âgé.\n',
    ]) {
      assert.equal(read(text).text, text);
      assert.deepEqual(codes(text), [], text);
    }
  });

  it('is not what only looks like it, as its bytes are no UTF-8', () => {
    assert.deepEqual(read('à€€à€€ and à€€à€€, he wrote.'), { file: 'a.md', text: 'à€€à€€ and à€€à€€, he wrote.' });
  });

  it('is never seen in text that was decoded well, of any language', () => {
    const letters = fc.constantFrom(...'àâäãåçéèêëíîïñóôöõøœúûüÿßþðæÀÂÄÃÅÇÉÈÊËÖÜабвгдежαβγδ“”‘’„«»–—… abcdefgh');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (chars) => {
        const words = chars.join('').replace(/(?<=\p{Lu})[“”‘’„«»–—…]|(?<=\p{L})\p{Lu}/gu, ' ');
        assert.equal(read(words).text, words);
      }),
    );
  });
});

describe('a source in an encoding that is not certain', () => {
  it('has a warning that names it', () => {
    const mixed = new Uint8Array([
      ...bytesOf('The café is “open”.\n'),
      ...latin1('The r\xe9sum\xe9 was \x93good\x94.\n'),
    ]);
    const [problem, ...more] = decodeSource('a.txt', mixed).problems ?? [];
    assert.deepEqual(
      [more, problem?.code, problem?.severity, problem?.range?.start],
      [[], 'two-encodings', 'warning', 20],
    );
    assert.match(problem?.message ?? '', /windows-1252/u);

    const russian = encoded('Порт ждёт кран уже второй год, сказала Анна на встрече с докерами.', 'windows-1251');
    const [guess] = decodeSource('a.txt', new Uint8Array(russian)).problems ?? [];
    assert.deepEqual([guess?.code, guess?.severity], ['unknown-encoding', 'warning']);
    assert.match(guess?.message ?? '', /read as windows-1251/u);
  });

  it('has none if it is plain', () => {
    assert.equal(decodeSource('a.txt', new Uint8Array(latin1('Un caf\xe9 d\xe9j\xe0 ferm\xe9.'))).problems, undefined);
  });

  function latin1(text: string): number[] {
    return [...text].map((char) => char.charCodeAt(0));
  }
});
