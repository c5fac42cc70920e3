import { HEADS, MODIFIERS } from '../../extract/names/gazetteer/index.js';
import { foldWord } from '../../text/normalize.js';
import type { Range } from '../../text/range.js';
import type { DraftSources } from '../sources.js';
import type { Scope } from './claim.js';
import type { NameFact } from './fact.js';
import { FIELDS, OFFICE_OF, officesIn, RANKS } from './offices.js';
import type { SourceFacts } from './source-facts.js';
import type { Token } from './words.js';

/** A role that the draft gives someone: the range of its words. */
export interface ClaimedRole extends Range {
  readonly of: NameFact;
  readonly words: readonly string[];
}

/** A role of the source in place of the draft's. */
export interface RoleInstead {
  readonly title: string;
  readonly source: SourceFacts;
}

/** Longest role, in tokens. */
const LONGEST = 8;

const SMALL = new Set(['of', 'for', 'the', 'and']);

const isRoleWord = (token: Token): boolean =>
  token.kind === 'word' &&
  (HEADS.has(token.low) ||
    MODIFIERS.has(token.low) ||
    SMALL.has(token.low) ||
    OFFICE_OF.has(token.low) ||
    /^\p{Lu}/u.test(token.text));

/** The roles that a sentence gives its names, before them (*Secretary of State Kurt Campbell*) or after a comma. */
export function rolesOf(names: readonly NameFact[], tokens: readonly Token[]): ClaimedRole[] {
  return names.flatMap((name) => {
    const at = tokens.findIndex(({ start }) => start >= name.start);
    const next = tokens.findIndex(({ start }) => start >= name.end);
    return [roleBefore(name, tokens, at), next < 0 ? null : roleAfter(name, tokens, next)].filter(
      (role) => role !== null,
    );
  });
}

function roleBefore(name: NameFact, tokens: readonly Token[], at: number): ClaimedRole | null {
  let first = at;
  while (first > 0 && at - first < LONGEST) {
    const token = tokens[first - 1];
    const isPoint = token?.text === '.' && token.joined && OFFICE_OF.has(tokens[first - 2]?.low ?? '');
    if (token === undefined || !(isPoint || isRoleWord(token))) break;
    first -= 1;
  }
  return roleFrom(name, tokens.slice(first, at));
}

function roleAfter(name: NameFact, tokens: readonly Token[], at: number): ClaimedRole | null {
  if (tokens[at]?.text !== ',') return null;
  let next = at + 1;
  while (next < tokens.length && next - at <= LONGEST) {
    const token = tokens[next];
    if (token === undefined || !isRoleWord(token)) break;
    next += 1;
  }
  const end = tokens[next];
  // *Kurt Campbell, the Deputy Secretary, Jake Sullivan and others* may be a list.
  const isClosed =
    end === undefined || /^[,.;\uFFFC[(]$/u.test(end.text) || /^(?:who|said|says|told|and)$/u.test(end.low);
  return isClosed && tokens[at + 1]?.low === 'the' ? roleFrom(name, tokens.slice(at + 1, next)) : null;
}

/** The role of a run of tokens: from its first word of weight to its last; null where it names no office. */
function roleFrom(of: NameFact, run: readonly Token[]): ClaimedRole | null {
  const from = run.findIndex((token) => token.kind === 'word' && !SMALL.has(token.low));
  const words = run.slice(Math.max(0, from));
  const [first, last] = [words[0], words.at(-1)];
  const low = words.flatMap((token) => (token.kind === 'word' ? [token.low] : []));
  if (from < 0 || first === undefined || last === undefined || officesIn(low).length === 0) return null;
  return { of, start: first.start, end: last.end, words: low };
}

/** The role that a source gives to someone where the draft gives another office, or another rank; null where none or no other. */
export function roleInstead(
  { of, words }: ClaimedRole,
  scopes: readonly Scope[],
  sources: DraftSources,
): RoleInstead | null {
  const surname = of.words.at(-1) ?? '';
  for (const { source } of scopes) {
    const { id } = source.article.metadata;
    const named = (sources.article(id)?.extraction.entities ?? []).filter(
      ({ kind, name }) => kind === 'person' && foldWord(name.split(' ').at(-1) ?? '') === surname,
    );
    const [person] = named;
    // Of two with one surname it is not known who is meant.
    if (person === undefined || named.length > 1) continue;
    const others = sources.entitiesNamed(person.name).flatMap(({ roles }) => roles.map(({ title }) => title));
    const stated = person.roles.filter((title) => officesIn(wordsOf(title)).length > 0);
    if (stated.length === 0 || [...stated, ...others].some((title) => isCompatible(words, wordsOf(title)))) continue;
    const [title] = stated;
    if (title !== undefined) return { title, source };
  }
  return null;
}

function wordsOf(title: string): string[] {
  return (title.match(/[\p{L}\p{M}]+/gu) ?? []).map(foldWord);
}

/** Whether someone may have both roles at once. */
function isCompatible(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [officesIn(a), officesIn(b)];
  if (y.length === 0) return false;
  if (!x.some((office) => y.includes(office))) return false;
  const ranks = (words: readonly string[]) =>
    words
      .filter((word) => RANKS.has(word))
      .sort()
      .join(' ');
  if (ranks(a) !== ranks(b)) return false;
  const fields = (words: readonly string[]) =>
    words.filter((word) => FIELDS.has(word)).map((word) => word.replace('defence', 'defense'));
  const [f, g] = [fields(a), fields(b)];
  return f.length === 0 || g.length === 0 || f.some((field) => g.includes(field));
}

/** Where a source gives someone a role: the sentence with the role's words and, best, the name. */
export function sentenceOfRole({ title, source }: RoleInstead, { words }: NameFact): Range | null {
  const { text } = source.article;
  const has = (range: Range) => text.slice(range.start, range.end).includes(title);
  const surname = words.at(-1) ?? '';
  return (
    source.sentences.find((each) => has(each) && each.names.some(({ fact }) => fact.words.includes(surname))) ??
    source.sentences.find(has) ??
    null
  );
}
