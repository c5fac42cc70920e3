import type { Article } from '../article/article.js';
import { type Page, pagesIn } from '../article/pages.js';
import { rangesAt, timeCode, timesIn } from '../article/times.js';
import { FastPattern } from '../text/fast-pattern.js';
import { overlaps, type Range } from '../text/range.js';
import {
  type Locator,
  type LocatorLabel,
  locatorSpan,
  namesPlace,
  placesFollowing,
  timeSpan,
  withoutFollowing,
} from './locator.js';

/** A locator names no more places than this. */
const MOST_NUMBERS = 50;

/**
 * The locator of a range of an article's text: the time at which its words begin in a transcript with time codes; its pages, if
 * the article has pages; else its paragraphs. Null for what is outside the body. `wanted` asks for one of them where there is
 * a choice.
 */
export function locatorOf(article: Article, range: Range, wanted?: LocatorLabel): Locator | null {
  // Even an empty range has a place.
  const words = { start: range.start, end: Math.max(range.end, range.start + 1) };
  if (wanted !== 'paragraph') {
    const pages = pagesIn(article);
    const touched = touching(pages, words);
    // What begins before the first page that is known is on no page that could be named.
    if ((pages[0]?.start ?? Number.POSITIVE_INFINITY) <= words.start && touched.length > 0)
      return { label: 'page', value: span(touched.map(({ name }) => name)) };
  }
  const time = wanted === 'paragraph' ? undefined : touching(timesIn(article), words)[0];
  if (time !== undefined) return { label: 'timestamp', value: timeCode(time.seconds) };
  const paragraphs = touching(article.paragraphs, words);
  if (paragraphs.length === 0) return null;
  return { label: 'paragraph', value: span(paragraphs.map(({ number }) => String(number))) };
}

/** The locator of one body paragraph; null if the article has none of this number. */
export function paragraphLocator(article: Article, number: number): Locator | null {
  const paragraph = article.paragraphs[number - 1];
  return paragraph === undefined ? null : locatorOf(article, paragraph);
}

/**
 * The parts of an article's text that a locator names, none if the article has no such pages, paragraphs or times. Null if that
 * cannot be determined: for other labels, and for pages or times of an article that does not say where they are.
 */
export function rangesNamed(article: Article, locator: Locator): readonly Range[] | null {
  if (locator.label === 'page') {
    const pages = pagesIn(article);
    return pages.length === 0 ? null : pagesNamed(pages, locator.value);
  }
  if (locator.label === 'timestamp') {
    const span = timesIn(article).length === 0 ? null : timeSpan(locator);
    return span === null ? null : rangesAt(article, span.first, span.last);
  }
  const numbers = locator.label === 'paragraph' ? locatorSpan(locator) : null;
  if (numbers === null) return null;
  return article.paragraphs.slice(Math.max(0, numbers.first - 1), numbers.last);
}

/** Types of works whose text may have chapters, sections, lines and the like though nothing in it is marked as such. */
const DIVIDED = new FastPattern(
  () =>
    /^(?:book|chapter|thesis|report|article-journal|paper-conference|legal_case|legislation|bill|regulation|treaty|patent|standard|hearing|collection|classic|manuscript|document|entry.*|map|musical_score|performance|periodical|software)$/u,
);

/**
 * Whether an article has no places of the kind that a locator names. Of pages and times that is known; of chapters, sections and
 * others only for news, posts and the like without pages, in which none of this number is mentioned.
 */
export function lacksPlaces(article: Article, locator: Locator): boolean {
  if (locator.label === 'paragraph') return article.paragraphs.length === 0;
  if (locator.label === 'page') return pagesIn(article).length === 0;
  if (locator.label === 'timestamp') return timesIn(article).length === 0;
  const { type } = article.metadata;
  return !DIVIDED.test(type) && pagesIn(article).length === 0 && !namesPlace(article.text, locator);
}

/** Those of ranges in order, of which none overlaps another, that share something with `range`. */
function touching<T extends Range>(ranges: readonly T[], range: Range): readonly T[] {
  let first = 0;
  for (let after = ranges.length; first < after; ) {
    const middle = (first + after) >> 1;
    if ((ranges[middle]?.end ?? 0) <= range.start) first = middle + 1;
    else after = middle;
  }
  let end = first;
  for (let next = ranges[end]; next !== undefined && overlaps(next, range); next = ranges[end]) end++;
  return ranges.slice(first, end);
}

function span(names: readonly string[]): string {
  const [first = '', last = first] = [names[0], names.at(-1)];
  return first === last ? first : `${first}-${last}`;
}

/** The page of this name, else those from the first to the last that is named, in the article's order: `iv` may come before `1`. */
function pagesNamed(pages: readonly Page[], value: string): readonly Page[] {
  const fold = (name: string): string => name.replace(/^[([]|[)\]]$/gu, '').toLowerCase();
  const whole = pages.filter(({ name }) => fold(name) === fold(value));
  if (whole.length > 0) return whole;
  const names = withoutFollowing(value)
    .split(/[\s,&–—-]{1,9}/u, MOST_NUMBERS)
    .map(fold);
  const named = new Set([...names, inFull(names)]);
  const isNamed = ({ name }: Page): boolean => named.has(fold(name));
  const last = pages.findLastIndex(isNamed);
  return pages.slice(Math.max(0, pages.findIndex(isNamed)), last < 0 ? 0 : last + 1 + placesFollowing(value));
}

/** The second number of `123-5` with all its digits. */
function inFull([first = '', last = '']: readonly string[]): string {
  const isShort = last.length < first.length && /^\d+$/u.test(first + last);
  return isShort ? first.slice(0, first.length - last.length) + last : last;
}
