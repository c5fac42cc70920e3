import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import type { FileContent, ListedFile, SourceFiles } from '../../src/extension/sources/files.js';
import { startInNode } from '../../src/worker/start-in-node.js';
import type { WorkerHandle } from '../../src/worker/worker-handle.js';

/** Builds the reading worker as it ships. */
export async function buildReader(outfile: string): Promise<void> {
  const shared = { bundle: true, minify: true, outdir: path.dirname(outfile) };
  const name = path.basename(outfile, '.js');
  await esbuild.build({
    ...shared,
    entryPoints: [{ out: name, in: 'src/worker/main.ts' }],
    format: 'iife',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['worker'],
  });
  await esbuild.build({ ...shared, entryPoints: ['src/worker/thread.ts'], platform: 'node', target: 'node20' });
}

/** Starts a reading worker as the desktop does. */
export const startWorker = (script: string): WorkerHandle => startInNode(script, 1024);

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
