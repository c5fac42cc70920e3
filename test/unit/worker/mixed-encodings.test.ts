import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeDetected } from '../../../src/worker/detect-encoding.js';
import { encoded, isEncodable } from './encoded.js';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const western = (text: string) => encodedWestern(text);
const decode = (...parts: readonly (readonly number[])[]) => decodeDetected(new Uint8Array(parts.flat()));

/** Node decodes no Windows-1252 where another platform does. */
function encodedWestern(text: string): number[] {
  const beyond = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
  return [...text].map((char) => (char <= '\xff' ? char.charCodeAt(0) : 0x80 + beyond.indexOf(char)));
}

describe('a file in UTF-8 and Windows-1252', () => {
  const FRENCH = 'L’élève a répondu : « C’est déjà fini », près du café.\n';
  const GERMAN = '„Die Straße bleibt gesperrt“, sagte Bürgermeisterin Müller für die Stadt.\n';

  it('is read line by line, whichever comes first', () => {
    for (const [first, second] of [
      [FRENCH, GERMAN],
      [GERMAN, FRENCH],
      ['The café is “open”.\n', 'The résumé was “good”.\n'],
    ] as const) {
      const { text, doubt } = decode(utf8(first), western(second));
      assert.equal(text, first + second);
      assert.deepEqual(doubt, { kind: 'two-encodings', from: first.length, other: 'windows-1252' });
      assert.deepEqual(decode(western(second), utf8(first)).text, second + first);
    }
  });

  it('may have very many lines', () => {
    const [many, accented] = ['\n'.repeat(300_000), 'L’été est là.\n'.repeat(150_000)];
    const ascii = decode(utf8(many + FRENCH), western(GERMAN + many));
    assert.deepEqual([ascii.text, ascii.encoding], [many + FRENCH + GERMAN + many, 'utf-8 + windows-1252']);
    const both = decode(utf8(accented), western(accented));
    assert.ok(both.text === accented + accented);
  });

  it('is read in parts where a line has both, as pages have it', () => {
    const page = [utf8(`<p>${FRENCH.trim()}</p>`), western(`<p>${GERMAN.trim()}</p>`)];
    assert.equal(decode(...page).text, `<p>${FRENCH.trim()}</p><p>${GERMAN.trim()}</p>`);
  });

  it('is read so whatever it declares', () => {
    for (const declared of ['utf-8', 'windows-1252', 'iso-8859-1']) {
      const head = `<meta charset="${declared}">\n`;
      assert.equal(decode(utf8(head), utf8(FRENCH), western(GERMAN)).text, head + FRENCH + GERMAN, declared);
    }
  });

  it('keeps a byte order mark out of its text', () => {
    assert.equal(decode([0xef, 0xbb, 0xbf], utf8(FRENCH), western(GERMAN)).text, FRENCH + GERMAN);
  });

  it('has lost what may be either', () => {
    // As Windows-1252 it ends in “Ä” and a quotation mark.
    const finnish = 'SANOTTIIN TÄÄLLÄ”\n'.replace('TÄÄLLÄ', 'TAALLÄ');
    assert.equal(
      decode(utf8(FRENCH), western(GERMAN), western(finnish)).text,
      `${FRENCH}${GERMAN}SANOTTIIN TAALL\ufffd\n`,
    );
  });

  it('may have another one in place of Windows-1252', () => {
    const lines = [
      'Порт ждёт кран уже второй год, сказала Анна Линдова.\n',
      'Договор ещё не подписан, ответил ей директор.\n',
    ];
    const { text, doubt } = decode(utf8(lines[0] ?? ''), encoded(lines[1] ?? '', 'windows-1251'));
    assert.equal(text, lines.join(''));
    assert.deepEqual(doubt, { kind: 'two-encodings', from: lines[0]?.length, other: 'windows-1251' });
  });
});

describe('a file in UTF-8 with damage', () => {
  const text = '“Le café est fermé”, a déclaré l’élève à Zoë, « déjà » près de la forêt.\n';

  it('stays UTF-8 wherever characters were cut', () => {
    const bytes = utf8(text.repeat(4));
    const leads = bytes.flatMap((byte, at) => (byte >= 0xc2 ? at : []));
    for (const first of leads) {
      for (const cut of [
        (at: number) => [at, at + 1],
        (at: number) => [at + 1, at + 2],
        (at: number) => [at + 1, at + ((bytes[at] ?? 0) < 0xe0 ? 2 : 3)],
      ]) {
        const [from = 0, to = 0] = cut(first);
        const { encoding, doubt, text: read } = decode(bytes.slice(0, from), bytes.slice(to));
        assert.deepEqual([encoding, doubt], ['utf-8', null]);
        assert.match(read, /\ufffd/u);
      }
    }
  });

  it('stays UTF-8 where lines were cut', () => {
    const bytes = utf8('Er sagte: „Müller“ für die Straße gegenüber.\n'.repeat(3));
    const cut = [...bytes.slice(0, 12), 0x0a, ...bytes.slice(12, 60), 0x0a, ...bytes.slice(61)];
    assert.equal(decode(cut).encoding, 'utf-8');
  });
});

