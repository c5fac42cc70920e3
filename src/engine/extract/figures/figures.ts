import type { Article } from '../../article/article.js';
import type { Figure } from '../extraction.js';
import { DATE, dateOf } from './dates.js';
import { DIGITS, MAGNITUDE, NUMBER_WORD, numberOf, SHORT_MAGNITUDE } from './numbers.js';

/** Signs and codes before a sum, and what they stand for; a bare `$` may be of several countries and stays what it is. */
const SIGNS: Readonly<Record<string, string>> = {
  US$: 'USD',
  USD: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  $: '$',
  '€': 'EUR',
  EUR: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  '¥': '¥',
  '₹': 'INR',
  Rs: 'INR',
  'Rs.': 'INR',
  INR: 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₴': 'UAH',
  '₪': 'ILS',
};

/** Names after a sum. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:U\.?S\.?|American) dollars?$/i, 'USD'],
  [/^Australian dollars?$/i, 'AUD'],
  [/^Canadian dollars?$/i, 'CAD'],
  [/^dollars?$/i, '$'],
  [/^euros?$/i, 'EUR'],
  [/^(?:British )?pounds?(?: sterling)?$/i, 'GBP'],
  [/^(?:Indian )?rupees?$/i, 'INR'],
  [/^(?:Russian )?rou?bles?$/i, 'RUB'],
  [/^(?:Chinese )?yuan$/i, 'CNY'],
  [/^(?:Japanese )?yen$/i, 'JPY'],
  [/^(?:Swiss )?francs?$/i, 'CHF'],
  [/^cents?$/i, 'cent'],
];

const quoted = (sign: string): string => sign.replace(/[$.]/g, '\\$&');
const SIGN = Object.keys(SIGNS)
  .sort((a, b) => b.length - a.length)
  .map(quoted)
  .join('|');

const MONEY_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}$])(?<sign>${SIGN})\\s?(?<digits>${DIGITS})(?:[\\s-]?(?<magnitude>${MAGNITUDE}|${SHORT_MAGNITUDE})(?![\\p{L}]))?`,
  'gu',
);
const MONEY_AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£-])(?<digits>${DIGITS}|${NUMBER_WORD})(?:[\\s-](?<magnitude>${MAGNITUDE}))?\\s` +
    '(?<currency>(?:(?:U\\.?S\\.?|American|Australian|Canadian|British|Indian|Russian|Chinese|Japanese|Swiss)\\s)?' +
    '(?:dollars?|euros?|pounds?(?:\\ssterling)?|rupees?|rou?bles?|yuan|yen|francs?|cents?))(?!\\p{L})',
  'giu',
);
const PERCENT = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?<digits>[-−]?${DIGITS}|${NUMBER_WORD})(?:\\s?%|[\\s-](?:per\\s?cent|percentage\\s(?<points>points?))(?!\\p{L}))`,
  'giu',
);
/** What a paragraph has that states sums or shares; most have none and need no closer look. */
const SIGNED = new RegExp(SIGN, 'u');
const NAMED = /dollar|euro|pound|rupee|rou?ble|yuan|yen|franc|cent/iu;
const SHARED = /%|per\s?cent/iu;

/** A number and up to three words before the thing counted, which is in the plural. */
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/$€£#-])(?<digits>${DIGITS}|(?:${NUMBER_WORD})(?=[\\s-](?:${MAGNITUDE})(?!\\p{L})))(?:[\\s-](?<magnitude>${MAGNITUDE})(?!\\p{L}))?` +
    "(?![\\p{L}\\p{N}%:/-])(?:\\s(?:[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]{0,24}\\s){0,3}?(?<unit>people|men|women|children|police|\\p{Ll}[\\p{Ll}-]{1,22}[a-rtv-z]s)(?![\\p{L}'’-]))?",
  'gu',
);

/** Words that end the search for the thing counted: it is not after them. */
const CLOSED =
  /(?:^|\s)(?:over|under|about|around|more|less|fewer|than|per|each|every|between|into|out|up|down|off|it|he|she|they|we|i|you|not|if|so|some|all|any|no|other|others|in|of|on|at|to|for|from|and|or|as|is|was|were|are|has|have|had|the|a|an|by|with|its|their|his|her|that|which|who|says|this|but|after|before|when|while|since)(?=\s|$)/i;

