import type { Origin, Origins } from '../article.js';
import { toEdtf } from '../dates.js';
import { type PartialMetadata, validateMetadata } from '../metadata.js';
import { authorsOf } from './authors.js';
import { decodeEntities } from './entities.js';
import { readHead } from './head.js';
import { readJsonLd } from './json-ld.js';
import { readVisibleMetadata } from './visible-metadata.js';

/** `<meta>` names that state a field, the most trustworthy first: scholarly tags, then sharing tags, then the rest. */
const TITLE = ['citation_title', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title', 'headline', 'parsely-title'];
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

/**
 * The bibliographic facts that an HTML page states of itself: citation tags, JSON-LD, OpenGraph, other `<meta>` and the
 * title, in this order of trust. What none of them says is absent. Linear; never throws.
 */
export function readPageMetadata(source: string): PartialMetadata {
  return readPageFacts(source).metadata;
}

/** What a page says of its article. */
export interface PageFacts {
  readonly metadata: PartialMetadata;
  readonly origins: Origins;
  /** The whole text in the page's data, perhaps with mark-up; empty if it is not there. */
  readonly body: string;
}

/** The bibliographic facts that an HTML page states of itself, and the text in its data. Linear; never throws. */
export function readPageFacts(source: string): PageFacts {
  const head = readHead(source);
  const visible = readVisibleMetadata(source);
  const linked = readJsonLd(head.scripts) ?? {};
  const first = (names: readonly string[]): string | undefined =>
    names.flatMap((name) => head.meta.get(name) ?? []).find((value) => value !== '');
  const cited = head.meta.has('citation_title');
  const outlet = linked['container-title'] ?? first(OUTLET);
  const authors = authorsOf(head, linked.author ?? [], visible, outlet);
  const address = [head.canonical, linked.URL ?? '', first(ADDRESS) ?? ''].find((url) => /^https?:\/\//iu.test(url));
  const issued = firstDay([
    ...(cited
      ? [from(first(DATE), 'head'), from(linked.issued, 'data')]
      : [from(linked.issued, 'data'), from(first(DATE), 'head')]),
    from(visible.issued ?? undefined, visible.issuedFrom),
    from(dateInAddress(address) ?? undefined, 'address'),
  ]);
  const title = [
    ...(cited ? [from(first(TITLE), 'head')] : []),
    from(linked.title, 'data'),
    from(first(TITLE) ?? (head.title || undefined), 'head'),
    from(visible.headings[0], 'markup'),
  ].find(({ value }) => value !== undefined);
  const fields = {
    type: head.meta.has('citation_journal_title')
      ? 'article-journal'
      : (linked.type ?? (first(['og:type']) === 'article' ? 'article-newspaper' : 'webpage')),
    title: title?.value === undefined ? undefined : titleOf(title.value, visible.headings, outlet, address),
    author: authors.names.length > 0 ? authors.names : undefined,
    'container-title': outlet,
    issued: issued?.value,
    URL: address,
    language: head.language || linked.language || first(['og:locale', 'dc.language'])?.replace('_', '-'),
  };
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  const { metadata } = validateMetadata(Object.fromEntries(stated));
  const origins: Origins = {
    ...(metadata.title === undefined || title === undefined ? {} : { title: title.origin }),
    ...(metadata.author === undefined ? {} : { author: authors.origin }),
    ...(metadata.issued === undefined || issued === undefined ? {} : { issued: issued.origin }),
  };
  return { metadata, origins, body: linked.body ?? '' };
}

/** A value, and where it is. */
interface Found {
  readonly value: string | undefined;
  readonly origin: Origin;
}

function from(value: string | undefined, origin: Origin): Found {
  return { value, origin };
}

/** The first value that is a day, in EDTF. */
function firstDay(values: readonly Found[]): Found | undefined {
  return values
    .map(({ value, origin }) => from(toEdtf(value ?? '') ?? undefined, origin))
    .find(({ value }) => value !== undefined);
}

/** A title without its site's name: a heading that it holds between signs is the title. */
function titleOf(
  stated: string,
  headings: readonly string[],
  outlet: string | undefined,
  address: string | undefined,
): string {
  const title = withoutOutlet(decodeEntities(stated), outlet, address);
  const heading = headings.find((words) => words.length > 8 && title.length > words.length && isPartOf(title, words));
  return heading ?? title;
}

/** Whether a title is a heading with a section's name and a colon before it, or a site's name after it; another sign sets off a site. */
function isPartOf(title: string, heading: string): boolean {
  const at = fold(title).indexOf(fold(heading));
  if (at < 0) return false;
  const after = title.slice(at + heading.length);
  const isEnd = after.trim() === '' || /^\s*[|\-–—:·•»]/u.test(after);
  return isEnd && (at === 0 || /:\s$/u.test(title.slice(0, at)));
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[“”"‘’']/gu, "'");
}

/** The day that many outlets have in their addresses: `/2025/03/04/`, `/2025-03-04-`, `/20250304/`. */
function dateInAddress(address: string | undefined): string | null {
  const [, year = '', month = '', date = ''] =
    /\/(20\d{2})([/-]?)(\d{2})\2(\d{2})(?=[/_.-])/u.exec(address ?? '')?.filter((_, index) => index !== 2) ?? [];
  return year === '' ? null : toEdtf(`${year}-${month}-${date}`);
}

/** `Pier 9 opens | Harbour Post` and `Pier 9 opens - Harbour Post` without the outlet, which may be known from the address alone. */
function withoutOutlet(title: string, outlet: string | undefined, address: string | undefined): string {
  const [, end = '', site = ''] = /^(.{3,1000}?)\s[|•·–—-]\s([^|•·–—]{2,60})$/u.exec(title) ?? [];
  const host = letters(/^https?:\/\/(?:www\.)?([^/:]{1,200})/iu.exec(address ?? '')?.[1] ?? '');
  if (letters(site).length >= 3 && (letters(site) === letters(outlet ?? '') || host.startsWith(letters(site))))
    return end.trim();
  if (outlet === undefined) return title;
  for (const separator of [' | ', ' - ', ' – ', ' — ', ' :: ']) {
    const at = title.toLowerCase().lastIndexOf(separator + outlet.toLowerCase());
    if (at > 0) return title.slice(0, at).trim();
  }
  return title;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
