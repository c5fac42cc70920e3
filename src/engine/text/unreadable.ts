/**
 * Characters that stand for something that was lost, as the inside of a class of a regular expression: what decoders put in place of bytes
 * that are no character, and control characters, which text does not have.
 */
export const LOST = String.raw`\uFFFD\x00-\x08\x0E-\x1F\x7F-\x9F`;

/** These, and characters for private use, of which nobody but a font knows what they show. */
export const UNREADABLE = String.raw`${LOST}\uE000-\uF8FF`;

const ANY = new RegExp(`[${UNREADABLE}]`, 'u');

/** Whether a text has characters of which nobody knows what they were. */
export function isUnreadable(text: string): boolean {
  return ANY.test(text);
}
