import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceProblem } from '../engine/article/article.js';
import { documentKind, readConverted } from '../engine/article/documents.js';
import type { PartialMetadata } from '../engine/article/metadata.js';
import { readOtherFormat } from '../engine/article/other-formats.js';
import { isSource } from '../engine/article/source-files.js';
import { BIBLIOGRAPHY_FILE } from '../engine/bibliography/files.js';
import { readBibliography } from '../engine/bibliography/import.js';
import { type Bibliography, metadataOf } from '../engine/bibliography/import-item.js';
import { missingBibliography } from '../engine/bibliography/missing.js';
import { loadNameTagger, type NameTagger } from '../engine/extract/names/tagger.js';
import type { DigestProfile } from '../engine/library/digests.js';
import { type Intake, type PlacedProblem, placeProblems, takeIn } from '../engine/library/intake.js';
import type { LibraryArticle } from '../engine/library/model.js';
import { type BibliographyFacts, Sidecars } from '../engine/library/sidecars.js';
import { decodeAnyText } from '../worker/detect-encoding.js';
import { convertDocument } from './documents.js';
import { isMissing, reasonOf } from './failure.js';
import { checkReadable, filesIn, readBytes } from './files.js';
import { printableLine, printableName } from './printable.js';

/** A file that could be read, with all that was found in it, and what was wrong with it. */
export interface ReadSource {
  readonly entry: LibraryArticle | null;
  readonly problems: readonly SourceProblem[];
}

/** The articles that arguments stand for, and what bibliographies beside them say. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly sidecars: Sidecars;
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
 * A file for itself, whatever its ending; a folder for the articles in it, at any depth. Sorted. Links are not followed. What in a folder cannot
 * be read is a problem; what is named and cannot be read is `unreadable`.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: string[] = [];
  const problems: SourceProblem[] = [];
  const unreadable: UnreadableFile[] = [];
  const sidecars = new Sidecars();
  for (const each of paths) {
    try {
      if (!(await checkReadable(each)).isFolder) files.push(each);
      else {
        const inside = await filesIn(each);
        const found = inside.filter(({ reason }) => reason === null).map(({ file }) => file);
        files.push(...found.filter((file) => isSource(file) && !isImported(file, found)));
        problems.push(...inside.flatMap(({ file, reason }) => (reason === null ? [] : skipped(file, reason))));
        for (const file of found.filter((name) => BIBLIOGRAPHY_FILE.test(name))) {
          problems.push(...(await readSidecar(file, sidecars)));
        }
      }
    } catch (error) {
      unreadable.push({ file: each, reason: reasonOf(error) });
    }
  }
  return { files, sidecars, problems, unreadable };
}

/** Whether a document's text is a source already: a Markdown file of its name, made by *Add Sources…*. */
function isImported(file: string, all: readonly string[]): boolean {
  return documentKind(file) !== null && all.includes(file.replace(/\.[^.]{1,9}$/u, '.md'));
}

/** Reads a bibliography beside articles; returns what is wrong with it. */
async function readSidecar(file: string, sidecars: Sidecars): Promise<readonly SourceProblem[]> {
  try {
    const text = decodeAnyText(await readBytes(file));
    const bibliography = readBibliography(file, text);
    sidecars.set(withSlashes(file), factsOf(bibliography));
    return placeProblems(text, bibliography.problems);
  } catch (error) {
    return [skipped(file, `The file cannot be read: ${reasonOf(error)}.`)];
  }
}

/** A file of a folder that is left out. */
function skipped(file: string, message: string): SourceProblem {
  return { code: 'unreadable', severity: 'warning', file, message };
}

/** Reads one file and extracts what it holds. A file that cannot be read at all is a problem like any other. */
export async function readSource(file: string, names: NameTagger | null): Promise<ReadSource> {
  const intake = await takeInFile(file, null, { digests: [], names });
  const { article, extraction, problems } = intake;
  if (!article) return { entry: null, problems };
  return { entry: { article, extraction, origin: 'own', location: file }, problems };
}

/** What reading a file may need: the digests that it may be the full text of, and the name tagger. */
export interface ReadOptions {
  readonly digests: readonly DigestProfile[];
  readonly names: NameTagger | null;
}

