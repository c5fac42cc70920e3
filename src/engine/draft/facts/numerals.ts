import { asciiDigit } from '../../text/digits.js';
import type { Token } from './words.js';

/** Languages whose full stop divides groups of digits, and whose comma is the decimal mark. */
const POINTED = new Set(['de', 'es', 'it', 'nl', 'pt', 'fr', 'sv', 'pl', 'ru']);

/** The number that digits with their marks stand for; null where that cannot be determined. */
export function numeralOf(written: string, language: string): number | null {
  const digits = written.replace(/[\u00a0\u202f\u2009 '’]/gu, '').replace(/\p{Nd}/gu, (digit) => asciiDigit(digit));
  const marks = digits.match(/[.,]/gu) ?? [];
  if (marks.length === 0) return Number(digits);
  const last = marks.at(-1) ?? '.';
  const isMixed = marks.some((mark) => mark !== last);
  // Of two marks the last is the decimal one; one that comes several times divides groups.
  if (isMixed) {
    if (marks.filter((mark) => mark === last).length > 1) return null;
    const other = last === '.' ? ',' : '.';
    return Number(digits.replaceAll(other, '').replace(last, '.'));
  }
  if (marks.length > 1)
    return /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/u.test(digits) ? Number(digits.replaceAll(last, '')) : null;
  const group = POINTED.has(language) ? '.' : ',';
  const isGrouped = last === group && /^[1-9]\d{0,2}[.,]\d{3}$/u.test(digits);
  return Number(isGrouped ? digits.replace(last, '') : digits.replace(last, '.'));
}

/** Words for numbers in one language. */
interface NumberWords {
  readonly small: Readonly<Record<string, number>>;
  readonly hundred: ReadonlySet<string>;
  /** Words between the parts of a number: *two hundred and five*. */
  readonly joints: ReadonlySet<string>;
  /** The indefinite article and *one*, numbers only before a magnitude or a unit. */
  readonly one: ReadonlySet<string>;
  readonly half: ReadonlySet<string>;
}

/** Words numbered from `from` on, `step` apart. */
function counted(words: string, from: number, step = 1): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, from + index * step]));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ENGLISH: NumberWords = {
  small: {
    zero: 0,
    ...counted(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      1,
    ),
    ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    dozen: 12,
  },
  hundred: set('hundred'),
  joints: set('and -'),
  one: set('a an one'),
  half: set('half'),
};

const FRENCH: NumberWords = {
  small: {
    zero: 0,
    ...counted('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 1),
    une: 1,
    ...counted('vingt trente quarante cinquante soixante septante octante nonante', 20, 10),
    vingts: 20,
    huitante: 80,
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    millier: 1000,
  },
  hundred: set('cent cents'),
  joints: set('et -'),
  one: set('un une'),
  half: set('demi demie'),
};

const SPANISH: NumberWords = {
  small: {
    cero: 0,
    ...counted(
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte ' +
        'veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
      1,
    ),
    un: 1,
    una: 1,
    veintiun: 21,
    ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    cien: 100,
    ciento: 100,
    ...counted(
      'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
      200,
      100,
    ),
    ...counted(
      'doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas',
      200,
      100,
    ),
    docena: 12,
    decena: 10,
    veintena: 20,
    treintena: 30,
    cuarentena: 40,
    cincuentena: 50,
    centena: 100,
    centenar: 100,
    millar: 1000,
  },
  hundred: new Set(),
  joints: set('y'),
  one: set('un uno una'),
  half: set('medio media'),
};

const GERMAN_SMALL: Readonly<Record<string, number>> = {
  null: 0,
  ...counted(
    'eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
    1,
  ),
  ein: 1,
  anderthalb: 1.5,
  zwo: 2,
  dutzend: 12,
  ...counted('zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig', 20, 10),
};

const GERMAN: NumberWords = {
  small: GERMAN_SMALL,
  hundred: new Set(),
  joints: new Set(),
  one: set('ein eine einer einem einen eins'),
  half: set('halbe halber halben halbes'),
};

const WORDS: Readonly<Record<string, NumberWords>> = { en: ENGLISH, fr: FRENCH, es: SPANISH, de: GERMAN };

/** Words that multiply the number before them, folded, in all languages. */
const MAGNITUDES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'thousand thousands tausend mille mil mila duizend tusen tysiac tysiace tysiecy тыс тысяч тысячи тысяча'
      .split(' ')
      .map((word) => [word, 1e3]),
  ),
  ...Object.fromEntries('lakh lakhs'.split(' ').map((word) => [word, 1e5])),
  ...Object.fromEntries(
    'million millions millionen mio millon millones milione milioni milhao milhoes miljoen miljon miljoner milion miliony milionow mln млн миллион миллиона миллионов'
      .split(' ')
      .map((word) => [word, 1e6]),
  ),
  ...Object.fromEntries('crore crores'.split(' ').map((word) => [word, 1e7])),
  ...Object.fromEntries(
    'billion billions bn milliarde milliarden mrd milliard milliards mds miliardo miliardi miljard miljarder miliard miliardy miliardow mld млрд миллиард миллиарда миллиардов bilhao bilhoes'
      .split(' ')
      .map((word) => [word, 1e9]),
  ),
  ...Object.fromEntries(
    'trillion trillions tn billones bilione bilioni трлн триллион триллиона триллионов'
      .split(' ')
      .map((word) => [word, 1e12]),
  ),
};

