/** The citation worker of the desktop and remote extension host: a thread of Node. */
import { parentPort } from 'node:worker_threads';
import { serveCitations } from './serve.js';

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker only.');
const answer = serveCitations((reply) => port.postMessage(reply));
port.on('message', (request) => void answer(request));
