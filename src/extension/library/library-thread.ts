import * as l10n from '@vscode/l10n';
import type { HostClient, LibraryHost } from '../../host/protocol.js';
import type { Trace } from '../../service/settings/table.js';
import { Channel } from '../../worker/channel.js';
import type { WorkerHandle } from '../../worker/worker-handle.js';
import { log } from '../platform/log.js';

/** Maximum number of restarts within a period, in milliseconds. */
const RESTARTS = 3;
const WITHIN = 180_000;

/** Number of characters of a call's arguments that are logged. */
const TRACED = 1000;

/** Called when the thread stops. */
export interface ThreadEvents {
  /** It has stopped, and another has been started that knows nothing yet. */
  readonly restarted: () => void;
  /** It has stopped too often, last for this reason. */
  readonly givenUp: (reason: string) => void;
}

/** The thread of the library, started again when it stops: what was asked of it then is rejected. */
export class LibraryThread {
  /** Its interface, in any thread. */
  readonly library: LibraryHost;
  readonly #start: () => WorkerHandle;
  readonly #client: HostClient;
  readonly #events: ThreadEvents;
  readonly #trace: () => Trace;
  /** When it was started again, in milliseconds since 1970. */
  #restarts: number[] = [];
  #running: { readonly worker: WorkerHandle; readonly channel: Channel; readonly remote: LibraryHost };
  #disposed = false;

  /** @param trace which calls are logged, asked at each of them */
  constructor(start: () => WorkerHandle, client: HostClient, events: ThreadEvents, trace: () => Trace = () => 'off') {
    this.#start = start;
    this.#client = client;
    this.#events = events;
    this.#trace = trace;
    this.#running = this.#launch();
    this.library = new Proxy({} as LibraryHost, {
      get: (_, name) => this.#traced(name, Reflect.get(this.#running.remote, name) as unknown),
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#running.channel.end(l10n.t('Quoin is stopping.'));
    this.#running.worker.terminate();
  }

  /** The same method, or as long as calls are traced one that logs how long its answer takes. */
  #traced(name: string | symbol, method: unknown): unknown {
    const trace = this.#trace();
    if (trace === 'off' || typeof method !== 'function') return method;
    return async (...args: unknown[]) => {
      const called = trace === 'verbose' ? `${String(name)} ${shown(args)}` : String(name);
      const started = performance.now();
      let outcome = 'answered';
      try {
        return (await method(...args)) as unknown;
      } catch (error) {
        outcome = `failed: ${error instanceof Error ? error.message : String(error)},`;
        throw error;
      } finally {
        log('info', `${called}: ${outcome} after ${(performance.now() - started).toFixed(1)} ms`);
      }
    };
  }

  #launch() {
    const worker = this.#start();
    const channel = new Channel((message, transfer) => worker.post(message, transfer), this.#client);
    worker.onMessage((message) => {
      // One that has stopped has no say any longer.
      if (this.#running === undefined || this.#running.channel === channel) channel.receive(message);
    });
    worker.onFailure((reason) => this.#failed(channel, reason));
    return { worker, channel, remote: channel.remote<LibraryHost>() };
  }

  #failed(channel: Channel, reason: string): void {
    if (this.#disposed || this.#running.channel !== channel) return;
    log('error', 'The thread of the library stopped.', reason);
    // A worker of a browser survives an error.
    this.#running.worker.terminate();
    const now = Date.now();
    this.#restarts = [...this.#restarts.filter((each) => now - each < WITHIN), now];
    if (this.#restarts.length > RESTARTS) {
      channel.end(l10n.t('The library stopped. Reload the window to start it again.'));
      this.#events.givenUp(reason);
      return;
    }
    channel.end(l10n.t('The library stopped and is being restarted.'));
    this.#running = this.#launch();
    this.#events.restarted();
  }
}

/** Arguments as they are logged: of what is long, the beginning. */
function shown(args: readonly unknown[]): string {
  let left = TRACED;
  const json = JSON.stringify(args, (_, value: unknown) => {
    left -= 1;
    if (left <= 0) return undefined;
    if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
    if (typeof value !== 'string') return value;
    const text = value.slice(0, left);
    left -= text.length;
    return text;
  });
  return json.slice(0, TRACED);
}
