import type { JsonObject } from './answer.js';
import { ToolError } from './context.js';

/** Maximum length of the items of one answer, in UTF-16 code units of the JSON: about 2,000 tokens of text. */
export const BUDGET = 7_000;

/** A part of a list of results. */
export interface Page<T> {
  readonly items: readonly T[];
  /** What the next call gives to get the items after these; null after the last. */
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
 * The items of a list from a cursor on: at most `limit`, and no more than the budget holds, but one at least. `brief` is what
 * the text of the answer shows of an item.
 */
export function pageOf<T>(
  all: readonly T[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  brief: (item: T) => JsonObject,
): Page<T> {
  const start = startOf(cursor);
  let length = 0;
  let end = start;
  while (end < Math.min(all.length, start + limit)) {
    const item = all[end];
    length += item === undefined ? 0 : JSON.stringify(brief(item)).length;
    if (end > start && length > BUDGET) break;
    end++;
  }
  return { items: all.slice(start, end), cursor: end < all.length ? `from-${end}` : null };
}

/** How an answer tells of further items. */
export function more(cursor: string | null): string {
  return cursor === null ? '' : ` There are more: call again with cursor "${cursor}".`;
}
