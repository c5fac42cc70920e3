import { changed, isWord, type Kind, kinds, nested, one, quoted, rewritten, written } from '../given.js';

const between = (space: string): Kind['draft'] =>
  changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => isWord(word) && isWord(list[index + 1]));
    return at < 0 ? null : list.toSpliced(at, 2, `${list[at]}${space}${list[at + 1]}`);
  });

const within = (character: string): Kind['draft'] =>
  written(
    (word) => word.slice(0, 3) + character + word.slice(3),
    (word) => /^\p{Ll}{6,}$/u.test(word),
  );

const marks =
  (open: string, close: string): Kind['draft'] =>
  ({ words, cite }) =>
    `He said ${open}${nested(words)}${close} ${cite}.`;

/** Words whose digits are those of another script; its nought is at a code point. */
const inDigits = (words: string, nought: number): string =>
  words.replace(/\d/gu, (digit) => String.fromCodePoint(nought + Number(digit)));

const entity = (character: RegExp, written: string): Kind['draft'] =>
  rewritten((words) => words.replace(character, written));

/** Marks, spaces and letters written differently. */
export const TYPOGRAPHY_KINDS: readonly Kind[] = kinds(true, {
  verbatim: ({ words, cite }) => quoted(nested(words), cite),
  'straight marks': ({ words, cite }) => `He said "${words.replace(/[“”"]/gu, "'")}" ${cite}.`,
  'marks: guillemets': marks('«', '»'),
  'marks: guillemets with spaces': marks('«\u00A0', '\u00A0»'),
  'marks: guillemets turned': marks('»', '«'),
  'marks: German': marks('„', '“'),
  'marks: Polish': marks('„', '”'),
  'marks: corner brackets': marks('「', '」'),
  'apostrophes turned': rewritten((words) => words.replace(/['’]/gu, (mark) => (mark === "'" ? '’' : "'"))),
  'digits: Arabic': rewritten((words) => inDigits(words, 0x660)),
  'digits: Devanagari': rewritten((words) => inDigits(words, 0x966)),
  'hyphens that do not break': rewritten((words) => words.replace(/(\p{L})-(?=\p{L})/gu, '$1\u2011')),
  'dash for a dash': rewritten((words) => words.replace(/\s?[–—]\s?/gu, ' – ')),
  'hyphens for a dash': rewritten((words) => words.replace(/\s?[–—]\s?/gu, ' -- ')),
  'dash closed up': rewritten((words) => words.replace(/\s[–—]\s/gu, '—')),
  'spaces: no break': between('\u00A0'),
  'spaces: narrow': between('\u202F'),
  'spaces: thin': between('\u2009'),
  'spaces: two': between('  '),
  'spaces: tab': between('\t'),
  'invisible: soft hyphen': within('\u00AD'),
  'invisible: zero-width space': within('\u200B'),
  'invisible: word joiner': within('\u2060'),
  'invisible: joiner': within('\u200D'),
  'invisible: byte order mark': within('\uFEFF'),
  'invisible: direction mark': between(' \u200E'),
  ligature: rewritten((words) => words.replace(/fi/u, 'ﬁ').replace(/fl/u, 'ﬂ')),
  'accents decomposed': rewritten((words) => words.normalize('NFD')),
  'entity: space': between('&nbsp;'),
  'entity: thin space': between('&thinsp;'),
  'entity: soft hyphen': within('&shy;'),
  'entity: apostrophe': entity(/['’]/gu, '&rsquo;'),
  'entity: straight apostrophe': entity(/['’]/gu, '&#39;'),
  'entity: dash': entity(/[–—]/gu, '&mdash;'),
  'entity: ampersand': entity(/&/gu, '&amp;'),
  'entity: letter by number': written((word) => `&#${word.codePointAt(0)};${word.slice(1)}`),
  'entity: letter by hexadecimal': written((word) => `&#x${word.codePointAt(0)?.toString(16)};${word.slice(1)}`),
  'escape: dollar': entity(/\$/gu, '\\$'),
  'escape: full stop': rewritten((words) => words.replace(/\.(?=\s)/u, '\\.')),
  'escape: comma': rewritten((words) => words.replace(/,/u, '\\,')),
  'escape: hyphen': rewritten((words) => words.replace(/(\p{L})-(?=\p{L})/u, '$1\\-')),
  'escape: parenthesis': rewritten((words) => words.replace(/\((?=\p{L})/u, '\\(')),
  'final punctuation: comma': ({ words, cite }) => quoted(`${nested(words).replace(/[.,;]$/u, '')},`, cite),
  'final punctuation: none': ({ words, cite }) => quoted(nested(words).replace(/[.,;]$/u, ''), cite),
  'final punctuation: full stop': rewritten((words) =>
    /[?!]["”’']?$/u.test(words) ? null : `${words.replace(/[.,;]$/u, '')}.`,
  ),
  'question mark outside': ({ words, cite }) =>
    /[?!…]["”’']?$/u.test(words) ? null : `Is it true that he said “${nested(words.replace(/[.,;]$/u, ''))}”? ${cite}`,
  'exclamation mark outside': ({ words, cite }) =>
    /[?!…]["”’']?$/u.test(words) ? null : `He really said “${nested(words.replace(/[.,;]$/u, ''))}”! ${cite}`,
  'comma dropped': rewritten((words) => words.replace(/(\p{Ll}),(?= \p{Ll})/u, '$1')),
  'comma added': between(', '),
  'semicolon for a comma': rewritten((words) => words.replace(/(\p{Ll}),(?= \p{Ll})/u, '$1;')),
  'number groups: none': written(
    (word) => word.replace(',', ''),
    (word) => /^\d{1,3},\d{3}$/u.test(word),
  ),
  'number groups: narrow space': written(
    (word) => word.replace(',', '\u202F'),
    (word) => /^\d{1,3},\d{3}$/u.test(word),
  ),
  'case of the first letter': rewritten((words) =>
    words.replace(/^\p{L}/u, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    ),
  ),
  'inner marks of another shape': rewritten((words) => words.replace(/[‘’]/gu, "'")),
});
