import type { ComparedWord } from './words.js';

/**
 * The words of a source in which the reporter's letters in brackets are part of a word: `[W]e` is read as “We”, because a
 * capital says nothing; any other, such as `love[s]`, keeps its brackets, which a quotation of it needs as well.
 */
export function withPatches(words: readonly ComparedWord[], text: string): readonly ComparedWord[] {
  if (!text.includes('[')) return words;
  const result: ComparedWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (first === undefined) break;
    const whole = leading(first, words[at + 1], text) ?? trailing(first, words[at + 1], text);
    if (whole !== null) at++;
    result.push(whole ?? first);
  }
  return result;
}

/** `[W]e`, `[un]safe` */
function leading(patch: ComparedWord, tail: ComparedWord | undefined, text: string): ComparedWord | null {
  if (tail === undefined || patch.stop !== '' || !areLetters(patch, tail)) return null;
  if (text.charAt(patch.start - 1) !== '[' || text.slice(patch.end, tail.start) !== ']') return null;
  // After a letter the bracket is inside a longer word, which no writer sets.
  if (/[\p{L}\p{N}]/u.test(text.charAt(patch.start - 2))) return null;
  const isCapital = patch.word.length === 1;
  const word = isCapital ? patch.word + tail.word : `[${patch.word}]${tail.word}`;
  return { ...tail, word, start: patch.start - 1 };
}

/** `love[s]` */
function trailing(head: ComparedWord, patch: ComparedWord | undefined, text: string): ComparedWord | null {
  if (patch === undefined || !areLetters(head, patch) || text.slice(head.end, patch.start) !== '[') return null;
  if (text.charAt(patch.end) !== ']' || /[\p{L}\p{N}]/u.test(text.charAt(patch.end + 1))) return null;
  return { ...patch, word: `${head.word}[${patch.word}]`, start: head.start, end: patch.end + 1 };
}

function areLetters(...words: readonly ComparedWord[]): boolean {
  return words.every(({ word }) => /^[\p{L}\p{M}']+$/u.test(word));
}
