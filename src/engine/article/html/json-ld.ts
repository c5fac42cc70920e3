import type { CslName } from '../article.js';
import { parseName, parseNames } from '../names.js';
import { decodeEntities } from './entities.js';

/** schema.org types of articles, and the CSL type of each. */
const TYPES: Readonly<Record<string, string>> = {
  newsarticle: 'article-newspaper',
  reportagenewsarticle: 'article-newspaper',
  analysisnewsarticle: 'article-newspaper',
  opinionnewsarticle: 'article-newspaper',
  backgroundnewsarticle: 'article-newspaper',
  liveblogposting: 'article-newspaper',
  blogposting: 'post-weblog',
  scholarlyarticle: 'article-journal',
  article: 'article-newspaper',
  report: 'report',
};

/** What a JSON-LD script says of an article; dates and addresses as written. */
export interface LinkedFacts {
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: readonly CslName[] | undefined;
  readonly 'container-title'?: string | undefined;
  readonly issued?: string | undefined;
  readonly URL?: string | undefined;
  readonly language?: string | undefined;
}

/** What old pages put around a script, and comments. */
const CDATA = /^\s{0,99}(?:\/\/\s?)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s?)?(?:\]\]>|-->)\s{0,99}$/gu;

/** So many nodes of a script are looked at. */
const MOST_NODES = 2000;

/** The facts of the first article in a JSON-LD script; null if it has none or is no JSON. Never throws. */
export function readJsonLd(script: string): LinkedFacts | null {
  let value: unknown;
  try {
    value = JSON.parse(script.replace(CDATA, ''));
  } catch {
    // Not JSON, whatever its type says.
    return null;
  }
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES));
    else if (typeof node === 'object' && node !== null) {
      const type = typeOf(node);
      if (type !== undefined) return factsOf(node, type);
      for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) queue.push(own(node, name));
    }
  }
  return null;
}

function typeOf(node: object): string | undefined {
  const given = own(node, '@type');
  const types: readonly unknown[] = Array.isArray(given) ? given : [given];
  for (const type of types) {
    const name = typeof type === 'string' ? type.replace(/^.*\//u, '').toLowerCase() : '';
    if (Object.hasOwn(TYPES, name)) return TYPES[name];
  }
  return undefined;
}

function factsOf(node: object, type: string): LinkedFacts {
  const page = own(node, 'mainEntityOfPage');
  return {
    type,
    title: text(own(node, 'headline')) ?? text(own(node, 'name')),
    author: namesOf(own(node, 'author')) ?? namesOf(own(node, 'creator')),
    'container-title': nameOf(own(node, 'publisher')) ?? nameOf(own(node, 'isPartOf')),
    issued: text(own(node, 'datePublished')) ?? text(own(node, 'dateCreated')),
    URL: text(own(node, 'url')) ?? text(page) ?? (isObject(page) ? text(own(page, '@id')) : undefined),
    language: text(own(node, 'inLanguage')),
  };
}

function namesOf(value: unknown): CslName[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  const names = list.flatMap((each): CslName[] => {
    const name = nameOf(each);
    if (name === undefined || /^https?:/iu.test(name)) return [];
    if (isObject(each) && own(each, '@type') === 'Organization') return [{ literal: name }];
    const bare = name.replace(/^by\s+/iu, '');
    return isObject(each) ? [parseName(bare)] : parseNames(bare);
  });
  return names.length > 0 ? names : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0]);
  return isObject(value) ? text(own(value, 'name')) : text(value);
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const words = decodeEntities(value.slice(0, 4000)).replace(/\s+/gu, ' ').trim().slice(0, 2000);
  return words === '' ? undefined : words;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
