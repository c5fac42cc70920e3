/** The thread of the library in the desktop and remote extension host. */
import { parentPort } from 'node:worker_threads';
import { startInNode } from '../worker/start-in-node.js';
import { hostOver } from './serve.js';

/** What the maker of the search index may use, in MB. */
const WORKER_MEMORY = 1024;

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker only.');
const channel = hostOver(
  (message) => port.postMessage(message),
  (script) => startInNode(script, WORKER_MEMORY),
);
port.on('message', (message) => channel.receive(message));
