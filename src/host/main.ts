/** The worker of the library. */
import { scope } from '../worker/scope.js';
import { startInBrowser } from '../worker/start-in-browser.js';
import { hostOver } from './serve.js';

const channel = hostOver((message, transfer) => scope.postMessage(message, transfer), startInBrowser, scope.folderAt);
scope.addEventListener('message', ({ data }) => channel.receive(data));
