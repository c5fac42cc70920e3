import type { ZoteroConnection } from '../../host/protocol.js';

/** The id of Zotero among remote libraries. */
export const ZOTERO = 'zotero';

/** A part of Zotero, as the thread of the library has it. */
export type Scope = ZoteroConnection['scopes'][number];
