/** The citation worker of the web extension host: a web worker of its own. */
import type { CitationReply, CitationRequest } from './protocol.js';
import { serveCitations } from './serve.js';

/** What of a web worker's global scope is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: CitationRequest }) => void) | null;
  postMessage(message: CitationReply): void;
}

const scope = globalThis as unknown as WorkerScope;
const answer = serveCitations((reply) => scope.postMessage(reply));
scope.onmessage = ({ data }) => void answer(data);
