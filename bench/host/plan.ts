import type { Activation } from '../../test/host/support/activation.js';
import type { Block } from '../../test/host/support/event-loop.js';

/** In the environment of the extension host: the file with the plan. */
export const PLAN = 'QUOIN_BENCH_PLAN';

/** What is to be measured in the extension host. */
export interface Plan {
  /** Words to search for, each typed letter by letter. */
  readonly queries: readonly string[];
  /** Words after a quotation mark for which completions are asked for. */
  readonly completed: readonly string[];
  /** The file that the measurements go into, as JSON. */
  readonly results: string;
  /** A file whose coming ends the session: until then someone types into its window. Null for a session without that. */
  readonly typed: string | null;
}

/** What a session says when its window can be typed into. */
export const READY = 'the window is ready';

/** Times of the same thing done often, in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly count: number;
}

/** What one session of the editor measured; times in milliseconds. */
export interface Measurements {
  readonly activation: Activation;
  /** From the call that activates the extension to a list of completions with a quotation in it, in an open document. */
  readonly firstCompletion: number;
  /** From activation until the library has what it had in the last session: every question is answered from all of that. */
  readonly opened: number;
  /** From activation until the library has all sources as they are now: every file has been read. */
  readonly reading: number;
  /** From then until a search has been answered, which may not know of all of them yet. */
  readonly firstSearch: number;
  /** From activation until all is indexed, and the index stored. */
  readonly indexing: number;
  /** The longest task from activation until then. */
  readonly longestBlock: Block;
  /** From a keystroke in the quick pick's search to the rows it shows first, and to all of them. */
  readonly firstRows: Spread;
  readonly allRows: Spread;
  /** Processor time of the extension host's thread for all of them; null where its Node does not tell. */
  readonly allRowsUsed: Spread | null;
  /** The longest task meanwhile. */
  readonly searchBlock: Block;
  /** Completions after a quotation mark and some words, asked for and received as the editor does. */
  readonly completion: Spread;
  /** The same of a provider that answers at once, in a document that is no draft, in an editor beside: the editor's own share. */
  readonly completionElsewhere: Spread;
  /** Processor time of the extension host's thread for one, all extensions together; null where its Node does not tell. */
  readonly completionUsed: Spread | null;
  /** Processor time of the extension host's process for one: all threads, the library's among them. */
  readonly completionUsedInAll: Spread;
  /** From a new source's being written until a search finds it. */
  readonly added: number;
  /** Making the rows that the three views of the library show when they are unfolded, after a change of the library. */
  readonly views: Block;
  /** What the heap of the extension host holds before Quoin is activated and at the end, garbage collected, in bytes. */
  readonly heap: { readonly before: number; readonly after: number };
  /** Memory of the whole process at the end, all threads included, in bytes. */
  readonly memory: number;
}

/** The spread of times. */
export function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1), count: sorted.length };
}
