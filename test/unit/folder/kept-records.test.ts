import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeRecord, openRecord } from '../../../src/engine/library/cache.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { cacheFolder, KeptRecords, makerOf } from '../../../src/folder/kept-records.js';
import { utf8 } from '../../../src/worker/utf8.js';

const MAKER = 'a'.repeat(64);
const TEXT = '---\nid: harbour\n---\n\n“The stones are cheap,” said Omar Diaz.\n';

function keyOf(file: string, text = TEXT, about: unknown = null) {
  return { file, bytes: utf8.encode(text), about };
}

async function found(kept: KeptRecords, key: ReturnType<typeof keyOf>) {
  const bytes = await kept.get(kept.nameOf(key), key.file);
  return bytes && openRecord(bytes, utf8);
}

function put(kept: KeptRecords, file: string, record = recordOf(file)): Promise<void> {
  return kept.put(kept.nameOf(keyOf(file)), record);
}

function recordOf(file: string, text = TEXT): Uint8Array {
  const intake = takeIn({ file, text }, null);
  return encodeRecord({ location: file, stamp: { mtime: 0, size: text.length }, hash: '', intake }, utf8);
}

describe('records kept between runs', () => {
  let folder: string;
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'quoin-kept-')), 'articles');
  });
  afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

  it('are those of the same file, bytes, bibliography and program, and of no other', async () => {
    const kept = new KeptRecords(folder, MAKER);
    assert.equal(await found(kept, keyOf('/a.md')), null);
    await put(kept, '/a.md');
    const record = await found(kept, keyOf('/a.md'));
    assert.equal(record?.intake.article?.metadata.id, 'harbour');
    assert.equal(record?.intake.extraction.quotations.length, 1);
    for (const other of [
      keyOf('/b.md'),
      keyOf('/a.md', TEXT.replace('cheap', 'dear')),
      keyOf('/a.md', TEXT, { title: 'Harbour' }),
    ])
      assert.equal(await found(kept, other), null);
    assert.equal(await found(new KeptRecords(folder, 'b'.repeat(64)), keyOf('/a.md')), null);
  });

  it('are never used damaged, cut or of another file', async () => {
    const kept = new KeptRecords(folder, MAKER);
    await put(kept, '/a.md');
    const [name = ''] = readdirSync(folder);
    const file = path.join(folder, name);
    const sound = readFileSync(file);
    for (const damaged of [
      sound.subarray(0, sound.length - 5),
      Buffer.from(sound.map((byte, at) => (at === sound.length - 9 ? byte ^ 1 : byte))),
      Buffer.alloc(0),
      Buffer.from('garbage'),
    ]) {
      writeFileSync(file, damaged);
      assert.equal(await found(kept, keyOf('/a.md')), null);
      assert.ok(!existsSync(file));
    }
    await put(kept, '/a.md', recordOf('/other.md'));
    assert.equal(await found(kept, keyOf('/a.md')), null);
  });

  it('can be written by several at once', async () => {
    const all = Array.from({ length: 8 }, () => new KeptRecords(folder, MAKER));
    await Promise.all(all.flatMap((kept) => ['/a.md', '/b.md', '/c.md'].map((file) => put(kept, file))));
    assert.equal(readdirSync(folder).length, 3);
    for (const file of ['/a.md', '/b.md', '/c.md'])
      assert.equal((await found(all[0] as KeptRecords, keyOf(file)))?.location, file);
  });

  it('are private, and bounded: those used longest ago go first, unfinished ones when they are old', async () => {
    const size = recordOf('/0.md').length;
    const kept = new KeptRecords(folder, MAKER, 3 * (size + 100));
    const names: string[] = [];
    for (let index = 0; index < 5; index++) {
      await put(kept, `/${index}.md`);
      const name = readdirSync(folder).find((each) => !names.includes(each)) ?? '';
      names.push(name);
      const used = new Date(Date.now() - (10 - index) * 1_000);
      utimesSync(path.join(folder, name), used, used);
    }
    if (process.platform !== 'win32') {
      assert.equal(statSync(folder).mode & 0o77, 0);
      assert.equal(statSync(path.join(folder, names[0] ?? '')).mode & 0o77, 0);
    }
    const old = new Date(Date.now() - 2 * 3_600_000);
    const unfinished = (id: string) => `${names[0]}-${id.repeat(8)}-aaaa-aaaa-aaaa-aaaaaaaaaaaa.unfinished`;
    for (const [name, time] of [
      [unfinished('a'), old],
      [unfinished('b'), new Date()],
    ] as const) {
      writeFileSync(path.join(folder, name), '');
      utimesSync(path.join(folder, name), time, time);
    }
    await kept.tidy();
    assert.deepEqual(readdirSync(folder).sort(), [...names.slice(2), unfinished('b')].sort());
  });

  it('are in use when they are read, as is what is kept of a library', async () => {
    const kept = new KeptRecords(folder, MAKER);
    await put(kept, '/a.md');
    const [record = ''] = readdirSync(folder);
    const library = `${'e'.repeat(64)}.library`;
    await kept.write(library, utf8.encode('Anna'));
    const used = (name: string) => statSync(path.join(folder, name)).mtimeMs;
    const old = new Date(Date.now() - 3 * 86_400_000);
    for (const name of [record, library]) utimesSync(path.join(folder, name), old, old);
    await kept.get(record, '/a.md');
    assert.equal(utf8.decode(await kept.read(library)), 'Anna');
    for (const name of [record, library]) assert.ok(used(name) > old.getTime() + 86_400_000, name);
    await assert.rejects(kept.read(`${'f'.repeat(64)}.library`));
  });

  it('are the only files that are removed, whatever else is in the folder', async () => {
    const kept = new KeptRecords(folder, MAKER, 0);
    await put(kept, '/a.md');
    const [record = ''] = readdirSync(folder);
    const old = new Date(0);
    const others = [
      'e'.repeat(64),
      'draft.unfinished',
      path.join('objects', 'e'.repeat(64)),
      path.join('objects', record),
    ];
    mkdirSync(path.join(folder, 'objects'));
    for (const name of others) {
      writeFileSync(path.join(folder, name), 'x'.repeat(1_000));
      utimesSync(path.join(folder, name), old, old);
    }
    await kept.tidy();
    assert.ok(!existsSync(path.join(folder, record)));
    for (const name of others) assert.ok(existsSync(path.join(folder, name)), name);
  });

  it('cost nothing but the reading where the folder cannot be written', async () => {
    const blocked = path.join(path.dirname(folder), 'file');
    writeFileSync(blocked, '');
    const kept = new KeptRecords(path.join(blocked, 'articles'), MAKER);
    await put(kept, '/a.md');
    assert.equal(await found(kept, keyOf('/a.md')), null);
    await kept.tidy();
  });

  it('are in the folder of the user’s caches', () => {
    assert.equal(cacheFolder('linux', { XDG_CACHE_HOME: '/caches' }), '/caches/quoin/articles');
    assert.match(cacheFolder('linux', { XDG_CACHE_HOME: 'relative' }) ?? '', /\.cache\/quoin\/articles$/u);
    assert.match(cacheFolder('darwin', { XDG_CACHE_HOME: '/caches' }) ?? '', /Library\/Caches\/quoin\/articles$/u);
    assert.equal(cacheFolder('win32', { LOCALAPPDATA: '/local' }), '/local/quoin/articles');
  });

  it('are of another program when a file of it changes', async () => {
    const file = `${folder}.js`;
    const hashes = [await makerOf([file])];
    for (const content of ['', 'a', 'b']) {
      writeFileSync(file, content);
      hashes.push(await makerOf([file]));
    }
    assert.equal(new Set(hashes).size >= 3, true);
    assert.ok(hashes.every((hash) => /^[0-9a-f]{64}$/u.test(hash)));
  });
});
