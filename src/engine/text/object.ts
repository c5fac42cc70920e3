/** Placeholder in text for something other than words: an image, an address, code. */
export const OBJECT = '\uFFFC';
