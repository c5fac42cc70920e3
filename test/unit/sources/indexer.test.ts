import assert from 'node:assert/strict';
import { Shelf } from '../../../src/engine/library/shelf.js';
import type { FileContent, ListedFile, SourceFiles } from '../../../src/extension/sources/files.js';
import { Indexer } from '../../../src/extension/sources/indexer.js';
import { ReaderWorker } from '../../../src/extension/sources/reader-worker.js';
import type { WorkerRequest } from '../../../src/worker/protocol.js';
import { serve } from '../../../src/worker/serve.js';

/** Files in memory. A test can hold up a walk behind its first batch, and the reading of a file that was fetched. */
class MemoryFiles implements SourceFiles {
  readonly files = new Map<string, string>();
  walk: Promise<void> = Promise.resolve();
  fetched: Promise<void> = Promise.resolve();

  async *list(): AsyncGenerator<readonly ListedFile[]> {
    yield [...this.files].map(([location, text]) => ({ location, stamp: stampOf(text) }));
    await this.walk;
  }

  async read(location: string): Promise<FileContent | null> {
    const text = this.files.get(location);
    const held = this.fetched;
    if (text === undefined) return null;
    await held;
    return { stamp: stampOf(text), bytes: new TextEncoder().encode(text), text: null };
  }

  async decode(): Promise<string> {
    return '';
  }

  covers(location: string): boolean {
    return location.endsWith('.md');
  }

  sidecarOf(): null {
    return null;
  }
}

function stampOf(text: string): { mtime: number; size: number } {
  return { mtime: text.length, size: text.length };
}

const article = (id: string) =>
  `---\nid: ${id}\n---\n\n“We rebuilt this pier with our own hands,” said Maria Okafor.\n`;

const nothing = () => undefined;

/** A promise, and what fulfils it. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open: () => void = nothing;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

describe('the indexer', () => {
  let files: MemoryFiles;
  let indexer: Indexer;
  let worker: ReaderWorker;
  let articles: Set<string>;

  beforeEach(() => {
    files = new MemoryFiles();
    articles = new Set();
    worker = new ReaderWorker(
      () => {
        let listener: (message: unknown) => void = nothing;
        const answer = serve((reply) => listener(reply));
        return {
          post: (message) => void setImmediate(() => answer(message as WorkerRequest)),
          onMessage: (given) => {
            listener = given;
          },
          onFailure: nothing,
          terminate: nothing,
        };
      },
      async () => ({ maker: '0'.repeat(16), digests: [], names: null }),
    );
    indexer = new Indexer(files, worker, null, new Shelf([]), {
      followUp: () => false,
      publish: ({ add, remove }) => {
        for (const id of remove) articles.delete(id);
        for (const each of add) articles.add(each.article.metadata.id);
      },
      report: nothing,
      progress: nothing,
    });
  });

  afterEach(() => {
    indexer.dispose();
    worker.dispose();
  });

  it('keeps what comes and is read while a walk is under way that has passed its place', async () => {
    const { passed, open } = gate();
    files.files.set('a.md', article('a'));
    files.walk = passed;
    const scan = indexer.scan();
    await until(() => articles.has('a'));
    files.files.set('b.md', article('b'));
    indexer.touch('b.md');
    await until(() => articles.has('b'));
    open();
    await scan;
    await indexer.whenIdle();
    assert.deepEqual([...articles].sort(), ['a', 'b']);
  });

  it('does not bring back what is deleted while it is being read', async () => {
    for (const [path, gone] of [
      ['a.md', 'a.md'],
      ['deep/b.md', 'deep'],
    ] as const) {
      const { passed, open } = gate();
      files.files.set(path, article('x'));
      files.fetched = passed;
      indexer.touch(path);
      files.files.delete(path);
      indexer.remove(gone);
      open();
      await indexer.whenIdle();
      assert.deepEqual([...articles], []);
    }
  });

  it('reads again what changes while it is being read', async () => {
    const { passed, open } = gate();
    files.files.set('a.md', article('a'));
    files.fetched = passed;
    indexer.touch('a.md');
    files.files.set('a.md', article('changed'));
    indexer.touch('a.md');
    open();
    await indexer.whenIdle();
    assert.deepEqual([...articles], ['changed']);
  });

  it('forgets on a walk what went unseen, and reads what came', async () => {
    files.files.set('a.md', article('a'));
    files.files.set('b.md', article('b'));
    await indexer.scan();
    await indexer.whenIdle();
    files.files.delete('a.md');
    files.files.set('c.md', article('c'));
    await indexer.scan();
    await indexer.whenIdle();
    assert.deepEqual([...articles].sort(), ['b', 'c']);
  });

  it('goes on where it was stopped', async () => {
    for (let i = 0; i < 20; i++) files.files.set(`${i}.md`, article(`x${i}`));
    const scan = indexer.scan();
    indexer.stop();
    await scan;
    await indexer.whenIdle();
    assert.ok(articles.size < 20);
    // Nobody but the writer takes it up again.
    await indexer.catchUp();
    await indexer.whenIdle();
    assert.ok(articles.size < 20);
    await indexer.scan();
    await indexer.whenIdle();
    assert.equal(articles.size, 20);
  });

  it('catches up with what nobody has reported', async () => {
    await indexer.scan();
    files.files.set('unseen.md', article('unseen'));
    await indexer.catchUp();
    await indexer.whenIdle();
    assert.ok(articles.has('unseen'));
  });
});

/** Lets everything else run until something holds; mocha ends the test if it never does. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
