import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { encodeRecord } from '../../../src/engine/library/cache.js';
import { readCorrections } from '../../../src/engine/library/corrections/read-corrections.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { libraryHost } from '../../../src/host/library-host.js';
import type { HostClient, LibraryHost } from '../../../src/host/protocol.js';
import { Catalogue } from '../../../src/service/catalogue.js';
import { utf8 } from '../../../src/worker/utf8.js';
import { articleOf } from '../engine/library/entities/named-articles.js';
import { workerHere } from './index/support.js';
import { remoteFolderInMemory } from './remote-client.js';

/** As many articles as are worth a snapshot, and a few more. */
const COUNT = 300;

/** Number of articles in one message. The bundled one comes first, and then with all others from a snapshot. */
const AT_ONCE = 256;
const ALL = [1, AT_ONCE, COUNT + 1 - AT_ONCE];

const MAKER = '0123456789abcdef';

/** What is on disk from one session to the next. */
class Disk {
  readonly files = new Map<string, Uint8Array>();

  get snapshots(): string[] {
    return [...this.files.keys()].filter((name) => name.endsWith('.snapshot'));
  }
}

const BUNDLED = articleOf('bundled', [
  { kind: 'person', name: 'Nora Lund', aliases: [], roles: [], mentions: 1, says: true },
]);

function correctionsOf(written: string) {
  return { location: 'file:///s/quoin-corrections.yml', ...readCorrections('quoin-corrections.yml', written) };
}

interface Session {
  readonly host: LibraryHost;
  readonly catalogue: Catalogue;
  /** Number of articles in each change that was reported. */
  readonly changes: number[];
}

/** The thread of a library with these sources, until it has stored what it knows. */
async function session(
  disk: Disk,
  records: readonly Uint8Array[],
  maker = MAKER,
  corrections = '{}',
): Promise<Session> {
  const catalogue = new Catalogue();
  const changes: number[] = [];
  const client: HostClient = {
    changed: async (change) => {
      changes.push(change.changed.length);
      catalogue.update(change);
    },
    grown: async () => undefined,
    report: async () => undefined,
    listIndex: async () => [...disk.files.keys()],
    readIndex: async (name) => disk.files.get(name)?.slice() ?? assert.fail(`${name} is not there`),
    writeIndex: async (name, bytes) => void disk.files.set(name, bytes),
    renameIndex: async (from, to) => {
      disk.files.set(to, disk.files.get(from) ?? assert.fail(`${from} is not there`));
      disk.files.delete(from);
    },
    removeIndex: async (name) => void disk.files.delete(name),
    log: async () => undefined,
    readSources: async () => null,
    readKept: async () => null,
    writeKept: async () => undefined,
    readDraft: async () => null,
    readDraftFile: async () => null,
    usesChanged: async () => undefined,
    writeWork: async () => ({ citation: '', reference: null }),
    keysInFrontMatter: async () => [],
    ...remoteFolderInMemory(),
    archivePassword: async () => null,
    remotesChanged: async () => undefined,
  };
  const host = libraryHost(client, () => workerHere());
  const moduleAt = (path: string) => pathToFileURL(path).href;
  await host.begin({
    corpus: JSON.stringify([BUNDLED]),
    corpusIndex: null,
    texts: null,
    withBundled: true,
    modules: {
      check: moduleAt('src/service/check-part.ts'),
      facts: moduleAt('src/engine/draft/facts/checker.ts'),
      processor: moduleAt('src/engine/cite/styles/processor.ts'),
      tools: moduleAt('src/tools/module.ts'),
      zotero: moduleAt('src/remote/zotero/module.ts'),
      archive: moduleAt('src/remote/archive/module.ts'),
    },
    reader: 'reader.js',
    disk: null,
  });
  await host.setMaker(maker);
  await host.correct([correctionsOf(corrections)]);
  await host.take(records.slice(0, COUNT / 2));
  await host.loaded(true);
  await host.take(records.slice(COUNT / 2));
  await host.loaded(false);
  await host.publish(false);
  await host.allRead();
  await host.whenIndexed();
  return { host, catalogue, changes };
}

/** What was said; one in fifty is said twice. */
function said(number: number): string {
  const told = number % 50 === 1 ? number - 1 : number;
  return ['Ships', 'came', 'from', 'harbours'].map((word) => `${word}${told}`).join(' ');
}

