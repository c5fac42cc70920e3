import { convertDocx } from './docx.js';
import { serve } from './serve.js';

serve(convertDocx);
