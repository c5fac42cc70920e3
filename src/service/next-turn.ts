/** Of Node: after what has arrived by then, and without the millisecond that a timer waits. */
const { setImmediate: immediately } = globalThis as { setImmediate?: (callback: () => void) => unknown };

/** Calls back in a turn of the event loop of its own, after all that waits for its turn now. */
export const inNextTurn: (callback: () => void) => void = immediately ?? overChannel();

/** A port of a channel, as browsers have it. */
interface Port {
  onmessage: () => void;
  postMessage(message: null): void;
}

/** In a browser, where a timer that one timer sets after the other waits four milliseconds. */
function overChannel(): (callback: () => void) => void {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel() as object as { readonly port1: Port; readonly port2: Port };
  port1.onmessage = () => waiting.shift()?.();
  return (callback) => {
    waiting.push(callback);
    port2.postMessage(null);
  };
}
