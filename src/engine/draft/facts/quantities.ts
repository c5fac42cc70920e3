import { FastPattern } from '../../text/fast-pattern.js';
import { type Amount, amountAt, halfAfter, magnitude, rangeAt, signAt } from './amounts.js';
import { clockAt } from './clock.js';
import { fractionAt, shareAt } from './fractions.js';
import { DASH, nounsFrom, number, qualified, type ReadFigure } from './number-fact.js';
import { rounded } from './numerals.js';
import { gluedUnit, timesIn, type Unit, unitOf } from './units.js';
import type { Token } from './words.js';

/** A number with what it counts or measures: a sum, a share, a range, a count; null where none is. */
export function quantityAt(tokens: readonly Token[], at: number, language: string): ReadFigure | null {
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
    const long =
      unit.family === 'time' && range === null && !amount.isArticle
        ? inSeveralUnits(tokens, next, unit, amount.value, language)
        : null;
    if (long !== null)
      return qualified(tokens, at, long.next, {
        family: 'time',
        unit: long.unit,
        low: long.value,
        high: long.value,
        nouns: nounsFrom(tokens, long.next, language),
        lead: { unit: unit.name, value: amount.value },
      });
    const half = unit.family === 'time' ? halfAfter(tokens, next) : 0;
    next += half;
    const extra = half > 0 ? 0.5 : 0;
    const factor = unit.factor;
    const facts = {
      family: unit.family,
      unit: unit.name,
      low: rounded((low + extra) * factor),
      high: rounded((top + extra) * factor),
      nouns: nounsFrom(tokens, next, language),
      ...(unit.family === 'time' && isOldAt(tokens, next) && { isAge: true as const }),
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
      nouns: nounsFrom(tokens, high.next, language),
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
  const whole = unitOfWhole(tokens, high.next, language);
  if (whole !== null)
    return qualified(tokens, at, high.next, { family: whole.family, unit: whole.name, low, high: top, nouns: [] });
  const nouns = nounsFrom(tokens, high.next + hyphen, language);
  return qualified(tokens, at, high.next, { family: 'count', unit: '', low, high: top, nouns });
}

/** What a number is counted in that is part of a whole: *130 of the 2,400 hectares*; null where it is not one, or none is named. */
function unitOfWhole(tokens: readonly Token[], at: number, language: string): Unit | null {
  if (!/^(?:of|der|des|de|di|van|av|von)$/u.test(tokens[at]?.low ?? '')) return null;
  const article = /^(?:the|its|their|los|las|les|den|ihrer|seiner)$/u.test(tokens[at + 1]?.low ?? '') ? 1 : 0;
  const whole = amountAt(tokens, at + 1 + article, language);
  const unit = whole === null || whole.isArticle ? null : unitWordsAt(tokens, whole.next);
  return unit === null || unit.factor !== 1 || unit.family === 'percent' ? null : unit;
}

/** A duration of which more follows in a smaller unit: *2 hours, 17 minutes and 26 seconds*; null where none does. */
function inSeveralUnits(
  tokens: readonly Token[],
  at: number,
  unit: Unit,
  value: number,
  language: string,
): { readonly unit: string; readonly value: number; readonly next: number } | null {
  let joint = at;
  while (joint < at + 2 && /^(?:and|und|et|y|e|,)$/u.test(tokens[joint]?.low ?? '')) joint += 1;
  const amount = joint === at ? null : amountAt(tokens, joint, language);
  if (amount === null || amount.isArticle || unit.factor !== 1) return null;
  const smaller = unitWordsAt(tokens, amount.next);
  const count = smaller?.family === 'time' && smaller.factor === 1 ? timesIn(unit.name, smaller.name) : null;
  // *Two weeks and 20 days* are two durations.
  if (smaller === null || count === null || count <= 1 || amount.value >= count) return null;
  const next = amount.next + smaller.words;
  const total = value * count + amount.value;
  return inSeveralUnits(tokens, next, smaller, total, language) ?? { unit: smaller.name, value: total, next };
}

/** Whether what is after a time makes an age of it: *81 years old*, *12-year-olds*. */
function isOldAt(tokens: readonly Token[], at: number): boolean {
  const skip = DASH.test(tokens[at]?.text ?? '') ? 1 : 0;
  return /^olds?$/u.test(tokens[at + skip]?.low ?? '');
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
    if (token.kind === 'sign' && !(/^[%％°€£₹₽$]$/u.test(token.text) || (token.joined && /^[./-]$/u.test(token.text))))
      break;
    run.push(token);
  }
  const unit = unitOf(run) ?? (first === undefined ? null : gluedUnit(first));
  return unit === null || unit.family === 'clock' ? null : { ...unit, words: unit.words + (isOf ? 1 : 0) };
}

/** Words that a number of a list, an article of law or a flight follows. */
const LABELS = new FastPattern(
  () =>
    /^(?:article|articles|section|chapter|no|number|flight|route|highway|channel|resolution|page|room|gate|part|title|schedule|rule|amendment|proposition|day|week|phase|stage|level|tier|group|grade|unit|artikel|paragraf|seite|page|articulo)$/u,
);

function labelAt(tokens: readonly Token[], at: number, amount: Amount): string | null {
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  if (before?.kind !== 'word' || !amount.isDigits || amount.hasMagnitude) return null;
  return LABELS.test(before.low) && (/^\p{Lu}/u.test(before.text) || before.low === 'no') ? before.low : null;
}
