import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { findUnusable } from '../engine/article/read.js';
import type { CslItem } from '../engine/bibliography/csl-item.js';
import { problemOfName } from '../engine/bibliography/file-name.js';
import type { citationFrontMatter } from '../engine/bibliography/front-matter.js';
import type { readBibliography } from '../engine/bibliography/read.js';
import { type DraftSyntax, parseDraft } from '../engine/markdown/markdown.js';
import { plural } from '../engine/text/interface-texts.js';
import { type LineColumn, LinePositions } from '../engine/text/line-positions.js';
import type { Range } from '../engine/text/range.js';
import { decodeDraftFile, decodeFile } from './decode-file.js';
import { isMissing, reasonOf } from './failure.js';
import { readBytes } from './files.js';
import { isInside } from './inside.js';

/** A draft as it was read. */
export interface ReadDraft {
  readonly text: string;
  readonly syntax: DraftSyntax;
  /** The keys that the draft's own bibliography knows: files named in its front matter, and entries written there. */
  readonly knownKeys: ReadonlySet<string>;
  /** The same keys' entries, of two with one key both. */
  readonly entries: readonly DraftEntry[];
}

/** What was read is not a draft: binary, or in no known encoding. The message is a whole sentence. */
export class UnusableDraft extends Error {}

/** What reads front matter and bibliographies: the engine's own, wherever it is loaded from. */
export interface BibliographyReaders {
  readonly citationFrontMatter: typeof citationFrontMatter;
  readonly readBibliography: typeof readBibliography;
}

/** Reports a problem of a draft's bibliography: the file, a whole sentence, and where in the file if that is known. */
export type Warn = (file: string, message: string, at?: LineColumn) => void;

/** How a draft is read. */
export interface DraftReading {
  readonly readers: BibliographyReaders;
  readonly warn: Warn;
  /** Where bibliographies are searched for that are not beside the draft: the workspace folder, or the working directory. */
  readonly root: string;
  /** Whether bibliographies outside the root are left unread. */
  readonly confined: boolean;
}

/**
 * Reads a draft and the bibliographies that it names, each beside the draft, else in the root, as the editor does. Rejects with
 * the reason if the draft cannot be read.
 */
export async function readDraft(file: string, reading: DraftReading): Promise<ReadDraft> {
  const decoded = await decodeDraftFile(file, await readBytes(file));
  const text = decoded.text.replace(/^\uFEFF/u, '');
  const unusable = findUnusable(file, text);
  if (unusable !== null && unusable.code !== 'empty') throw new UnusableDraft(unusable.message);
  for (const { message } of decoded.problems ?? []) reading.warn(file, message);
  const syntax = parseDraft(text);
  const entries = await draftEntries(file, syntax, reading);
  return { text, syntax, knownKeys: new Set(entries.map(({ item }) => item.id)), entries };
}

/** What a draft's front matter says of its citations; null without front matter. */
export function frontMatterOf({ text, frontMatter }: DraftSyntax, { citationFrontMatter }: BibliographyReaders) {
  return frontMatter === null ? null : citationFrontMatter(text.slice(frontMatter.start, frontMatter.end));
}

/** An entry that a draft can cite, and where it is. */
export interface DraftEntry {
  readonly item: CslItem;
  /** Where in which file; null for an entry of the draft's own front matter. */
  readonly place: ({ readonly file: string } & Range) | null;
}

/** Maximum number of problems of one bibliography that are reported one by one. */
const MOST_PROBLEMS = 20;

/**
 * The entries of a draft's bibliographies: of its front matter, then of the files that it names, each beside the draft, else in
 * the root. Of two with one key the first counts.
 */
export async function draftEntries(
  draft: string,
  syntax: DraftSyntax,
  { readers, warn, root, confined }: DraftReading,
): Promise<DraftEntry[]> {
  const front = frontMatterOf(syntax, readers);
  const found: DraftEntry[] = (front?.references ?? []).map((item) => ({ item, place: null }));
  for (const problem of front?.problems ?? []) warn(draft, problem.message);
  for (const named of front?.bibliography ?? []) {
    const unread = (reason: string) =>
      warn(draft, l10n.t('The bibliography {0} cannot be read. {1}', named.slice(0, 200), reason));
    const problem = problemOfName(named);
    if (problem !== null) {
      unread(problem);
      continue;
    }
    const places = [...new Set([path.dirname(draft), root].map((folder) => path.resolve(folder, named)))];
    try {
      const { file, bytes } = await firstOf(places, confined ? root : null);
      const text = await decodeFile(bytes);
      const { entries, problems } = readers.readBibliography(file, text, front?.language ?? undefined);
      found.push(...entries.map(({ item, start, end }) => ({ item, place: { file, start, end } })));
      const lines = problems.length === 0 ? null : new LinePositions(text);
      for (const { message, start, end } of problems.slice(0, MOST_PROBLEMS))
        warn(named, message, end > start ? lines?.at(start) : undefined);
      if (problems.length > MOST_PROBLEMS) warn(named, moreProblems(problems.length - MOST_PROBLEMS));
    } catch (error) {
      unread(asSentence(reasonOf(error)));
    }
  }
  return found;
}

function moreProblems(more: number): string {
  return plural(more, l10n.t('{0} more problem.', more), l10n.t('{0} more problems.', more));
}

/** The first of some files that is there. Rejects with the reason against the first if none is. */
async function firstOf(
  files: readonly string[],
  within: string | null,
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  let missing: unknown;
  for (const file of files) {
    try {
      if (within !== null && !(await isInside(within, file)))
        throw new Error(l10n.t('it is outside the workspace folder'));
      return { file, bytes: await readBytes(file) };
    } catch (error) {
      if (!isMissing(error)) throw error;
      missing ??= error;
    }
  }
  throw missing;
}

function asSentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
