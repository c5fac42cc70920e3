import { isCheckReport } from '../engine/draft/report-mark.js';
import type { DraftSources } from '../engine/draft/sources.js';
import type { Library } from '../engine/library/library.js';
import { parseDraft } from '../engine/markdown/markdown.js';
import type { CheckPart } from '../service/library-service.js';
import { ownTurn, Slices } from '../service/slices.js';
import type { Usages } from '../service/usage/usages.js';
import { usesIn } from '../service/usage/uses.js';

/** Maximum length of a draft that is read, in UTF-16 code units. */
const LONGEST = 2_000_000;

/** Pause before a draft is compared again with a library that has changed meanwhile, in milliseconds. */
const AGAIN = 500;

/** What the index of drafts works with. */
export interface DraftIndexPorts {
  readonly library: Library;
  readonly usages: Usages;
  /** The text of a draft's file; null if it is not a draft. Rejects if it cannot be read. */
  readonly read: (uri: string) => Promise<string | null>;
  readonly check: () => Promise<{ readonly part: CheckPart; readonly sources: DraftSources }>;
}

/**
 * Finds out where the drafts of a workspace that are not open quote and cite the library. Drafts are read one after the other, in
 * slices, once all sources have been read; a draft is read again when its file has changed, or an article that it cites.
 */
export class DraftIndex {
  readonly #ports: DraftIndexPorts;
  /** By draft, the keys that it cites, as they are written. */
  readonly #cited = new Map<string, ReadonlySet<string>>();
  /** Drafts to be read, in order. */
  readonly #waiting = new Set<string>();
  /** Drafts that are left out: too long, or they cannot be read or checked. */
  readonly #leftOut = new Set<string>();
  #hasMore = false;
  #isTold = false;
  #isRead = false;
  #working: Promise<void> | undefined;

  constructor(ports: DraftIndexPorts) {
    this.#ports = ports;
    ports.library.onDidChange(({ changed, removed }) => {
      const ids = new Set([...removed, ...changed.map(({ article }) => article.metadata.id)]);
      if (ids.size > 0) this.#noteArticles(ids);
    });
  }

  /** Files of drafts that are new or have changed, and those that are gone; `hasMore`: the workspace has more than are named. */
  update(changed: readonly string[], removed: readonly string[], hasMore: boolean): void {
    this.#hasMore = hasMore;
    for (const uri of removed) {
      this.#waiting.delete(uri);
      this.#leftOut.delete(uri);
      this.#cited.delete(uri);
      this.#ports.usages.delete(uri);
    }
    for (const uri of changed) this.#waiting.add(uri);
    this.#isTold = true;
    this.#start();
  }

  /** All sources have been read: drafts can be compared with them. */
  allRead(): void {
    this.#isRead = true;
    this.#start();
  }

  /** Resolves when no draft is waiting to be read. */
  async whenIdle(): Promise<void> {
    while (this.#working !== undefined) await this.#working;
  }

  #noteArticles(ids: ReadonlySet<string>): void {
    const { library, usages } = this.#ports;
    usages.forget(ids);
    for (const [uri, keys] of this.#cited) {
      if ([...keys].some((key) => ids.has(key) || ids.has(library.keyOf(key) ?? key))) this.#waiting.add(uri);
    }
    this.#start();
  }

  #start(): void {
    if (this.#working !== undefined || !this.#isTold || !this.#isRead) return;
    this.#working = this.#work().finally(() => {
      this.#working = undefined;
      // What has been reported since the last one was read.
      if (this.#waiting.size > 0) this.#start();
    });
  }

  async #work(): Promise<void> {
    for (const uri of this.#waiting) {
      this.#waiting.delete(uri);
      await ownTurn();
      if (await this.#indexed(uri)) continue;
      this.#waiting.add(uri);
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
    this.#ports.usages.isComplete = !this.#hasMore && this.#leftOut.size === 0;
  }

  /** The same as `#index`, where a draft that cannot be read is skipped. */
  async #indexed(uri: string): Promise<boolean> {
    this.#leftOut.delete(uri);
    try {
      return await this.#index(uri);
    } catch (error) {
      console.warn('A draft of the workspace cannot be read.', error);
      this.#leftOut.add(uri);
      return true;
    }
  }

  /** Reads a draft; false if the library has changed on the way. */
  async #index(uri: string): Promise<boolean> {
    const { usages, library } = this.#ports;
    const text = await this.#ports.read(uri);
    if (text === null || text.length > LONGEST || isCheckReport(text)) {
      if (text !== null && text.length > LONGEST) this.#leftOut.add(uri);
      this.#cited.delete(uri);
      usages.delete(uri);
      return true;
    }
    const { part, sources } = await this.#ports.check();
    const { version } = sources;
    const steps = new part.DraftChecker().steps(parseDraft(text), sources);
    const slices = new Slices();
    for (;;) {
      if (sources.version !== version) return false;
      const step = steps.next();
      if (step.done) {
        this.#cited.set(uri, new Set(step.value.citations.map(({ key }) => key)));
        usages.setRead(
          uri,
          usesIn(text, step.value, (key) => library.keyOf(key)),
        );
        return true;
      }
      await slices.pause();
    }
  }
}
