import * as l10n from '@vscode/l10n';
import type { SourceProblem } from '../article/article.js';
import type { Range } from '../text/range.js';

/** Front matter does not reach further into a text, in UTF-16 code units. */
const HEAD = 70_000;

/** What is said of an article that names a bibliography that is not there, or that is not one (`isPossible` is false). */
export function missingBibliography(
  file: string,
  text: string,
  written: string,
  isPossible: boolean,
): SourceProblem & { readonly range: Range } {
  const head = text.slice(0, HEAD);
  const field = /^["']?bibliography["']?[ \t]{0,20}:/mu.exec(head)?.index ?? 0;
  const start = Math.max(0, head.indexOf(written, field));
  return {
    code: 'bibliography',
    severity: 'warning',
    file,
    field: 'bibliography',
    message: isPossible
      ? l10n.t('The bibliography {0} is not there.', written)
      : l10n.t('{0} is not a bibliography file in the workspace.', written),
    range: { start, end: start + written.length },
  };
}
