import type { PassageDifference } from './difference.js';
import { endMark } from './end-mark.js';
import type { SourceStream } from './stream.js';
import type { DraftWord } from './words.js';

/** Where words of the passage end: at an ellipsis or its own end. */
export interface PassageEnd {
  /** The offset after the last word or bracket. */
  readonly end: number;
  /** The source's word that is last there. */
  readonly source: number;
}

/** The last element of each piece of the draft's words. */
export function pieceEnds(words: readonly DraftWord[]): number[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return word.kind !== 'gap' && (next === undefined || next.kind === 'gap') ? [index] : [];
  });
}

/**
 * What the end of each piece says otherwise than the source: a question or an exclamation made of a statement, or a statement
 * of either. A comma, a full stop in a sentence's middle and no mark at all are the writer's.
 */
export function endDifferences(
  passage: string,
  ends: readonly PassageEnd[],
  stream: SourceStream,
): PassageDifference[] {
  return ends.flatMap(({ end, source }) => {
    const draft = endMark(passage, end);
    const theirs = stream.endMark(source);
    if (draft.mark === '' || draft.mark === theirs.mark) return [];
    // A question that is quoted in part is a question still.
    if (theirs.mark === '' && (draft.mark === '.' || stream.sentenceMark(source) === draft.mark)) return [];
    const range = { start: draft.start, end: draft.end };
    const mark = stream.source.article.text.slice(theirs.start, theirs.end);
    return [
      {
        kind: 'punctuation',
        draft: passage.slice(range.start, range.end),
        source: mark,
        range,
        repair: { ...range, text: mark },
        unspoken: false,
        understood: stream.isEnglish,
      } as const,
    ];
  });
}
