import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { toFrontMatter } from '../engine/article/front-matter-print.js';
import type { Converted } from '../worker/protocol.js';

const DOCUMENT_FILE = /\.(pdf|docx)$/iu;

/** Milliseconds after which a document is given up. */
const PATIENCE = 120_000;

/** Whether a file is one whose text has to be taken out of it first. */
export function isDocument(file: string): boolean {
  return DOCUMENT_FILE.test(file);
}

/**
 * The text of a PDF or Word file as Markdown with front matter, by the very reader that *Add Sources…* in the editor has.
 * Rejects with the reason.
 */
export async function documentText(file: string, bytes: Uint8Array): Promise<string> {
  const kind = DOCUMENT_FILE.exec(file)?.[1]?.toLowerCase() ?? '';
  // What the reader has to say of a document is not for who reads this program's output.
  const worker = new Worker(path.join(__dirname, `${kind}.js`), { stdout: true, stderr: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const { markdown, metadata, reason } = await new Promise<Converted>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', ({ converted, error }: { converted?: Converted; error?: string }) => {
        if (converted === undefined) reject(new Error(error));
        else resolve(converted);
      });
      timer = setTimeout(() => reject(new Error('it took too long')), PATIENCE);
      worker.postMessage(bytes);
    });
    if (markdown === '') throw new Error(reason);
    return `${toFrontMatter(metadata)}\n${markdown}\n`;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
