import type { Article } from '../article/article.js';
import { withoutMiddleInitials } from '../extract/initials.js';
import { ADDRESSES, FORMS_OF_ADDRESS, PARTICLES } from '../extract/names/gazetteer/index.js';
import { isTitleHead } from '../extract/names/titles.js';
import { tokenize } from '../extract/names/tokens.js';
import type { Quotation } from '../library/model.js';
import { Recent } from '../library/recent.js';
import { foldWord } from '../text/normalize.js';
import type { Range } from '../text/range.js';
import { mayBeSameGivenName } from './given-names.js';
import { nameWords, relationOf, suffixOf } from './person-names.js';
import type { DraftSources } from './sources.js';

/** How a text writes a surname at one place: with which word before it, and which generation after it. */
interface WrittenForm {
  readonly written: string;
  /** Folded, without its point; empty where no name, title or form of address is before the surname. */
  readonly before: string;
  readonly sex: Sex;
  /** Whether the word before it is a name, not a title or a form of address. */
  readonly isFull: boolean;
  readonly generation: string;
}

type Sex = 'm' | 'f' | '';

/** Forms of address that say nothing but that someone is an adult or has a doctorate. */
const PLAIN = /^(?:mr|mrs|ms|miss|dr|prof|m|mme)$/u;

/** Titles that are more often given names. */
const RATHER_GIVEN = /^(?:Dean|Earl|Don|Dom)$/u;

/**
 * Whether what a name has besides given names and surnames (a form of address, a title, `Jr.`) leaves the speaker of a quotation
 * stated: `different` where the article has another person of that form, `unclear` where it has several who may be meant.
 */
export function comparedForms(
  named: string,
  quotation: Quotation,
  holdsTitle: (title: string) => boolean,
  sources: DraftSources,
): 'stated' | 'unclear' | 'different' {
  const article = sources.article(quotation.articleId)?.article;
  const surname = lastWord(named);
  const draft = formsIn(named, surname).at(-1)?.form;
  if (article === undefined) return 'unclear';
  if (draft === undefined) return 'stated';
  const places = formsOf(article, surname);
  const mention = quotation.speaker?.mention ?? null;
  const own = places.find(({ at }) => mention !== null && at.start < mention.end && mention.start < at.end)?.form;
  const forms = places.map(({ form }) => form);
  const suffixes = compareGenerations(draft, own, forms);
  if (suffixes !== 'stated') return suffixes;
  const name = quotation.speaker?.name ?? '';
  // `Duke Cole`, whom extraction may have taken for the only Cole with a given name.
  if (draft.isFull)
    return own === undefined ||
      own.before === '' ||
      own.isFull ||
      PLAIN.test(own.before) ||
      isLinked(article, own, name)
      ? 'stated'
      : 'unclear';
  const sexes = new Set(forms.map(({ sex, isFull }) => (isFull ? '' : sex)).filter((sex) => sex !== ''));
  if (sexes.size > 1) {
    if (draft.sex === '' || own === undefined || own.sex === '') return 'unclear';
    if (draft.sex !== own.sex) return draft.before === 'm' || own.before === 'm' ? 'unclear' : 'different';
  }
  if (draft.before === '' || own?.before === draft.before || foldWord(name) === foldWord(named)) return 'stated';
  const speaker = nameWords(name);
  const isFull = speaker.length > 1;
  if (isFull && PLAIN.test(draft.before)) return 'stated';
  const isWritten = forms.some(({ before }) => before === draft.before);
  const first = named.split(/\s+/u)[0] ?? '';
  // A role that the article states apart from the surname: `Max Cole, a judge`, `Judge Max Cole`.
  if (isWritten ? isLinked(article, draft, name) : holdsTitle(first)) return 'stated';
  if (isFull && RATHER_GIVEN.test(first))
    return mayBeSameGivenName(foldWord(first), speaker[0] ?? '') ? 'unclear' : 'different';
  const isOther = forms.some(
    (form) => form.before !== '' && form.before !== draft.before && (!form.isFull || speaker.includes(form.before)),
  );
  return isWritten && isOther ? 'unclear' : 'stated';
}

/** `Jr.` for `Sr.`, and neither where the article has both. */
function compareGenerations(
  draft: WrittenForm,
  own: WrittenForm | undefined,
  forms: readonly WrittenForm[],
): 'stated' | 'unclear' | 'different' {
  const all = new Set(forms.map(({ generation }) => generation).filter((generation) => generation !== ''));
  if (draft.generation === '') return all.size > 1 ? 'unclear' : 'stated';
  if (all.size === 0 || own?.generation === draft.generation) return 'stated';
  // `Downey`, of whom the article tells nothing but `Robert Downey Jr.`
  if (all.size === 1 && all.has(draft.generation) && own?.isFull !== true) return 'stated';
  return all.size > 1 && own !== undefined && own.generation !== '' ? 'different' : 'unclear';
}

/**
 * Whether the article of a quotation has another person whose name a draft's fits as well: `Lee` of Ann and Tom Lee, `José Rey` of
 * José Luis and José María Rey.
 */
export function fitsSeveral(
  named: string,
  names: readonly string[],
  { articleId, speaker }: Quotation,
  sources: DraftSources,
): boolean {
  const entities = sources.article(articleId)?.extraction.entities ?? [];
  const own = entities.find(({ id }) => id === speaker?.entity);
  const written = own === undefined ? [speaker?.name ?? ''] : [own.name, ...own.aliases];
  const isShort = nameWords(named).length === 1;
  if (!isShort && written.some((name) => nameWords(name).join(' ') === nameWords(named).join(' '))) return false;
  const full = names.filter(isSeveralWords);
  if (full.length === 0) return false;
  const article = sources.article(articleId)?.article;
  return entities.some(
    ({ id, kind, name, roles }) =>
      kind === 'person' &&
      id !== own?.id &&
      isSeveralWords(name) &&
      relationOf(named, name) === 'same' &&
      full.every((each) => (isShort ? areTwo(name, each) : relationOf(name, each) !== 'same')) &&
      !(
        isShort &&
        own !== undefined &&
        (isSetApart(named, own.roles, roles) || (article !== undefined && isAddressed(named, own.name, name, article)))
      ),
  );
}

