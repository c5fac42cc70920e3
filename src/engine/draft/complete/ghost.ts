import type { MarkStyle } from '../../cite/marks.js';
import { CLOSING_MARK } from '../../text/closing-marks.js';
import { foldTypography } from '../../text/normalize.js';
import type { Range } from '../../text/range.js';
import type { AskedQuotation } from './asked.js';
import { hold, typedWords } from './holding.js';
import type { QuotationOffer } from './offer.js';
import { quotationWords } from './offers.js';

/** With fewer typed words a quotation is not distinguished from other continuations. */
const FEWEST_WORDS = 2;

/** The same for a mark in the middle of a sentence that names no speaker: the words may be the writer's, as scare quotes are. */
const FEWEST_MID_SENTENCE = 4;

/**
 * The offer that continues what is being typed, if exactly one quotation does, in one place: every word is as typed, and
 * nothing but punctuation is after the cursor on its line. Null otherwise.
 */
export function continuingOffer(
  asked: AskedQuotation,
  offers: readonly QuotationOffer[],
  text: string,
): QuotationOffer | null {
  const [first, ...others] = offers.filter(({ fit }) => fit === 'held');
  if (first?.held?.slip !== false || (asked.kind !== 'marks' && asked.kind !== 'block')) return null;
  if (others.some(({ quotation }) => quotation.id !== first.quotation.id)) return null;
  const typed = typedWords(asked.typed);
  const words = quotationWords(first.quotation);
  if (typed.words.length < fewestWords(asked) || hold(typed, words.slice(first.held.first + 1))?.slip === false)
    return null;
  return /^[^\p{L}\p{N}"“”„«»‘|]*(?:\||$)/u.test(text.slice(asked.range.end).split(/[\r\n]/u, 1)[0] ?? '')
    ? first
    : null;
}

/** Text after which a sentence or a part of one begins. */
const BEGINS = new RegExp(String.raw`(?:^|[.!?:,;—–]${CLOSING_MARK}{0,3})\s*$`, 'u');

function fewestWords({ kind, speaker, before }: AskedQuotation): number {
  return kind === 'block' || speaker !== null || BEGINS.test(before) ? FEWEST_WORDS : FEWEST_MID_SENTENCE;
}

/**
 * An insertion that keeps the draft's words as typed and only adds to them; null where the insertion does not begin with these
 * words, or has no place for the mark that closes them already. Typography and the case of the first letter do not count, as
 * they do not when the quotation is checked.
 */
export function addingTo(written: string, insertion: string, closing = ''): string | null {
  let at = 0;
  let seenLetter = false;
  for (let index = 0; index < written.length; index++) {
    const char = written.charAt(index);
    if (/\s/u.test(char)) {
      if (/\s/u.test(written.charAt(index - 1))) continue;
      if (!/\s/u.test(insertion.charAt(at))) return null;
      while (/\s/u.test(insertion.charAt(at))) at++;
      continue;
    }
    if (insertion.charAt(at) === '\\' && char !== '\\') at++;
    const other = insertion.charAt(at);
    const isFirst: boolean = !seenLetter && /\p{L}/u.test(char);
    seenLetter ||= isFirst;
    const [a, b] = [foldTypography(char), foldTypography(other)];
    if (a !== b && !(isFirst && a.toLowerCase() === b.toLowerCase())) return null;
    at++;
  }
  const added = insertion.slice(at);
  return added.includes(closing) ? written + added : null;
}

const STYLES: Readonly<Record<string, MarkStyle>> = {
  '"': 'straight',
  '“': 'curly',
  '«': 'guillemets',
  '‘': 'single',
  '”': 'swedish',
  '「': 'corner',
};

/** Languages that close with ” what „ opens. */
const CLOSING_RIGHT = /^(?:pl|ro|hu|hr|nl)(?:-|$)/iu;

/** A passage between „ and another mark. */
const LOW_PASSAGE = /^„[^„“”"\n]{1,300}([“”])/u;

/**
 * The style of the mark that a writer has typed, so that what is added closes it; `usual` where that cannot be determined. „ is closed
 * as before in the draft, else as the `language` of the quotation does.
 */
export function styleTyped(text: string, { start }: Range, usual: MarkStyle, language = ''): MarkStyle {
  if (text.charAt(start) === '„') {
    const before = start === 0 ? -1 : text.lastIndexOf('„', start - 1);
    const closed = before < 0 ? undefined : LOW_PASSAGE.exec(text.slice(before, Math.min(start, before + 310)))?.[1];
    return (closed === undefined ? CLOSING_RIGHT.test(language) : closed === '”') ? 'polish' : 'german';
  }
  const isSpaced = text.charAt(start) === '«' && /\s/u.test(text.charAt(start + 1));
  return isSpaced ? 'french' : (STYLES[text.charAt(start)] ?? usual);
}
