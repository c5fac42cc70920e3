import { close, openSync, readFileSync, readSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DiskFile, DiskFolder } from './stored-folder.js';

/** A folder on a disk of this machine. It is made when something is first written to it. */
export class NodeFolder implements DiskFolder {
  readonly path: string;

  constructor(folder: string) {
    this.path = folder;
  }

  async list(): Promise<string[]> {
    const entries = await readdir(this.path, { withFileTypes: true }).catch(ifThere);
    return (entries ?? []).filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  async read(name: string): Promise<Uint8Array | null> {
    const bytes = await readFile(this.#at(name)).catch(ifThere);
    return bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  readSync(name: string): Uint8Array | null {
    try {
      return new Uint8Array(readFileSync(this.#at(name)));
    } catch (error) {
      return ifThere(error);
    }
  }

  open(name: string): DiskFile | null {
    try {
      return new NodeFile(openSync(this.#at(name), 'r'));
    } catch (error) {
      return ifThere(error);
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.path, { recursive: true });
    await writeFile(this.#at(name), bytes);
  }

  rename(from: string, to: string): Promise<void> {
    return rename(this.#at(from), this.#at(to));
  }

  remove(name: string): Promise<void> {
    return rm(this.#at(name));
  }

  #at(name: string): string {
    return path.join(this.path, name);
  }
}

/** Closes files that nobody can read any longer. */
const unread = new FinalizationRegistry<number>((descriptor) => close(descriptor, () => undefined));

/** A file of a descriptor, which is closed when nobody can read this any longer. */
export class NodeFile implements DiskFile {
  readonly #descriptor: number;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
    unread.register(this, descriptor);
  }

  read(from: number, to: number, room?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const length = to - from;
    const bytes = room !== undefined && room.length >= length ? room.subarray(0, length) : new Uint8Array(length);
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(this.#descriptor, bytes, at, bytes.length - at, from + at);
      if (count === 0) throw new RangeError('The file is shorter than it was.');
      at += count;
    }
    return bytes;
  }
}

/** Null for what is not there. Throws every other error. */
function ifThere(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
