import { FastPattern } from '../../text/fast-pattern.js';
import type { Scope } from './claim.js';
import { alikeAround, type Claimed, type ClaimedFigure } from './claimed.js';
import type { FigureFact, NumberFact } from './fact.js';
import { countsOther } from './kinds.js';
import { datesOf, isReckoned, isSpan } from './reckoned.js';
import { isOfUnnumbered } from './rest.js';
import { inMainUnit, isCents, isNear } from './rounding.js';
import type { Around, StatedFigure, StatedSentence } from './source-facts.js';
import { isSameUnit } from './units.js';

/** A figure of the place cited, with how many telling words its sentence has in common with the draft's. */
interface Given {
  readonly stated: StatedFigure;
  readonly overlap: number;
}

/** A whole number below this is too small for a percentage of it. */
const FEW = 20;

/** Number of the source's sentences whose figures are combined: those most like the draft's. */
const SENTENCES = 3;

/** What says that a number is what is left, or those to whom the source's number does not apply. */
const REST = new FastPattern(
  () =>
    / (?:rest|remain|remains|remained|remaining|remainder|left|others?|still|missing|not|no|none|without|against|ubrig\w{0,12}|restlich\w{0,12}|verbleib\w{0,12}|andere[nr]?|nicht|kein\w{0,12}|ohne|gegen|fehlen|restent?|restants?|autres|sans|contre|pas|aucune?|manquent?|resto|restantes?|quedan?|otros|otras|sin|contra|faltan?) /u,
);

/** What says that a number is by how much another has changed, or by how much two differ. */
const CHANGED = new FastPattern(
  () =>
    / (?:more|less|fewer|rise|rose|risen|grew|grown|fell|fallen|drop|dropped|increased?|decreased?|gained|lost|cut|up|down|above|below|beyond|mehr|weniger|gestiegen|gesunken|gewachsen|plus|moins|hausse|baisse|augmente|baisse|recule|mas|menos|subio|subido|bajo|bajado|crecio|caido) /u,
);

/** What is before a number by which two differ: *it beat the record by 2.7 tonnes*. */
const BY = /^(?:by|um)$/u;

/** What says that a number is one of a thing for each of another. */
const PER = / (?:per|each|every|pro|je|jede[nrs]?|par|chaque|por|cada) /u;

/** What says that a number is the sum of others. */
const ADDED = new FastPattern(
  () =>
    / (?:adds? up to|between them|both of them|a eux deux|a elles deux|a eux trois|a elles trois|entre los dos|entre las dos|entre ambos|entre ambas|added up to|adding up to|in total|a total of|totals?|totall?ed|altogether|together|all told|combined|insgesamt|zusammen|summiert|summieren|in der summe|au total|en tout|ensemble|en total|en conjunto|juntos|juntas|suman?|sumaron|totaliza\w{0,12}) /u,
);

/**
 * Whether the writer may have worked a number out from figures that are in one sentence of the place cited: a sum, a difference,
 * what is left, one times another, how many of one go into another, how much there is for each, or the years from one date to
 * another. What the draft itself calls a sum may add more figures than can be tried, if there are several.
 */
export function isDerived(claimed: Claimed, candidates: readonly Given[], scopes: readonly Scope[]): boolean {
  const { fact } = claimed;
  const sentences = nearest(candidates);
  if (isBetweenEnds(fact, candidates)) return true;
  if (fact.kind === 'date') return isReckoned(fact, sentences.flat(), datesOf(scopes));
  if (fact.kind !== 'number' || fact.family === 'pair') return false;
  if (isCalledSum(fact, claimed, sentences.flat())) return true;
  return (
    sentences.some(
      (figures) => isCombined(fact, figures) || isRatio(fact, claimed, figures) || isForAll(fact, figures),
    ) ||
    isLeft(fact, claimed, sentences.flat()) ||
    isOfUnnumbered(claimed, scopes) ||
    isSpan(fact, claimed, sentences.flat(), datesOf(scopes)) ||
    isShareOfEach(fact, claimed, sentences.flat(), scopes) ||
    isOverTime(fact, claimed, sentences)
  );
}

