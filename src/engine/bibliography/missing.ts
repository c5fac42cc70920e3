import type { SourceProblem } from '../article/article.js';
import type { Range } from '../text/range.js';

/** Front matter does not reach further into a text, in UTF-16 code units. */
const HEAD = 70_000;

/** What is said of an article that names a bibliography that is not there, or that is none (`isPossible` is false). */
export function missingBibliography(
  file: string,
  text: string,
  written: string,
  isPossible: boolean,
): SourceProblem & { readonly range: Range } {
  const head = text.slice(0, HEAD);
  const field = /^["']?bibliography["']?[ \t]{0,20}:/mu.exec(head)?.index ?? 0;
  const start = Math.max(0, head.indexOf(written, field));
  const reason = isPossible ? 'is not there' : 'is no bibliography file inside the workspace';
  return {
    code: 'bibliography',
    severity: 'warning',
    file,
    field: 'bibliography',
    message: `The bibliography ${written} ${reason}.`,
    range: { start, end: start + written.length },
  };
}
