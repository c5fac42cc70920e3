import { convertMail } from './mail.js';
import { serveInNode } from './node.js';

serveInNode(convertMail);
