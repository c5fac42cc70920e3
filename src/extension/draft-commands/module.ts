/** Commands of drafts that few need, as one part: loaded by the extension when one of them is first run. */
export { convertCitations } from './convert-citations.js';
export { copyAs } from './copy-as.js';
export { createSource } from './create-source.js';
export { runExport } from './export.js';
export { exportBibliography } from './export-bibliography.js';
export { insertBibliography } from './insert-bibliography.js';
export { verifySelection } from './verify-selection.js';
