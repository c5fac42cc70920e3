import { citationFrontMatter } from '../engine/bibliography/front-matter.js';
import { readBibliography } from '../engine/bibliography/read.js';
import { complain } from '../folder/complain.js';
import { type ReadDraft, readDraft, UnusableDraft, type Warn } from '../folder/draft.js';
import { reasonOf } from '../folder/failure.js';
import { printableLine, printableName } from '../folder/printable.js';

/** Reads what a draft's bibliographies say: those of the command line are read where they are named. */
export const DRAFT_READERS = { citationFrontMatter, readBibliography };

/** Reads drafts. A problem with a bibliography is reported once, even if several drafts name it. */
export class DraftFiles {
  readonly #printed = new Set<string>();

  /** Reads a draft. Rejects with a whole sentence if it cannot be read. */
  async read(file: string): Promise<ReadDraft> {
    try {
      const warn: Warn = (...about) => this.warn(...about);
      return await readDraft(file, { readers: DRAFT_READERS, warn, root: '.', confined: false });
    } catch (error) {
      const name = printableName(file);
      if (error instanceof UnusableDraft) throw new Error(`${name} cannot be read. ${error.message}`);
      throw new Error(`${name} cannot be read: ${reasonOf(error)}.`, { cause: error });
    }
  }

  /** Prints a warning about a file, unless it has been printed. */
  warn(...[file, message, at]: Parameters<Warn>): void {
    const place = at === undefined ? '' : `:${at.line}:${at.column}`;
    const line = `${printableName(file)}${place}: warning: ${printableLine(message)}`;
    if (!this.#printed.has(line)) complain(line);
    this.#printed.add(line);
  }
}
