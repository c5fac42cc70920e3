/** The reading worker. */
import type { WorkerRequest } from './protocol.js';
import { scope } from './scope.js';
import { serve } from './serve.js';

const answer = serve((reply, transfer) => scope.postMessage(reply, transfer));
scope.addEventListener('message', ({ data }) => answer(data as WorkerRequest));
