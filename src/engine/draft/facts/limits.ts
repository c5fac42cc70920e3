import { FastPattern } from '../../text/fast-pattern.js';
import type { ClaimedFigure } from './claimed.js';
import type { FigureFact, Qualifier } from './fact.js';
import type { Around, StatedFigure } from './source-facts.js';

/** Words that limit a number from above without a qualifier: *a peak of 300*, *only four*, *within 150 votes of*. */
const ABOVE =
  /^(?:peak|maxim|records?$|high|top|only|just|mere|limit|cap|within|short|allow|permit|licen[cs]ed|nur|bloss|hochst|spitzen|lediglich|innerhalb|binnen|erlaubt|zugelass|seulement|autoris|plafon|culmin|solo|apenas|tope|dentro|permitid)/u;

/** The same from below. */
const BELOW = /^(?:low|minim|bottom|floor|tiefst|niedrigst)/u;

const OTHERWISE: Partial<Readonly<Record<Qualifier, RegExp>>> = { most: ABOVE, under: ABOVE, least: BELOW };

/** Whether a limit that only one of the draft and the source has is said by the other in other words around the number. */
export function isLimitOtherwise({ fact, around }: ClaimedFigure, stated: StatedFigure): boolean {
  if (fact.kind !== 'number' || stated.fact.kind !== 'number') return false;
  const isSaid = (qualifier: Qualifier, { left, right }: Around) =>
    [...left.slice(0, 3), ...right.slice(0, 3)].some((word) => OTHERWISE[qualifier]?.test(word));
  return isSaid(fact.qualifier, stated.around) || isSaid(stated.fact.qualifier, around);
}

/** What says of a whole sentence that its figures are estimates. */
const ESTIMATED = new FastPattern(
  () =>
    / (?:estimat\w{0,4}|thought|believed|reckons?|reckoned|expect\w{0,4}|project\w{0,4}|forecast\w{0,3}|geschatzt\w{0,2}|schatzt\w{0,3}|schatzungs\w{0,6}|voraussichtlich\w{0,2}|estime\w{0,3}|estimation\w{0,1}|prevoit|prevu\w{0,2}|estima\w{0,4}|calcula\w{0,4}|preve|previst\w{0,2}) /u,
);

/** Whether a draft that leaves out *about* calls its figures estimates. */
export function isEstimate({ fact: { kind, ...stated } }: StatedFigure, spoken: string): boolean {
  return kind === 'number' && 'qualifier' in stated && stated.qualifier === 'about' && ESTIMATED.test(spoken);
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
