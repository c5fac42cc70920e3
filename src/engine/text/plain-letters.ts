/**
 * Characters of ASCII, and letters of Latin and Cyrillic alphabets of which each has one small form, the same in `toLowerCase` as where
 * a regular expression ignores case.
 */
const PLAIN = /^[ -~’À-įĲ-ňŊ-žЀ-џ]*$/;

/** Small letters among them. */
const LETTERS = /^[a-zß-öø-įĳ-ňŋ-žа-џ]*$/;

/** The same characters, and Greek letters, none of which is the same as one of those. */
const COMPARABLE = /^[ -~’À-įĲ-ňŊ-žЀ-џΆ-ώ]*$/;

/** Whether small forms of a text tell whether it is the same as a comparable one when case is ignored. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Whether a plain text in small letters has nothing but letters. */
export function hasOnlyLetters(small: string): boolean {
  return LETTERS.test(small);
}

/** Whether plain texts can be compared with a text by their small forms. */
export function isComparable(text: string): boolean {
  return COMPARABLE.test(text);
}
