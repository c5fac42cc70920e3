import { convertPdf } from './pdf.js';
import { serveInBrowser } from './web.js';

serveInBrowser(convertPdf);
