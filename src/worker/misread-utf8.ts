import { BEYOND_LATIN_1 } from './windows-1252.js';

// UTF-8 that was read as Windows-1252, by what this makes of it: `é` is `Ã©` then, `’` is `â€™`. Each of these characters is one byte, so
// that the bytes of a file are searched like a text that somebody saved after that reading.

/** What continues a character of UTF-8: the bytes from 0x80 to 0xBF. */
const TRAIL = String.raw`[${BEYOND_LATIN_1}\xA0-\xBF]`;

/**
 * The same without what a Western text may have after a capital at a word's end: quotation marks, dashes, an ellipsis, a space. After Å,
 * a unit, it may also have an exponent or a sign.
 */
const ODD_TRAIL = String.raw`[\x81ƒ†‡ˆ‰Š\x8DŽ\x8F\x90•˜™šœ\x9DžŸ¡-ª¬-º¼-¿€]`;
const ODD_AFTER_UNIT = String.raw`[\x81ƒ†‡ˆ‰Š\x8DŽ\x8F\x90•˜™šœ\x9DžŸ¡-ª¬-¯´-¶¸º¼-¿€]`;

/** Capitals with a mark each, or small letters with two, in a row; typographic marks, the euro sign and emoji. */
const NEVER_WRITTEN = String.raw`(?:[Â-ß]${TRAIL}){2,}|(?:[à-ï]${TRAIL}{2}){2,}|â€[\x90‘’“”•–—˜™š›œ\x9DžŸ\xA0-\xBF]|â‚¬|â„¢|ðŸ${TRAIL}{2}`;

/** A capital with a mark after it, beside a small letter or between capitals. */
const IN_WORD = `(?<=[a-z])[Â-Å]${TRAIL}|[Â-Å]${TRAIL}(?=[a-z])|(?<=[A-Z])[Ã-Å]${TRAIL}(?=[A-Z])`;

/** A capital with a mark after it that ends no word, or that is none. */
const ODD = `[ÃÄ]${ODD_TRAIL}|Å${ODD_AFTER_UNIT}|(?<![A-Za-zÀ-ÖØ-öø-ÿ])[ÂÃ]${TRAIL}`;

/** Characters that are UTF-8 beyond doubt: as Windows-1252 they would be nothing that anyone writes. */
const UNMISTAKABLE = new RegExp(`${NEVER_WRITTEN}|${IN_WORD}|${ODD}`, 'gu');

/** The same without what a text about encodings may have alone, as an example. */
const AMONG_WORDS = new RegExp(`${NEVER_WRITTEN}|${IN_WORD}`, 'gu');

/**
 * Several characters of one script in a row, which no word of another encoding looks like: Cyrillic, Greek, Hebrew, Arabic; Devanagari,
 * Thai; Chinese, Japanese, Korean.
 */
const SCRIPT = new RegExp(
  `(?:[ÐÑ]${TRAIL}){4,}|(?:[ÎÏ]${TRAIL}){4,}|(?:×${TRAIL}){4,}|(?:[Ø-Û]${TRAIL}){4,}|(?:à[¤-¥¸-¹]${TRAIL}){3,}|(?:[ã-í]${TRAIL}{2}){4,}`,
  'gu',
);

/** Number of characters, or words of another script, that prove that a text has UTF-8 in it: one may be anything. */
export const PROOF = 2;

/** Number of bytes in a row that are proof alone. */
const LONG = 12;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that was read as Windows-1252; null if it is not UTF-8, or has characters that Windows-1252 has not. */
export function asUtf8(misread: string): string | null {
  const bytes = new Uint8Array(misread.length);
  for (let at = 0; at < misread.length; at++) {
    const code = misread.charCodeAt(at);
    const byte = code <= 0xff ? code : 0x80 + BEYOND_LATIN_1.indexOf(misread.charAt(at));
    if (byte < 0x80 && code > 0xff) return null;
    bytes[at] = byte;
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Number of characters, or words of another script, that are UTF-8 beyond doubt. */
export function countUtf8(misread: string): number {
  return count(misread, UNMISTAKABLE);
}

/** The same, but only those among words: a text about encodings may have others, as examples. */
export function countUtf8AmongWords(misread: string): number {
  return count(misread, AMONG_WORDS);
}

/** Characters in a row are one, unless they are many: some languages have no spaces. */
function count(misread: string, what: RegExp): number {
  return (misread.match(what) ?? []).reduce((sum, { length }) => sum + (length < LONG ? 1 : PROOF), 0);
}

/** Number of words of another script than Latin that are UTF-8 beyond doubt, whatever the rest is. */
export function countScripts(misread: string): number {
  return misread.match(SCRIPT)?.length ?? 0;
}

/**
 * A text with what is UTF-8 beyond doubt read as that by `utf8`, and what is between by `rest`; by default both are as they are.
 */
export function readUtf8In(
  misread: string,
  { utf8 = (text) => text, rest = (text) => text }: { utf8?(text: string): string; rest?(text: string): string },
): string {
  let read = '';
  let end = 0;
  for (const { 0: found, index } of misread.matchAll(UNMISTAKABLE)) {
    const text = asUtf8(found);
    if (text === null) continue;
    read += rest(misread.slice(end, index)) + utf8(text);
    end = index + found.length;
  }
  return read + rest(misread.slice(end));
}
