import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { Library } from '../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../src/engine/library/model.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';
import { IndexStore } from '../../../../src/host/index/index-store.js';
import { type SegmentMaker, SlicedMaker, WorkerMaker } from '../../../../src/host/index/segment-maker.js';
import { IndexUpkeep } from '../../../../src/host/index/upkeep.js';
import { PartFiles } from '../../../../src/host/part-files.js';
import type { WorkerReply, WorkerRequest } from '../../../../src/worker/protocol.js';
import { ReaderWorker } from '../../../../src/worker/reader-worker.js';
import { serve } from '../../../../src/worker/serve.js';
import type { StoredFolder } from '../../../../src/worker/stored-folder.js';
import type { WorkerHandle } from '../../../../src/worker/worker-handle.js';

export const MAKER = '0123456789abcdef';

/** An article with a number of paragraphs, each with a unique word: `<id>word<number>`. */
export function articleOf(id: string, paragraphs: number, more = ''): LibraryArticle {
  const body = Array.from(
    { length: paragraphs },
    (_, i) => `Paragraph ${id}word${i} is about the harbour and the winter.`,
  );
  const text = `---\nid: ${id}\nissued: 2026-05-01\n---\n\n${more}\n\n${body.join('\n\n')}\n`;
  const { article } = readArticle({ file: `${id}.md`, text });
  assert.ok(article);
  return { article, extraction: extract(article), origin: 'own', location: `file:///${id}.md` };
}

/** More records than are indexed without a worker, in `count` articles. */
export function manyArticles(count = 30): LibraryArticle[] {
  return Array.from({ length: count }, (_, i) =>
    articleOf(`a${i}`, 50, `“We will open pier ${i} before winter,” said Maria Okafor${i}, head of port ${i}.`),
  );
}

/** A folder in memory. */
export class MemoryFolder implements StoredFolder {
  readonly files = new Map<string, Uint8Array>();

  async list(): Promise<string[]> {
    return [...this.files.keys()];
  }

  async read(name: string): Promise<Uint8Array> {
    const bytes = this.files.get(name);
    if (!bytes) throw new Error(`There is no ${name}.`);
    return bytes.slice();
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.files.set(name, bytes.slice());
  }

  async rename(from: string, to: string): Promise<void> {
    this.files.set(to, await this.read(from));
    this.files.delete(from);
  }

  async remove(name: string): Promise<void> {
    this.files.delete(name);
  }
}

/** The worker's own code in this thread, with messages as between threads; `tap` sees the requests, and may throw. */
export function workerHere(tap: (request: WorkerRequest) => void = () => undefined): WorkerHandle {
  let listener: (message: unknown) => void = () => undefined;
  let fail: (reason: string) => void = () => undefined;
  let running = true;
  const answer = serve((reply: WorkerReply, transfer) => {
    const message = structuredClone(reply, { transfer });
    setImmediate(() => running && listener(message));
  });
  return {
    post: (message, transfer) => {
      const request = structuredClone(message, { transfer: [...transfer] }) as WorkerRequest;
      setImmediate(() => {
        if (!running) return;
        try {
          tap(request);
        } catch (error) {
          fail(String(error));
          return;
        }
        answer(request);
      });
    },
    onMessage: (given) => {
      listener = given;
    },
    onFailure: (given) => {
      fail = given;
    },
    terminate: () => {
      running = false;
    },
  };
}

/** What a session of the editor has of all this. */
export interface TestSession {
  readonly library: Library;
  readonly search: LibrarySearch;
  readonly upkeep: IndexUpkeep;
  /** Articles that went to the worker, in order. */
  readonly posted: string[];
  /** How many workers are running. */
  readonly workers: () => number;
  readonly end: () => void;
}

/** Opens a session on a folder; the library has `articles` by the time all is read. */
export async function openSession(
  folder: StoredFolder | null,
  articles: readonly LibraryArticle[],
  { tap = () => undefined, maker = MAKER }: { tap?: (request: WorkerRequest) => void; maker?: string } = {},
): Promise<TestSession> {
  const library = new Library();
  const search = new LibrarySearch(library);
  const posted: string[] = [];
  const see = (request: WorkerRequest): void => {
    tap(request);
    if (request.call === 'addToSegment') {
      for (const { id } of request.task as readonly { id: string }[]) if (id !== posted.at(-1)) posted.push(id);
    }
  };
  let running = 0;
  const worker = new ReaderWorker(
    () => {
      running += 1;
      const handle = workerHere(see);
      return {
        ...handle,
        terminate: () => {
          running -= 1;
          handle.terminate();
        },
      };
    },
    async () => ({ maker, digests: [], names: null, texts: null }),
  );
  const sliced: SegmentMaker = new SlicedMaker();
  const upkeep = new IndexUpkeep({
    search,
    worker: new WorkerMaker(worker),
    sliced,
    rest: () => worker.rest(),
    keep: async () => undefined,
    openStore: async () => folder && new IndexStore(new PartFiles(folder, maker, 'index')),
    times: { pause: 0, quiet: 0, rest: 0 },
  });
  library.onDidChange(() => upkeep.noteChange());
  const end = (): void => {
    upkeep.dispose();
    worker.dispose();
  };
  const read = (async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    library.update({ add: articles });
  })();
  await upkeep.open(read);
  return { library, search, upkeep, posted, workers: () => running, end };
}

/** The ids of what has this very word, sorted. */
export function found(search: LibrarySearch, word: string): string[] {
  return search
    .search(`"${word}"`, { limit: 1000 })
    .map(({ record }) => record.id)
    .sort();
}

/** All that the index of a session holds, sorted. */
export function everything({ search }: { readonly search: LibrarySearch }): string[] {
  return search.index
    .search('', { limit: 100_000 })
    .map(({ record }) => JSON.stringify(record))
    .sort();
}

/** All that an index made at once of a library holds. */
export function expected(library: Library): string[] {
  const search = new LibrarySearch(library);
  search.catchUp();
  return everything({ search });
}
