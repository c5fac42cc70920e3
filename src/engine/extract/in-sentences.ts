import type { Range } from '../text/range.js';
import type { Attribution } from './attribution.js';
import { isSign } from './cues.js';
import type { Grammar } from './grammar.js';
import type { Lexicon } from './languages/rules.js';
import { attributionWithin, type InnerAttribution, wordsAround } from './languages/spoken.js';
import { named } from './languages/subjects.js';
import { SUBORDINATORS } from './lexicon.js';
import type { Passage } from './passages.js';
import type { Sentence, Token } from './tokens.js';

/** Maximum number of words and marks of an attribution between two halves of a sentence. */
const LONGEST_ATTRIBUTION = 16;

/** A passage in its sentence, with what that sentence says of its speaker. */
export interface Found {
  readonly passage: Passage;
  /** Index of its token. */
  readonly quote: number;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly startsSentence: boolean;
  /** It is all of its sentence. */
  readonly whole: boolean;
  readonly attribution: Attribution | null;
  /** The attribution in the midst of its words, where there is none beside it. */
  readonly inner: InnerAttribution | null;
  /** Its words around the attributions in their midst. */
  readonly parts: readonly Range[] | undefined;
}

/** The passages between marks of a paragraph's sentences, each with who is said to have said it in its sentence. */
export function findInSentences(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  passages: readonly Passage[],
  grammar: Grammar,
): Found[] {
  const found: Found[] = [];
  for (const [index, sentence] of sentences.entries()) {
    let inSentence: Attribution | null = null;
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens[at];
      const passage = token?.kind === 'quote' ? passages[token.passage] : undefined;
      if (passage === undefined) continue;
      let attribution: Attribution | null = grammar.attribution(
        tokens,
        sentence,
        at,
        endsOpen(text, passage, tokens[at + 1]),
      );
      // The second half of `"…," he said, "…"`; what begins with a capital after it is another sentence.
      if (
        (attribution === null ||
          attribution.rule === 'clause' ||
          isAside(tokens, attribution, inSentence, at, grammar.lexicon) ||
          (attribution.rule === 'after' &&
            tokens[at + 1]?.capital === true &&
            isHalf(tokens, inSentence, at, grammar.lexicon))) &&
        inSentence !== null &&
        inSentence.rule !== 'clause'
      ) {
        const { speaker, cue, rule }: Attribution = inSentence;
        // In other languages the words that begin a clause of someone else's are not known.
        const isSure: boolean = rule === 'after' && grammar.lexicon === null && isSplit(tokens, cue, at, null);
        attribution = { speaker, cue, rule: isSure ? 'after' : 'split' };
      }
      if (attribution !== null) inSentence = attribution;
      const startsSentence = at === sentence.first || isAfterDateline(text, tokens[sentence.first], token);
      const { innerStart, innerEnd } = passage;
      const { lexicon } = grammar;
      const within = lexicon?.rules.inside === true ? attributionWithin(text, innerStart, innerEnd, lexicon) : null;
      const isAlone = attribution === null || attribution.rule === 'clause';
      const inner = isAlone ? within : null;
      // In words with their speaker beside them, a name may mean someone they are about.
      const isCut = lexicon !== null && within !== null && (isAlone || within.isPronoun);
      const parts = passage.parts ?? (isCut ? wordsAround(text, innerStart, innerEnd, within, lexicon) : undefined);
      if (attribution !== null && !isAlone && within !== null) attribution = { ...attribution, rule: 'split' };
      found.push({
        passage,
        quote: at,
        sentence: index,
        startsSentence,
        whole: isWhole(tokens, sentence, at),
        attribution: inner === null ? attribution : null,
        inner,
        parts,
      });
    }
  }
  return found;
}

/** Longest dateline, in UTF-16 code units. */
const LONGEST_DATELINE = 100;
const DATELINE = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,[^()—–“"]{1,40})?(?:\s?\([^()]{2,30}\))?\s?[—–-]{1,2}\s?$/u;

/** Whether only a dateline is between the beginning of a sentence and a quotation: `MADRID (Coast Wire) — “…”`. */
function isAfterDateline(text: string, first: Token | undefined, quote: Token | undefined): boolean {
  if (first === undefined || quote === undefined || quote.start - first.start > LONGEST_DATELINE) return false;
  return DATELINE.test(text.slice(first.start, quote.start));
}

/** `"…," says Lind, pointing at the hall, "…"`: a participle has no subject of its own, and goes with the verb before it. */
function isAside(
  tokens: readonly Token[],
  { speaker, cue, rule }: Attribution,
  before: Attribution | null,
  quote: number,
  lexicon: Lexicon | null,
): boolean {
  if (!isHalf(tokens, before, quote, lexicon)) return false;
  if (lexicon === null) return speaker === null || rule === 'participle';
  const isBetween = before !== null && cue > before.cue && cue < quote;
  return isBetween && (speaker === null || named(tokens, speaker, lexicon) === null);
}

/** Whether the quotation at `quote` continues after the attribution of the one before. */
function isHalf(tokens: readonly Token[], before: Attribution | null, quote: number, lexicon: Lexicon | null): boolean {
  return before?.rule === 'after' && isSplit(tokens, before.cue, quote, lexicon);
}

/** Whether only the attribution, with a comma after it, is between a cue and the quotation at `quote`. */
function isSplit(tokens: readonly Token[], cue: number, quote: number, lexicon: Lexicon | null): boolean {
  const joins = ({ lower }: Token): boolean =>
    lexicon === null ? SUBORDINATORS.has(lower) : lexicon.joints.has(lower) || lexicon.coordinators.has(lower);
  const between = tokens.slice(cue + 1, quote);
  return (
    between.length <= LONGEST_ATTRIBUTION &&
    isSign(between.at(-1), /^,$/u) &&
    between.every((token) => token.kind !== 'quote' && !joins(token))
  );
}

/** Whether the sentence continues after the quotation: it ends with a comma, a question, or a comma follows it. */
function endsOpen(text: string, passage: Passage, next: Token | undefined): boolean {
  const end = text.slice(Math.max(passage.innerStart, passage.innerEnd - 2), passage.innerEnd).trimEnd();
  return /[,.?!…—–-]$/u.test(end) || (next?.kind === 'sign' && /^[,—–]$/u.test(next.lower));
}

function isWhole(tokens: readonly Token[], sentence: Sentence, quote: number): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (at !== quote && tokens[at]?.kind !== 'sign') return false;
  return true;
}
