import { archivePlace } from '../article/archived.js';
import type { ArticleMetadata, CslName } from '../article/article.js';
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

/**
 * An article as an entry of a bibliography. By the rules of news, a text without an author goes by its outlet, else its
 * agency, else its publisher; the outlet is then not named again. What is unknown stays absent.
 */
export function articleItem(metadata: ArticleMetadata): CslItem {
  const { id, type, title, publisher, source, URL, archived, language } = metadata;
  const outlet = filled(metadata['container-title']);
  const authors = metadata.author?.filter((name) => Object.values(name).some((part) => filled(part) !== undefined));
  const known = authors !== undefined && authors.length > 0;
  const standIn = known ? undefined : (outlet ?? filled(source) ?? filled(publisher));
  const item: Record<string, unknown> = {
    id,
    type,
    author: known ? authors : standIn === undefined ? undefined : [{ literal: standIn }],
    title: filled(title),
    'container-title': standIn === outlet ? undefined : outlet,
    source: filled(source),
    publisher: standIn === publisher ? undefined : filled(publisher),
    issued: cslDate(metadata.issued),
    accessed: cslDate(metadata.accessed),
    URL: filled(URL),
    archive_location: archived === undefined ? undefined : archivePlace(archived),
    language: filled(language),
  };
  return { ...withoutGaps(item), id, type };
}

function filled(text: string | undefined): string | undefined {
  const tidy = text?.replace(/\s+/gu, ' ').trim();
  return tidy === '' ? undefined : tidy;
}
