import type { CslName } from '../article/article.js';

/** Stands for the names that a list leaves out, while the processor formats: no reference has this character. */
const SIGN = '\uE010';

/** Whether a name says that a list continues: BibTeX's `and others`. */
export function isOthers(name: CslName): boolean {
  return name.literal === 'others' && name.family === undefined && name.given === undefined;
}

/** The names of an item, *others* at the end of a list as the sign that {@link withOthers} finds. */
export function markOthers(names: unknown): unknown {
  if (!Array.isArray(names) || names.length < 2) return names;
  const last = names.at(-1) as CslName;
  return isOthers(last) ? [...(names as readonly CslName[]).slice(0, -1), { literal: SIGN }] : names;
}

/** Markup in which the sign, and what joins it to the name before, has become the term for *et al.* */
export function withOthers(markup: string, term: string, and: string): string {
  if (!markup.includes(SIGN)) return markup;
  const word = and.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const joined = new RegExp(
    `(?:[,;]?\\s{0,3}(?:…|\\.\\.\\.))?[,;]?\\s{0,3}(?:(?:&#38;|&amp;|&|${word})\\s{0,3})?${SIGN}(\\.?)`,
    'gu',
  );
  return markup.replace(joined, (_, stop: string) => ` ${term}${term.endsWith('.') ? '' : stop}`);
}
