import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { DOMParser } from 'linkedom';
import { toEdtf } from '../../src/engine/article/dates.js';
import { readHtml } from '../../src/engine/article/html/html.js';
import { scanHtml } from '../../src/engine/article/html/scan.js';
import type { KnownPage } from './collections.js';

/** What a reader makes of a page. */
export interface Reading {
  readonly body: string;
  readonly title: string;
  /** The names of the authors, one each or as a list. */
  readonly authors: readonly string[];
  /** The day, `2024-06-27`; empty if none was found. */
  readonly date: string;
}

/** Something that reads articles from pages. */
export interface PageReader {
  readonly name: string;
  read(page: KnownPage): Reading;
}

const NOTHING: Reading = { body: '', title: '', authors: [], date: '' };

/** Quoin and the libraries that it is compared with. A page that a reader fails on counts as read to nothing. */
export const READERS: readonly PageReader[] = [
  { name: 'Quoin', read: (page) => readWithQuoin(page.html) },
  { name: 'Readability', read: (page) => readWithReadability(page.html) },
  { name: 'defuddle', read: readWithDefuddle },
];

function readWithQuoin(html: string): Reading {
  const { article } = readHtml({ file: 'page.html', text: html });
  if (article === null) return NOTHING;
  const { title = '', author = [], issued = '' } = article.metadata;
  return {
    body: article.paragraphs.map(({ start, end }) => article.text.slice(start, end)).join('\n\n'),
    title,
    authors: author.map(({ literal, given, family, suffix }) => literal ?? [given, family, suffix].join(' ')),
    date: issued,
  };
}

function readWithReadability(html: string): Reading {
  try {
    const found = new Readability(parse(html)).parse();
    if (found === null) return NOTHING;
    return {
      body: textOf(found.content ?? ''),
      title: found.title ?? '',
      authors: listOf(found.byline),
      date: dayOf(found.publishedTime ?? ''),
    };
  } catch {
    // It stumbled over the page.
    return NOTHING;
  }
}

function readWithDefuddle({ html, url }: KnownPage): Reading {
  try {
    const found = new Defuddle(parse(html), { url: /^https?:/u.test(url) ? url : 'https://page.example/' }).parse();
    return {
      body: textOf(found.content),
      title: found.title,
      authors: listOf(found.author),
      date: dayOf(found.published),
    };
  } catch {
    // It stumbled over the page.
    return NOTHING;
  }
}

/** A document with what defuddle expects of a browser. */
function parse(html: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return Object.assign(document, { styleSheets: [] });
}

/** The text of HTML, with white space between elements that are not part of a line. */
function textOf(html: string): string {
  let text = '';
  let hidden = 0;
  const breakAt = (name: string): void => {
    if (!/^(?:a|abbr|b|bdi|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)$/u.test(name)) text += '\n';
  };
  scanHtml(html, {
    open: (name, _attributes, selfClosing) => {
      if (/^(?:script|style)$/u.test(name) && !selfClosing) hidden++;
      breakAt(name);
    },
    close: (name) => {
      if (/^(?:script|style)$/u.test(name)) hidden = Math.max(0, hidden - 1);
      breakAt(name);
    },
    text: (part) => {
      if (hidden === 0) text += part;
    },
  });
  return text;
}

/** An author as a list; pages give other things than names, too. */
function listOf(author: unknown): string[] {
  return typeof author === 'string' && author !== '' ? [author] : [];
}

/** The day of a date in any form. */
function dayOf(date: string): string {
  const found = toEdtf(date);
  if (found !== null) return found;
  const time = Date.parse(date);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
