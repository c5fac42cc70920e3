import { convertDocx } from './docx.js';
import { serveInNode } from './node.js';

serveInNode(convertDocx);