/** *200 million, give or take 20*, of *between 180 and 220 million*. */
function isBetweenEnds(fact: FigureFact, candidates: readonly Given[]): boolean {
  if (fact.kind !== 'number' || fact.low !== fact.high) return false;
  return candidates.some(({ stated: { fact: range } }) => {
    if (range.kind !== 'number' || range.family === 'pair' || range.low === range.high || !addUp(fact, range))
      return false;
    return range.low < fact.low && fact.low < range.high && range.high <= 2 * range.low;
  });
}

/** The figures of the sentences most like the draft's, by sentence. */
function nearest(candidates: readonly Given[]): StatedFigure[][] {
  const sentences = new Map<StatedSentence, { readonly overlap: number; readonly figures: StatedFigure[] }>();
  for (const { stated, overlap } of candidates) {
    const known = sentences.get(stated.sentence);
    if (known === undefined) sentences.set(stated.sentence, { overlap, figures: [stated] });
    else known.figures.push(stated);
  }
  return [...sentences.values()]
    .sort((a, b) => b.overlap - a.overlap)
    .slice(0, SENTENCES)
    .map(({ figures }) => figures);
}

/** Whether the draft says that a number is a sum; it is more than each of several numbers that it can be one of. */
function isCalledSum(fact: NumberFact, { words }: Claimed, figures: readonly StatedFigure[]): boolean {
  if (!ADDED.test(words)) return false;
  const parts = figures.flatMap(({ fact: each }) => (each.kind === 'number' && addUp(fact, each) ? [each] : []));
  return parts.length > 1 && parts.every((each) => inMainUnit(each) < inMainUnit(fact));
}

/** Whether a number is the sum, the difference or the product of some of one sentence. */
function isCombined(fact: NumberFact, figures: readonly StatedFigure[]): boolean {
  const all = valuesFor(fact, figures);
  const values = all.map(({ value }) => value);
  const is = (value: number) => isNear(value, fact);
  if (isPair(values, (a, b) => is(a + b)) || isSumOfNeighbours(values, is)) return true;
  // 145 countries less two nights are nothing.
  if (all.some((a) => all.some((b) => a !== b && is(a.value - b.value) && !countsOther(a.stated.fact, b.stated.fact))))
    return true;
  return figures.some((from) =>
    factorsOf(from.fact).some((factor) =>
      all.some(({ value, stated }) => stated !== from && isPortion(from.fact, value) && is(value * factor)),
    ),
  );
}

/** Whether anybody takes a percentage of it: not of seven months. */
function isPortion(by: FigureFact, value: number): boolean {
  return by.kind !== 'number' || by.family !== 'percent' || value >= FEW || !Number.isInteger(value);
}

/** Whether a number is what is left of a whole, or of a number of another sentence: the draft says so, or has the words around it. */
function isLeft(fact: NumberFact, claimed: Claimed, figures: readonly StatedFigure[]): boolean {
  const isSaid = REST.test(claimed.words);
  const all = valuesFor(fact, figures);
  const whole = WHOLE[fact.unit === '' ? fact.family : fact.unit];
  const isOther = ({ value, stated }: (typeof all)[number]): boolean =>
    whole !== undefined &&
    value < whole &&
    isNear(whole - value, fact) &&
    ((isSaid && !isOfRest(stated.around)) || alikeAround(claimed, stated) >= 2);
  if (all.some(isOther)) return true;
  // *On 85 of the sites*, of *112 sites. At 27 of them …*
  const values = all.map(({ value }) => value);
  const isBy = BY.test(claimed.around.left[0] ?? '');
  return (isSaid || isBy || CHANGED.test(claimed.words)) && isPair(values, (a, b) => isNear(a - b, fact));
}

/** Whether the words around a number say that it is what is left. */
function isOfRest({ left, right }: Around): boolean {
  return [left.toReversed(), right].some((words) => REST.test(` ${words.join(' ')} `));
}

/** Whether a number is what the source's leaves of a whole, and is said to be, which the source's is not: *29 percent voted against*. */
export function isOtherPart({ fact, around }: ClaimedFigure, stated: StatedFigure): boolean {
  if (fact.kind !== 'number' || stated.fact.kind !== 'number' || !addUp(fact, stated.fact)) return false;
  const whole = WHOLE[fact.unit === '' ? fact.family : fact.unit];
  const isSaid = isOfRest(around) && !isOfRest(stated.around);
  return isSaid && whole !== undefined && isNear(whole - inMainUnit(stated.fact), fact);
}

