import { answer, type Convert, type ConvertReply } from './protocol.js';

/** What of a web worker's global scope is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null;
  postMessage(message: ConvertReply): void;
}

/** Serves a converter from a web worker. */
export function serveInBrowser(convert: Convert): void {
  const scope = globalThis as unknown as WorkerScope;
  scope.onmessage = async ({ data }) => scope.postMessage(await answer(convert, data));
}
