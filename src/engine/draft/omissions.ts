import type { Piece } from './exact.js';
import { isCondition } from './sense.js';
import type { SourceStream } from './stream.js';

/** A word that a quotation leaves out though the rest depends on it. */
export interface HiddenWord {
  /** As the source has it. */
  readonly word: string;
  /** The source's words around it, to be shown. */
  readonly cut: string;
}

/** Words of the source that are shown of a cut. */
const MOST_SHOWN = 12;

/** Words between a verb of thinking and the passage that it governs: “I don’t think that it is safe”. */
const THINKING =
  /^(?:think|believe|expect|say|know|mean|suggest|claim|accept|agree|feel|suppose|see|imagine|consider|assume|want|intend|plan|need|like|have|be|been|that|to|it|is|we|i|they|he|she|you|there|a|an|the|any|all|always|ever|yet|even|really)$/iu;

/** What may stand between “none” or “nobody” and those of whom it is said: “None of the ministers agreed”. */
const AMONG = /^(?:of|in|at|from|among|on|one)$/iu;
const NOBODY = /^(?:no|none|nobody|nothing|neither|few)$/iu;

/** How far before a passage a negation may stand that governs it, in words. */
const GOVERNING = 4;

/**
 * The negation that an ellipsis of the draft leaves out; null if none does. Within a sentence every negation counts. Between
 * sentences, of which whole ones are left out rightly, only one of the clause that goes on at either end of the cut.
 */
export function hiddenNegation(pieces: readonly Piece[], stream: SourceStream): HiddenWord | null {
  return inCuts(pieces, stream, (word) => stream.negates(word));
}

/** The condition or restriction that an ellipsis leaves out, by the same rules. */
export function hiddenCondition(pieces: readonly Piece[], stream: SourceStream): HiddenWord | null {
  return inCuts(pieces, stream, isCondition);
}

function inCuts(pieces: readonly Piece[], stream: SourceStream, counts: (word: string) => boolean): HiddenWord | null {
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before === undefined || piece.join !== undefined) continue;
    const found = cutWords(before.last + 1, piece.first, stream).find((at) => counts(stream.words[at]?.word ?? ''));
    if (found === undefined) continue;
    const from = Math.max(before.last + 1, found - MOST_SHOWN / 2);
    const to = Math.min(piece.first - 1, found + MOST_SHOWN / 2);
    return { word: stream.words[found]?.word ?? '', cut: oneLine(stream.text(from, to)) };
  }
  return null;
}

/** Of the words that an ellipsis leaves out those on which what is left depends. */
function cutWords(from: number, to: number, stream: SourceStream): number[] {
  const all = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  // Between two halves of a speech are the reporter's words, not the speaker's.
  const isSpeech = stream.isQuoted(from - 1) && stream.isQuoted(to);
  const spoken = isSpeech ? all.filter((at) => stream.isQuoted(at)) : all;
  const end = [from - 1, ...all].findIndex((at) => stream.endsSentence(at));
  if (end < 0) return spoken;
  const head = spoken.slice(
    0,
    firstIndex(spoken, (at) => stream.endsClause(at - 1)),
  );
  const reversed = spoken.toReversed();
  const tail = reversed.slice(
    0,
    firstIndex(reversed, (at) => stream.endsClause(at)),
  );
  return [...head, ...tail];
}

function firstIndex(list: readonly number[], holds: (at: number) => boolean): number {
  const at = list.findIndex(holds);
  return at < 0 ? list.length : at;
}

/**
 * The negation right before a passage that governs its beginning, as in “I do not think | it is safe”, “it was never | agreed”
 * or “None of | the ministers agreed”; null if the passage begins a clause of its own.
 */
export function negationBefore(first: number, stream: SourceStream): HiddenWord | null {
  let within = false;
  for (let at = first - 1; at >= Math.max(0, first - GOVERNING); at--) {
    if (stream.endsClause(at)) return null;
    const word = stream.words[at]?.word ?? '';
    if (stream.negates(word)) {
      const governs = NOBODY.test(word) || !within;
      return governs ? { word, cut: oneLine(stream.text(at, first - 1)) } : null;
    }
    within ||= AMONG.test(word);
    if (!THINKING.test(word) && !AMONG.test(word)) return null;
  }
  return null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
