import type { DiskFolder } from './stored-folder.js';

/** What of a worker's global scope is used here. In Node, `thread.ts` provides it. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /** A folder on a disk of this machine, by its path; not in a browser. */
  readonly folderAt?: (path: string) => DiskFolder;
}

/** The scope of this worker. */
export const scope = globalThis as unknown as WorkerScope;
