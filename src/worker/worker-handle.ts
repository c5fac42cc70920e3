/** A worker as both hosts can give one: a thread of Node, or a web worker. */
export interface WorkerHandle {
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /** Called with every message; there is one listener. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the worker has died of an error, or of too much memory. */
  onFailure(listener: (reason: string) => void): void;
  terminate(): void;
}
