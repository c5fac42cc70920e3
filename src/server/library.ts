import path from 'node:path';
import { WorkFinder } from '../engine/cite/find-works.js';
import { checkDraft } from '../engine/draft/check.js';
import { Contradictions } from '../engine/draft/complete/contradicted.js';
import { librarySources } from '../engine/draft/library-sources.js';
import type { DraftSources } from '../engine/draft/sources.js';
import { textsInUse } from '../engine/text/interface-texts.js';
import { isFirstReading, readInProcess } from '../folder/first-reading.js';
import { FolderLibrary, type ReadingReport } from '../folder/library.js';
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

/** Reads the library of a workspace. */
export async function openLibrary(
  roots: readonly string[],
  { sources: named, bundled, cache }: LibraryPlaces,
  report: ReadingReport,
): Promise<ServedLibrary> {
  const [first = '.'] = roots;
  const places = named?.map((each) => path.resolve(first, each)) ?? roots.map((root) => path.join(root, 'sources'));
  const { readFacts } = await loadFormats();
  const { languageReader } = await import('../engine/draft/languages/reader.js');
  const place = cache && path.resolve(first, cache);
  const reading = await readingKeptIn(place);
  const options = { sources: places, tops: roots, bundled };
  if (place !== null && (await isFirstReading(options, place)))
    await readInProcess(FIRST_READING, { options, cache: place, texts: textsInUse() }, (progress) => {
      if ('files' in progress) report.found(progress.files, [], []);
      else for (let file = 0; file < progress.read; file++) report.read([]);
    });
  const folders = await FolderLibrary.from(options, { ...reading, readFacts }, report);
  const { library, search } = folders;
  const languages = { reader: languageReader };
  const sources = librarySources(library, search, languages);
  const catchUp = (): void => {
    search.catchUp();
    while (library.clusterStatements());
  };
  catchUp();
  await folders.keepAndRest();
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
