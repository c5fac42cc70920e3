/** What Windows-1252 has for the bytes from 0x80 to 0x9F; Node decodes them as control characters. */
export const BEYOND_LATIN_1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export const WINDOWS_1252 = 'windows-1252';

const decoder = new TextDecoder('latin1');

/** Text as Windows-1252, whose bytes all stand for something. */
export function windows1252(bytes: Uint8Array): string {
  return decoder.decode(bytes).replace(/[\x80-\x9f]/gu, (char) => BEYOND_LATIN_1.charAt(char.charCodeAt(0) - 0x80));
}
