import type { Reference } from './reference.js';

/** What is counted, in the order of the table. */
export const FIELDS = ['title', 'authors', 'date', 'container', 'publisher', 'type'] as const;

/** One of the fields that are compared. */
export type Field = (typeof FIELDS)[number];

/**
 * What was found for each that is expected: the entry of its key; where the suite gives no keys, the entry in its place,
 * or the one most like it if some are missing. Of several with one key, too, the most like.
 */
export function paired(
  expected: readonly Reference[],
  found: readonly Reference[],
): readonly (readonly [Reference, Reference | undefined])[] {
  const left = new Set(found);
  const take = (reference: Reference | undefined): Reference | undefined => {
    if (reference !== undefined) left.delete(reference);
    return reference;
  };
  const likeness = (each: Reference, one: Reference): number =>
    FIELDS.filter((field) => each[field] !== undefined && agrees(field, each, one)).length +
    (agrees('title', each, one) ? 2 : 0);
  const mostLike = (each: Reference, among: readonly Reference[]): { one: Reference; score: number } | undefined =>
    among.map((one) => ({ one, score: likeness(each, one) })).sort((a, b) => b.score - a.score)[0];
  const pairs = expected.map((each): [Reference, Reference | undefined] => {
    const sameKey = each.id === '' ? [] : [...left].filter(({ id }) => id === each.id);
    return [each, take(mostLike(each, sameKey)?.one)];
  });
  const byPlace = expected.length === found.length && left.size === found.length;
  return pairs.map(([each, one], index) => {
    if (one !== undefined) return [each, one];
    if (byPlace) return [each, take(found[index])];
    const best = mostLike(each, [...left]);
    return [each, best !== undefined && best.score >= 3 ? take(best.one) : undefined];
  });
}

/** Whether a field is the expected one. Case, markup, the kind of marks and dashes, and spaces do not count. */
export function agrees(field: Field, expected: Reference, found: Reference): boolean {
  return spelled(field, expected) === spelled(field, found);
}

/** Whether a title is the expected one in its letters’ case, too. */
export function sameCase(expected: Reference, found: Reference): boolean {
  return plain(expected.title ?? '') === plain(found.title ?? '');
}

function spelled(field: Field, reference: Reference): string {
  const value = reference[field];
  if (value === undefined) return '';
  if (typeof value !== 'string') return value.map(folded).join(' and ');
  if (field === 'date') return dateOf(value);
  if (field === 'type') return value === 'article' ? 'article-journal' : value;
  return folded(value);
}

function folded(text: string): string {
  return plain(text).toLowerCase();
}

/** A text without markup, its marks and dashes in one form, without spaces; the case of letters stays. */
export function plain(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sup|sub|span|sc|pre|nc)\b[^<>]{0,80}>/gu, '')
    .replace(/ı(?=\p{M})/gu, 'i')
    .normalize('NFKC')
    .replace(/\u00ad/gu, '')
    .replace(/∕/gu, '/')
    .replace(/[“”„«»″]/gu, '"')
    .replace(/[‘’‚′`]/gu, "'")
    .replace(/[‐‑–—−]+|-+/gu, '-')
    .replace(/["']/gu, '')
    .replace(/[\s\u200b]+/gu, '');
}

/** Leading zeros and the marks of doubt do not count. */
function dateOf(date: string): string {
  return date
    .replace(/[~?%{}\s]+/gu, '')
    .split('/')
    .map((each) => each.replace(/T.*$/u, '').replace(/(^|-)0*(?=\d)/gu, '$1'))
    .join('/');
}
