import * as l10n from '@vscode/l10n';
import type { WorkerHandle } from './worker-handle.js';

/** A browser's worker, as far as it is used here: the project is compiled without the types of the DOM. */
export interface WebWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
}

declare const Worker: new (url: string) => WebWorker;

/** Starts a web worker with the program at an address. */
export function startInBrowser(address: string): WorkerHandle {
  const worker = new Worker(address);
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    onMessage: (listener) => {
      worker.onmessage = ({ data }) => listener(data);
    },
    onFailure: (listener) => {
      worker.onerror = ({ message }) => listener(message ?? l10n.t('The worker could not be started.'));
    },
    terminate: () => worker.terminate(),
  };
}
