import { gunzipSync, gzipSync } from 'node:zlib';

/** Maximum size of a file, in bytes: more than is read of any that is added. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A file as an archive keeps it. */
export function packed(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes);
}

/** A file that an archive keeps. Throws, with a sentence for the writer, if it is damaged, or far larger than it seems. */
export function unpacked(file: string, bytes: Uint8Array, mostBytes = MOST_BYTES): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const isLarge = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    const reason = isLarge ? `is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB` : 'is damaged';
    throw new Error(`The file ${file} in the archive ${reason}. Add it to the archive again.`, { cause: error });
  }
}
