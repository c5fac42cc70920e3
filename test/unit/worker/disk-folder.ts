import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StoredFolder } from '../../../src/worker/stored-folder.js';

/** A cache folder on disk. */
export class DiskFolder implements StoredFolder {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = folder;
  }

  async list(): Promise<string[]> {
    await mkdir(this.#path, { recursive: true });
    return readdir(this.#path);
  }

  async read(name: string): Promise<Uint8Array> {
    return new Uint8Array(await readFile(path.join(this.#path, name)));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#path, { recursive: true });
    await writeFile(path.join(this.#path, name), bytes);
  }

  async rename(from: string, to: string): Promise<void> {
    await rename(path.join(this.#path, from), path.join(this.#path, to));
  }

  async remove(name: string): Promise<void> {
    await rm(path.join(this.#path, name));
  }
}
