import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { type Converted, documentKind } from '../engine/article/documents.js';
import { textsInUse } from '../engine/text/interface-texts.js';
import { threadOf } from '../worker/start-in-node.js';

/** Milliseconds after which a document is given up. */
const PATIENCE = 120_000;

/**
 * The text of a document, by the very reader that the editor has; null for a file that is text as it is. Rejects with the
 * reason.
 */
export async function convertDocument(file: string, bytes: Uint8Array): Promise<Converted | null> {
  const kind = documentKind(file);
  if (kind === null) return null;
  // The reader's own output on a document does not belong in this program's output.
  const worker = threadOf(path.join(__dirname, `${kind}.js`), { stdout: true, stderr: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Converted>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', ({ converted, error }: { converted?: Converted; error?: string }) => {
        if (converted === undefined) reject(new Error(error));
        else resolve(converted);
      });
      timer = setTimeout(() => reject(new Error(l10n.t('reading it took too long'))), PATIENCE);
      worker.postMessage({ document: bytes, texts: textsInUse() });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
