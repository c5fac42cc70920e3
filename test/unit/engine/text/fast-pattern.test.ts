import assert from 'node:assert/strict';
import path from 'node:path';
import { commonSource, isCommon } from '../../../../src/engine/text/common-characters.js';
import { FastPattern } from '../../../../src/engine/text/fast-pattern.js';
import { literalsIn } from '../../hostile/regular-expressions.js';

const fastSource = (source: string, ignoresCase: boolean) => commonSource(source, ignoresCase ? 'ignored' : 'kept');
const smallSource = (source: string) => commonSource(source, 'small');

const CHARACTERS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const COMMON = CHARACTERS.filter(isCommon);

/** The first that an expression finds in a text, with its groups. */
function foundBy(expression: RegExp, text: string): unknown {
  const all: unknown[] = [];
  for (const found of text.matchAll(new RegExp(expression, `${expression.flags.replace(/[gy]/gu, '')}g`))) {
    all.push([found.index, ...found, { ...found.groups }]);
    if (all.length === 50) break;
  }
  return all;
}

/** Texts that have parts of an expression in them, in small letters and in capitals. */
function textsLike(source: string): string[] {
  const plain = source
    .replace(/\\p\{Lu\}/gu, 'Ż')
    .replace(/\\[pw](?:\{[^}]*\})?/gu, 'é')
    .replace(/\\d/gu, '7')
    .replace(/\\s/gu, ' ')
    .replace(/\\u[0-9a-fA-F]{4}/gu, '–')
    .replace(/(?:[?*+]|\{\d*,?\d*\})\??/gu, '')
    .replace(/\(\?(?:<?[=!]|:|<\w+>)?|\\b/gu, '(');
  const parts = plain.split(/[|()[\]^$\\]+/u).filter((part) => part !== '');
  const some = parts.length > 24 ? parts.filter((_, i) => i % Math.ceil(parts.length / 24) === 0) : parts;
  const texts = some.flatMap((part, i) => [
    `${part}${some[i + 1] ?? ''} the end`,
    `“The ${part}, ${some[i + 2] ?? part}: 12 ĸ`,
  ]);
  const all = [...texts, parts.join(''), parts.join(' ')];
  return all.flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()]).filter(isCommon);
}

