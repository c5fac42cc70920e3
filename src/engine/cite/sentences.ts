import { isOrdinalPoint } from '../text/ordinal-point.js';
import type { Range } from '../text/range.js';
import { endsWithShortForm } from './words.js';

let segmenter: Intl.Segmenter | undefined;

/** The sentences of a part of a text, without white space around them. Words that `whole` ranges cover are never divided. */
export function sentencesIn(text: string, part: Range, whole: readonly Range[] = []): Range[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const sentences: { start: number; end: number }[] = [];
  let goesOn = false;
  for (const { segment, index } of segmenter.segment(text.slice(part.start, part.end))) {
    const words = segment.trim();
    if (words === '') continue;
    const start = part.start + index + segment.indexOf(words);
    const end = start + words.length;
    const last = sentences.at(-1);
    if (last !== undefined && goesOn) last.end = end;
    else sentences.push({ start, end });
    goesOn =
      endsWithShortForm(words) ||
      isOrdinalPoint(text, end - 1) ||
      whole.some((each) => each.start < end && end < each.end);
  }
  return sentences;
}

/** The sentence that shares most with the ranges given, the first of several; null where there is none. */
export function tellingSentence(sentences: readonly Range[], ranges: readonly Range[]): Range | null {
  const shared = sentences.map((sentence) =>
    ranges.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, sentence.end) - Math.max(start, sentence.start)),
      0,
    ),
  );
  const most = Math.max(0, ...shared);
  return most === 0 ? null : (sentences[shared.indexOf(most)] ?? null);
}
