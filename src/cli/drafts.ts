import { citationFrontMatter } from '../engine/bibliography/front-matter.js';
import { readBibliography } from '../engine/bibliography/read.js';
import { complain } from '../folder/complain.js';
import { type ReadDraft, readDraft, UnusableDraft } from '../folder/draft.js';
import { reasonOf } from '../folder/failure.js';
import { printableLine, printableName } from '../folder/printable.js';

/** Reads what a draft's bibliographies say: those of the command line are read where they are named. */
export const DRAFT_READERS = { citationFrontMatter, readBibliography };

/** Reads a draft. Rejects with a whole sentence if it cannot be read. */
export async function readDraftFile(file: string): Promise<ReadDraft> {
  try {
    return await readDraft(file, { readers: DRAFT_READERS, warn: warnOf, root: '.', confined: false });
  } catch (error) {
    const name = printableName(file);
    if (error instanceof UnusableDraft) throw new Error(`${name} cannot be read. ${error.message}`);
    throw new Error(`${name} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

/** Prints a warning about a file. */
export function warnOf(file: string, message: string): void {
  complain(`${printableName(file)}: warning: ${printableLine(message)}`);
}
