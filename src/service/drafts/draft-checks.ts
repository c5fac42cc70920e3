import type { DraftCheck, DraftChecker } from '../../engine/draft/check.js';
import type { FactCheck } from '../../engine/draft/facts/port.js';
import type { DraftSources } from '../../engine/draft/sources.js';
import { checkOptions } from '../check-options.js';
import type { Draft } from '../draft.js';
import { Slices } from '../slices.js';

/** What checks drafts, wherever it is loaded from. */
export interface CheckParts {
  readonly checker: () => Promise<new () => DraftChecker>;
  readonly facts: () => Promise<new () => FactCheck>;
}

/** Checks drafts: each again and again with the same checker, so that a change costs what it changed. */
export class DraftChecks {
  readonly #sources: DraftSources;
  readonly #parts: CheckParts;
  readonly #checkers = new Map<string, DraftChecker>();
  #facts: FactCheck | undefined;

  constructor(sources: DraftSources, parts: CheckParts) {
    this.#sources = sources;
    this.#parts = parts;
  }

  /**
   * The check of a draft, in slices between which others have their turn; null if `signal` has ended it. A library that changes on
   * the way is asked again.
   */
  async of(uri: string, draft: Draft, signal: AbortSignal): Promise<DraftCheck | null> {
    const Checker = await this.#parts.checker();
    const options = checkOptions(draft);
    if (draft.setting('check.facts')) this.#facts ??= new (await this.#parts.facts())();
    const facts = draft.setting('check.facts') ? this.#facts : undefined;
    if (signal.aborted) return null;
    const checker = this.#checkers.get(uri) ?? new Checker();
    this.#checkers.set(uri, checker);
    const slices = new Slices();
    while (!signal.aborted) {
      const library = this.#sources.version;
      const steps = checker.steps(draft.syntax, this.#sources, facts ? { ...options, facts } : options);
      while (this.#sources.version === library && !signal.aborted) {
        const step = steps.next();
        if (step.done) return step.value;
        await slices.pause();
      }
    }
    return null;
  }

  /** A draft is checked no longer. */
  delete(uri: string): void {
    this.#checkers.delete(uri);
  }
}
