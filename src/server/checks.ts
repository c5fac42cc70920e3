import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckOptions, type DraftCheck, DraftChecker } from '../engine/draft/check.js';
import { FactChecker } from '../engine/draft/facts/checker.js';
import { KeptCheckRun } from '../engine/draft/kept/drift.js';
import type { DraftSources } from '../engine/draft/sources.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import { checkOptions } from '../service/check-options.js';
import type { DraftRecords } from '../service/drafts/draft-checks.js';
import { today } from '../service/today.js';
import type { OpenDraft } from './drafts.js';

/** Milliseconds of work after which messages that wait are answered. */
const SLICE = 20;

/** What is kept of a draft that is checked. */
interface Checked {
  readonly checker: DraftChecker;
  latest?: {
    readonly syntax: DraftSyntax;
    readonly options: string;
    readonly library: number;
    readonly check: DraftCheck;
  };
}

/** Checks open drafts: each again and again with the same checker, so that a change costs what it changed. */
export class DraftChecks {
  readonly #sources: DraftSources;
  readonly #kept: DraftRecords | null;
  readonly #checked = new Map<string, Checked>();
  readonly #facts = new FactChecker();

  /** @param kept what sources said before; null where that is not kept */
  constructor(sources: DraftSources, kept: DraftRecords | null) {
    this.#sources = sources;
    this.#kept = kept;
  }

  /** The check of a draft; undefined if `isCurrent` says that the draft has changed or was closed. */
  async of(draft: OpenDraft, isCurrent: (document: TextDocument) => boolean): Promise<DraftCheck | undefined> {
    if (!isCurrent(draft.document)) return undefined;
    const records = (await this.#kept?.open()) ?? null;
    if (!isCurrent(draft.document)) return undefined;
    const { syntax } = draft;
    const { uri } = draft.document;
    const kept = this.#checked.get(uri) ?? { checker: new DraftChecker() };
    this.#checked.set(uri, kept);
    const given = { ...checkOptions(draft), facts: draft.setting('check.facts') ? this.#facts : undefined };
    const options = asText(given);
    const { latest } = kept;
    if (latest?.syntax === syntax && latest.options === options && latest.library === this.#sources.version)
      return latest.check;
    for (;;) {
      const library = this.#sources.version;
      const before = records === null ? undefined : new KeptCheckRun(records, uri, today());
      const steps = kept.checker.steps(syntax, this.#sources, { ...given, kept: before });
      let began = performance.now();
      while (this.#sources.version === library) {
        const step = steps.next();
        if (step.done) {
          await this.#kept?.changed();
          kept.latest = { syntax, options, library, check: step.value };
          return step.value;
        }
        if (performance.now() - began < SLICE) continue;
        await new Promise(setImmediate);
        if (!isCurrent(draft.document)) return undefined;
        began = performance.now();
      }
    }
  }

  /** The last check's results for the facts of a draft; none if the draft has changed since. */
  facts({ syntax, document: { uri } }: OpenDraft): DraftCheck['facts'] {
    const latest = this.#checked.get(uri)?.latest;
    return latest?.syntax === syntax ? latest.check.facts : [];
  }

  /** Forgets what a source said of these words of drafts, so that its current text counts, and checks all drafts again. */
  async acceptSource(key: string, words: string): Promise<void> {
    (await this.#kept?.open())?.forget(key, words);
    await this.#kept?.changed();
    this.#checked.clear();
  }

  /** Call when a draft is closed. */
  forget(uri: string): void {
    this.#checked.delete(uri);
  }
}

/** Options as text, to compare: settings and bibliographies may have changed while the draft is the same. */
function asText({ severities, knownKeys, facts }: CheckOptions): string {
  return JSON.stringify([severities, [...(knownKeys ?? [])], facts !== undefined]);
}
