/** Entry of the extension in a browser's web worker host. */
import type * as vscode from 'vscode';
import { type QuoinApi, start } from './main.js';

/** A browser's worker, as far as it is used here: the project is compiled without the types of the DOM. */
interface WebWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
}

declare const Worker: new (url: string) => WebWorker;

/** Called by the editor. */
export function activate(context: vscode.ExtensionContext): Promise<QuoinApi> {
  return start(context, {
    bundles: 'dist/web',
    runPandoc: undefined,
    startWorker: (script) => {
      const worker = new Worker(script.toString(true));
      return {
        post: (message, transfer) => worker.postMessage(message, transfer),
        onMessage: (listener) => {
          worker.onmessage = ({ data }) => listener(data);
        },
        onFailure: (listener) => {
          worker.onerror = ({ message }) => listener(message ?? 'The worker could not be started.');
        },
        terminate: () => worker.terminate(),
      };
    },
  });
}
