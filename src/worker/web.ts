/** The worker of the web extension host: a web worker of its own. */
import type { WorkerReply, WorkerRequest } from './protocol.js';
import { serve } from './serve.js';

/** What of a web worker's global scope is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
  postMessage(message: WorkerReply, transfer: ArrayBuffer[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const answer = serve((reply, transfer) => scope.postMessage(reply, transfer));
scope.onmessage = ({ data }) => answer(data);
