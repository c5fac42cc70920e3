import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceProblem } from '../engine/article/article.js';
import { readArticle } from '../engine/article/read.js';
import { extract } from '../engine/extract/extract.js';
import type { LibraryArticle } from '../engine/library/model.js';

/** What of a folder counts as an article. A file that is named on the command line is read whatever its ending. */
const ARTICLE_FILE = /\.(?:md|markdown|txt)$/iu;

/** A file that could be read, with all that was found in it, and what was wrong with it. */
export interface ReadSource {
  readonly entry: LibraryArticle | null;
  readonly problems: readonly SourceProblem[];
}

/** The files that the arguments stand for: a file for itself, a folder for the articles in it, at any depth. Sorted. */
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files = await Promise.all(
    paths.map(async (each) => {
      if (!(await stat(each)).isDirectory()) return [each];
      const inside = await readdir(each, { recursive: true, withFileTypes: true });
      return inside
        .filter((found) => found.isFile() && ARTICLE_FILE.test(found.name))
        .map((found) => path.join(found.parentPath, found.name))
        .sort();
    }),
  );
  return files.flat();
}

/** Reads one file and extracts what it holds. A file that cannot be read at all is a problem like any other. */
export async function readSource(file: string): Promise<ReadSource> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { entry: null, problems: [{ code: 'unreadable', severity: 'error', file, message }] };
  }
  const { article, problems } = readArticle({ file, text: decode(bytes) });
  if (!article) return { entry: null, problems };
  return { entry: { article, extraction: extract(article), origin: 'own', location: file }, problems };
}

/** By the byte order mark where there is one; else UTF-8, and Windows-1252 where that does not fit. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A problem as one line: `file: error: reason`. */
export function problemLine(problem: SourceProblem): string {
  const field = problem.field === undefined ? '' : ` (${problem.field})`;
  return `${problem.file}: ${problem.severity}: ${problem.message}${field}`;
}
