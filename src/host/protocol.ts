import type { CslItem } from '../engine/bibliography/csl-item.js';
import type { CitationSyntax } from '../engine/cite/convert/syntax.js';
import type { WrittenWork } from '../engine/cite/convert/written-work.js';
import type { CiteItem } from '../engine/cite/pandoc.js';
import type { ReadCorrections } from '../engine/library/corrections/read-corrections.js';
import type { DigestProfile } from '../engine/library/digests.js';
import type { PlacedProblem } from '../engine/library/problems.js';
import type { InterfaceTexts } from '../engine/text/interface-texts.js';
import type { ZoteroScope } from '../remote/zotero/mirror.js';
import type { ZoteroChoice } from '../remote/zotero/zotero-library.js';
import type { CatalogueChange } from '../service/catalogue.js';
import type { QuoinService } from '../service/quoin-service.js';
import type { RemoteSource } from '../service/remote/remote-library.js';
import type { RemoteStatus } from '../service/remote/remotes.js';
import type { StoredFolder } from '../worker/stored-folder.js';

/** What the thread of the library begins with. */
export interface HostSetup {
  /** The language of all that is said to the writer; null for English. */
  readonly texts: InterfaceTexts | null;
  /** The bundled articles, as the build has packed them. */
  readonly corpus: string;
  /** The index of them alone, as the build has made it; null where there is none. */
  readonly corpusIndex: Uint8Array | null;
  /** Whether they are in the library. */
  readonly withBundled: boolean;
  /** The addresses of modules that are loaded when they are first needed; null where a host cannot run one. */
  readonly modules: Readonly<Record<'check' | 'facts' | 'processor' | 'tools', string>> &
    Readonly<Record<'zotero' | 'archive', string | null>>;
  /** The program that makes segments of the search index, as this host starts workers. */
  readonly reader: string;
  /** Paths of folders that a thread of Node reads itself: the `IndexFolder`, and the `SourcesFolder`. Null where they are on no disk. */
  readonly disk: { readonly index: string; readonly sources: string } | null;
}

/** The result of reading a file, as far as the reader of files needs it. */
export interface TakenFile {
  readonly location: string;
  readonly stamp: { readonly mtime: number; readonly size: number };
  readonly hash: string;
  /** Keys by which bibliographies know it, and the bibliographies it names; null without an article. */
  readonly known: KnownToBibliographies | null;
}

/** Keys by which bibliographies know an article. */
export interface KnownToBibliographies {
  readonly key: string;
  /** The bibliographies that it names. */
  readonly named: readonly NamedBibliography[];
}

/** A bibliography that an article names. */
export interface NamedBibliography {
  readonly written: string;
  /** The problem where it is not there, and its message where it cannot be a bibliography. */
  readonly missing: PlacedProblem;
  readonly impossible: string;
}

/** The answer of a tool for language models, and the budget that it was given; or why there is none, and what to do. */
export type ToolReply = { readonly text: string; readonly budget: number } | { readonly problem: string };

/** How a remote library is connected. */
export type RemoteConnection = ZoteroConnection | ArchiveConnection;

/** How Zotero is connected. */
export interface ZoteroConnection {
  readonly kind: 'zotero';
  /** The port of this machine on which it answers. */
  readonly port: number;
  /** The parts of it to use; the whole library of the user without any. */
  readonly scopes: readonly ZoteroScope[];
}

/** How a shared archive is connected. Its password is asked for with `archivePassword`. */
export interface ArchiveConnection {
  readonly kind: 'archive';
  /** What it is called in lists. */
  readonly label: string;
  /** `postgres://user@host/database`. */
  readonly address: string;
}

