import type { CslName } from '../article.js';
import { toEdtf } from '../dates.js';
import { type PartialMetadata, validateMetadata } from '../metadata.js';
import { parseNames } from '../names.js';
import { readJsonLd } from './json-ld.js';
import { scanHtml } from './scan.js';

/** `<meta>` names that state a field, the most trustworthy first: scholarly tags, then sharing tags, then the rest. */
const TITLE = ['citation_title', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title', 'headline', 'parsely-title'];
const AUTHOR = [
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:creator',
];
const OUTLET = ['citation_journal_title', 'og:site_name', 'application-name', 'dc.publisher', 'citation_publisher'];
const DATE = [
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date',
  'dcterms.date',
  'dc.date.issued',
  'dcterms.issued',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'date',
];
const ADDRESS = ['og:url', 'citation_public_url', 'citation_abstract_html_url', 'twitter:url'];

/** Scripts longer than this (UTF-16 code units) are no metadata. */
const LONGEST_SCRIPT = 500_000;

/** What a page says of itself in its head. */
interface Head {
  /** Contents of `<meta>` by name, property or itemprop in lower case, in order. */
  readonly meta: Map<string, string[]>;
  readonly scripts: string[];
  title: string;
  canonical: string;
  language: string;
}

/**
 * The bibliographic facts that an HTML page states of itself: citation tags, JSON-LD, OpenGraph, other `<meta>` and the
 * title, in this order of trust. What none of them says is absent. Linear; never throws.
 */
export function readPageMetadata(source: string): PartialMetadata {
  const head = readHead(source);
  const linked = head.scripts.map(readJsonLd).find((facts) => facts !== null) ?? {};
  const first = (names: readonly string[]): string | undefined =>
    names.flatMap((name) => head.meta.get(name) ?? []).find((value) => value !== '');
  const cited = head.meta.has('citation_title');
  const outlet = linked['container-title'] ?? first(OUTLET);
  const authors: readonly (string | CslName)[] =
    cited || linked.author === undefined ? metaAuthors(head.meta) : linked.author;
  const dates = cited ? [first(DATE), linked.issued] : [linked.issued, first(DATE)];
  const address = [head.canonical, linked.URL ?? '', first(ADDRESS) ?? ''].find((url) => /^https?:\/\//iu.test(url));
  const fields = {
    type: head.meta.has('citation_journal_title')
      ? 'article-journal'
      : (linked.type ?? (first(['og:type']) === 'article' ? 'article-newspaper' : 'webpage')),
    title: (cited ? first(TITLE) : undefined) ?? linked.title ?? first(TITLE) ?? withoutOutlet(head.title, outlet),
    author: authors.length > 0 ? authors : undefined,
    'container-title': outlet,
    issued: dates.map((date) => toEdtf(date ?? '')).find((date) => date !== null) ?? undefined,
    URL: address,
    language: head.language || linked.language || first(['og:locale', 'dc.language'])?.replace('_', '-'),
  };
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return validateMetadata(Object.fromEntries(stated)).metadata;
}

function readHead(source: string): Head {
  const head: Head = { meta: new Map(), scripts: [], title: '', canonical: '', language: '' };
  let inside: 'title' | 'linked' | null = null;
  let script = '';
  scanHtml(source, {
    open: (name, attributes, selfClosing) => {
      const content = (attributes.get('content') ?? '').replace(/\s+/gu, ' ').trim().slice(0, 2000);
      if (name === 'html') head.language ||= (attributes.get('lang') ?? '').trim().slice(0, 35);
      else if (name === 'meta') {
        for (const key of [attributes.get('name'), attributes.get('property'), attributes.get('itemprop')]) {
          if (key === undefined || content === '') continue;
          const list = head.meta.get(key.toLowerCase());
          if (list === undefined) head.meta.set(key.toLowerCase(), [content]);
          else if (list.length < 50) list.push(content);
        }
      } else if (name === 'link' && (attributes.get('rel') ?? '').toLowerCase() === 'canonical') {
        head.canonical ||= (attributes.get('href') ?? '').trim();
      } else if (name === 'title' && !selfClosing && head.title === '') inside = 'title';
      else if (name === 'script' && !selfClosing && /ld\+json/iu.test(attributes.get('type') ?? '')) inside = 'linked';
    },
    close: (name) => {
      if (name === 'script' && inside === 'linked' && head.scripts.length < 20) head.scripts.push(script);
      if (name === 'script' || name === 'title') {
        inside = null;
        script = '';
      }
    },
    text: (text) => {
      if (inside === 'title' && head.title.length < 1000) head.title += text;
      if (inside === 'linked' && script.length < LONGEST_SCRIPT) script += text;
    },
  });
  head.title = head.title.replace(/\s+/gu, ' ').trim();
  return head;
}

/** Authors are often given as the address of their page: that is no name. */
function metaAuthors(meta: Head['meta']): (string | CslName)[] {
  for (const name of AUTHOR) {
    const values = (meta.get(name) ?? []).filter((value) => !/^(?:https?:|www\.|@)/iu.test(value));
    // Scholarly tags have one name each, `Family, Given`; the others may list several.
    const separate = name === 'citation_author' || name.startsWith('dc');
    const names = values.flatMap((value): (string | CslName)[] =>
      separate ? [value] : parseNames(value.replace(/^by\s+/iu, '').slice(0, 300)),
    );
    if (names.length > 0) return names;
  }
  return [];
}

/** `Pier 9 opens | Harbour Post` and `Pier 9 opens - Harbour Post` without the outlet. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  if (outlet === undefined) return title;
  for (const separator of [' | ', ' - ', ' – ', ' — ', ' :: ']) {
    const end = title.toLowerCase().lastIndexOf(separator + outlet.toLowerCase());
    if (end > 0) return title.slice(0, end).trim();
  }
  return title;
}
