import { englishCount } from '../engine/text/english-count.js';
import { fenced, type ToolAnswer, withoutResults } from './answer.js';
import type { ToolContext } from './context.js';
import type * as definitions from './definitions.js';
import { BESIDE, MOST_RESULTS } from './filter.js';
import { briefly, quotationData } from './material.js';
import { timeData, timeNote } from './named-time.js';
import { more, pageOf } from './page.js';
import { quotationsAsked } from './subject.js';
import type { InputOf } from './tool.js';

/** Answers quoin_search_quotations. */
export function searchQuotations(
  { library, search, budget }: ToolContext,
  { query, limit: most, cursor: from, ...narrowed }: InputOf<typeof definitions.searchQuotations>,
): ToolAnswer {
  const { quotations: all, areBeside, time } = quotationsAsked(library, search, query, narrowed);
  const { results, shown, cursor } = pageOf(
    all,
    { cursor: from, limit: most, budget },
    (each) => quotationData(library, each),
    briefly,
  );
  if (results.length === 0) return withoutResults(noResultText(library.articles.length, narrowed));
  const structured = {
    results,
    cursor,
    found: areBeside ? 'in the same paragraph' : 'in the quotation',
    ...timeData(time),
  };
  const own = `Quotations found: ${results.length}, best first. Paste \`insert\` unchanged.${timeNote(time)}${areBeside ? BESIDE : ''}${more(cursor, all.length >= MOST_RESULTS)}`;
  return { structured, text: fenced(own, shown) };
}

function noResultText(
  articles: number,
  { speaker, source, since, until, language }: Readonly<Record<string, unknown>>,
): string {
  if (articles === 0) return 'The library has no articles. Ask the user to put articles into the folder of sources.';
  const names = Object.entries({ speaker, source, since, until, language }).flatMap(([name, value]) =>
    value === undefined ? [] : name,
  );
  const within = names.length === 0 ? '' : ` with the filters ${names.join(', ')}`;
  const tries = [
    'fewer or other words',
    ...(names.length > 0 ? ['fewer filters'] : []),
    ...(speaker === undefined ? [] : ['quoin_list_speakers for the names of speakers']),
    'quoin_search_passages for words outside quotation marks',
  ];
  return `No quotation matches in ${englishCount(articles, 'article')}${within}. Try ${tries.join(', or ')}. Do not quote from memory.`;
}
