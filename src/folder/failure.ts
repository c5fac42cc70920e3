import * as l10n from '@vscode/l10n';
import { own } from '../engine/text/own.js';

/** Why a file could not be read, by the system's code for it. */
const REASONS: Readonly<Record<string, () => string>> = {
  ENOENT: () => l10n.t('there is no such file or folder'),
  EISDIR: () => l10n.t('it is a folder'),
  ENOTDIR: () => l10n.t('part of its path is not a folder'),
  EACCES: () => l10n.t('permission is denied'),
  EPERM: () => l10n.t('permission is denied'),
  ELOOP: () => l10n.t('its symbolic links form a loop'),
  EMFILE: () => l10n.t('too many files are open'),
  EAGAIN: () => l10n.t('it is not a regular file'),
  EIO: () => l10n.t('the system reports a fault'),
  ENAMETOOLONG: () => l10n.t('its name is too long'),
};

/** Why something failed, in words: the end of a sentence, without its full stop. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = 'code' in error && typeof error.code === 'string' ? own(REASONS, error.code) : undefined;
  return known?.() ?? error.message.replace(/\.$/u, '');
}

/** Whether something failed because there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
