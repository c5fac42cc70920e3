import { BEYOND_LATIN_1 } from './windows-1252.js';

/** What the first byte of a character of UTF-8 is in Windows-1252, and what another is. */
const SIGN = new RegExp(String.raw`[Â-ô][\x80-\xBF${BEYOND_LATIN_1}]`, 'u');

/** Whether a text may be mojibake (`cafÃ©`); most have no sign of it. */
export function mayBeMojibake(text: string): boolean {
  return SIGN.test(text);
}
