import type * as vscode from 'vscode';

/** A worker as both hosts can give one: a thread of Node, or a web worker. */
export interface WorkerHandle {
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /** Called with every message; there is one listener. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the worker has died of an error, or of too much memory. */
  onFailure(listener: (reason: string) => void): void;
  terminate(): void;
}

/**
 * Runs the program `pandoc` of the path, without network. Rejects with what it says where it fails, and where there is none.
 */
export type PandocRunner = (
  args: readonly string[],
  input: string,
) => Promise<{ readonly stdout: string; readonly stderr: string }>;

/** What differs between the desktop and the web. */
export interface Environment {
  /** The folder of the bundles for this host, in the extension. */
  readonly bundles: string;
  /** Starts the worker in the bundle at `script`. */
  startWorker(script: vscode.Uri): WorkerHandle;
  /** Undefined where no program can be run. */
  readonly runPandoc: PandocRunner | undefined;
}
