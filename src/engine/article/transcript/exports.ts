import { type Cue, type CueFile, secondsOf, TIME } from './cue.js';
import { Participants } from './labels.js';

/** A line of an Otter export: `Anna Lind  0:12`; the time alone where speakers are not distinguished. */
const OTTER = new RegExp(String.raw`^(?:(\p{L}[^:\t]{0,60}?)(?:\s{2,9}|\t))?(${TIME})\s*$`, 'u');
/** The beginning of a turn in a Trint export: `Anna Lind [00:00:12] We waited`, `Anna Lind: [00:00:12] …`, `[00:00:12] Anna Lind: …`. */
const TRINT = new RegExp(String.raw`^(\p{L}[^:[\]\t]{0,60}?)\s?:?\s?\[(${TIME})\](?:\s+|$)`, 'u');
const TIME_FIRST = new RegExp(String.raw`^\[(${TIME})\]\s+(\p{L}[^:[\]\t]{0,60}?)\s?:(?:\s+|$)`, 'u');
/** A time, or the length of a pause, inside a turn. */
const INNER = new RegExp(String.raw`\s?\[(?:(${TIME})|\d{1,4}\.\d{1,2}s?)\]`, 'gu');
const FOOTER = /^transcribed by https?:\/\/otter\.ai\s*$/iu;

/** The turn that a line begins. */
interface Begun {
  readonly speaker: string | null;
  readonly start: number;
  /** Words in the same line. */
  readonly rest: string;
}

/** Fewer turns than this may be anything with a time in it. */
const FEWEST_TURNS = 2;
/** Without the export's own last line, times that begin later (in seconds) may be those of a day. */
const LATEST_BEGINNING = 120;
/** Lines in which a transcript begins. */
const LONGEST_HEAD = 30;

/**
 * Reads the text that Otter and Trint export, its lines ended by line feeds: lines with a speaker and a time begin a turn. Null for any other text: times go
 * up, turns have words, and the first of them is near the top.
 */
export function readExport(text: string): CueFile | null {
  if (!new RegExp(TIME, 'u').test(text.slice(0, 8_000))) return null;
  const all = text.split('\n');
  const lines = all.filter((line) => !FOOTER.test(line.trim()));
  const read = readTurns(lines, otter);
  if (read !== null && (lines.length < all.length || (read.cues[0]?.start ?? 0) <= LATEST_BEGINNING)) return read;
  return readTurns(lines, trint);
}

function readTurns(lines: readonly string[], begin: (line: string) => Begun | null): CueFile | null {
  const head: string[] = [];
  const turns: { begun: Begun; paragraphs: string[] }[] = [];
  for (const line of lines) {
    const begun = begin(line);
    if (begun !== null) {
      if (begun.start < (turns.at(-1)?.begun.start ?? 0)) return null;
      turns.push({ begun, paragraphs: begun.rest === '' ? [] : [begun.rest] });
    } else if (line.trim() !== '') (turns.at(-1)?.paragraphs ?? head).push(line.trim());
  }
  const spoken = turns.filter(({ paragraphs }) => paragraphs.length > 0);
  if (spoken.length < FEWEST_TURNS || spoken.length * 2 < turns.length || head.length > LONGEST_HEAD) return null;
  const participants = new Participants(head);
  const cues = spoken.flatMap(({ begun: { speaker, start }, paragraphs }) =>
    paragraphs.flatMap((words) => cuesOf(words, speaker === null ? null : participants.nameOf(speaker), start)),
  );
  return { head, cues };
}

function otter(line: string): Begun | null {
  const match = OTTER.exec(line);
  if (match === null) return null;
  return { speaker: match[1]?.trim() ?? null, start: secondsOf(match[2] ?? ''), rest: '' };
}

function trint(line: string): Begun | null {
  const named = TRINT.exec(line);
  const timed = named === null ? TIME_FIRST.exec(line) : null;
  const [matched = '', speaker, time] = named ?? (timed && [timed[0], timed[2], timed[1]]) ?? [];
  if (speaker === undefined || time === undefined) return null;
  return { speaker: speaker.trim(), start: secondsOf(time), rest: line.slice(matched.length).trim() };
}

/** The words of a paragraph, divided at the times in them. */
function cuesOf(words: string, speaker: string | null, from: number): Cue[] {
  const cues: Cue[] = [];
  let at = 0;
  let start = from;
  const add = (end: number): void => {
    const text = words.slice(at, end).replace(/\s+/gu, ' ').trim();
    if (text !== '') cues.push({ start, end: null, speaker, text, ...(cues.length === 0 && { begins: true }) });
  };
  for (const match of words.matchAll(INNER)) {
    add(match.index);
    at = match.index + match[0].length;
    if (match[1] !== undefined) start = secondsOf(match[1]);
  }
  add(words.length);
  return cues;
}
