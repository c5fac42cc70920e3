import { answer, type Convert, type ConvertReply } from './protocol.js';

/** What of a web worker's global scope is used here. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: ConvertReply): void;
}

/** Serves a converter from a web worker. */
export function serveInBrowser(convert: Convert): void {
  const scope = globalThis as unknown as WorkerScope;
  // A listener beside whatever else listens: the reader of PDF takes a worker's messages for its own.
  scope.addEventListener('message', async ({ data }) => {
    if (data instanceof Uint8Array) scope.postMessage(await answer(convert, data));
  });
}
