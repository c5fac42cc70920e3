import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkSegment, encodeRecord, encodeSegment, UnreadableRecord } from '../../../src/engine/library/cache.js';
import type { LibraryArticle } from '../../../src/engine/library/model.js';
import { Shelf } from '../../../src/engine/library/shelf.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { Intake } from '../../../src/host/intake.js';
import { StoredSources } from '../../../src/host/stored-sources.js';
import { NodeFolder } from '../../../src/worker/node-folder.js';
import { ReaderWorker } from '../../../src/worker/reader-worker.js';
import { utf8 } from '../../../src/worker/utf8.js';
import { workerHere } from './index/support.js';

const MAKER = '0123456789abcdef';

const textOf = (word: string) => `“We saw the ${word} ship,” said Maria Okafor.\n`;

function segmentOf(...files: readonly (readonly [name: string, word: string])[]): Uint8Array {
  const records = files.map(([name, word]) => {
    const location = `file:///s/${name}.txt`;
    const text = textOf(word);
    const intake = takeIn({ file: location, text }, null);
    return encodeRecord({ location, stamp: { mtime: 1, size: text.length }, hash: word, intake }, utf8);
  });
  return encodeSegment(MAKER, records);
}

describe('what was read in earlier sessions', () => {
  let home: string;
  let folder: NodeFolder;
  let intake: Intake;
  let articles: Map<string, LibraryArticle>;
  /** Why records could not be read any longer. */
  let lost: unknown[];
  /** Names of what was asked of the client. */
  let asked: string[];
  let publish: () => Promise<void>;
  const write = (name: string, segment: Uint8Array) => writeFileSync(path.join(home, name), segment);

  function open(disk: NodeFolder | null): StoredSources {
    articles = new Map();
    asked = [];
    lost = [];
    intake = new Intake(new Shelf([]), false, {
      followUp: () => false,
      publish: ({ add }) => {
        for (const each of add) articles.set(each.location ?? '', each);
      },
      report: () => undefined,
    });
    publish = () => intake.publishNow();
    const worker = new ReaderWorker(
      () => workerHere(),
      async () => ({ digests: [], names: null, texts: null }),
    );
    const client = {
      readSources: (name: string) => {
        asked.push(name);
        return folder.read(name);
      },
    };
    return new StoredSources(client, disk, worker, intake, (error) => lost.push(error));
  }

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'quoin-stored-'));
    folder = new NodeFolder(home);
    Object.assign(globalThis, { folderAt: (at: string) => new NodeFolder(at) });
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
    Reflect.deleteProperty(globalThis, 'folderAt');
  });

  for (const isOnDisk of [true, false]) {
    it(`is taken in, the later counting, ${isOnDisk ? 'from a disk without the client' : 'from the client'}`, async () => {
      write('1', segmentOf(['a', 'white'], ['b', 'black']));
      write('2', segmentOf(['a', 'green']));
      const stored = open(isOnDisk ? folder : null);
      const [first, second, none, other] = await Promise.all([
        stored.take('1', MAKER),
        stored.take('2', MAKER),
        stored.take('3', MAKER),
        stored.take('1', 'fedcba9876543210'),
      ]);
      assert.deepEqual(
        first?.map(({ location, hash, known }) => [location, hash, known?.key]),
        [
          ['file:///s/a.txt', 'white', 'a'],
          ['file:///s/b.txt', 'black', 'b'],
        ],
      );
      assert.deepEqual(
        second?.map(({ hash }) => hash),
        ['green'],
      );
      assert.deepEqual([none, other], [null, null]);
      assert.deepEqual(asked, isOnDisk ? [] : ['1', '2', '3', '1']);
      await publish();
      const a = articles.get('file:///s/a.txt');
      assert.equal(a?.article.text, textOf('green'));
      assert.equal(a?.extraction.quotations[0]?.text, 'We saw the green ship,');
      assert.equal(articles.get('file:///s/b.txt')?.article.text, textOf('black'));
    });
  }

  it('is read on disk as soon as it is stored there, unless something else has been read since', async () => {
    const stored = open(folder);
    const green = segmentOf(['a', 'green'], ['b', 'blue']);
    const records = (checkSegment(green, MAKER, utf8) ?? []).map(({ start, end }) => green.slice(start, end));
    await intake.take(records.map((bytes) => ({ bytes, kept: null })));
    write('1', segmentOf(['a', 'white'], ['b', 'blue']));
    await stored.moveTo('1', MAKER);
    await publish();
    writeFileSync(path.join(home, '1'), '');
    const [a, b] = ['a', 'b'].map((name) => articles.get(`file:///s/${name}.txt`)?.article);
    assert.equal(a?.text, textOf('green'));
    assert.throws(() => b?.text, UnreadableRecord);
    assert.equal(lost.length, 1);
  });

  it('stays readable when its file is removed, and is lost, not without words, where the file is cut off', async () => {
    write('1', segmentOf(['a', 'white']));
    write('2', segmentOf(['b', 'black']));
    const stored = open(folder);
    await Promise.all([stored.take('1', MAKER), stored.take('2', MAKER)]);
    await publish();
    await folder.remove('1');
    truncateSync(path.join(home, '2'), 100);
    const [a, b] = [articles.get('file:///s/a.txt'), articles.get('file:///s/b.txt')];
    assert.equal(a?.article.text, textOf('white'));
    assert.equal(lost.length, 0);
    assert.throws(() => b?.article.text, UnreadableRecord);
    assert.throws(() => b?.article.paragraphs, UnreadableRecord);
    assert.throws(() => b?.extraction.quotations, UnreadableRecord);
    assert.equal(lost.length, 3);
  });
});
