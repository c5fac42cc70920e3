import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { SourceProblem } from '../engine/article/article.js';
import { allCorrections, CORRECTIONS_NAMES, type Corrections } from '../engine/library/corrections/corrections.js';
import { skipped } from './bibliographies.js';
import { decodeFile } from './decode-file.js';
import { isMissing, reasonOf } from './failure.js';
import { readBytes } from './files.js';

/** What writers have corrected in some folders, and what is wrong with the files that say so. */
export interface FolderCorrections {
  readonly corrections: Corrections;
  readonly problems: readonly SourceProblem[];
}

/** Reads the files of corrections at the top of folders; a file among `folders` has none. */
export async function correctionsIn(folders: readonly string[]): Promise<FolderCorrections> {
  const all: Corrections[] = [];
  const problems: SourceProblem[] = [];
  for (const file of folders.flatMap((folder) => CORRECTIONS_NAMES.map((name) => path.join(folder, name)))) {
    try {
      const text = await decodeFile(await readBytes(file));
      // Few folders have one: what reads YAML is loaded for it.
      const { readCorrections } = await import('../engine/library/corrections/read-corrections.js');
      const corrections = readCorrections(file, text);
      all.push(corrections);
      problems.push(...corrections.problems);
    } catch (error) {
      if (!isMissing(error)) problems.push(skipped(file, l10n.t('The file cannot be read: {0}.', reasonOf(error))));
    }
  }
  return { corrections: allCorrections(all), problems };
}
