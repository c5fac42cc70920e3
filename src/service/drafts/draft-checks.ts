import type { DraftCheck, DraftChecker } from '../../engine/draft/check.js';
import type { FactCheck } from '../../engine/draft/facts/port.js';
import type { KeptQuotations } from '../../engine/draft/kept/kept-quotations.js';
import type { KeptCheck } from '../../engine/draft/kept/port.js';
import type { DraftSources } from '../../engine/draft/sources.js';
import type { DraftSyntax } from '../../engine/markdown/markdown.js';
import { checkOptions } from '../check-options.js';
import type { Draft } from '../draft.js';
import { Slices } from '../slices.js';
import { today } from '../today.js';
import { type QuotedHere, stillQuoted } from '../usage/already.js';

/** What checks drafts, wherever it is loaded from. */
export interface CheckParts {
  readonly check: () => Promise<{
    readonly DraftChecker: new () => DraftChecker;
    readonly KeptCheckRun: new (kept: KeptQuotations, draft: string, today: string) => KeptCheck;
  }>;
  readonly facts: () => Promise<new () => FactCheck>;
}

/** What sources said of the quotations of drafts, wherever that is stored. */
export interface DraftRecords {
  /** Null as long as sources cannot be compared with it. */
  open(): Promise<KeptQuotations | null>;
  /** Stores what has changed. */
  changed(): Promise<void>;
}

/** Checks drafts: each again and again with the same checker, so that a change costs what it changed. */
export class DraftChecks {
  readonly #sources: DraftSources;
  readonly #kept: DraftRecords | null;
  readonly #parts: CheckParts;
  readonly #checkers = new Map<string, DraftChecker>();
  #facts: FactCheck | undefined;
  /** The last check of each draft, and the state of the draft that it saw. */
  readonly #latest = new Map<string, { readonly syntax: DraftSyntax; readonly check: DraftCheck }>();

  constructor(sources: DraftSources, kept: DraftRecords | null, parts: CheckParts) {
    this.#sources = sources;
    this.#kept = kept;
    this.#parts = parts;
  }

  /**
   * The check of a draft, in slices between which others have their turn; null if `signal` has ended it. A library that changes on
   * the way is asked again.
   */
  async of(uri: string, draft: Draft, signal: AbortSignal): Promise<DraftCheck | null> {
    const { DraftChecker: Checker, KeptCheckRun } = await this.#parts.check();
    const known = (await this.#kept?.open()) ?? null;
    if (draft.setting('check.facts')) this.#facts ??= new (await this.#parts.facts())();
    const facts = draft.setting('check.facts') ? this.#facts : undefined;
    if (signal.aborted) return null;
    const checker = this.#checkers.get(uri) ?? new Checker();
    this.#checkers.set(uri, checker);
    const slices = new Slices();
    while (!signal.aborted) {
      const library = this.#sources.version;
      const kept = known === null ? undefined : new KeptCheckRun(known, uri, today());
      const steps = checker.steps(draft.syntax, this.#sources, { ...checkOptions(draft), kept, facts });
      while (this.#sources.version === library && !signal.aborted) {
        const step = steps.next();
        if (step.done) {
          await this.#kept?.changed();
          this.#latest.set(uri, { syntax: draft.syntax, check: step.value });
          return step.value;
        }
        await slices.pause();
      }
    }
    return null;
  }

  /** The last check's results for the facts of a draft; none if the draft has changed since. */
  facts(uri: string, { syntax }: Pick<Draft, 'syntax'>): DraftCheck['facts'] {
    const latest = this.#latest.get(uri);
    return latest?.syntax === syntax ? latest.check.facts : [];
  }

  /** The quotations of a draft that the last check has verified and that are in it as they were then. */
  quoted(uri: string, { syntax }: Pick<Draft, 'syntax'>): readonly QuotedHere[] {
    const latest = this.#latest.get(uri);
    return latest === undefined ? [] : stillQuoted(latest.syntax.text, latest.check, syntax.text);
  }

  /** A draft is checked no longer. */
  delete(uri: string): void {
    this.#checkers.delete(uri);
    this.#latest.delete(uri);
  }
}
