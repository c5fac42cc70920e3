import * as l10n from '@vscode/l10n';
import { FILTERS, UNFINISHED } from '../../engine/search/filters.js';
import { daySpan } from '../../engine/text/dates.js';
import { isLanguageBegun, languageCode } from '../../engine/text/language-names.js';
import { DOT } from '../describe.js';
import { safe, shorten } from '../safe-text.js';

/** What is said where a query names days, such as `june 2024`, and what is found is of others. */
export function otherDaysNote(): string {
  return l10n.t('No results from these dates');
}

/** A word with a colon right before another, as filters are written, except addresses. */
const FILTER = /(?<![\p{L}\p{N}:"“])(?<name>[a-z]{2,12}):(?!\/\/)(?<value>[^\s"“]{1,60})/giu;

/** What is said of filters in a query that are searched for as words; null if all are understood. */
export function filterNote(query: string): string | null {
  const notes = [...query.matchAll(FILTER)].flatMap(({ groups = {} }) => {
    const name = (groups.name ?? '').toLowerCase();
    const value = groups.value ?? '';
    const written = safe(shorten(`${name}:${value}`, 30), 'label');
    if (!FILTERS.includes(name))
      return [
        l10n.t('“{0}” is searched as words: filters are {1}', written, FILTERS.map((each) => `${each}:`).join(', ')),
      ];
    if (name === 'is' && !UNFINISHED.test(`is:${value}`))
      return [l10n.t('“{0}” is searched as words: the only such filter is is:unused', written)];
    if (name === 'language' && languageCode(value) === null && !isLanguageBegun(value))
      return [l10n.t('“{0}” needs a language such as de or German', written)];
    const isDate = name === 'before' || name === 'after';
    if (!isDate || UNFINISHED.test(`${name}:${value}`) || daySpan(value) !== null) return [];
    return [l10n.t('“{0}” needs a date such as 2024-06-27', written)];
  });
  return notes.length === 0 ? null : notes.slice(0, 2).join(DOT);
}
