import { Channel } from '../worker/channel.js';
import type { WorkerScope } from '../worker/scope.js';
import type { WorkerHandle } from '../worker/worker-handle.js';
import { libraryHost } from './library-host.js';
import type { HostClient } from './protocol.js';

/** Serves the library over a channel, to whose other side it also talks. */
export function hostOver(
  post: (message: unknown, transfer: readonly ArrayBuffer[]) => void,
  startWorker: (script: string) => WorkerHandle,
  folderAt?: WorkerScope['folderAt'],
): Channel {
  const target = {};
  const channel = new Channel(post, target);
  const client = channel.remote<HostClient>();
  // Nobody sees a thread's console.
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...said: readonly unknown[]) => {
      const line = said.map((each) => (each instanceof Error ? (each.stack ?? each.message) : String(each))).join(' ');
      client.log(level, line).catch(() => undefined);
    };
  }
  Object.assign(target, libraryHost(client, startWorker, folderAt));
  return channel;
}
