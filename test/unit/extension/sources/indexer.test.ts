import assert from 'node:assert/strict';
import { useTexts } from '../../../../src/engine/text/interface-texts.js';
import { FailedFiles, type Memory } from '../../../../src/extension/sources/failed-files.js';
import type { FileContent, ListedFile, SourceFiles } from '../../../../src/extension/sources/files.js';
import { Indexer } from '../../../../src/extension/sources/indexer.js';
import type { PublishedTo } from '../../../../src/host/publisher.js';
import type { WorkerRequest } from '../../../../src/worker/protocol.js';
import { ReaderPool } from '../../../../src/worker/reader-pool.js';
import { ReaderWorker } from '../../../../src/worker/reader-worker.js';
import { serve } from '../../../../src/worker/serve.js';
import { targetHere } from './target.js';

/** Files in memory. A test can hold up a walk after its first batch, and the reading of a file that was fetched. */
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

/** The key of the text that names the language. */
const LANGUAGE = 'en/The code of the language that these texts are translated to: de, fr, pt-BR.';

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
  let readers: ReaderPool;
  let articles: Set<string>;
  let reported: Map<string, readonly string[]>;
  /** What the worker is asked to read, and whether it dies of it. */
  let asked: string[];
  let deadly: string | null;
  /** How many notifications of the library are on their way, and the most that were. */
  let publishing: number;
  let mostPublishing: number;
  let start: (memory: Memory | null) => void;

  beforeEach(() => {
    files = new MemoryFiles();
    articles = new Set();
    reported = new Map();
    asked = [];
    deadly = null;
    [publishing, mostPublishing] = [0, 0];
    const reader = () =>
      new ReaderWorker(
        () => {
          let listener: (message: unknown) => void = nothing;
          let fail: (reason: string) => void = nothing;
          const answer = serve((reply) => listener(reply));
          return {
            post: (message) => {
              const request = message as WorkerRequest;
              const { location = '' } = request.call === 'read' ? (request.task as { location: string }) : {};
              if (request.call === 'read') asked.push(location);
              const isDeadly = deadly !== null && location === deadly;
              setImmediate(() => (isDeadly ? fail('Worker terminated due to reaching memory limit') : answer(request)));
            },
            onMessage: (given) => {
              listener = given;
            },
            onFailure: (given) => {
              fail = given;
            },
            terminate: nothing,
          };
        },
        async () => ({ digests: [], names: null, texts: null }),
      );
    readers = new ReaderPool([reader(), reader()]);
    const output: PublishedTo = {
      followUp: () => false,
      publish: ({ add, remove }) => {
        for (const id of remove) articles.delete(id);
        for (const each of add) articles.add(each.article.metadata.id);
      },
      report: (location, problems) => {
        reported.set(
          location,
          problems.map(({ message }) => message),
        );
      },
    };
    start = (memory) => {
      const target = targetHere(output);
      const publish: typeof target.publish = (more) => {
        publishing += 1;
        mostPublishing = Math.max(mostPublishing, publishing);
        return target.publish(more).finally(() => {
          publishing -= 1;
        });
      };
      indexer = new Indexer(files, readers, null, { ...target, publish }, new FailedFiles(memory), nothing);
    };
    start(null);
  });

  afterEach(() => {
    indexer.dispose();
    readers.dispose();
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

  it('reads in another display language only what has problems, which are kept in a language', async () => {
    const GERMAN = {
      'A closing quotation mark is missing.': 'Ein schließendes Anführungszeichen fehlt.',
      [LANGUAGE]: 'de',
    };
    files.files.set('a.md', `---\nid: a\ntitle: Pier\n---\n\nIt is open.\n`);
    files.files.set('b.md', article('b').replace('id: b', 'id: b\ntitle: "Pier'));
    files.files.set('c.md', `---\nid: c\ntitle: Quay\n---\n\nIt is closed.\n`);
    const scan = async () => {
      asked = [];
      await indexer.scan();
      await indexer.whenIdle();
      return asked.toSorted();
    };
    assert.deepEqual(await scan(), ['a.md', 'b.md', 'c.md']);
    assert.match(reported.get('b.md')?.join() ?? '', /closing quotation mark/u);
    try {
      useTexts(GERMAN);
      assert.deepEqual(await scan(), ['b.md']);
      assert.match(reported.get('b.md')?.join() ?? '', /Anführungszeichen fehlt/u);
      assert.deepEqual(await scan(), []);
    } finally {
      useTexts(null);
    }
  });

  it('does not read again at the next start what has taken the reader down, until it has changed or is asked for', async () => {
    const stored = new Map<string, unknown>();
    const memory: Memory = {
      get: (key) => stored.get(key),
      update: async (key, value) => void stored.set(key, JSON.parse(JSON.stringify(value))),
    };
    files.files.set('a.md', article('a'));
    files.files.set('b.md', article('b'));
    deadly = 'a.md';
    const scan = async (options?: { contents: boolean }) => {
      asked = [];
      await indexer.scan(options);
      await indexer.whenIdle();
      return asked.toSorted();
    };
    start(memory);
    assert.deepEqual(await scan(), ['a.md', 'b.md']);
    assert.match(reported.get('a.md')?.join() ?? '', /needs too much memory to be read\. Split it/u);
    indexer.dispose();
    start(memory);
    assert.deepEqual(await scan(), ['b.md']);
    assert.match(reported.get('a.md')?.join() ?? '', /too much memory/u);
    assert.deepEqual([...articles], ['b']);
    deadly = null;
    assert.deepEqual(await scan({ contents: true }), ['a.md', 'b.md']);
    assert.deepEqual([reported.get('a.md'), [...articles].sort()], [[], ['a', 'b']]);
    deadly = 'a.md';
    files.files.set('a.md', `${article('a')}More.\n`);
    assert.deepEqual(await scan(), ['a.md']);
    deadly = null;
    files.files.set('a.md', article('a'));
    assert.deepEqual(await scan(), ['a.md'], 'another content may be read');
    assert.deepEqual([...articles].sort(), ['a', 'b']);
  });

  it('compares contents when it is asked to: time and size may be the same', async () => {
    files.files.set('a.md', article('one'));
    await indexer.scan();
    await indexer.whenIdle();
    files.files.set('a.md', article('two'));
    await indexer.scan();
    await indexer.whenIdle();
    assert.deepEqual([...articles], ['one']);
    await indexer.scan({ contents: true });
    await indexer.whenIdle();
    assert.deepEqual([...articles], ['two']);
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

  it('continues where it was stopped', async () => {
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

  it('has no more notifications on their way than the library can answer', async () => {
    for (let i = 0; i < 60; i++) files.files.set(`${i}.md`, article(`n${i}`));
    await indexer.scan();
    await indexer.whenIdle();
    assert.equal(articles.size, 60);
    assert.ok(mostPublishing <= 2, `${mostPublishing} were`);
  });

  it('reads nothing after its end, and keeps nobody waiting', async () => {
    files.files.set('a.md', article('a'));
    indexer.dispose();
    await indexer.scan();
    indexer.touch('a.md');
    for (let i = 0; i < 20; i++) await new Promise(setImmediate);
    assert.deepEqual(asked, []);
    await indexer.whenIdle();
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
