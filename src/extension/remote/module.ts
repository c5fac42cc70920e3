/** What few need of remote libraries, as one part: loaded by the extension where one is used. */
export { KeptSources } from './kept-sources.js';
export { RemoteConnections } from './remote-connections.js';
