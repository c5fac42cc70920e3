import type { SearchRecord } from '../../engine/search/record.js';
import { KINDS } from '../../engine/search/segment.js';
import { TermScanner } from '../../engine/search/terms.js';
import { dateWords } from '../../engine/text/dates.js';
import { storable } from './storable.js';

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

/** Words read lately, by the end of their hash: a word that comes again is the same string, and not made again. */
const READ_LATELY = 1 << 16;
const lately: (string | undefined)[] = new Array(READ_LATELY).fill(undefined);

/** The words of a text as they are searched for and can be stored, in order, with repetitions. */
export function termsOf(text: string): string[] {
  scanner.scan(text);
  return Array.from({ length: scanner.count }, (_, i) => termAt(i));
}

function termAt(i: number): string {
  const slot = (scanner.hash[i] ?? 0) & (READ_LATELY - 1);
  const known = lately[slot];
  if (known !== undefined && isTerm(known, scanner.at[i] ?? 0, scanner.at[i + 1] ?? 0)) return known;
  const term = storable(scanner.term(i));
  lately[slot] = term;
  return term;
}

function isTerm(word: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== scanner.units[from + at]) return false;
  return true;
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

/** Words of the speaker and the source read last: records of one article share them. */
interface FieldWords {
  readonly text: string;
  readonly terms: readonly string[];
  /** The same with the prefix of the field. */
  readonly prefixed: readonly string[];
}

const last: FieldWords[] = [];

function fieldWords(field: number, text: string): FieldWords {
  const known = last[field];
  if (known?.text === text) return known;
  const terms = [...new Set(termsOf(text))];
  const read = { text, terms, prefixed: terms.map((term) => `${FIELD_PREFIXES[field]}${term}`) };
  last[field] = read;
  return read;
}

/** What a record is found by. */
export function lexemesOf(record: SearchRecord): Lexemes {
  const words = new Set(termsOf(record.text));
  const all = [...words];
  for (const { terms, prefixed } of [
    fieldWords(1, record.speaker),
    fieldWords(2, `${record.source} ${dateWords(record.issued)}`),
  ]) {
    all.push(...prefixed);
    for (const term of terms) words.add(term);
  }
  const marks = [`${STANDING_PREFIX}${standingOf(record)}`];
  if (record.language !== '') marks.push(languageMark(record.language));
  return { all: [...all, ...marks], counted: [...words, ...marks] };
}

/** What the `terms` of passages in a language have, by its code: no standing begins with a letter. */
export function languageMark(code: string): string {
  return `${STANDING_PREFIX}${code}`;
}

/** A lexeme as it is in the text of a `tsvector` or a `tsquery`. */
export function quoted(lexeme: string): string {
  return /['\\]/u.test(lexeme) ? `'${lexeme.replace(/['\\]/gu, '$&$&')}'` : `'${lexeme}'`;
}
