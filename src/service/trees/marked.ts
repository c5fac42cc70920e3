import type { Range } from '../../engine/text/range.js';
import { shorten } from '../safe-text.js';

/** Words of a text for a row, and where in them is what matched. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Range[];
}

/**
 * At most `length` code units of a text as one line, chosen so that the first of the ranges can be seen with some words
 * before it, and where those of the ranges that are shown have come to.
 */
export function marked(text: string, ranges: readonly Range[], length: number): Marked {
  const { line, offsets } = flattened(text);
  const moved = ranges.map(({ start, end }) => ({
    start: offsets[start] ?? line.length,
    end: offsets[end] ?? line.length,
  }));
  const [first] = moved;
  const isCut = first !== undefined && first.end >= length && line.length > length;
  const from = isCut ? line.lastIndexOf(' ', Math.max(0, first.start - Math.floor(length / 4))) + 1 : 0;
  const before = from > 0 ? '…' : '';
  const shown = `${before}${shorten(line.slice(from), length - before.length)}`;
  const last = shown.length - (shown.length - before.length < line.length - from ? 1 : 0);
  const marks = moved.map(({ start, end }) => ({
    start: Math.max(before.length, start - from + before.length),
    end: Math.min(last, end - from + before.length),
  }));
  return { text: shown, marks: marks.filter(({ start, end }) => start < end) };
}

/** Text without white space at its start and end, runs of it made one space; and where each offset has gone. */
function flattened(text: string): { line: string; offsets: readonly number[] } {
  const offsets: number[] = [];
  let line = '';
  for (const [part, blank] of text.matchAll(/(\s+)|\S+/gu)) {
    for (let i = 0; i < part.length; i++) offsets.push(line.length + (blank === undefined ? i : 0));
    line += blank === undefined ? part : line === '' ? '' : ' ';
  }
  offsets.push(line.length);
  return { line: line.trimEnd(), offsets };
}
