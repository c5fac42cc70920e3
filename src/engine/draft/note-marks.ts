import { CLOSING_MARKS } from '../text/closing-marks.js';
import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';

/** Raised digits: what refers to a note, unless it is an exponent. */
const RAISED = /[⁰¹²³⁴-⁹]{1,6}$/u;

/** Words of two letters; other pairs of letters may be units, of which the raised digit is part (`km²`). */
const SHORT_WORDS = new Set('it us me we he so do go up no at as is am be by if my of on or to an in'.split(' '));

/** How much of a word, from its start, is the word itself; what follows is the number of a note. 0 for a number alone. */
export function lengthWithoutNote(word: string): number {
  const raised = RAISED.exec(word)?.[0].length ?? 0;
  const own = word.length - raised;
  if (raised === 0 || own === 0) return own;
  const letters = word.slice(0, own);
  return /^\p{L}[\p{L}\p{M}'’-]{2,}$/u.test(letters) || SHORT_WORDS.has(letters.toLowerCase()) ? own : word.length;
}

/** Notes on the emphasis, in English: `emphasis added`, `my italics`. */
const ENGLISH_EMPHASIS =
  '(?:emphas[ie]s|italics?|bold|boldface|underlining|stress)(?: (?:is|are))? (?:added|mine|ours|supplied|(?:in|from) (?:the )?original)|(?:my|our|original) (?:emphas[ie]s|italics|underlining|stress)';

/** The same in other languages of sources. */
const FOREIGN_EMPHASIS = [
  'hervorhebung(?:en)? (?:hinzugefügt|von mir|durch (?:den verfasser|die verfasserin)|im original)|(?:meine|eigene) hervorhebung(?:en)?|herv(?:orh)?\\.? (?:d\\. ?verf\\.|im orig(?:inal|\\.)|i\\. ?o\\.)',
  "(?:c['’]est )?(?:moi|nous) qui soulign(?:e|ons)|je souligne|nous soulignons|souligné (?:par (?:moi|nous|l['’]auteur)|dans (?:le texte|l['’]original))|italiques? (?:ajoutés?|dans l['’]original)",
  'énfasis (?:añadido|mío|nuestro|en el original)|(?:las )?cursivas? (?:(?:es|son) )?(?:mías?|nuestras?|añadidas?|en el original)|(?:el )?(?:subrayado|énfasis) es (?:mío|nuestro)',
  "corsivi? (?:mi[oe]i?|nostr[oi]|aggiunt[oi]|nell['’]originale)|enfasi (?:aggiunta|mia|nostra)",
  'grifos? (?:meus?|nossos?|do autor|da autora|no original)|ênfase (?:adicionada|acrescentada|minha|nossa)',
  '(?:cursivering|nadruk|cursief) (?:toegevoegd|van mij|van ons|in (?:het )?origineel)|mijn (?:cursivering|nadruk)',
  'min(?:a)? kursivering(?:ar)?|kursiv(?:ering)? (?:tillagd|i original(?:et)?)',
  'podkr(?:eślenie|\\.) (?:moje|własne|autora|autorki|w oryginale)|wyróżnienie (?:moje|własne|w oryginale)',
  'курсив (?:мой|наш|автора)|выделено (?:мной|мною|нами|автором)|выделение (?:мо[её]|наше)',
].join('|');

/** What a note on the emphasis says between its brackets. */
export const ON_EMPHASIS: string = `(?:${ENGLISH_EMPHASIS}|${FOREIGN_EMPHASIS})`;

/** Such a note of a source, with its brackets. */
const BRACKETED = new FastPattern(() => ({ source: `^[[(]\\s?(?:${ENGLISH_EMPHASIS})\\s?[\\])]$`, flags: 'iu' }));

/** Words of such notes. */
const NOTE_WORD = new WordPattern(
  'sic|emphas[ie]s|italics?|bold|boldface|underlining|stress|is|are|added|mine|ours|my|our|in|from|the|original|supplied',
);

/** Number of characters of such a note before and after a word of it. */
export const LONGEST_NOTE = 40;

/** Whether the word at `[start, end)` is of a note in brackets, `[sic]` or `[emphasis added]`: it says nothing, and may be left out. */
export function isEditorial(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (!NOTE_WORD.test(word)) return false;
  const before = text.slice(Math.max(0, start - LONGEST_NOTE), start);
  const after = text.slice(end, end + LONGEST_NOTE);
  if (/^sic$/iu.test(word)) return /[[(]\s?$/u.test(before) && /^!?\s?[\])]/u.test(after);
  const open = /[[(][^[\]()]*$/u.exec(before)?.[0];
  const close = /^[^[\]()]*[\])]/u.exec(after)?.[0];
  return open !== undefined && close !== undefined && BRACKETED.test(open + word + close);
}

const BEFORE_NOTE = new RegExp(String.raw`[\p{L}.,;:!?)…][${CLOSING_MARKS}]?$`, 'u');

/** Whether the number at `[start, end)` is that of a note in brackets after a word, as in `harbour[3]`. */
export function isBracketedNote(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start - 1) === '[' &&
    text.charAt(end) === ']' &&
    /^\d{1,3}$/u.test(text.slice(start, end)) &&
    BEFORE_NOTE.test(text.slice(Math.max(0, start - 4), start - 1))
  );
}
