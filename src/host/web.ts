/** The thread of the library in the web extension host: a web worker of its own. */
import { startInBrowser } from '../worker/start-in-browser.js';
import { hostOver } from './serve.js';

/** What of a web worker's global scope is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;
const channel = hostOver((message) => scope.postMessage(message), startInBrowser);
scope.onmessage = ({ data }) => channel.receive(data);
