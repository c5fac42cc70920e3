import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { isMissing, reasonOf } from './failure.js';
import { isFolder } from './files.js';
import { printableName } from './printable.js';

/** Makes a folder that only the user can read, and those that it is in. Rejects where that is not possible. */
export async function makeFolder(folder: string): Promise<void> {
  // One after the other: Node's own way never ends in a folder like `/proc`, which is there and takes no more.
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const parent = path.dirname(folder);
    if (await isFolder(folder)) return;
    if (!isMissing(error) || (await isFolder(parent)) || parent === folder) throw error;
    await makeFolder(parent).catch((above: unknown) => {
      // Part of the path is a file.
      throw isTaken(above) ? error : above;
    });
    await mkdir(folder, { mode: 0o700 }).catch(async (again: unknown) => {
      if (!(await isFolder(folder))) throw again;
    });
  }
}

/** Makes the folder that was named for the cache. Rejects with a sentence if nothing can be kept there. */
export async function makeCacheFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    const reason = isTaken(error) ? l10n.t('it is not a folder') : reasonOf(error);
    throw new Error(l10n.t('{0} cannot be used for the cache: {1}.', printableName(folder), reason), { cause: error });
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
