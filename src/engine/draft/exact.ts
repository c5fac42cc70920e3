import type { SourceStream } from './stream.js';
import type { ComparedWord, DraftWord, Stop } from './words.js';

/** Where a piece of the draft's words (between ellipses) stands in the source: indexes of its first and last word. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** So many of the source's words may a bracket stand for. */
export const LONGEST_BRACKETED = 4;

/** A piece with more brackets than this is no quotation any more. */
const LONGEST_BRACKETS = 60;

/** At most so many places are looked at for one piece, so that common words cost no more than rare ones. */
const MOST_PLACES = 400;

/** Words that turn a sentence round. */
const NEGATIONS =
  /^(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|barely|scarcely|refus\w*|den(?:y|ies|ied)|.{2,}n't)$/iu;

/** Numbers as digits or words. */
const NUMBERS =
  /\d|^(?:[\p{Sc}%]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|first|second|third|percent)$/iu;

/** Whether a word turns its sentence round. */
export function isNegation(word: string): boolean {
  return NEGATIONS.test(word);
}

/** Whether a word is a number. */
export function isNumber(word: string): boolean {
  return NUMBERS.test(word);
}

/** Whether the writer may have put a bracket in place of this word: not of a negation or a number. */
export function isReplaceable(word: string): boolean {
  return !isNegation(word) && !isNumber(word);
}

/** Whether two words are the same; the first of a piece may differ in the case of its first letter. */
export function sameWord(draft: string, source: string, isFirst: boolean): boolean {
  if (draft === source) return true;
  return (
    isFirst && draft.slice(1) === source.slice(1) && draft.charAt(0).toLowerCase() === source.charAt(0).toLowerCase()
  );
}

/** Whether a word with letters in brackets may stand for the source's word. */
export function fitsPatch(word: DraftWord & { kind: 'patched' }, source: string): boolean {
  const whole = word.head + word.patch + word.tail;
  if (whole.toLowerCase() === source.toLowerCase()) return true;
  const left = word.head.length + word.tail.length;
  // What is left of the source's word must carry it, and may not lose a negation.
  if (left < 3 || left * 2 < source.length || isNegation(source) || isNumber(source)) return false;
  return source.startsWith(word.head) && source.endsWith(word.tail) && left <= source.length;
}

/** The draft's words between ellipses. */
export function piecesOf(words: readonly DraftWord[]): DraftWord[][] {
  const pieces: DraftWord[][] = [[]];
  for (const word of words) {
    if (word.kind === 'gap') pieces.push([]);
    else pieces.at(-1)?.push(word);
  }
  return pieces.filter((piece) => piece.some((word) => word.kind !== 'bracket'));
}

/**
 * All places where the draft's words stand in the source word for word, but for what a writer may change; each as its
 * pieces, in order. At most `most` places, in order of the source.
 */
export function exactPlaces(draft: readonly DraftWord[], stream: SourceStream, most = 20): Piece[][] {
  const pieces = piecesOf(draft);
  const first = pieces[0];
  if (first === undefined) return [];
  const places: Piece[][] = [];
  for (const begin of piecePlaces(first, stream, 0)) {
    const place = [begin];
    for (const piece of pieces.slice(1)) {
      const next = piecePlaces(piece, stream, (place.at(-1)?.last ?? 0) + 1).next();
      if (next.done === true) break;
      place.push(next.value);
    }
    if (place.length === pieces.length) places.push(place);
    // Where the pieces behind are missing once, they are missing further on as well.
    else return places;
    if (places.length >= most) break;
  }
  return places;
}

function* piecePlaces(piece: readonly DraftWord[], stream: SourceStream, from: number): Generator<Piece> {
  const anchor = piece.findIndex((word) => word.kind === 'word');
  const word = piece[anchor];
  if (word === undefined || word.kind !== 'word') {
    yield* patchedPlaces(piece, stream, from);
    return;
  }
  let looked = 0;
  for (const at of stream.placesOf(word.word)) {
    if (at < from) continue;
    if (++looked > MOST_PLACES) return;
    const before = anchor === 0 ? at : matchBackward(piece, anchor - 1, stream, at);
    if (before < from) continue;
    const end = matchForward(piece, anchor, stream, at);
    if (end >= 0) yield { first: before, last: end - 1 };
  }
}

/** A piece of nothing but patched words and brackets: every word of the source may begin it. */
function* patchedPlaces(piece: readonly DraftWord[], stream: SourceStream, from: number): Generator<Piece> {
  const start = piece.findIndex((word) => word.kind === 'patched');
  if (start < 0) return;
  for (let at = from; at < stream.words.length; at++) {
    const end = matchForward(piece, start, stream, at);
    if (end > at) yield { first: at, last: end - 1 };
  }
}

/** The words before the anchor, which are brackets and patched words; the index of the first source word, or -1. */
function matchBackward(piece: readonly DraftWord[], index: number, stream: SourceStream, at: number): number {
  let place = at;
  for (let each = index; each >= 0; each--) {
    const word = piece[each];
    if (word?.kind !== 'patched') continue;
    const source = stream.words[place - 1];
    if (source === undefined || !fitsPatch(word, source.word) || stream.stretch[place - 1] !== stream.stretch[at])
      return -1;
    place--;
  }
  return place;
}

/** Matches the piece from its word at `from` on, at the source's word `at`; the index behind the last one, or -1. */
function matchForward(piece: readonly DraftWord[], from: number, stream: SourceStream, at: number): number {
  // Brackets are tried with every number of words they may stand for; what failed once is not tried again.
  const failed = new Set<string>();
  const first = piece.findIndex((word) => word.kind !== 'bracket');
  if (piece.length - first > LONGEST_BRACKETS && countBrackets(piece) > LONGEST_BRACKETS) return -1;
  const match = (start: number, begin: number): number => {
    let place = begin;
    let previous: { draft: Stop; source: Stop } | null = null;
    for (let index = start; index < piece.length; index++) {
      const word = piece[index];
      if (word === undefined || word.kind === 'gap') return -1;
      if (word.kind === 'bracket') return matchBracket(index + 1, place);
      const source = stream.words[place];
      if (source === undefined || stream.stretch[place] !== stream.stretch[at]) return -1;
      if (previous !== null && previous.draft !== previous.source) return -1;
      const same =
        word.kind === 'patched' ? fitsPatch(word, source.word) : sameWord(word.word, source.word, index === first);
      if (!same) return -1;
      previous = { draft: word.stop, source: source.stop };
      place++;
    }
    return place;
  };
  const matchBracket = (index: number, place: number): number => {
    const key = `${index} ${place}`;
    if (failed.has(key)) return -1;
    for (let skipped = 0; skipped <= LONGEST_BRACKETED; skipped++) {
      const passed = skipped === 0 ? null : stream.words[place + skipped - 1];
      if (passed === undefined || (passed !== null && !isReplaceable(passed.word))) break;
      const end = match(index, place + skipped);
      if (end >= 0) return end;
    }
    failed.add(key);
    return -1;
  };
  return match(from, at);
}

/** The word of the source right behind a piece, if it is in the same stretch. */
export function wordBehind(stream: SourceStream, piece: Piece): ComparedWord | null {
  const next = stream.words[piece.last + 1];
  return next !== undefined && stream.stretch[piece.last + 1] === stream.stretch[piece.last] ? next : null;
}

function countBrackets(piece: readonly DraftWord[]): number {
  return piece.reduce((count, word) => count + (word.kind === 'bracket' ? 1 : 0), 0);
}
