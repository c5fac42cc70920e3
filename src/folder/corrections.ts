import path from 'node:path';
import type { SourceProblem } from '../engine/article/article.js';
import { allCorrections, CORRECTIONS_NAMES, type Corrections } from '../engine/library/corrections/corrections.js';
import type { ReadCorrections } from '../engine/library/corrections/read-corrections.js';
import { decodeAnyText } from '../worker/detect-encoding.js';
import { skipped } from './bibliographies.js';
import { isMissing, reasonOf } from './failure.js';
import { readBytes } from './files.js';

/** What reads a file of corrections: the engine's own, wherever it is loaded from. */
export type CorrectionsReader = (file: string, text: string) => ReadCorrections | Promise<ReadCorrections>;

/** What writers have corrected in some folders, and what is wrong with the files that say so. */
export interface FolderCorrections {
  readonly corrections: Corrections;
  readonly problems: readonly SourceProblem[];
}

/** Reads the files of corrections at the top of folders; a file among `folders` has none. */
export async function correctionsIn(folders: readonly string[], read: CorrectionsReader): Promise<FolderCorrections> {
  const all: Corrections[] = [];
  const problems: SourceProblem[] = [];
  for (const file of folders.flatMap((folder) => CORRECTIONS_NAMES.map((name) => path.join(folder, name)))) {
    try {
      const corrections = await read(file, decodeAnyText(await readBytes(file)));
      all.push(corrections);
      problems.push(...corrections.problems);
    } catch (error) {
      if (!isMissing(error)) problems.push(skipped(file, `The file cannot be read: ${reasonOf(error)}.`));
    }
  }
  return { corrections: allCorrections(all), problems };
}
