import { CLOSING_MARKS } from '../../text/closing-marks.js';
import { pairMarks } from '../../text/marks.js';
import type { Range } from '../../text/range.js';
import type { Held, HeldWord } from './holding.js';

/** How much of a quotation a row offers. */
export type Extent = 'fragment' | 'sentence' | 'quotation';

/** A part of a quotation's words. */
export interface QuotationPart extends Range {
  readonly extent: Extent;
}

/** What ends a sentence's last word, closing marks and brackets included. */
const SENTENCE_END = new RegExp(`^[.?!…,;:。！？]{0,3}[${CLOSING_MARKS}]{0,3}[.?!…]{0,3}`, 'u');
const OPENING = /['"“‘„«([¿¡$€£]{0,3}$/u;

/**
 * The parts of a quotation to offer for words that it holds: from the first of them to the end of the sentence, that sentence
 * as a whole, and the whole quotation. Parts with the same words are given once, by the name of the longer.
 */
export function partsAround(text: string, words: readonly HeldWord[], { first, last }: Held): QuotationPart[] {
  const whole = trimmed(text, 0, text.length);
  let begin = first;
  while (begin > 0 && !endsSentence(text, words, begin - 1)) begin--;
  let end = last;
  while (end < words.length - 1 && !endsSentence(text, words, end)) end++;
  const from = words[begin]?.start ?? 0;
  const sentenceStart = begin === 0 ? whole.start : from - (OPENING.exec(text.slice(0, from))?.[0].length ?? 0);
  const lastEnd = words[end]?.end ?? text.length;
  const sentenceEnd =
    end === words.length - 1
      ? whole.end
      : lastEnd + (SENTENCE_END.exec(text.slice(lastEnd, lastEnd + 9))?.[0].length ?? 0);
  const sentence = trimmed(text, sentenceStart, sentenceEnd);
  const fragment =
    begin === first ? sentence : fragmentFrom(text, words[first]?.start ?? 0, words[last]?.end ?? 0, sentence.end);
  const parts: QuotationPart[] = [
    { extent: 'fragment', ...fragment },
    { extent: 'sentence', ...sentence },
    { extent: 'quotation', ...whole },
  ];
  return parts.filter(({ start, end: to }, index) => {
    const longer = parts.slice(index + 1);
    return !longer.some((each) => each.start === start && each.end === to);
  });
}

/** A part that begins within inner marks ends with them, if all that was typed is in there. */
function fragmentFrom(text: string, start: number, typedEnd: number, end: number): Range {
  const inner = pairMarks(text, 0, text.length).find((each) => each.innerStart <= start && start < each.innerEnd);
  const cut = inner?.closed === true && inner.opened && typedEnd <= inner.innerEnd && inner.innerEnd < end;
  return trimmed(text, start, cut ? inner.innerEnd : end);
}

/**
 * Whether all of the words held are speech that the speaker reports: `He said to me: “Leave it alone, Lena.”` What is marked
 * for another reason is the speaker's own.
 */
export function isToldSpeech(text: string, words: readonly HeldWord[], { first, last }: Held): boolean {
  const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
  return pairMarks(text, 0, text.length).some(
    (each) =>
      each.opened &&
      each.closed &&
      each.innerStart <= start &&
      end <= each.innerEnd &&
      (/[:,]\s{0,2}$/u.test(text.slice(0, each.start)) || /[.,?!…]$/u.test(text.slice(each.innerStart, each.innerEnd))),
  );
}

/** A sentence ends at its mark, and with its paragraph. */
function endsSentence(text: string, words: readonly HeldWord[], index: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  return word !== undefined && (word.stop !== '' || /\n[ \t\r]*\n|[。！？]/u.test(text.slice(word.end, next?.start)));
}

function trimmed(text: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
