/**
 * Writes records to a cache until it is killed. Each has the number of its round in its text; `done N` is printed when
 * round N is on disk.
 */
import { encodeRecord } from '../../../src/engine/library/cache.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { utf8 } from '../../../src/worker/utf8.js';
import { openCache } from './open-cache.js';

const [folder = '', maker = '', from = '0'] = process.argv.slice(2);

async function write(): Promise<void> {
  const { store, take } = openCache(folder, maker);
  for await (const _ of store.load(take));
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
