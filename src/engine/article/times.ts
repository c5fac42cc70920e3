import type { Range } from '../text/range.js';
import type { Article, Paragraph } from './article.js';

/** A stretch of a transcript, and when it is spoken: from its second up to that of the next. */
export interface TimedRange extends Range {
  /** Whole seconds from the beginning of the recording. */
  readonly seconds: number;
  /** It begins a paragraph. */
  readonly begins: boolean;
}

const known = new WeakMap<Article, readonly TimedRange[]>();

/** The stretches of a transcript that have a time of their own, in order; none for an article without time codes. */
export function timesIn(article: Article): readonly TimedRange[] {
  const times = known.get(article) ?? article.paragraphs.flatMap(timesOf);
  known.set(article, times);
  return times;
}

function timesOf({ start, end, times = [] }: Paragraph): TimedRange[] {
  return times.map(({ start: at, seconds }, index) => ({
    seconds,
    // The speaker's name belongs to the first words.
    start: index === 0 ? start : at,
    end: times[index + 1]?.start ?? end,
    begins: index === 0,
  }));
}

/** `00:12:34`. */
export function timeCode(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The ranges of a transcript that are spoken from one second to another; a paragraph that begins at the first is named whole. */
export function rangesAt(article: Article, first: number, last: number): readonly Range[] {
  const all = timesIn(article);
  const from = all.findLastIndex(({ seconds }) => seconds <= first);
  const to = all.findLastIndex(({ seconds }) => seconds <= last);
  if (from < 0 || to < from) return [];
  // Several stretches may begin in one second.
  const start = all.findIndex(({ seconds }) => seconds === all[from]?.seconds);
  const named: Range[] = all.slice(start, to + 1);
  const whole = first === last ? article.paragraphs.filter(({ times }) => times?.[0]?.seconds === first) : [];
  return [...named, ...whole];
}
