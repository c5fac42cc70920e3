import { convertPdf } from './pdf.js';
import { serve } from './serve.js';

serve(convertPdf);
