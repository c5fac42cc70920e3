import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Whether a file that exists is in a folder, links followed: one inside may lead out of it. Rejects if one is not there. */
export async function isInside(folder: string, file: string): Promise<boolean> {
  const within = path.relative(await realpath(folder), await realpath(file));
  return within !== '..' && !within.startsWith(`..${path.sep}`) && !path.isAbsolute(within);
}
