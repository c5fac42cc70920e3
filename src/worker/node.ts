/** The worker of the desktop and remote extension host: a thread of Node. */
import { parentPort } from 'node:worker_threads';
import { serve } from './serve.js';

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker only.');
port.on(
  'message',
  serve((reply, transfer) => port.postMessage(reply, transfer)),
);
