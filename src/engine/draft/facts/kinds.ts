import { isSamePlaceButNoun, type Scope } from './claim.js';
import type { FigureFact } from './fact.js';
import type { Around, StatedFigure } from './source-facts.js';
import { isSameUnit } from './units.js';

/** Whether two figures are of the same kind of thing: dollars and dollars, drones and drones, days and days. */
export function isAlike(a: FigureFact, b: FigureFact): boolean {
  if (a.kind === 'date' && b.kind === 'date') return grain(a) === grain(b);
  if (a.kind === 'code' && b.kind === 'code') return letters(a.form) === letters(b.form);
  if (a.kind !== 'number' || b.kind !== 'number' || a.family !== b.family || a.isAge !== b.isAge) return false;
  if (a.family === 'count' || a.family === 'ordinal' || a.family === 'label')
    return a.nouns.some((noun) => b.nouns.includes(noun));
  return isSameUnit(a.unit, b.unit);
}

/** The finest thing that a date states. */
function grain(date: FigureFact & { readonly kind: 'date' }): string {
  if (date.from !== undefined) return `from ${date.from.unit}`;
  if (date.years !== undefined) return 'years';
  return date.day !== undefined
    ? 'day'
    : date.month !== undefined
      ? 'month'
      : date.weekday !== undefined
        ? 'weekday'
        : 'year';
}

function letters(form: string): string {
  return form.replace(/\d+/gu, '#');
}

/** Whether one unit may be written for another by mistake: *three years* is not a slip for *three percent*. */
export function isUnitSlip(a: FigureFact, b: FigureFact): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return true;
  return (
    a.family === b.family ||
    [a, b].some(({ family }) => family === 'count') ||
    (a.family !== 'time' && b.family !== 'time')
  );
}

/** Whether two counts are of things that are named, and not the same. */
export function countsOther(a: FigureFact, b: FigureFact): boolean {
  const isCount = (each: FigureFact) => each.kind === 'number' && each.family === 'count' && each.nouns.length > 0;
  return isCount(a) && isCount(b) && !isAlike(a, b);
}

/** Whether two are counts, of which one does not name what it counts. */
export function isBareCount(a: FigureFact, b: FigureFact): boolean {
  const isCount = (each: FigureFact) => each.kind === 'number' && each.family === 'count';
  return isCount(a) && isCount(b) && (nounsOf(a).length === 0 || nounsOf(b).length === 0);
}

/** Whether a count of a thing that the source does not name is between the words that it has around a count of another one. */
export function isRenamed(
  { fact, around }: { readonly fact: FigureFact; readonly around: Around },
  stated: StatedFigure,
  scope: Scope,
  stems: ReadonlySet<string>,
): boolean {
  if (!countsOther(fact, stated.fact) || isSmallCount(fact) || !isSamePlaceButNoun(around, stated.around)) return false;
  const [own, other] = [nounsOf(fact), nounsOf(stated.fact)];
  return (
    !other.some((noun) => stems.has(noun)) &&
    !scope.source.sentences.some((sentence) => own.some((noun) => sentence.stems.has(noun)))
  );
}

function nounsOf(fact: FigureFact): readonly string[] {
  return fact.kind === 'number' ? fact.nouns : [];
}

/** Four digits that may be a year. */
export function isYear(fact: FigureFact): boolean {
  return fact.kind === 'date' && grain(fact) === 'year';
}

/** *Two countries*, *three reasons*: writers count what their sources list. */
export function isSmallCount(fact: FigureFact): boolean {
  return (
    fact.kind === 'number' &&
    ((fact.family === 'count' && fact.high <= 12) ||
      fact.family === 'ordinal' ||
      fact.family === 'times' ||
      fact.family === 'fraction')
  );
}
