/** Stands in text that is read for what is there but is no word: an image, an address, code. */
export const OBJECT = '\uFFFC';
