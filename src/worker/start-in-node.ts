import path from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { WorkerHandle } from './worker-handle.js';

/** What such a thread begins with: the path of its program, and the folder for compiled code; null keeps none. */
export interface ThreadSetup {
  readonly script: string;
  readonly compiledCode: string | null;
}

/**
 * Size of the memory in which a thread makes new objects, in MB. By itself it grows to more than twice as much while much is read, stays
 * so, and saves no time.
 */
const YOUNG = 48;

/** A thread of Node with the program of a web worker in a file; beside it is the bundle of `thread.ts`. */
export function threadOf(
  script: string,
  options: Omit<WorkerOptions, 'workerData'> = {},
  compiledCode: string | null = null,
): Worker {
  const setup: ThreadSetup = { script, compiledCode };
  return new Worker(path.join(path.dirname(script), 'thread.js'), { ...options, workerData: setup });
}

/** Starts such a thread. `memory` is the maximum size of its heap, in MB; `compiledCode` is a folder. */
export function startInNode(script: string, memory: number, compiledCode: string | null = null): WorkerHandle {
  const worker = threadOf(
    script,
    { resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG } },
    compiledCode,
  );
  // A worker must not keep a host alive that is shutting down.
  worker.unref();
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    onMessage: (listener) => worker.on('message', listener),
    onFailure: (listener) => worker.on('error', (error) => listener(error.message)),
    terminate: () => void worker.terminate(),
  };
}
