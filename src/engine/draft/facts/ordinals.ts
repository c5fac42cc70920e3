import { fractionWord } from './fractions.js';
import { nounsFrom, number, type ReadFigure } from './number-fact.js';
import type { Token } from './words.js';

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

/** An ordinal, such as *third* or *3rd*; null where none is. */
export function ordinalAt(tokens: readonly Token[], at: number, language: string): ReadFigure | null {
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
  const nouns = nounsFrom(tokens, next, language);
  return {
    fact: number(tokens, at, next, { family: 'ordinal', unit: '', low: value, high: value, qualifier: 'none', nouns }),
    next,
  };
}

function isPart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.low ?? '';
  const after = tokens[at + 1]?.low ?? '';
  return /^(?:a|an|one|-|two|three|ein|einem|un|une|una)$/u.test(before) && !/^(?:a|an|ein|un|une|una)$/u.test(before)
    ? true
    : /^(?:a|an)$/u.test(before) && after === 'of';
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
  halbiert: 0.5,
  duplico: 2,
  duplicado: 2,
  triplico: 3,
  triplicado: 3,
};

/** *Viermal so groß*, *dreifach*: German words with the number in them. */
const GERMAN_NUMBERS = ['zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];
const GERMAN_TIMES = new RegExp(`^(${GERMAN_NUMBERS.join('|')})(?:mal|fach(?:e[nrs]?)?)$`, 'u');

/** *Doubled*, *threefold*; null where none is. */
export function multipleAt(tokens: readonly Token[], at: number): ReadFigure | null {
  const token = tokens[at];
  // *Twice as much*, not *scored twice*.
  const isTwice =
    /^(?:twice|doppelt)$/u.test(token?.low ?? '') &&
    /^(?:as|the|that|this|its|their|what|so)$/u.test(tokens[at + 1]?.low ?? '');
  const value =
    token !== undefined && Object.hasOwn(MULTIPLES, token.low)
      ? MULTIPLES[token.low]
      : isTwice
        ? 2
        : germanTimes(tokens, at);
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

/** *Viermal so groß*, *dreimal mehr*, not *dreimal gewonnen*. */
function germanTimes(tokens: readonly Token[], at: number): number | undefined {
  const low = tokens[at]?.low ?? '';
  const [, number] = GERMAN_TIMES.exec(low) ?? [];
  const isCompared = !low.endsWith('mal') || /^(?:so|mehr|hoher|grosser|soviel)$/u.test(tokens[at + 1]?.low ?? '');
  return number !== undefined && isCompared ? 2 + GERMAN_NUMBERS.indexOf(number) : undefined;
}
