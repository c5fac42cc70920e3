import type { HostClient, LibraryHost } from '../../host/protocol.js';
import { Channel } from '../../worker/channel.js';
import type { WorkerHandle } from '../../worker/worker-handle.js';

/** Maximum number of restarts within so many milliseconds. */
const RESTARTS = 3;
const WITHIN = 180_000;

/** Called when the thread stops. */
export interface ThreadEvents {
  /** It has stopped, and another has been started that knows nothing yet. */
  readonly restarted: () => void;
  /** It has stopped too often, last for this reason. */
  readonly givenUp: (reason: string) => void;
}

/** The thread of the library, started again when it stops: what was asked of it then is rejected. */
export class LibraryThread {
  /** What can be asked of it, whichever thread it is. */
  readonly library: LibraryHost;
  readonly #start: () => WorkerHandle;
  readonly #client: HostClient;
  readonly #events: ThreadEvents;
  /** When it was started again, in milliseconds since 1970. */
  #restarts: number[] = [];
  #running: { readonly worker: WorkerHandle; readonly channel: Channel; readonly remote: LibraryHost };
  #disposed = false;

  constructor(start: () => WorkerHandle, client: HostClient, events: ThreadEvents) {
    this.#start = start;
    this.#client = client;
    this.#events = events;
    this.#running = this.#launch();
    this.library = new Proxy({} as LibraryHost, {
      get: (_, name) => Reflect.get(this.#running.remote, name) as unknown,
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#running.channel.end('Quoin is being stopped.');
    this.#running.worker.terminate();
  }

  #launch() {
    const worker = this.#start();
    const channel = new Channel((message) => worker.post(message, []), this.#client);
    worker.onMessage((message) => {
      // One that has stopped has no say any longer.
      if (this.#running === undefined || this.#running.channel === channel) channel.receive(message);
    });
    worker.onFailure((reason) => this.#failed(channel, reason));
    return { worker, channel, remote: channel.remote<LibraryHost>() };
  }

  #failed(channel: Channel, reason: string): void {
    if (this.#disposed || this.#running.channel !== channel) return;
    console.error('Quoin: the library stopped.', reason);
    // In a browser, a worker lives on after an error.
    this.#running.worker.terminate();
    const now = Date.now();
    this.#restarts = [...this.#restarts.filter((each) => now - each < WITHIN), now];
    if (this.#restarts.length > RESTARTS) {
      channel.end('The library stopped. Reload the window to start it again.');
      this.#events.givenUp(reason);
      return;
    }
    channel.end('The library stopped. It is being read again.');
    this.#running = this.#launch();
    this.#events.restarted();
  }
}