describe('a single character of UTF-8', () => {
  it('proves nothing, and is lost', () => {
    const { text, encoding, doubt } = decode(western('Die Straße für Fußgänger\n'), utf8('Un café\n'));
    assert.deepEqual([text, encoding, doubt], ['Die Straße für Fußgänger\nUn caf\ufffd\n', 'windows-1252', null]);
  });
});

describe('a file in one encoding', () => {
  const folder = path.join(import.meta.dirname, '../../fixtures/languages');
  const ENCODINGS: Readonly<Record<string, readonly string[]>> = {
    ja: ['shift_jis', 'euc-jp'],
    pl: ['windows-1250', 'iso-8859-2'],
    ru: ['windows-1251', 'koi8-r', 'iso-8859-5'],
    zh: ['gbk'],
  };
  /** Lines that are valid UTF-8 in some of these encodings, or nearly so. */
  const TRAPS: Readonly<Record<string, readonly string[]>> = {
    de: ['„Spaß“', 'SPASS – „GRÖẞE“', 'Maß…', '»Fuß«'],
    fr: ['« été »', 'À « là »', 'Ça… déjà'],
    ja: ['ﾃｽﾄ', 'ﾃｲｱﾝ', 'はい'],
    pt: ['A palavra “AMANHÔ', 'IRMÃ… “NÃO”', '“SÂ”'],
    ru: ['её', 'НЕЁ', 'моё'],
    sv: ['”KOMMA SÅ”', 'TRÄ”', '10 Å² och 5 Å³'],
    zh: ['什么', '没有', '联通'],
  };

  for (const name of readdirSync(folder)) {
    const language = name.slice(0, 2);
    const lines = readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .map((line) => line.replace(/^[^|\n]*\| ?/u, ''))
      .filter((line) => /[^\0-\x7f]/u.test(line));
    for (const encoding of ENCODINGS[language] ?? ['windows-1252']) {
      it(`is never read in two: ${language} in ${encoding}`, () => {
        const isWestern = encoding === 'windows-1252';
        const all = [...lines, ...(TRAPS[language] ?? [])]
          .map(isWestern ? String : plain)
          .filter((line) => (isWestern ? isWesternText(line) : isEncodable(line, encoding)));
        assert.ok(all.length > 10);
        const bytesOf = isWestern ? western : (text: string) => encoded(text, encoding);
        for (let from = 0; from < all.length; from += 3) {
          const trap = TRAPS[language]?.[from % (TRAPS[language]?.length ?? 1)] ?? '';
          const some = [...all.slice(from, from + 3), ...(all.includes(trap) ? [trap, trap] : [])];
          for (const between of ['\n', ' ']) {
            const { doubt } = decode(bytesOf(some.join(between)));
            assert.notEqual(doubt?.kind, 'two-encodings', some.join(between));
          }
        }
        for (const head of ['', `<meta charset="${encoding}">\n`])
          assert.notEqual(decode(utf8(head), bytesOf(all.join('\n'))).doubt?.kind, 'two-encodings');
      });
    }
  }

  /** Without the marks that not all encodings have. */
  function plain(text: string): string {
    return text
      .replace(/[“”„«»]/gu, '"')
      .replace(/[‘’]/gu, "'")
      .replace(/[–—]/gu, '-');
  }

  function isWesternText(text: string): boolean {
    return (
      new Uint8Array(western(text)).length === text.length &&
      western(text).every((byte, at) => byte >= 0x80 || byte === text.charCodeAt(at))
    );
  }
});

describe('a file of which nothing shows that it is in the encoding it was read in', () => {
  it('is so where it is not what Western texts look like', () => {
    const russian = 'Порт ждёт кран уже второй год, сказала Анна Линдова на встрече с докерами.';
    assert.deepEqual(decode(encoded(russian, 'windows-1251')).doubt, { kind: 'unknown-encoding' });
    // Nobody detects it.
    assert.deepEqual(decode(encoded(russian, 'ibm866')).doubt, { kind: 'unknown-encoding' });
    const chinese = '港口在等待起重机已经第二年了,安娜在星期三晚上与码头工人会面时说。';
    assert.deepEqual(decode(encoded(chinese, 'gbk')).doubt, { kind: 'unknown-encoding' });
  });

  it('is not where it is, nor where it declares it', () => {
    for (const text of [
      '“Le café est déjà fermé”, dit-il…',
      'El niño tiene 10 €.',
      'Es kostet 5 £ – für 3 m² bei 20°C.',
      '»Fußgänger«',
    ])
      assert.equal(decode(western(text)).doubt, null, text);
    const page = '<meta charset="windows-1251"><p>';
    assert.equal(decode(utf8(page), encoded('Порт ждёт кран', 'windows-1251')).doubt, null);
  });
});
