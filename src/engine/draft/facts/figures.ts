import { dateAt } from './dates.js';
import type { DateFact, FigureFact, NumberFact, Qualifier, UnitFamily } from './fact.js';
import { joinedMagnitude, magnitudeOf, numberInWords, numeralOf, type ReadNumber, rounded } from './numerals.js';
import { qualifierBefore, qualifierBehind } from './qualifiers.js';
import { currencySign, type Unit, unitOf } from './units.js';
import { stemOf, type Token, tokensOf } from './words.js';

/** A text's figures, dates and designations in order, and the tokens they were read from. */
export interface ReadFigures {
  readonly tokens: readonly Token[];
  readonly figures: readonly FigureFact[];
}

/** A text of more tokens is no sentence or paragraph. */
const MOST_TOKENS = 20_000;

/** Reads the figures of a text in a language (`en`). Linear in the text; never throws. */
export function figuresOf(text: string, language: string): ReadFigures {
  const tokens = tokensOf(text, language !== 'en').slice(0, MOST_TOKENS);
  const figures: FigureFact[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = figureAt(tokens, at, language);
    if (read === null) at += 1;
    else {
      if (read.fact !== null) figures.push(read.fact);
      at = Math.max(at + 1, read.next);
    }
  }
  return { tokens, figures };
}

interface ReadFigure {
  /** Null where the tokens are known to state nothing that could be compared. */
  readonly fact: FigureFact | null;
  readonly next: number;
}

function figureAt(tokens: readonly Token[], at: number, language: string): ReadFigure | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const code = codeAt(tokens, at);
  if (code !== null) return code;
  const date = dateAt(tokens, at);
  if (date !== null) {
    const fact: DateFact = { ...date.date, start: token.start, end: tokens[date.next - 1]?.end ?? token.end };
    return { fact, next: date.next };
  }
  return ordinalAt(tokens, at, language) ?? multipleAt(tokens, at) ?? quantityAt(tokens, at, language);
}

/** Letters and digits in one word or joined by hyphens: `S-400`, `F414`, `G7`. */
function codeAt(tokens: readonly Token[], at: number): ReadFigure | null {
  const first = tokens[at];
  if (first === undefined || first.kind === 'sign') return null;
  let next = at + 1;
  while (next < tokens.length && tokens[next]?.joined === true) {
    const token = tokens[next];
    const isHyphen = /^[-‐‑–/]$/u.test(token?.text ?? '') && tokens[next + 1]?.joined === true;
    if (token?.kind === 'sign' && !isHyphen) break;
    next += 1;
  }
  if (next === at + 1) return null;
  const run = tokens.slice(at, next);
  const letters = run.filter(({ kind }) => kind === 'word');
  const hasDigits = run.some(({ kind }) => kind === 'number');
  if (letters.length === 0 || !hasDigits) return null;
  const last = tokens[next - 1];
  const written = run.map(({ text }) => text).join('');
  // `65bn`, `10-year`, `3rd`, `US$5`, `mid-2024` are numbers; a designation has capitals before its digits.
  const isCode =
    first.kind === 'word'
      ? /^\p{Lu}{1,5}$/u.test(first.text) && currencySign(first.low) === null
      : /^\d{1,4}-?\p{Lu}{1,3}(?:-\d+)?$/u.test(written) &&
        joinedMagnitude(tokens[at + 1]?.text ?? '') === null &&
        unitOf([{ text: tokens[at + 1]?.text ?? '' }]) === null;
  if (!isCode || last === undefined) return null;
  const form = written.replace(/[-‐‑–/]/gu, '').toLowerCase();
  return { fact: { kind: 'code', start: first.start, end: last.end, form }, next };
}

/** A number without its unit. */
interface Amount {
  readonly value: number;
  readonly next: number;
  readonly isArticle: boolean;
  readonly hasMagnitude: boolean;
  readonly isDigits: boolean;
}

