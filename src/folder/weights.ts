import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The weights of the name tagger, where the program has some. */
export async function readWeights(): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path.join(__dirname, '..', 'models', 'names.bin')));
  } catch {
    // Names are found by rules and lists alone.
    return null;
  }
}
