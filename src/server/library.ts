import path from 'node:path';
import { WorkFinder } from '../engine/cite/find-works.js';
import { checkDraft } from '../engine/draft/check.js';
import { Contradictions } from '../engine/draft/complete/contradicted.js';
import { librarySources } from '../engine/draft/library-sources.js';
import type { DraftSources } from '../engine/draft/sources.js';
import { textsInUse } from '../engine/text/interface-texts.js';
import { beginFirstReading, readInProcess } from '../folder/first-reading.js';
import { freeMemory } from '../folder/free-memory.js';
import { FolderLibrary, type FolderOptions, type Reading, type ReadingReport } from '../folder/library.js';
import { loadFormats } from '../folder/parts.js';
import { readingKeptIn } from '../folder/reading-pool.js';
import type { ServingArguments } from '../folder/serving-arguments.js';
import type { OffersFrom } from '../service/quotation-offers.js';

/** The program that reads a large library for the first time. */
const FIRST_READING = path.join(__dirname, 'lsp-first-reading.js');

/** Where the articles are: in the folder `sources` of each root where no sources are named. */
export type LibraryPlaces = Pick<ServingArguments, 'sources' | 'bundled' | 'cache' | 'kept'>;

/** The library of the workspace, and what questions are put to. */
export interface ServedLibrary {
  readonly known: OffersFrom;
  /** What drafts are compared with. */
  readonly sources: DraftSources;
  readonly works: WorkFinder;
  /** Whether it can no longer be read where it is kept, and is to be opened again. */
  readonly isLost: boolean;
  /** Whether a file is an article of the library. */
  isSource(file: string): boolean;
  /** Takes in what has changed in the folders. */
  refresh(): Promise<void>;
}

/**
 * Reads the library of a workspace. While a large one is read for the first time, `onPart` gets what has been read, again and again:
 * each part instead of the one before, and null when none is to be used any longer.
 */
export async function openLibrary(
  roots: readonly string[],
  { sources: named, bundled, cache: folder }: LibraryPlaces,
  report: ReadingReport,
  onPart: (part: ServedLibrary | null) => void,
): Promise<ServedLibrary> {
  const [first = '.'] = roots;
  const places = named?.map((each) => path.resolve(first, each)) ?? roots.map((root) => path.join(root, 'sources'));
  const place = folder && path.resolve(first, folder);
  const { readFacts } = await loadFormats();
  const reading: Reading = { ...(await readingKeptIn(place)), readFacts };
  const options = { sources: places, tops: roots, bundled };
  const begun = await beginFirstReading(options, place);
  if (begun !== null) {
    const { files, cache } = begun;
    report.found(files, [], []);
    const parts = new PartOpener(options, reading, onPart);
    await readInProcess(FIRST_READING, { options, files, cache, texts: textsInUse() }, (progress) => {
      if ('kept' in progress) parts.open(progress.kept);
      else for (let file = 0; file < progress.read; file++) report.read([]);
    });
    await parts.end();
    // Not beside the whole: what both take at once would stay with the process. Questions wait for some seconds.
    onPart(null);
    await freeMemory();
  }
  const folders = await FolderLibrary.from(options, reading, report);
  const served = await servedFrom(folders);
  await folders.keepAndRest();
  await begun?.end();
  return served;
}

/** Opens the parts of a library that are kept while it is read, one after the other. */
class PartOpener {
  readonly #options: FolderOptions;
  readonly #reading: Reading;
  readonly #onPart: (part: ServedLibrary) => void;
  #opening: Promise<void> = Promise.resolve();
  #hasEnded = false;

  constructor(options: FolderOptions, reading: Reading, onPart: (part: ServedLibrary) => void) {
    this.#options = options;
    this.#reading = reading;
    this.#onPart = onPart;
  }

  /** Opens the part that has this number of files. */
  open(most: number): void {
    this.#opening = this.#opening.then(async () => {
      if (this.#hasEnded) return;
      const folders = await FolderLibrary.from({ ...this.#options, most }, this.#reading, UNTOLD);
      this.#onPart(await servedFrom(folders));
    });
    // What cannot be opened now is in a later part, or in the whole.
    this.#opening = this.#opening.catch(() => undefined);
  }

  /** Opens no more parts; resolves when none is being opened. */
  end(): Promise<void> {
    this.#hasEnded = true;
    return this.#opening;
  }
}

/** For a part: problems are reported when the whole library is read. */
const UNTOLD: ReadingReport = { found: () => undefined, read: () => undefined, done: () => undefined };

async function servedFrom(folders: FolderLibrary): Promise<ServedLibrary> {
  const { languageReader } = await import('../engine/draft/languages/reader.js');
  const { library, search } = folders;
  const languages = { reader: languageReader };
  const sources = librarySources(library, search, languages);
  const catchUp = (): void => {
    search.catchUp();
    while (library.clusterStatements());
  };
  catchUp();
  return {
    known: {
      library,
      search,
      languages,
      contradictions: new Contradictions((syntax) => checkDraft(syntax, sources), sources),
    },
    sources,
    works: new WorkFinder(library, search),
    get isLost() {
      return folders.isLost;
    },
    isSource: (file) => folders.isSource(file),
    async refresh() {
      await folders.readChanges();
      catchUp();
    },
  };
}
