import { own } from '../engine/text/own.js';

/** Why a file could not be read, by the system's code for it. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  EAGAIN: 'it is not a regular file',
  EIO: 'the system reports a fault',
  ENAMETOOLONG: 'its name is too long',
};

/** Why something failed, in words: the end of a sentence, without its full stop. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = 'code' in error && typeof error.code === 'string' ? own(REASONS, error.code) : undefined;
  return known ?? error.message.replace(/\.$/u, '');
}

/** Whether something failed because there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