function amountAt(tokens: readonly Token[], at: number, language: string): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind !== 'number') {
    const words: ReadNumber | null = numberInWords(tokens, at, language);
    return words === null ? null : andAHalf(tokens, { ...words, isDigits: false });
  }
  const value = numeralOf(token.text, language);
  if (value === null || !Number.isFinite(value)) return null;
  let next = at + 1;
  let factor = 1;
  const behind = tokens[next];
  const dashed = /^[-‐‑]$/u.test(behind?.text ?? '') && behind?.joined === true ? 1 : 0;
  const short = behind?.joined === true && dashed === 0 ? joinedMagnitude(behind.text) : null;
  const long =
    magnitudeOf(tokens[next + dashed]?.low ?? '', language) ??
    (tokens[next + dashed]?.low === 'hundred' ? 100 : undefined);
  if (long !== undefined) {
    factor = long;
    next += 1 + dashed;
  } else if (short !== null && !/^[mtk]$/u.test(behind?.low ?? '')) {
    factor = short.factor;
    next += 1;
  } else if (short !== null && isMoneyBefore(tokens, at)) {
    factor = short.factor;
    next += 1;
  } else if (/^(?:m|bn|mn|tn|b)$/u.test(behind?.text ?? '') && isMoneyBefore(tokens, at)) {
    factor = joinedMagnitude(behind?.text ?? '')?.factor ?? 1;
    next += 1;
  }
  return andAHalf(tokens, {
    value: rounded(value * factor),
    next,
    isArticle: false,
    hasMagnitude: factor > 1,
    isDigits: true,
  });
}

function isMoneyBefore(tokens: readonly Token[], at: number): boolean {
  return currencySign(tokens[at - 1]?.low ?? '') !== null;
}

/** *Two and a half*, *deux ans et demi* (after the unit) are half more. */
function andAHalf(tokens: readonly Token[], amount: Amount): Amount {
  const words = [0, 1, 2].map((step) => tokens[amount.next + step]?.low ?? '');
  if (words[0] === 'and' && words[1] === 'a' && words[2] === 'half' && !amount.isArticle)
    return { ...amount, value: amount.value + 0.5, next: amount.next + 3, isArticle: false };
  return amount;
}

/** *(A decade) and a half*, *ans et demi*, *año y medio*, behind a unit: half of it more. */
function halfBehind(tokens: readonly Token[], at: number): number {
  const words = [0, 1, 2].map((step) => tokens[at + step]?.low ?? '').join(' ');
  if (words === 'and a half') return 3;
  return /^(?:et demie?|y medi[oa])(?: |$)/u.test(words) ? 2 : 0;
}

const ORDINALS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: listed('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
  de: {
    ...listed('erste zweite dritte vierte funfte sechste siebte achte neunte zehnte'),
    ...listed('ersten zweiten dritten vierten funften sechsten siebten achten neunten zehnten'),
  },
  fr: {
    ...listed('premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme'),
    premiere: 1,
    second: 2,
    seconde: 2,
  },
  es: {
    ...listed('primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo'),
    ...listed('primera segunda tercera cuarta quinta sexta septima octava novena decima'),
    primero: 1,
    tercero: 3,
  },
};

function listed(words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, index + 1]));
}

function ordinalAt(tokens: readonly Token[], at: number, language: string): ReadFigure | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const ending = tokens[at + 1];
  let value: number | undefined;
  let next = at + 1;
  if (
    token.kind === 'number' &&
    ending?.joined === true &&
    /^(?:st|nd|rd|th|eme|e|er|º|ª)$/u.test(ending.low) &&
    /^\d{1,3}$/u.test(token.text)
  ) {
    value = Number(token.text);
    next = at + 2;
  } else if (token.kind === 'word') {
    const names = ORDINALS[language];
    value = names !== undefined && Object.hasOwn(names, token.low) ? names[token.low] : undefined;
  }
  if (value === undefined) return null;
  // *A third of*, *one-third* and *two-thirds* are parts; a second may be one of time.
  if (fractionWord(token.low) && isPart(tokens, at)) return null;
  const nouns = nounsFrom(tokens, next);
  return {
    fact: number(tokens, at, next, { family: 'ordinal', unit: '', low: value, high: value, qualifier: 'none', nouns }),
    next,
  };
}

function isPart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.low ?? '';
  const behind = tokens[at + 1]?.low ?? '';
  return /^(?:a|an|one|-|two|three|ein|einem|un|une|una)$/u.test(before) && !/^(?:a|an|ein|un|une|una)$/u.test(before)
    ? true
    : /^(?:a|an)$/u.test(before) && behind === 'of';
}

