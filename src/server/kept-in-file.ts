import * as l10n from '@vscode/l10n';
import type { KeptQuotations } from '../engine/draft/kept/kept-quotations.js';
import { reasonOf } from '../folder/failure.js';
import { readKept, writeKept } from '../folder/kept-file.js';
import type { DraftRecords } from '../service/drafts/draft-checks.js';

/**
 * What sources said of the quotations of drafts, in a file that `quoin check --kept` reads and writes as well. A file that
 * cannot be read is left as it is, and one that cannot be written is tried with the next change; `warn` says so once each.
 */
export class KeptInFile implements DraftRecords {
  readonly #file: string;
  readonly #warn: (message: string) => void;
  #opening: Promise<KeptQuotations | null> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #written = 0;
  #hasFailed = false;

  constructor(file: string, warn: (message: string) => void) {
    this.#file = file;
    this.#warn = warn;
  }

  /** What is kept; null where the file cannot be read. */
  open(): Promise<KeptQuotations | null> {
    this.#opening ??= readKept(this.#file).then(
      (kept) => {
        this.#written = kept.version;
        return kept;
      },
      (error: unknown) => {
        this.#warn(reasonOf(error));
        return null;
      },
    );
    return this.#opening;
  }

  /** Writes what is kept, if it has changed; one write after another. */
  changed(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const kept = await this.open();
      const version = kept?.version ?? this.#written;
      if (kept === null || version === this.#written) return;
      try {
        await writeKept(this.#file, kept);
        this.#written = version;
      } catch (error) {
        if (!this.#hasFailed) this.#warn(l10n.t('{0} cannot be written: {1}.', this.#file, reasonOf(error)));
        this.#hasFailed = true;
      }
    });
    return this.#writing;
  }
}
