import path from 'node:path';
import type { SourceProblem } from '../engine/article/article.js';
import { DRAFT_FILE, NO_DRAFT_FOLDER } from '../engine/draft/draft-files.js';
import { skipped } from './bibliographies.js';
import { reasonOf } from './failure.js';
import { checkReadable, filesIn } from './files.js';
import type { UnreadableFile } from './find-files.js';

/** The drafts that arguments stand for. */
export interface FoundDrafts {
  /** Each once. */
  readonly files: readonly FoundDraft[];
  readonly problems: readonly SourceProblem[];
  /** Arguments that stand for nothing that can be read. */
  readonly unreadable: readonly UnreadableFile[];
  /** Folders without drafts. */
  readonly empty: readonly string[];
}

/** A draft, and whether its folder was named instead of it. */
export interface FoundDraft {
  readonly file: string;
  readonly isInFolder: boolean;
}

/**
 * A file with any ending; of a folder, the Markdown files in it, at any depth and sorted, except for those among `sources`. Links
 * are not followed, and folders that are hidden or that package managers install are left out.
 */
export async function findDrafts(paths: readonly string[], sources: readonly string[]): Promise<FoundDrafts> {
  const files = new Map<string, FoundDraft>();
  const problems: SourceProblem[] = [];
  const unreadable: UnreadableFile[] = [];
  const empty: string[] = [];
  const add = (file: string, isInFolder: boolean): void => {
    const place = path.resolve(file);
    if (!files.has(place)) files.set(place, { file, isInFolder });
  };
  for (const each of paths) {
    try {
      if (!(await checkReadable(each)).isFolder) {
        add(each, false);
        continue;
      }
      const inside = await filesIn(each, (name) => !NO_DRAFT_FOLDER.test(name));
      problems.push(
        ...inside.flatMap(({ file, reason }) => (reason === null || !mayBeDraft(file) ? [] : skipped(file, reason))),
      );
      const found = inside.filter(({ file, reason }) => reason === null && DRAFT_FILE.test(file));
      const drafts = found.filter(({ file }) => !sources.some((source) => isUnder(source, file)));
      if (drafts.length === 0) empty.push(each);
      for (const { file } of drafts) add(file, true);
    } catch (error) {
      unreadable.push({ file: each, reason: reasonOf(error) });
    }
  }
  return { files: [...files.values()], problems, unreadable, empty };
}

/** Whether what cannot be read may be a draft, or a folder with some. */
function mayBeDraft(file: string): boolean {
  return DRAFT_FILE.test(file) || path.extname(file) === '';
}

function isUnder(source: string, file: string): boolean {
  const within = path.relative(path.resolve(source), path.resolve(file));
  return within !== '..' && !within.startsWith(`..${path.sep}`) && !path.isAbsolute(within);
}