/** All that the thread of the library is asked: what the service answers, and what keeps the library up to date. */
export interface LibraryHost extends QuoinService {
  /** Begins, with the bundled articles. Everything else is answered after it. */
  begin(setup: HostSetup): Promise<void>;
  /** What reading files has to know of the bundled articles. */
  digests(): Promise<readonly DigestProfile[]>;
  /** Whether the bundled articles are in the library. */
  setBundled(isIn: boolean): Promise<void>;
  /** Takes in the results of reading files: records of the cache. */
  take(records: readonly Uint8Array[]): Promise<readonly TakenFile[]>;
  /**
   * The same of a segment of the `SourcesFolder` that is of `maker`; null if it cannot be used. What is long about its articles stays on
   * disk where a thread can read it there.
   */
  takeStored(name: string, maker: string): Promise<readonly TakenFile[] | null>;
  /** Records that were taken in are in this segment of the `SourcesFolder` from now on. */
  stored(name: string, maker: string): Promise<void>;
  /** A file is gone, or has no article any longer. */
  drop(location: string): Promise<void>;
  /** A file's problems, in place of those it had. */
  setProblems(location: string, problems: readonly PlacedProblem[]): Promise<void>;
  /**
   * Passes on to the library what was taken before: soon, and if `more` is coming, when that costs little. Resolves when it is done.
   */
  publish(more: boolean): Promise<void>;
  /**
   * The same at once for what was kept of files from one session to the next, after `setMaker`. As long as `more` of it is coming, it
   * may wait for the rest, which a snapshot can bring in faster. What has changed since the snapshot was stored may come later: `publish`
   * resolves when that is there, too.
   */
  loaded(more: boolean): Promise<void>;
  /** Identifies the program that stores the search index and the snapshot: data of other programs is not used; null stores nothing. */
  setMaker(maker: string | null): Promise<void>;
  /** All files have been read. */
  allRead(): Promise<void>;
  /**
   * Files of drafts that are new or have changed, and those that are gone (URIs); the first call names all. `hasMore`: the workspace
   * has more drafts than are named.
   */
  draftFiles(changed: readonly string[], removed: readonly string[], hasMore: boolean): Promise<void>;
  /** Resolves when it is known where the drafts that were named use the library. */
  whenDraftsAreRead(): Promise<void>;
  /** Stores what sources said of the quotations of drafts, without the pause after a change. */
  storeKept(): Promise<void>;
  /** Resolves when the search finds all that was read, and the index is stored. */
  whenIndexed(): Promise<void>;
  /** Has the library corrected as these files say, and no other. */
  correct(read: readonly (ReadCorrections & { readonly location: string })[]): Promise<void>;
  /** The corrections that fit nothing in the library. */
  unapplied(): Promise<readonly PlacedProblem[]>;
  /** Connects a remote library; resolves when it can be asked, or is known to be away. */
  connectRemote(connection: RemoteConnection): Promise<RemoteStatus>;
  /** Lets go of a remote library. */
  disconnectRemote(id: string): Promise<void>;
  /** Takes over what has changed in a remote library since; null if it is not connected. */
  refreshRemote(id: string): Promise<RemoteStatus | null>;
  /** The parts of the Zotero on a port of this machine. Rejects with a sentence for the writer where it cannot be asked. */
  zoteroChoices(port: number, signal: AbortSignal): Promise<readonly ZoteroChoice[]>;
  /** At most `count` of the works of the remote libraries, from an index on. */
  remoteEntries(from: number, count: number): Promise<readonly CslItem[]>;
  /** An article of a remote library. Rejects with a sentence for the writer where it cannot be had. */
  remoteSource(library: string, key: string, signal: AbortSignal): Promise<RemoteSource>;
  /** Calls a tool for language models; `budget` is about the length of its answer, null for the usual one. */
  callTool(name: string, input: unknown, budget: number | null, signal: AbortSignal): Promise<ToolReply>;
}

/** What the thread of the library tells and asks the extension. */
export interface HostClient extends IndexFolder, SourcesFolder, KeptFile, RemoteFolder {
  /** The library has changed. */
  changed(change: CatalogueChange): Promise<void>;
  /** A remote library has come, gone, is in another state, or has other works. */
  remotesChanged(statuses: readonly RemoteStatus[]): Promise<void>;
  /** The password for an archive's address; null if there is none. Not in the question that connects it: those may be logged. */
  archivePassword(address: string): Promise<string | null>;
  /** Drafts use other quotations or sources than before. */
  usesChanged(): Promise<void>;
  /** The text of a draft's file (a URI); null if it is not a draft. Rejects if it cannot be read. */
  readDraftFile(uri: string): Promise<string | null>;
  /** More can be found, or a tree has more rows, than before. */
  grown(): Promise<void>;
  /** All problems of a file, in place of those it had. */
  report(location: string, problems: readonly PlacedProblem[]): Promise<void>;
  /** Writes a line to the log. */
  log(level: 'error' | 'warn', line: string): Promise<void>;
  /** A draft of the workspace by its path, for a tool; null if there is none. */
  readDraft(path: string): Promise<{ readonly text: string; readonly keys: readonly string[] } | null>;
  /** Writes a citation in one of the bundled styles. */
  writeWork(style: string, item: CiteItem, syntax: CitationSyntax): Promise<WrittenWork>;
  /** The keys of the references that a draft's front matter itself holds. */
  keysInFrontMatter(text: string): Promise<readonly string[]>;
}

/** The file with what sources said of the quotations of drafts. */
export interface KeptFile {
  /** Null if there is none. */
  readKept(): Promise<Uint8Array | null>;
  writeKept(bytes: Uint8Array): Promise<void>;
}

/** The folder with what is known about remote libraries, the same for all workspaces. */
export interface RemoteFolder {
  listRemote: StoredFolder['list'];
  readRemote: StoredFolder['read'];
  writeRemote: StoredFolder['write'];
  renameRemote: StoredFolder['rename'];
  removeRemote: StoredFolder['remove'];
}

/** The folder with what was read of files in earlier sessions. */
export interface SourcesFolder {
  readSources: StoredFolder['read'];
}

/** The folder in which the search index and the snapshot are kept. */
export interface IndexFolder {
  listIndex: StoredFolder['list'];
  readIndex: StoredFolder['read'];
  writeIndex: StoredFolder['write'];
  renameIndex: StoredFolder['rename'];
  removeIndex: StoredFolder['remove'];
}
