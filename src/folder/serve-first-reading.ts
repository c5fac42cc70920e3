import { useTexts } from '../engine/text/interface-texts.js';
import { complain } from './complain.js';
import type { FirstReading, FirstReadingProgress } from './first-reading.js';
import { FolderLibrary, type ReadingReport } from './library.js';
import { loadFormats } from './parts.js';
import { readingKeptIn } from './reading-pool.js';

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

async function read({ options, cache, texts }: FirstReading): Promise<void> {
  useTexts(texts);
  const { readFacts } = await loadFormats();
  const reading = { ...(await readingKeptIn(cache)), readFacts };
  const folders = await FolderLibrary.from(
    options,
    reading,
    progressTo((progress) => process.send?.(progress)),
  );
  await folders.keep();
}

/** Tells of each hundredth of the files. Problems are kept with what was read. */
function progressTo(tell: (progress: FirstReadingProgress) => void): ReadingReport {
  let [step, read] = [1, 0];
  return {
    found: (files) => {
      step = Math.ceil(files / 100);
      tell({ files });
    },
    read: () => {
      read += 1;
      if (read < step) return;
      tell({ read });
      read = 0;
    },
    done: () => tell({ read }),
  };
}
