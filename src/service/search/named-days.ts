import { UNUSED } from '../../engine/search/filters.js';
import { isPassage } from '../../engine/search/index.js';
import { parseQuery } from '../../engine/search/query.js';
import { datedQuery } from '../../engine/search/query-dates.js';
import type { RecordKind } from '../../engine/search/record.js';
import type { Knowledge } from '../knowledge.js';

/** Whether a query names days in words, of which the library has nothing with its other words: what it finds is of others. */
export function isOfOtherDays(
  { search }: Pick<Knowledge, 'search'>,
  query: string,
  kinds: readonly RecordKind[],
): boolean {
  const words = query.replace(UNUSED, ' ').trim();
  const dated = datedQuery(words);
  if (dated === null) return false;
  const typed = parseQuery(words);
  if (typed.after !== null || typed.before !== null || isPassage(typed)) return false;
  const inTime = search.search(`${dated.rest} after:${dated.after} before:${dated.before}`, { kinds, limit: 1 });
  return inTime.every(({ isPartial }) => isPartial);
}
