/** The export of drafts as one part: loaded by the extension when a draft is first exported. */
export { runExport } from './run.js';
