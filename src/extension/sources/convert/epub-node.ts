import { convertEpub } from './epub.js';
import { serveInNode } from './node.js';

serveInNode(convertEpub);
