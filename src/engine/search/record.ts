import type { Range } from '../text/range.js';

/** What a search can find. */
export type RecordKind = 'quotation' | 'paragraph' | 'entity' | 'source';

/** One thing that can be found. Belongs to one article (entities: to the library, under the pseudo-article `''`). */
export interface SearchRecord {
  /** Unique over the index. */
  readonly id: string;
  readonly kind: RecordKind;
  /** `''` for what belongs to no single article. */
  readonly articleId: string;
  /** What is searched first: the quotation's words, the paragraph, the entity's name, the title. */
  readonly text: string;
  /** Searched with less weight: speaker's name with roles, aliases of an entity. */
  readonly speaker: string;
  /** Searched with less weight: title, outlet, agency, authors, cite key of the article. */
  readonly source: string;
  /** EDTF date of the article, or `''`; for the filters `before:` and `after:` and the search for "june 2024". */
  readonly issued: string;
  /** Code of the article's language (`de`), or `''`; for the filter `language:`. */
  readonly language: string;
}

/** What to search for and in. */
export interface SearchOptions {
  /** Default: all kinds. */
  readonly kinds?: readonly RecordKind[] | undefined;
  /** Maximum number of results, best first. Default 20. */
  readonly limit?: number | undefined;
}

/** One record found, and why. */
export interface SearchResult {
  readonly record: SearchRecord;
  /** 0 (best) to 1. */
  readonly score: number;
  /** Ranges in `record.text` that matched, in order, for highlighting. */
  readonly highlights: readonly Range[];
  /** No record holds all words of the query, and this one only some. */
  readonly isPartial?: true | undefined;
}

/**
 * A search in steps of a few milliseconds at most: yields `undefined` to let other work run, finally all results, and before
 * that, where there are enough of them, once the first.
 */
export type SearchSteps = Generator<readonly SearchResult[] | undefined, readonly SearchResult[]>;

/** How one word of a passage relates to the text it comes from. */
export interface AlignedWord {
  readonly op: 'equal' | 'changed' | 'added' | 'dropped';
  /** Range in the passage; null for a dropped word. */
  readonly passage: Range | null;
  /** Range in the record's text; null for an added word. */
  readonly source: Range | null;
}

/** A place a passage may come from. */
export interface Origin {
  readonly record: SearchRecord;
  /** The range in `record.text` that the passage covers. */
  readonly range: Range;
  /** Share of the passage's words that are in that range (and in that of `next`), 0 to 1. */
  readonly similarity: number;
  /** In order; words of the passage that are in `next` are there. */
  readonly alignment: readonly AlignedWord[];
  /** Where the passage runs on into the article's next record: the rest of it. */
  readonly next?: Origin | undefined;
}
