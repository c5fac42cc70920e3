import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WordPattern } from '../../../../src/engine/text/word-pattern.js';

const root = path.join(__dirname, '../../../..');

/** The sources of all patterns of the program. */
function sources(): string[] {
  const names = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const texts = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(root, 'src', name), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(WRITTEN)].map(({ 1: raw, 2: plain }) => raw ?? plain ?? ''));
}

const WRITTEN = /new WordPattern\(\s*(?:String\.raw`([^`]+)`|'([^'\\]+)')/gu;

/** What a word may end in, or be written with. */
const ENDINGS = [
  '',
  's',
  'ed',
  'ing',
  'ly',
  'é',
  'ж',
  "'s",
  '’s',
  'ſ',
  'K',
  'ß',
  'ẞ',
  'İ',
  'ı',
  'ω',
  'ς',
  '1',
  ' x',
  '\n',
  'e\u0301',
  '中',
  'abcdefgh',
];

/** Asserts that a pattern tells of words what its expression does; the number of words that are in it. */
function held(source: string, words: Iterable<string>): number {
  const pattern = new WordPattern(source);
  let found = 0;
  for (const word of words) {
    const expected = new RegExp(`^(?:${source})$`, 'iu').test(word);
    assert.equal(pattern.test(word), expected, `${JSON.stringify(word)} of ${source}`);
    if (expected) found += 1;
  }
  return found;
}

describe('patterns of words', () => {
  it('are looked up', () => {
    const pattern = new WordPattern(
      String.raw`lie[sd]?|doubt\p{L}{0,6}|th(?:is|at)|(?:be)?zweif\p{L}+|\p{L}{3,}ly|n'\p{L}?`,
    );
    for (const word of [
      'lie',
      'Lied',
      'DOUBT',
      'doubtful',
      'this',
      'that',
      'bezweifelt',
      'Zweifel',
      'mostly',
      "n'",
      "n'y",
    ])
      assert.ok(pattern.test(word), word);
    for (const word of [
      '',
      'li',
      'liest',
      'doubtfulness',
      'thi',
      'zweif',
      'ably',
      "n'est",
      'lie ',
      'doubt1',
      'doubt-s',
    ])
      assert.ok(!pattern.test(word), word);
  });

  it('ignore case as a regular expression does, in whatever alphabet', () => {
    const letters = [0x20, 0x7f, 0xc0, 0x250, 0x370, 0x530, 0x1e90, 0x1ea0, 0x2018, 0x201a, 0x2126, 0x212c];
    const words: string[] = [];
    for (let i = 0; i < letters.length; i += 2)
      for (let code = letters[i] ?? 0; code < (letters[i + 1] ?? 0); code++) words.push(String.fromCharCode(code));
    const spelt = words.filter((word) => /^[a-zà-öø-įĲ-ňŊ-žа-џά-ώ]$/u.test(word));
    for (const letter of spelt) assert.ok(held(letter, words) >= 1);
    held(
      String.raw`x\p{L}|y\p{L}?z`,
      words.flatMap((word) => [`x${word}`, `y${word}z`]),
    );
  }).timeout(60_000);

  it('tell what the expressions tell, all those of the program', () => {
    const all = sources();
    assert.ok(all.length > 80);
    for (const source of all) {
      const parts = source.replace(/\\p\{L\}(?:\{[^}]*\}|[?*+])?/gu, '').split(/[|()?:[\]]+/u);
      const words = parts
        .filter(Boolean)
        .flatMap((part) => ENDINGS.flatMap((ending) => [`${part}${ending}`, `${part}${ending}`.toUpperCase()]));
      assert.ok(held(source, words) > 0, source);
    }
  }).timeout(60_000);

  it('are of no other notation', () => {
    for (const source of [
      'a+',
      'a*',
      'a.b',
      '^a',
      'a$',
      String.raw`\w`,
      '[a-',
      '[a-z]',
      '(?:a',
      '(a)',
      '(?!a)b',
      String.raw`\p{L}\p{L}`,
      'ſ',
      'µ',
      'a)',
    ])
      assert.throws(() => new WordPattern(source).test('a'), /Not a pattern of words/u, source);
  });
});