/** *Doubled*, *threefold*, *twice*: how many times as much. */
const MULTIPLES: Readonly<Record<string, number>> = {
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  twofold: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  threefold: 3,
  treble: 3,
  trebled: 3,
  quadruple: 4,
  quadrupled: 4,
  fourfold: 4,
  quadrupling: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  tenfold: 10,
  halved: 0.5,
  halving: 0.5,
  verdoppelt: 2,
  verdreifacht: 3,
  vervierfacht: 4,
};

function multipleAt(tokens: readonly Token[], at: number): ReadFigure | null {
  const token = tokens[at];
  const value = token !== undefined && Object.hasOwn(MULTIPLES, token.low) ? MULTIPLES[token.low] : undefined;
  if (value === undefined) return null;
  return {
    fact: number(tokens, at, at + 1, {
      family: 'times',
      unit: '',
      low: value,
      high: value,
      qualifier: 'none',
      nouns: [],
    }),
    next: at + 1,
  };
}

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

function fractionWord(low: string): number | undefined {
  return Object.hasOwn(FRACTIONS, low) ? FRACTIONS[low] : undefined;
}

/** *A third of*, *two-thirds*, *one in five*, *3 out of 4*, *half of the*: a part of a whole. */
function fractionAt(
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
    const isOf = /^(?:of|der|des|de)$/u.test(tokens[amount.next + dash + 1]?.low ?? '');
    // *A third attempt* is an ordinal.
    if (!isArticle || isOf) return { value: amount.value * part, next: amount.next + dash + 1 };
  }
  return null;
}

/** *One in five*, *3 out of 4*. */
function shareAt(
  tokens: readonly Token[],
  amount: Amount,
  language: string,
): { readonly value: number; readonly next: number } | null {
  const isOut = tokens[amount.next]?.low === 'out' && tokens[amount.next + 1]?.low === 'of';
  const isIn = tokens[amount.next]?.low === 'in' || tokens[amount.next]?.low === 'von';
  if (!isOut && !isIn) return null;
  const whole = amountAt(tokens, amount.next + (isOut ? 2 : 1), language);
  if (whole === null || whole.isArticle || whole.value <= amount.value || whole.value > 1000) return null;
  if (isIn && !/^(?:1|2|3|4|7|9|1\.5)$/u.test(String(amount.value))) return null;
  return { value: amount.value / whole.value, next: whole.next };
}

const DASH = /^[-‐‑–—]$/u;

function quantityAt(tokens: readonly Token[], at: number, language: string): ReadFigure | null {
  const token = tokens[at];
  if (token === undefined) return null;
  // A sign or code before the sum: `$65`, `US$ 5`, `Rs. 10`.
  const sign = signAt(tokens, at);
  const from = sign?.next ?? at;
  const amount = amountAt(tokens, from, language);
  if (sign === null) {
    const part = fractionAt(tokens, at, amount);
    if (part !== null)
      return qualified(tokens, at, part.next, {
        family: 'fraction',
        unit: '',
        low: part.value,
        high: part.value,
        nouns: [],
      });
  }
  if (amount === null) return null;
  const share = sign === null ? shareAt(tokens, amount, language) : null;
  if (share !== null)
    return qualified(tokens, at, share.next, {
      family: 'fraction',
      unit: '',
      low: share.value,
      high: share.value,
      nouns: [],
    });
  if (sign !== null && amount.isArticle) return null;
  const clock = sign === null ? clockAt(tokens, at, amount) : null;
  if (clock !== null) return clock;
  const range = amount.isArticle ? null : rangeAt(tokens, at, amount, language);
  const high = range?.amount ?? amount;
  let [low, top] = [amount.value, high.value];
  // *10 to 15 million* is 10 to 15 millions.
  if (range !== null && !amount.hasMagnitude && high.hasMagnitude && low < 1000 && low <= top / magnitude(top))
    low *= magnitude(top);
  if (sign !== null) {
    return qualified(tokens, at, high.next, { family: 'money', unit: sign.unit, low, high: top, nouns: [] });
  }
  const hyphen = DASH.test(tokens[high.next]?.text ?? '') && tokens[high.next]?.joined === true ? 1 : 0;
  const adjective =
    !amount.isArticle &&
    unitWordsAt(tokens, high.next + hyphen) === null &&
    /^(?:full|consecutive|straight|more|long|whole|additional|another|lange|solide|billion|million|u\.s\.?)$/u.test(
      tokens[high.next + hyphen]?.low ?? '',
    )
      ? 1
      : 0;
  const unit = unitWordsAt(tokens, high.next + hyphen + adjective);
  if (unit !== null && !(amount.isArticle && !mayBeOne(unit))) {
    let next = high.next + hyphen + adjective + unit.words;
    const half = unit.family === 'time' ? halfBehind(tokens, next) : 0;
    next += half;
    const extra = half > 0 ? 0.5 : 0;
    const factor = unit.factor;
    const facts = {
      family: unit.family,
      unit: unit.name,
      low: rounded((low + extra) * factor),
      high: rounded((top + extra) * factor),
      nouns: nounsFrom(tokens, next),
    };
    // *A year* alone is a rate, *a decade and a half* a duration.
    if (amount.isArticle && half === 0 && factor === 1) return null;
    return qualified(tokens, at, next, facts);
  }
  if (amount.isArticle) return null;
  if (range?.isPair)
    return qualified(tokens, at, high.next, {
      family: 'pair',
      unit: '',
      low,
      high: top,
      nouns: nounsFrom(tokens, high.next),
    });
  const label = labelAt(tokens, at, amount);
  if (label !== null)
    return {
      fact: number(tokens, at, amount.next, {
        family: 'label',
        unit: '',
        low: amount.value,
        high: amount.value,
        qualifier: 'none',
        nouns: [label],
      }),
      next: amount.next,
    };
  const nouns = nounsFrom(tokens, high.next + hyphen);
  return qualified(tokens, at, high.next, { family: 'count', unit: '', low, high: top, nouns });
}

