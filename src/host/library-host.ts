import * as l10n from '@vscode/l10n';
import type { CiteprocModule } from '../engine/cite/styles/citeproc.js';
import { librarySources } from '../engine/draft/library-sources.js';
import type { DraftSources } from '../engine/draft/sources.js';
import { bundledArticles } from '../engine/library/bundled.js';
import { allCorrections } from '../engine/library/corrections/corrections.js';
import { Corrector } from '../engine/library/corrections/corrector.js';
import { unappliedCorrections } from '../engine/library/corrections/unapplied.js';
import { type DigestProfile, digestProfiles } from '../engine/library/digests.js';
import { Library } from '../engine/library/library.js';
import type { LibraryArticle } from '../engine/library/model.js';
import { Shelf } from '../engine/library/shelf.js';
import { bringBundledIndex } from '../engine/search/bundled-index.js';
import { LibrarySearch } from '../engine/search/library-search.js';
import { useTexts } from '../engine/text/interface-texts.js';
import { EDITOR } from '../service/card-format.js';
import { catalogueEntry } from '../service/catalogue.js';
import { type CheckPart, libraryService, type ServedLibrary } from '../service/library-service.js';
import { finishInSlices, Slices } from '../service/slices.js';
import { Throttle } from '../service/throttle.js';
import { Usages } from '../service/usage/usages.js';
import { ReaderWorker } from '../worker/reader-worker.js';
import type { WorkerScope } from '../worker/scope.js';
import type { StoredFolder } from '../worker/stored-folder.js';
import type { WorkerHandle } from '../worker/worker-handle.js';
import { DraftIndex } from './draft-index.js';
import { Intake } from './intake.js';
import { type KeptIndex, keepIndexed } from './keep-indexed.js';
import { KeptSources } from './kept-sources.js';
import type { HostClient, HostSetup, IndexFolder, LibraryHost } from './protocol.js';
import { type ArchivePart, remoteConnections, type ZoteroPart } from './remote-connections.js';
import { StoredSources } from './stored-sources.js';
import { type ToolsPart, toolCalls } from './tool-calls.js';

/** Number of articles that the extension is sent in one message: a snapshot brings thousands at once. */
const SENT_AT_ONCE = 256;

/** Shortest time between two reports of changed uses in drafts, in milliseconds. */
const USES = 500;

/** Number of articles corrected in one step. */
const AT_ONCE = 4;

/** The parts that are loaded when they are first needed. */
interface Modules {
  readonly check: CheckPart;
  readonly facts: typeof import('../engine/draft/facts/checker.js');
  readonly processor: { readonly default: CiteprocModule };
  readonly tools: ToolsPart;
  readonly zotero: ZoteroPart;
  readonly archive: ArchivePart;
}

/** What the thread of the library has, once it has begun. */
interface Begun {
  readonly bundled: readonly LibraryArticle[];
  readonly intake: Intake;
  readonly stored: StoredSources;
  readonly index: KeptIndex;
}

/**
 * The library and all that answers from it, in a thread of its own: `client` receives changes, `startWorker` starts the worker in
 * a file, as the host of the thread has it. `folderAt` reads folders that are on a disk of this machine.
 */
