/** A mark, a sign or nothing at all: what is none of the other classes. */
export const OTHER = 0;
/** A letter, or a mark that combines with one. */
export const LETTER = 1;
/** A digit, or another number. */
export const DIGIT = 2;
/** White space. */
export const SPACE = 3;

/** Classes of code units, each plus one; 0 where it is not known yet. */
const known = /* @__PURE__ */ new Uint8Array(0x10000);

/** The class of the character that begins at `at`: {@link OTHER}, {@link LETTER}, {@link DIGIT} or {@link SPACE}. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return OTHER;
  const found = known[code] ?? 0;
  if (found > 0) return found - 1;
  const point = text.codePointAt(at) ?? 0;
  const value = classOf(String.fromCodePoint(point));
  // Half of a surrogate pair has no class alone.
  if (code < 0xd800 || code > 0xdfff) known[code] = value + 1;
  return value;
}

function classOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /\s/u.test(character) ? SPACE : OTHER;
}

/** How many code units the character at `at` has. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
