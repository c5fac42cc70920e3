import { detect } from 'chardet';
import { type Decoded, damagedUtf8, declaredEncoding, decodeUnicode, decodeWhole } from './decode.js';
import { readUtf8In } from './misread-utf8.js';
import { MixedLines } from './mixed-encodings.js';
import { isWestern, westernRuns } from './western.js';
import { WINDOWS_1252, windows1252 } from './windows-1252.js';

/** Number of bytes read to detect an encoding. */
const SAMPLE = 65_536;

/** Encodings that a detector confuses with Windows-1252: without a better reason it is the latter. */
const WESTERN = /^(?:iso-8859-1|iso-8859-15|windows-1252|ascii|utf-8)$/iu;

/** The mark that UTF-8 may begin with. */
const MARK = [0xef, 0xbb, 0xbf];

/** Least number of bytes beyond ASCII at which another encoding can be told from damage. */
const TELLING = 32;

/** What is uncertain about a text. */
export type Doubt =
  /** It is in two encodings: UTF-8, and another from a place on. */
  | { readonly kind: 'two-encodings'; readonly from: number; readonly other: string }
  /** Nothing shows that it is in the encoding that it was read in. */
  | { readonly kind: 'unknown-encoding' };

/** A text, how it was read, and what is uncertain about that. */
export interface Detected extends Decoded {
  /** Neither the bytes nor the file itself tell the encoding for certain. */
  readonly isGuess: boolean;
  readonly doubt: Doubt | null;
}

/**
 * Text from a file of any encoding: Unicode by its marks and bytes, else what the file itself declares, else what its bytes look like:
 * UTF-8 together with another encoding, UTF-8 with damage, what a detector finds (chardet), else Windows-1252.
 */
export function decodeDetected(bytes: Uint8Array): Detected {
  const unicode = decodeUnicode(bytes);
  if (unicode !== null) return { ...unicode, isGuess: false, doubt: null };
  const unmarked = MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK.length) : bytes;
  const lines = new MixedLines(unmarked);
  const stated = decodeStated(unmarked);
  const damaged = stated === null ? damagedUtf8(unmarked) : null;
  const other = stated?.encoding ?? guessOf(lines.others, damaged === null ? 0 : TELLING);
  const mixed = other === WINDOWS_1252 ? lines.withWindows1252() : lines.with(other);
  if (mixed !== null) {
    const doubt = { kind: 'two-encodings', from: mixed.firstOther, other } as const;
    return { text: mixed.text, encoding: `utf-8 + ${other}`, isGuess: true, doubt };
  }
  if (damaged !== null) return { ...damaged, isGuess: true, doubt: null };
  const whole = stated ?? (other === WINDOWS_1252 ? null : decodeWhole(other, unmarked));
  if (whole !== null && whole.encoding !== WINDOWS_1252)
    return { ...whole, isGuess: stated === null, doubt: stated === null ? { kind: 'unknown-encoding' } : null };
  const text = windows1252(unmarked);
  const isProven = stated !== null || isWestern(westernRuns(text));
  // A single character of UTF-8 is not what it looks like, and proves nothing.
  return {
    text: readUtf8In(text, { utf8: () => '\uFFFD' }),
    encoding: WINDOWS_1252,
    isGuess: stated === null,
    doubt: isProven ? null : { kind: 'unknown-encoding' },
  };
}

/** The text in the encoding that a file declares; null if it declares UTF-8 or none, or is not in it. */
function decodeStated(bytes: Uint8Array): Decoded | null {
  const declared = declaredEncoding(bytes);
  return declared === null || /^utf-?8$/iu.test(declared) ? null : decodeWhole(declared, bytes);
}

/** The encoding that bytes look like, if there are enough of them beyond ASCII; otherwise Windows-1252. */
function guessOf(bytes: Uint8Array, fewest: number): string {
  if (bytes.reduce((count, byte) => count + (byte < 0x80 ? 0 : 1), 0) < fewest) return WINDOWS_1252;
  const guess = detect(bytes.subarray(0, SAMPLE));
  const guessed = guess === null || WESTERN.test(guess) ? null : decodeWhole(guess, bytes);
  // Encodings of neighbouring languages have most letters in common.
  return guessed === null || guessed.text === windows1252(bytes) ? WINDOWS_1252 : guessed.encoding;
}
