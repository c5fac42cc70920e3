import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LibraryArticle } from '../../../../src/engine/library/model.js';
import { NodeFolder } from '../../../../src/worker/node-folder.js';
import { articleOf, everything, expected, found, MAKER, MemoryFolder, manyArticles, openSession } from './support.js';

const ARTICLES = manyArticles();

/** A folder with the stored index of `ARTICLES`. */
async function stored(): Promise<MemoryFolder> {
  const folder = new MemoryFolder();
  const session = await openSession(folder, ARTICLES);
  await session.upkeep.whenIdle();
  session.end();
  assert.ok(folder.files.size > 0);
  return folder;
}

/** Opens a session on a copy of a folder, checks that all is as it should be, and tells what had to be indexed. */
async function reopened(folder: MemoryFolder, articles: readonly LibraryArticle[]): Promise<string[]> {
  const copy = new MemoryFolder();
  for (const [name, bytes] of folder.files) copy.files.set(name, bytes.slice());
  const session = await openSession(copy, articles);
  await session.upkeep.whenIdle();
  assert.deepEqual(everything(session), expected(session.library));
  session.end();
  return session.posted;
}

describe('the stored search index', function () {
  this.timeout(600_000);
  let folder: MemoryFolder;
  before(async () => {
    folder = await stored();
  });

  it('is there after a restart, with nothing to be indexed', async () => {
    assert.deepEqual(await reopened(folder, ARTICLES), []);
  });

  it('has only what changed between sessions indexed again', async () => {
    const articles = ARTICLES.map((entry, i) => (i === 7 ? articleOf('a7', 1100) : entry));
    const posted = await reopened(folder, articles);
    assert.deepEqual(
      posted.filter((id) => !id.startsWith('\n')),
      ['a7'],
    );
  });

  it('finds nothing of an article that was deleted between sessions', async () => {
    const session = await openSession(folder, ARTICLES.slice(1));
    assert.deepEqual(found(session.search, 'a0word7'), []);
    await session.upkeep.whenIdle();
    assert.deepEqual(found(session.search, 'a0word7'), []);
    assert.deepEqual(everything(session), expected(session.library));
    session.end();
    folder = await stored();
  });

  it('has under its new name a speaker who got one between sessions', async () => {
    const named = articleOf(
      'named',
      1,
      'Maria Anna Okafor12, the chair of port 12, came to the pier. “No,” said Okafor12.',
    );
    const posted = await reopened(folder, [...ARTICLES, named]);
    assert.ok(!posted.includes('a3'));
  });

  it('finds nothing before the library has it', async () => {
    const session = await openSession(folder, []);
    assert.deepEqual(found(session.search, 'a3word7'), []);
    session.end();
  });

  it('is made again when cut off anywhere', async () => {
    for (const [name, bytes] of folder.files) {
      for (const share of [0, 1e-6, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1 - 1e-6]) {
        const cut = new MemoryFolder();
        for (const [other, content] of folder.files) cut.files.set(other, content);
        cut.files.set(name, bytes.slice(0, Math.floor(bytes.length * share)));
        assert.ok((await reopened(cut, ARTICLES)).length > 0, `${share}`);
      }
    }
  });

  it('is made again when damaged anywhere', async () => {
    for (const [name, bytes] of folder.files) {
      for (let step = 0; step < 16; step++) {
        const damaged = new MemoryFolder();
        const content = bytes.slice();
        const at = Math.floor(((step + 0.5) / 16) * content.length);
        content[at] = (content[at] ?? 0) ^ 0x10;
        for (const [other, same] of folder.files) damaged.files.set(other, same);
        damaged.files.set(name, content);
        assert.ok((await reopened(damaged, ARTICLES)).length > 0, `byte ${at}`);
      }
    }
  });

  it('is not used by another version of the program, and does away with what it cannot use', async () => {
    const other = new MemoryFolder();
    for (const [name, bytes] of folder.files) other.files.set(name, bytes);
    other.files.set(`${MAKER}-half-0-2.index`, new Uint8Array(100));
    other.files.set(`${MAKER}-late-0-1.index.unfinished`, new Uint8Array(100));
    other.files.set('notes.txt', new Uint8Array(3));
    const session = await openSession(other, ARTICLES, { maker: 'fedcba9876543210' });
    await session.upkeep.whenIdle();
    assert.equal(new Set(session.posted.filter((id) => !id.startsWith('\n'))).size, ARTICLES.length);
    // Other files stay.
    assert.ok(other.files.delete('notes.txt'));
    for (const name of other.files.keys()) assert.match(name, /^fedcba9876543210-[0-9a-z]+-\d+-\d+\.index$/u);
    session.end();
  });

  it('stays of its size through many sessions and changes', async () => {
    const copy = new MemoryFolder();
    for (const [name, bytes] of folder.files) copy.files.set(name, bytes);
    const size = (): number => [...copy.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    const before = size();
    for (let round = 0; round < 6; round++) {
      const session = await openSession(
        copy,
        ARTICLES.map((entry, i) => (i % 6 === round ? articleOf(`a${i}`, 45 + round) : entry)),
      );
      await session.upkeep.whenIdle();
      session.end();
    }
    assert.ok(size() < 2.5 * before, `${size()} of ${before}`);
    assert.ok(copy.files.size < 12);
  });

  it('is nothing where there is little', async () => {
    const little = new MemoryFolder();
    const session = await openSession(little, ARTICLES.slice(0, 3));
    await session.upkeep.whenIdle();
    assert.equal(little.files.size, 0);
    assert.deepEqual(session.posted, []);
    session.end();
  });

  it('works on a disk, and without a folder that can be written to', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'quoin-index-'));
    const warn = console.warn;
    try {
      for (const expectation of [true, false]) {
        const session = await openSession(new NodeFolder(home), ARTICLES);
        await session.upkeep.whenIdle();
        assert.equal(session.posted.length > 0, expectation);
        session.end();
      }
      const broken = new MemoryFolder();
      broken.write = () => Promise.reject(new Error('The disk is full.'));
      let warnings = 0;
      console.warn = () => {
        warnings += 1;
      };
      const session = await openSession(broken, ARTICLES);
      await session.upkeep.whenIdle();
      assert.deepEqual(found(session.search, 'a3word7'), ['a3#p9']);
      assert.ok(warnings > 0);
      session.end();
    } finally {
      console.warn = warn;
      rmSync(home, { recursive: true, force: true });
    }
  });
});
