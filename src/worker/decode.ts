import { WINDOWS_1252, windows1252 } from './windows-1252.js';

/** A text, and the encoding that its bytes were read in: a label of the WHATWG's Encoding Standard, or `utf-32le`, `utf-32be`. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Text from a file of unknown encoding: by its byte order mark, else as UTF-32 or UTF-16 where zero bytes show it, else as
 * UTF-8. Null where it is not one of these.
 */
export function decodeUnicode(bytes: Uint8Array): Decoded | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decodeAs(marked.encoding, bytes);
  if (bytes.subarray(0, SAMPLE).includes(0)) {
    for (const encoding of ['utf-32le', 'utf-32be', 'utf-16le', 'utf-16be'] as const) {
      const decoded = decodeAs(encoding, bytes);
      if (decoded !== null && isPlausible(decoded.text)) return decoded;
    }
  }
  return decodeAs('utf-8', bytes);
}

/** The same for any file: where it is not Unicode, as UTF-8 with damage where that explains more of it, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  return decodeUnicode(bytes)?.text ?? damagedUtf8(bytes)?.text ?? windows1252(bytes);
}

/** What a page or an XML file says of its encoding stands among its first bytes. */
const HEAD = 4_096;
const DECLARED =
  /<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})|<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/iu;

/** The encoding that a page or an XML file declares; null for any other file. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, ofPage, ofXml] = DECLARED.exec(head) ?? [];
  return ofPage ?? ofXml ?? null;
}

/** The text in an encoding by its label; null if there is no such encoding, or much of the text is not in it. */
export function decodeWhole(label: string, bytes: Uint8Array): Decoded | null {
  if (/^(?:windows-?1252|iso-?8859-?1|latin-?1)$/iu.test(label))
    return { text: windows1252(bytes), encoding: WINDOWS_1252 };
  try {
    const decoder = new TextDecoder(label);
    const text = decoder.decode(bytes);
    const lost = text.match(/\uFFFD/gu)?.length ?? 0;
    return lost * 100 > text.length ? null : { text, encoding: decoder.encoding };
  } catch {
    // Not an encoding that this platform knows.
    return null;
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Longer marks first: that of UTF-16 begins that of UTF-32. */
const MARKS: readonly { readonly encoding: Encoding; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-32le', mark: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', mark: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** Bytes and characters that show an encoding. */
const SAMPLE = 20_000;

function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded | null {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    const text = decodeUtf32(bytes, encoding === 'utf-32le');
    return text === null ? null : { text, encoding };
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // Not valid in that encoding.
    return null;
  }
}

/** Platforms decode no UTF-32. */
function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string | null {
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let part: number[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    if (at > 0 || point !== 0xfeff) part.push(point);
    if (part.length === 4096) {
      parts.push(String.fromCodePoint(...part));
      part = [];
    }
  }
  return [...parts, String.fromCodePoint(...part)].join('');
}

/** Bytes taken two by two the wrong way round are characters of no text: spaces and line ends become unassigned signs. */
function isPlausible(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (/(?![\t\n\f\r])[\p{Cc}\p{Cn}\p{Co}]/u.test(sample)) return false;
  return /[\p{L}\p{N}]/u.test(sample) && /[ \n\r\u3000-\u3002]/u.test(sample);
}

/** UTF-8 in which less was lost than was kept of the characters beyond ASCII; null for anything else. */
export function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const beyond = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const lost = text.match(/\uFFFD/gu)?.length ?? 0;
  return lost * 2 < beyond ? { text, encoding: 'utf-8' } : null;
}
