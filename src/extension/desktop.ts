/** Entry of the extension in Node: desktop and remote hosts. */
import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import type { QuoinApi } from './main.js';
import { turn } from './turn.js';

/** A file that needs more memory than this, in MB, is not going to be an article. */
const WORKER_MEMORY = 1024;

/** Called by the editor. */
export async function activate(context: vscode.ExtensionContext): Promise<QuoinApi> {
  // What the editor itself does to load an extension is over before all this is compiled.
  await turn();
  const { start } = await import('./main.js');
  return start(context, {
    bundles: 'dist',
    startWorker: (script) => {
      const worker = new Worker(script.fsPath, { resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY } });
      // Reading must not keep a host alive that is shutting down.
      worker.unref();
      return {
        post: (message, transfer) => worker.postMessage(message, transfer),
        onMessage: (listener) => worker.on('message', listener),
        onFailure: (listener) => worker.on('error', (error) => listener(error.message)),
        terminate: () => void worker.terminate(),
      };
    },
  });
}
