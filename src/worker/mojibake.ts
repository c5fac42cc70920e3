import { mayBeMojibake } from './may-be-mojibake.js';
import { asUtf8, countUtf8AmongWords, PROOF, readUtf8In } from './misread-utf8.js';
import { BEYOND_LATIN_1 } from './windows-1252.js';

/** A text that was saved after its UTF-8 had been read as Windows-1252. */
export interface Mojibake {
  readonly text: string;
  /** Whether it is the text from before; otherwise what is mojibake is lost. */
  readonly isRestored: boolean;
  /** Where the first character is that differs. */
  readonly at: number;
}

/** What stands for what was lost. */
const LOST = '\uFFFD';

/** A program that reads Latin-1 instead makes control characters of what Windows-1252 has beyond it. */
const CONTROLS = /[\x80-\x9f]/gu;

/** The sign for what could not be decoded, after half of a typographic mark: what Windows-1252 lacks, such as the end of `”`. */
const BROKEN_MARK = /â€\uFFFD/gu;

/**
 * Reads mojibake (`cafÃ©`, `donâ€™t`) in the text of a source; null if there is none beyond doubt.
 *
 * If all characters of the text that are not ASCII give UTF-8 when they are bytes of Windows-1252 again, that is what the author wrote.
 * It is read then, not the mojibake: a writer who quotes it writes “café”, and a check for differences would ask for `cafÃ©`. Nobody's
 * own characters are UTF-8 by accident throughout a text, and the file's warning says what was done.
 *
 * If some characters do not, the text is a mixture of which nobody knows what was misread, and perhaps a text about encodings. Then what is
 * mojibake beyond doubt is lost: neither verified nor offered.
 */
export function readMojibake(text: string): Mojibake | null {
  if (!mayBeMojibake(text)) return null;
  const misread = asWindows1252(text);
  if (countUtf8AmongWords(misread) < PROOF) return null;
  const restored = restore(misread);
  const read = restored ?? readUtf8In(misread.replace(BROKEN_MARK, LOST), { utf8: () => LOST });
  // What looks like it is no UTF-8.
  if (read === text) return null;
  let at = 0;
  while (text.charCodeAt(at) === read.charCodeAt(at)) at++;
  return { text: read, isRestored: restored !== null, at };
}

/** The text from before it was misread, perhaps more than once; null if it cannot have been. */
function restore(misread: string): string | null {
  const restored = asUtf8(misread);
  if (restored === null) return null;
  const again = asWindows1252(restored);
  return (countUtf8AmongWords(again) < PROOF ? null : restore(again)) ?? restored;
}

function asWindows1252(text: string): string {
  return text.replace(CONTROLS, (char) => BEYOND_LATIN_1.charAt(char.charCodeAt(0) - 0x80));
}
