import type { Shelf } from '../engine/library/shelf.js';
import type { Knowledge } from '../service/knowledge.js';
import type { QuoinService } from '../service/quoin-service.js';
import { TypedSearch } from '../service/search/typed-search.js';
import type { ReaderWorker } from '../worker/reader-worker.js';
import type { StoredFolder } from '../worker/stored-folder.js';
import { IndexStore } from './index/index-store.js';
import { SlicedMaker, WorkerMaker } from './index/segment-maker.js';
import { IndexUpkeep } from './index/upkeep.js';
import { KeptSnapshot } from './kept-snapshot.js';
import { PartFiles } from './part-files.js';
import { completeWith, WarmUp } from './warm-up.js';

/** How long after the start the search warms up, in milliseconds. */
const WARM_UP = 400;

/** The search index of a library that changes. */
export interface KeptIndex {
  /** What is stored of the library beside it. */
  readonly snapshot: KeptSnapshot;
  /** Identifies the program that stores it; null stores nothing. */
  setMaker(maker: string | null): void;
  /** The library knows of all that it is to know for now. */
  allRead(): void;
  /** Resolves when it has all of that, and is stored. */
  whenIdle(): Promise<void>;
}

/**
 * Keeps the search index of a library in step with it, by a worker where there is much, and stores both from one session to the next in
 * a folder. `service` answers writers, and `grown` is called when more can be found.
 */
export function keepIndexed(
  known: Knowledge,
  service: QuoinService,
  shelf: Shelf,
  folder: StoredFolder,
  worker: ReaderWorker,
  grown: () => void,
): KeptIndex {
  const { library, search } = known;
  let setMaker: (maker: string | null) => void = () => undefined;
  const maker = new Promise<string | null>((resolve) => {
    setMaker = resolve;
  });
  const warmUp = new WarmUp({
    search,
    begin: (show) => {
      const find = (query: string, first: number, limit: number) =>
        search.searching(query, { kinds: ['quotation'], limit }, first);
      return new TypedSearch({ find, row: (result) => result }, show, (error) => console.error('Search:', error));
    },
    complete: (words) => completeWith(service, words),
  });
  const filesOf = async (kind: string) => {
    const by = await maker;
    return by === null ? null : new PartFiles(folder, by, kind);
  };
  const snapshot = new KeptSnapshot(known, shelf, filesOf('snapshot'));
  const index = new IndexUpkeep({
    search,
    worker: new WorkerMaker(worker),
    sliced: new SlicedMaker(),
    rest: () => {
      worker.rest();
      warmUp.soon(0, true);
    },
    keep: () => snapshot.save(),
    openStore: async () => {
      const files = await filesOf('index');
      return files && new IndexStore(files);
    },
  });
  library.onDidChange(() => index.noteChange());
  index.onDidCatchUp(grown);
  let allRead: () => void = () => undefined;
  const read = new Promise<void>((resolve) => {
    allRead = resolve;
  });
  void index.open(read);
  warmUp.soon(WARM_UP, false);
  return { snapshot, setMaker, allRead, whenIdle: () => index.whenIdle() };
}
