import type { Range } from '../../text/range.js';
import { type Token, tokenize } from '../tokens.js';
import { attributionBehind } from './attributions.js';
import { cutsOf } from './cuts.js';
import { nameIn } from './phrases.js';
import type { Lexicon } from './rules.js';

/** An attribution in the midst of speech: `« Non, a dit Lind, merci. »` */
export interface InnerAttribution {
  /** Where the words before it end. */
  readonly at: number;
  readonly mention: Range;
  readonly cue: Range;
  /** The name in the mention. */
  readonly name: Range | null;
}

/** Longest speech that is looked through for an attribution, in characters. */
const LONGEST = 4_000;
const DASH = /^[—–−-]/u;

/** The first attribution within `[start, end)` of a text: a sign, a verb of speech, who speaks, and a sign again. */
export function attributionWithin(text: string, start: number, end: number, lexicon: Lexicon): InnerAttribution | null {
  const tokens = tokenize(text, start, Math.min(end, start + LONGEST), [], cutsOf(lexicon));
  for (let at = 1; at + 1 < tokens.length; at++) {
    const sign = tokens[at];
    if (sign?.kind !== 'sign' || !/^[,?!—–…-]$/u.test(sign.lower)) continue;
    const found = attributionBehind(tokens, at + 1, tokens.length, lexicon);
    if (found === null || found.speaker === null || found.cue === -1 || found.rule !== 'after') continue;
    const { first, last } = found.speaker;
    if (Math.min(first, found.cue) - at > 4 || Math.abs(found.cue - first) > 6 || found.cue > last + 1) continue;
    const mention = rangeOf(tokens, first, last);
    const cue = tokens[found.cue];
    if (mention === null || cue === undefined) continue;
    const name = nameIn(tokens, found.speaker, lexicon);
    const isPronoun = lexicon.pronouns.has(tokens[first]?.lower ?? '') && last - first === 1;
    const first1 = tokens[first]?.lower ?? '';
    if (name === null && !isPronoun && !lexicon.articles.has(first1)) continue;
    return {
      at: endBefore(text, start, sign),
      mention,
      cue: { start: cue.start, end: cue.end },
      name: name === null ? null : rangeOf(tokens, name.first, name.last),
    };
  }
  return null;
}

/** Where the words before a sign end: a question mark belongs to them, a comma or a dash does not. */
function endBefore(text: string, start: number, sign: Token): number {
  let end = /^[?!…]$/u.test(sign.lower) ? sign.end : sign.start;
  while (end > start && /[\s,—–-]/u.test(text[end - 1] ?? '')) end--;
  return end;
}

function rangeOf(tokens: readonly Token[], first: number, last: number): Range | null {
  const from = tokens[first];
  const to = tokens[last - 1];
  return from === undefined || to === undefined ? null : { start: from.start, end: to.end };
}

/** A paragraph of speech that a dash opens. */
export interface Dialogue extends Range {
  readonly innerStart: number;
  /** Somebody is named in it. */
  readonly attributed: boolean;
}

/** The speech of a paragraph `[start, end)` that begins with a dash, or null if it does not. */
export function dialogueOf(text: string, start: number, end: number, lexicon: Lexicon): Dialogue | null {
  if (lexicon.rules.dialogue !== true || !DASH.test(text.slice(start, start + 1))) return null;
  let innerStart = start + 1;
  while (innerStart < end && /\s/u.test(text[innerStart] ?? '')) innerStart++;
  if (innerStart >= end || !/^[\p{Lu}\p{N}¿¡«"“„…]/u.test(text.slice(innerStart, innerStart + 2))) return null;
  const said = attributionWithin(text, innerStart, end, lexicon);
  return { start, innerStart, end: said?.at ?? end, attributed: said !== null };
}