/** Finds money, percentages, counts and dates in the body paragraphs, in a language (`en`). Linear in the text; never throws. */
export function findFigures(article: Article, language: string | null = null): Figure[] {
  return article.paragraphs.flatMap(({ start, end }) => figuresIn(article.text.slice(start, end), start, language));
}

/** The figures of a paragraph of any text; `offset` is where the paragraph starts, for the ranges. */
export function figuresIn(text: string, offset = 0, language: string | null = null): Figure[] {
  const isEnglish = language === null || language === 'en';
  if (!/\d|per\s?cent|million|billion|dollars|thousand|hundred/iu.test(text)) return [];
  const taken: Figure[] = [];
  const add = (start: number, length: number, figure: Pick<Figure, 'kind' | 'value' | 'unit'>): void => {
    taken.push({ start: offset + start, end: offset + start + length, ...figure });
  };
  for (const match of SIGNED.test(text) ? text.matchAll(MONEY_BEFORE) : []) {
    const { sign = '', digits = '', magnitude } = match.groups ?? {};
    add(match.index, match[0].length, {
      kind: 'money',
      value: numberOf(digits, magnitude, isEnglish),
      unit: SIGNS[sign] ?? sign,
    });
  }
  for (const match of NAMED.test(text) ? text.matchAll(MONEY_AFTER) : []) {
    const { digits = '', magnitude, currency = '' } = match.groups ?? {};
    const name = currency.replace(/\s+/g, ' ');
    const unit = CURRENCIES.find(([pattern]) => pattern.test(name))?.[1] ?? name;
    add(match.index, match[0].length, { kind: 'money', value: numberOf(digits, magnitude, isEnglish), unit });
  }
  for (const match of SHARED.test(text) ? text.matchAll(PERCENT) : []) {
    const { digits = '', points } = match.groups ?? {};
    const value = numberOf(digits.replace('−', '-'), undefined, isEnglish);
    add(match.index, match[0].length, { kind: 'percent', value, unit: points === undefined ? '%' : 'pp' });
  }
  for (const match of text.matchAll(DATE)) {
    add(match.index, match[0].trimEnd().length, { kind: 'date', value: dateOf(match.groups ?? {}), unit: null });
  }
  for (const match of text.matchAll(COUNT)) addCount(match, add, isEnglish);
  return withoutOverlaps(taken);
}

function addCount(
  match: RegExpExecArray,
  add: (start: number, length: number, figure: Pick<Figure, 'kind' | 'value' | 'unit'>) => void,
  isEnglish: boolean,
): void {
  const { digits = '', magnitude, unit } = match.groups ?? {};
  const number = magnitude === undefined ? digits : match[0].slice(0, match[0].indexOf(magnitude) + magnitude.length);
  const between = unit === undefined ? '' : match[0].slice(number.length, match[0].length - unit.length);
  const counted = unit !== undefined && !CLOSED.test(between.trimEnd()) && !CLOSED.test(unit) ? unit : null;
  // A number of nothing is a year, a page or an age; only one with a magnitude speaks for itself.
  if (counted === null && magnitude === undefined) return;
  const length = counted === null ? number.length : match[0].length;
  add(match.index, length, { kind: 'count', value: numberOf(digits, magnitude, isEnglish), unit: counted });
}

/** Sorted; where two overlap, a count gives way, then the later one. */
function withoutOverlaps(figures: readonly Figure[]): Figure[] {
  const rank = (figure: Figure): number => (figure.kind === 'count' ? 1 : 0);
  const sorted = [...figures].sort((a, b) => a.start - b.start || rank(a) - rank(b));
  const kept: Figure[] = [];
  for (const figure of sorted) {
    const last = kept.at(-1);
    if (!last || last.end <= figure.start) kept.push(figure);
    else if (rank(figure) < rank(last)) kept[kept.length - 1] = figure;
  }
  return kept;
}
