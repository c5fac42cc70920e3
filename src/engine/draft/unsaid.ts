import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Stance } from './around.js';
import { isSpokenCue } from './attribution-after.js';
import { LEADING, ownText, wordsIn } from './own-words.js';
import type { DraftQuotation } from './quotations.js';
import { isNegation } from './sense.js';
import { isDenying } from './turning-words.js';

/** Words that say that someone is not rightly quoted, or that only suppose or ask what someone said. */
const MISQUOTED = new FastPattern(
  () => /(?<!\p{L})(?:wrongly|falsely|incorrectly|mistakenly|erroneously|misquoted?|misattributed)(?!\p{L})/iu,
);
const SUPPOSING = /^\s*(?:if|had|suppose|imagine|did|does|do|has|have)\s/iu;
const SAYING = new FastPattern(() => /(?<!\p{L})(?:say|said|tell|told|write|written|wrote)(?!\p{L})/iu);
const SUPPOSED = new FastPattern(
  () => /(?<!\p{L})(?:should|could|would|might|must|may)\s(?:never\s|not\s)?have\s(?:said|told|written)(?!\p{L})/iu,
);

/** `It was never Ann Lee who`: someone else said it. Of `not only Ann Lee` or `not Ann Lee but Tom Moe` someone did. */
const NOT_WHO = new FastPattern(
  () =>
    /(?<!\p{L})it\s(?:was|is)(?:n['’]t|\s(?:not|never|hardly|scarcely|barely))\s(?!only\s|just\s|merely\s|simply\s|alone\s)(?:(?!but\s)[^\s,;:.“”"]{1,40}\s){1,6}?who\s/iu,
);

/** Verbs of speech in the forms that are after a negation or a denial. */
const SPOKEN = new WordPattern(
  'say|said|saying|tell|told|telling|claim(?:ed|ing)?|write|wrote|written|writing|call(?:ed|ing)?',
);

/** A denial that is not a negation elsewhere: “denying having said”. */
const DENYING = /^denying$/iu;

/** Number of words between the one and the other: `denied having said`, `refused to say`. */
const BETWEEN = 1;

/** Whether the draft's own words before a quotation deny that it was said. */
export function isDenied(quotation: DraftQuotation): boolean {
  return quotation.kind !== 'block' && deniesSpeech(ownText(quotation).before);
}

/** Whether words of a sentence before a quotation deny that it was said, or only suppose it. */
export function deniesSpeech(before: string): boolean {
  if (MISQUOTED.test(before) || SUPPOSED.test(before) || NOT_WHO.test(before)) return true;
  if (SUPPOSING.test(before) && SAYING.test(before)) return true;
  const words = lastClause(before);
  return words.some((word, at) => {
    const near = words.slice(Math.max(0, at - 1 - BETWEEN), at);
    return SPOKEN.test(word) && near.some((each) => isNegation(each) || DENYING.test(each));
  });
}

/** Number of words from a verb of denial to a part of the clause that it denies. */
const LONGEST_CLAUSE = 10;

/** Verbs and nouns of doubt, in the languages of sources. */
const DOUBT = new WordPattern(
  String.raw`doubt\p{L}{0,6}|(?:be)?zweif\p{L}{0,6}|dout(?:e|es|ent|ait|aient|é)|dud[aoó]\p{L}{0,4}|dubit\p{L}{1,4}|(?:be)?twijfel\p{L}{0,4}|duvid\p{L}{1,4}|tviv(?:el|la|lar|lade)|wątpi\p{L}{0,3}|сомнева\p{L}{2,5}`,
);

/** What the draft says that its speaker does with a quotation, as a clause: `Lee denied that “`; null if neither. */
export function stanceOn(quotation: DraftQuotation): Stance | null {
  return quotation.kind === 'block' ? null : stanceIn(ownText(quotation).before);
}

/** The same by the words of a sentence before a quotation. */
export function stanceIn(before: string): Stance | null {
  const words = lastClause(before);
  const rejects = (word: string) => isDenying(word) || DOUBT.test(word);
  const at = words.findLastIndex(rejects);
  // “denied that somebody had ‘…’”: the words are a part of that clause.
  const isPart = at >= 0 && words.length - at <= LONGEST_CLAUSE && words[at + 1] === 'that';
  if (!isPart && !LEADING.test(before)) return null;
  // “denied it and said that”
  if (at < 0 || words.slice(at + 1).some(isSpokenCue)) return null;
  // “could not deny that”
  return words.some((word) => isNegation(word) && !rejects(word)) ? 'concedes' : 'rejects';
}

/** The words of the clause that leads to a quotation: the marks right before it end none. */
function lastClause(before: string): string[] {
  const clauses = before.split(/[,;:()—–]/u).filter((part) => /\p{L}/u.test(part));
  return wordsIn(clauses.at(-1) ?? '');
}
