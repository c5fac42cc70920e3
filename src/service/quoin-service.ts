import type { CslItem } from '../engine/bibliography/csl-item.js';
import type { Locator } from '../engine/cite/locator.js';
import type { CiteItem } from '../engine/cite/pandoc.js';
import type { QuotablePassage } from '../engine/cite/passage.js';
import type { DraftCheck } from '../engine/draft/check.js';
import type { VerifiedQuotation } from '../engine/draft/verify-text.js';
import type { Entity, Quotation } from '../engine/library/model.js';
import type { RecordKind } from '../engine/search/record.js';
import type { Range } from '../engine/text/range.js';
import type { CardSubject } from './card-subject.js';
import type { CompletionRow } from './completion-row.js';
import type { CorrectableEntity, CorrectableQuotation } from './corrections.js';
import type { DraftChange } from './drafts/draft-change.js';
import type { Found, SourceTarget } from './found.js';
import type { LookedUp } from './look-up.js';
import type { Dragged, Passage, Recognised } from './passages.js';
import type { RemoteFound } from './remote/remote-found.js';
import type { FederatedAnswer } from './search/federated.js';
import type { SourceText } from './source-text.js';
import type { StatementSubject, StatementsText } from './statements.js';
import type { TreePlace } from './trees/place.js';
import type { TreePage } from './trees/rows.js';
import type { UsesList, UsesSubject } from './usage/list.js';
import type { Comparison, Wording } from './wordings.js';

/** Rows for a query, instead of those shown before. */
export interface SearchAnswer extends FederatedAnswer {
  /** Whether there are articles that the search does not know yet. */
  readonly isIndexing: boolean;
  /** Whether the query names days, and what was found in the library is of others; known once the answer is complete. */
  readonly isOfOtherDays: boolean;
}

/** A draft that was received, and what only an editor knows of works in it: their references in its style, by key. */
export interface AboutDraft {
  readonly uri: string;
  readonly references: readonly (readonly [string, string])[];
}

/** What is offered at a place of a draft: rows of a list, and the text that continues the line in place of a range. */
export interface Offered {
  readonly rows: readonly CompletionRow[];
  readonly ghostText: { readonly text: string; readonly range: Range } | null;
}

/** The parts requested; ghost text, if there is some, replaces a list. */
export type WantedOffers = 'list' | 'ghostText' | 'either';

/** Text to be verified: a part of a draft, or any text, which may cite what a draft knows. */
export type TextToVerify =
  | { readonly uri: string; readonly part: Range }
  | { readonly text: string; readonly uri: string | null };

/** What cites something, and the quotation that it is, if it is one. */
export interface Cited {
  readonly item: CiteItem;
  readonly quotation: Quotation | null;
}

/**
 * What is asked of a library, wherever it is: everything that goes in or comes out is plain data, and every answer is of the library
 * as it is when the question comes up.
 */
