/**
 * Starts the library's thread as the extension does, with the bundled articles, and asks for completions until there is one. Prints what
 * that took, as JSON; `node first-completion.js <folder of the bundles>`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { HostSetup, LibraryHost } from '../../src/host/protocol.js';
import { defaultSettings } from '../../src/service/settings/values.js';
import { Channel } from '../../src/worker/channel.js';
import { threadOf } from '../../src/worker/start-in-node.js';

/** What the start took, in milliseconds. */
export interface Start {
  /** Processor time of all threads until the library has begun, and until the first completion. */
  readonly begun: number;
  readonly completed: number;
  /** Time until the first completion. */
  readonly time: number;
  /** Processor time of the same completion again. */
  readonly again: number;
}

const DRAFT = 'file:///draft.md';
const TEXT = '“full and frank';

/** Between two questions, in milliseconds. */
const PAUSE = 2;

async function main(): Promise<void> {
  const folder = path.resolve(process.argv[2] ?? 'dist');
  const setup = setupFrom(folder);
  const [started, before] = [performance.now(), process.cpuUsage()];
  const used = (since: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1000;
  };
  const worker = threadOf(path.join(folder, 'library.js'));
  worker.on('error', (error) => {
    throw error;
  });
  worker.postMessage(addressIn(folder, 'library.mjs'));
  const editor = new Proxy({}, { get: () => async () => null });
  const channel = new Channel((message, transfer) => worker.postMessage(message, transfer), editor);
  worker.on('message', (message) => channel.receive(message));
  const library = channel.remote<LibraryHost>();
  await library.begin(setup);
  const begun = used(before);
  const settings = defaultSettings();
  await library.setDraft({ uri: DRAFT, text: TEXT, settings, external: [], quotedIn: '', style: null });
  const complete = () => library.offers(DRAFT, TEXT.length, true, 'list');
  while ((await complete()) === null) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const [completed, time] = [used(before), performance.now() - started];
  const second = process.cpuUsage();
  assert.ok(await complete());
  const start: Start = { begun, completed, time, again: used(second) };
  console.log(JSON.stringify(start));
  process.exit(0);
}

/** Where a module is. */
function addressIn(folder: string, name: string): string {
  return pathToFileURL(path.join(folder, name)).href;
}

/** What the extension tells the thread. */
function setupFrom(folder: string): HostSetup {
  const address = (name: string) => addressIn(folder, name);
  return {
    texts: null,
    corpus: readFileSync(path.join(folder, 'corpus.json'), 'utf8'),
    corpusIndex: readFileSync(path.join(folder, 'corpus.index')),
    withBundled: true,
    modules: {
      check: address('check.mjs'),
      facts: address('facts.mjs'),
      processor: address('citeproc.mjs'),
      tools: address('tools.mjs'),
      zotero: null,
      archive: null,
    },
    reader: path.join(folder, 'reader.js'),
    disk: null,
  };
}

void main();
