import { type BracketPlace, bracketFault, fitsPatch } from './brackets.js';
import type { DifferenceKind } from './finding.js';
import { relationOf } from './person-names.js';
import { smallWordsInEnglish } from './small-words.js';
import type { Join, SourceStream } from './stream.js';
import type { ComparedWord, DraftWord, Stop } from './words.js';

/** Where a piece of the draft's words (between ellipses) is in the source: indexes of its first and last word. */
export interface Piece {
  readonly first: number;
  readonly last: number;
  /** What the source has between the piece before and this one, if the draft joins them without an ellipsis. */
  readonly join?: Join['between'] | undefined;
  /** The brackets of the draft among its words, or beside them. */
  readonly brackets?: readonly BracketUse[] | undefined;
}

/** A bracket of the draft that may stand, before the source's word at an index or in place of `count` words from there on. */
export interface BracketUse {
  readonly words: readonly string[];
  readonly at: number;
  readonly count: number;
  readonly edge: 'leading' | 'trailing' | 'inner';
}

/** Maximum number of the source's words that a bracket replaces, unless it repeats more. */
const LONGEST_BRACKETED = 5;

/** Words of the source's clause that tell what a bracket beside them stands for. */
const AROUND_BRACKET = 8;

/** A piece with more brackets than this is not a quotation any more. */
const LONGEST_BRACKETS = 60;

/** Maximum number of places tried for one piece, so that common words cost no more than rare ones. */
const MOST_PLACES = 400;

/** Number of places of the first piece that are tried before the same place of the others. */
const NEAREST_BEGINNINGS = 4;