function recordOf(number: number, words = said(number)): Uint8Array {
  const location = `file:///s/note-${number}.md`;
  const text = `---\nissued: 2026-05-01\n---\n\nAnna Berg of Harbour ${number} waited. “${words},” Berg said.\n`;
  const intake = takeIn({ file: location, text }, null);
  return encodeRecord({ location, stamp: { mtime: 1, size: text.length }, hash: `${number} ${words}`, intake }, utf8);
}

const RECORDS = Array.from({ length: COUNT }, (_, number) => recordOf(number));

/** The people and quotations of a library, when its trees have counted all of them. */
async function known({ host, catalogue }: Session): Promise<unknown> {
  const selection = { grouping: 'source', filter: '', most: 10 } as const;
  const count = [...catalogue.entries].length;
  while ((await host.children({ at: 'quotations', selection }, 0, 0)).total < count) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const under = async ({ rows }: Awaited<ReturnType<LibraryHost['children']>>) =>
    Promise.all(rows.map((row) => (row.under ? host.children(row.under.place, 0, 1000) : null)));
  const kinds = await host.children({ at: 'entities' }, 0, 10);
  const sources = await host.children({ at: 'quotations', selection }, 0, 1000);
  return { kinds, entities: await under(kinds), sources, quoted: await under(sources) };
}

describe('the snapshot that a library keeps', () => {
  let disk: Disk;
  let first: Session;
  before(async () => {
    disk = new Disk();
    first = await session(disk, RECORDS);
  });

  it('brings all articles back at once, as they were', async () => {
    assert.notDeepEqual(first.changes, ALL);
    assert.equal(disk.snapshots.length, 1);
    const again = await session(disk, RECORDS);
    assert.deepEqual(again.changes, ALL);
    assert.equal([...again.catalogue.entries].length, COUNT + 1);
    assert.deepEqual(await known(again), await known(first));
  });

  it('takes in what is new after that, and is stored again', async () => {
    const [before] = disk.snapshots;
    const more = [...RECORDS, recordOf(COUNT)];
    const again = await session(disk, more);
    assert.deepEqual(again.changes, [...ALL, 1]);
    assert.equal(disk.snapshots.length, 1);
    assert.notEqual(disk.snapshots[0], before);
    assert.deepEqual((await session(disk, more)).changes, [1, AT_ONCE, COUNT + 2 - AT_ONCE]);
  });

  it('is not used where an article has changed or is gone, or another program wrote it', async () => {
    for (const records of [
      [...RECORDS.slice(1), recordOf(0, 'We counted no ships at all this year')],
      RECORDS.slice(1),
    ]) {
      const own = new Disk();
      for (const [name, bytes] of disk.files) own.files.set(name, bytes);
      const other = await session(own, records);
      assert.notDeepEqual(other.changes, ALL);
      assert.deepEqual(await known(other), await known(await session(new Disk(), records)));
    }
    const own = new Disk();
    for (const [name, bytes] of disk.files) own.files.set(name, bytes);
    assert.notDeepEqual((await session(own, RECORDS, 'fedcba9876543210')).changes, ALL);
    assert.ok(own.snapshots.every((name) => name.startsWith('fedcba9876543210')));
  });

  it('is not used where it is damaged or not whole', async () => {
    for (const damage of [
      (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2),
      (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
      () => new Uint8Array(),
    ]) {
      const own = new Disk();
      for (const [name, bytes] of disk.files) own.files.set(name, name.endsWith('.snapshot') ? damage(bytes) : bytes);
      const other = await session(own, RECORDS);
      assert.equal([...other.catalogue.entries].length, COUNT + 1);
      assert.deepEqual(await known(other), await known(first));
    }
  });

  it('keeps corrections of bundled articles, which can still be taken back', async () => {
    const own = new Disk();
    const corrections = JSON.stringify({ entities: [{ name: 'Nora Lund', person: false }] });
    const names = async ({ host }: Session) => (await host.names('Nora Lund', ['person'], 1)).map(({ name }) => name);
    assert.deepEqual(await names(await session(own, RECORDS)), ['Nora Lund']);
    assert.deepEqual(await names(await session(own, RECORDS, MAKER, corrections)), []);
    const again = await session(own, RECORDS, MAKER, corrections);
    // The bundled one comes again with its correction.
    assert.deepEqual(again.changes, [1, ...ALL], 'a snapshot was read');
    assert.deepEqual(await names(again), []);
    assert.deepEqual(await again.host.unapplied(), []);
    await again.host.correct([correctionsOf('{}')]);
    assert.deepEqual(await names(again), ['Nora Lund']);
  });
});
