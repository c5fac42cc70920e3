import { FILTERS, UNFINISHED } from '../../engine/search/filters.js';
import { daySpan } from '../../engine/text/dates.js';
import { isLanguageBegun, languageCode } from '../../engine/text/language-names.js';
import { DOT } from '../describe.js';
import { safe, shorten } from '../safe-text.js';

/** What is said where a query names days, such as `june 2024`, and what is found is of others. */
export const OF_OTHER_DAYS = 'Nothing found in the library is of these days';

/** A word with a colon right before another, as filters are written; addresses are none. */
const FILTER = /(?<![\p{L}\p{N}:"“])(?<name>[a-z]{2,12}):(?!\/\/)(?<value>[^\s"“]{1,60})/giu;

/** What is said of filters in a query that are looked for as words; null if all are understood. */
export function filterNote(query: string): string | null {
  const notes = [...query.matchAll(FILTER)].flatMap(({ groups = {} }) => {
    const name = (groups.name ?? '').toLowerCase();
    const value = groups.value ?? '';
    const written = safe(shorten(`${name}:${value}`, 30), 'label');
    if (!FILTERS.includes(name))
      return [`“${written}” is searched as words: filters are ${FILTERS.map((each) => `${each}:`).join(', ')}`];
    if (name === 'is' && !UNFINISHED.test(`is:${value}`))
      return [`“${written}” is searched as words: there is only is:unused`];
    if (name === 'language' && languageCode(value) === null && !isLanguageBegun(value))
      return [`“${written}” has no language such as de or German`];
    const isDate = name === 'before' || name === 'after';
    if (!isDate || UNFINISHED.test(`${name}:${value}`) || daySpan(value) !== null) return [];
    return [`“${written}” has no date such as 2024-06-27`];
  });
  return notes.length === 0 ? null : notes.slice(0, 2).join(DOT);
}
