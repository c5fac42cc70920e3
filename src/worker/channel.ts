/** A value on its way: a function or a signal has a part on either side; all else is copied. */
type Sent =
  | { readonly value: unknown }
  | { readonly callback: true }
  | { readonly signal: { readonly aborted: boolean } };

/** What goes over a channel; `id` is that of the call. */
type Message =
  | { readonly id: number; readonly call: string; readonly args: readonly Sent[] }
  | { readonly id: number; readonly abort: number }
  | { readonly id: number; readonly callback: number; readonly args: readonly unknown[] }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** Buffers that their side needs no longer. */
const handedOver = new WeakSet<ArrayBufferLike>();

/**
 * Has a buffer move to the other side, instead of being copied, with the next message that has these bytes among its arguments or as its
 * result, in a list or alone. Nothing of the buffer may be used here after that.
 */
export function handOver<Bytes extends Uint8Array>(bytes: Bytes): Bytes {
  handedOver.add(bytes.buffer);
  return bytes;
}

/** The buffers among some values, and in lists of them, that are to move. */
function movingIn(values: readonly unknown[]): ArrayBuffer[] {
  const moving = new Set<ArrayBuffer>();
  for (const value of values.flat()) {
    if (value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && handedOver.delete(value.buffer))
      moving.add(value.buffer);
  }
  return [...moving];
}

/** A call that waits for its answer. */
interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly callbacks: ReadonlyMap<number, (...args: readonly unknown[]) => void>;
  readonly forget: () => void;
}

/** An object whose methods can be called over a channel: each gives a promise, and takes what can be copied, signals and callbacks. */
export type Callable<T> = { readonly [Name in keyof T]: (...args: never[]) => Promise<unknown> };

/**
 * Calls between two threads, both ways. Messages of one side reach the other in their order. A callback receives on this side what
 * it is called with on the other, until the call is answered; a signal that is aborted here is aborted there.
 */
export class Channel {
  readonly #post: (message: unknown, transfer: readonly ArrayBuffer[]) => void;
  readonly #target: Readonly<Record<string, unknown>>;
  readonly #waiting = new Map<number, Waiting>();
  /** The signals of calls that are being answered, by call and argument. */
  readonly #aborting = new Map<string, AbortController>();
  #nextId = 1;
  #ended: string | null = null;

  /** `target` has the methods that the other side may call. */
  constructor(post: (message: unknown, transfer: readonly ArrayBuffer[]) => void, target: object) {
    this.#post = post;
    this.#target = target as Readonly<Record<string, unknown>>;
  }

  /** What the other side can be asked. Its calls are rejected with an `Error` that says what went wrong there. */
  remote<T extends Callable<T>>(): T {
    const methods = new Map<string, (...args: readonly unknown[]) => Promise<unknown>>();
    return new Proxy({} as T, {
      get: (_, name) => {
        // The one who gets this from a promise asks whether it is one itself.
        if (typeof name !== 'string' || name === 'then') return undefined;
        const known = methods.get(name) ?? ((...args: readonly unknown[]) => this.#call(name, args));
        methods.set(name, known);
        return known;
      },
    });
  }

  /** To be called with each message of the other side. */
  receive(given: unknown): void {
    const message = given as Message;
    if ('call' in message) void this.#answer(message.id, message.call, message.args);
    else if ('abort' in message) this.#aborting.get(`${message.id} ${message.abort}`)?.abort();
    else if ('callback' in message) this.#waiting.get(message.id)?.callbacks.get(message.callback)?.(...message.args);
    else this.#settle(message);
  }

  /** Ends the channel: what waits, and what is asked later, is rejected for this reason. */
  end(reason: string): void {
    this.#ended = reason;
    for (const { reject, forget } of this.#waiting.values()) {
      forget();
      reject(new Error(reason));
    }
    this.#waiting.clear();
  }

  #call(call: string, given: readonly unknown[]): Promise<unknown> {
    if (this.#ended !== null) return Promise.reject(new Error(this.#ended));
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      const callbacks = new Map<number, (...args: readonly unknown[]) => void>();
      const forgets: (() => void)[] = [];
      const args = given.map((value, index): Sent => {
        if (typeof value === 'function') {
          callbacks.set(index, value as () => void);
          return { callback: true };
        }
        if (!(value instanceof AbortSignal)) return { value };
        const abort = () => this.#post({ id, abort: index } satisfies Message, []);
        value.addEventListener('abort', abort, { once: true });
        forgets.push(() => value.removeEventListener('abort', abort));
        return { signal: { aborted: value.aborted } };
      });
      const forget = () => {
        for (const each of forgets) each();
      };
      this.#waiting.set(id, { resolve, reject, callbacks, forget });
      try {
        this.#post({ id, call, args } satisfies Message, movingIn(given));
      } catch (error) {
        // Something in it cannot be copied.
        this.#settle({ id, error: error instanceof Error ? error.message : String(error) });
      }
    });
  }

  async #answer(id: number, call: string, sent: readonly Sent[]): Promise<void> {
    const signals: string[] = [];
    const args = sent.map((each, index) => {
      if ('value' in each) return each.value;
      if ('callback' in each)
        return (...told: readonly unknown[]) => this.#post({ id, callback: index, args: told } satisfies Message, []);
      const controller = new AbortController();
      if (each.signal.aborted) controller.abort();
      const name = `${id} ${index}`;
      this.#aborting.set(name, controller);
      signals.push(name);
      return controller.signal;
    });
    try {
      const method = this.#target[call];
      if (typeof method !== 'function') throw new Error(`There is no ${call} to call.`);
      const result: unknown = await method.apply(this.#target, args);
      this.#post({ id, result } satisfies Message, movingIn([result]));
    } catch (error) {
      this.#post({ id, error: error instanceof Error ? error.message : String(error) } satisfies Message, []);
    } finally {
      for (const name of signals) this.#aborting.delete(name);
    }
  }

  #settle(message: Extract<Message, { readonly result: unknown } | { readonly error: string }>): void {
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    this.#waiting.delete(message.id);
    waiting.forget();
    if ('error' in message) waiting.reject(new Error(message.error));
    else waiting.resolve(message.result as never);
  }
}
