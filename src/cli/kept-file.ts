import { rename, stat, writeFile } from 'node:fs/promises';
import { KeptQuotations } from '../engine/draft/kept/kept-quotations.js';
import { readBytes } from '../folder/files.js';
import { printableName } from '../folder/printable.js';
import { utf8 } from '../worker/utf8.js';

/** What a file says of sources; nothing where it is not there yet. Rejects for a file that is something else. */
export async function readKept(file: string): Promise<KeptQuotations> {
  const kept = new KeptQuotations();
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (exists && !kept.read(utf8.decode(await readBytes(file))))
    throw new Error(`${printableName(file)} is not a file that --kept has written. Name another file.`);
  return kept;
}

/** Writes what sources say, in one step. */
export async function writeKept(file: string, kept: KeptQuotations): Promise<void> {
  const unfinished = `${file}.${process.pid}.new`;
  await writeFile(unfinished, kept.print());
  await rename(unfinished, file);
}
