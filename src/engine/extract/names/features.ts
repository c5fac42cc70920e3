import { agree, type NameMention } from './document.js';
import {
  ADDRESSES,
  COMMON_WORDS,
  DEMONYMS,
  GIVEN,
  HEADS,
  isCalendar,
  LISTED,
  MODIFIERS,
  ORG_FIRST,
  ORG_LAST,
  OTHER_ENDS,
  PARTICLES,
  PLACE_ENDS,
  PLACE_STARTS,
  SUFFIXES,
} from './gazetteer/index.js';
import { toLabels } from './labels.js';
import { listedLength } from './rules.js';
import { isCapitalized, isWordToken, type NameSpan, surface, type TokenizedParagraph } from './span.js';
import type { Token } from './tokens.js';

/** Most features one token can have. */
export const MAX_FEATURES = 128;

/** What the features of a paragraph's tokens are made of, computed once. */
export interface ParagraphView {
  readonly length: number;
  readonly word: Int32Array;
  readonly shape: Int32Array;
  readonly affixes: readonly Int32Array[];
  readonly classes: Int32Array;
  readonly listed: Uint8Array;
  readonly rule: Uint8Array;
  readonly settled: Uint8Array;
  /** Small facts about the token in its article, as bits. */
  readonly facts: Uint8Array;
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** Stretches of tokens in which a name can lie; all else is outside names whatever stands there. */
  readonly stretches: readonly Stretch[];
}

/** Tokens `[first, end)`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Small words and marks that can stand inside a name. */
const INNER = new Set(
  "of the and for on in to at de da do dos das del della di du la le les van von der den ter bin ibn al el ul y e und et 's ’s & - ‑ / + .".split(
    ' ',
  ),
);

/** The stretches of a paragraph: words with a capital or digit, and small words between them. Bounded in length. */
function stretchesOf(tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  let first = -1;
  let end = -1;
  const close = (): void => {
    if (first >= 0) stretches.push({ first, end });
    first = -1;
  };
  tokens.forEach(({ text }, i) => {
    const capital = isCapitalized(text) || /^\p{Lo}/u.test(text);
    if (capital || (/^\p{N}/u.test(text) && (first >= 0 || isCapitalized(tokens[i + 1]?.text ?? '')))) {
      if (first >= 0 && i - first > LONGEST_STRETCH) close();
      if (first < 0) first = i;
      end = i + 1;
    } else if (first >= 0 && !(INNER.has(text) && i - end < 2)) close();
  });
  close();
  return stretches;
}

const LONGEST_STRETCH = 200;

/** Looks at an article's paragraphs as the tagger does: its words, lists, what rules say (`found`), and what the article says elsewhere. */
export function viewParagraphs(
  paragraphs: readonly TokenizedParagraph[],
  found: readonly (readonly NameSpan[])[],
): ParagraphView[] {
  const settled: NameMention[][] = paragraphs.map(() => []);
  for (const mention of agree(paragraphs, found)) settled[mention.paragraph]?.push(mention);
  const lower = new Set<string>();
  const capital = new Map<string, number>();
  for (const { tokens, headline } of paragraphs) {
    for (const { text, initial } of tokens) {
      if (/^\p{Ll}/u.test(text)) lower.add(text);
      else if (!initial && !headline && /^\p{Lu}/u.test(text)) capital.set(text, (capital.get(text) ?? 0) + 1);
    }
  }
  const words = new Map<string, WordView>();
  return paragraphs.map((paragraph, i) => view(paragraph, found[i] ?? [], settled[i] ?? [], lower, capital, words));
}

/** How far from a token its features look, in tokens. */
const REACH = 2;

/** What the features need of a word by itself; words recur, so it is made once for an article. */
interface WordView {
  readonly folded: string;
  readonly word: number;
  readonly shape: number;
  /** Of one to four letters at the end, and of two to four at the head. */
  readonly affixes: readonly number[];
  readonly classes: number;
}

function viewWord(text: string): WordView {
  const folded = text.toLowerCase().replace(/’/g, "'");
  const affix = (size: number, head: boolean): number =>
    folded.length > size ? hashText(head ? folded.slice(0, size) : folded.slice(-size)) : 0;
  return {
    folded,
    word: hashText(/^\p{N}/u.test(text) ? folded.replace(/\d/g, '0') : folded),
    shape: hashText(shapeOf(text)),
    affixes: [...[1, 2, 3, 4].map((size) => affix(size, false)), ...[2, 3, 4].map((size) => affix(size, true))],
    classes: classesOf(text),
  };
}

