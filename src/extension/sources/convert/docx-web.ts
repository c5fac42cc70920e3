import { convertDocx } from './docx.js';
import { serveInBrowser } from './web.js';

serveInBrowser(convertDocx);
