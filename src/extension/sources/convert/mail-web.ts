import { convertMail } from './mail.js';
import { serveInBrowser } from './web.js';

serveInBrowser(convertMail);