/** What a range's last number is counted in: a thousand, a million, … */
function magnitude(value: number): number {
  return 10 ** (3 * Math.floor(Math.log10(Math.max(1, value)) / 3));
}

function mayBeOne({ family, factor, name }: Unit): boolean {
  return (family === 'time' && (factor > 1 || name !== 'second')) || family === 'percent' || family === 'points';
}

/** The most tokens that name a unit: `U.S. dollars` has five. */
const MOST_UNIT_TOKENS = 5;

function unitWordsAt(tokens: readonly Token[], at: number): Unit | null {
  // *Deux millions d’euros*, *millones de euros*.
  const first = tokens[at];
  const isOf = first?.low === 'de' || first?.low === 'di';
  const elided = /^d['’](.+)$/u.exec(first?.low ?? '')?.[1];
  const run: { text: string }[] = elided === undefined ? [] : [{ text: elided }];
  for (
    let index = at + (isOf || elided !== undefined ? 1 : 0);
    index < tokens.length && run.length < MOST_UNIT_TOKENS;
    index++
  ) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'number') break;
    if (token.kind === 'sign' && !(/^[%％°€£₹₽$]$/u.test(token.text) || (token.joined && /^[.-]$/u.test(token.text))))
      break;
    run.push(token);
  }
  const unit = unitOf(run);
  return unit === null || unit.family === 'clock' ? null : { ...unit, words: unit.words + (isOf ? 1 : 0) };
}

function signAt(tokens: readonly Token[], at: number): { readonly unit: string; readonly next: number } | null {
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
  return two?.text === '.' && tokens[at + 2]?.kind === 'number' && token.low === 'rs'
    ? { unit: one, next: at + 2 }
    : null;
}

