import { agree, type NameMention } from '../document.js';
import { LISTED } from '../gazetteer/index.js';
import { toLabels } from '../labels.js';
import { listedLength } from '../rules.js';
import { isCapitalized, isLowerCase, type NameSpan, surface, type TokenizedParagraph } from '../span.js';
import type { Token } from '../tokens.js';
import { REACH, type Stretch, stretchesOf } from './stretches.js';
import type { WordView } from './word-view.js';

/** What the features of a paragraph's tokens are made of, computed once. */
export interface ParagraphView<Word extends WordView = WordView> {
  /** The words in the stretches, and near enough for their features; undefined for others. */
  readonly words: readonly (Word | undefined)[];
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

/**
 * Looks at an article's paragraphs as the tagger does: its words (as `viewWord` does), lists, what rules say (`found`), and what the
 * article says elsewhere.
 */
export function viewParagraphs<Word extends WordView>(
  paragraphs: readonly TokenizedParagraph[],
  found: readonly (readonly NameSpan[])[],
  viewWord: (text: string) => Word,
): ParagraphView<Word>[] {
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
  return paragraphs.map((paragraph, i) => view(paragraph, found[i] ?? [], settled[i] ?? [], lower, capital, viewWord));
}

function view<Word extends WordView>(
  { tokens, headline }: TokenizedParagraph,
  found: readonly NameSpan[],
  settled: readonly NameMention[],
  lower: ReadonlySet<string>,
  capital: ReadonlyMap<string, number>,
  viewWord: (text: string) => Word,
): ParagraphView<Word> {
  const length = tokens.length;
  const stretches = stretchesOf(tokens);
  const words = Array.from<unknown, Word | undefined>(tokens, () => undefined);
  const facts = new Uint8Array(length);
  for (const { first, end } of stretches) {
    for (let i = Math.max(0, first - REACH); i < Math.min(length, end + REACH); i += 1) {
      const token = tokens[i];
      if (!token || words[i] !== undefined) continue;
      const { text, initial } = token;
      const word = viewWord(text);
      words[i] = word;
      const count = Math.min(2, (capital.get(text) ?? 0) - (initial ? 0 : 1));
      facts[i] =
        (initial ? 1 : 0) |
        (lower.has(word.folded) ? 2 : 0) |
        (headline ? 4 : 0) |
        (Math.max(0, count) << 3) |
        (token.spaced ? 32 : 0);
    }
  }
  const result = {
    words,
    listed: new Uint8Array(length),
    rule: toLabels(found, length),
    settled: toLabels(settled, length),
    facts,
    runStart: new Int32Array(length),
    runEnd: new Int32Array(length),
    stretches,
  };
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
