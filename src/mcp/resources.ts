import type { ListResourcesResult, ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import type { Library } from '../engine/library/library.js';
import { fenced } from '../tools/answer.js';
import { articleData, linkTo, paragraphsData } from '../tools/material.js';
import { startOf } from '../tools/page.js';
import { refused } from './refused.js';
import { TEXT } from './resource-templates.js';

/** Number of articles in one list. */
const PAGE = 100;

/** The articles of the library, by their keys. */
export function listResources(library: Library, cursor: string | undefined): ListResourcesResult {
  const start = startingAt(cursor);
  const page = library.articles.slice(start, start + PAGE);
  const next = start + PAGE < library.articles.length ? { nextCursor: `from-${start + PAGE}` } : {};
  const resources = page.map(({ article: { metadata } }) => ({
    uri: linkTo(metadata.id),
    name: metadata.id,
    mimeType: TEXT,
  }));
  return { resources, ...next };
}

function startingAt(cursor: string | undefined): number {
  try {
    return startOf(cursor);
  } catch {
    throw refused('The cursor is not one that this server has given.', 'List the resources again without a cursor.');
  }
}

const ADDRESS = /^quoin:\/\/source\/([^/]{1,2000})(?:\/para\/(\d{1,7}))?$/u;

/** Maximum number of paragraphs of an article that are read at once. */
const MAX_PARAGRAPHS = 2_000;

/** What is read under an address: an article's paragraphs, or one of them. */
export function readResource(library: Library, uri: string): ReadResourceResult {
  const [, key, number] = ADDRESS.exec(uri) ?? [];
  const article = key === undefined ? undefined : library.article(decoded(key))?.article;
  if (article === undefined) throw notFound();
  const all = number === undefined ? article.paragraphs.map((paragraph) => paragraph.number) : [Number(number)];
  const paragraphs = paragraphsData(library, article, all.slice(0, MAX_PARAGRAPHS));
  if (number !== undefined && paragraphs.length === 0) throw notFound();
  const left = all.length > MAX_PARAGRAPHS ? ` The article has ${all.length}: read the others one at a time.` : '';
  const text = fenced(`Paragraphs: ${paragraphs.length}.${left}`, [articleData(library, article), ...paragraphs]);
  return { contents: [{ uri, mimeType: TEXT, text }] };
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    throw notFound();
  }
}

function notFound(): Error {
  return refused(
    'There is no such resource.',
    'Take an address from the list of resources, or from the link of a tool’s answer.',
  );
}
