/** Number of words that are kept, and length of the longest, in UTF-16 code units. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 30;

const kept = /* @__PURE__ */ new Map<string, string>();

/**
 * One string for all that are equal to `word`, as long as it is kept: it is hashed once, and is compared at once where it is looked
 * up again. It is a copy: a slice would keep its whole text in memory.
 */
export function intern(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const copy = Array.from(word).join('');
  if (copy.length > LONGEST_WORD) return copy;
  if (kept.size >= MOST_WORDS) kept.clear();
  kept.set(copy, copy);
  return copy;
}
