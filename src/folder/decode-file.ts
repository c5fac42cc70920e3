import { decodeTold } from '../worker/decode.js';

/** The text of a file of any encoding. What detects an encoding that nothing tells is loaded for the few files that need it. */
export async function decodeFile(bytes: Uint8Array): Promise<string> {
  const told = decodeTold(bytes);
  if (told !== null) return told.text;
  const { decodeAnyText } = await import('../worker/detect-encoding.js');
  return decodeAnyText(bytes);
}
