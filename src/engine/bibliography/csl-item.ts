import { archivePlace } from '../article/archived.js';
import type { ArticleMetadata, CslName } from '../article/article.js';
import { DATE_VARIABLES } from '../article/csl-variables.js';
import { type CslDate, cslDate } from './csl-date.js';
import { withoutGaps } from './csl-fields.js';

/** One entry of a bibliography in CSL-JSON. Variables that have no place here are kept as they are. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string | undefined;
  readonly author?: readonly CslName[] | undefined;
  readonly 'container-title'?: string | undefined;
  readonly source?: string | undefined;
  readonly publisher?: string | undefined;
  readonly issued?: CslDate | undefined;
  readonly accessed?: CslDate | undefined;
  readonly URL?: string | undefined;
  readonly language?: string | undefined;
  readonly [variable: string]: unknown;
}

/** Types of works that go by their title where they have no author; all others are what an outlet or an institution says. */
const GO_BY_TITLE: ReadonlySet<string> = new Set([
  ...['article-journal', 'bill', 'book', 'chapter', 'classic', 'dataset', 'entry', 'entry-dictionary'],
  ...['entry-encyclopedia', 'figure', 'graphic', 'hearing', 'legal_case', 'legislation', 'manuscript', 'map'],
  ...['motion_picture', 'musical_score', 'paper-conference', 'patent', 'performance', 'periodical', 'regulation'],
  ...['software', 'song', 'standard', 'thesis', 'treaty'],
]);

/** Whom styles name in the place of an author. */
const IN_PLACE_OF_AUTHOR = ['editor', 'editor-translator', 'director', 'collection-editor'];

/**
 * An article as an entry of a bibliography. A text without an author has the agency that wrote it as its author, else its outlet,
 * else its publisher, as newsrooms cite; that one is not named again. What is unknown stays absent.
 */
export function articleItem(metadata: ArticleMetadata): CslItem {
  const { id, type, title, publisher, source, URL, archived, language, csl = {} } = metadata;
  const outlet = filled(metadata['container-title']);
  const authors = metadata.author?.filter((name) => Object.values(name).some((part) => filled(part) !== undefined));
  const known = authors !== undefined && authors.length > 0;
  const roles = type === 'interview' ? [...IN_PLACE_OF_AUTHOR, 'interviewer'] : IN_PLACE_OF_AUTHOR;
  const hasOther = GO_BY_TITLE.has(type) || roles.some((role) => Object.hasOwn(csl, role));
  const substitute = known || hasOther ? undefined : (filled(source) ?? outlet ?? filled(publisher));
  const others = Object.entries(csl).map(([field, value]) => [
    field,
    typeof value === 'string' && DATE_VARIABLES.includes(field) ? cslDate(value) : value,
  ]);
  const item: Record<string, unknown> = {
    ...Object.fromEntries(others),
    id,
    type,
    author: known ? authors : substitute === undefined ? undefined : [{ literal: substitute }],
    title: filled(title),
    'container-title': substitute === outlet ? undefined : outlet,
    source: outlet !== undefined && substitute === source ? undefined : filled(source),
    publisher: substitute === publisher ? undefined : filled(publisher),
    issued: cslDate(metadata.issued),
    accessed: cslDate(metadata.accessed),
    URL: filled(URL),
    archive_location: archived === undefined ? csl.archive_location : archivePlace(archived),
    language: filled(language),
  };
  return { ...withoutGaps(item), id, type };
}

function filled(text: string | undefined): string | undefined {
  const tidy = text?.replace(/\s+/gu, ' ').trim();
  return tidy === '' ? undefined : tidy;
}
