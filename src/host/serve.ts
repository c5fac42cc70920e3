import { Channel } from '../worker/channel.js';
import type { WorkerHandle } from '../worker/worker-handle.js';
import { libraryHost } from './library-host.js';
import type { HostClient } from './protocol.js';

/** Serves the library over a channel, to whose other side it also talks. */
export function hostOver(post: (message: unknown) => void, startWorker: (script: string) => WorkerHandle): Channel {
  const target = {};
  const channel = new Channel(post, target);
  Object.assign(target, libraryHost(channel.remote<HostClient>(), startWorker));
  return channel;
}
