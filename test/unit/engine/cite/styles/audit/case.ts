import type { LocatorLabel } from '../../../../../../src/engine/cite/locator.js';
import type { CiteItem } from '../../../../../../src/engine/cite/pandoc.js';
import { cite } from '../support.js';

/** One work of a citation: a key, or a place in a work. */
export type Cited = string | CiteItem;

/** What one style makes of some citations of the works. */
export interface FeatureCase {
  /** The features of CSL that it shows: `element attribute=value`, the value only where CSL lists the possible ones. */
  readonly shows: readonly string[];
  readonly style: string;
  readonly language?: string;
  /** Citations, and the text of each. */
  readonly cites?: readonly (readonly [readonly Cited[], string])[];
  /** Works of the reference list, and its entries, in HTML. */
  readonly lists?: readonly [readonly string[], readonly string[]];
}

/** Cases of one category of the CSL test suite. */
export type Category = readonly FeatureCase[];

/** A place in a work. */
export const at = (key: string, value: string, label: LocatorLabel = 'page'): CiteItem =>
  cite(key, undefined, { locator: { label, value } });
