/** Names of files that are articles as they are, whatever the case. */
export const SOURCE_FILE = /\.(?:md|markdown|txt|html?|srt|vtt|json)$/iu;

/** Whether JSON may be a transcript of Whisper or its kin; any other is a bibliography. */
export function mayBeTranscript(json: string): boolean {
  return /"(?:segments|transcription)"\s{0,9}:/u.test(json);
}
