import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { bundledArticles } from '../engine/library/bundled.js';
import { digestProfiles } from '../engine/library/digests.js';
import type { Intake, PlacedProblem } from '../engine/library/intake.js';
import { Library } from '../engine/library/library.js';
import { Shelf } from '../engine/library/shelf.js';
import { complain } from './output.js';
import { printableName } from './printable.js';
import { ReadingPool } from './reading-pool.js';
import {
  findFiles,
  loadNames,
  problemLine,
  type ReadOptions,
  readWeights,
  takeInFile,
  type UnreadableFile,
} from './sources.js';

/** Where a command looks. */
export interface LibraryOptions {
  /** Files and folders of the writer's own articles. */
  readonly sources?: readonly string[];
  /** False: without the articles that come with Quoin. */
  readonly bundled: boolean;
}

/** Fewer files are read before other threads would have begun. */
const WORTH_THREADS = 24;

/** A library, and the sources named that could not be read. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly unreadable: readonly UnreadableFile[];
}

/** Reads the library that the options name. Problems of its files go to standard error and spoil nothing else. */
export async function loadLibrary({ sources = [], bundled }: LibraryOptions): Promise<LoadedLibrary> {
  const entries = bundledArticles(await readFile(path.join(__dirname, 'corpus.json'), 'utf8'));
  const shelf = new Shelf(entries);
  shelf.withBundled = bundled;
  const { files, sidecars, problems, unreadable } = await findFiles(sources);
  for (const problem of problems) complain(problemLine(problem));
  for (const { file, reason } of unreadable) complain(`quoin: ${printableName(file)} cannot be read: ${reason}.`);
  const progress = new ProgressBar(files.length);
  const take = (file: string, intake: Intake): void => {
    shelf.put(file, intake);
    progress.step(intake.problems.map((problem) => problemLine(asWarning(problem))));
  };
  const script = path.join(__dirname, 'reader.js');
  const digests = digestProfiles(entries);
  if (files.length >= WORTH_THREADS && existsSync(script)) {
    const pool = new ReadingPool(script, Math.min(8, availableParallelism()), { digests, names: await readWeights() });
    await pool.read(files, sidecars, take);
  } else {
    const options: ReadOptions = { digests, names: files.length === 0 ? null : await loadNames() };
    for (const file of files) take(file, await takeInFile(file, sidecars, options));
  }
  const library = new Library();
  library.update(shelf.settle());
  progress.end([...shelf.problems.values()].map(problemLine));
  return { library, unreadable };
}

/** A file of a folder that cannot be read is left out; those that are named have been looked at before. */
function asWarning(problem: PlacedProblem): PlacedProblem {
  return problem.code === 'unreadable' ? { ...problem, severity: 'warning' } : problem;
}

/** A line on a terminal's standard error that says how far reading has come; nothing where there is no terminal. */
class ProgressBar {
  readonly #total: number;
  #done = 0;
  #shown = 0;

  constructor(total: number) {
    this.#total = total;
  }

  step(problems: readonly string[]): void {
    this.#done += 1;
    this.#print(problems);
    if (!process.stderr.isTTY || Date.now() - this.#shown < 50) return;
    this.#shown = Date.now();
    const filled = Math.round((30 * this.#done) / this.#total);
    process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${this.#done} of ${this.#total} sources`);
  }

  end(problems: readonly string[]): void {
    this.#clear();
    this.#print(problems);
  }

  #print(problems: readonly string[]): void {
    if (problems.length > 0) this.#clear();
    for (const problem of problems) complain(problem);
  }

  #clear(): void {
    if (process.stderr.isTTY && this.#shown > 0) process.stderr.write('\r\u001b[K');
  }
}
