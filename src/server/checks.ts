import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DraftCheck, DraftChecker } from '../engine/draft/check.js';
import type { DraftSources } from '../engine/draft/sources.js';
import { checkOptions } from '../service/check-options.js';
import type { OpenDraft } from './drafts.js';

/** Milliseconds of work after which messages that wait get a turn. */
const SLICE = 20;

/** What is kept of a draft that is checked. */
interface Checked {
  readonly checker: DraftChecker;
  latest?: { readonly version: number; readonly library: number; readonly check: DraftCheck };
}

/** Checks open drafts: each again and again with the same checker, so that a change costs what it changed. */
export class DraftChecks {
  readonly #sources: DraftSources;
  readonly #checked = new Map<string, Checked>();

  constructor(sources: DraftSources) {
    this.#sources = sources;
  }

  /** What the check of a draft comes to; undefined if `isCurrent` says that the draft has changed meanwhile. */
  async of(draft: OpenDraft, isCurrent: (document: TextDocument) => boolean): Promise<DraftCheck | undefined> {
    const { uri, version } = draft.document;
    const kept = this.#checked.get(uri) ?? { checker: new DraftChecker() };
    this.#checked.set(uri, kept);
    const { latest } = kept;
    if (latest?.version === version && latest.library === this.#sources.version) return latest.check;
    for (;;) {
      const library = this.#sources.version;
      const steps = kept.checker.steps(draft.syntax, this.#sources, checkOptions(draft));
      let began = performance.now();
      while (this.#sources.version === library) {
        const step = steps.next();
        if (step.done) {
          kept.latest = { version, library, check: step.value };
          return step.value;
        }
        if (performance.now() - began < SLICE) continue;
        await new Promise(setImmediate);
        if (!isCurrent(draft.document)) return undefined;
        began = performance.now();
      }
    }
  }

  /** To be told when settings or bibliographies may have changed. */
  forgetAll(): void {
    for (const kept of this.#checked.values()) delete kept.latest;
  }

  /** To be told when a draft is closed. */
  forget(uri: string): void {
    this.#checked.delete(uri);
  }
}
