import type * as vscode from 'vscode';
import type { WorkerHandle } from '../../worker/worker-handle.js';

/**
 * Runs the program `pandoc` of the path, without network. Rejects with what it says where it fails, and where there is none.
 */
export type PandocRunner = (
  args: readonly string[],
  input: string,
) => Promise<{ readonly stdout: string; readonly stderr: string }>;

/** What differs between the desktop and the web. */
export interface Environment {
  /** Starts the worker in the bundle at `script`, with this maximum heap in MB, where the host supports it. */
  startWorker(script: vscode.Uri, memory?: number): WorkerHandle;
  /** How a worker in the bundle at `script` names others that it starts. */
  scriptName(script: vscode.Uri): string;
  /** Number of processor cores that may be used. */
  readonly cores: number;
  /** Whether to show the walkthrough at once, as when VS Code is started to try Quoin. */
  readonly showsWalkthrough: boolean;
  /** Whether programs on the writer’s machine, and servers, can be reached: not from a browser. */
  readonly reachesPrograms: boolean;
  /** Undefined where no program can be run. */
  readonly runPandoc: PandocRunner | undefined;
}
