import type { SourceFile } from '../engine/article/read.js';
import { mayBeMojibake } from '../worker/may-be-mojibake.js';

/** The text of a file of any encoding. */
export async function decodeFile(bytes: Uint8Array): Promise<string> {
  return plainUtf8(bytes) ?? (await load()).decodeAnyText(bytes);
}

/** A draft as text, with what is uncertain about its encoding among the problems. */
export async function decodeDraftFile(file: string, bytes: Uint8Array): Promise<SourceFile> {
  const text = plainUtf8(bytes);
  return text === null ? (await load()).decodeDraft(file, bytes) : { file, text };
}

/** A file of a source as text, with what is uncertain about its encoding among the problems. */
export async function decodeSourceFile(file: string, bytes: Uint8Array): Promise<SourceFile> {
  const text = plainUtf8(bytes);
  return text === null || mayBeMojibake(text) ? (await load()).decodeSource(file, bytes) : { file, text };
}

/** The text of a file that is UTF-8 as most are; null for any other. A zero byte may be a sign of another encoding. */
function plainUtf8(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In another encoding, or damaged.
    return null;
  }
}

/** What reads other files: few need it. */
function load() {
  return import('../worker/decode-source.js');
}
