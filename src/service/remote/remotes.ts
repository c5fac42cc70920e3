import * as l10n from '@vscode/l10n';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import type { RankedHit } from './ranked-hits.js';
import { RankedHits } from './ranked-hits.js';
import type { RemoteHit, RemoteLibrary, RemoteQuery, RemoteSource, RemoteState } from './remote-library.js';

/** Milliseconds after which rows are complete without a library that has not answered. */
const PATIENCE = 4_000;

/** A remote library as lists show it. */
export interface RemoteStatus extends Pick<RemoteLibrary, 'id' | 'label'> {
  readonly state: RemoteState;
}

/** What remote libraries have answered so far. */
export interface RemoteAnswer {
  /** Of all that have answered, best first. */
  readonly hits: readonly RankedHit[];
  /** Number of libraries asked. */
  readonly asked: number;
  readonly answered: number;
  /** Whether there is nothing to come. */
  readonly complete: boolean;
}

/** What a library of a question does: it answers, or it has failed. */
type Ask = (remote: RemoteLibrary, signal: AbortSignal) => Promise<readonly RemoteHit[]>;

/**
 * The remote libraries that a writer has connected, asked side by side. One that fails, or takes too long, costs its own rows.
 * With none connected nothing is done.
 */
export class Remotes {
  readonly #remotes = new Map<string, { readonly remote: RemoteLibrary; readonly forget: () => void }>();
  readonly #changed: () => void;
  readonly #log: (message: string) => void;
  readonly #patience: number;

  /**
   * @param changed called when a library has come, gone, or is in another state
   * @param log receives why a library has failed
   * @param patience milliseconds after which an answer is complete without a library
   */
  constructor(changed: () => void, log: (message: string) => void, patience = PATIENCE) {
    this.#changed = changed;
    this.#log = log;
    this.#patience = patience;
  }

  /** All that are connected, in order of connecting. */
  get statuses(): readonly RemoteStatus[] {
    return [...this.#remotes.values()].map(({ remote: { id, label, state } }) => ({ id, label, state }));
  }

  /** Whether any can be asked now. */
  get isAny(): boolean {
    return this.#ready().length > 0;
  }

  /** The works of all libraries, the first for each cite key. */
  get entries(): readonly CslItem[] {
    const found = new Map<string, CslItem>();
    for (const { remote } of this.#remotes.values())
      for (const entry of remote.entries ?? []) if (!found.has(entry.id)) found.set(entry.id, entry);
    return [...found.values()];
  }

  /** What readers of the libraries have highlighted, library by library. */
  get highlights(): readonly { readonly remote: RemoteLibrary; readonly hits: readonly RemoteHit[] }[] {
    return [...this.#remotes.values()].flatMap(({ remote }) => {
      const hits = remote.highlights ?? [];
      return hits.length === 0 ? [] : { remote, hits };
    });
  }

  /** Where a work can be opened by its cite key, and in what; null for a work that no library has. */
  addressOf(citeKey: string, page: string | null): { readonly label: string; readonly address: string } | null {
    for (const { remote } of this.#remotes.values()) {
      const address = remote.address?.(citeKey, page) ?? null;
      if (address !== null) return { label: remote.label, address };
    }
    return null;
  }

  /** A library by its id. */
  get(id: string): RemoteLibrary | undefined {
    return this.#remotes.get(id)?.remote;
  }

  /** Connects a library, instead of one with the same id. */
  async connect(remote: RemoteLibrary): Promise<void> {
    await this.disconnect(remote.id);
    this.#remotes.set(remote.id, { remote, forget: remote.onDidChange(this.#changed) });
    this.#changed();
  }

  /** Lets go of a library; of one that is not connected nothing becomes. */
  async disconnect(id: string): Promise<void> {
    const known = this.#remotes.get(id);
    if (known === undefined) return;
    this.#remotes.delete(id);
    known.forget();
    this.#changed();
    await known.remote.close();
  }

  /** Asks all for what answers a query; `show` gets what has come, each time that a library answers. */
  search(query: RemoteQuery, show: (answer: RemoteAnswer) => void, signal: AbortSignal): Promise<void> {
    const ask: Ask = (remote, until) => remote.search(query, until);
    return this.#ask(ask, (hits) => hits.answering(query), show, signal);
  }

  /** Asks all where words come from. */
  locate(words: string, limit: number, show: (answer: RemoteAnswer) => void, signal: AbortSignal): Promise<void> {
    const ask: Ask = (remote, until) => remote.locate({ words, limit }, until);
    return this.#ask(ask, (hits) => hits.holding(words, limit), show, signal);
  }

  /** An article of a library. Rejects with a sentence for the writer where it cannot be had. */
  async source(id: string, key: string, signal: AbortSignal): Promise<RemoteSource> {
    const remote = this.get(id);
    if (remote === undefined) throw new Error(l10n.t('The library that has this source is not connected.'));
    const source = await remote.source(key, signal);
    if (source === null) throw new Error(l10n.t('{0} no longer has this source.', remote.label));
    return source;
  }

  async #ask(
    ask: Ask,
    ranked: (hits: RankedHits) => readonly RankedHit[],
    show: (answer: RemoteAnswer) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const asked = this.#ready();
    if (asked.length === 0 || signal.aborted) return;
    const patience = new AbortController();
    const until = AbortSignal.any([signal, patience.signal]);
    const hits = new RankedHits();
    let [answered, waiting] = [0, asked.length];
    let isOver = false;
    const tell = () => show({ hits: ranked(hits), asked: asked.length, answered, complete: isOver || waiting === 0 });
    const one = async (remote: RemoteLibrary) => {
      let found: readonly RemoteHit[] | null = null;
      try {
        found = await ask(remote, until);
      } catch (error) {
        if (!until.aborted) this.#log(`${remote.label}: ${error instanceof Error ? error.message : String(error)}`);
      }
      // What comes too late is not wanted.
      if (isOver || signal.aborted) return;
      waiting -= 1;
      if (found !== null) {
        answered += 1;
        hits.add(remote, found);
      }
      if (found !== null || waiting === 0) tell();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = new Promise<'late' | 'aborted'>((resolve) => {
      timer = setTimeout(() => resolve('late'), this.#patience);
      signal.addEventListener('abort', () => resolve('aborted'), { once: true });
    });
    const how = await Promise.race([Promise.all(asked.map(one)), end]);
    clearTimeout(timer);
    if (how !== 'late' && how !== 'aborted') return;
    isOver = true;
    patience.abort();
    if (how === 'late') tell();
  }

  #ready(): RemoteLibrary[] {
    return [...this.#remotes.values()].flatMap(({ remote }) => (remote.state.kind === 'ready' ? remote : []));
  }
}
