import type { CitationSyntax } from '../engine/cite/convert/syntax.js';
import type { WrittenWork } from '../engine/cite/convert/written-work.js';
import type { CiteItem } from '../engine/cite/pandoc.js';
import type { FactCheck } from '../engine/draft/facts/port.js';
import type { DraftSources } from '../engine/draft/sources.js';
import type { Library } from '../engine/library/library.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { LibrarySearch } from '../engine/search/library-search.js';

/** What the tools work with: a library and its search, and what depends on the host. */
export interface ToolContext {
  readonly library: Library;
  readonly search: LibrarySearch;
  readonly sources: DraftSources;
  /** Maximum length of the items of an answer; see `BUDGET`, which is the default. */
  readonly budget?: number | undefined;
  /** Writes a citation in one of the bundled styles. Rejects if the style cannot be read. */
  writeIn(style: string, item: CiteItem, syntax: CitationSyntax): Promise<WrittenWork>;
  /** The keys of the references that the front matter of a draft itself holds. */
  keysIn(syntax: DraftSyntax): Promise<ReadonlySet<string>>;
  /** What compares the facts of cited sentences. */
  facts(): Promise<FactCheck>;
  /** The text of a draft inside the workspace, by its path there. Rejects with a `ToolError`. */
  readDraft(path: string): Promise<DraftText>;
}

/** A draft, and the keys that its own bibliography knows. */
export interface DraftText {
  readonly text: string;
  readonly knownKeys: ReadonlySet<string>;
}

/**
 * Why a tool could not answer, and what to do next. Both are Quoin's own words: nothing of an article's or a draft's text
 * is in them.
 */
export class ToolError extends Error {
  readonly code: ToolErrorCode;
  readonly next: string;

  constructor(code: ToolErrorCode, message: string, next: string) {
    super(message);
    this.code = code;
    this.next = next;
  }
}

/** What can go wrong; stable, for code to switch on. */
export type ToolErrorCode =
  | 'invalid-input'
  | 'invalid-cursor'
  | 'unknown-tool'
  | 'unknown-source'
  | 'unknown-id'
  | 'unknown-locator'
  | 'unreadable-draft'
  | 'unavailable'
  | 'cancelled';
