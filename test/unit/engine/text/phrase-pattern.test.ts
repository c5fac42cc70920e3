import assert from 'node:assert/strict';
import * as framing from '../../../../src/engine/draft/framing-words.js';
import * as general from '../../../../src/engine/draft/language-words.js';
import * as otherFraming from '../../../../src/engine/draft/languages/framing-words.js';
import * as limiting from '../../../../src/engine/draft/languages/limiting-words.js';
import * as otherNarrowing from '../../../../src/engine/draft/languages/narrowing-words.js';
import * as narrowing from '../../../../src/engine/draft/narrowing-words.js';
import { PhrasePattern } from '../../../../src/engine/text/phrase-pattern.js';

/** All patterns of phrases in a value. */
function patternsIn(value: unknown, found = new Set<PhrasePattern>()): Set<PhrasePattern> {
  if (value instanceof PhrasePattern) found.add(value);
  else if (typeof value === 'object' && value !== null && !(value instanceof RegExp))
    for (const inner of Object.values(value)) patternsIn(inner, found);
  return found;
}

function heldBy(pattern: PhrasePattern, text: string): boolean {
  const [found = null] = pattern.exec(text) ?? [];
  const [expected = null] = pattern.expression.exec(text) ?? [];
  assert.equal(found, expected, `${JSON.stringify(text)} of ${pattern.expression}`);
  assert.equal(pattern.test(text), expected !== null);
  return expected !== null;
}

/** Texts that begin as parts of a pattern do, in small letters and in capitals, with something after them. */
function textsLike({ expression }: PhrasePattern): string[] {
  const parts = expression.source
    .split(/[|()?:!]+/u)
    .map((part) => part.replace(/\\p\{L\}(?:\{[^}]*\}|[*+])?/gu, 'sea'));
  const texts = parts.flatMap((part, i) => [
    part,
    `${part}${parts[i + 1]}`,
    `${part} the`,
    `${part}s`,
    `${part.trim()} ${parts[i + 2]}`,
  ]);
  return texts.flatMap((text) => [text, text.toUpperCase(), text.charAt(0).toUpperCase() + text.slice(1)]);
}

describe('patterns of phrases', () => {
  it('find the phrase at the beginning of a text', () => {
    const pattern = new PhrasePattern(
      String.raw`(?:the )?word is|as (?:\p{L}+ ){1,2}says|[ou]r else|'s|(?!no )no\p{L}|x{0,2}y|\p{Lu}z|é\.`,
    );
    const texts = [
      'the word is out',
      'Word is',
      'as Lund says',
      'or else',
      'URs',
      'ur else',
      "'s so",
      'nom',
      'no ',
      'y',
      'xxy',
      'Qz',
      'É.',
      '',
      'words',
    ];
    const found = texts.map((text) => pattern.exec(text)?.[0] ?? null);
    assert.deepEqual(found, [
      'the word is',
      'Word is',
      'as Lund says',
      'or else',
      null,
      'ur else',
      "'s",
      'nom',
      null,
      'y',
      'xxy',
      'Qz',
      'É.',
      null,
      null,
    ]);
    for (const text of texts) heldBy(pattern, text);
  });

  it('prefer an earlier phrase, as a regular expression does', () => {
    assert.equal(new PhrasePattern('so|so it is').exec('so it is')?.[0], 'so');
    assert.equal(new PhrasePattern('so it is|so').exec('so it is')?.[0], 'so it is');
  });

  it('find what the expressions find, all those of the check', () => {
    const all = patternsIn([framing, general, otherFraming, limiting, otherNarrowing, narrowing]);
    const patterns = [...all];
    assert.ok(patterns.length > 100);
    const texts = new Set(patterns.flatMap(textsLike));
    const matching = patterns.filter(
      (pattern) => textsLike(pattern).filter((text) => heldBy(pattern, text)).length > 0,
    );
    assert.ok(matching.length > 0.9 * patterns.length);
    const some = [...texts].filter((_, i) => i % 29 === 0);
    for (const pattern of patterns) for (const text of some) heldBy(pattern, text);
  }).timeout(60_000);

  it('ignore case as a regular expression does, in whatever alphabet', () => {
    const pattern = new PhrasePattern('sea|[kå]b|øc|ßd|æ?e|жf|ωg|σh|ſi');
    for (let code = 0; code < 0x2200; code++)
      for (const rest of ['ea', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
        heldBy(pattern, String.fromCharCode(code) + rest);
  });

  it('are of no other notation', () => {
    for (const list of ['(a)|b', '(?<=a)b', 'a)b', '(?:a', String.raw`[\]]`])
      assert.throws(() => new PhrasePattern(list).test('a'), Error, list);
  });
});
