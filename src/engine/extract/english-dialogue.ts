import type { Paragraph } from '../article/article.js';
import { attributionAfter } from './attributions.js';
import { isSign } from './cues.js';
import type { Dialogue } from './languages/spoken.js';
import { PREPOSITIONS } from './lexicon.js';
import { isAdverb } from './phrases.js';
import { type Token, tokenize } from './tokens.js';

/** A dash that opens speech, and the capital or mark after it. */
const OPENING = /^[—–―]\s{0,2}(?=[\p{Lu}\p{N}“‘"'…])/u;
/** What tells speech from the entries of a list: someone speaks of themselves or to another, asks or shouts. */
const SPOKEN = /[?!]|(?<!\p{L})(?:I|I['’]\p{L}{1,2}|[Ww]e|[Yy]ou|me|us|[Mm]y|[Oo]ur|[Yy]our)(?!\p{L})/u;
/** A dash after the end of a sentence: somebody speaks, the same or another. */
const NEXT = /(?<=[.?!…]\s{0,2})[—–―]\s{0,2}(?=\p{Lu})/gu;
/** Longest paragraph that is searched, in UTF-16 code units. */
const LONGEST = 4_000;

/**
 * The speech of an English text that dashes mark, for each paragraph: `— I never saw it, said Moore.` Only where no other marks are in
 * use, of paragraphs that say who spoke; what comes after another dash in the same paragraph may be another's words.
 */
export function dialoguesByDash(
  text: string,
  paragraphs: readonly Paragraph[],
  hasMarks: (index: number) => boolean,
): readonly (readonly Dialogue[])[] {
  const none = paragraphs.map(() => []);
  const isOpened = paragraphs.map(({ start }) => OPENING.test(text.slice(start, start + 4)));
  if (!isOpened.includes(true) || paragraphs.some((_, index) => hasMarks(index) && isOpened[index] !== true))
    return none;
  const found = paragraphs.map(({ start, end }, index) =>
    isOpened[index] === true && end - start <= LONGEST ? speechIn(text, start, end) : [],
  );
  return found.some(([first]) => first !== undefined && SPOKEN.test(text.slice(first.innerStart, first.end)))
    ? found
    : none;
}

function speechIn(text: string, start: number, end: number): Dialogue[] {
  const innerStart = start + (OPENING.exec(text.slice(start, start + 4))?.[0].length ?? 1);
  const sign = attributionIn(text, innerStart, end);
  if (sign === null) return [];
  const first: Dialogue = { start, innerStart, end: saidUntil(text, sign), attributed: true };
  const others = [...text.slice(sign.end, end).matchAll(NEXT)].flatMap(({ 0: dash, index }): Dialogue | [] => {
    const from = sign.end + index;
    const inner = from + dash.length;
    const until = text.slice(inner, end).search(/(?<=[.?!…]\s{0,2})[—–―]/u);
    const last = until === -1 ? end : inner + until;
    const told = attributionIn(text, inner, last);
    const words = {
      start: from,
      innerStart: inner,
      end: told === null ? trimmedEnd(text, last) : saidUntil(text, told),
    };
    // Whose words they are is not read.
    return words.end > words.innerStart ? { ...words, attributed: true, isNameless: true } : [];
  });
  return [first, ...others];
}

/** The sign in a range of a text after which someone is said to have spoken; null if there is none. */
function attributionIn(text: string, from: number, to: number): Token | null {
  const tokens = tokenize(text, from, to, []);
  return tokens.find((_, at) => at > 0 && isAttribution(tokens, at)) ?? null;
}

/** Where the words before such a sign end: question and exclamation marks are of them. */
function saidUntil(text: string, sign: Token): number {
  return trimmedEnd(text, /^[?!…]$/u.test(sign.lower) ? sign.end : sign.start);
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(text.charAt(at - 1))) at--;
  return at;
}

/** Whether the sign at token `at` ends speech, and who said it comes right after: `, said Moore.`, `? she asked at last.` */
function isAttribution(tokens: readonly Token[], at: number): boolean {
  if (!isSign(tokens[at], /^[,?!…]$/u)) return false;
  const found = attributionAfter(tokens, at + 1, tokens.length);
  if (found === null || found.rule !== 'after' || found.speaker === null || found.cue === -1) return false;
  const { first, last } = found.speaker;
  const opens = tokens[first];
  if (Math.min(first, found.cue) !== at + 1 || first > found.cue + 1 || found.cue > last) return false;
  if (!isSomebody(opens) || /^(?:i|we|you|it)$/u.test(opens?.lower ?? '')) return false;
  const next = tokens[Math.max(last, found.cue + 1)];
  return next === undefined || next.kind !== 'word' || PREPOSITIONS.has(next.lower) || isAdverb(next);
}

/** Whether a token begins the name of someone, or stands for someone. */
function isSomebody(token: Token | undefined): boolean {
  return token?.capital === true || /^(?:he|she|they|the|a|an|his|her|my|our|their)$/u.test(token?.lower ?? '');
}
