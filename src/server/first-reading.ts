import { serveFirstReading } from '../folder/serve-first-reading.js';

/** The process that the language server starts to read a large library for the first time. */
serveFirstReading();
