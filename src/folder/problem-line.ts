import type { SourceProblem } from '../engine/article/article.js';
import type { PlacedProblem } from '../engine/library/problems.js';
import { printableLine, printableName } from './printable.js';

/** A problem as one line: `file:line:column: error: reason`; without line and column where it is one of the whole file. */
export function problemLine({ file, range, severity, message, ...placed }: SourceProblem | PlacedProblem): string {
  const at = range !== undefined && 'from' in placed ? `:${placed.from.line + 1}:${placed.from.character + 1}` : '';
  return `${printableName(file)}${at}: ${severity}: ${printableLine(message)}`;
}
