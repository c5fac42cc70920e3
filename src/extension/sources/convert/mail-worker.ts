import { convertMail } from './mail.js';
import { serve } from './serve.js';

serve(convertMail);
