import { slug } from '../../text/slug.js';
import type { EntityKind, ExtractedEntity } from '../extraction.js';
import type { NameMention } from './document.js';
import { COUNTRY_NAMES } from './gazetteer/index.js';
import { nameKeys } from './keys.js';
import { type Cluster, cluster } from './resolve.js';
import { rolesAt } from './roles.js';
import type { TokenizedParagraph } from './span.js';

/** Turns the mentions of one article into its entities: aliases together, with roles, in order of first mention. */
export function describe(
  text: string,
  paragraphs: readonly TokenizedParagraph[],
  mentions: readonly NameMention[],
  explained: ReadonlyMap<string, string>,
): ExtractedEntity[] {
  let acronyms: ReadonlySet<string> | undefined;
  const isTitle = (mention: NameMention, next: NameMention): boolean => {
    if (!mayBeTitle(mention, next)) return false;
    acronyms ??= titleAcronyms(text, paragraphs, mentions);
    return acronyms.has(mention.name);
  };
  const kept: NameMention[] = [];
  /** Titles like "NSA" by the mention of the person after them. */
  const short = new Map<NameMention, string>();
  mentions.forEach((mention, i) => {
    const next = mentions[i + 1];
    if (next && isTitle(mention, next)) short.set(next, mention.name);
    else kept.push(mention);
  });
  const owners = ownersOf(paragraphs, kept);
  const taken = new Set<string>();
  return cluster(kept, explained).map((group) => {
    const roles = group.kind === 'person' ? statedRoles(text, paragraphs, owners, short, group.mentions) : [];
    return entity(group, roles, taken);
  });
}

function entity({ kind, mentions }: Cluster, roles: readonly string[], taken: Set<string>): ExtractedEntity {
  const names = [...new Set(mentions.map((mention) => mention.name))];
  const name = fullest(kind, names);
  const base = slug(name) || 'name';
  let id = base;
  for (let i = 2; taken.has(id); i += 1) id = `${base}-${i}`;
  taken.add(id);
  const aliases = names.filter((other) => other !== name);
  return {
    id,
    name,
    kind,
    aliases,
    roles,
    mentions: mentions.map(({ start, stop }) => ({ start, end: stop })),
    keys: nameKeys(kind, name, aliases),
  };
}

/** Most roles of one person in one article. */
const MOST_ROLES = 40;

function statedRoles(
  text: string,
  paragraphs: readonly TokenizedParagraph[],
  owners: readonly (NameMention | undefined)[][],
  short: ReadonlyMap<NameMention, string>,
  mentions: readonly NameMention[],
): string[] {
  const roles = new Map<string, string>();
  for (const mention of mentions) {
    const title = short.get(mention);
    if (title !== undefined) roles.set(title.toLowerCase(), title);
    const tokens = paragraphs[mention.paragraph]?.tokens ?? [];
    for (const { first, end } of rolesAt(tokens, mention, owners[mention.paragraph] ?? [])) {
      const role = text.slice(tokens[first]?.start, tokens[end - 1]?.end).replace(/\s+/g, ' ');
      const key = role.toLowerCase();
      if (!roles.has(key) && roles.size < MOST_ROLES) roles.set(key, role);
    }
  }
  const all = [...roles.values()];
  // "President" says nothing beside "Russian President".
  return all.filter((role) => !all.some((other) => other.length > role.length && endsWithWords(other, role)));
}

function endsWithWords(long: string, short: string): boolean {
  return long.toLowerCase().endsWith(` ${short.toLowerCase()}`);
}

/** The fullest name: most words for people, a country's usual name, else the longest. */
export function fullest(kind: EntityKind, names: readonly string[]): string {
  const size = (name: string): number => (kind === 'person' ? name.split(' ').length * 100 : 0) + name.length;
  const usual = names.find((name) => COUNTRY_NAMES.get(name) === name);
  if (kind === 'place' && usual !== undefined) return usual;
  let best = names[0] ?? '';
  for (const name of names) if (size(name) > size(best)) best = name;
  return best;
}

/** For each token of each paragraph, the mention it belongs to. */
function ownersOf(
  paragraphs: readonly TokenizedParagraph[],
  mentions: readonly NameMention[],
): (NameMention | undefined)[][] {
  const owners = paragraphs.map(({ tokens }) => new Array<NameMention | undefined>(tokens.length).fill(undefined));
  for (const mention of mentions) owners[mention.paragraph]?.fill(mention, mention.first, mention.end);
  return owners;
}

/** Acronyms of the titles that the article writes out: "NSA" where someone is "National Security Advisor". */
function titleAcronyms(
  text: string,
  paragraphs: readonly TokenizedParagraph[],
  mentions: readonly NameMention[],
): Set<string> {
  const acronyms = new Set(['PM', 'CEO', 'CFO', 'COO', 'CTO', 'MP', 'MEP', 'VP', 'AG', 'DA']);
  const owners = ownersOf(paragraphs, mentions);
  for (const mention of mentions) {
    if (mention.kind !== 'person') continue;
    const tokens = paragraphs[mention.paragraph]?.tokens ?? [];
    for (const { first, end } of rolesAt(tokens, mention, owners[mention.paragraph] ?? [])) {
      const words = text.slice(tokens[first]?.start, tokens[end - 1]?.end).match(/\p{Lu}[\p{L}.]*/gu) ?? [];
      for (let i = 0; i + 1 < words.length; i += 1)
        acronyms.add(
          words
            .slice(i)
            .map((word) => word.charAt(0))
            .join(''),
        );
    }
  }
  return acronyms;
}

/** Whether what looks like an organisation's acronym may be the title of the person after it. */
function mayBeTitle(mention: NameMention, next: NameMention): boolean {
  return (
    mention.kind === 'organization' &&
    /^\p{Lu}{2,5}$/u.test(mention.name) &&
    next.kind === 'person' &&
    next.paragraph === mention.paragraph &&
    next.first === mention.end
  );
}