function isPair(values: readonly number[], is: (a: number, b: number) => boolean): boolean {
  return values.some((a, index) => values.some((b, other) => other !== index && is(a, b)));
}

/** The numbers that can be added to one of the draft's kind. */
function valuesFor(
  fact: NumberFact,
  figures: readonly StatedFigure[],
): { readonly value: number; readonly stated: StatedFigure }[] {
  return figures.flatMap((stated) =>
    stated.fact.kind === 'number' && addUp(fact, stated.fact) ? [{ value: inMainUnit(stated.fact), stated }] : [],
  );
}

/** What is measured in units. */
const MEASURED = /^(?:money|length|area|mass|volume|speed|temperature|power|energy|data|time)$/u;

/** Whether a number of the source can be added to one of the draft's kind. */
function addUp(fact: NumberFact, stated: NumberFact): boolean {
  if (stated.family === fact.family)
    return stated.isAge === fact.isAge && (isSameUnit(stated.unit, fact.unit) || isCents(stated) || isCents(fact));
  // *50 million* of *136 million euros*: the currency is not named twice.
  const isSum = [fact, stated].some(({ family, low }) => family === 'count' && low >= 1_000);
  const isMoney = [fact, stated].some(({ family }) => family === 'money');
  // *148 instead of 129 euros*, *152 days, and up to 11 more*: the unit is not named twice.
  const isBare = stated.family === 'count' && stated.nouns.length === 0 && MEASURED.test(fact.family);
  return (
    isBare || (isSum && isMoney) || (fact.family === 'ordinal' && stated.family === 'count') || isOfPoints(fact, stated)
  );
}

/** Points are what percentages differ by. */
function isOfPoints({ family }: NumberFact, stated: NumberFact): boolean {
  return [family, stated.family].sort().join(' ') === 'percent points';
}

/** Whether three numbers or more that follow each other add up to it. */
function isSumOfNeighbours(values: readonly number[], is: (sum: number) => boolean): boolean {
  return values.some((_, from) => {
    let sum = 0;
    return values.slice(from).some((value, index) => {
      sum += value;
      return index >= 2 && is(sum);
    });
  });
}

/** Whether a share, a multiple or a count is one number of a sentence by another: *one teacher for 14 students*. */
function isRatio(fact: NumberFact, claimed: Claimed, figures: readonly StatedFigure[]): boolean {
  if (!/^(?:fraction|percent|times|count)$/u.test(fact.family) || fact.low <= 0) return false;
  if (fact.family === 'count' && !PER.test(claimed.words)) return false;
  const scale = fact.family === 'percent' ? 100 : 1;
  const is = (ratio: number) => isNear(ratio * scale, fact);
  const isShare = fact.family === 'fraction' || fact.family === 'percent';
  const isChange = isShare && CHANGED.test(claimed.words);
  const isRest = isShare && REST.test(claimed.words);
  return figures.some(({ fact: a }, at) =>
    figures.some(({ fact: b }, other) => {
      if (at === other || a.kind !== 'number' || b.kind !== 'number' || a.low <= b.low || b.low <= 0) return false;
      if (a.family !== b.family || !isSameUnit(a.unit, b.unit)) return false;
      if (is(isShare ? b.low / a.low : a.low / b.low)) return true;
      const left = (a.low - b.low) / a.low;
      const isLeftOver = isChange || isRest || figures.every((each) => alikeAround(claimed, each) >= 2);
      return isShare && ((isLeftOver && is(left)) || (isChange && is((a.low - b.low) / b.low)));
    }),
  );
}

/** Whether a sum is one of a sentence times a count of it: *120 pesos for each of 540,000 households*. */
function isForAll(fact: NumberFact, figures: readonly StatedFigure[]): boolean {
  if (fact.family !== 'money') return false;
  const counts = figures.flatMap(({ fact: each }) =>
    each.kind === 'number' && each.family === 'count' ? [each.low] : [],
  );
  return figures.some(
    ({ fact: each }) =>
      each.kind === 'number' &&
      each.family === 'money' &&
      isSameUnit(each.unit, fact.unit) &&
      counts.some((count) => count > 1 && isNear(inMainUnit(each) * count, fact)),
  );
}

