import * as vscode from 'vscode';
import type { Converted } from '../../worker/protocol.js';
import type { Environment } from '../environment.js';

/** Milliseconds after which a document is given up. */
const PATIENCE = 120_000;

/** Turns documents into Markdown, each in a worker of its own that ends with it: the readers are loaded only then. */
export class Converter {
  readonly #folder: vscode.Uri;
  readonly #environment: Environment;

  constructor(context: vscode.ExtensionContext, environment: Environment) {
    this.#folder = vscode.Uri.joinPath(context.extensionUri, ...environment.bundles.split('/'));
    this.#environment = environment;
  }

  /** Rejects with the reason, for the writer, if the document cannot be read. */
  async convert(kind: 'pdf' | 'docx', bytes: Uint8Array): Promise<Converted> {
    const worker = this.#environment.startWorker(vscode.Uri.joinPath(this.#folder, `${kind}.js`));
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise((resolve, reject) => {
        worker.onMessage((message) => {
          // The reader of PDF has messages of its own, which it sends in a browser's worker.
          const reply = message as { readonly converted?: Converted; readonly error?: string };
          if (reply.error !== undefined) reject(new Error(reply.error));
          else if (reply.converted !== undefined) resolve(reply.converted);
        });
        worker.onFailure((reason) => reject(new Error(`the reader stopped: ${reason}`)));
        timer = setTimeout(() => reject(new Error('reading it took too long.')), PATIENCE);
        worker.post(bytes, []);
      });
    } finally {
      clearTimeout(timer);
      worker.terminate();
    }
  }
}
