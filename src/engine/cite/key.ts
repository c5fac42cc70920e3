import type { ArticleMetadata } from '../article/article.js';
import { dateParts } from '../article/date-parts.js';
import { FastPattern } from '../text/fast-pattern.js';
import { nameInShort } from './reference.js';

/** Words that tell nothing about a title. */
const EMPTY_WORDS = new Set(
  (
    'a an and are as at be been but by can could do does did for from had has have he her his how i if in into is it its ' +
    'just may might more most new no not now of off on or our out over report said say says she should so some than that ' +
    'the their them then there these they this those to too under up us was we were what when where which who why will ' +
    'with would you your after before about against'
  ).split(' '),
);

/** Letters whose base form is not reached by taking their marks away. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  þ: 'th',
  Þ: 'th',
  ł: 'l',
  Ł: 'l',
  ı: 'i',
};

/** Maximum number of letters of a name, so that keys stay short. */
const LONGEST_WORD = 20;

/**
 * A cite key such as `jha2022-ties`: family name of the first author (else outlet, agency, publisher), year, first
 * telling word of the title; ASCII, lower case, fit for every Markdown citation syntax. The same metadata gives the same
 * key; if `taken` has it, a letter follows the year (`jha2022b-ties` to `z`, then numbers).
 */
export function makeCiteKey(
  metadata: Partial<Omit<ArticleMetadata, 'id'>>,
  taken: (key: string) => boolean = () => false,
): string {
  const year = metadata.issued === undefined ? '' : (dateParts(metadata.issued)?.year ?? '').toLowerCase();
  const name = nameWord(metadata);
  const titled = telling(metadata.title ?? '', name);
  const head = name || titled || 'source';
  const tail = name === '' || titled === '' ? '' : `-${titled}`;
  // A year has its letter after it; a key without a year gets it at its end.
  const keyed = (letter: string) => (year === '' ? `${head}${tail}${letter}` : `${head}${year}${letter}${tail}`);
  if (!taken(keyed(''))) return keyed('');
  for (let letter = 0; letter < 25; letter++) {
    const key = keyed(String.fromCharCode(98 + letter));
    if (!taken(key)) return key;
  }
  let number = 2;
  while (taken(`${keyed('')}-${number}`)) number++;
  return `${keyed('')}-${number}`;
}

function nameWord(metadata: Partial<Omit<ArticleMetadata, 'id'>>): string {
  const author = metadata.author?.[0];
  const candidates = [
    author === undefined ? '' : nameInShort(author),
    (metadata['container-title'] ?? '').replace(/\.(?:com|org|net|co|in|uk|gov|edu|info|news)\b/giu, ''),
    metadata.source ?? '',
    metadata.publisher ?? '',
  ];
  for (const candidate of candidates) {
    const words = asciiWords(candidate).filter((word) => word !== 'the');
    const joined = words.join('');
    if (joined === '') continue;
    // A long institution's name goes by its initials: `Ministry of External Affairs` is `moea`.
    if (joined.length > LONGEST_WORD && words.length > 2) return words.map((word) => word.charAt(0)).join('');
    return joined.slice(0, LONGEST_WORD);
  }
  return '';
}

function telling(title: string, name: string): string {
  const words = asciiWords(title);
  const found = words.find(
    (word) => word.length > 1 && !EMPTY_WORDS.has(word) && word !== name && !/^\d+$/u.test(word),
  );
  return (found ?? words[0] ?? '').slice(0, LONGEST_WORD);
}

/** The text's words in lower-case ASCII letters and digits. What has no such form (other scripts) drops out. */
function asciiWords(text: string): string[] {
  const folded = text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/[ßæÆœŒøØđĐðÐþÞłŁı]/gu, (letter) => FOLDED[letter] ?? '')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase();
  return folded.match(/[a-z0-9]+/gu) ?? [];
}

/** What Quarto and pandoc-crossref begin the labels of figures, tables, sections and the like with. */
const CROSS_REFERENCE = new FastPattern(
  () => /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau|vid)[-:][\p{L}\p{N}]/iu,
);

/** Whether a key is the label of something in the draft itself, written like a citation: `@fig-harbour`. */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}
