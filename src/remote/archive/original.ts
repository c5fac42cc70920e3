import { gunzipSync, gzipSync } from 'node:zlib';
import * as l10n from '@vscode/l10n';

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
    const message = isLarge
      ? l10n.t(
          'The file {0} in the archive is larger than {1} MB. Add it to the archive again.',
          file,
          Math.floor(mostBytes / 1024 / 1024),
        )
      : l10n.t('The file {0} in the archive is damaged. Add it to the archive again.', file);
    throw new Error(message, { cause: error });
  }
}
