import type { Range } from '../../text/range.js';
import type { Lexicon } from './rules.js';

/** Number of characters before and after a speaker and a verb that are read. */
const FAR = 60;

/** Marks at which a clause ends. */
const CLAUSE = /[,;:.!?()—–«»“”„"\n]/u;

/** Number of words before a verb among which one that denies it alone may stand: `sans le dire`, `ohne zu sagen`. */
const NEAR = 2;

/**
 * Whether the clause of a speaker and the verb of speech denies that it was said, supposes it or announces it: „Lind hat nie
 * gesagt“, « Si Lind dit », «Lind dirá». An aside between commas does not count.
 */
export function isUnsaidIn(
  text: string,
  mention: Range,
  cue: Range | null,
  passage: Range,
  { denials, suppositions, lacking }: Lexicon,
): boolean {
  const first = Math.min(mention.start, cue?.start ?? mention.start);
  const last = Math.max(mention.end, cue?.end ?? mention.end);
  if (first < passage.end && last > passage.start) return false;
  const floor = first >= passage.end ? passage.end : 0;
  const ceiling = last <= passage.start ? passage.start : text.length;
  const before =
    text
      .slice(Math.max(floor, first - FAR), first)
      .split(CLAUSE)
      .at(-1) ?? '';
  const after = text.slice(last, Math.min(ceiling, last + FAR)).split(CLAUSE)[0] ?? '';
  const parts = text.slice(first, last).split(',');
  const inside = parts.length > 2 ? `${parts[0]} ${parts.at(-1)}` : parts.join(' ');
  const words = wordsOf(`${before} ${inside} ${after}`);
  if (words.some((word) => denials.has(word)) || suppositions.has(words[0] ?? '')) return true;
  return (
    cue !== null &&
    wordsOf(text.slice(Math.max(floor, cue.start - FAR), cue.start))
      .slice(-NEAR)
      .some((word) => lacking.has(word))
  );
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
}
