import * as vscode from 'vscode';
import type { Environment } from '../environment.js';
import { typedSearch } from '../search-pick.js';
import type { Session } from '../session.js';
import { ReaderWorker } from '../sources/reader-worker.js';
import type { SourceLibrary } from '../sources/source-library.js';
import { StorageFolder } from '../sources/storage-folder.js';
import { IndexStore } from './index-store.js';
import { SlicedMaker, WorkerMaker } from './segment-maker.js';
import { IndexUpkeep } from './upkeep.js';
import { WarmUp } from './warm-up.js';

/** The folder of the search index in the workspace's storage. */
const FOLDER = 'search';
/** How long after the start the search warms up, in milliseconds. */
const WARM_UP = 400;

/** Keeps the session's search index in step with its library, in a worker of its own, and from one session to the next. */
export function registerSearchIndex(
  session: Session,
  context: vscode.ExtensionContext,
  environment: Environment,
  sources: SourceLibrary,
): IndexUpkeep {
  const worker = new ReaderWorker(
    () => environment.startWorker(sources.script),
    async () => ({ ...(await sources.setup()), digests: [], names: null }),
  );
  const warmUp = new WarmUp(session.search, (show) => typedSearch(session, ['quotation'], show));
  const { storageUri } = context;
  const upkeep = new IndexUpkeep({
    search: session.search,
    worker: new WorkerMaker(worker),
    sliced: new SlicedMaker(),
    rest: () => {
      worker.rest();
      warmUp.soon(0);
    },
    openStore: async () => {
      if (storageUri === undefined) return null;
      const { maker } = await sources.setup();
      return new IndexStore(new StorageFolder(vscode.Uri.joinPath(storageUri, FOLDER)), maker);
    },
  });
  const forget = session.library.onDidChange(() => upkeep.noteChange());
  upkeep.onDidCatchUp(() => session.noteCaughtUp());
  void upkeep.open(sources.whenIdle());
  warmUp.soon(WARM_UP);
  context.subscriptions.push(upkeep, worker, warmUp, { dispose: forget });
  return upkeep;
}
