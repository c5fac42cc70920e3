import { agree, type NameMention } from '../document.js';
import { LISTED } from '../gazetteer/index.js';
import { toLabels } from '../labels.js';
import { listedLength } from '../rules.js';
import { isCapitalized, isLowerCase, type NameSpan, surface, type TokenizedParagraph } from '../span.js';
import type { Token } from '../tokens.js';
import { type Stretch, stretchesOf } from './stretches.js';
import { AFFIXES, viewWord, type WordView } from './word-view.js';

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
  /** Stretches of tokens in which a name can lie; all else is always outside names. */
  readonly stretches: readonly Stretch[];
}

/** How far from a token its features look, in tokens. */
const REACH = 2;

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
      if (isLowerCase(text) || /^\p{Ll}/u.test(text)) lower.add(text);
      else if (!initial && !headline && /^\p{Lu}/u.test(text)) capital.set(text, (capital.get(text) ?? 0) + 1);
    }
  }
  const words = new Map<string, WordView>();
  return paragraphs.map((paragraph, i) => view(paragraph, found[i] ?? [], settled[i] ?? [], lower, capital, words));
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
    affixes: Array.from({ length: AFFIXES }, array),
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
    for (let k = 0; k < AFFIXES; k += 1) {
      const values = result.affixes[k];
      if (values) values[i] = seen.affixes[k] ?? 0;
    }
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
    const size = mayBeListed(tokens[i]?.text ?? '') ? listedLength(tokens, i, tokens.length) : 0;
    const kind = size > 0 ? kinds.indexOf(LISTED.get(surface(tokens, i, i + size)) ?? '') : 0;
    for (let j = 0; j < size; j += 1)
      listed[i + j] = kind * 4 + (size === 1 ? 0 : j === 0 ? 1 : j === size - 1 ? 2 : 3);
    i += Math.max(1, size);
  }
}

function mayBeListed(word: string): boolean {
  return !isLowerCase(word) && /^[\p{Lu}\p{N}]|^\p{Ll}\p{L}?-\p{Lu}/u.test(word);
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
