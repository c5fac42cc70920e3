/** The formatting worker of the desktop and remote extension host: a thread of Node. */
import { parentPort } from 'node:worker_threads';
import { serveFormatting } from './serve.js';

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker only.');
const answer = serveFormatting((reply) => port.postMessage(reply));
port.on('message', (request) => void answer(request));
