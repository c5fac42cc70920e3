import type { StoredFolder } from '../../worker/stored-folder.js';
import { loopback } from './loopback.js';
import type { ZoteroScope } from './mirror.js';
import { ZoteroLibrary } from './zotero-library.js';

/** A library that reads the Zotero on a port of this machine; nothing is asked before its first `refresh`. */
export function openZotero(port: number, scopes: readonly ZoteroScope[], store: StoredFolder | null): ZoteroLibrary {
  return new ZoteroLibrary({ program: loopback(port), scopes, store });
}
