import { detect } from 'chardet';
import { decodeTold, decodeWhole, windows1252 } from './decode.js';

/** Number of bytes read to detect an encoding. */
const SAMPLE = 65_536;

/** Encodings that a detector takes for Windows-1252 or the other way round: without a better reason it is the latter. */
const WESTERN = /^(?:iso-8859-1|iso-8859-15|windows-1252|ascii|utf-8)$/iu;

/**
 * Text from a file of any encoding: what its bytes or the file itself tell (`decodeTold`), else what its bytes look like (chardet),
 * else Windows-1252.
 */
export function decodeAnyText(bytes: Uint8Array): string {
  const told = decodeTold(bytes);
  if (told !== null) return told;
  const guess = detect(bytes.subarray(0, SAMPLE));
  const guessed = guess === null || WESTERN.test(guess) ? null : decodeWhole(guess, bytes);
  return guessed ?? windows1252(bytes);
}
