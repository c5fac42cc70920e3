import { existsSync } from 'node:fs';
import type { SourceProblem } from '../engine/article/article.js';
import { readConverted } from '../engine/article/documents.js';
import type { PartialMetadata } from '../engine/article/metadata.js';
import { readOtherFormat } from '../engine/article/other-formats.js';
import { loadNameTagger, type NameTagger } from '../engine/extract/names/tagger.js';
import type { DigestProfile } from '../engine/library/digests.js';
import type { Intake } from '../engine/library/intake.js';
import type { LibraryArticle } from '../engine/library/model.js';
import { takeIn } from '../engine/library/take-in.js';
import type { Bibliographies } from './bibliographies.js';
import { decodeSourceFile } from './decode-file.js';
import { convertDocument } from './documents.js';
import { readBytes } from './files.js';
import type { ReadFiles } from './library.js';
import { READER, readInThreads } from './reading-pool.js';
import { unreadIntake } from './unread.js';
import { readWeights } from './weights.js';

/** Fewer files are read before other threads would have begun. */
const WORTH_THREADS = 24;

/** Reads few files here, many in other threads. */
export const readHereOrInThreads: ReadFiles = readHereOr(async () => readInThreads);

/** Reads few files here, many in the way that is made then. */
export function readHereOr(readMany: () => Promise<ReadFiles>): ReadFiles {
  return async (...reading) => {
    const [files, bibliographies, digests, take] = reading;
    if (files.length >= WORTH_THREADS && existsSync(READER)) {
      const read = await readMany();
      return read(...reading);
    }
    const options: ReadOptions = { digests, names: files.length === 0 ? null : await loadNames() };
    for (const file of files) take(file, await takeInFile(file, bibliographies, options));
  };
}

/** A file that could be read, with all that was found in it, and what was wrong with it. */
export interface ReadSource {
  readonly entry: LibraryArticle | null;
  readonly problems: readonly SourceProblem[];
}

/** Reads one file and extracts what it holds, with what bibliographies say of it. A file that cannot be read at all is a problem like any other. */
export async function readSource(
  file: string,
  names: NameTagger | null,
  bibliographies: Bibliographies | null,
): Promise<ReadSource> {
  const intake = await takeInFile(file, bibliographies, { digests: [], names });
  const { article, extraction, problems } = intake;
  if (!article) return { entry: null, problems };
  return { entry: { article, extraction, origin: 'own', location: file }, problems };
}

/** What reading a file may need: the digests that it may be the full text of, and the name tagger. */
interface ReadOptions {
  readonly digests: readonly DigestProfile[];
  readonly names: NameTagger | null;
}

/** The result of reading one file. Never rejects: failures are among the problems. */
async function takeInFile(file: string, bibliographies: Bibliographies | null, options: ReadOptions): Promise<Intake> {
  try {
    const bytes = await readBytes(file);
    const converted = await convertDocument(file, bytes);
    const source = converted === null ? await decodeSourceFile(file, bytes) : { file, text: converted.markdown };
    const readOther = converted === null ? readOtherFormat : () => readConverted(file, converted);
    const read = (about: PartialMetadata | null): Intake => takeIn(source, about, { ...options, readOther });
    return bibliographies === null ? read(null) : await bibliographies.knowing(file, read);
  } catch (error) {
    return unreadIntake(file, error);
  }
}

/** The name tagger with the weights that come with the program; null if there are none. */
export async function loadNames(): Promise<NameTagger | null> {
  const weights = await readWeights();
  return weights === null ? null : loadNameTagger(weights);
}
