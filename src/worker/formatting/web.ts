/** The formatting worker of the web extension host: a web worker of its own. */
import type { FormattingReply, FormattingRequest } from './protocol.js';
import { serveFormatting } from './serve.js';

/** What of a web worker's global scope is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: FormattingRequest }) => void) | null;
  postMessage(message: FormattingReply): void;
}

const scope = globalThis as unknown as WorkerScope;
const answer = serveFormatting((reply) => scope.postMessage(reply));
scope.onmessage = ({ data }) => void answer(data);
