import type { PartialMetadata } from '../../engine/article/metadata.js';
import { parseQuery } from '../../engine/search/query.js';
import type {
  RemoteHit,
  RemoteLibrary,
  RemotePassage,
  RemoteQuery,
  RemoteSource,
  RemoteState,
} from '../../service/remote/remote-library.js';
import { decodeAnyText } from '../../worker/decode-source.js';
import { type ArchiveAddress, idOf } from './address.js';
import { ArchiveConnection, type ConnectionOptions } from './connection.js';
import { Dictionary } from './dictionary.js';
import { ArchiveError } from './failures.js';
import { hitsOf, type SourceFacts } from './hits.js';
import { locatePassages } from './locate.js';
import { unpacked } from './original.js';
import { Remembered } from './remembered.js';
import { checkVersion } from './schema.js';
import { searchPassages } from './search.js';

/** Milliseconds after which an archive that was away is tried again. */
const AGAIN = 15_000;
/** Milliseconds: what takes longer is of no use to someone who types. */
const STATEMENT_TIMEOUT = 3_000;
/** Sources whose metadata is remembered, about a kilobyte each. */
const SOURCES = 4_000;
/** Of each window of each writer: a server has about a hundred in all. */
const CONNECTIONS = 2;

/** An archive on a PostgreSQL server, as a library of the service. */
export class ArchiveLibrary implements RemoteLibrary {
  readonly id: string;
  readonly label: string;
  readonly #connection: ArchiveConnection;
  readonly #dictionary: Dictionary;
  readonly #sources = new Remembered<SourceFacts>(SOURCES);
  readonly #listeners = new Set<() => void>();
  readonly #again: number;
  #state: RemoteState = { kind: 'connecting' };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  /** @param again milliseconds after which an archive that was away is tried again */
  constructor(address: ArchiveAddress, label: string, options: ConnectionOptions = {}, again = AGAIN) {
    this.id = idOf(address);
    this.label = label;
    this.#connection = new ArchiveConnection(address, {
      statementTimeout: STATEMENT_TIMEOUT,
      connections: CONNECTIONS,
      ...options,
    });
    this.#dictionary = new Dictionary(this.#connection);
    this.#again = again;
  }

  get state(): RemoteState {
    return this.#state;
  }

  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Asks the server whether it is there, and whether this program can read the archive; the state says so after. An archive that is
   * away for a reason that passes is tried again later.
   */
  async refresh(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    try {
      await checkVersion(this.#connection);
      this.#become({ kind: 'ready' });
    } catch (error) {
      this.#noteFailure(error);
    }
  }

  search(query: RemoteQuery, signal: AbortSignal): Promise<readonly RemoteHit[]> {
    return this.#asking(async () => {
      const passages = await searchPassages(this.#connection, this.#dictionary, query, signal);
      return hitsOf(this.#connection, this.#sources, passages, parseQuery(query.query).language, signal);
    });
  }

  locate(passage: RemotePassage, signal: AbortSignal): Promise<readonly RemoteHit[]> {
    return this.#asking(async () => {
      const passages = await locatePassages(this.#connection, this.#dictionary, passage, undefined, signal);
      return hitsOf(this.#connection, this.#sources, passages, null, signal);
    });
  }

  source(key: string, signal: AbortSignal): Promise<RemoteSource | null> {
    return this.#asking(async () => {
      const [row] = await this.#connection.ask<{
        file: string;
        metadata: PartialMetadata;
        original: Uint8Array;
        converted: string | null;
      }>('SELECT file, metadata, original, converted FROM quoin.source WHERE id = $1', [key], signal);
      if (row === undefined) return null;
      const text = row.converted ?? decodeAnyText(unpacked(row.file, row.original));
      // What was made of a document is read as Markdown, with its pages.
      const file = row.converted === null ? row.file : `${row.file.replace(/\.[^.]{1,9}$/u, '')}.md`;
      return { file, text, about: row.metadata };
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#listeners.clear();
    await this.#connection.close();
  }

  async #asking<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      this.#noteFailure(error);
      throw error;
    }
  }

  /** One question that was too slow, or one too many, says nothing of the next: only what would fail again makes it away. */
  #noteFailure(error: unknown): void {
    if (!(error instanceof ArchiveError) || error.kind === 'cancelled') return;
    const isFirst = this.#state.kind !== 'ready';
    if (!isFirst && (error.kind === 'slow' || error.kind === 'full' || error.kind === 'conflict')) return;
    this.#become({ kind: 'away', reason: error.message });
    if (!error.isPassing || this.#isClosed || this.#timer !== null) return;
    this.#timer = setTimeout(() => void this.refresh(), this.#again);
    // It keeps no program from ending.
    this.#timer.unref();
  }

  #become(state: RemoteState): void {
    const same = state.kind === this.#state.kind && (state.kind !== 'away' || state.reason === reasonOf(this.#state));
    this.#state = state;
    if (same || this.#isClosed) return;
    for (const listener of [...this.#listeners]) listener();
  }
}

function reasonOf(state: RemoteState): string | null {
  return state.kind === 'away' ? state.reason : null;
}
