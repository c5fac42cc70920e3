import type { Range } from '../text/range.js';

/**
 * Where `JSON.parse` failed, as far as its error says so; else the beginning. Its message is in English in every language of the
 * interface, and names the place as a number of characters.
 */
export function jsonErrorRange(text: string, error: unknown): Range {
  const message = error instanceof Error ? error.message : '';
  const at = / position (\d{1,9})/u.exec(message)?.[1];
  const start = at !== undefined ? Number(at) : message.includes('end of JSON') ? text.trimEnd().length - 1 : 0;
  const within = Math.max(0, Math.min(start, text.length - 1));
  return { start: within, end: Math.min(text.length, within + 1) };
}