function view(
  { tokens, headline }: TokenizedParagraph,
  found: readonly NameSpan[],
  settled: readonly NameMention[],
  lower: ReadonlySet<string>,
  capital: ReadonlyMap<string, number>,
  words: Map<string, WordView>,
): ParagraphView {
  const length = tokens.length;
  const array = (): Int32Array => new Int32Array(length);
  const result = {
    length,
    word: array(),
    shape: array(),
    affixes: Array.from({ length: 7 }, array),
    classes: array(),
    listed: new Uint8Array(length),
    rule: toLabels(found, length),
    settled: toLabels(settled, length),
    facts: new Uint8Array(length),
    runStart: array(),
    runEnd: array(),
    stretches: stretchesOf(tokens),
  };
  const near = new Uint8Array(length);
  for (const { first, end } of result.stretches) near.fill(1, Math.max(0, first - REACH), end + REACH);
  for (let i = 0; i < length; i += 1) {
    const token = tokens[i];
    if (!token || near[i] === 0) continue;
    const { text, initial } = token;
    const seen = words.get(text) ?? viewWord(text);
    words.set(text, seen);
    result.word[i] = seen.word;
    result.shape[i] = seen.shape;
    seen.affixes.forEach((affix, k) => {
      const values = result.affixes[k];
      if (values) values[i] = affix;
    });
    result.classes[i] = seen.classes;
    const count = Math.min(2, (capital.get(text) ?? 0) - (initial ? 0 : 1));
    result.facts[i] =
      (initial ? 1 : 0) |
      (lower.has(seen.folded) ? 2 : 0) |
      (headline ? 4 : 0) |
      (Math.max(0, count) << 3) |
      (token.spaced ? 32 : 0);
  }
  markListed(tokens, result.listed);
  markRuns(tokens, result.runStart, result.runEnd);
  return result;
}

function markListed(tokens: readonly Token[], listed: Uint8Array): void {
  const kinds = ['', 'country', 'place', 'organization', 'other'];
  for (let i = 0; i < tokens.length; ) {
    const size = /^[\p{Lu}\p{N}]|^\p{Ll}\p{L}?-\p{Lu}/u.test(tokens[i]?.text ?? '')
      ? listedLength(tokens, i, tokens.length)
      : 0;
    const kind = size > 0 ? kinds.indexOf(LISTED.get(surface(tokens, i, i + size)) ?? '') : 0;
    for (let j = 0; j < size; j += 1)
      listed[i + j] = kind * 4 + (size === 1 ? 0 : j === 0 ? 1 : j === size - 1 ? 2 : 3);
    i += Math.max(1, size);
  }
}

/** Start and end of the run of capitalised words around each token; both the token's own place for others. */
function markRuns(tokens: readonly Token[], starts: Int32Array, ends: Int32Array): void {
  for (let i = 0; i < tokens.length; ) {
    let end = i;
    while (
      end < tokens.length &&
      end - i < 12 &&
      isCapitalized(tokens[end]?.text ?? '') &&
      !(end > i && tokens[end]?.boundary)
    )
      end += 1;
    const stop = Math.max(end, i + 1);
    starts.fill(i, i, stop);
    ends.fill(Math.max(end, i), i, stop);
    i = stop;
  }
}

function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const char of text.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(char) ? 'A' : /\p{Ll}/u.test(char) ? 'a' : /\p{N}/u.test(char) ? '0' : char;
    if (kind !== last || shape.length < 2) shape += kind;
    last = kind;
  }
  return text.length < 3 ? `${shape}${text.length}` : shape;
}

/** Bits for the lists that the word stands in. */
function classesOf(text: string): number {
  const lower = text.toLowerCase();
  const capital = /^\p{Lu}/u.test(text);
  let bits = 0;
  if (capital && GIVEN.has(text)) bits |= 1;
  if (HEADS.has(lower)) bits |= 2;
  if (MODIFIERS.has(lower)) bits |= 4;
  if (DEMONYMS.has(text)) bits |= 8;
  if (ORG_LAST.has(text)) bits |= 16;
  if (ORG_FIRST.has(text)) bits |= 32;
  if (PLACE_ENDS.has(text)) bits |= 64;
  if (PLACE_STARTS.has(text)) bits |= 128;
  if (OTHER_ENDS.has(text)) bits |= 256;
  if (COMMON_WORDS.has(lower)) bits |= 512;
  if (isCalendar(text)) bits |= 1024;
  if (PARTICLES.has(text)) bits |= 2048;
  if (ADDRESSES.has(text)) bits |= 4096;
  if (SUFFIXES.has(text)) bits |= 8192;
  if (!isWordToken(text)) bits |= 16384;
  if (capital) bits |= 32768;
  return bits;
}

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Bits of a feature's key. */
export const KEY_BITS = 24;

