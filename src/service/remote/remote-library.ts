import type { ArticleMetadata } from '../../engine/article/article.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import type { RecordKind, SearchRecord } from '../../engine/search/record.js';

/** Whether a remote library can be asked. `reason` is a whole sentence that names the library and says what to do. */
export type RemoteState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'away'; readonly reason: string };

/** What a query asks a remote library for. */
export interface RemoteQuery {
  /** As it was typed, with `speaker:`, `source:`, `before:`, `after:` and phrases (`parseQuery` takes it apart). */
  readonly query: string;
  readonly kinds: readonly RecordKind[];
  /** Maximum number of hits. They are ranked again by Quoin: more than are shown are asked for. */
  readonly limit: number;
}

/** Words of a writer's of which someone wants to know the source. */
export interface RemotePassage {
  readonly words: string;
  /** Maximum number of hits, as above. */
  readonly limit: number;
}

/** What follows the name of a speaker whom Quoin has worked out, as libraries store it, in every language of the interface. */
export const INFERRED_MARK = ' (inferred)';

/** Something of a remote library that may answer. Plain data. */
export interface RemoteHit {
  /**
   * As Quoin's own index would have it. `id` is unique in the remote library; `articleId` is the key that `source` takes; `text` is
   * word for word what the source has there.
   */
  readonly record: SearchRecord;
  /** What is known about the article; `id` is the cite key that it would have. */
  readonly article: ArticleMetadata;
  /** Other addresses of the work than the article's own, such as that of its DOI. */
  readonly otherAddresses?: readonly string[] | undefined;
  /** Number of the body paragraph, from 1; null for a whole article, or where it is not known. */
  readonly paragraph: number | null;
  /** The page, where the library knows one. */
  readonly page: string | null;
  /** The speaker as a list shows it: `Kurt Campbell`, `Kurt Campbell (inferred)`; null for what nobody is known to have said. */
  readonly speaker: string | null;
  /** An address that opens the place in another program (`zotero://…`); null without one. */
  readonly address: string | null;
  /** What a reader of the remote library has noted there; null where nobody has. */
  readonly note: RemoteNote | null;
}

/** What someone has noted at words of a remote library: a highlight, a comment. */
export interface RemoteNote {
  /** The comment as plain text; empty where there is only a highlight. */
  readonly comment: string;
  /** The colour of a highlight as `#rrggbb`; null where there is none. */
  readonly color: string | null;
}

/** An article of a remote library as a file that Quoin reads as any other: kept in the workspace when it is cited. */
export interface RemoteSource {
  /** A file name whose ending says how the text is read: `trade.md`, `trade.txt`, `trade.html`. */
  readonly file: string;
  readonly text: string;
  /** What the library says of the article; counts before what the text says of itself. Its `id` is the cite key. */
  readonly about: PartialMetadata;
  /** The address of the file on this computer that the text was taken from (`file:///…`), which may say more: its pages. */
  readonly original?: string | undefined;
}

/**
 * A library beyond the folder: a reference manager, an archive on a server. Each method takes a signal: what it has ended
 * rejects, or resolves to anything, and is not waited for. A method rejects with an `Error` whose message is a whole sentence;
 * that costs its rows, and nothing else. No method is called before a writer has connected the library.
 */
export interface RemoteLibrary {
  /** Unique among those connected, and the same at the next start: articles that are kept are known by it. */
  readonly id: string;
  /** What it is called in lists: `Zotero`, `City desk archive`. */
  readonly label: string;
  readonly state: RemoteState;
  /** The works that can be cited without asking, under their cite keys; absent where a library has too many to tell. */
  readonly entries?: readonly CslItem[];
  /** What its readers have highlighted; absent where nobody can. */
  readonly highlights?: readonly RemoteHit[];
  /** Opens a work by its cite key in another program, at a printed page where one is named; null for a work that it does not have. */
  address?(citeKey: string, page: string | null): string | null;
  /** Calls `listener` after each change of `state`, or of what the library has; the function returned ends that. */
  onDidChange(listener: () => void): () => void;
  /** What may answer a query, the most likely first: the caller aligns, ranks and cuts. */
  search(query: RemoteQuery, signal: AbortSignal): Promise<readonly RemoteHit[]>;
  /** Where words, perhaps altered, may come from. */
  locate(passage: RemotePassage, signal: AbortSignal): Promise<readonly RemoteHit[]>;
  /** An article by the `articleId` of a hit; null if it is gone. */
  source(key: string, signal: AbortSignal): Promise<RemoteSource | null>;
  /** Ends connections. Nothing is asked afterwards. */
  close(): Promise<void>;
}
