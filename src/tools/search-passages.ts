import type { Article } from '../engine/article/article.js';
import type { SearchResult } from '../engine/search/record.js';
import { CLOSING_MARK } from '../engine/text/closing-marks.js';
import { englishCount } from '../engine/text/english-count.js';
import type { Range } from '../engine/text/range.js';
import { fenced, type JsonObject, type ToolAnswer, withoutResults } from './answer.js';
import type { ToolContext } from './context.js';
import type * as definitions from './definitions.js';
import { articleFilter, asWords, candidatesFor, type Filters, MOST_RESULTS, matchOf, searchFilters } from './filter.js';
import { passageData } from './material.js';
import { namedTime, timeData, timeNote, withOthers, withTime } from './named-time.js';
import { more, pageOf } from './page.js';
import type { InputOf } from './tool.js';

/** Length, in UTF-16 code units, from which a paragraph is cut to the sentences around what was found. */
const LONG = 400;

/** Answers quoin_search_passages. */
export function searchPassages(
  context: ToolContext,
  { query, limit: most, cursor: from, ...narrowed }: InputOf<typeof definitions.searchPassages>,
): ToolAnswer {
  const { library, budget } = context;
  const time = namedTime(query, narrowed);
  const inTime = time === null ? [] : passages(context, time.rest, withTime(narrowed, time)).filter(isComplete);
  const others = passages(context, query, narrowed);
  const found =
    inTime.length === 0 ? others : withOthers(inTime, others.filter(isComplete), ({ result }) => result.record.id);
  const read = inTime.length > 0 ? time : null;
  const data = ({ article, number, result }: Found): JsonObject | null => {
    const range = partFound(article, number, result);
    return range === null ? null : passageData(library, article, range, number);
  };
  const { results, shown, cursor } = pageOf(found, { cursor: from, limit: most, budget }, data, briefly);
  if (results.length === 0)
    return withoutResults(
      `No paragraph matches in ${englishCount(library.articles.length, 'article')}. Try fewer or other words, or fewer filters.`,
    );
  const structured = { results, cursor, ...timeData(read) };
  const own = `Passages found: ${results.length}, best first. Words without \`insert\` may be used as facts, not as quotations.${timeNote(read)}${more(cursor, found.length >= MOST_RESULTS)}`;
  return { structured, text: fenced(own, shown) };
}

interface Found {
  readonly article: Article;
  readonly number: number;
  readonly result: SearchResult;
}

function isComplete({ result }: Found): boolean {
  return !result.isPartial;
}

/** The paragraphs that have words of a query, best first; without words the newest. */
function passages({ library, search }: ToolContext, query: string, filters: Filters): Found[] {
  const isWanted = articleFilter(filters, library);
  const isMatch = query.trim() === '' ? () => true : matchOf(query);
  return search
    .search(`${asWords(query)}${searchFilters(filters, library)}`, {
      kinds: ['paragraph'],
      limit: candidatesFor(filters),
    })
    .flatMap((result) => {
      const article = library.article(result.record.articleId)?.article;
      const number = search.paragraphOf(result.record);
      return article !== undefined && number !== undefined && isMatch(result) && isWanted(article)
        ? { article, number, result }
        : [];
    });
}

function briefly({ insert, words, next, key, locator, date, outlet, notice }: JsonObject): JsonObject {
  return {
    ...(insert === null ? { words, next, key, locator } : { insert }),
    date: date ?? undefined,
    outlet: outlet ?? undefined,
    notice,
  };
}

/** The end of a sentence and the space after it. */
const SENTENCE_END = new RegExp(String.raw`[.!?…。！？]${CLOSING_MARK}{0,3}\s+`, 'gu');

/** The whole sentences of a paragraph, from one with a word found on, that hold most of these; all of it where it is short. */
function partFound({ text: all, paragraphs }: Article, number: number, { highlights }: SearchResult): Range | null {
  const paragraph = paragraphs[number - 1];
  if (paragraph === undefined) return null;
  const words = all.slice(paragraph.start, paragraph.end);
  if (words.length <= LONG) return { start: paragraph.start, end: paragraph.end };
  const ends = [...words.matchAll(SENTENCE_END)].map(({ index, 0: mark }) => index + mark.length);
  const bounds = [0, ...ends, words.length];
  let best = { start: 0, end: words.length, held: -1 };
  let last = 0;
  for (const [first, start] of bounds.slice(0, -1).entries()) {
    last = Math.max(last, first + 1);
    while (last + 1 < bounds.length && (bounds[last + 1] ?? 0) - start <= LONG) last++;
    const end = bounds[last] ?? words.length;
    const inside = highlights.filter((each) => each.start >= start && each.end <= end);
    // A sentence with nothing found in it is not a beginning.
    const begins = highlights.length === 0 || inside.some((each) => each.start < (bounds[first + 1] ?? 0));
    if (begins && inside.length > best.held) best = { start, end, held: inside.length };
  }
  const start = paragraph.start + best.start;
  const end = paragraph.start + best.end;
  return { start, end: start + all.slice(start, end).trimEnd().length };
}
