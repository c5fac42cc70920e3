import type { ExtractedQuotation } from '../extract/extraction.js';
import type { TextEdit } from '../text/edits.js';
import type { Range } from '../text/range.js';
import type { PassageDifference } from './difference.js';
import { countMarks } from './quotation-marks.js';
import type { SourceStream } from './stream.js';
import type { DraftWord } from './words.js';

/** A word of the draft on the same word of the source; `source` is its index there. */
export interface SameWord {
  readonly draft: DraftWord;
  readonly source: number;
}

/** Neighbouring words of a passage that the source gives to one voice: words between its marks, or (null) its own. */
interface Voice {
  readonly speech: ExtractedQuotation | null;
  readonly words: SameWord[];
}

/** Words in marks that are not speech of their own: a scare quote, a title, a single word someone's. */
const SHORT = 3;

/**
 * What a passage gives to one speaker though the source does not: the reporter's own words and someone's speech, or the
 * words of two speakers, without the marks that distinguish them. Null if there is nothing of the kind.
 */
export function voiceDifference(
  passage: string,
  words: readonly SameWord[],
  stream: SourceStream,
): PassageDifference | null {
  const voices = voicesIn(words, stream);
  const open = voices.slice(1).flatMap((next, index) => {
    const before = voices[index];
    return before !== undefined && isUnmarked(passage, before, next, stream) ? [[before, next] as const] : [];
  });
  const [first] = open;
  if (first === undefined) return null;
  const [before, next] = first;
  const foreign = before.speech === null ? before : next;
  const range = rangeOf(foreign);
  const edits = open.map(([from, to]) => boundaryEdit(passage, from, to, stream));
  const [opening, closing] = [voices[0], voices.at(-1)];
  const marks = [
    ...(opening !== undefined && opening.speech !== null && opening === before ? [openingEdit(passage, opening)] : []),
    ...edits,
    ...(closing !== undefined && closing.speech !== null && closing === open.at(-1)?.[1]
      ? [closingEdit(passage, closing)]
      : []),
  ];
  const known = marks.flatMap((edit) => edit ?? []);
  const [repair = { ...range, text: '' }, ...others] = known;
  return {
    kind: foreign.speech === null ? 'marks' : 'speaker',
    draft: passage.slice(range.start, range.end),
    source:
      foreign.speech?.speaker?.name ?? stream.text(foreign.words[0]?.source ?? 0, foreign.words.at(-1)?.source ?? 0),
    range,
    repair,
    marks: others,
    unspoken: known.length < marks.length,
    understood: stream.isEnglish,
  };
}

/** The voices of a passage in order; neighbours differ. */
function voicesIn(words: readonly SameWord[], stream: SourceStream): Voice[] {
  const voices: Voice[] = [];
  for (const word of words) {
    const quotation = stream.quotationAt(word.source) ?? null;
    const speech = quotation !== null && isFragment(quotation, words, stream) ? null : quotation;
    const last = voices.at(-1);
    if (last !== undefined && last.speech === speech) last.words.push(word);
    else voices.push({ speech, words: [word] });
  }
  return voices;
}

/** Whether words in marks are part of the reporter's own sentence, and the passage quotes that sentence. */
function isFragment(
  { kind, start, end }: ExtractedQuotation,
  words: readonly SameWord[],
  stream: SourceStream,
): boolean {
  if (kind === 'direct') return false;
  const at = ({ source }: SameWord): Range => stream.words[source] ?? { start: 0, end: 0 };
  const inside = words.filter((word) => at(word).start >= start && at(word).end <= end);
  const first = inside[0]?.source ?? 0;
  const last = inside.at(-1)?.source ?? 0;
  const isWhole = !isWithin(stream, first - 1, start, end) && !isWithin(stream, last + 1, start, end);
  if (!isWhole) return kind === 'other' && countWithin(stream, first, start, end) <= SHORT;
  return words[0] !== inside[0] || last - first < SHORT;
}

function isWithin(stream: SourceStream, index: number, start: number, end: number): boolean {
  const word = stream.words[index];
  return word !== undefined && word.start >= start && word.end <= end;
}

/** Number of the source's words in a range that holds the word at an index; no more than a few are counted. */
function countWithin(stream: SourceStream, index: number, start: number, end: number): number {
  let from = index;
  let to = index;
  while (to - from <= SHORT && isWithin(stream, from - 1, start, end)) from--;
  while (to - from <= SHORT && isWithin(stream, to + 1, start, end)) to++;
  return to - from + 1;
}

/** Whether a passage goes from one voice to the next without a mark where the source has one. */
function isUnmarked(passage: string, before: Voice, next: Voice, stream: SourceStream): boolean {
  const from = before.words.at(-1);
  const to = next.words[0];
  if (from === undefined || to === undefined) return false;
  if (before.speech !== null && next.speech !== null && !haveDifferentSpeakers(before.speech, next.speech))
    return false;
  const closes = before.speech !== null && stream.hasMark(before.speech, 'close');
  const opens = next.speech !== null && stream.hasMark(next.speech, 'open');
  if (!closes && !opens) return false;
  const written = stream.between(stream.words[from.source]?.end ?? 0, stream.words[to.source]?.start ?? 0);
  // The apostrophe of a plural possessive is not a quotation mark.
  const apostrophes = /^['’]/u.test(written) && to.source === from.source + 1 && countMarks(written) > 1 ? 1 : 0;
  return countMarks(passage.slice(from.draft.end, to.draft.start)) <= apostrophes;
}

/** Whether the source states two speakers. One who is only inferred may be the same. */
function haveDifferentSpeakers({ speaker: a }: ExtractedQuotation, { speaker: b }: ExtractedQuotation): boolean {
  return a?.basis === 'stated' && b?.basis === 'stated' && a.name !== b.name;
}

/** The source's marks between two voices; null where the draft leaves out words there. */
function boundaryEdit(passage: string, before: Voice, next: Voice, stream: SourceStream): TextEdit | null {
  const from = before.words.at(-1);
  const to = next.words[0];
  if (from === undefined || to === undefined || to.source !== from.source + 1) return null;
  const range = { start: from.draft.end, end: to.draft.start };
  if (/[[\]…]|\.\.\./u.test(passage.slice(range.start, range.end))) return null;
  return { ...range, text: stream.between(stream.words[from.source]?.end ?? 0, stream.words[to.source]?.start ?? 0) };
}

/** A mark before the speech that a passage begins in. */
function openingEdit(passage: string, { words }: Voice): TextEdit | null {
  const start = words[0]?.draft.start ?? 0;
  return passage.slice(0, start).trim() === '' ? { start, end: start, text: '“' } : null;
}

/** A mark after the speech that a passage ends in. */
function closingEdit(passage: string, { words }: Voice): TextEdit | null {
  const last = words.at(-1)?.draft.end ?? 0;
  const [rest = ''] = /^[.,?!]*/u.exec(passage.slice(last)) ?? [];
  const start = last + rest.length;
  return passage.slice(start).trim() === '' ? { start, end: start, text: '”' } : null;
}

function rangeOf({ words }: Voice): Range {
  return { start: words[0]?.draft.start ?? 0, end: words.at(-1)?.draft.end ?? 0 };
}
