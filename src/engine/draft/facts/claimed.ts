import { sharedAround } from './claim.js';
import type { FigureFact } from './fact.js';
import type { Around, StatedFigure } from './source-facts.js';

/** A figure of the draft with the text around it. */
export interface ClaimedFigure {
  readonly fact: FigureFact;
  readonly around: Around;
}

/** A figure of the draft in its clause. */
export interface Claimed extends ClaimedFigure {
  /** The clause's words, folded, with a space before and after each. */
  readonly words: string;
}

/** How many of the telling words around two figures are the same. */
export function alikeAround({ around }: ClaimedFigure, stated: StatedFigure): number {
  return sharedAround(around, stated.around).shared;
}
