import { documentKind } from './documents.js';

/** Names of files that are text, in upper or lower case. */
export const TEXT_FILE = /\.(?:md|markdown|txt|html?|srt|vtt|json)$/iu;

/** Whether a file of this name can be an article as it is. */
export function isSource(file: string): boolean {
  return TEXT_FILE.test(file) || documentKind(file) !== null;
}

/** Whether JSON may be a transcript of Whisper or its kin; any other is a bibliography. */
export function mayBeTranscript(json: string): boolean {
  return /"(?:segments|transcription)"\s{0,9}:/u.test(json);
}
