import type { ReadOutcome } from './article.js';
import { readHtml } from './html/html.js';
import type { SourceFile } from './read.js';
import { readTranscript } from './transcript/transcript.js';

const HTML_FILE = /\.x?html?$/iu;

/** Reads what is neither Markdown nor plain text: web pages and transcripts. Null for any other file. Never throws. */
export function readOtherFormat(source: SourceFile): ReadOutcome | null {
  return HTML_FILE.test(source.file) ? readHtml(source) : readTranscript(source);
}
