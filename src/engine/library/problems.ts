import type { SourceProblem } from '../article/article.js';
import { LinePositions } from '../text/line-positions.js';

/** A place in a file as editors count it: lines and UTF-16 columns from 0. */
export interface FilePosition {
  readonly line: number;
  readonly character: number;
}

/** A problem with its place in the file worked out. */
export interface PlacedProblem extends SourceProblem {
  readonly from: FilePosition;
  readonly to: FilePosition;
}

/** Works out the places of a text's problems; one without a place is at the file's first character. */
export function placeProblems(text: string, problems: readonly SourceProblem[]): PlacedProblem[] {
  if (problems.length === 0) return [];
  const positions = new LinePositions(text);
  const at = (offset: number): FilePosition => {
    const { line, column } = positions.at(Math.min(offset, text.length));
    return { line: line - 1, character: column - 1 };
  };
  return problems.map((problem) => ({
    ...problem,
    from: at(problem.range?.start ?? 0),
    to: at(problem.range?.end ?? 0),
  }));
}

/** The order in which problems are listed, whatever was read first: by file, place and kind. */
export function byPlace(one: SourceProblem | PlacedProblem, other: SourceProblem | PlacedProblem): number {
  const [a, b] = [fromOf(one), fromOf(other)];
  return (
    compare(one.file, other.file) ||
    a.line - b.line ||
    a.character - b.character ||
    compare(one.code, other.code) ||
    compare(one.message, other.message)
  );
}

function fromOf(problem: SourceProblem | PlacedProblem): FilePosition {
  return 'from' in problem ? problem.from : { line: 0, character: 0 };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** A problem of a whole file, at its first character. */
export function atStart(problem: SourceProblem): PlacedProblem {
  const start = { line: 0, character: 0 };
  return { ...problem, from: start, to: start };
}