export function libraryHost(
  client: HostClient,
  startWorker: (script: string) => WorkerHandle,
  folderAt?: WorkerScope['folderAt'],
): LibraryHost {
  const library = new Library();
  const search = new LibrarySearch(library);
  let version = 0;
  const kept = new KeptSources(client, () => module('check'));
  const { remotes, ...connections } = remoteConnections(
    client,
    { zotero: () => module('zotero'), archive: () => module('archive') },
    () => grown(),
  );
  const usesChanged = new Throttle(() => logFailure(client.usesChanged()), USES);
  const usages = new Usages(() => usesChanged.request());
  const known: ServedLibrary = {
    remotes,
    usages,
    library,
    search,
    kept,
    get version() {
      return version;
    },
  };
  const grown = () => {
    version += 1;
    logFailure(client.grown());
  };
  /** One message after the other: the extension takes all that has arrived in one go, and others work in its thread. */
  let told: Promise<void> = Promise.resolve();
  library.onDidChange(({ changed, removed }) => {
    version += 1;
    for (let from = 0; from === 0 || from < changed.length; from += SENT_AT_ONCE) {
      const some = changed.slice(from, from + SENT_AT_ONCE);
      told = told
        .then(() => client.changed({ changed: some.map(catalogueEntry), removed: from === 0 ? removed : [] }))
        .catch(notReached);
    }
  });
  let addresses: HostSetup['modules'] | undefined;
  const module = <Name extends keyof Modules>(name: Name): Promise<Modules[Name]> => {
    if (addresses === undefined) throw new Error('The library has not begun.');
    const address = addresses[name];
    if (address === null)
      throw new Error(
        l10n.t('Quoin cannot reach other programs from a browser. Open the folder in VS Code on the desktop.'),
      );
    return import(address) as Promise<Modules[Name]>;
  };
  const service = libraryService(
    known,
    {
      check: () => module('check'),
      facts: () => module('facts'),
      processor: async () => (await module('processor')).default,
    },
    EDITOR,
    grown,
  );
  let sources: DraftSources | undefined;
  const drafts = new DraftIndex({
    library,
    usages,
    read: (uri) => client.readDraftFile(uri),
    check: async () => {
      const part = await module('check');
      sources ??= librarySources(library, search, { reader: part.languageReader });
      return { part, sources };
    },
  });
  let begin: (setup: HostSetup) => void = () => undefined;
  const begun = new Promise<HostSetup>((resolve) => {
    begin = resolve;
  }).then(async (setup): Promise<Begun> => {
    useTexts(setup.texts);
    addresses = setup.modules;
    const bundled = bundledArticles(setup.corpus);
    const slices = new Slices();
    for (const article of setup.withBundled ? bundled : []) {
      await slices.pause();
      library.update({ add: [article] });
    }
    if (setup.withBundled && setup.corpusIndex !== null) bringBundledIndex(search, setup.corpusIndex, setup.corpus);
    return begunWith(setup, bundled);
  });

  const begunWith = ({ withBundled, reader, disk }: HostSetup, bundled: readonly LibraryArticle[]): Begun => {
    let clustering = false;
    const shelf = new Shelf(bundled);
    const worker = new ReaderWorker(
      () => startWorker(reader),
      async () => ({ digests: [], names: null, texts: null }),
    );
    const onDisk = (folder: 'index' | 'sources') => (disk === null ? null : (folderAt?.(disk[folder]) ?? null));
    const index = keepIndexed(known, service, shelf, onDisk('index') ?? indexFolder(client), worker, grown);
    const intake = new Intake(shelf, withBundled, {
      prepare: () => finishInSlices(library.preparing()),
      publish: (change) => library.update(change),
      // Compares the quotations of one more article with all others; views of other reports are notified when all are done.
      followUp: () => {
        const was = clustering;
        clustering = library.clusterStatements();
        if (was && !clustering) grown();
        return clustering;
      },
      report: (location, problems) => logFailure(client.report(location, problems)),
    });
    const stored = new StoredSources(client, onDisk('sources'), worker, intake, stopThread);
    return { bundled, intake, stored, index };
  };

  const host: LibraryHost = {
    ...service,
    async begin(setup) {
      begin(setup);
      await begun;
    },
    async digests() {
      const { bundled } = await begun;
      const slices = new Slices();
      const digests: DigestProfile[] = [];
      for (const article of bundled) {
        digests.push(...digestProfiles([article]));
        await slices.pause();
      }
      return digests;
    },
    setBundled: async (isIn) => (await begun).intake.setBundled(isIn),
    take: async (records) => (await begun).intake.take(records.map((bytes) => ({ bytes, kept: null }))),
    takeStored: async (name, maker) => (await begun).stored.take(name, maker),
    stored: async (name, maker) => (await begun).stored.moveTo(name, maker),
    drop: async (location) => (await begun).intake.drop(location),
    setProblems: async (location, problems) => (await begun).intake.setProblems(location, problems),
    async publish(more) {
      await (await begun).intake.publish(more);
      await told;
    },
    async loaded(more) {
      const { index, intake } = await begun;
      const isStored = await index.snapshot.isThere();
      // In parts a snapshot would be of no use.
      if (isStored && more) return;
      if (isStored) {
        await index.snapshot.readCopies();
        await intake.restored((articles) => index.snapshot.read(articles));
      } else await intake.publishNow();
      await told;
    },
    setMaker: async (maker) => (await begun).index.setMaker(maker),
    async allRead() {
      (await begun).index.allRead();
      kept.allRead();
      drafts.allRead();
      // Drafts that were checked before are compared with what sources said.
      grown();
    },
    draftFiles: async (changed, removed, hasMore) => drafts.update(changed, removed, hasMore),
    whenDraftsAreRead: () => drafts.whenIdle(),
    storeKept: () => kept.storeNow(),
    whenIndexed: async () => (await begun).index.whenIdle(),
    async correct(read) {
      await begun;
      const corrections = allCorrections(read);
      if (JSON.stringify(corrections) !== JSON.stringify(library.corrections))
        await finishInSlices(library.preparing());
      const ids = library.correct(corrections, new Corrector());
      const slices = new Slices();
      while (ids.length > 0) {
        library.retake(ids.splice(0, AT_ONCE));
        await slices.pause();
      }
      await told;
    },
    unapplied: async () => unappliedCorrections(library),
    ...connections,
    callTool: toolCalls(known, client, {
      load: () => module('tools'),
      facts: async () => new (await module('facts')).FactChecker(),
    }),
  };
  return afterBeginning(host, begun);
}

function indexFolder(client: IndexFolder): StoredFolder {
  return {
    list: () => client.listIndex(),
    read: (name) => client.readIndex(name),
    write: (name, bytes) => client.writeIndex(name, bytes),
    rename: (from, to) => client.renameIndex(from, to),
    remove: (name) => client.removeIndex(name),
  };
}

/** Notifications need no answer of the extension. */
function logFailure(sent: Promise<void>): void {
  sent.catch(notReached);
}

/** Stops the thread, which is then started again and reads what is still to be had. What was asked of it fails. */
function stopThread(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

function notReached(error: unknown): void {
  console.warn('A message did not reach the extension.', error);
}

/** The same, where what is asked before the library has begun waits until it has. */
function afterBeginning(host: LibraryHost, begun: Promise<unknown>): LibraryHost {
  let isBegun = false;
  void begun.then(() => {
    isBegun = true;
  });
  const waiting = Object.entries(host).map(([name, method]) => [
    name,
    name === 'begin'
      ? method
      : (...args: never[]) =>
          isBegun
            ? (method as (...given: never[]) => unknown)(...args)
            : begun.then(() => (method as (...given: never[]) => unknown)(...args)),
  ]);
  return Object.fromEntries(waiting) as LibraryHost;
}
