import { parentPort } from 'node:worker_threads';
import { answer, type Convert } from './protocol.js';

/** Serves a converter from a thread of Node. */
export function serveInNode(convert: Convert): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs as a worker only.');
  port.once('message', async (bytes: Uint8Array) => port.postMessage(await answer(convert, bytes)));
}
