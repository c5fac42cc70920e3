import type { Locator } from '../cite/locator.js';
import type { Range } from '../text/range.js';
import type { SourcePlace } from './finding.js';

/** What a fact of a sentence is. */
export type FactKind = 'figure' | 'date' | 'name' | 'role';

/** A figure, date, name or role in a sentence of the writer's own that cites a source. The range is its words. */
export interface CheckedFact extends Range {
  readonly kind: FactKind;
  readonly text: string;
  /** `supported`: the source states it; `contradicted`: a finding says otherwise; `unclear`: it is not known. */
  readonly state: 'supported' | 'contradicted' | 'unclear';
  readonly citation: { readonly key: string; readonly locator: Locator | null } | null;
  /** The source's sentence that states it, or states another in its place. */
  readonly source: SourcePlace | null;
  /** Where in the article the fact itself is stated, or the one in its place. */
  readonly stated: Range | null;
}