/** Whether two words are the same; the first of a piece, and one whose capital the source has set, may differ in the case of its first letter. */
export function sameWord(draft: string, source: string, hasFreeCase: boolean): boolean {
  if (draft === source) return true;
  return (
    hasFreeCase &&
    draft.slice(1) === source.slice(1) &&
    draft.charAt(0).toLowerCase() === source.charAt(0).toLowerCase()
  );
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
 * All places where the draft's words are in the source word for word, but for what a writer may change; each as its
 * pieces, in order. Places at which the halves of a speech are joined come last. At most `most` places.
 */
export function exactPlaces(draft: readonly DraftWord[], stream: SourceStream, most = 20): Piece[][] {
  const pieces = piecesOf(draft);
  const first = pieces[0];
  if (first === undefined || hasFaultAlone(draft, stream)) return [];
  const places: Piece[][] = [];
  for (const begin of piecePlaces(first, stream, 0)) {
    const place = [...begin];
    let found = 1;
    for (const piece of pieces.slice(1)) {
      const next = piecePlaces(piece, stream, (place.at(-1)?.last ?? 0) + 1).next();
      if (next.done === true) break;
      place.push(...next.value);
      found++;
    }
    if (found === pieces.length) {
      // The first piece may be found many times before the next one: the last places leave out least.
      const before = places.at(-NEAREST_BEGINNINGS);
      if (found > 1 && before?.at(-1)?.first === place.at(-1)?.first) places.splice(-NEAREST_BEGINNINGS, 1);
      places.push(place);
    }
    // Where the following pieces are missing once, they are missing further on as well.
    else break;
    if (places.length >= most) break;
  }
  return places.sort((a, b) => joinsIn(a) - joinsIn(b));
}

/** Whether a bracket that stands alone between ellipses says what a bracket may not say anywhere. */
function hasFaultAlone(draft: readonly DraftWord[], stream: SourceStream): boolean {
  return draft.some(
    (word, index) => word.kind === 'bracket' && isAlone(draft, index) && loneFault(word, stream) !== null,
  );
}

/** Whether no word of the source's is between the ellipses, or the passage's ends, around a bracket. */
export function isAlone(draft: readonly DraftWord[], index: number): boolean {
  const step = (by: -1 | 1): boolean => {
    for (let at = index + by; ; at += by) {
      const word = draft[at];
      if (word === undefined || word.kind === 'gap') return true;
      if (word.kind !== 'bracket') return false;
    }
  };
  return step(-1) && step(1);
}

/** What is wrong with a bracket that stands alone. */
export function loneFault(
  { words, isLabel }: DraftWord & { kind: 'bracket' },
  stream: SourceStream,
): DifferenceKind | null {
  if (isLabel) return 'name';
  return faultIn({ inside: words, covered: [], before: [], after: [], edge: 'inner' }, stream);
}

function joinsIn(place: readonly Piece[]): number {
  return place.filter(({ join }) => join !== undefined).length;
}

/** What is wrong with a bracket of the draft that stands for `count` words of the source from `at` on. */
export function bracketFaultAt(
  { words, isLabel }: DraftWord & { kind: 'bracket' },
  stream: SourceStream,
  [at, count]: readonly [number, number],
  edge: 'leading' | 'trailing' | 'inner',
): DifferenceKind | null {
  if (isLabel) return count === 0 && isSpeakerAt(words, at, stream) ? null : 'name';
  const covered = stream.words.slice(at, at + count);
  if (covered.slice(0, -1).some(({ stop }) => stop !== '')) return 'word';
  const fault = faultIn(
    {
      inside: words,
      covered: covered.map(({ word }) => word),
      before: stream.clauseBefore(at, AROUND_BRACKET),
      after: stream.clauseFrom(at + count, AROUND_BRACKET),
      edge,
    },
    stream,
  );
  const quoted = quotesOwnBracket(words, stream, [at, count], edge);
  if (quoted === null) return fault;
  return quoted ? (fault === 'case' ? fault : null) : (fault ?? 'word');
}

/** What is wrong with a bracket in the language of its source. */
function faultIn(place: Omit<BracketPlace, 'negates' | 'isNumber'>, stream: SourceStream): DifferenceKind | null {
  const { inside, covered, before, after } = place;
  const language = stream.isEnglish ? '' : (stream.source.extraction.language ?? '');
  const read = (words: readonly string[]) => smallWordsInEnglish(words, language);
  return bracketFault({
    ...place,
    inside: read(inside),
    covered: read(covered),
    before: read(before),
    after: read(after),
    negates: (word) => stream.negates(word),
    isNumber: (word) => stream.isNumber(word),
  });
}

/** Whether the source states that someone of this name speaks a word. */
function isSpeakerAt(name: readonly string[], at: number, stream: SourceStream): boolean {
  const speaker = stream.quotationAt(at)?.speaker;
  return speaker?.basis === 'stated' && relationOf(name.join(' '), speaker.name) === 'same';
}

/**
 * Where the source has a bracket of its own, a bracket of the draft quotes that one: whether its words are the same. Null
 * where the source has none.
 */
export function quotesOwnBracket(
  inside: readonly string[],
  stream: SourceStream,
  [at, count]: readonly [number, number],
  edge: 'leading' | 'trailing' | 'inner',
): boolean | null {
  const isOwn = (index: number) => stream.aside[index] === 2;
  const leads = edge === 'leading' && isOwn(at - 1) && !isOwn(at);
  const trails = edge === 'trailing' && count === 0 && isOwn(at) && !isOwn(at - 1);
  const [from, to] = leads ? [Math.max(0, at - inside.length), at] : [at, at + (trails ? inside.length : count)];
  const own = stream.words.slice(from, to);
  if (!leads && !trails && !own.some((_, index) => isOwn(from + index))) return null;
  return own.map(({ word }) => word.toLowerCase()).join(' ') === inside.join(' ').toLowerCase();
}

function* piecePlaces(piece: readonly DraftWord[], stream: SourceStream, from: number): Generator<Piece[]> {
  const start = piece.findIndex(({ kind }) => kind !== 'bracket');
  const word = piece[start];
  if (word === undefined) return;
  let looked = 0;
  for (const at of beginnings(word, stream)) {
    if (at < from) continue;
    if (++looked > MOST_PLACES) return;
    if (!mayLead(piece.slice(0, start), stream, at)) continue;
    const runs = matchForward(piece, start, stream, at);
    if (runs === null) continue;
    const leading = piece.slice(0, start).flatMap((bracket) => bracketUse(bracket, [at, 0], 'leading'));
    yield withBrackets(leading, runs);
  }
}

/** Where the source has a word: `[w]e` where it has “we”; `think[s]` also where it has “think”. */
function* beginnings(word: DraftWord, stream: SourceStream): Generator<number> {
  if (word.kind === 'word') yield* stream.placesOf(word.word);
  if (word.kind !== 'patched') return;
  if (word.head === '') {
    yield* stream.placesOf(word.patch + word.tail);
    yield* stream.placesOf(`[${word.patch}]${word.tail}`);
  } else for (const [at, { word: source }] of stream.words.entries()) if (fitsPatch(word, source)) yield at;
}

/** Whether brackets may be before the source's word at `at`. */
function mayLead(brackets: readonly DraftWord[], stream: SourceStream, at: number): boolean {
  return brackets.every(
    (bracket) => bracket.kind !== 'bracket' || bracketFaultAt(bracket, stream, [at, 0], 'leading') === null,
  );
}

/** Matches the piece from its word at `from` on, at the source's word `at`: the runs of words it consists of, or null. */
function matchForward(piece: readonly DraftWord[], from: number, stream: SourceStream, at: number): Piece[] | null {
  if (piece.length - from > LONGEST_BRACKETS && countBrackets(piece) > LONGEST_BRACKETS) return null;
  // Brackets and joins are tried in every way; what failed once is not tried again.
  const failed = new Set<string>();
  const first = piece.findIndex((word) => word.kind !== 'bracket');
  const match = (start: number, run: Piece): Piece[] | null => {
    let place = run.last + 1;
    let previous: { draft: Stop; source: Stop } | null = null;
    for (let index = start; index < piece.length; index++) {
      const word = piece[index];
      if (word === undefined || word.kind === 'gap') return null;
      const here = { ...run, last: place - 1 };
      if (word.kind === 'bracket')
        return matchBracket(index, here) ?? (place > run.first ? matchJoined(index, here, previous) : null);
      const source = stream.words[place];
      const fits =
        source !== undefined &&
        stream.stretch[place] === stream.stretch[run.first] &&
        (previous === null || previous.draft === previous.source) &&
        (word.kind === 'patched'
          ? fitsPatch(word, source.word)
          : sameWord(word.word, source.word, index === first || stream.setsCapital(place)));
      if (!fits) return place > run.first ? matchJoined(index, here, previous) : null;
      previous = { draft: word.stop, source: source.stop };
      place++;
    }
    return [{ ...run, last: place - 1 }];
  };
  const once = (key: string, attempt: () => Piece[] | null): Piece[] | null => {
    if (failed.has(key)) return null;
    const found = attempt();
    if (found === null) failed.add(key);
    return found;
  };
  const matchBracket = (index: number, run: Piece): Piece[] | null =>
    once(`${index} ${run.last}`, () => {
      const bracket = piece[index];
      if (bracket?.kind !== 'bracket') return null;
      const most = Math.max(LONGEST_BRACKETED, bracket.words.length);
      const edge = index === piece.length - 1 ? 'trailing' : 'inner';
      for (let covered = 0; covered <= most; covered++) {
        const last = run.last + covered;
        if (covered > 0 && stream.stretch[last] !== stream.stretch[run.last]) break;
        if (bracketFaultAt(bracket, stream, [run.last + 1, covered], edge) !== null) continue;
        const found = match(index + 1, { ...run, last });
        if (found !== null) return withBrackets(bracketUse(bracket, [run.last + 1, covered], edge), found);
      }
      return null;
    });
  const matchJoined = (index: number, run: Piece, previous: { draft: Stop } | null): Piece[] | null => {
    const join = stream.joinAfter(run.last);
    if (join === null || (previous !== null && !join.fits(previous.draft))) return null;
    return once(`join ${index} ${run.last}`, () => {
      const rest = match(index, { first: join.at, last: join.at - 1, join: join.between });
      return rest === null ? null : [run, ...rest];
    });
  };
  return match(from, { first: at, last: at - 1 });
}

/** A bracket with words, as it is used. */
function bracketUse(word: DraftWord, [at, count]: readonly [number, number], edge: BracketUse['edge']): BracketUse[] {
  return word.kind === 'bracket' && !word.isLabel ? [{ words: word.words, at, count, edge }] : [];
}

function withBrackets(brackets: readonly BracketUse[], runs: Piece[]): Piece[] {
  const [first, ...rest] = runs;
  if (first === undefined || brackets.length === 0) return runs;
  return [{ ...first, brackets: [...brackets, ...(first.brackets ?? [])] }, ...rest];
}

/** The word of the source right after a piece, if it is in the same stretch. */
export function wordAfter(stream: SourceStream, piece: Piece): ComparedWord | null {
  const next = stream.words[piece.last + 1];
  return next !== undefined && stream.stretch[piece.last + 1] === stream.stretch[piece.last] ? next : null;
}

function countBrackets(piece: readonly DraftWord[]): number {
  return piece.reduce((count, word) => count + (word.kind === 'bracket' ? 1 : 0), 0);
}
