import { CLOSING_MARK } from '../../text/closing-marks.js';
import { trimmedLines } from '../../text/lines.js';
import type { Range } from '../../text/range.js';

/** Lines longer than this were not broken by a typist or a mail program. */
const MAX_WRAPPED_LINE = 120;

const ENDS_SENTENCE = new RegExp(`[.!?…:]${CLOSING_MARK}{0,2}$`, 'u');

/**
 * The paragraphs that a plain text is set in: at blank lines, and at single line breaks unless these are there only
 * because the lines are of limited length.
 */
export function splitUnits(text: string, blocks?: readonly Range[]): Range[] {
  const groups =
    blocks === undefined ? blankLineGroups(trimmedLines(text)) : blocks.map((b) => trimmedLines(text, b.start, b.end));
  const filled = groups.map((lines) => lines.filter((line) => line.end > line.start));
  let longest = 0;
  for (const lines of filled) for (const line of lines) longest = Math.max(longest, line.end - line.start);
  const wrapped = longest <= MAX_WRAPPED_LINE && breaksSentences(text, filled);
  const units: Range[] = [];
  for (const lines of filled) {
    let unit: Range | null = null;
    let previous: Range | null = null;
    for (const line of lines) {
      if (unit !== null && previous !== null && wrapped && isWrap(text, previous, line, longest)) {
        unit = { start: unit.start, end: line.end };
      } else {
        if (unit !== null) units.push(unit);
        unit = line;
      }
      previous = line;
    }
    if (unit !== null) units.push(unit);
  }
  return units;
}

function blankLineGroups(lines: readonly Range[]): Range[][] {
  const groups: Range[][] = [];
  let group: Range[] = [];
  for (const line of lines) {
    if (line.end > line.start) {
      group.push(line);
    } else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Whether most single line breaks are within sentences, as they are where lines are of limited length. */
function breaksSentences(text: string, groups: readonly (readonly Range[])[]): boolean {
  let [breaks, within] = [0, 0];
  for (const lines of groups) {
    for (const line of lines.slice(0, -1)) {
      breaks++;
      if (!ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 5), line.end))) within++;
    }
  }
  return within * 2 >= breaks;
}

/** Who speaks in a transcript, and a colon: `ANNA LIND:`, `Q:`. */
const LABEL =
  /^(?:\p{Lu}[\p{Lu}.'’-]{0,30}(?:\s\p{Lu}[\p{Lu}.'’-]{0,30}){0,3}|\p{Lu}[\p{L}.'’-]{1,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){1,3}):\s/u;

/** Whether `next` continues because `line` was full: its first word would not have fitted, or it starts in mid-sentence. */
function isWrap(text: string, line: Range, next: Range, width: number): boolean {
  const firstWord = /^\S{1,200}/u.exec(text.slice(next.start, Math.min(next.end, next.start + 200)))?.[0] ?? '';
  // Nobody's turn is in another's.
  if (
    LABEL.test(text.slice(next.start, Math.min(next.end, next.start + 140))) &&
    ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 5), line.end))
  )
    return false;
  if (width >= 40 && line.end - line.start + 1 + firstWord.length > width) return true;
  return (
    /^\p{Ll}/u.test(firstWord) &&
    /[\p{L}\p{N},;–—-]$/u.test(text.slice(line.end - 2, line.end)) &&
    line.end - line.start >= 30
  );
}
