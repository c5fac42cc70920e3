import { LONGEST_ATTRIBUTION } from './joins.js';
import type { SourceStream } from './stream.js';
import { sourceWords } from './words.js';

/** Number of words that tell that a quotation continues another. */
const TELLING = 2;

/** Whether the draft has quoted the words right before the source's word at an index; the reporter's between two halves of a speech do not count. */
export function isQuotedBefore(at: number, quoted: string, stream: SourceStream): boolean {
  const words = sourceWords(quoted).slice(-TELLING);
  let end = at;
  if (stream.isQuoted(at)) while (end > Math.max(0, at - LONGEST_ATTRIBUTION) && !stream.isQuoted(end - 1)) end--;
  const from = end - words.length;
  return (
    words.length > 0 &&
    words.every(({ word }, index) => word.toLowerCase() === stream.words[from + index]?.word.toLowerCase())
  );
}
