import { CLOSING_MARKS } from '../../text/closing-marks.js';
import { FastPattern } from '../../text/fast-pattern.js';

/** Short forms that keep their point: with points inside (`n.d.`, `o. J.`, `U.S.`), or one of these words. */
const SHORT_FORM = new FastPattern(
  () =>
    /(?:(?<![\p{L}\p{N}/@-])(?:\p{L}{1,2}\.\s?){1,4}\p{L}{1,2}|(?<![\p{L}\p{N}])(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|etc|al|eds?|vols?|Aufl|Hrsg|Bde?|Dept|Univ))\.$/u,
);

/** A stop at the end, and the quotation marks that have it inside, as American English sets it. */
const FINAL_STOP = /\.([”’"»]{0,3})$/u;

/** A sentence's end, with the marks and the type that may close after it. */
const ENDED = new RegExp(`[.!?…][*_${CLOSING_MARKS}]{0,9}$`, 'u');

/** Words of a reference that continue: without the stop that ends them, unless it belongs to a short form. */
export function withoutFinalStop(words: string): string {
  return SHORT_FORM.test(words) ? words : words.replace(FINAL_STOP, '$1');
}

/** The same with a comma, which is inside quotation marks where the stop was. */
export function withComma(words: string): string {
  if (SHORT_FORM.test(words)) return `${words},`;
  const marks = FINAL_STOP.exec(words)?.[1] ?? '';
  return marks === '' ? `${withoutFinalStop(words)},` : words.replace(FINAL_STOP, ',$1');
}

/** Longest short form that is searched for before a comma, in UTF-16 code units. */
const BEFORE_COMMA = 40;

/** Words in which a comma that went inside quotation marks stands alone, without the stop that ended what is quoted. */
export function withoutStopBeforeComma(words: string): string {
  return words.replace(/\.,(?=[’”])/gu, (found, at: number) =>
    SHORT_FORM.test(words.slice(Math.max(0, at - BEFORE_COMMA), at + 1)) ? found : ',',
  );
}

/** The words as a sentence that ends, with a stop unless something ends them already. */
export function withFinalStop(words: string): string {
  return ENDED.test(words) ? words : `${words}.`;
}
