import { convertEpub } from './epub.js';
import { serveInBrowser } from './web.js';

serveInBrowser(convertEpub);
