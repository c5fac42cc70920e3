import { magnitude } from './amounts.js';
import type { FigureFact, NumberFact } from './fact.js';
import { isSameUnit } from './units.js';

/** Largest share by which a number with a limit (*more than*) may differ from what was worked out. */
const CLOSE = 0.1;

/** Largest share by which a number with zeros at its end (*45,000*) may differ from it. */
const ROUND = 0.02;

/** Whether a number of the draft is what was worked out, rounded to the last digit that is written, or to the side that it says. */
export function isNear(value: number, fact: NumberFact): boolean {
  const wanted = inMainUnit(fact);
  const away = value - wanted;
  if (Math.abs(away) <= Math.abs(wanted) * 1e-6) return true;
  const rounding = Math.max(lastDigit(fact) / 2, Math.min(lastNonZero(wanted) / 2, Math.abs(wanted) * ROUND));
  if (Math.abs(away) <= rounding) return true;
  if (fact.qualifier === 'none' || Math.abs(away) > Math.abs(value) * CLOSE) return false;
  const side = { over: 1, least: 1, under: -1, most: -1, nearly: -1, about: Math.sign(away) }[fact.qualifier];
  return Math.sign(away) === side && Math.abs(away) < Math.max(lastDigit(fact), lastNonZero(wanted));
}

/** What one more in the last digit of a number is: 0.1 of 7.4, 1 of 38. Of a fraction, which has none, it is small. */
function lastDigit(fact: NumberFact): number {
  if (fact.family === 'fraction') return fact.low * 0.1;
  if (!Number.isInteger(fact.low)) return lastNonZero(inMainUnit(fact));
  return isCents(fact) ? 0.01 : 1;
}

/** What one more in the last digit other than zero is: 1,000 of 45,000. */
function lastNonZero(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}

/** A number's value; that of an amount of cents in the currency itself. */
export function inMainUnit({ family, unit, low }: NumberFact): number {
  return isCents({ family, unit }) ? low / 100 : low;
}

export function isCents({ family, unit }: Pick<NumberFact, 'family' | 'unit'>): boolean {
  return family === 'money' && /^(?:cents?|pence)$/iu.test(unit);
}

/** Whether one figure is another, rounded to what is said in words: *three seconds*, of 3.1; *two million*, of 1.9 million. */
export function isRoundInWords(words: FigureFact, exact: FigureFact): boolean {
  if (words.kind !== 'number' || exact.kind !== 'number' || words.isWords !== true) return false;
  if (words.family !== exact.family || !isSameUnit(words.unit, exact.unit)) return false;
  const unit = magnitude(words.low);
  return words.low !== exact.low && Math.round(exact.low / unit) === words.low / unit;
}
