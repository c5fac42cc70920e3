import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Library } from '../../../src/engine/library/library.js';
import { Shelf } from '../../../src/engine/library/shelf.js';
import { LibrarySearch } from '../../../src/engine/search/library-search.js';
import { KeptLibrary } from '../../../src/folder/kept-library.js';
import { KeptRecords } from '../../../src/folder/kept-records.js';
import { RecordSegments } from '../../../src/folder/record-segments.js';

const MAKER = 'a'.repeat(64);

/** A library of which more was found out than a snapshot can hold. */
class TooLarge extends Library {
  // biome-ignore lint/correctness/useYield: it fails before its first step.
  override *write(): Generator<void, void> {
    throw new RangeError('There are too many to be stored.');
  }
}

describe('a library kept between runs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'quoin-kept-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const keptIn = async (of: string) => {
    const records = new KeptRecords(folder, MAKER);
    return new KeptLibrary(records, await RecordSegments.from(records, of), MAKER, of);
  };

  it('is in use when it is read', async () => {
    const library = new Library();
    await (await keptIn('notes')).write([['/a.md', 'a']], new Shelf([]), library, new LibrarySearch(library));
    const files = readdirSync(folder).map((name) => path.join(folder, name));
    const old = new Date(Date.now() - 3 * 86_400_000);
    for (const file of files) utimesSync(file, old, old);
    assert.deepEqual((await (await keptIn('notes')).read())?.records, [['/a.md', 'a']]);
    assert.equal(files.length, 2);
    for (const file of files) assert.ok(statSync(file).mtimeMs > old.getTime() + 86_400_000, file);
    assert.equal(await (await keptIn('others')).read(), null);
  });

  it('is not kept where it is too large for that', async () => {
    const library = new TooLarge();
    await (await keptIn('notes')).write([], new Shelf([]), library, new LibrarySearch(library));
    assert.equal(await (await keptIn('notes')).read(), null);
  });
});
