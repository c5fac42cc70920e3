import { rename, writeFile } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { KeptQuotations } from '../engine/draft/kept/kept-quotations.js';
import { utf8 } from '../worker/utf8.js';
import { reasonOf } from './failure.js';
import { readBytes } from './files.js';
import { printableName } from './printable.js';

/** What a file says of sources; nothing where it is not there yet. Rejects for a file that is something else. */
export async function readKept(file: string): Promise<KeptQuotations> {
  const kept = new KeptQuotations();
  const bytes = await readBytes(file).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw new Error(l10n.t('{0} cannot be read: {1}.', printableName(file), reasonOf(error)), { cause: error });
  });
  if (bytes !== null && !kept.read(utf8.decode(bytes)))
    throw new Error(l10n.t('{0} is not a file that --kept has written. Name another file.', printableName(file)));
  return kept;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Writes what sources say, in one step. */
export async function writeKept(file: string, kept: KeptQuotations): Promise<void> {
  const unfinished = `${file}.${process.pid}.new`;
  await writeFile(unfinished, kept.print());
  await rename(unfinished, file);
}
