import type { PdfLine } from './pdf-layout.js';

/** A run of text without a wide gap in it. */
export interface PdfRun extends PdfLine {
  /** Where it ends, in points from the left. */
  readonly end: number;
  /** It is on the same line as the run before it, after a wide gap. */
  readonly isAfterGap: boolean;
}

/** A gap as wide as this share of the height of letters may be between columns. */
const GAP = 0.8;
/** Fewer rows with a gap at the same place may be a table, an address, or a signature. */
const FEWEST_ROWS = 6;
/** Median number of words of a column's lines; cells of tables have fewer. */
const FEWEST_WORDS = 3;
/** Lines of running text fill their column, at the median, to this share. */
const FILLED = 0.6;

/** Whether the distance between two runs of one line may be that of columns. */
export function isGap(distance: number, height: number): boolean {
  return distance > GAP * height;
}

/**
 * The lines of a page whose text is stored row by row. Where it is set in columns, each comes before those right of it, between lines
 * that are as wide as all of them. Otherwise runs of one line are joined.
 */
export function linesInColumns(runs: readonly PdfRun[]): PdfLine[] {
  const rows = rowsOf(runs);
  const gutter = gutterOf(rows);
  if (gutter === null) return runs.reduce(joined, []);
  const lines: PdfLine[] = [];
  let [left, right]: PdfRun[][] = [[], []];
  const finish = (): void => {
    // Of more than two, some are on one side.
    lines.push(...linesInColumns(left ?? []), ...linesInColumns(right ?? []));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.some(({ x, end }) => x < gutter && end > gutter)) {
      finish();
      lines.push(...row.reduce(joined, []));
    } else
      for (const [index, run] of row.entries()) {
        const isLeft = run.end <= gutter;
        const before = row[index - 1];
        const isFirst = before === undefined || (isLeft ? before.end > gutter : before.end <= gutter);
        (isLeft ? left : right)?.push(isFirst ? { ...run, isAfterGap: false } : run);
      }
  }
  finish();
  return lines;
}

/** Adds a run to the lines before it: to the last of them, if it is on the same. */
function joined(lines: PdfLine[], { text, x, y, height, isAfterGap }: PdfRun): PdfLine[] {
  const last = lines.at(-1);
  if (isAfterGap && last !== undefined)
    lines[lines.length - 1] = { ...last, text: `${last.text} ${text}`, height: Math.max(last.height, height) };
  else lines.push({ text, x, y, height });
  return lines;
}

/** Runs that come after each other at one height, or nearly so. */
function rowsOf(runs: readonly PdfRun[]): PdfRun[][] {
  const rows: PdfRun[][] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    const first = row?.[0];
    const last = row?.at(-1);
    // Lines of two columns need not be at one height.
    const share = last !== undefined && isGap(run.x - last.end, run.height) ? 0.9 : 0.5;
    if (row !== undefined && first !== undefined && Math.abs(first.y - run.y) <= Math.max(2, first.height * share))
      row.push(run);
    else rows.push([run]);
  }
  return rows;
}

/** Where columns of running text are apart in most rows, in points from the left; null where there are none. */
function gutterOf(rows: readonly (readonly PdfRun[])[]): number | null {
  const gaps = rows.flatMap((row) =>
    row.flatMap((run, index) => {
      const before = row[index - 1];
      return before !== undefined && isGap(run.x - before.end, run.height) ? { start: before.end, end: run.x } : [];
    }),
  );
  if (gaps.length < FEWEST_ROWS) return null;
  const at = mostShared(gaps);
  const sides = rows.flatMap((row) => {
    const isSplit =
      row.length > 1 && row.some(({ end }) => end <= at) && row.every(({ x, end }) => end <= at || x >= at);
    return isSplit ? [{ left: row.filter(({ end }) => end <= at), right: row.filter(({ x }) => x >= at) }] : [];
  });
  const split = sides.filter(({ right }) => right.length > 0);
  if (split.length < FEWEST_ROWS) return null;
  const isText = [split.map(({ left }) => left), split.map(({ right }) => right)].every(isRunningText);
  return isText ? at : null;
}

/** Whether the parts of rows on one side have the words and the width of lines of running text. */
function isRunningText(parts: readonly (readonly PdfRun[])[]): boolean {
  const low = Math.min(...parts.map((runs) => runs[0]?.x ?? 0));
  const high = Math.max(...parts.map((runs) => runs.at(-1)?.end ?? 0));
  const words = parts.map((runs) => runs.reduce((sum, { text }) => sum + text.split(' ').length, 0));
  const widths = parts.map((runs) => (runs.at(-1)?.end ?? 0) - (runs[0]?.x ?? 0));
  return median(words) >= FEWEST_WORDS && median(widths) >= FILLED * (high - low);
}

/** The point that most gaps have in common. */
function mostShared(gaps: readonly { readonly start: number; readonly end: number }[]): number {
  const bounds = gaps
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.by - a.by);
  let [open, most, found] = [0, 0, 0];
  for (const [index, { at, by }] of bounds.entries()) {
    open += by;
    if (open <= most) continue;
    most = open;
    found = (at + (bounds[index + 1]?.at ?? at)) / 2;
  }
  return found;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
