import { DASH } from './number-fact.js';
import { joinedMagnitude, magnitudeOf, numberInWords, numeralOf, type ReadNumber, rounded } from './numerals.js';
import { currencySign } from './units.js';
import type { Token } from './words.js';

/** A number without its unit. */
export interface Amount {
  readonly value: number;
  readonly next: number;
  readonly isArticle: boolean;
  readonly hasMagnitude: boolean;
  readonly isDigits: boolean;
}

/** The number that begins at a token, in digits or words, with its magnitude; null where none does. */
export function amountAt(tokens: readonly Token[], at: number, language: string): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind !== 'number') {
    const words: ReadNumber | null = numberInWords(tokens, at, language);
    return words === null ? null : andAHalf(tokens, { ...words, isDigits: false }, language);
  }
  const value = numeralOf(token.text, language);
  if (value === null || !Number.isFinite(value)) return null;
  let next = at + 1;
  let factor = 1;
  const after = tokens[next];
  const dashed = /^[-‐‑]$/u.test(after?.text ?? '') && after?.joined === true ? 1 : 0;
  const short = after?.joined === true && dashed === 0 ? joinedMagnitude(after.text) : null;
  const long =
    magnitudeOf(tokens[next + dashed]?.low ?? '', language) ??
    (tokens[next + dashed]?.low === 'hundred' ? 100 : undefined);
  if (long !== undefined) {
    factor = long;
    next += 1 + dashed;
  } else if (short !== null && !/^[mtk]$/u.test(after?.low ?? '')) {
    factor = short.factor;
    next += 1;
  } else if (short !== null && isMoneyBefore(tokens, at)) {
    factor = short.factor;
    next += 1;
  } else if (/^(?:m|bn|mn|tn|b)$/u.test(after?.text ?? '') && isMoneyBefore(tokens, at)) {
    factor = joinedMagnitude(after?.text ?? '')?.factor ?? 1;
    next += 1;
  }
  return andAHalf(
    tokens,
    { value: rounded(value * factor), next, isArticle: false, hasMagnitude: factor > 1, isDigits: true },
    language,
  );
}

function isMoneyBefore(tokens: readonly Token[], at: number): boolean {
  return currencySign(tokens[at - 1]?.low ?? '') !== null;
}

/**
 * *Two and a half (million)*, *two million and a half*, *deux millions et demi*, *dos millones y medio*: half more of one, or of
 * the magnitude. What is half more of a unit (*deux ans et demi*) follows the unit.
 */
function andAHalf(tokens: readonly Token[], amount: Amount, language: string): Amount {
  const half = halfAfter(tokens, amount.next);
  if (half === 0) return amount;
  const next = amount.next + half;
  if (amount.hasMagnitude) return { ...amount, value: rounded(amount.value + magnitude(amount.value) / 2), next };
  const factor = magnitudeOf(tokens[next]?.low ?? '', language);
  const value = amount.value + 0.5;
  return factor === undefined
    ? { ...amount, value, next, isArticle: false }
    : { ...amount, value: rounded(value * factor), next: next + 1, isArticle: false, hasMagnitude: true };
}

/** *(A decade) and a half*, *ans et demi*, *año y medio*, after a unit: half of it more. */
export function halfAfter(tokens: readonly Token[], at: number): number {
  const words = [0, 1, 2].map((step) => tokens[at + step]?.low ?? '').join(' ');
  if (words === 'and a half') return 3;
  return /^(?:et demie?|y medi[oa])(?: |$)/u.test(words) ? 2 : 0;
}

/** What a range's last number is counted in: a thousand, a million, … */
export function magnitude(value: number): number {
  return 10 ** (3 * Math.floor(Math.log10(Math.max(1, value)) / 3));
}

/** The sign or code of a currency before a number; null where there is none. */
export function signAt(tokens: readonly Token[], at: number): { readonly unit: string; readonly next: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const two = tokens[at + 1];
  const joined = two?.joined === true ? `${token.low}${two.low}` : '';
  const pair = joined === '' ? null : currencySign(joined);
  if (pair !== null && tokens[at + 2]?.kind === 'number') return { unit: pair, next: at + 2 };
  const one = currencySign(token.low);
  if (one === null) return null;
  if (two?.kind === 'number') return { unit: one, next: at + 1 };
  // `Rs. 10`.
  return two?.text === '.' && tokens[at + 2]?.kind === 'number' && /^(?:rs|sfr|kr)$/u.test(token.low)
    ? { unit: one, next: at + 2 }
    : null;
}

/** The second number of a range or pair, such as *10 to 15* or *52-48*; null where there is none. */
export function rangeAt(
  tokens: readonly Token[],
  at: number,
  first: Amount,
  language: string,
): { readonly amount: Amount; readonly isPair: boolean } | null {
  const joint = tokens[first.next];
  if (joint === undefined) return null;
  const isDash = DASH.test(joint.text);
  const before = tokens[at - 1]?.low ?? '';
  const isWord =
    /^(?:to|bis|a|til|до)$/u.test(joint.low) ||
    (/^(?:and|und|et|y|e)$/u.test(joint.low) && /^(?:between|zwischen|entre|tra|fra|van)$/u.test(before));
  if (!isDash && !isWord) return null;
  const signed = signAt(tokens, first.next + 1);
  const second = amountAt(tokens, signed?.next ?? first.next + 1, language);
  if (second === null || second.isArticle) return null;
  // *Between $20,000 and €30,000* are two sums.
  if (signed !== null && signAt(tokens, at)?.unit !== signed.unit) return null;
  if (!isDash && joint.low === 'a' && language === 'en') return null;
  // `3-2`, `52-48`: a score or a vote; `2008-2019` are years.
  const isPair = isDash && first.value > second.value && first.isDigits;
  if (first.value > second.value && !isPair && !second.hasMagnitude) {
    // *52 to 48* is a vote as well.
    return joint.low === 'to' && first.isDigits && second.isDigits ? { amount: second, isPair: true } : null;
  }
  return { amount: second, isPair };
}
