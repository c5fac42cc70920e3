import { foldDiacritics } from './normalize.js';

/** Longest slug in characters: long enough to stay readable in a cite key. */
const MAX_LENGTH = 80;

/**
 * A lower-case name for use in identifiers: letters and digits of any script, all else a single hyphen,
 * without diacritics; at most 80 characters. Empty only if the text has neither letter nor digit.
 */
export function slug(text: string): string {
  const words =
    foldDiacritics(text.slice(0, 4 * MAX_LENGTH))
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let result = '';
  for (const word of words) {
    const next = result === '' ? word : `${result}-${word}`;
    if (next.length > MAX_LENGTH) return result === '' ? word.slice(0, MAX_LENGTH) : result;
    result = next;
  }
  return result;
}
