import { Worker } from 'node:worker_threads';
import type { WorkerHandle } from './worker-handle.js';

/** Starts a thread of Node with the program in the file at `path`, and no more heap than so many MB. */
export function startInNode(path: string, memory: number): WorkerHandle {
  const worker = new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  // A worker must not keep a host alive that is shutting down.
  worker.unref();
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    onMessage: (listener) => worker.on('message', listener),
    onFailure: (listener) => worker.on('error', (error) => listener(error.message)),
    terminate: () => void worker.terminate(),
  };
}
