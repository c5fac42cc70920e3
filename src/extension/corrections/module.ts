/** Corrections as one part: loaded by the extension when there are some, or the first is made. */
export { CorrectionFiles } from './correction-files.js';
export { runCorrection } from './run.js';