/** Whether a title before a surname is a role of one person and not of another: `Mayor Lee` of the mayor and her deputy. */
function isSetApart(named: string, own: readonly string[], others: readonly string[]): boolean {
  const title = named.slice(0, named.lastIndexOf(' ') + 1).trim();
  const holds = (role: string) =>
    role
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(title.toLowerCase());
  return title !== '' && !ADDRESSES.has(title) && own.some(holds) && !others.some(holds);
}

/** Whether a text has the doctor’s or professor’s title of a name before one person’s given name and not before another’s. */
function isAddressed(named: string, own: string, other: string, article: Article): boolean {
  const [title = ''] = named.split(' ', 1);
  if (ADDRESSES.get(title) !== '') return false;
  const has = (name: string) =>
    formsOf(article, name.split(' ', 1)[0] ?? '').some(({ form }) => form.before === plain(title));
  return has(own) && !has(other);
}

function areTwo(a: string, b: string): boolean {
  return relationOf(a, b) === 'different' || relationOf(b, a) === 'different';
}

/** Whether a name is more than a surname: `Della Cole` is, which begins as surnames do. */
function isSeveralWords(name: string): boolean {
  return nameWords(name).length > 1 || /^\p{Lu}\S*\s+\S/u.test(name);
}

function lastWord(name: string): string {
  const bare = name.split(',', 1)[0] ?? '';
  const words = bare.split(/\s+/u).filter((word) => word !== '' && suffixOf(word) === null);
  return (words.at(-1) ?? '').replace(/['’]s?$/u, '');
}

/** A place of a text that writes a name. */
interface WrittenPlace {
  readonly form: WrittenForm;
  readonly at: Range;
}

/** Number of names of which the places in an article are kept, for its other quotations. */
const MOST_KEPT = 16;
const placesIn = new WeakMap<Article, Recent<string, readonly WrittenPlace[]>>();

/** All places of an article that write a surname. */
function formsOf(article: Article, surname: string): readonly WrittenPlace[] {
  const kept = placesIn.get(article) ?? new Recent<string, readonly WrittenPlace[]>(MOST_KEPT);
  placesIn.set(article, kept);
  return kept.get(surname, () => formsIn(article.text, surname));
}

/** All places of a text that write a surname, with what is before and after it. */
function formsIn(text: string, surname: string): readonly WrittenPlace[] {
  if (surname === '') return [];
  const found: WrittenPlace[] = [];
  for (let start = text.indexOf(surname); start !== -1; start = text.indexOf(surname, start + surname.length)) {
    const end = start + surname.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end))) continue;
    found.push({ form: formAt(text, start, end), at: { start, end } });
  }
  return found;
}

/** How far before and after a surname the words of its form are looked for. */
const REACH = 60;

function formAt(text: string, start: number, end: number): WrittenForm {
  const line =
    text
      .slice(Math.max(0, start - REACH), start)
      .split('\n')
      .at(-1) ?? '';
  const words = /(?:[\p{L}\p{M}'’-]{1,30}\.?[ \u00a0]){0,3}$/u.exec(line)?.[0].trim().split(/\s/u) ?? [];
  while (words.length > 0 && PARTICLES.has(words.at(-1) ?? '')) words.pop();
  const written = withoutMiddleInitials(words).at(-1) ?? '';
  const before = plain(written);
  const after = /^,?[ \u00a0](\p{L}{2,3}\.?)(?!\p{L})/u.exec(text.slice(end, end + 8))?.[1] ?? '';
  const generation = suffixOf(after) ?? '';
  const isName = written.endsWith('.') || /^\p{Lu}/u.test(written);
  const other = RATHER_GIVEN.test(written) ? undefined : FORMS_OF_ADDRESS.get(before);
  const sex = ADDRESSES.get(written) || other || '';
  const isAddress = ADDRESSES.has(written) || other !== undefined;
  const [token] = tokenize(written, { start: 0, end: written.length }, () => false);
  const isTitle = isAddress || isTitleHead(token);
  return {
    written,
    before: isName || isTitle ? before : '',
    sex,
    isFull: isName && !isTitle,
    generation,
  };
}

/** `Sen.` and `Senator`. */
function isSameTitle(a: string, b: string): boolean {
  return a.length > 1 && b.length > 1 && (a.startsWith(b) || b.startsWith(a));
}

/** Whether a text has a title elsewhere than before a bare surname: before the given name, or before no name. */
function isLinked(article: Article, { written: title, before }: WrittenForm, name: string): boolean {
  const given = name.includes(' ') ? (name.split(' ', 1)[0] ?? '') : '';
  const { text } = article;
  if (formsOf(article, given).some(({ form }) => isSameTitle(form.before, before))) return true;
  return [title, title.toLowerCase()].some((word) => {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      const after = text.slice(at + word.length, at + word.length + REACH);
      if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /^[\p{L}\p{N}]/u.test(after)) continue;
      const next = /^[ \u00a0](\p{Lu}[^\s,.]*)/u.exec(after)?.[1];
      if (next === undefined || next === given) return true;
    }
    return false;
  });
}

function plain(word: string): string {
  return foldWord(word.trim()).replaceAll(/[.’']/gu, '');
}
