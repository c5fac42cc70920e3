import { applyEdits, type TextEdit } from '../text/edits.js';
import type { Range } from '../text/range.js';
import type { PassageDifference } from './difference.js';
import type { AlignedPair } from './near.js';
import { isFunctionWord } from './sense.js';
import type { SourceStream } from './stream.js';
import type { DraftWord } from './words.js';

/** All edits as one, with the text between them; null if they overlap or there are none. */
export function joinEdits(text: string, edits: readonly TextEdit[]): TextEdit | null {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  const first = sorted[0];
  if (first === undefined) return null;
  let written = '';
  let at = first.start;
  for (const edit of sorted) {
    if (edit.start < at) return null;
    written += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start: first.start, end: at, text: written };
}

/** A passage with the source's words in place of those that differ; null where that cannot be written. */
export function repaired(passage: string, differences: readonly PassageDifference[]): string | null {
  return edited(
    passage,
    differences.flatMap(({ repair, marks = [] }) => [repair, ...marks]),
  );
}

/** A passage with an ellipsis where words are missing; null where that cannot be written. */
export function withOmissions(passage: string, differences: readonly PassageDifference[]): string | null {
  return edited(
    passage,
    differences.map(({ range }) => omissionAt(range)),
  );
}

/** The ellipsis for words that are missing at a range. */
export function omissionAt({ start }: Range): TextEdit {
  return { start, end: start, text: ' …' };
}

const MARK = /["“”„‟«»‘’‚‹›'`「」『』]/u;

/** Whether two signs between words are the same but for their shape. */
function isSameSign(one: string, other: string): boolean {
  if (one.trim() === '' && other.trim() === '') return true;
  if (MARK.test(one) && MARK.test(other)) return true;
  return one === other && !/[\p{L}\p{M}\p{N}]/u.test(one);
}

/** An edit without the spaces, marks and punctuation at its ends that a passage has there already: line breaks and marks stay its own. */
export function withinShared(passage: string, edit: TextEdit): TextEdit {
  let { start, end } = edit;
  const text = edit.text.replace(/\s+/gu, ' ');
  let [from, to] = [0, text.length];
  const isShared = (at: number, sign: number) => isSameSign(passage.charAt(at), text.charAt(sign));
  const isSpace = (at: number) => passage.charAt(at).trim() === '';
  const trimStart = (): void => {
    for (; start < end && from < to && isShared(start, from); start++) {
      // Of several spaces none is shared twice.
      if (!isSpace(start) || start + 1 === end || !isSpace(start + 1)) from++;
    }
  };
  const trimEnd = (): void => {
    for (; start < end && from < to && isShared(end - 1, to - 1); end--) {
      if (!isSpace(end - 1) || end - 1 === start || !isSpace(end - 2)) to--;
    }
  };
  // Where the words between are taken out, only one of two spaces is left to keep.
  if (endsLine(passage.slice(start, end))) {
    trimEnd();
    trimStart();
  } else {
    trimStart();
    trimEnd();
  }
  return { start, end, text: text.slice(from, to) };
}

/** Whether words end with a line break, perhaps with other white space beside it. */
export function endsLine(words: string): boolean {
  return words.slice(words.trimEnd().length).includes('\n');
}

/** A passage with edits made; null where there are none, or they overlap. */
export function edited(passage: string, edits: readonly TextEdit[]): string | null {
  const edit = joinEdits(passage, edits);
  return edit === null ? null : applyEdits(passage, [edit]);
}

/**
 * Whether an alignment is sure at both ends of each of the draft's pieces. An end is sure if the words that are the same there
 * outweigh those that differ next to them, or if the source begins or ends a clause there. Otherwise the source's words at the
 * end are only the likeliest, and a repair that writes them would cut the source anywhere.
 */
export function isSure(words: readonly DraftWord[], pairs: readonly AlignedPair[], stream: SourceStream): boolean {
  return piecesOf(words, pairs).every(
    (piece) =>
      !cutsCompound(piece, stream) &&
      isSureFrom(piece, words, stream, (index) => index === 0 || stream.endsClause(index - 1)) &&
      isSureFrom(piece.toReversed(), words, stream, (index) => stream.endsClause(index)),
  );
}

/** Whether the source's words of a piece begin or end within a word with a hyphen: “hearted” of “half-hearted”. */
function cutsCompound(pairs: readonly AlignedPair[], stream: SourceStream): boolean {
  const places = pairs.flatMap(({ source }) => source ?? []);
  const isHyphen = (left: number) => {
    const [word, next] = [stream.words[left], stream.words[left + 1]];
    return word !== undefined && next !== undefined && /^[-\u2010\u2011]$/u.test(stream.between(word.end, next.start));
  };
  return isHyphen((places[0] ?? 0) - 1) || isHyphen(places.at(-1) ?? -1);
}

/** The pairs of each piece of the draft's words between ellipses. */
function piecesOf(words: readonly DraftWord[], pairs: readonly AlignedPair[]): AlignedPair[][] {
  const pieces: AlignedPair[][] = [[]];
  let at = 0;
  for (const pair of pairs) {
    if (pair.draft !== null) {
      if (words.slice(at, pair.draft).some(({ kind }) => kind === 'gap')) pieces.push([]);
      at = pair.draft;
    }
    pieces.at(-1)?.push(pair);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Whether a piece is sure at the end that its pairs begin with. */
function isSureFrom(
  pairs: readonly AlignedPair[],
  words: readonly DraftWord[],
  stream: SourceStream,
  isBoundary: (index: number) => boolean,
): boolean {
  const same = pairs.findIndex(({ equal }) => !equal);
  if (same < 0) return true;
  const outermost = pairs.find(({ source }) => source !== null)?.source ?? null;
  if (outermost !== null && isBoundary(outermost)) return true;
  const rest = pairs.slice(same);
  const next = rest.findIndex(({ equal }) => equal);
  const group = next < 0 ? rest : rest.slice(0, next);
  const size = Math.max(
    group.filter(({ draft }) => draft !== null).length,
    group.filter(({ source }) => source !== null).length,
  );
  const weight = pairs.slice(0, same).reduce((sum, { draft }) => sum + weightOf(words[draft ?? -1], stream), 0);
  return weight > size;
}

/** A word that names or describes something weighs more than one that only joins others. In other languages they are not distinguished. */
function weightOf(word: DraftWord | undefined, stream: SourceStream): number {
  const isTelling = stream.isEnglish && word?.kind === 'word' && !isFunctionWord(word.word);
  return isTelling ? 2 : 1;
}
