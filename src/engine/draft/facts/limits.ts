import type { ClaimedFigure } from './claimed.js';
import type { FigureFact, Qualifier } from './fact.js';
import type { Around, StatedFigure } from './source-facts.js';

/** Words that limit a number without a qualifier: *a peak of 300* is *up to 300*, *only four* is *no more than four*. */
const OTHERWISE: Partial<Readonly<Record<Qualifier, RegExp>>> = {
  most: /^(?:peak|maxim|record|high|top|only|just|mere|limit|cap|nur|bloss|hochst|spitzen|lediglich|seulement|plafon|culmin|solo|apenas|tope)/u,
  least: /^(?:low|minim|bottom|floor|tiefst|niedrigst)/u,
};

/** Whether a limit that only one of the draft and the source has is said by the other in other words around the number. */
export function isLimitOtherwise({ fact, around }: ClaimedFigure, stated: StatedFigure): boolean {
  if (fact.kind !== 'number' || stated.fact.kind !== 'number') return false;
  const isSaid = (qualifier: Qualifier, { left, right }: Around) =>
    [...left.slice(0, 3), ...right.slice(0, 2)].some((word) => OTHERWISE[qualifier]?.test(word));
  return isSaid(fact.qualifier, stated.around) || isSaid(stated.fact.qualifier, around);
}

/** Sides of a number that are each other's rest: who is not *under six minutes* late is late by *at least six*. */
const RESTS: readonly (readonly [Qualifier, Qualifier])[] = [
  ['under', 'least'],
  ['over', 'most'],
];

/** Whether two limits divide everything between them: a writer may tell of the rest. */
export function isOtherSide(a: FigureFact, b: FigureFact): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return false;
  return RESTS.some((pair) => pair.includes(a.qualifier) && pair.includes(b.qualifier) && a.qualifier !== b.qualifier);
}
