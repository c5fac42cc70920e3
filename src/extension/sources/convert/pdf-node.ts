import { serveInNode } from './node.js';
import { convertPdf } from './pdf.js';

serveInNode(convertPdf);