describe('patterns with a form for common characters', () => {
  const literals = literalsIn(path.join(__dirname, '../../../../src')).filter(({ flags }) => flags.includes('u'));

  it('find in common texts what the expressions find, all those of the project', () => {
    let translated = 0;
    let found = 0;
    for (const { source, flags } of literals) {
      const whole = new RegExp(source, flags);
      const ignoresCase = flags.includes('i');
      const fast = fastSource(source, ignoresCase);
      const small = ignoresCase ? smallSource(source) : null;
      if (fast === null && small === null) continue;
      translated += 1;
      for (const text of textsLike(source)) {
        const expected = foundBy(whole, text);
        found += Array.isArray(expected) && expected.length > 0 ? 1 : 0;
        if (fast !== null)
          assert.deepEqual(foundBy(new RegExp(fast, flags.replace('u', '')), text), expected, `${fast} in ${text}`);
        if (small !== null) {
          const inSmall = foundBy(new RegExp(small, flags.replace(/[iu]/gu, '')), text.toLowerCase());
          assert.deepEqual(JSON.stringify(inSmall), JSON.stringify(expected).toLowerCase(), `${small} in ${text}`);
        }
      }
    }
    assert.ok(translated > 0.9 * literals.length, `${translated} of ${literals.length}`);
    assert.ok(found > 3 * translated, `${found} found`);
  }).timeout(120_000);

  it('know what is common of each property', () => {
    const names = [
      'L',
      'Lu',
      'Ll',
      'M',
      'Mn',
      'N',
      'Nd',
      'Sc',
      'Extended_Pictographic',
      'Emoji_Presentation',
      'Emoji_Modifier',
      'Regional_Indicator',
      'sc=Han',
      'Script=Thai',
      'sc=Greek',
      'sc=Arabic',
    ];
    for (const source of names.flatMap((name) => [
      `\\p{${name}}`,
      `\\P{${name}}`,
      `[\\p{${name}}\\p{M}–]`,
      `[^\\p{${name}}]`,
    ]))
      for (const flags of ['u', 'iu']) {
        const whole = new RegExp(source, flags);
        const fast = fastSource(source, flags === 'iu');
        const small = flags === 'iu' ? smallSource(source) : null;
        const of = (expression: RegExp, characters = COMMON) =>
          COMMON.filter((_, i) => expression.test(characters[i] ?? '')).join('');
        if (fast !== null) assert.equal(of(new RegExp(fast, flags.replace('u', ''))), of(whole), `${source} ${flags}`);
        if (small !== null)
          assert.equal(
            of(
              new RegExp(small),
              COMMON.map((each) => each.toLowerCase()),
            ),
            of(whole),
            `${source}, small`,
          );
        assert.ok(fast !== null || source.startsWith('\\P{L'), source);
      }
  });

  it('ignore case as a regular expression does, in whatever alphabet', () => {
    const text = COMMON.join('');
    assert.equal(text.toLowerCase().length, text.length);
    const cased = CHARACTERS.filter((each) => each.toLowerCase() !== each.toUpperCase());
    for (const character of [...cased, 'ĸ', '–', '¼'].map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&'))) {
      for (const source of [character, `[${character}]`, `[^${character}]`]) {
        const expected = foundBy(new RegExp(source, 'iu'), text);
        const fast = fastSource(source, true);
        if (fast !== null) assert.deepEqual(foundBy(new RegExp(fast, 'i'), text), expected, source);
        const small = smallSource(source);
        const inSmall = small === null ? null : foundBy(new RegExp(small), text.toLowerCase());
        if (inSmall !== null) assert.equal(JSON.stringify(inSmall), JSON.stringify(expected).toLowerCase(), source);
      }
    }
    assert.deepEqual(
      cased.filter((each) => fastSource(each, true) === null),
      ['ſ', ...'ᲀᲁᲂᲃᲄᲅᲆ', 'ẞ', '\u212A', '\u212B'],
    );
  }).timeout(60_000);

  it('write classes that mean the same, whatever is left out or written as an escape', () => {
    const text = COMMON.join('');
    const sources = [
      '[\\p{M}^a]',
      '[\\p{M}^-z]',
      '[^^\\p{M}]',
      '[a\u{1F600}-\u{1F64F}-z]',
      '[\\p{M}-]',
      '[--/]',
      '[\\0-\\x1f]',
      '[\\t-\\u{5B}]',
      '[\\t-Z]',
      '[\\0-\\u{10FFFF}]',
      '[\\w-]',
    ];
    for (const source of sources)
      for (const flags of ['u', 'iu']) {
        const expected = foundBy(new RegExp(source, flags), text);
        const fast = fastSource(source, flags === 'iu');
        if (fast !== null) assert.deepEqual(foundBy(new RegExp(fast, flags.replace('u', '')), text), expected, source);
        const pattern = new FastPattern(() => ({ source, flags }));
        const whole = new RegExp(source, flags);
        for (const each of COMMON) assert.equal(pattern.test(each), whole.test(each), `${source} ${flags} in ${each}`);
      }
    assert.equal(fastSource('[\\p{M}^a]', false), '[\\^a]');
    const again = new FastPattern(() => /(?<First>\p{L}) \k<First>/iu);
    assert.deepEqual(again.exec('aB b')?.slice(), ['B b', 'B']);
  });

  it('know a short text and a long one at once', () => {
    const [long, strange] = ['a'.repeat(20_000), `${'a'.repeat(20_000)}Ω`];
    for (let i = 0; i < 2; i++)
      for (const [text, expected] of [
        [long, true],
        ['a', true],
        [strange, false],
        ['Ω', false],
        ['', true],
      ] as const)
        assert.equal(isCommon(text), expected, text.slice(-3));
  });

  it('leave what they do not know to the whole expression', () => {
    for (const source of ['\\p{P}', '[\\P{L}]', '[\u2100-\u214F]', '\\uD83D\\uDE00', '[A-z]'])
      assert.equal(smallSource(source), null, source);
    assert.equal(fastSource('[a\u{1F600}-\u{1F64F}]\u{1F600}?', false), 'a'.replace('a', '[a][]?'));
    const pattern = new FastPattern(() => /^(?<word>\p{L}+)\s(ſ|\p{P})$/iu);
    assert.deepEqual(pattern.exec('Straße S')?.slice(), ['Straße S', 'Straße', 'S']);
    assert.ok(pattern.test('Straße !'));
  });

  it('give the words and groups as they are in the text', () => {
    const pattern = new FastPattern(() => /(?<first>[a-z]+)(-)?\s(Ärzte)?/iu);
    const found = pattern.exec('“Die ÄRZTE”');
    assert.deepEqual({ ...found?.groups }, { first: 'Die' });
    assert.deepEqual(
      [found?.index, found?.input, ...(found ?? [])],
      [1, '“Die ÄRZTE”', 'Die ÄRZTE', 'Die', undefined, 'ÄRZTE'],
    );
    assert.equal(pattern.exec('Ärzte'), null);
    assert.equal(new FastPattern(() => /\ba.\(x/iu).exec('“BA A?(x')?.[0], 'A?(x');
  });

  it('find the same in texts of other characters', () => {
    const pattern = new FastPattern(() => /^(\p{Lu}\p{L}*) (?:says|sagt)(?!\p{L})/iu);
    const texts = ['Ωμέγα says', 'Ann saYſ', 'ann SAGT, 千', '李 says', 'Ann says'];
    for (const text of texts) {
      const [found, expected] = [pattern.exec(text), pattern.expression.exec(text)];
      assert.deepEqual([found?.index, ...(found ?? [])], [expected?.index, ...(expected ?? [])], text);
      assert.equal(pattern.test(text), pattern.expression.test(text), text);
      assert.deepEqual(foundBy(pattern.for(text), text), foundBy(pattern.expression, text), text);
    }
    assert.equal(pattern.for('Ω'), pattern.expression);
    assert.notEqual(pattern.for('O'), pattern.expression);
  });
});