/** Mixes the number of a template with what it saw into a key of {@link KEY_BITS} bits (the finisher of MurmurHash3). */
function mix(template: number, value: number, other = 0): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - KEY_BITS);
}

/** Writes keys of features, each from the template whose turn it is. */
class KeyWriter {
  readonly #out: Int32Array;
  #template = 0;
  /** How many keys were written. */
  length = 0;

  constructor(out: Int32Array) {
    this.#out = out;
  }

  add(value: number, other = 0): void {
    this.addAs(this.#template, value, other);
    this.#template += 1;
  }

  addAs(template: number, value: number, other = 0): void {
    this.#out[this.length] = mix(template, value, other);
    this.length += 1;
  }
}

/** The value at `i`; -1 beyond either end. */
function at(values: Int32Array | Uint8Array | undefined, i: number): number {
  return values?.[i] ?? -1;
}

/** The sort of text that the tagger reads: sets of other sorts help it to learn, but mark some names by other customs. */
export const NEWS = 1;

/**
 * Writes the keys of token `i`'s features to `out`; returns how many. Some features come twice, once for the sort of text
 * alone, so that the customs of one set do not spoil what is learned of another (after Daumé, 2007).
 */
export function featuresAt(view: ParagraphView, i: number, out: Int32Array, sort = NEWS): number {
  const keys = new KeyWriter(out);
  const { word, shape, classes, listed, rule, settled, facts } = view;

  keys.add(0);
  for (let o = -2; o <= 2; o += 1) keys.add(at(word, i + o));
  keys.add(at(word, i - 1), at(word, i));
  keys.add(at(word, i), at(word, i + 1));
  keys.add(at(word, i - 2), at(word, i - 1));
  keys.add(at(word, i + 1), at(word, i + 2));
  for (let o = -1; o <= 1; o += 1) keys.add(at(shape, i + o));
  keys.add(at(shape, i - 1), at(shape, i) ^ Math.imul(at(shape, i + 1), 31));
  keys.add(at(shape, i), at(facts, i));
  keys.add(at(facts, i) & 31, at(classes, i));
  for (const affix of view.affixes) keys.add(at(affix, i));
  keys.add(at(view.affixes[2], i - 1));
  keys.add(at(view.affixes[2], i + 1));
  for (let o = -2; o <= 2; o += 1) keys.add(at(classes, i + o));
  keys.add(at(classes, i - 1), at(classes, i));
  keys.add(at(classes, i), at(classes, i + 1));
  for (let o = -1; o <= 1; o += 1) keys.add(at(listed, i + o));
  keys.add(at(listed, i), at(classes, i - 1));
  keys.add(at(listed, i), at(classes, i + 1));
  for (let o = -2; o <= 2; o += 1) keys.add(at(rule, i + o));
  keys.add(at(rule, i), at(facts, i));
  keys.add(at(rule, i), at(shape, i));
  keys.add(at(rule, i - 1), at(rule, i));
  keys.add(at(rule, i), at(rule, i + 1));
  for (let o = -1; o <= 1; o += 1) keys.add(at(settled, i + o));
  keys.add(at(settled, i), at(rule, i));
  keys.add(at(settled, i), at(word, i));

  for (const values of [word, shape, classes, listed, rule, settled]) keys.add(at(values, i), sort);
  keys.add(at(settled, i) * 31 + at(listed, i), sort);
  keys.add(at(rule, i - 1) * 31 + at(rule, i), sort);

  const start = at(view.runStart, i);
  const end = at(view.runEnd, i);
  if (end > start) {
    const size = Math.min(6, end - start);
    const place = Math.min(5, i - start);
    keys.add(size, place);
    keys.add(at(word, end - 1), place === 0 ? 1 : i === end - 1 ? 2 : 3);
    keys.add(at(classes, end - 1), i === end - 1 ? 2 : 3);
    keys.add(at(classes, start), i === start ? 2 : 3);
    keys.add(at(word, start - 1), i === start ? 2 : 3);
    keys.add(at(word, end), i === end - 1 ? 2 : 3);
    keys.add(at(classes, end), size);
    keys.add(at(classes, start - 1), size);
    keys.add(at(listed, end - 1), at(listed, start));
    keys.add(at(word, start - 1), at(word, end));
    keys.add(at(word, end - 1) + i - end, sort);
    keys.add(at(classes, end - 1) + i - end, sort);
  }
  for (let o = -1; o <= 1; o += 1) {
    const bits = Math.max(0, at(classes, i + o));
    for (let bit = 0; bit < 14; bit += 1) {
      if (bits & (1 << bit)) keys.addAs(100 + (o + 1) * 16 + bit, 1);
    }
  }
  return keys.length;
}
