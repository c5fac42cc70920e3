import { detect } from 'chardet';
import { damagedUtf8, decodeUnicode, windows1252 } from './decode.js';

/** What a page or an XML file says of its encoding stands among its first bytes. */
const HEAD = 4_096;
const DECLARED =
  /<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})|<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/iu;

/** Number of bytes read to detect an encoding. */
const SAMPLE = 65_536;

/** Encodings that a detector takes for Windows-1252 or the other way round: without a better reason it is the latter. */
const WESTERN = /^(?:iso-8859-1|iso-8859-15|windows-1252|ascii|utf-8)$/iu;

/**
 * Text from a file of any encoding: Unicode by its marks and bytes, else what the file declares of itself (`<meta charset>`),
 * else UTF-8 with damage, else what its bytes look like (chardet), else Windows-1252.
 */
export function decodeAnyText(bytes: Uint8Array): string {
  const unicode = decodeUnicode(bytes);
  if (unicode !== null) return unicode;
  const declared = declaredEncoding(bytes);
  const stated = declared === null || /^utf-?8$/iu.test(declared) ? null : decodeWhole(declared, bytes);
  if (stated !== null) return stated;
  const damaged = damagedUtf8(bytes);
  if (damaged !== null) return damaged;
  const guess = detect(bytes.subarray(0, SAMPLE));
  const guessed = guess === null || WESTERN.test(guess) ? null : decodeWhole(guess, bytes);
  return guessed ?? windows1252(bytes);
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, ofPage, ofXml] = DECLARED.exec(head) ?? [];
  return ofPage ?? ofXml ?? null;
}

/** The text in an encoding by its label; null if there is no such encoding, or much of the text is not in it. */
function decodeWhole(label: string, bytes: Uint8Array): string | null {
  if (/^(?:windows-?1252|iso-?8859-?1|latin-?1)$/iu.test(label)) return windows1252(bytes);
  try {
    const text = new TextDecoder(label).decode(bytes);
    const lost = text.match(/\uFFFD/gu)?.length ?? 0;
    return lost * 100 > text.length ? null : text;
  } catch {
    // Not an encoding that this platform knows.
    return null;
  }
}
