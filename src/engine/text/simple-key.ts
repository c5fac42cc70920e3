/** Letters, numbers and lines below: what a key that needs no braces is made of (Pandoc manual, “Citation syntax”). */
const KEY_CHARACTERS = /[\p{L}\p{N}_]+/uy;

/** What may be between two of them. */
const KEY_PUNCTUATION = ':.#$%&-+?<>~/';

/** Where the key without braces that starts at an offset ends, by the rules of Pandoc's reader: there, if none does. */
export function simpleKeyEnd(text: string, start: number): number {
  let end = charactersEnd(text, start);
  if (end === start) return start;
  for (let at = end; KEY_PUNCTUATION.includes(text.charAt(at) || ' '); ) {
    const next = charactersEnd(text, at + 1);
    if (next > at + 1) {
      at = next;
      end = next;
    } else if (/^[:/]\/$/u.test(text.slice(at, at + 2))) {
      // An address: the slashes after its scheme.
      at++;
      end = at;
    } else break;
  }
  return end;
}

function charactersEnd(text: string, start: number): number {
  KEY_CHARACTERS.lastIndex = start;
  return KEY_CHARACTERS.test(text) ? KEY_CHARACTERS.lastIndex : start;
}
