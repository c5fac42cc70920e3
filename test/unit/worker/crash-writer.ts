/**
 * Writes records to a cache until it is killed. Each has the number of its round in its text; `done N` is printed when
 * round N is on disk.
 */
import { checkSegment, encodeRecord } from '../../../src/engine/library/cache.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { CacheStore } from '../../../src/extension/sources/cache-store.js';
import { utf8 } from '../../../src/worker/utf8.js';
import { DiskFolder } from './disk-folder.js';

const [folder = '', maker = '', from = '0'] = process.argv.slice(2);

async function write(): Promise<void> {
  const store = new CacheStore(new DiskFolder(folder), maker, async (bytes) => ({
    bytes,
    spans: checkSegment(bytes, maker, utf8),
  }));
  for await (const _ of store.load());
  for (let round = Number(from); ; round++) {
    for (let file = 0; file < 20; file++) {
      const text =
        `In round ${round} of file ${file}, “everything was written with great care,” said Maria Okafor.`.repeat(20);
      const intake = takeIn({ file: `${file}.txt`, text }, null);
      const record = {
        location: `file:///${file}.txt`,
        stamp: { mtime: round, size: text.length },
        hash: String(round),
        intake,
      };
      store.put(record.location, encodeRecord(record, utf8));
    }
    await store.flush();
    await store.tidy();
    process.stdout.write(`done ${round}\n`);
  }
}

void write();
