import { convertEpub } from './epub.js';
import { serve } from './serve.js';

serve(convertEpub);
