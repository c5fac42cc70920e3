import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceProblem } from '../engine/article/article.js';
import { BIBLIOGRAPHY_FILE } from '../engine/bibliography/files.js';
import { bundledArticles } from '../engine/library/bundled.js';
import { Corrector } from '../engine/library/corrections/corrector.js';
import { unappliedCorrections } from '../engine/library/corrections/unapplied.js';
import { type DigestProfile, digestProfiles } from '../engine/library/digests.js';
import type { Intake } from '../engine/library/intake.js';
import { Library } from '../engine/library/library.js';
import type { LibraryArticle } from '../engine/library/model.js';
import type { PlacedProblem } from '../engine/library/problems.js';
import { Shelf } from '../engine/library/shelf.js';
import type { SnapshotReader } from '../engine/library/snapshot/parts.js';
import { LibrarySearch } from '../engine/search/library-search.js';
import { Bibliographies, type FactsReader } from './bibliographies.js';
import { correctionsIn } from './corrections.js';
import { stampsUnder } from './files.js';
import { bibliographiesAtTop, findFiles, type UnreadableFile } from './find-files.js';
import { freeMemory } from './free-memory.js';
import type { FormerLibrary, KeptLibrary } from './kept-library.js';
import type { RecordSegments } from './record-segments.js';

/** Where a library is read from. */
export interface FolderOptions {
  /** Files and folders of the writer's own articles. */
  readonly sources?: readonly string[];
  /** Folders of the workspace: bibliographies at their tops say more of the articles, as in the editor. */
  readonly tops: readonly string[];
  /** False: without the articles that come with Quoin. */
  readonly bundled: boolean;
  /** The maximum number of files to read, which are the same ones each time; absent for all. */
  readonly most?: number;
}

/** Receives the progress of reading. */
export interface ReadingReport {
  /** Files are going to be read; what is wrong with folders and bibliographies is known. */
  found(files: number, problems: readonly SourceProblem[], unreadable: readonly UnreadableFile[]): void;
  /** One more file has been read. */
  read(problems: readonly PlacedProblem[]): void;
  /** All files have been read. */
  done(problems: readonly SourceProblem[]): void;
}

/** Receives the result of reading a file, and the name of its record where that is kept. */
export type TakeRead = (file: string, intake: Intake, record?: string) => void;

/** Reads files, and calls `take` with each and its result, in any order. Their records are kept in `segments` if these are given. */
export type ReadFiles = (
  files: readonly string[],
  bibliographies: Bibliographies,
  digests: readonly DigestProfile[],
  take: TakeRead,
  segments?: RecordSegments | null,
) => Promise<void>;

/** How a library is read. */
export interface Reading {
  readonly readFiles: ReadFiles;
  readonly readFacts: FactsReader;
  /** Where the library of these sources is kept between runs; null for nowhere. */
  readonly keptLibrary?: (sources: unknown, isBundled: boolean) => Promise<KeptLibrary | null>;
}

/** What was read of a file. */
interface ReadFile {
  readonly intake: Intake;
  readonly record: string | undefined;
}

/** What tells the library of some sources from others where they are kept. */
export const keptAs = (sources: FolderOptions['sources']): unknown =>
  sources?.map((each) => [each, path.resolve(each)]);

/** What was found out of fewer files is found again as fast as it is read, and their texts need not be on disk. */
export const FEWEST_KEPT = 256;

/** A library with more files is searched in the background, not before each answer. */
const SOON_LOOKED_THROUGH = 2_000;

