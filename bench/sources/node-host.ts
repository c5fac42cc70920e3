import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as esbuild from 'esbuild';
import type { FileContent, ListedFile, SourceFiles } from '../../src/extension/sources/files.js';
import type { WorkerHandle } from '../../src/worker/worker-handle.js';

/** Builds the reading worker as it ships. */
export async function buildReader(outfile: string): Promise<void> {
  await esbuild.build({
    entryPoints: ['src/worker/node.ts'],
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    outfile,
  });
}

/** Starts a reading worker as the desktop does. */
export function startWorker(script: string): WorkerHandle {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  worker.unref();
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    onMessage: (listener) => worker.on('message', listener),
    onFailure: (listener) => worker.on('error', (error) => listener(error.message)),
    terminate: () => void worker.terminate(),
  };
}

/** The files of a folder, as the workspace's would be. */
export class FolderFiles implements SourceFiles {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async *list(): AsyncGenerator<readonly ListedFile[]> {
    for (const folder of (await readdir(this.#root)).sort()) {
      const files = (await readdir(path.join(this.#root, folder))).sort();
      yield await Promise.all(
        files.map(async (name) => {
          const file = path.join(this.#root, folder, name);
          const { mtimeMs, size } = await stat(file);
          return { location: pathToFileURL(file).href, stamp: { mtime: mtimeMs, size } };
        }),
      );
    }
  }

  async read(location: string): Promise<FileContent> {
    const url = new URL(location);
    const [bytes, { mtimeMs, size }] = await Promise.all([readFile(url), stat(url)]);
    return { stamp: { mtime: mtimeMs, size }, bytes: new Uint8Array(bytes), text: null };
  }

  covers(): boolean {
    return true;
  }

  sidecarOf(): null {
    return null;
  }
}
