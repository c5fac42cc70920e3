import { printCitation } from '../engine/cite/pandoc.js';
import { formatReference } from '../engine/cite/reference.js';
import { locatorOf } from '../engine/cite/source-locator.js';
import { basisOf } from '../engine/extract/extraction.js';
import type { Library } from '../engine/library/library.js';
import type { LibrarySearch } from '../engine/search/library-search.js';
import type { SearchResult } from '../engine/search/record.js';
import { englishCount } from '../engine/text/english-count.js';
import { complain } from '../folder/complain.js';
import { printableLine } from '../folder/printable.js';
import { type LibraryOptions, loadLibrary } from './load-library.js';
import { print, printJson } from './output.js';

/** The options of `quoin search`. */
export interface SearchCommandOptions extends LibraryOptions {
  /** Maximum number of results. */
  readonly limit: number;
  /** Whether each result is printed as JSON. */
  readonly json?: boolean;
}

/**
 * `quoin search QUERY [--sources PATH]… [--no-bundled] [--cache FOLDER | --no-cache] [--limit N] [--json]`: the best results first.
 * Returns the exit status: 0, 1 if nothing was found, 2 if a source that is named could not be read.
 */
export async function searchCommand(query: string, options: SearchCommandOptions): Promise<number> {
  const { library, search, unreadable, keep } = await loadLibrary(options);
  search.catchUp();
  const results = search.search(query, { limit: options.limit });
  for (const result of results) {
    if (options.json) printJson(asRecord(result, library, search));
    else print(`${asText(result, library, search)}\n`);
  }
  if (results.length === 0)
    complain(`Nothing in ${englishCount(library.articles.length, 'article')} matches ${JSON.stringify(query)}.`);
  await keep();
  if (unreadable.length > 0) return 2;
  return results.length === 0 ? 1 : 0;
}

function asRecord({ record, score, highlights }: SearchResult, library: Library, search: LibrarySearch) {
  const quotation = search.quotationOf(record);
  return {
    kind: record.kind,
    text: record.text,
    score,
    highlights,
    source: record.articleId === '' ? null : { id: record.articleId, paragraph: paragraphOf(record, search) ?? null },
    speaker: quotation?.speaker ? { ...quotation.speaker, basis: basisOf(quotation) } : null,
    article: library.article(record.articleId)?.article.metadata ?? null,
  };
}

function paragraphOf(record: SearchResult['record'], search: LibrarySearch): number | undefined {
  return search.quotationOf(record)?.paragraph ?? search.paragraphOf(record);
}

function asText({ record }: SearchResult, library: Library, search: LibrarySearch): string {
  const quotation = search.quotationOf(record);
  const said = quotation?.speaker && `${quotation.speaker.name} (${basisOf(quotation)})`;
  const paragraph = paragraphOf(record, search);
  const article = library.article(record.articleId)?.article;
  const words = quotation ?? article?.paragraphs[(paragraph ?? 0) - 1];
  const locator = article && words ? locatorOf(article, words) : null;
  const key =
    article && printCitation([{ prefix: '', key: article.metadata.id, suppressAuthor: false, locator, suffix: '' }]);
  const about = [said, key, article && formatReference(article.metadata, 'short')].filter(Boolean).join('  ');
  return `${record.kind.padEnd(9)}  ${printableLine(record.text)}\n           ${about}\n`;
}
