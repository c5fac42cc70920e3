/** What files a draft, as one part: loaded by the extension when it is first wanted. */
export { readyToFile } from './ready-to-file.js';
export { openReport, saveReport, showReport } from './show-report.js';
