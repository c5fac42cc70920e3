import { changed, type Kind, kinds, quoted, rewritten } from '../given.js';

const FABRICATED = 'the zeppelin surrendered gently to nineteen purple walruses before breakfast';

const sentencesOf = (words: string): string[] => words.split(/(?<=\p{Ll}{2}[.?!])\s+(?=\p{Lu})/u);

/** Whole sentences merged, moved or invented; their ends changed. */
export const SENTENCE_KINDS: readonly Kind[] = kinds(false, {
  'sentences merged by a comma': rewritten((words) =>
    words.replace(
      /(\p{Ll}{2})\.\s+(\p{Lu}\p{Ll})/u,
      (_, before: string, letter: string) => `${before}, ${letter.toLowerCase()}`,
    ),
  ),
  'sentences merged by “and”': rewritten((words) =>
    words.replace(
      /(\p{Ll}{2})\.\s+(\p{Lu}\p{Ll})/u,
      (_, before: string, letter: string) => `${before} and ${letter.toLowerCase()}`,
    ),
  ),
  'sentence cut in two': rewritten((words) =>
    words.replace(
      /(\p{Ll}{3}),?\s+(and|but|because|that) (\p{Ll})/u,
      (_, before: string, word: string, letter: string) =>
        `${before}. ${word.charAt(0).toUpperCase()}${word.slice(1)} ${letter}`,
    ),
  ),
  'sentence dropped': rewritten((words) => {
    const list = sentencesOf(words);
    return list.length < 3 ? null : list.toSpliced(1, 1).join(' ');
  }),
  'sentences swapped': rewritten((words) => {
    const [first, second, ...rest] = sentencesOf(words);
    return second === undefined || !/[.?!]$/u.test(second) ? null : [second, first, ...rest].join(' ');
  }),
  'sentence invented after': rewritten((words) =>
    words.split(' ').length < 5 ? null : `${words.replace(/[.,;]$/u, '')}. Nobody gently waved.`,
  ),
  'sentence invented before': rewritten((words) =>
    words.split(' ').length < 5 ? null : `Nobody gently waved. ${words}`,
  ),
  'question made of a statement': rewritten((words) =>
    /[\p{L}\p{N}][.,]?$/u.test(words) ? `${words.replace(/[.,]$/u, '')}?` : null,
  ),
  'exclamation made of a statement': rewritten((words) =>
    /[\p{L}\p{N}][.,]?$/u.test(words) ? `${words.replace(/[.,]$/u, '')}!` : null,
  ),
  'statement made of a question': rewritten((words) => words.replace(/\?$/u, '.')),
  'statement made of an exclamation': rewritten((words) => words.replace(/!$/u, '.')),
  'question made inside': rewritten((words) => words.replace(/(\p{Ll}{2})\. (?=\p{Lu})/u, '$1? ')),
  'statement made inside': rewritten((words) => words.replace(/(\p{Ll}{2})\? (?=\p{Lu})/u, '$1. ')),
  fabricated: ({ cite }) => quoted(FABRICATED, cite),
  'fabricated, four words': ({ cite }) => quoted('zeppelin surrendered gently everywhere', cite),
  'fabricated, one word': ({ cite, paragraph, key }) =>
    paragraph > 0 ? quoted('zeppelin', `[@${key}]`) : quoted('zeppelin', cite),
  'fabricated, block quote': ({ cite }) => `Text.\n\n> ${FABRICATED}\n>\n> — the speaker ${cite}\n\nText.`,
  'true start, invented end': changed((list) =>
    list.length < 6 ? null : [...list.slice(0, 5), 'zeppelin', 'walruses'],
  ),
});
