import type { Article } from '../engine/article/article.js';
import { printLocator } from '../engine/cite/locator.js';
import { humanDate, sourceName } from '../engine/cite/reference.js';
import { locatorOf } from '../engine/cite/source-locator.js';
import { type Notice, type NoticeKind, whatWasDone } from '../engine/extract/extraction.js';
import type { Entity, LibraryArticle, Quotation } from '../engine/library/model.js';
import { languageName } from '../engine/text/language-names.js';
import type { Range } from '../engine/text/range.js';
import type { Knowledge } from './knowledge.js';

/** Between facts on one line: `Kurt Campbell · RT India · June 2024`. */
export const DOT = ' · ';

/** Who said it; a speaker that Quoin worked out is marked as such. */
export function who(quotation: Quotation): string {
  if (!quotation.speaker) return 'Unattributed';
  return quotation.speaker.basis === 'inferred' ? `${quotation.speaker.name} (inferred)` : quotation.speaker.name;
}

/** The outlet or agency, as short as a list can have it; the title where the article names none. */
export function where({ metadata }: Article): string {
  return sourceName(metadata) || metadata.title || `@${metadata.id}`;
}

/** `Bundled`, of an article that comes with Quoin; empty for the writer's own. */
export function bundled({ origin }: LibraryArticle): string {
  return origin === 'bundled' ? 'Bundled' : '';
}

/** The language that an article is in, where that is not the one of the lists: `German`; empty where it is unknown. */
export function inLanguage({ extraction: { language } }: LibraryArticle): string {
  return language === undefined || language === 'en' ? '' : (languageName(language, 'en') ?? '');
}

/** The date in words, or `undated`. */
export function when(article: Article): string {
  return article.metadata.issued ? humanDate(article.metadata.issued) : 'undated';
}

/** The date as short as a narrow list needs it: `2 Mar 2026`; empty where none is known. */
export function whenShort({ metadata }: Article): string {
  const words = metadata.issued ? humanDate(metadata.issued) : '';
  return words.replace(/\p{Lu}\p{Ll}{4,}/gu, (month) => month.slice(0, 3));
}

/** `para. 3`, `pp. 3-4`: where words stand in an article; empty outside its body. */
export function locatorWords(article: Article, words: Range): string {
  const locator = locatorOf(article, words);
  return locator ? printLocator(locator) : '';
}

const NOTICES: Readonly<Record<NoticeKind, string>> = {
  correction: 'Correction',
  update: 'Update',
  retraction: 'Retraction',
};

/** `corrected`, if the publication says so of an article; the gravest of what it says. */
export function noticed({ extraction }: Pick<LibraryArticle, 'extraction'>): string {
  return whatWasDone(extraction.notices);
}

/** What a notice is called. */
export function noticeName({ kind }: Notice): string {
  return NOTICES[kind];
}

/** `RT India · June 2024 · para. 3` */
export function place(article: Article, words?: Range): string {
  return [where(article), when(article), words ? locatorWords(article, words) : ''].filter(Boolean).join(DOT);
}

/** The article that a quotation stands in. The library never holds one without the other. */
export function articleOf({ library }: Pick<Knowledge, 'library'>, quotation: Quotation): LibraryArticle {
  const entry = library.article(quotation.articleId);
  if (!entry) throw new Error(`The library holds ${quotation.id} but not its article`);
  return entry;
}

/** How often an entity is named, and in how many articles: `12 mentions`, `3 sources`. */
export function extentOf(
  { library }: Pick<Knowledge, 'library'>,
  { id }: Entity,
): { mentions: string; sources: string } {
  const { mentions, articles } = library.extentOf(id);
  return { mentions: count(mentions, 'mention'), sources: count(articles, 'source') };
}

/** Made when first needed: that takes longer than most of what an activation does. */
let numbers: Intl.NumberFormat | undefined;

/** `12,345` */
export function quantity(number: number): string {
  if (number < 1000) return String(number);
  numbers ??= new Intl.NumberFormat('en');
  return numbers.format(number);
}

/** `1 mention`, `12,345 mentions` */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${quantity(number)} ${number === 1 ? one : many}`;
}

/** What the sidebar and the cards call each kind of entity. */
export const KIND_LABEL: Readonly<Record<Entity['kind'], { one: string; many: string; icon: string }>> = {
  person: { one: 'Person', many: 'People', icon: 'person' },
  organization: { one: 'Organisation', many: 'Organisations', icon: 'organization' },
  place: { one: 'Place', many: 'Places', icon: 'location' },
  other: { one: 'Name', many: 'Other names', icon: 'symbol-misc' },
};