/** Whether a sum or measure is one of the place cited, divided by a count of the source that the draft names: *for each flat*. */
function isShareOfEach(
  fact: NumberFact,
  { words }: Claimed,
  figures: readonly StatedFigure[],
  scopes: readonly Scope[],
): boolean {
  if (!PER.test(words) || !/^(?:money|area|length|mass|volume|power|energy|time)$/u.test(fact.family)) return false;
  const counts = scopes.flatMap(({ source }) =>
    source.sentences.flatMap((sentence) =>
      sentence.figures.flatMap(({ fact: each, around }) =>
        each.kind === 'number' &&
        each.family === 'count' &&
        [...each.nouns, ...around.before].some((noun) => words.includes(` ${noun}`))
          ? [each.low]
          : [],
      ),
    ),
  );
  return valuesFor(fact, figures).some(({ value }) => counts.some((count) => count > 1 && isNear(value / count, fact)));
}

/** What says that a number is one of each year or the like. */
const EACH_TIME = new FastPattern(
  () =>
    / (?:(?:per|each|every|a|an|pro|je|im|par|al|cada) (?:year|month|week|day|hour|jahr|monat|woche|tag|stunde|an|mois|semaine|jour|heure|ano|mes|semana|dia|hora)|yearly|annually|annual|monthly|weekly|daily|jahrlich|monatlich|wochentlich|taglich) /u,
);

/** Whether a number is one of a sentence, divided by how long it took: *ten each year*, of 70 in seven years. */
function isOverTime(fact: NumberFact, { words }: Claimed, sentences: readonly StatedFigure[][]): boolean {
  if (fact.family === 'time' || !EACH_TIME.test(words)) return false;
  return sentences.some((figures) => {
    const spans = figures.flatMap(({ fact: each }) => (each.kind === 'number' && each.family === 'time' ? [each] : []));
    return valuesFor(fact, figures).some(({ value }) => spans.some(({ low }) => low > 1 && isNear(value / low, fact)));
  });
}

/** What a part and the rest of it make: the hours of a day, all of a hundred percent. */
const WHOLE: Readonly<Record<string, number>> = { percent: 100, fraction: 1, hour: 24, day: 7, month: 12 };

/** What a multiple or a share may multiply another figure by: *twice as much*, *cut by a fifth*. */
function factorsOf(fact: FigureFact): number[] {
  if (fact.kind !== 'number' || fact.low <= 0) return [];
  if (fact.family === 'times') return [fact.low, 1 / fact.low];
  // *By a fifth* is written as an ordinal.
  const share = { fraction: fact.low, percent: fact.low / 100, ordinal: 1 / fact.low }[fact.family as string];
  if (share === undefined) return [];
  // Its first title is no multiple of anything.
  if (share === 1) return [];
  return share > 1 ? [share] : [share, 1 - share, 1 + share, 1 / (1 - share), 1 / (1 + share)];
}

/** What follows a number that is a difference: *three years shorter*, *5 millions de plus*; not *65 billion, more than ever before*. */
const COMPARED = new FastPattern(
  () =>
    /^(?:more|less|fewer|shorter|longer|higher|lower|later|earlier|older|younger|larger|smaller|bigger|taller|above|below|mehr|weniger|langer|kurzer|hoher|niedriger|spater|fruher|alter|junger|de plus|de moins|mas|menos)(?! (?:than|als|que) (?:ever|any|je|jamais|nunca))(?: |$)/u,
);

/** What makes a number one of a thing for each of another: *580 tonnes per worker*, *30 sites in each county*. */
const FOR_EACH = /^(?:\S{1,40} ){0,2}(?:per|for each|for every|in each|in every|pro|je|cada)(?: |$)/u;

/** Whether a figure says how much there is for each of something. */
export function isRate({ right }: Pick<Around, 'right'>): boolean {
  return FOR_EACH.test(right.slice(0, 5).join(' '));
}

/** Whether a figure says by how much one thing is more or less than another. */
export function isDifference({ right }: Pick<Around, 'right'>): boolean {
  return [0, 1].some((at) => COMPARED.test(right.slice(at, at + 4).join(' ')));
}
