import type { Range } from '../text/range.js';

/** Number of characters that are read after the words that name a speaker. */
const FAR = 60;

/** Right after a speaker: the verb is denied, supposed or still to come. */
const AFTER =
  /^\s{1,3}(?:(?:also|then|later|himself|herself)\s)?(?:(?:did|does|do|has|had|have|was|is|would|could)(?:\s(?:not|never)|n['’]t)(?!\p{L})|never(?!\p{L})|den(?:y|ied|ies)(?!\p{L})|(?:refuse|decline)[sd]?\sto(?!\p{L})|(?:failed|fails)\sto(?!\p{L})|(?:is|was|had|has)?\s?(?:allegedly|reportedly|supposedly|purportedly)(?!\p{L})|(?:will|may|might|should|shall)\s(?:\p{L}+ly\s)?(?:say|tell|add|argue|claim|ask|declare|announce|insist|reply|answer|write)(?!\p{L}))/iu;

/** The same among the words that were found as the name. */
const WITHIN =
  /^(?:Had|Should|If|Unless)\s|\s(?:never|denied|denies|refused|declined|allegedly|reportedly|supposedly|purportedly)$/u;

/** Right before a speaker: a condition, or an exception of nobody. */
const BEFORE =
  /(?<!\p{L})(?:if|unless|suppose|supposing|imagine|whether|had|should|(?:nobody|no one|none|anyone|everyone|everybody) (?:but|except))\s(?:\p{Ll}{1,30}\s){0,2}$/iu;

/** “Had Ekberg said” and “Should Ekberg say” at the beginning of a sentence alone are conditions. */
const INVERTED = /(?:had|should)\s(?:\p{Ll}{1,30}\s){0,2}$/u;

/**
 * Whether the words around a speaker's name deny that the speaker said something, suppose it, or announce it: “Ekberg never
 * said”, “If Ekberg says”, “Ekberg will say”. The words from `limit` on are the quotation's.
 */
export function isUnsaid(text: string, { start, end }: Range, limit: number): boolean {
  const stop = limit >= end ? Math.min(limit, end + FAR) : end + FAR;
  const before = text.slice(Math.max(0, start - FAR), start);
  return (
    AFTER.test(text.slice(end, stop)) ||
    WITHIN.test(text.slice(start, end)) ||
    (BEFORE.test(before) && !INVERTED.test(before))
  );
}
