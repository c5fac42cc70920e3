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

/** The letters of the scripts above, in lower case, and those that a folded one may become. */
const DOUBLED = /([a-z\u00aa-\u024f\u0370-\u03ff])\1+/g;

/** Folded text without what is left out of its words, and with each letter once: a doubled one may be typed so. */
function shape(folded: string): string {
  return folded.replace(/['.]/g, '').replace(DOUBLED, '$1');
}
