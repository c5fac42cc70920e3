import type { Article } from '../article/article.js';
import { pagesIn } from '../article/pages.js';
import { timeCode, timesIn } from '../article/times.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import type { Range } from '../text/range.js';
import type { Locator } from './locator.js';
import { wordsIn } from './locator-words.js';

/** A place being typed after a key: `[@key, para. 3|`. */
export interface TypedLocator {
  readonly key: string;
  /** The text after the comma (or the bracket of `@key [`), as far as it is part of the locator. */
  readonly range: Range;
  /** What is counted, as far as what is typed says so. */
  readonly label: 'page' | 'paragraph' | null;
  /** The number as far as the cursor. */
  readonly typed: string;
}

/** How far back before the cursor is looked, in UTF-16 code units. */
const LOOK_BACK = 300;

/** What a place follows: a key, then a comma or the bracket after a textual citation. */
const KEY =
  /(?<![\p{L}\p{N}])@(?:\{([^{}\s]{1,100})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]{0,100}[\p{L}\p{N}_])?))(,[ \t]{0,3}|[ \t]?\[)/u;

/** What begins words for pages and paragraphs in English. */
const ENGLISH = String.raw`p[a-z]{0,9}\.?|¶{1,2}`;

const afterKey = new Map<string | null, RegExp>();

/** A place after a key, in English or the words of a draft's language. */
function afterKeyIn(language: string | null): RegExp {
  let known = afterKey.get(language);
  if (known === undefined) {
    const own = language === null ? [] : LABELS.flatMap((label) => wordsIn(language, label));
    const begun = own.flatMap((word) => [...word].map((_, index) => word.slice(0, index + 1)));
    const longestFirst = [...new Set(begun)].sort((a, b) => b.length - a.length);
    const labels = [...longestFirst.map((word) => word.replaceAll('.', String.raw`\.`)), ENGLISH].join('|');
    known = new RegExp(
      String.raw`${KEY.source}((?:(${labels})[ \t]{0,2})?(\d{0,4}|\d{1,2}:[\d:]{0,5}|[ivxlcdm]{1,8}))$`,
      'iu',
    );
    afterKey.set(language, known);
  }
  return known;
}

const LABELS = ['paragraph', 'page'] as const;

/** The place being typed at an offset; null where none is. */
export function locatorAt(syntax: DraftSyntax, offset: number): TypedLocator | null {
  const { text } = syntax;
  const before = text.slice(Math.max(0, offset - LOOK_BACK), offset);
  const found = afterKeyIn(syntax.language).exec(before);
  if (found === null || !syntax.contextAt(offset).prose) return null;
  const [, braced, simple, joint = '', place = '', label = '', typed = ''] = found;
  const key = braced ?? simple;
  // A comma in the sentence after `@key` is not a place: a place there needs a bracket that is open.
  if (key === undefined || (joint.startsWith(',') && !isOpen(before))) return null;
  const after =
    /^[ \t]?(?:[A-Za-z]{1,10}\.?[ \t]?)?[\d:]{0,8}(?=[\];,\s]|$)/u.exec(text.slice(offset, offset + 20))?.[0] ?? '';
  const end = offset + (/^\d/u.test(after) ? after.length : 0);
  return { key, range: { start: offset - place.length, end }, label: labelOf(label, syntax.language), typed };
}

function labelOf(written: string, language: string | null): TypedLocator['label'] {
  const word = written.toLowerCase();
  const own =
    language === null || word === ''
      ? []
      : LABELS.filter((label) => wordsIn(language, label).some((each) => each.startsWith(word)));
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  if (/^(?:par|¶)/u.test(word)) return 'paragraph';
  return /^(?:pp|pag|p\.)/u.test(word) ? 'page' : null;
}

/** A place of an article that can be cited, and the part of the article's text that it names. */
export interface CitablePlace {
  readonly locator: Locator;
  readonly range: Range;
}

/** The places of an article whose number begins as typed, in order: its pages, if it has pages; the times of a transcript; else its paragraphs. */
export function citablePlaces(article: Article, { label, typed }: TypedLocator): CitablePlace[] {
  const pages = label === 'paragraph' ? [] : pagesIn(article);
  const times = label === null ? timesIn(article) : [];
  const places: CitablePlace[] =
    pages.length > 0
      ? pages.map((range) => ({ locator: { label: 'page', value: range.name }, range }))
      : times.length > 0
        ? times
            .filter(({ begins }) => begins)
            .map((range) => ({ locator: { label: 'timestamp', value: timeCode(range.seconds) }, range }))
        : article.paragraphs.map((range) => ({ locator: { label: 'paragraph', value: String(range.number) }, range }));
  return places.filter(({ locator }) => locator.value.startsWith(typed));
}

function isOpen(before: string): boolean {
  let depth = 0;
  for (const char of before) {
    if (char === '[') depth++;
    else if (char === ']') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
