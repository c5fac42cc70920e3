import { scope } from '../../../worker/scope.js';
import { answer, type Convert } from './protocol.js';

/** Serves a converter from this worker. */
export function serve(convert: Convert): void {
  // A listener beside whatever else listens: the reader of PDF takes a worker's messages for its own.
  scope.addEventListener('message', async ({ data }) => {
    if (data instanceof Uint8Array) scope.postMessage(await answer(convert, data), []);
  });
}