/** What *billion* and its like mean in languages that count so: a million millions. */
const LONG_SCALE: Readonly<Record<string, number>> = { billion: 1e12, billions: 1e12, billionen: 1e12, billon: 1e12 };
const LONG_SCALED = new Set(['de', 'fr', 'es', 'it', 'nl', 'sv', 'pl']);

/** Short magnitudes, which are right after digits: `65bn`. */
const SHORT: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  tn: 1e12,
  t: 1e12,
};

const EAST_ASIAN: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 };

/** Whether a language has words for numbers here. */
export function hasNumberWords(language: string): boolean {
  return Object.hasOwn(WORDS, language);
}

/** Whether a folded word is a number in a language, other than the article or *one*. */
export function isNumberWord(low: string, language: string): boolean {
  const words = WORDS[language];
  if (words === undefined || words.one.has(low)) return false;
  if (words.hundred.has(low) || magnitudeOf(low, language) !== undefined) return true;
  return language === 'de' ? germanNumber(low) !== null : Object.hasOwn(words.small, low);
}

/** The magnitude that a word stands for; undefined for other words. */
export function magnitudeOf(low: string, language: string): number | undefined {
  if (LONG_SCALED.has(language) && Object.hasOwn(LONG_SCALE, low)) return LONG_SCALE[low];
  return Object.hasOwn(MAGNITUDES, low) ? MAGNITUDES[low] : undefined;
}

/** The magnitude that letters right after digits stand for: `65bn`, `3,5億`. */
export function joinedMagnitude(text: string): { readonly factor: number; readonly length: number } | null {
  const [sign] = text;
  const eastern = sign === undefined ? undefined : EAST_ASIAN[sign];
  if (eastern !== undefined && sign !== undefined) return { factor: eastern, length: sign.length };
  const low = text.toLowerCase();
  const factor = Object.hasOwn(SHORT, low) ? SHORT[low] : undefined;
  return factor === undefined ? null : { factor, length: text.length };
}

/** A number in words or digits. */
export interface ReadNumber {
  readonly value: number;
  /** The index of the token after it. */
  readonly next: number;
  /** Whether it is only an article or *one*: a number where a unit follows. */
  readonly isArticle: boolean;
  readonly hasMagnitude: boolean;
}

