import { detect } from 'chardet';
import { type Decoded, decodeTold, decodeUnicode, decodeWhole, WINDOWS_1252, windows1252 } from './decode.js';

/** Number of bytes read to detect an encoding. */
const SAMPLE = 65_536;

/** Encodings that a detector confuses with Windows-1252: without a better reason it is the latter. */
const WESTERN = /^(?:iso-8859-1|iso-8859-15|windows-1252|ascii|utf-8)$/iu;

/**
 * Text from a file of any encoding: what its bytes or the file itself tell (`decodeTold`), else what its bytes look like (chardet),
 * else Windows-1252. The latter two are guesses, and so is UTF-8 with damage.
 */
export function decodeDetected(bytes: Uint8Array): Decoded & { readonly isGuess: boolean } {
  const unicode = decodeUnicode(bytes);
  if (unicode !== null) return { ...unicode, isGuess: false };
  const told = decodeTold(bytes);
  if (told !== null) return { ...told, isGuess: told.encoding === 'utf-8' };
  const guess = detect(bytes.subarray(0, SAMPLE));
  const guessed = guess === null || WESTERN.test(guess) ? null : decodeWhole(guess, bytes);
  return { ...(guessed ?? { text: windows1252(bytes), encoding: WINDOWS_1252 }), isGuess: true };
}

/** The text alone. */
export function decodeAnyText(bytes: Uint8Array): string {
  return decodeDetected(bytes).text;
}
