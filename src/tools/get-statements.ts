import type { Library } from '../engine/library/library.js';
import type { Quotation } from '../engine/library/model.js';
import { fenced, type JsonObject, type ToolAnswer } from './answer.js';
import { type ToolContext, ToolError } from './context.js';
import type * as definitions from './definitions.js';
import { type ArticleFilter, articleFilter, findQuotations, foldedWords } from './filter.js';
import { quotationData } from './material.js';
import { more, pageOf } from './page.js';
import type { InputOf } from './tool.js';

/** Answers quoin_get_statements. */
export function getStatements(
  { library, search }: ToolContext,
  { topic, limit: most, cursor: from, ...narrowed }: InputOf<typeof definitions.getStatements>,
): ToolAnswer {
  if (topic === undefined && narrowed.speaker === undefined)
    throw new ToolError('invalid-input', 'speaker or topic must be given.', 'Name a speaker, a topic, or both.');
  const statements = groupReports(
    findQuotations(library, search, topic ?? '', narrowed),
    articleFilter(narrowed, library),
    library,
  );
  const data = (wordings: readonly Quotation[]): JsonObject => statementData(wordings, library);
  const { results, shown, cursor } = pageOf(statements, { cursor: from, limit: most }, data, briefly);
  const structured = { results, cursor };
  if (results.length === 0) {
    const own = `No statement matches in ${library.articles.length} articles. Try quoin_list_speakers for the names of speakers, or other words.`;
    return { structured, text: own };
  }
  const own = `Statements: ${results.length}, in order of date.${more(cursor)}`;
  return { structured, text: fenced(own, shown) };
}

/** Quotations with those of other articles that report the same utterance, in order of the first report. */
function groupReports(found: readonly Quotation[], isWanted: ArticleFilter, library: Library): Quotation[][] {
  const seen = new Set<string>();
  const statements: Quotation[][] = [];
  for (const quotation of found) {
    if (seen.has(quotation.id)) continue;
    const reports = [quotation, ...library.alsoReported(quotation.id)].filter(({ id, articleId }) => {
      const article = library.article(articleId)?.article;
      return !seen.has(id) && article !== undefined && isWanted(article);
    });
    for (const { id } of reports) seen.add(id);
    statements.push(reports.toSorted((a, b) => compare(issued(a, library), issued(b, library))));
  }
  return statements.sort((a, b) => compare(first(a, library), first(b, library)));
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

function statementData(wordings: readonly Quotation[], library: Library): JsonObject {
  const reports = wordings.flatMap((each): JsonObject[] => {
    const data = quotationData(library, each);
    return data === null ? [] : [data];
  });
  const [first] = reports;
  const [one = '', ...others] = wordings.map(({ text: words }) => foldedWords(words).join(' '));
  return {
    date: first?.date ?? null,
    speaker: first?.speaker ?? null,
    wordingsDiffer: others.some((each) => !one.includes(each) && !each.includes(one)),
    reports,
  };
}

function briefly({ date, speaker, wordingsDiffer, reports }: JsonObject): JsonObject {
  const each = Array.isArray(reports) ? (reports as readonly JsonObject[]) : [];
  const name = typeof speaker === 'object' && speaker !== null && 'name' in speaker ? speaker : undefined;
  return {
    date,
    speaker: name && `${String(name.name)} (${String(name.basis)})`,
    ...(wordingsDiffer === true ? { wordingsDiffer } : {}),
    reports: each.map(({ insert, outlet, id }) => ({ insert, outlet: outlet ?? undefined, id })),
  };
}
