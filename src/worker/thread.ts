/**
 * Runs the program of a web worker in a thread of Node, so that there is one bundle of it for both. The program is given what it
 * uses of a web worker's global scope.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from './compiled-code.js';
import { NodeFolder } from './node-folder.js';
import type { WorkerScope } from './scope.js';
import type { WebWorker } from './start-in-browser.js';
import { startInNode, type ThreadSetup } from './start-in-node.js';

/** Maximum memory of a worker that the program starts, in MB. */
const MEMORY = 1024;

const { script, compiledCode } = workerData as ThreadSetup;

/** A web worker, as far as `startInBrowser` uses it. */
class Worker implements WebWorker {
  onmessage: WebWorker['onmessage'] = null;
  onerror: WebWorker['onerror'] = null;
  readonly #handle;

  constructor(program: string) {
    this.#handle = startInNode(program, MEMORY, compiledCode);
    this.#handle.onMessage((data) => this.onmessage?.({ data }));
    this.#handle.onFailure((message) => this.onerror?.({ message }));
  }

  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void {
    this.#handle.post(message, transfer);
  }

  terminate(): void {
    this.#handle.terminate();
  }
}

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker only.');
const scope: WorkerScope = {
  addEventListener: (_, listener) => port.on('message', (data: unknown) => listener({ data })),
  postMessage: (message, transfer) => port.postMessage(message, transfer),
  folderAt: (path) => new NodeFolder(path),
};
Object.assign(globalThis, scope, { Worker });
if (compiledCode !== null) keepCompiledCode(compiledCode);
require(script);