/** Twelve significant digits: 2.3 million is 2300000, not 2299999.9999999995. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** The number in words that begins at a token; null if none does. */
export function numberInWords(tokens: readonly Token[], at: number, language: string): ReadNumber | null {
  const words = WORDS[language];
  const first = tokens[at];
  if (words === undefined || first?.kind !== 'word') return null;
  let [total, current, next] = [0, -1, at];
  let hasMagnitude = false;
  // *Half a million*, *half a dozen*.
  if (words.half.has(first.low) && language === 'en') {
    const after = tokens[at + 1]?.low ?? '';
    const from = after === 'a' || after === 'an' ? at + 2 : at + 1;
    const unit = tokens[from]?.low ?? '';
    const factor = magnitudeOf(unit, language) ?? (unit === 'dozen' ? 12 : undefined);
    return factor === undefined ? null : { value: factor / 2, next: from + 1, isArticle: false, hasMagnitude: true };
  }
  const starts = first.low;
  if (words.one.has(starts)) {
    const unit = tokens[at + 1]?.low ?? '';
    const isNumber =
      words.hundred.has(unit) || magnitudeOf(unit, language) !== undefined || (unit === 'dozen' && starts !== 'one');
    if (!isNumber) return { value: 1, next: at + 1, isArticle: true, hasMagnitude: false };
    if (words.hundred.has(unit) || magnitudeOf(unit, language) !== undefined) current = 1;
    next = at + 1;
  }
  for (; next < tokens.length; ) {
    const token = tokens[next];
    if (token === undefined) break;
    const isJoint = next > at && words.joints.has(token.low) && current !== -1;
    const word = isJoint ? tokens[next + 1] : token;
    if (word?.kind !== 'word') break;
    // *Two and three* are two numbers, *two hundred and three* is one.
    const mayJoin = !isJoint || token.low === '-' || current >= 20 || total > 0;
    const small = language === 'de' ? germanNumber(word.low) : (own(words.small, word.low) ?? null);
    const magnitude = magnitudeOf(word.low, language);
    if (small !== null && mayJoin) {
      const joined = current === -1 ? small : joinedSmall(current, small, language);
      if (joined === null) break;
      current = joined;
    } else if (words.hundred.has(word.low) && !isJoint) {
      if (current > 99) break;
      current = (current === -1 ? 1 : current) * 100;
    } else if (magnitude !== undefined && !isJoint) {
      if (current === -1 && next === at && !(language === 'fr' || language === 'es')) break;
      // *Thousands of* says no number.
      if (current === -1 && word.low !== 'mille' && word.low !== 'mil') break;
      total += (current === -1 ? 1 : current) * magnitude;
      current = -1;
      hasMagnitude = true;
      next += 1;
      if (tokens[next]?.kind !== 'word') break;
      const more = readsOn(tokens, next, words, language);
      if (!more) break;
      current = 0;
      continue;
    } else break;
    next += isJoint ? 2 : 1;
  }
  if (next === at) return null;
  const value = total + Math.max(0, current);
  return { value, next, isArticle: false, hasMagnitude };
}

/** Whether a number continues after its thousands: *two thousand (and) five*. */
function readsOn(tokens: readonly Token[], at: number, words: NumberWords, language: string): boolean {
  const skip = words.joints.has(tokens[at]?.low ?? '') ? 1 : 0;
  const word = tokens[at + skip]?.low ?? '';
  if (language === 'de') return germanNumber(word) !== null && skip === 0;
  return Object.hasOwn(words.small, word) && !words.one.has(word);
}

/** Two parts of a number below a thousand as one; null where the second begins another number. */
function joinedSmall(before: number, small: number, language: string): number | null {
  const tens = before % 100;
  if (language === 'fr' && small === 20 && tens === 4) return before + 76;
  if (language === 'fr' && (tens === 60 || tens === 80) && small >= 10 && small < 20) return before + small;
  if (before === 0) return small;
  if (tens === 0 && small < 100) return before + small;
  if (tens >= 20 && tens % 10 === 0 && small < 10) return before + small;
  return null;
}

/** A German word for a number, written as one: *zweiundzwanzigtausenddreihundert*; null for other words. */
function germanNumber(low: string): number | null {
  const plain = low.replaceAll('ß', 'ss');
  const simple = own(GERMAN_SMALL, plain);
  if (simple !== undefined) return simple;
  // *Zweieinhalb*, *anderthalb*.
  if (plain.endsWith('einhalb')) return plain === 'einhalb' ? null : withHalf(germanNumber(plain.slice(0, -7)));
  if (!/(?:tausend|hundert|zig|ssig)/u.test(plain) || plain.length > 80) return null;
  const [thousands, below] = around(plain, 'tausend');
  const [hundreds, last] = around(below, 'hundert');
  const rest = last.startsWith('und') ? last.slice(3) : last;
  const parts = [part(thousands, 1_000), part(hundreds, 100), rest === '' ? 0 : germanTens(rest)];
  return parts.includes(null) ? null : parts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function withHalf(value: number | null): number | null {
  return value === null ? null : value + 0.5;
}

/** The text before and after the first such part of a word; undefined and all of it where it has none. */
function around(word: string, part: string): readonly [before: string | undefined, after: string] {
  const at = word.indexOf(part);
  return at < 0 ? [undefined, word] : [word.slice(0, at), word.slice(at + part.length)];
}

function part(word: string | undefined, factor: number): number | null {
  if (word === undefined) return 0;
  if (word === '') return factor;
  const value = word.includes('hundert') ? germanNumber(word) : germanTens(word);
  return value === null ? null : value * factor;
}

function germanTens(word: string): number | null {
  const simple = own(GERMAN_SMALL, word);
  if (simple !== undefined) return simple;
  const [ones = '', tens] = around(word, 'und');
  const [one, ten] = [own(GERMAN_SMALL, ones), own(GERMAN_SMALL, tens)];
  return one !== undefined && ten !== undefined && one < 10 && ten >= 20 ? one + ten : null;
}

function own(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
