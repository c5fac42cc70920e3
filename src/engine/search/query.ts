import { daySpan } from '../text/dates.js';
import { isLanguageBegun, languageCode } from '../text/language-names.js';
import { foldTypography } from '../text/normalize.js';
import { UNFINISHED } from './filters.js';
import { SOURCE, SPEAKER, TEXT } from './segment.js';
import { TermScanner } from './terms.js';

/** What is read of a query: the rest of a longer one is ignored. */
export const MAX_QUERY = 4000;
const MAX_WORDS = 24;

/** One word to find. */
export interface QueryWord {
  /** Folded as in the index. */
  readonly text: string;
  /** Where it may stand, as numbers of fields. */
  readonly fields: readonly number[];
  /** Whether the word is all there: not only the beginning of it, and no typo in it. */
  readonly exact: boolean;
  /** Whether it is written as an acronym, in a query that is not all in capitals: `WHO`, `U.S.` */
  readonly acronym: boolean;
}

/** Words that are next to each other, in order, in one of the fields. */
export interface Phrase {
  readonly words: readonly string[];
  readonly fields: readonly number[];
}

/** A query taken apart. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly Phrase[];
  /** Records that may be of this day or later, as `yyyymmdd`. */
  readonly after: number | null;
  /** Records that may be of an earlier day. */
  readonly before: number | null;
  /** Records of articles in the language of this code. */
  readonly language: string | null;
}

const scanner = new TermScanner();
const ANYWHERE = [TEXT, SPEAKER, SOURCE];
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;
const PART = /(?:(speaker|source|before|after|language|is):)?(?:"([^"]*)"?|([^\s"]+))/giu;

/**
 * Takes a query apart: words, `"phrases"`, `speaker:` and `source:` before a word or phrase, `before:` and `after:` before
 * an EDTF date, and `language:` before a code or a name. `after:2022` begins with the first day of 2022, `before:2022` ends the day
 * before it. What is not a date or language after all is searched for as words.
 */
export function parseQuery(query: string): Query {
  const words: QueryWord[] = [];
  const phrases: Phrase[] = [];
  let after: number | null = null;
  let before: number | null = null;
  let language: string | null = null;
  const mixed = query !== query.toUpperCase();
  for (const [whole, filter, quoted, bare] of foldTypography(query.slice(0, MAX_QUERY)).matchAll(PART)) {
    const name = filter?.toLowerCase();
    const value = quoted ?? bare ?? '';
    // A filter still being typed says nothing yet, and nothing of words says `is:unused`.
    if (UNFINISHED.test(whole) || (name === 'language' && isLanguageBegun(value))) continue;
    const span = name === 'before' || name === 'after' ? daySpan(value) : null;
    const code = name === 'language' ? languageCode(value) : null;
    if (code !== null) language = code;
    else if (span && name === 'after') after = span.first;
    else if (span) before = span.first;
    else {
      // What is not understood is searched for as words.
      const fields = name === 'speaker' ? [SPEAKER] : name === 'source' ? [SOURCE] : ANYWHERE;
      const written = span === null && fields === ANYWHERE ? (quoted ?? whole) : value;
      scanner.scan(written);
      const terms = Array.from({ length: scanner.count }, (_, i) => scanner.term(i));
      const exact = quoted !== undefined;
      if (exact && terms.length > 1) phrases.push({ words: terms, fields });
      for (const [i, text] of terms.entries()) {
        if (words.length < MAX_WORDS && !words.some((word) => word.text === text && word.fields === fields)) {
          const acronym = mixed && ACRONYM.test(written.slice(scanner.start[i], scanner.end[i]));
          words.push({ text, fields, exact, acronym });
        }
      }
    }
  }
  return { words, phrases, after, before, language };
}

/**
 * Other ways to read the query's words, for when the words as typed find little: neighbours written as one (`camp bell`),
 * letters and digits apart (`s400`).
 */
export function otherReadings(words: readonly QueryWord[], isTerm: (text: string) => boolean): QueryWord[][] {
  const readings: QueryWord[][] = [];
  words.forEach((word, i) => {
    if (word.exact) return;
    const next = words[i + 1];
    if (next && !next.exact && isTerm(word.text + next.text)) {
      readings.push([...words.slice(0, i), { ...word, text: word.text + next.text }, ...words.slice(i + 2)]);
    }
    const parts = /^(\p{L}+)(\p{N}+)$/u.exec(word.text) ?? /^(\p{N}+)(\p{L}+)$/u.exec(word.text);
    if (parts) {
      const [, head = '', tail = ''] = parts;
      const apart = [head, tail].map((text): QueryWord => ({ ...word, text, exact: false }));
      readings.push([...words.slice(0, i), ...apart, ...words.slice(i + 1)]);
    }
  });
  return readings.slice(0, 4);
}
