/** What few need of remote libraries, as one part: loaded by the extension where one is used. */
export { KeptSources } from './kept-sources.js';
export { ZoteroConnection } from './zotero-connection.js';