export interface QuoinService {
  /** At most `count` of the rows at a place of a tree, from the index `from` on; none where what stood there is gone. */
  children(place: TreePlace, from: number, count: number): Promise<TreePage>;
  /** A card; null where what it is about is gone. A work is one of the draft `about`. */
  card(subject: CardSubject, about?: AboutDraft): Promise<string | null>;
  /**
   * Searches as someone types: `show` gets the first rows as soon as they are known, and finally all. Resolves when there is
   * nothing to come, or `signal` has ended it.
   */
  search(
    query: string,
    kinds: readonly RecordKind[],
    show: (answer: SearchAnswer) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** A quotation by its id; null if there is none. */
  found(quotationId: string): Promise<Found | null>;
  /** The words of something found as they can be quoted; null where they cannot be, and where there are none. */
  quotable(found: Found): Promise<QuotablePassage | null>;
  /** What cites something found. */
  cite(found: Found): Promise<Cited>;
  /** What cites a passage; null if its article is not there. */
  citePassage(passage: Passage): Promise<CiteItem | null>;
  /** Where something of a remote library is in the article with this cite key, which was kept of it; null if that is gone. */
  keptPlace(key: string, found: RemoteFound): Promise<Found | null>;
  /** Something found as it travels by drag and drop. */
  drag(found: Found): Promise<Dragged>;
  /** The quotation or passage that text from anywhere is; null if it is not one. */
  recognise(text: string): Promise<Recognised | null>;
  /** An article with what was found in it, by its cite key; null if there is none. */
  source(key: string): Promise<SourceText | null>;
  /** The page or paragraph of an article that a locator names, else its beginning; null if there is no such article. */
  place(key: string, locator: Locator | null): Promise<SourceTarget | null>;
  /** What two versions of a text, by their cite keys, have otherwise; null where one is gone. */
  compareVersions(first: string, second: string): Promise<Comparison | null>;
  /** A quotation beside the other wordings of its statement; null where no other article reports it. */
  compareReports(quotationId: string): Promise<Comparison | null>;
  /** The wordings of a quotation's statement, the longest first; fewer than two where no other article reports it. */
  wordings(quotationId: string): Promise<readonly Wording[]>;
  /** Tells what a draft is, or what of it has changed. What is asked next is answered of that. */
  setDraft(change: DraftChange): Promise<void>;
  /** Adds entries to those of a draft's bibliographies: very many are sent in parts. */
  addExternal(uri: string, items: readonly CslItem[]): Promise<void>;
  /** A draft is asked about no longer. */
  closeDraft(uri: string): Promise<void>;
  /** What is known about an offset of a draft; null for nothing. */
  lookUp(about: AboutDraft, offset: number): Promise<LookedUp | null>;
  /** The quotations offered at an offset of a draft; null where none is asked for, or none found. */
  offers(uri: string, offset: number, explicit: boolean, wanted: WantedOffers): Promise<Offered | null>;
  /** The cite keys, or the places in a source, that may be written at an offset of a draft; null where neither is. */
  citables(uri: string, offset: number): Promise<readonly CompletionRow[] | null>;
  /** The check of a draft; null if `signal` has ended it. */
  check(uri: string, signal: AbortSignal): Promise<DraftCheck | null>;
  /** Where the drafts of the workspace use something; null where it is gone, and where uses are not known. */
  uses(subject: UsesSubject): Promise<UsesList | null>;
  /** Compares each quotation of a text with its source. */
  verify(text: TextToVerify): Promise<readonly VerifiedQuotation[]>;
  /** Takes a source as it is now: what it said before for these words of drafts, cited by this key, is forgotten. */
  acceptSource(key: string, words: string): Promise<void>;
  /** The words of an article at a place, on one line; null where it has no such place. */
  wordsAt(key: string, locator: Locator): Promise<string | null>;
  /** A quotation to be corrected, by its id; null if there is none. */
  correctableQuotation(quotationId: string): Promise<CorrectableQuotation | null>;
  /** An entity to be corrected, by its id; null if there is none. */
  correctableEntity(entityId: string): Promise<CorrectableEntity | null>;
  /** The name by which the article of a quotation itself has an entity; null if it has none. */
  nameInArticle(quotationId: string, entityId: string): Promise<string | null>;
  /** At most `most` entities of these kinds that a query finds; without one, the most mentioned. */
  names(
    query: string,
    kinds: readonly Entity['kind'][],
    most: number,
  ): Promise<readonly Pick<Entity, 'id' | 'name' | 'kind'>[]>;
  /** What a writer's words for a subject of statements mean. */
  subjectNamed(words: string): Promise<StatementSubject>;
  /** The speaker of a quotation as a subject of statements; null where none is known. */
  speakerAsSubject(quotationId: string): Promise<StatementSubject | null>;
  /** What a subject of statements is called. */
  subjectTitle(subject: StatementSubject): Promise<string>;
  /** The statements of a subject as a text to read. */
  statements(subject: StatementSubject): Promise<StatementsText>;
}
