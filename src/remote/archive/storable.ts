/** Text as the server can keep it: it has no sign for the character 0, and none for half a surrogate pair. */
export function storable(text: string): string {
  return /[\0\p{Cs}]/u.test(text) ? text.replace(/[\0\p{Cs}]/gu, '\uFFFD') : text;
}
