import type { SourceFile } from '../engine/article/read.js';
import { decodeUnicode } from '../worker/decode.js';
import { mayBeMojibake } from '../worker/may-be-mojibake.js';

// What reads another encoding than Unicode is loaded for the few files that need it.

/** The text of a file of any encoding. */
export async function decodeFile(bytes: Uint8Array): Promise<string> {
  const unicode = decodeUnicode(bytes);
  if (unicode !== null) return unicode.text;
  const { decodeAnyText } = await import('../worker/decode-source.js');
  return decodeAnyText(bytes);
}

/** A draft as text, with what is uncertain about its encoding among the problems. */
export async function decodeDraftFile(file: string, bytes: Uint8Array): Promise<SourceFile> {
  const unicode = decodeUnicode(bytes);
  if (unicode !== null) return { file, text: unicode.text };
  const { decodeDraft } = await import('../worker/decode-source.js');
  return decodeDraft(file, bytes);
}

/** A file of a source as text, with what is uncertain about its encoding among the problems. */
export async function decodeSourceFile(file: string, bytes: Uint8Array): Promise<SourceFile> {
  const unicode = decodeUnicode(bytes);
  if (unicode !== null && !mayBeMojibake(unicode.text)) return { file, text: unicode.text };
  const { decodeSource } = await import('../worker/decode-source.js');
  return decodeSource(file, bytes);
}
