import type { CslName } from '../article.js';
import { parseName, parseNames } from '../names.js';
import { decodeEntities } from './entities.js';

/** schema.org types of articles whose CSL type is not that of a newspaper's. */
const TYPES: Readonly<Record<string, string>> = {
  blogposting: 'post-weblog',
  scholarlyarticle: 'article-journal',
  medicalscholarlyarticle: 'article-journal',
  socialmediaposting: 'post',
  discussionforumposting: 'post',
  report: 'report',
};

/** Types of other works and pages, whose facts are used if a script has no article. */
const OTHER =
  /^(?:webpage|newspage|itempage|creativework|recipe|review|criticreview|howto|podcastepisode|qapage|blog)$/u;

/** What a JSON-LD script says of an article; dates and addresses as written. */
export interface LinkedFacts {
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: readonly CslName[] | undefined;
  readonly 'container-title'?: string | undefined;
  readonly issued?: string | undefined;
  readonly URL?: string | undefined;
  readonly language?: string | undefined;
  /** The whole text, perhaps with mark-up. */
  readonly body?: string | undefined;
}

/** What old pages put around a script, and comments. */
const CDATA = /^\s{0,99}(?:\/\/\s?)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s?)?(?:\]\]>|-->)\s{0,99}$/gu;

/** Maximum number of nodes read in a script. */
const MOST_NODES = 2000;

/** Longest text of an article that is kept, in UTF-16 code units. */
const LONGEST_BODY = 500_000;

/** The nodes of a script, by their addresses in it. */
type Nodes = ReadonlyMap<unknown, object>;

/**
 * The facts of the first article in the JSON-LD scripts of a page; null if they have none. Where there is none, another work
 * or the page itself says who wrote it and when. Never throws.
 */
export function readJsonLd(scripts: readonly string[]): LinkedFacts | null {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script))).slice(0, MOST_NODES);
  const byId = new Map(nodes.map((node) => [own(node, '@id'), node]));
  for (const node of nodes) {
    const type = typeOf(node);
    if (type !== undefined) return factsOf(node, type, byId);
  }
  const other = nodes.find((node) => typesOf(node).some((type) => OTHER.test(type)) && own(node, 'datePublished'));
  if (other === undefined) return null;
  const { author, issued } = factsOf(other, 'webpage', byId);
  return { author, issued };
}

function parse(script: string): unknown {
  const bare = script.replace(CDATA, '');
  try {
    return JSON.parse(bare);
  } catch {
    // Often there are line breaks in the strings, and commas after the last item of a list.
    try {
      return JSON.parse(withoutLastCommas(bare.replace(/\p{Cc}+/gu, ' ')));
    } catch {
      // Not JSON, although its type says so.
      return null;
    }
  }
}

/** JSON without the commas that have no item after them. */
function withoutLastCommas(json: string): string {
  let result = '';
  let from = 0;
  let comma = -1;
  let isString = false;
  for (let at = 0; at < json.length; at++) {
    const char = json.charAt(at);
    if (isString && char === '\\') at++;
    else if (char === '"') isString = !isString;
    if (isString || char === ' ') continue;
    if ((char === ']' || char === '}') && comma >= 0) {
      result += json.slice(from, comma);
      from = comma + 1;
    }
    comma = char === ',' ? at : -1;
  }
  return result + json.slice(from);
}

/** The objects in a script that may be a page, an article or a person, outer ones first. */
function nodesOf(value: unknown): object[] {
  const nodes: object[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES));
    else if (typeof node === 'object' && node !== null) {
      nodes.push(node);
      for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) queue.push(own(node, name));
    }
  }
  return nodes;
}

function typesOf(node: object): string[] {
  const given = own(node, '@type');
  const types: readonly unknown[] = Array.isArray(given) ? given.slice(0, 20) : [given];
  return types.map((type) =>
    typeof type === 'string'
      ? type
          .slice(0, 200)
          .replace(/^.*[/:]/u, '')
          .toLowerCase()
      : '',
  );
}

function typeOf(node: object): string | undefined {
  const type = typesOf(node).find((name) => Object.hasOwn(TYPES, name) || /(?:article|blogposting)$/u.test(name));
  return type === undefined ? undefined : Object.hasOwn(TYPES, type) ? TYPES[type] : 'article-newspaper';
}

function factsOf(node: object, type: string, byId: Nodes): LinkedFacts {
  const page = own(node, 'mainEntityOfPage');
  const body = own(node, 'articleBody');
  return {
    type,
    title: text(own(node, 'headline')) ?? text(own(node, 'name')),
    author: namesOf(own(node, 'author'), byId) ?? namesOf(own(node, 'creator'), byId),
    'container-title': nameOf(own(node, 'publisher'), byId) ?? nameOf(own(node, 'isPartOf'), byId),
    issued: text(own(node, 'datePublished')) ?? text(own(node, 'dateCreated')),
    URL: text(own(node, 'url')) ?? text(page) ?? (isObject(page) ? text(own(page, '@id')) : undefined),
    language: text(own(node, 'inLanguage')),
    body: typeof body === 'string' ? body.slice(0, LONGEST_BODY) : undefined,
  };
}

function namesOf(value: unknown, byId: Nodes): CslName[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  const isOrganization = (each: unknown): boolean => isObject(each) && own(each, '@type') === 'Organization';
  // One node may have the names of several persons.
  const single = list.flatMap((each): readonly unknown[] => {
    const given = isObject(each) ? own(each, 'name') : undefined;
    return Array.isArray(given) ? given.slice(0, 50) : [each];
  });
  const names = single.flatMap((each): CslName[] => {
    const name = nameOf(each, byId);
    if (name === undefined || /^https?:/iu.test(name)) return [];
    if (isOrganization(each)) return [{ literal: name }];
    const bare = name.replace(/^by\s+/iu, '');
    const several = parseNames(bare);
    // `Ines Calloway, CNN` is one person.
    return isObject(each) && !several.every(({ family }) => family !== undefined) ? [parseName(bare)] : several;
  });
  // Beside a person an organisation is the outlet.
  const persons = names.filter(({ family }) => family !== undefined);
  const authors = persons.length > 0 && list.some(isOrganization) ? persons : names;
  return authors.length > 0 ? authors : undefined;
}

/** The name of a person or outlet, which may be written down elsewhere. */
function nameOf(value: unknown, byId: Nodes): string | undefined {
  if (Array.isArray(value))
    return nameOf(
      value.slice(0, 1).find((each) => !Array.isArray(each)),
      byId,
    );
  if (!isObject(value)) return text(value);
  const written = byId.get(own(value, '@id'));
  const parts = [text(own(value, 'givenName')), text(own(value, 'familyName'))];
  const whole = parts.includes(undefined) ? undefined : parts.join(' ');
  return text(own(value, 'name')) ?? whole ?? (written === undefined ? undefined : text(own(written, 'name')));
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