function rangeAt(
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

function clockAt(tokens: readonly Token[], at: number, amount: Amount): ReadFigure | null {
  const token = tokens[at];
  if (token === undefined || !amount.isDigits) return null;
  let [minutes, next] = [0, amount.next];
  const hours = Number(token.text.split(/[.]/u)[0]);
  if (!(hours >= 0 && hours <= 24)) return null;
  const colon = tokens[at + 1];
  let isClock = false;
  if (
    colon?.joined === true &&
    /^[:h]$/u.test(colon.low) &&
    tokens[at + 2]?.joined === true &&
    /^[0-5]\d$/u.test(tokens[at + 2]?.text ?? '')
  ) {
    minutes = Number(tokens[at + 2]?.text);
    next = at + 3;
    isClock = true;
  } else if (/^\d{1,2}\.[0-5]\d$/u.test(token.text)) minutes = Number(token.text.split('.')[1]);
  else if (!/^\d{1,2}$/u.test(token.text)) return null;
  const rest = [0, 1, 2, 3].map((step) => tokens[next + step]?.low ?? '');
  const half = /^([ap])m?$/u.exec(rest[0] ?? '');
  let hour = hours;
  if (half !== null && (rest[0]?.length === 2 || (rest[1] === '.' && rest[2] === 'm'))) {
    isClock = true;
    if (half[1] === 'p' && hour < 12) hour += 12;
    if (half[1] === 'a' && hour === 12) hour = 0;
    next += rest[0]?.length === 2 ? 1 : rest[3] === '.' ? 4 : 3;
  } else if (rest[0] === 'uhr' || (rest[0] === 'o' && rest[2] === 'clock') || rest[0] === "o'clock") {
    isClock = true;
    next += rest[0] === 'o' ? 3 : 1;
  }
  if (!isClock) return null;
  const value = hour * 60 + minutes;
  return {
    fact: number(tokens, at, next, {
      family: 'clock',
      unit: '',
      low: value,
      high: value,
      qualifier: 'none',
      nouns: [],
    }),
    next,
  };
}

/** Words that a number of a list, an article of law or a flight stands behind. */
const LABELS =
  /^(?:article|articles|section|chapter|no|number|flight|route|highway|channel|resolution|page|room|gate|part|title|schedule|rule|amendment|proposition|day|week|phase|stage|level|tier|group|grade|unit|artikel|paragraf|seite|page|articulo)$/u;

function labelAt(tokens: readonly Token[], at: number, amount: Amount): string | null {
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  if (before?.kind !== 'word' || !amount.isDigits || amount.hasMagnitude) return null;
  return LABELS.test(before.low) && (/^\p{Lu}/u.test(before.text) || before.low === 'no') ? before.low : null;
}

/** Number of tokens behind a number that may name what is counted. */
const MOST_NOUNS = 7;

/** Words that end the search for the thing counted: it is before them. */
const CLOSES =
  /^(?:in|on|at|to|by|from|for|with|and|or|but|as|is|was|were|are|has|have|had|who|which|that|when|while|after|before|since|until|than|said|says|will|would|of|am|im|mit|und|oder|dans|en|por|con|y|et|per|a|an|the|over|under|during|against|into|about)$/u;

function nounsFrom(tokens: readonly Token[], at: number): string[] {
  const nouns: string[] = [];
  for (let index = at; index < Math.min(tokens.length, at + MOST_NOUNS); index++) {
    const token = tokens[index];
    if (token === undefined || (token.kind === 'sign' && !DASH.test(token.text))) break;
    // *Three of the four countries* counts countries.
    if (token.kind === 'word' && CLOSES.test(token.low) && !(token.low === 'of' && nouns.length === 0)) break;
    if (token.kind !== 'word') continue;
    const stem = stemOf(token.low);
    if (stem !== null) nouns.push(stem);
  }
  return nouns;
}

interface Stated {
  readonly family: UnitFamily;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly nouns: readonly string[];
}

/** The fact of tokens `[at, next)` with what qualifies it before and behind. */
function qualified(tokens: readonly Token[], at: number, next: number, stated: Stated): ReadFigure {
  const found = stated.family === 'pair' ? null : qualifierBefore(tokens, at);
  // *Passed 5 bills* is no limit.
  const isVerb =
    found !== null && found.first === at - 1 && /^(?:pass|top|cross)/u.test(tokens[found.first]?.low ?? '');
  const before = isVerb && stated.family === 'count' && stated.high < 100 ? null : found;
  const behind = before === null ? qualifierBehind(tokens, next) : null;
  const qualifier: Qualifier = behind?.qualifier ?? before?.qualifier ?? 'none';
  const start = tokens[before?.first ?? at]?.start ?? 0;
  const end = tokens[(behind?.next ?? next) - 1]?.end ?? 0;
  const fact = number(tokens, at, next, { ...stated, low: stated.low, high: stated.high, qualifier });
  return { fact: { ...fact, whole: { start, end: Math.max(end, fact.end) } }, next: behind?.next ?? next };
}

function number(
  tokens: readonly Token[],
  at: number,
  next: number,
  stated: Stated & { readonly qualifier: Qualifier },
): NumberFact {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  return { kind: 'number', start, end, whole: { start, end }, ...stated };
}
