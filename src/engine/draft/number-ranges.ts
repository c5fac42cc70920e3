import type { PassageDifference } from './difference.js';
import type { SourceStream } from './stream.js';
import type { SameWord } from './voices.js';

/** A dash between two digits: “5–6” is a range or a score, “5, 6” is not. */
const DASH = /^\s{0,2}[-\u2010-\u2015\u2212]\s{0,2}$/u;
const MAY_DIFFER = /\d\s{0,2}[-\u2010-\u2015\u2212,;:/&]?\s{0,2}\d/u;

/** Whether a passage has two numbers next to each other, whose joint may differ. */
export function hasJoinedNumbers(passage: string): boolean {
  return MAY_DIFFER.test(passage);
}

/** Where a passage has a dash between two numbers and the source has none, or the reverse. */
export function rangeDifferences(
  passage: string,
  words: readonly SameWord[],
  stream: SourceStream,
): PassageDifference[] {
  return words.flatMap((left, index): PassageDifference[] => {
    const right = words[index + 1];
    const from = stream.words[left.source];
    const to = stream.words[right?.source ?? -1];
    if (right === undefined || from === undefined || to === undefined || right.source !== left.source + 1) return [];
    if (!/\d$/u.test(from.word) || !/^\d/u.test(to.word)) return [];
    const range = { start: left.draft.end, end: right.draft.start };
    const written = passage.slice(range.start, range.end);
    const source = stream.between(from.end, to.start);
    if (/[[\]…]|\.\.\./u.test(written) || DASH.test(written) === DASH.test(source)) return [];
    return [
      {
        kind: 'number',
        draft: passage.slice(left.draft.start, right.draft.end),
        source: stream.text(left.source, right.source),
        range,
        repair: { ...range, text: source },
        unspoken: false,
        understood: stream.isEnglish,
      },
    ];
  });
}
