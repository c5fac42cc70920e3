import type { Article } from '../article/article.js';
import { withoutPageMarkers } from '../article/pages.js';
import { CLOSING_MARK } from '../text/closing-marks.js';
import { foldTypography } from '../text/normalize.js';
import type { Range } from '../text/range.js';

/** A sentence's end: its mark, closing marks, white space. */
const END = new RegExp(String.raw`[.?!…]${CLOSING_MARK}{0,3}\s+`, 'gu');

/** A place where two versions of a text differ: what each has there; null where it has nothing. */
export interface VersionDifference {
  readonly first: Range | null;
  readonly second: Range | null;
}

interface Sentence extends Range {
  /** Typography folded; case and stops kept. */
  readonly words: string;
}

const folded = new WeakMap<Article, string>();
const held = new WeakMap<Article, WeakMap<Article, boolean>>();

/**
 * Whether every sentence of `inner` occurs word for word in `outer`, typography aside: then nothing can be quoted from
 * `inner` that cannot be quoted from `outer`, and one of them may stand for both. What was cut or put in another order does
 * not matter; one changed figure does.
 */
export function holdsAll(outer: Article, inner: Article): boolean {
  let known = held.get(outer);
  if (known === undefined) {
    known = new WeakMap();
    held.set(outer, known);
  }
  let holds = known.get(inner);
  if (holds === undefined) {
    const whole = bodyOf(outer);
    holds = sentencesOf(inner).every(({ words }) => whole.includes(` ${words} `));
    known.set(inner, holds);
  }
  return holds;
}

/** Where two versions of a text differ, sentence by sentence, in order of the first; at most `most` places. */
export function differencesBetween(first: Article, second: Article, most: number): VersionDifference[] {
  const [mine, theirs] = [onlyIn(first, second), onlyIn(second, first)];
  const found: VersionDifference[] = [];
  let next = 0;
  for (const sentence of mine) {
    const at = theirs.findIndex((other, index) => index >= next && isAlike(sentence.words, other.words));
    if (at < 0) {
      found.push({ first: rangeOf(sentence), second: null });
      continue;
    }
    for (const other of theirs.slice(next, at)) found.push({ first: null, second: rangeOf(other) });
    found.push({ first: rangeOf(sentence), second: rangeOf(theirs[at] ?? sentence) });
    next = at + 1;
  }
  for (const other of theirs.slice(next)) found.push({ first: null, second: rangeOf(other) });
  return found.slice(0, most);
}

function onlyIn(article: Article, other: Article): Sentence[] {
  const whole = bodyOf(other);
  return sentencesOf(article).filter(({ words }) => !whole.includes(` ${words} `));
}

/** Whether two sentences have more than half of their words in common. */
function isAlike(first: string, second: string): boolean {
  const [mine, theirs] = [first.split(' '), new Set(second.split(' '))];
  return mine.filter((word) => theirs.has(word)).length * 2 > Math.max(mine.length, theirs.size);
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

function bodyOf(article: Article): string {
  let body = folded.get(article);
  if (body === undefined) {
    body = ` ${article.paragraphs.map(({ start, end }) => fold(article.text.slice(start, end))).join(' ')} `;
    folded.set(article, body);
  }
  return body;
}

function sentencesOf(article: Article): Sentence[] {
  return article.paragraphs.flatMap((paragraph) => {
    const text = article.text.slice(paragraph.start, paragraph.end);
    const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length);
    return [...ends, text.length].flatMap((end, index) => {
      const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
      const words = fold(text.slice(start, end));
      return words === '' ? [] : [{ start: paragraph.start + start, end: paragraph.start + end, words }];
    });
  });
}

function fold(text: string): string {
  return foldTypography(withoutPageMarkers(text)).trim();
}
