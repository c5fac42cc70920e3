/** The program of the library's worker: a module, which shares code with the modules that the library loads later. */
import { scope } from '../worker/scope.js';
import { startInBrowser } from '../worker/start-in-browser.js';
import { hostOver } from './serve.js';

const channel = hostOver((message, transfer) => scope.postMessage(message, transfer), startInBrowser, scope.folderAt);

/** Takes a message that has reached the worker. */
export function receive(message: unknown): void {
  channel.receive(message);
}
