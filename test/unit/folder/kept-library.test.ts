import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UnreadableRecord } from '../../../src/engine/library/cache.js';
import { Library } from '../../../src/engine/library/library.js';
import { Shelf } from '../../../src/engine/library/shelf.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
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

  describe('with its index', () => {
    let library: Library;
    let search: LibrarySearch;
    let shelf: Shelf;
    beforeEach(() => {
      library = new Library();
      search = new LibrarySearch(library);
      shelf = new Shelf([]);
    });

    const add = (name: string, words: string): void => {
      const file = `/${name}.md`;
      shelf.put(file, takeIn({ file, text: `“${words},” said Maria Okafor.\n` }, null), words);
      library.update(shelf.settle());
      search.catchUp();
      while (library.clusterStatements());
    };
    const found = (query: string, { index }: LibrarySearch = search) =>
      index.search(query, { kinds: ['quotation'] }).map(({ record }) => record.text);
    const indexFiles = () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.index'))
        .map((name) => path.join(folder, name));

    it('reads it on disk, from when it is kept, also after others have removed or replaced it', async () => {
      add('a', 'We saw the white ship');
      const kept = await keptIn('notes');
      await kept.write([], shelf, library, search);
      const [file = ''] = indexFiles();
      const bytes = readFileSync(file);
      bytes.write('green', bytes.indexOf('the white ship,') + 'the '.length);
      writeFileSync(file, bytes);
      assert.deepEqual(found('ship'), ['We saw the green ship,']);
      assert.equal((await (await keptIn('notes')).read())?.segment, null, 'it is damaged');
      add('b', 'We heard the black ship');
      await kept.write([], shelf, library, search);
      const again = new LibrarySearch(new Library());
      const segment = (await (await keptIn('notes')).read())?.segment;
      assert.ok(segment);
      again.index.addSegment(segment);
      add('c', 'We painted the grey ship');
      await kept.write([], shelf, library, search);
      assert.equal(indexFiles().length, 1);
      assert.deepEqual(found('heard', again), ['We heard the black ship,']);
      assert.deepEqual(found('painted', again), []);
      rmSync(indexFiles()[0] ?? '');
      assert.deepEqual(found('painted'), ['We painted the grey ship,']);
      assert.equal(kept.isLost, false);
      assert.equal((await (await keptIn('notes')).read())?.segment, null);
    });

    it('is lost where it is cut off while it is open', async () => {
      add('a', 'We saw the white ship');
      const kept = await keptIn('notes');
      await kept.write([], shelf, library, search);
      assert.deepEqual(found('ship'), ['We saw the white ship,']);
      assert.equal(kept.isLost, false);
      for (const file of indexFiles()) truncateSync(file, 100);
      assert.throws(() => found('ship'), UnreadableRecord);
      assert.equal(kept.isLost, true);
    });

    it('gives what was found out back as it was', async () => {
      add('a', 'We saw the white ship');
      add('b', 'Then we saw the white ship');
      const { articles, entities, statements } = library;
      const written = await (await keptIn('notes')).write([], shelf, library, search);
      assert.ok(written);
      assert.equal(statements.length, 1);
      assert.ok(library.read(written, (id) => library.asRead(id)));
      search.read(written);
      search.catchUp();
      assert.deepEqual(library.articles, articles);
      assert.deepEqual(library.entities, entities);
      assert.deepEqual(library.statements, statements);
      assert.deepEqual(found('white'), ['We saw the white ship,', 'Then we saw the white ship,']);
      add('a', 'We saw the black ship');
      assert.deepEqual(found('black'), ['We saw the black ship,']);
      assert.equal(library.statements.length, 0);
    });
  });

  it('is not kept where it is too large for that', async () => {
    const library = new TooLarge();
    await (await keptIn('notes')).write([], new Shelf([]), library, new LibrarySearch(library));
    assert.equal(await (await keptIn('notes')).read(), null);
  });
});
