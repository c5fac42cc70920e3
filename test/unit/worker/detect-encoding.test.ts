import assert from 'node:assert/strict';
import { decodeAnyText } from '../../../src/worker/decode-source.js';
import { decodeDetected } from '../../../src/worker/detect-encoding.js';
import { encoded } from './encoded.js';

const TEXTS: readonly (readonly [string, string])[] = [
  ['windows-1251', 'Порт ждёт кран уже второй год, сказала Анна Линдова на встрече с докерами в среду вечером.'],
  ['koi8-r', 'Порт ждёт кран уже второй год, сказала Анна Линдова на встрече с докерами в среду вечером.'],
  ['gbk', '港口在等待起重机已经第二年了,安娜在星期三晚上与码头工人会面时说。合同还没有签字。'],
  ['big5', '港口在等待起重機已經第二年了,安娜在星期三晚上與碼頭工人會面時說。合同還沒有簽字。'],
  ['shift_jis', '港はクレーンを待っている。アンナは水曜日の夜に港湾労働者との会合でそう述べた。契約はまだない。'],
  ['euc-kr', '항구는 크레인을 기다리고 있다고 안나가 수요일 저녁 부두 노동자들과의 만남에서 말했다.'],
  [
    'iso-8859-2',
    'Port czeka na dźwig już drugi rok, powiedziała Anna Lindowa podczas środowego spotkania z dokerami, którzy żądają umowy.',
  ],
];

describe('text of any encoding', () => {
  for (const [encoding, text] of TEXTS) {
    it(`is read by what a page declares: ${encoding}`, () => {
      const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}"></head><p>`;
      const bytes = new Uint8Array([...page].map((char) => char.charCodeAt(0)).concat(encoded(text, encoding)));
      assert.equal(decodeAnyText(bytes), page + text);
    });
  }

  for (const [encoding, text] of TEXTS.filter(([each]) => each !== 'iso-8859-2')) {
    it(`is recognized by its bytes where nothing declares it: ${encoding}`, () => {
      assert.equal(decodeAnyText(new Uint8Array(encoded(text, encoding))), text);
    });
  }

  it('is reported with its encoding, and whether that is a guess', () => {
    for (const [encoding, text] of TEXTS) {
      const declared = [...`<meta charset="${encoding}"><p>`].map((char) => char.charCodeAt(0));
      const { encoding: label, isGuess } = decodeDetected(new Uint8Array([...declared, ...encoded(text, encoding)]));
      assert.deepEqual([label, isGuess], [new TextDecoder(encoding).encoding, false]);
      if (encoding !== 'iso-8859-2')
        assert.ok(decodeDetected(new Uint8Array(encoded(text, encoding))).isGuess, encoding);
    }
    const ofBytes = (...bytes: number[]) => decodeDetected(new Uint8Array(bytes));
    assert.deepEqual(ofBytes(0x61), { text: 'a', encoding: 'utf-8', isGuess: false, doubt: null });
    assert.deepEqual(ofBytes(0xff, 0xfe, 0x61, 0), { text: 'a', encoding: 'utf-16le', isGuess: false, doubt: null });
    assert.deepEqual(ofBytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), {
      text: 'a',
      encoding: 'utf-32le',
      isGuess: false,
      doubt: null,
    });
    assert.deepEqual(ofBytes(0x63, 0xe9), { text: 'cé', encoding: 'windows-1252', isGuess: true, doubt: null });
  });

  it('stays UTF-8 with one bad byte, and Windows-1252 where nothing speaks for another', () => {
    const utf8 = [...new TextEncoder().encode('Der Bürgermeister sagte: „Der Hafen bleibt geöffnet.“ Müller schwieg.')];
    const damaged = decodeDetected(new Uint8Array([...utf8.slice(0, 40), 0xff, ...utf8.slice(40)]));
    assert.match(damaged.text, /Bürgermeister/u);
    assert.deepEqual([damaged.encoding, damaged.isGuess], ['utf-8', true]);
    const western = [...'He said \x93so it is\x94 caf\xe9'].map((char) => char.charCodeAt(0));
    assert.equal(decodeAnyText(new Uint8Array(western)), 'He said “so it is” café');
    const lying = [...'<meta charset="gbk"><p>Stra\xdfe und \xc4rger'].map((char) => char.charCodeAt(0));
    assert.match(decodeAnyText(new Uint8Array(lying)), /^<meta/u);
    const unknown = [...'<meta charset="no-such"><p>caf\xe9'].map((char) => char.charCodeAt(0));
    assert.match(decodeAnyText(new Uint8Array(unknown)), /café$/u);
  });
});
