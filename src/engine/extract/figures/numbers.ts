/** Digits with their separators. Their number is limited, so that no run of them takes long. */
export const DIGITS = '\\d{1,15}(?:,\\d{2,3}){0,6}(?:\\.\\d{1,8})?';

/** Words that multiply the number before them. */
const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** A magnitude as a word of its own; the short ones (`m`, `bn`) follow sums of money only. */
export const MAGNITUDE = 'hundred|thousand|lakhs?|million|crores?|billion|trillion';
/** The short magnitudes. */
export const SHORT_MAGNITUDE = 'mn|bn|tn|k|m|b';

const WORDS: Readonly<Record<string, number>> = {
  half: 0.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Number words as a pattern. */
export const NUMBER_WORD = Object.keys(WORDS).join('|');

/** Digits whose groups of three are divided by full stops, as most languages but English do: `1.900`. */
const POINTED = /^\d{1,3}(?:\.\d{3})+$/u;

/**
 * The number that digits (`1,234.5`) or a word (`three`) and an optional magnitude stand for; in a text that is not English, a full stop
 * before three digits divides groups.
 */
export function numberOf(digits: string, magnitude: string | undefined, isEnglish: boolean): number {
  const plain = !isEnglish && POINTED.test(digits) ? digits.replaceAll('.', '') : digits;
  const base = WORDS[digits.toLowerCase()] ?? Number(plain.replaceAll(',', ''));
  const factor = magnitude === undefined ? 1 : (MAGNITUDES[magnitude.toLowerCase()] ?? 1);
  // Twelve significant digits: 2.3 million is 2300000, not 2299999.9999999995.
  return Number((base * factor).toPrecision(12));
}
