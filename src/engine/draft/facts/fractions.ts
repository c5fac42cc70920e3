import { type Amount, amountAt } from './amounts.js';
import { unitOf } from './units.js';
import type { Token } from './words.js';

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  halves: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fourth: 1 / 4,
  fourths: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  sixth: 1 / 6,
  sixths: 1 / 6,
  eighth: 1 / 8,
  eighths: 1 / 8,
  tenth: 1 / 10,
  tenths: 1 / 10,
  halfte: 1 / 2,
  drittel: 1 / 3,
  viertel: 1 / 4,
  funftel: 1 / 5,
  moitie: 1 / 2,
  tiers: 1 / 3,
  quart: 1 / 4,
  mitad: 1 / 2,
  tercio: 1 / 3,
  tercios: 1 / 3,
};

/** Words before *a third*, and words after it, by which it is a part of a whole. */
const SHARED =
  /^(?:by|than|nearly|almost|about|around|over|roughly|least|most|only|just|um|fast|knapp|rund|gut|d['’]un)$/u;
const BESIDE =
  /^(?:of|der|des|de|in|since|from|to|last|this|on|and|but|for|more|less|fewer|higher|lower|as|mehr|weniger|seit)$/u;

/** The part that a word names, such as *third*; undefined for other words. */
export function fractionWord(low: string): number | undefined {
  return Object.hasOwn(FRACTIONS, low) ? FRACTIONS[low] : undefined;
}

/** *A third of*, *two-thirds*, *one in five*, *3 out of 4*, *half of the*: a part of a whole. */
export function fractionAt(
  tokens: readonly Token[],
  at: number,
  amount: Amount | null,
): { readonly value: number; readonly next: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const alone = fractionWord(token.low);
  if (alone !== undefined && /^(?:half|halfte|moitie|mitad)$/u.test(token.low)) {
    const isOf = /^(?:of|the|all|its|their|der|des|de)$/u.test(tokens[at + 1]?.low ?? '');
    return isOf ? { value: alone, next: at + 1 } : null;
  }
  if (amount === null) return null;
  const dash = /^[-‐‑]$/u.test(tokens[amount.next]?.text ?? '') ? 1 : 0;
  const part = fractionWord(tokens[amount.next + dash]?.low ?? '');
  if (part !== undefined && amount.value < 10) {
    const isArticle = amount.isArticle && /^(?:a|an|ein|un|une|una)$/u.test(token.low);
    const after = tokens[amount.next + dash + 1];
    // *A third attempt* is an ordinal, *by a third* and *a third less* are fractions.
    const isPart = SHARED.test(tokens[at - 1]?.low ?? '') || after?.kind !== 'word' || BESIDE.test(after.low);
    if (!isArticle || isPart) return { value: amount.value * part, next: amount.next + dash + 1 };
  }
  return null;
}

/** *One in five*, *3 out of 4*. */
export function shareAt(
  tokens: readonly Token[],
  amount: Amount,
  language: string,
): { readonly value: number; readonly next: number } | null {
  // *Two days out of three*, *one branch in 12*.
  const afterNoun = tokens[amount.next]?.kind === 'word' ? tokens[amount.next + 1]?.low : undefined;
  const named = afterNoun === 'out' || (afterNoun === 'in' && amount.isArticle) ? 1 : 0;
  const at = amount.next + named;
  const isOut = tokens[at]?.low === 'out' && tokens[at + 1]?.low === 'of';
  const isIn = tokens[at]?.low === 'in' || tokens[at]?.low === 'von';
  if (!isOut && !isIn) return null;
  const every = /^(?:every|each)$/u.test(tokens[at + 1]?.low ?? '') ? 1 : 0;
  const whole = amountAt(tokens, at + (isOut ? 2 : 1) + every, language);
  // *One ship in three weeks*.
  if (whole !== null && isIn && named === 1 && unitOf(tokens.slice(whole.next, whole.next + 3)) !== null) return null;
  if (whole === null || whole.isArticle || whole.value <= amount.value) return null;
  // *One in 5,000* is a share, *one in 2019* is not.
  if (whole.value > 1000 && !(amount.value === 1 && isLargeCount(tokens.slice(at, whole.next)))) return null;
  if (isIn && !/^(?:1|2|3|4|7|9|1\.5)$/u.test(String(amount.value))) return null;
  return { value: amount.value / whole.value, next: whole.next };
}

/** Whether a large number is no year: in words, or with a mark between its digits, or too long. */
function isLargeCount(tokens: readonly Token[]): boolean {
  const digits = tokens.find(({ kind }) => kind === 'number');
  return digits === undefined || !/^\d{4}$/u.test(digits.text);
}