/** A library read from files and folders, which reads again what has changed there. */
export class FolderLibrary {
  readonly library = new Library();
  /** Its search index; what is new waits for `catchUp`. */
  readonly search = new LibrarySearch(this.library);
  readonly #options: FolderOptions;
  readonly #report: ReadingReport;
  readonly #reading: Reading;
  readonly #shelf: Shelf;
  readonly #bundled: readonly LibraryArticle[];
  /** What each file under the sources was when it was last looked at. */
  #stamps = new Map<string, string>();
  /** By file: the name of its record, where that is kept. */
  readonly #records = new Map<string, string>();
  #isWhole = true;
  #kept: KeptLibrary | null = null;
  /** The library's version when it was as it is kept. */
  #keptVersion = -1;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  private constructor(
    options: FolderOptions,
    reading: Reading,
    report: ReadingReport,
    bundled: readonly LibraryArticle[],
  ) {
    this.#reading = reading;
    this.#options = options;
    this.#report = report;
    this.#bundled = bundled;
    this.#shelf = new Shelf(bundled);
    this.#shelf.withBundled = options.bundled;
  }

  /** Reads a library. What is wrong with a file is reported, and the others are read all the same. */
  static async from(options: FolderOptions, reading: Reading, report: ReadingReport): Promise<FolderLibrary> {
    const bundled = bundledArticles(await readFile(path.join(__dirname, 'corpus.json'), 'utf8'));
    const opened = new FolderLibrary(options, reading, report, bundled);
    const stamps = await opened.#look();
    await opened.#read([...stamps.keys()], true, true);
    opened.#stamps = stamps;
    return opened;
  }

  /** Whether what was read of a file is not there any longer: then the library is to be opened again. */
  get isLost(): boolean {
    return this.#kept?.isLost === true;
  }

  /** Whether no file was left out because of `most`. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Whether a file is one of those that the library is read from. */
  isSource(file: string): boolean {
    return this.#stamps.has(file);
  }

  /**
   * Reads what has changed in the folders since the last call. Of a large library that continues in the background: the promise
   * resolves at once, and the changes are in a later answer.
   */
  async refresh(): Promise<void> {
    const read = this.readChanges();
    if (this.#stamps.size <= SOON_LOOKED_THROUGH) await read;
    else read.catch(() => undefined);
  }

  /** Reads what has changed in the folders since the last call; resolves when all of it is read, however large the library. */
  readChanges(): Promise<void> {
    // What has changed since a reading under way began is for the next one.
    return this.#next ?? (this.#running === null ? this.#start() : this.#startAfter(this.#running));
  }

  /**
   * Keeps the library for the next run, if records of its files are kept and it is not what it was: what is found out of many articles
   * takes long. To be called when nobody waits.
   */
  async keep(): Promise<void> {
    await this.#keep();
  }

  /** The same, for a program that now waits for questions: what opening a large library took of memory is free then. */
  async keepAndRest(): Promise<void> {
    const written = await this.#keep();
    if (written !== null && this.library.version === this.#keptVersion) this.#takeBack(written);
    if (this.#kept !== null) await freeMemory();
  }

  /** Returns what was found out, where it has been written. */
  async #keep(): Promise<SnapshotReader | null> {
    const { library, search } = this;
    await this.#kept?.segments.tidy();
    if (this.#kept === null || library.version === this.#keptVersion) return null;
    search.catchUp();
    while (library.clusterStatements());
    const { version } = library;
    const written = await this.#kept.write([...this.#records], this.#shelf, library, search);
    this.#keptVersion = version;
    return written;
  }

  /** Has what was found out as it was written: in a fraction of the memory. */
  #takeBack(written: SnapshotReader): void {
    const { library, search } = this;
    if (!library.read(written, (id) => library.asRead(id))) return;
    this.#keptVersion = library.version;
    search.read(written);
    search.catchUp();
  }

  #start(): Promise<void> {
    this.#running = this.#readChanged().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  #startAfter(running: Promise<void>): Promise<void> {
    this.#next = running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return this.#start();
      });
    return this.#next;
  }

  async #readChanged(): Promise<void> {
    const before = this.#stamps;
    const now = await this.#look();
    const changed = [...now].flatMap(([file, stamp]) => (before.get(file) === stamp ? [] : file));
    const gone = [...before.keys()].filter((file) => !now.has(file));
    if (changed.length + gone.length === 0) return;
    for (const file of gone) this.#forget(file);
    await this.#read(
      changed,
      [...changed, ...gone].some((file) => BIBLIOGRAPHY_FILE.test(file)),
    );
    // Not before they are read: if that fails, the next call tries again.
    this.#stamps = now;
  }

  /** Every file under the sources, and the bibliographies of the workspace, with what tells whether it has changed. */
  async #look(): Promise<Map<string, string>> {
    const { sources = [], tops } = this.#options;
    const stamps = await Promise.all([...sources, ...(await bibliographiesAtTop(tops))].map(stampsUnder));
    return new Map(stamps.flatMap((each) => [...each]));
  }

  /** Reads the articles among some files of the sources, or all if what a bibliography says may have changed. */
  async #read(changed: readonly string[], isAll: boolean, isFirst = false): Promise<void> {
    const bibliographies = new Bibliographies(this.#reading.readFacts);
    // What is wrong with one of them is reported with the drafts that name it.
    for (const file of await bibliographiesAtTop(this.#options.tops)) await bibliographies.readBeside(file);
    const { sources = [], most } = this.#options;
    const { files: found, problems, unreadable } = await findFiles(sources, bibliographies);
    const all = found.slice(0, most);
    this.#isWhole = all.length === found.length;
    const wanted = new Set(changed);
    const files = isAll ? all : all.filter((file) => wanted.has(file));
    this.#report.found(files.length, problems, unreadable);
    const isMany = files.length >= FEWEST_KEPT;
    if (isFirst && isMany) this.#kept = await this.#keptLibrary();
    const read = new Map<string, ReadFile>();
    const take: TakeRead = (file, intake, record) => {
      read.set(file, { intake, record });
      this.#report.read(intake.problems);
    };
    const segments = (isMany && this.#kept?.segments) || null;
    await this.#reading.readFiles(files, bibliographies, digestProfiles(this.#bundled), take, segments);
    const corrected = await correctionsIn(sources);
    const again = this.library.correct(corrected.corrections, new Corrector());
    if (isFirst) await this.#restore(read);
    for (const [file, { intake, record }] of read) this.#put(file, intake, record);
    this.library.update(this.#shelf.settle());
    this.library.retake(again);
    this.#report.done([...this.#shelf.problems.values(), ...corrected.problems, ...unappliedCorrections(this.library)]);
  }

  #put(file: string, intake: Intake, record: string | undefined): void {
    // What is as it was stays the very same.
    if (record !== undefined && this.#records.get(file) === record) return;
    this.#shelf.put(file, intake, record);
    if (record === undefined) this.#records.delete(file);
    else this.#records.set(file, record);
  }

  #forget(file: string): void {
    this.#shelf.delete(file);
    this.#records.delete(file);
  }

  /**
   * Restores the library as it was kept, without the files that are gone. `read` is what was read of all files: what has changed is not
   * taken in yet.
   */
  async #restore(read: ReadonlyMap<string, ReadFile>): Promise<void> {
    const former = await this.#kept?.read();
    if (this.#kept === null || !former) return;
    await this.#restoreFrom(this.#kept, former, read);
    for (const file of [...this.#records.keys()]) if (!read.has(file)) this.#forget(file);
  }

  async #keptLibrary(): Promise<KeptLibrary | null> {
    const { sources, bundled } = this.#options;
    return (await this.#reading.keptLibrary?.(keptAs(sources), bundled)) ?? null;
  }

  async #restoreFrom(
    kept: KeptLibrary,
    { records, snapshot, segment }: FormerLibrary,
    read: ReadonlyMap<string, ReadFile>,
  ): Promise<void> {
    for (const [file, record] of records) {
      const now = read.get(file);
      const intake = now?.record === record ? now.intake : (await kept.recordOf([file, record]))?.intake;
      if (intake !== undefined) this.#put(file, intake, record);
    }
    const { library, search } = this;
    let add: readonly LibraryArticle[] = [];
    try {
      this.#shelf.read(snapshot);
      ({ add } = this.#shelf.settle());
      const byId = new Map(add.map((entry) => [entry.article.metadata.id, entry]));
      if (library.read(snapshot, (id) => byId.get(id))) {
        search.read(snapshot);
        if (segment !== null) search.index.addStored(segment);
        this.#keptVersion = library.version;
      }
    } catch {
      // What is damaged is found out again.
    }
    library.update({ add: add.filter(({ article }) => library.keyOf(article.metadata.id) !== article.metadata.id) });
  }
}
