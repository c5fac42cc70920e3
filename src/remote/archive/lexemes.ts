import type { SearchRecord } from '../../engine/search/record.js';
import { KINDS } from '../../engine/search/segment.js';
import { TermScanner } from '../../engine/search/terms.js';
import { dateWords } from '../../engine/text/dates.js';

// The server is given words as Quoin's own index has them: what both find is found by the same folding, in every language.

/** Before the words of each field in a passage’s `terms`: of the text itself nothing, of the speaker, of the source. */
export const FIELD_PREFIXES = ['', 's:', 'o:'] as const;
/** Before a passage’s standing, and before the code of its language, in its `terms`. No word has this sign in it. */
export const STANDING_PREFIX = '#';

/** Number of standings of each kind, as in the engine. */
export const KIND_STEPS = 40;
const HIGHEST = KINDS.length * KIND_STEPS - 1;

const scanner = new TermScanner();

/** What a passage is found by. */
export interface Lexemes {
  /** For the column `terms`: words by field, the standing, and the language where it is known. */
  readonly all: readonly string[];
  /** For the dictionary: words of any field, each once, the standing, and the language. */
  readonly counted: readonly string[];
}

/** The words of a text as they are searched for, in order, with repetitions. */
export function termsOf(text: string): string[] {
  scanner.scan(text);
  return Array.from({ length: scanner.count }, (_, i) => scanner.term(i));
}

/** What comes first at equal match, least first: the kind, then each step of half an octave in length. */
export function standingOf({ kind, text }: Pick<SearchRecord, 'kind' | 'text'>): number {
  const octave = 31 - Math.clz32(text.length + 2);
  const half = ((text.length + 2) >> (octave - 1)) & 1;
  return Math.min(HIGHEST, KINDS.indexOf(kind) * KIND_STEPS + octave * 2 + half);
}

/** Every standing that passages of a kind can have. */
export function standingsOf(kind: SearchRecord['kind']): number[] {
  return Array.from({ length: KIND_STEPS }, (_, i) => KINDS.indexOf(kind) * KIND_STEPS + i);
}

/** Terms of the speaker and the source read last: records of one article share them. */
const last = [
  { text: '', terms: [] as readonly string[] },
  { text: '', terms: [] as readonly string[] },
];

/** What a record is found by. */
export function lexemesOf(record: SearchRecord): Lexemes {
  const all = new Set<string>(termsOf(record.text));
  const counted = new Set(all);
  for (const [i, text] of [record.speaker, `${record.source} ${dateWords(record.issued)}`].entries()) {
    const known = last[i]?.text === text ? last[i] : { text, terms: [...new Set(termsOf(text))] };
    last[i] = known;
    for (const term of known.terms) {
      all.add(`${FIELD_PREFIXES[i + 1]}${term}`);
      counted.add(term);
    }
  }
  const marks = [`${STANDING_PREFIX}${standingOf(record)}`];
  if (record.language !== '') marks.push(languageMark(record.language));
  return { all: [...all, ...marks], counted: [...counted, ...marks] };
}

/** What the `terms` of passages in a language have, by its code: no standing begins with a letter. */
export function languageMark(code: string): string {
  return `${STANDING_PREFIX}${code}`;
}

/** Lexemes as the text of a `tsvector`, which the server puts in order. */
export function asVector(lexemes: readonly string[]): string {
  return lexemes.map(quoted).join(' ');
}

/** A lexeme as it is in the text of a `tsvector` or a `tsquery`. */
export function quoted(lexeme: string): string {
  return /['\\]/u.test(lexeme) ? `'${lexeme.replace(/['\\]/gu, '$&$&')}'` : `'${lexeme}'`;
}
