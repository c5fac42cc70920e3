import type { AnnotatedText } from '../../scripts/train/annotated-text.js';
import type { FoundName } from '../../scripts/train/score.js';
import { overlaps } from '../../src/engine/text/range.js';

/** Counts errors by sort: wrong kind, wrong bounds, found where there is none, missed. The most frequent first. */
export function nameErrors(
  texts: readonly AnnotatedText[],
  find: (text: AnnotatedText) => readonly FoundName[],
): string[][] {
  const counts = new Map<string, number>();
  const note = (error: string): void => {
    counts.set(error, (counts.get(error) ?? 0) + 1);
  };
  for (const text of texts) {
    const found = find(text);
    for (const name of found) {
      const exact = text.names.find(({ start, end }) => start === name.start && end === name.end);
      if (exact) {
        if (exact.kind !== name.kind) note(`${exact.kind} taken for ${name.kind}`);
      } else if (text.names.some((gold) => overlaps(gold, name))) note(`${name.kind}: wrong bounds`);
      else if (!text.ignored.some((range) => overlaps(range, name))) note(`${name.kind}: found where none is marked`);
    }
    for (const gold of text.names) if (!found.some((name) => overlaps(gold, name))) note(`${gold.kind}: missed`);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 14)
    .map(([error, count]) => [error, String(count)]);
}
