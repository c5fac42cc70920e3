import * as l10n from '@vscode/l10n';
import type { Article } from '../engine/article/article.js';
import { dateInWords } from '../engine/cite/date-in-words.js';
import { locatorInWords } from '../engine/cite/locator-in-words.js';
import { sourceNameInWords } from '../engine/cite/reference-in-words.js';
import { locatorOf } from '../engine/cite/source-locator.js';
import { gravestNotice, type Notice, type NoticeKind } from '../engine/extract/extraction.js';
import type { Entity, LibraryArticle, Quotation } from '../engine/library/model.js';
import { interfaceLanguage } from '../engine/text/interface-texts.js';
import { languageName } from '../engine/text/language-names.js';
import type { Range } from '../engine/text/range.js';
import { counted } from './counts.js';
import type { Knowledge } from './knowledge.js';

/** Between facts on one line: `Kurt Campbell · RT India · June 2024`. */
export const DOT = ' · ';

/** Whether Quoin worked out who said it. */
export function isInferred({ speaker }: Quotation): boolean {
  return speaker?.basis === 'inferred';
}

/** Who said it; a speaker that Quoin worked out, or whom the source leaves in doubt, is marked as such. */
export function who(quotation: Quotation): string {
  if (!quotation.speaker) return l10n.t('Unattributed');
  const { name, doubt, basis } = quotation.speaker;
  if (doubt !== undefined) return l10n.t('{0} (in doubt)', name);
  return basis === 'inferred' ? l10n.t('{0} (inferred)', name) : name;
}

/** The outlet or agency, as short as a list can have it; the title where the article names none. */
export function where({ metadata }: Article): string {
  return sourceNameInWords(metadata) || metadata.title || `@${metadata.id}`;
}

/** `Bundled`, of an article that comes with Quoin; empty for the writer's own. */
export function bundled({ origin }: LibraryArticle): string {
  return origin === 'bundled' ? l10n.t('Bundled') : '';
}

/** The language that an article is in, where that is not the one of the interface: `German`; empty where it is unknown. */
export function inLanguage({ extraction: { language } }: LibraryArticle): string {
  const own = interfaceLanguage();
  return language === undefined || language === own ? '' : (languageName(language, own) ?? '');
}

/** The date in words, or `undated`. */
export function when(article: Article): string {
  return article.metadata.issued ? dateInWords(article.metadata.issued) : l10n.t('undated');
}

/** The date as short as a narrow list needs it: `2 Mar 2026`; empty where none is known. */
export function whenShort({ metadata }: Article): string {
  return metadata.issued ? dateInWords(metadata.issued, 'short') : '';
}

/** `para. 3`, `pp. 3-4`: where words are in an article; empty outside its body. */
export function locatorWords(article: Article, words: Range): string {
  const locator = locatorOf(article, words);
  return locator ? locatorInWords(locator) : '';
}

const NOTICES: Readonly<Record<NoticeKind, readonly [name: () => string, done: () => string]>> = {
  correction: [() => l10n.t('Correction'), () => l10n.t('corrected')],
  update: [() => l10n.t('Update'), () => l10n.t('updated')],
  retraction: [() => l10n.t('Retraction'), () => l10n.t('retracted')],
};

/** `corrected`, if the publication says so of an article; the gravest of what it says. */
export function noticed({ extraction }: Pick<LibraryArticle, 'extraction'>): string {
  const notice = gravestNotice(extraction.notices ?? []);
  return notice === null ? '' : NOTICES[notice.kind][1]();
}

/** What a notice is called. */
export function noticeName({ kind }: Notice): string {
  return NOTICES[kind][0]();
}

/** `RT India · June 2024 · para. 3` */
export function place(article: Article, words?: Range): string {
  return [where(article), when(article), words ? locatorWords(article, words) : ''].filter(Boolean).join(DOT);
}

/** The article that a quotation is in. The library never holds one without the other. */
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
  return { mentions: counted(mentions, 'mention'), sources: counted(articles, 'source') };
}

/** What the sidebar and the cards call each kind of entity, in the language that is in use. */
export const KIND_LABEL: Readonly<
  Record<Entity['kind'], { readonly one: string; readonly many: string; readonly icon: string }>
> = {
  person: kindLabel(
    () => l10n.t('Person'),
    () => l10n.t('People'),
    'person',
  ),
  organization: kindLabel(
    () => l10n.t('Organization'),
    () => l10n.t('Organizations'),
    'organization',
  ),
  place: kindLabel(
    () => l10n.t({ message: 'Place', comment: ['A town, a country; not where words are in a source.'] }),
    () => l10n.t('Places'),
    'location',
  ),
  other: kindLabel(
    () => l10n.t('Name'),
    () => l10n.t('Other names'),
    'symbol-misc',
  ),
};

function kindLabel(one: () => string, many: () => string, icon: string) {
  return {
    get one() {
      return one();
    },
    get many() {
      return many();
    },
    icon,
  };
}
