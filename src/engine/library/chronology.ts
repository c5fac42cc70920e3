import type { Article } from '../article/article.js';
import { foldWord } from '../text/normalize.js';
import { words } from '../text/tokens.js';
import type { Library } from './library.js';
import type { Quotation } from './model.js';

/**
 * Quotations with those of other articles that report the same utterance, in order of the first report's date, and each statement's
 * reports in order of theirs; what is undated comes last. `isWanted` leaves articles out.
 */
export function chronology(
  found: readonly Quotation[],
  library: Library,
  isWanted: (article: Article) => boolean = () => true,
): Quotation[][] {
  const seen = new Set<string>();
  const statements: Quotation[][] = [];
  for (const quotation of found) {
    if (seen.has(quotation.id)) continue;
    const reports = library.reportsOf(quotation.id).filter(({ id, articleId }) => {
      const article = library.article(articleId)?.article;
      return !seen.has(id) && article !== undefined && isWanted(article);
    });
    for (const { id } of reports) seen.add(id);
    statements.push(reports.toSorted((a, b) => compare(issued(a, library), issued(b, library))));
  }
  return statements.sort((a, b) => compare(first(a, library), first(b, library)));
}

/** Whether the reports of one statement have other words, rather than more or fewer of the same. */
export function wordingsDiffer(reports: readonly Quotation[]): boolean {
  const [one = '', ...others] = reports.map(({ text }) =>
    words(text)
      .map(({ folded }) => foldWord(folded))
      .join(' '),
  );
  return others.some((each) => !one.includes(each) && !each.includes(one));
}

function first([quotation]: readonly Quotation[], library: Library): string {
  return quotation === undefined ? '' : issued(quotation, library);
}

/** The date of the article that reports a quotation; of one without a date, one after all others. */
function issued({ articleId }: Quotation, library: Library): string {
  return library.article(articleId)?.article.metadata.issued ?? '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
