import * as vscode from 'vscode';
import type { Converted, DocumentKind } from '../../engine/article/documents.js';
import type { Environment } from '../platform/environment.js';
import type { ConvertRequest } from './convert/protocol.js';

/** Milliseconds after which a document is given up. */
const PATIENCE = 120_000;

/** Turns documents into Markdown, each in a worker of its own that ends with it: the readers are loaded only then. */
export class Converter {
  readonly #folder: vscode.Uri;
  readonly #environment: Environment;
  #last: Promise<unknown> = Promise.resolve();

  constructor(context: vscode.ExtensionContext, environment: Environment) {
    this.#folder = vscode.Uri.joinPath(context.extensionUri, 'dist');
    this.#environment = environment;
  }

  /** Rejects with the reason, for the writer, if the document cannot be read. Documents are read one after the other. */
  convert(kind: DocumentKind, bytes: Uint8Array): Promise<Converted> {
    const converted = this.#last.then(() => this.#convert(kind, bytes));
    this.#last = converted.catch(() => undefined);
    return converted;
  }

  async #convert(kind: DocumentKind, bytes: Uint8Array): Promise<Converted> {
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
        worker.onFailure((reason) => reject(new Error(vscode.l10n.t('the reader stopped: {0}', reason))));
        timer = setTimeout(() => reject(new Error(vscode.l10n.t('reading it took too long.'))), PATIENCE);
        worker.post({ document: bytes, texts: vscode.l10n.bundle ?? null } satisfies ConvertRequest, []);
      });
    } finally {
      clearTimeout(timer);
      worker.terminate();
    }
  }
}
