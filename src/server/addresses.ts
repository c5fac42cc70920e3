import { fileURLToPath, pathToFileURL } from 'node:url';

/** The file of an address; null for a draft that is in none. */
export function fileOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    // Of another machine.
    return null;
  }
}

/** The address of a file. */
export function addressOf(file: string): string {
  return pathToFileURL(file).href;
}
