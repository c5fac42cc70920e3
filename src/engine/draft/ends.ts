import type { Range } from '../text/range.js';
import type { PassageDifference } from './compare.js';
import type { SourceStream } from './stream.js';
import type { DraftWord, Stop } from './words.js';

/** Marks behind a word: perhaps a space before them, as the French set it, and closing quotation marks or brackets. */
const BEHIND = /^([\s\u00A0\u202F]?["'”’»)\]›]{0,3})([.?!。．？！؟]{1,3})/u;

/** The mark that ends a sentence right behind an offset, and where it stands; none of an ellipsis. */
export function endMark(text: string, at: number): Range & { readonly mark: Stop } {
  const [, before = '', marks = ''] = BEHIND.exec(text.slice(at, at + 12)) ?? [];
  const start = at + before.length;
  const range = { start, end: start + marks.length };
  if (marks === '' || /^\.{2,}$/u.test(marks)) return { start: at, end: at, mark: '' };
  if (/[?？؟]/u.test(marks)) return { ...range, mark: '?' };
  return { ...range, mark: /[!！]/u.test(marks) ? '!' : '.' };
}

/** Where words of the passage end: at an ellipsis or its own end. */
export interface PassageEnd {
  /** The offset behind the last word or bracket. */
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
