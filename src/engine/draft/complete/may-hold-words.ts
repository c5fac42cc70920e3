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
  const wanted = shapesOf(typed);
  if (wanted === null) return () => true;
  const lacking = mayDiffer(typed) ? 1 : 0;
  return (text) => {
    const letters = shapes.get(text, () => shapeOf(text));
    let left = lacking;
    return letters === '' || wanted.every((word) => letters.includes(word) || left-- > 0);
  };
}

/** The same of `holdExactly`: the typed words are in the text one after the other, without other letters between them. */
export function mayHoldExactly(typed: TypedWords): (text: string) => boolean {
  const wanted = shapesOf(typed);
  if (wanted === null) return () => true;
  return (text) => {
    const letters = shapes.get(text, () => shapeOf(text));
    return letters === '' || inOrder(letters, wanted);
  };
}

/** Whether words are in a text in their order, next to each other unless there may be a note in brackets, which is no word. */
function inOrder(letters: string, [first = '', ...further]: readonly string[]): boolean {
  const hasNotes = /[[(]/u.test(letters);
  for (let from = letters.indexOf(first); from >= 0; from = letters.indexOf(first, from + 1)) {
    let end = from + first.length;
    const isThere = further.every((word) => {
      const next = letters.indexOf(word, end);
      if (next < 0 || (!hasNotes && /[a-z]/u.test(letters.slice(end, next)))) return false;
      end = next + word.length;
      return true;
    });
    if (isThere) return true;
  }
  return false;
}

/** Texts as they are compared; empty for one that cannot be. Each is compared with several readings of what was typed. */
const shapes = new Recent<string, string>(1024);

/** An ellipsis without spaces divides words, and other points do not: such a text is not compared. */
function shapeOf(text: string): string {
  return LATIN.test(text) && !/…|\.{3}/u.test(text) ? shape(foldWord(text)) : '';
}

/** The typed words as they are compared; null if they cannot be. */
function shapesOf({ words }: TypedWords): string[] | null {
  const wanted = words.map(({ folded }) => shape(folded)).filter((word) => word !== '');
  return wanted.every((word) => LATIN.test(word)) ? wanted : null;
}

/** Letters of the scripts above in lower case, and what one of them may be folded to, before the same one. */
const DOUBLED = /([a-z\u00aa-\u024f\u0370-\u03ff])(?=\1)/gu;

/** Folded text without what is left out of its words, and with each letter once: a doubled one may be typed so. */
function shape(folded: string): string {
  return folded.replace(/['.]/gu, '').replace(DOUBLED, '');
}
