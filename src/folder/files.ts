import { constants, fstatSync, openSync, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { NodeFile } from '../worker/node-folder.js';
import type { DiskFile } from '../worker/stored-folder.js';
import { reasonOf } from './failure.js';

/** A larger file is not an article, draft or bibliography, in bytes. */
const MAX_BYTES = 20 * 1024 * 1024;

/** A file in a folder, or what is there and cannot be read: a whole sentence says why. */
export interface FolderEntry {
  readonly file: string;
  readonly reason: string | null;
}

/**
 * The bytes of an ordinary file. Rejects with a reason for a file that is too large, and for a pipe, a device, a socket or a
 * file that the system makes up when it is read: reading these may never end.
 */
export function readBytes(file: string): Promise<Uint8Array> {
  return readUpTo(file, MAX_BYTES);
}

/** The same of a file that this program has written for itself, however large it is; the bytes fill their buffer. */
export function readOwnBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return readUpTo(file, Number.POSITIVE_INFINITY);
}

/** A file that this program has written for itself, to read parts of it at any time, and its size in bytes. Rejects as `readBytes` does. */
export async function openOwnFile(file: string): Promise<{ readonly file: DiskFile; readonly size: number }> {
  checkFile(await stat(file), Number.POSITIVE_INFINITY);
  const descriptor = openSync(file, AT_ONCE);
  const opened = new NodeFile(descriptor);
  const stats = fstatSync(descriptor);
  checkFile(stats, Number.POSITIVE_INFINITY);
  return { file: opened, size: stats.size };
}

/** What a name stands for may change after it was looked at: opening must not wait, and what was opened is looked at again. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

async function readUpTo(file: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  checkFile(await stat(file), most);
  const handle = await open(file, AT_ONCE);
  try {
    const stats = await handle.stat();
    checkFile(stats, most);
    return await contentOf(handle, stats.size);
  } finally {
    await handle.close();
  }
}

/** Whether two names stand for one file that is there. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    return a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false;
  }
}

/** Rejects with a reason if a name stands for nothing that can be read: neither a folder nor an ordinary file. */
export async function checkReadable(name: string): Promise<{ readonly isFolder: boolean }> {
  const stats = await stat(name);
  if (stats.isDirectory()) return { isFolder: true };
  checkFile(stats);
  // A file that says it is empty is soon read, and may be one that the system makes up.
  if (stats.size === 0) await readBytes(name);
  else await (await open(name, constants.O_RDONLY)).close();
  return { isFolder: false };
}

/** Whether a name stands for a folder. */
export async function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** The names of all that is directly in a folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder);
}

/** The names of the files directly in a folder. Links are not followed. */
export async function fileNamesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? entry.name : []));
}

/**
 * The files in a folder, at any depth, sorted; and what in it cannot be read. Links are not followed, and folders whose name does not
 * fit are left out.
 */
export async function filesIn(folder: string, isEntered = (_name: string): boolean => true): Promise<FolderEntry[]> {
  const found: FolderEntry[] = [];
  const folders = [folder];
  for (let each = folders.pop(); each !== undefined; each = folders.pop()) {
    try {
      for (const entry of await readdir(each, { withFileTypes: true, encoding: 'buffer' })) {
        const name = decodeName(entry.name);
        const file = path.join(each, name.text);
        if (!name.isExact) found.push({ file, reason: l10n.t('The name of the file is not UTF-8. Rename the file.') });
        else if (entry.isDirectory()) {
          if (isEntered(name.text)) folders.push(file);
        } else found.push({ file, reason: entry.isFile() ? null : reasonAgainst(entry) });
      }
    } catch (error) {
      if (each === folder) throw error;
      found.push({ file: each, reason: l10n.t('The folder cannot be read: {0}.', reasonOf(error)) });
    }
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A name as the system keeps it. Bytes other than UTF-8 are shown as `\xE9`. */
function decodeName(bytes: Uint8Array): { readonly text: string; readonly isExact: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isExact: true };
  } catch {
    const shown = Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
    );
    return { text: shown.join(''), isExact: false };
  }
}

type Kind = Pick<Stats, 'isFIFO' | 'isSocket' | 'isSymbolicLink' | 'isCharacterDevice' | 'isBlockDevice'>;

function reasonAgainst(kind: Kind): string {
  if (kind.isSymbolicLink()) return l10n.t('Symbolic links are not followed.');
  return l10n.t('The file cannot be read: {0}.', kindOf(kind));
}

function kindOf(kind: Kind): string {
  if (kind.isFIFO()) return l10n.t('it is a pipe');
  if (kind.isSocket()) return l10n.t('it is a socket');
  return kind.isCharacterDevice() || kind.isBlockDevice()
    ? l10n.t('it is a device')
    : l10n.t('it is not a regular file');
}

function checkFile(stats: Stats, most = MAX_BYTES): void {
  if (stats.isDirectory()) throw new Error(l10n.t('it is a folder'));
  if (!stats.isFile()) throw new Error(kindOf(stats));
  if (stats.size > most) throw new Error(tooLarge(stats.size));
}

function tooLarge(size: number): string {
  return l10n.t('it is larger than 20 MB ({0} MB)', Math.round(size / 1024 / 1024));
}

async function contentOf(handle: FileHandle, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, null);
    // It has become shorter.
    if (bytesRead === 0) return bytes.slice(0, length);
    length += bytesRead;
  }
  // One byte more than there should be: a file of no size that has some is made up by the system, and may be endless.
  const { bytesRead: more } = await handle.read(new Uint8Array(1), 0, 1, null);
  if (more > 0)
    throw new Error(size === 0 ? l10n.t('it is not a regular file') : l10n.t('it changed while it was read'));
  return bytes;
}

/**
 * Stamps that show whether a file under a file or folder has changed: size, times and number. A file that cannot be examined is
 * left out: that is reported when it is read.
 */
export async function stampsUnder(source: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for (const file of await filesUnder(source)) {
    try {
      const { size, mtimeMs, ctimeMs, ino } = await stat(file);
      stamps.set(file, `${size} ${mtimeMs} ${ctimeMs} ${ino}`);
    } catch {
      // It has gone since its folder was read.
    }
  }
  return stamps;
}

async function filesUnder(source: string): Promise<string[]> {
  try {
    if (!(await stat(source)).isDirectory()) return [source];
    return (await filesIn(source)).flatMap(({ file, reason }) => (reason === null ? file : []));
  } catch {
    return [];
  }
}
