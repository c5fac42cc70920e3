import { Recent } from '../../library/recent.js';
import { foldWord } from '../../text/normalize.js';
import { mayDiffer, type TypedWords } from './holding.js';

/** Scripts in which a letter is folded without regard to its neighbours, general punctuation and currencies. */
const LATIN = /^[\p{ASCII}\u0080-\u024f\u2000-\u206f\u20a0-\u20cf]*$/u;

/**
 * Tells of texts whether they may hold typed words, see `hold`. It costs a fraction of reading the words, and is never wrong where it
 * says no: of the typed words all but one that may differ are somewhere in the text.
 */
export function mayHoldWords(typed: TypedWords): (text: string) => boolean {
  const wanted = typed.words.map(({ folded }) => shape(folded)).filter((word) => word !== '');
  if (!wanted.every((word) => LATIN.test(word))) return () => true;
  const lacking = mayDiffer(typed) ? 1 : 0;
  return (text) => {
    const letters = shapes.get(text, () => (LATIN.test(text) ? shape(foldWord(text)) : ''));
    let left = lacking;
    return letters === '' || wanted.every((word) => letters.includes(word) || left-- > 0);
  };
}

/** Texts as they are compared; empty for one that cannot be. Each is compared with several readings of what was typed. */
const shapes = new Recent<string, string>(1024);

/** Folded text without what is left out of its words, and with each letter once: a doubled one may be typed so. */
function shape(folded: string): string {
  let letters = '';
  for (const sign of folded) {
    if (sign === "'" || sign === '.' || (isLetter(sign.charCodeAt(0)) && letters.endsWith(sign))) continue;
    letters += sign;
  }
  return letters;
}

/** Whether it is one of the scripts above, in lower case, or may be what one of them is folded to. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xaa && code <= 0x24f) || (code >= 0x370 && code <= 0x3ff);
}
