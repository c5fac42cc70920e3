import type { EntityKind } from '../../engine/extract/extraction.js';

/** What quotations can be grouped by. */
export const GROUPINGS = ['speaker', 'source', 'date'] as const;

/** One of them. */
export type Grouping = (typeof GROUPINGS)[number];

/** Which quotations a tree has, and in what groups. */
export interface Selection {
  readonly grouping: Grouping;
  /** Words that a search finds them by; empty for all. */
  readonly filter: string;
  /** Maximum number of matches of a filter, the best first. */
  readonly most: number;
}

/** A place of a tree at which rows stand: its top, or under one of its rows. */
export type TreePlace =
  | { readonly at: 'quotations'; readonly selection: Selection }
  | { readonly at: 'group'; readonly selection: Selection; readonly key: string }
  | { readonly at: 'highlights'; readonly library: string }
  | { readonly at: 'entities' }
  | { readonly at: 'kind'; readonly kind: EntityKind }
  | { readonly at: 'entity'; readonly kind: EntityKind; readonly id: string }
  | { readonly at: 'said'; readonly kind: EntityKind; readonly id: string }
  | { readonly at: 'reports'; readonly kind: EntityKind; readonly id: string; readonly quotationId: string }
  | { readonly at: 'mentions'; readonly kind: EntityKind; readonly id: string; readonly articleId: string }
  | { readonly at: 'sources' }
  | { readonly at: 'source'; readonly articleId: string };
