import { isPassage } from '../../engine/search/index.js';
import { parseQuery } from '../../engine/search/query.js';
import type { RecordKind } from '../../engine/search/record.js';
import type { Knowledge } from '../knowledge.js';
import { KnownWorks } from '../remote/known-works.js';
import type { RemoteQuery } from '../remote/remote-library.js';
import { remoteRow } from '../remote/remote-rows.js';
import type { RemoteAnswer, Remotes } from '../remote/remotes.js';
import type { FoundRow } from './rows.js';
import type { Answer } from './typed-search.js';

/** Number of rows of remote libraries. */
const SHOWN = 20;

/** Number of hits that each library is asked for: some of them are known, and Quoin ranks them otherwise. */
const ASKED = 60;

/** Kinds of things that remote libraries are asked for. */
const KINDS: readonly RecordKind[] = ['quotation', 'paragraph', 'source'];

/** How many remote libraries were asked, and how many have answered. */
export interface RemoteProgress {
  readonly asked: number;
  readonly answered: number;
}

/** An answer with the rows of remote libraries after those of the folder. */
export interface FederatedAnswer extends Answer<FoundRow> {
  /** Absent where none was asked. */
  readonly remotes?: RemoteProgress | undefined;
}

/** Adds what remote libraries find to what the folder's library does: after it, as it comes. */
export class FederatedSearch {
  readonly #remotes: Remotes;
  readonly #works: KnownWorks;

  constructor({ library }: Pick<Knowledge, 'library'>, remotes: Remotes) {
    this.#remotes = remotes;
    this.#works = new KnownWorks(library);
  }

  /**
   * Searches with `local`, and beside it in the remote libraries. `show` gets the rows of the folder as usual; once they are complete,
   * the others after them, each time that a library answers.
   */
  async search(
    query: string,
    kinds: readonly RecordKind[],
    local: (show: (answer: Answer<FoundRow>) => void) => Promise<void>,
    show: (answer: FederatedAnswer) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const wanted = KINDS.filter((kind) => kinds.includes(kind));
    if (query.trim() === '' || wanted.length === 0 || !this.#remotes.isAny) return local(show);
    let own: Answer<FoundRow> | undefined;
    let others: RemoteAnswer | undefined;
    const tell = () => {
      if (own === undefined || signal.aborted) return;
      const { asked, answered, hits = [], complete = false } = others ?? {};
      const isOver = own.complete && complete;
      const rows = own.complete ? merged(own.rows, this.#rows(hits, wanted)) : own.rows;
      const remotes = asked === undefined || answered === undefined ? undefined : { asked, answered };
      show({ ...own, rows, complete: isOver, continues: own.continues, remotes });
    };
    const remote = this.#ask(
      { query, kinds: wanted, limit: ASKED },
      (answer) => {
        others = answer;
        if (own?.complete) {
          own = { ...own, continues: true };
          tell();
        }
      },
      signal,
    );
    await Promise.all([
      local((answer) => {
        own = answer;
        tell();
      }),
      remote,
    ]);
  }

  /** Asks where a passage comes from, and for its words where it is from nowhere; of anything else for its words. */
  async #ask(query: RemoteQuery, show: (answer: RemoteAnswer) => void, signal: AbortSignal): Promise<void> {
    let isFound = false;
    let located: RemoteAnswer | undefined;
    if (isPassage(parseQuery(query.query))) {
      const told = (answer: RemoteAnswer) => {
        located = answer;
        isFound ||= answer.hits.length > 0;
        if (isFound) show(answer);
      };
      await this.#remotes.locate(query.query, query.limit, told, signal);
    }
    if (isFound || signal.aborted) return;
    // All of them may have gone away since the first question.
    if (this.#remotes.isAny || located === undefined) await this.#remotes.search(query, show, signal);
    else show({ ...located, complete: true });
  }

  /** Those of the kinds wanted that the library itself does not have. */
  #rows(hits: RemoteAnswer['hits'], kinds: readonly RecordKind[]): FoundRow[] {
    const unknown = hits.filter(({ hit }) => kinds.includes(hit.record.kind) && !this.#works.has(hit));
    return unknown.slice(0, SHOWN).map(remoteRow);
  }
}

/** Those of the folder first; but what has all words goes before what has only some, wherever it is. */
function merged(own: readonly FoundRow[], others: readonly FoundRow[]): FoundRow[] {
  const all = [...own, ...others];
  return [...all.filter(({ isPartial }) => !isPartial), ...all.filter(({ isPartial }) => isPartial)];
}
