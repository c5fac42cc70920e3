import { useTexts } from '../engine/text/interface-texts.js';
import { complain } from './complain.js';
import type { FirstReading, FirstReadingProgress } from './first-reading.js';
import { freeMemory } from './free-memory.js';
import { FolderLibrary, type ReadingReport } from './library.js';
import { loadFormats } from './parts.js';
import { readingKeptIn } from './reading-pool.js';

/** After how many files a part of a library is kept. Whoever opened a larger one would not give back the memory that it took. */
const PARTS = [512, 2_048];

/** Reads and keeps the library that the process is asked for that has started this one, and ends. */
export function serveFirstReading(): void {
  // Whoever asked is gone, or need not wait any longer.
  process.once('disconnect', () => process.exit());
  process.once('message', (asked) => {
    read(asked as FirstReading)
      .catch((error: unknown) => {
        complain(`quoin: ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
      })
      .finally(() => process.disconnect());
  });
}

async function read({ options, files, cache, texts }: FirstReading): Promise<void> {
  useTexts(texts);
  const { readFacts } = await loadFormats();
  const reading = { ...(await readingKeptIn(cache)), readFacts };
  const tell = (progress: FirstReadingProgress) => process.send?.(progress);
  const report = new Progress(tell, Math.ceil(files / 100));
  const keepsAll = async (most: number): Promise<boolean> => {
    const folders = await FolderLibrary.from({ ...options, most }, reading, report);
    await folders.keep();
    return folders.isWhole;
  };
  for (const most of PARTS) {
    if (await keepsAll(most)) return;
    tell({ kept: most });
    await freeMemory();
  }
  await keepsAll(Number.POSITIVE_INFINITY);
}

/** Tells, every few files, how many more have been read. Files read again for a later part do not count. Problems are kept with the files. */
class Progress implements ReadingReport {
  readonly #tell: (progress: FirstReadingProgress) => void;
  readonly #step: number;
  #told = 0;
  #read = 0;

  constructor(tell: (progress: FirstReadingProgress) => void, step: number) {
    this.#tell = tell;
    this.#step = step;
  }

  found(): void {
    this.#read = 0;
  }

  read(): void {
    this.#read += 1;
    if (this.#read - this.#told >= this.#step) this.done();
  }

  done(): void {
    if (this.#read <= this.#told) return;
    this.#tell({ read: this.#read - this.#told });
    this.#told = this.#read;
  }
}
