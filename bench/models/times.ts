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
  type Quoted = (typeof some)[number];
  const altered = ({ text, articleId }: Quoted): object => ({ words: text.replace(/ \S+(?= )/u, ''), key: articleId });
  const from25 = (at: number): Quoted[] =>
    Array.from({ length: 25 }, (_, index) => some[(at + index) % some.length]).filter((each) => each !== undefined);
  const inputs: readonly (readonly [string, string, (quotation: Quoted, at: number) => object])[] = [
    ['quoin_search_quotations', '', ({ text }) => ({ query: few(text), limit: 20 })],
    [
      'quoin_verify_quotations',
      ', 1 claim',
      ({ text, articleId }) => ({ quotations: [{ words: text, key: articleId }] }),
    ],
    ['quoin_verify_quotations', ', 1 altered', (quotation) => ({ quotations: [altered(quotation)] })],
    [
      'quoin_verify_quotations',
      ', 25 claims',
      (_, at) => ({ quotations: from25(at).map(({ text, articleId }) => ({ words: text, key: articleId })) }),
    ],
    ['quoin_verify_quotations', ', 25 altered', (_, at) => ({ quotations: from25(at).map(altered) })],
    ['quoin_search_passages', '', ({ text }) => ({ query: few(text) })],
    [
      'quoin_get_passage',
      '',
      ({ articleId, paragraph }) => ({ key: articleId, locator: `para. ${Math.max(1, paragraph)}` }),
    ],
    [
      'quoin_get_statements',
      '',
      ({ text, speaker }) => (speaker ? { speaker: speaker.name, topic: few(text) } : { topic: few(text) }),
    ],
    ['quoin_list_speakers', '', ({ speaker }) => (speaker ? { query: speaker.name } : {})],
    ['quoin_list_entities', '', ({ speaker }) => (speaker ? { query: speaker.name } : {})],
    [
      'quoin_check_draft',
      '',
      ({ text, articleId }) => ({ text: `It was said: “${text.replace(/["“”]/gu, '')}” [@${articleId}].\n` }),
    ],
  ];
  const measured: string[][] = [];
  for (const [name, how, input] of inputs) {
    const times: number[] = [];
    const lengths: number[] = [];
    for (const [at, quotation] of some.entries()) {
      const given = input(quotation, at);
      const started = performance.now();
      const { text } = await callTool(context, name, given);
      times.push(performance.now() - started);
      lengths.push(text.length);
    }
    const { p50, p95 } = spread(times);
    const longest = spread(lengths).max;
    measured.push([`${name}${how}`, p50.toFixed(1), p95.toFixed(1), String(Math.round(longest / 4))]);
  }
  return measured;
}
