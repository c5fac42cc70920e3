import { readdir, rm } from 'node:fs/promises';
import * as nodeModule from 'node:module';
import path from 'node:path';

/** Milliseconds after which a thread has run most of what it will. */
const SETTLED = 30_000;

/** What keeps compiled code, in Node from 22 on. */
export interface CodeKeeper {
  enableCompileCache?(folder: string): unknown;
  flushCompileCache?(): void;
}

/**
 * Has Node keep the compiled code of the modules of this thread in a folder, so that the next start need not compile it. Node checks
 * that it is that of the same source, and leaves it where the folder cannot be used.
 */
export function keepCompiledCode(folder: string, node: CodeKeeper = nodeModule as CodeKeeper, after = SETTLED): void {
  node.enableCompileCache?.(folder);
  // An editor ends threads without asking them.
  setTimeout(() => node.flushCompileCache?.(), after).unref();
}

/** The folder, of those in `folder`, for the compiled code of a version. */
export function folderOfVersion(folder: string, version: string): string {
  return path.join(folder, version);
}

/** Removes the compiled code of all other versions. What cannot be removed stays. */
export async function removeOtherVersions(folder: string, version: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => name !== version);
  await Promise.allSettled(others.map((name) => rm(folderOfVersion(folder, name), { recursive: true, force: true })));
}
