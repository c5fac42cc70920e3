import type { JsonObject } from './answer.js';
import { ToolError } from './context.js';

/** Maximum length of the items of one answer, in UTF-16 code units of the JSON: about 2,000 tokens of text. */
export const BUDGET = 7_000;

/** Longest words, in UTF-16 code units, that an item of an answer gives in full. */
export const LONGEST = 2_000;

/** The beginning of words, up to a space. `isCut`: there are more. */
export function beginning(text: string, longest = LONGEST): { readonly text: string; readonly isCut: boolean } {
  if (text.length <= longest) return { text, isCut: false };
  const start = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '');
  return { text: `${start.replace(/\s\S{0,100}$/u, '')} …`, isCut: true };
}

/** A part of a list of results. */
export interface Page {
  /** What the answer's data gives of each. */
  readonly results: readonly JsonObject[];
  /** What its text shows of each. */
  readonly shown: readonly JsonObject[];
  /** What the next call gives to get the results after these; null after the last. */
  readonly cursor: string | null;
}

/** Where a page begins in the list. Throws a `ToolError` for a cursor that no answer has given. */
export function startOf(cursor: string | undefined): number {
  if (cursor === undefined || cursor === '') return 0;
  const number = /^from-(\d{1,7})$/u.exec(cursor)?.[1];
  if (number === undefined)
    throw new ToolError(
      'invalid-cursor',
      'The cursor is not one that this tool has given.',
      'Call again without a cursor.',
    );
  return Number(number);
}

/**
 * The results from a cursor on: at most `limit`, and no more than the budget holds, but one at least. `data` makes a result of an
 * item of the list, null for one that gives none; `brief` is what the text of the answer shows of a result.
 */
export function pageOf<T>(
  all: readonly T[],
  {
    cursor,
    limit,
    budget = BUDGET,
  }: { readonly cursor?: string | undefined; readonly limit: number; readonly budget?: number | undefined },
  data: (item: T) => JsonObject | null,
  brief: (result: JsonObject) => JsonObject = (result) => result,
): Page {
  const start = startOf(cursor);
  if (start > 0 && start >= all.length)
    throw new ToolError('invalid-cursor', 'There are no results after this cursor.', 'Call again without a cursor.');
  const results: JsonObject[] = [];
  const shown: JsonObject[] = [];
  let length = 0;
  let end = start;
  for (const item of all.slice(start, start + limit)) {
    const result = data(item);
    if (result !== null) {
      const short = brief(result);
      length += JSON.stringify(short).length;
      if (results.length > 0 && length > budget) break;
      results.push(result);
      shown.push(short);
    }
    end++;
  }
  return { results, shown, cursor: end < all.length ? `from-${end}` : null };
}

/** How an answer announces further items. `isCut`: the list itself is only the beginning of a longer one. */
export function more(cursor: string | null, isCut = false): string {
  if (cursor !== null) return ` There are more: call again with cursor "${cursor}".`;
  return isCut ? ' Only the best results are listed: use more words or filters to find others.' : '';
}