/** All that one file comes to. Never rejects: what went wrong is among the problems. */
export async function takeInFile(file: string, sidecars: Sidecars | null, options: ReadOptions): Promise<Intake> {
  try {
    const bytes = await readBytes(file);
    const converted = await convertDocument(file, bytes);
    const text = converted?.markdown ?? decodeAnyText(bytes);
    const readOther = converted === null ? readOtherFormat : () => readConverted(file, converted);
    const read = (about: PartialMetadata | null): Intake => takeIn({ file, text }, about, { ...options, readOther });
    return sidecars === null ? read(null) : await knowingBibliographies(file, sidecars, read);
  } catch (error) {
    const message = `The file cannot be read: ${reasonOf(error)}.`;
    const at = { line: 0, character: 0 };
    const empty = takeIn({ file, text: '' }, null);
    return { ...empty, problems: [{ code: 'unreadable', severity: 'error', file, message, from: at, to: at }] };
  }
}

/**
 * What `read` makes of a file with what bibliographies say of it. Those that it names itself are known only when it has
 * been read, as is its key: if they say more, it is read again.
 */
export async function knowingBibliographies(
  file: string,
  sidecars: Sidecars,
  read: (about: PartialMetadata | null) => Intake | Promise<Intake>,
): Promise<Intake> {
  const about = sidecars.find(withSlashes(file));
  const intake = await read(about);
  const problems = await readNamed(file, intake, sidecars);
  const better = sidecars.find(withSlashes(file), intake.article?.metadata.id);
  const known = isSame(about, better) ? intake : await read(better);
  return problems.length === 0 ? known : { ...known, problems: [...known.problems, ...problems] };
}

/** Reads the bibliographies that an article names; tells of those that are not there. */
async function readNamed(file: string, { article, bibliographies = [] }: Intake, sidecars: Sidecars) {
  const text = article?.text ?? '';
  const problems: PlacedProblem[] = [];
  for (const written of bibliographies) {
    const places = [...new Set([path.join(path.dirname(file), written), path.normalize(written)])].filter(
      // A file that was read belongs to whoever wrote it: it is not to lead anywhere.
      (each) => !path.isAbsolute(written) && !path.relative('.', each).startsWith('..') && BIBLIOGRAPHY_FILE.test(each),
    );
    const found = await firstRead(places, sidecars);
    problems.push(...(found ?? placeProblems(text, [missingBibliography(file, text, written, places.length > 0)])));
  }
  return problems;
}

/** Reads the first of these bibliographies that is there, and returns its problems; null if none is. */
async function firstRead(places: readonly string[], sidecars: Sidecars): Promise<readonly PlacedProblem[] | null> {
  for (const place of places) {
    if (sidecars.has(withSlashes(place))) return [];
    try {
      const text = decodeAnyText(await readBytes(place));
      const bibliography = readBibliography(place, text);
      sidecars.set(withSlashes(place), factsOf(bibliography));
      return placeProblems(text, bibliography.problems);
    } catch (error) {
      // Not there: perhaps in the next place.
      if (isMissing(error)) continue;
      return placeProblems('', [skipped(place, `The file cannot be read: ${reasonOf(error)}.`)]);
    }
  }
  return null;
}

/** Whether the same is said. */
function isSame(one: PartialMetadata | null, other: PartialMetadata | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function factsOf({ entries }: Bibliography): BibliographyFacts[] {
  return entries.map(({ item, files }) => ({ metadata: metadataOf(item), files }));
}

/** The name tagger with the weights that come with the program; null if there are none. */
export async function loadNames(): Promise<NameTagger | null> {
  const weights = await readWeights();
  return weights === null ? null : loadNameTagger(weights);
}

/** The weights of the name tagger, where the program has some. */
export async function readWeights(): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path.join(__dirname, '..', 'models', 'names.bin')));
  } catch {
    // Names are found by rules and lists alone.
    return null;
  }
}

function withSlashes(file: string): string {
  return file.split(path.sep).join('/');
}

/** A problem as one line: `file:line:column: error: reason`; without line and column where it is one of the whole file. */
export function problemLine({ file, range, severity, message, ...placed }: SourceProblem | PlacedProblem): string {
  const at = range !== undefined && 'from' in placed ? `:${placed.from.line + 1}:${placed.from.character + 1}` : '';
  return `${printableName(file)}${at}: ${severity}: ${printableLine(message)}`;
}
