import path from 'node:path';
import type { SourceProblem } from '../engine/article/article.js';
import { documentKind } from '../engine/article/documents.js';
import { isSource } from '../engine/article/source-files.js';
import { BIBLIOGRAPHY_AT_TOP, BIBLIOGRAPHY_FILE } from '../engine/bibliography/files.js';
import { type Bibliographies, skipped } from './bibliographies.js';
import { reasonOf } from './failure.js';
import { checkReadable, fileNamesIn, filesIn } from './files.js';

/** The articles that arguments stand for. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly problems: readonly SourceProblem[];
  /** Arguments that stand for nothing that can be read. */
  readonly unreadable: readonly UnreadableFile[];
}

/** A file that was named and cannot be read. The reason is the end of a sentence, without its full stop. */
export interface UnreadableFile {
  readonly file: string;
  readonly reason: string;
}

/**
 * A file with any ending; of a folder, the articles in it, at any depth. Sorted. Links are not followed. The
 * bibliographies of a folder are read. What in a folder cannot
 * be read is a problem; what is named and cannot be read is `unreadable`.
 */
export async function findFiles(paths: readonly string[], bibliographies: Bibliographies): Promise<FoundFiles> {
  const files: string[] = [];
  const problems: SourceProblem[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const each of paths) {
    try {
      if (!(await checkReadable(each)).isFolder) files.push(each);
      else {
        const inside = await filesIn(each);
        const found = inside.filter(({ reason }) => reason === null).map(({ file }) => file);
        files.push(...found.filter((file) => isSource(file) && !isImported(file, found)));
        problems.push(...inside.flatMap(({ file, reason }) => (reason === null ? [] : skipped(file, reason))));
        for (const file of found.filter((name) => BIBLIOGRAPHY_FILE.test(name))) {
          problems.push(...(await bibliographies.readBeside(file)));
        }
      }
    } catch (error) {
      unreadable.push({ file: each, reason: reasonOf(error) });
    }
  }
  return { files, problems, unreadable };
}

/** The bibliographies directly in some folders, links aside; none of a folder that cannot be read. */
export async function bibliographiesAtTop(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await fileNamesIn(folder).catch(() => []);
      return names.filter((name) => BIBLIOGRAPHY_AT_TOP.test(name)).map((name) => path.join(folder, name));
    }),
  );
  return found.flat();
}

/** Whether a document's text is a source already: a Markdown file of its name, made by *Add Sources…*. */
function isImported(file: string, all: readonly string[]): boolean {
  return documentKind(file) !== null && all.includes(file.replace(/\.[^.]{1,9}$/u, '.md'));
}
