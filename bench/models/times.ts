import { readArticle } from '../../src/engine/article/read.js';
import { librarySources } from '../../src/engine/draft/library-sources.js';
import { extract } from '../../src/engine/extract/extract.js';
import { LibrarySearch } from '../../src/engine/search/library-search.js';
import { callTool } from '../../src/tools/call.js';
import type { Collection } from '../check/collections.js';
import { spread } from '../host/plan.js';
import { Random } from '../search/random.js';
import { inventArticles } from '../sources/articles.js';
import { contextOf } from './context.js';

/** Times that each tool is called. */
const CALLS = 200;

/** How long each tool takes with a large library, in milliseconds. */
export async function measureTools(from: Collection, articles: number): Promise<string[][]> {
  const add = [...inventArticles(articles, 1)].flatMap(({ name, text }) => {
    const { article } = readArticle({ file: name, text });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const, location: name }];
  });
  from.library.update({ add });
  const search = new LibrarySearch(from.library);
  search.catchUp();
  while (from.library.clusterStatements());
  const library = from.library;
  const context = contextOf({ ...from, sources: librarySources(library, search) }, search);
  const random = new Random(11);
  const some = Array.from({ length: CALLS }, () => {
    const { article } = library.articles[random.int(0, library.articles.length)] ?? {};
    const quotations = library.quotationsIn(article?.metadata.id ?? '');
    return quotations[random.int(0, quotations.length)];
  }).filter((quotation) => quotation !== undefined);
  const few = (text: string): string => text.split(/\s+/u).slice(0, 4).join(' ');
  const inputs: Record<string, (quotation: (typeof some)[number]) => object> = {
    quoin_search_quotations: ({ text }) => ({ query: few(text), limit: 20 }),
    quoin_verify_quotations: ({ text, articleId }) => ({ quotations: [{ words: text, key: articleId }] }),
    quoin_search_passages: ({ text }) => ({ query: few(text) }),
    quoin_get_passage: ({ articleId, paragraph }) => ({ key: articleId, locator: `para. ${Math.max(1, paragraph)}` }),
    quoin_get_statements: ({ text, speaker }) =>
      speaker ? { speaker: speaker.name, topic: few(text) } : { topic: few(text) },
    quoin_list_speakers: ({ speaker }) => (speaker ? { query: speaker.name } : {}),
    quoin_list_entities: ({ speaker }) => (speaker ? { query: speaker.name } : {}),
    quoin_check_draft: ({ text, articleId }) => ({
      text: `It was said: “${text.replace(/["“”]/gu, '')}” [@${articleId}].\n`,
    }),
  };
  const measured: string[][] = [];
  for (const [name, input] of Object.entries(inputs)) {
    const times: number[] = [];
    const lengths: number[] = [];
    for (const quotation of some) {
      const started = performance.now();
      const { text } = await callTool(context, name, input(quotation));
      times.push(performance.now() - started);
      lengths.push(text.length);
    }
    const { p50, p95 } = spread(times);
    const longest = spread(lengths).max;
    measured.push([name, p50.toFixed(1), p95.toFixed(1), String(Math.round(longest / 4))]);
  }
  return measured;
}
