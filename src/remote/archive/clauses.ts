import type { QueryWord } from '../../engine/search/query.js';
import { TEXT } from '../../engine/search/segment.js';
import type { Reading, Spread, Term } from './dictionary.js';
import { FIELD_PREFIXES, languageMark, quoted } from './lexemes.js';

/** Words that are in more records than this together are many: the commonest of them are searched for first. */
const MANY_RECORDS = 60_000;
/** Maximum number of words searched for first, in the text alone: each row is compared with all of them. */
const QUICK = 12;
/** Maximum number of longer words that are listed one by one. */
const NAMED = 24;

/** One word of a question: any of these lexemes. */
export interface Clause {
  /** As `tsquery` text, for the index. */
  readonly text: string;
  /** The same for a row that is at hand: beginnings need not be spelt out there. */
  readonly check: string;
  /** Records that have it, roughly. */
  readonly records: number;
  /** Number of lexemes in `text`. */
  readonly lexemes: number;
  /** Number of lexemes in `check`. */
  readonly checks: number;
  /** Records that the index gathers before it finds the first row: all that words with a beginning are in. */
  readonly gathered: number;
  /** The commonest of very many lexemes, which are found sooner, or of these. It finds no row that the clause does not find. */
  readonly quick?: Clause | undefined;
}

/** The very word, in the fields where it may stand. */
export function wholeWord({ text, fields }: QueryWord, records: number): Clause {
  return clauseOf(inFields(fields, quoted(text)), records, fields.length);
}

/** A word with all that begins with it. */
export function begunWord({ word, whole, longer, longerRecords, longerCount }: Reading): Clause {
  const records = whole + longerRecords;
  const check = inFields(word.fields, `${quoted(word.text)}:*`);
  const checks = word.fields.length;
  const begun: Clause = { text: check, check, records, lexemes: checks, checks, gathered: records };
  if (longerCount > NAMED && longerRecords <= MANY_RECORDS) return begun;
  const { quick, ...all } = anyOf(word, [...(whole > 0 ? [{ term: word.text, records: whole }] : []), ...longer]);
  const named = { ...all, check, checks, quick: quick && { ...quick, check, checks } };
  // Not all are known by name where there are very many.
  return longerCount > longer.length ? { ...begun, quick: named } : { ...named, records };
}

/** A word with all that begins with it, if anything does and it is not to be the very word. */
export function asBegun(reading: Reading): Clause {
  const { word, whole, longerCount } = reading;
  return word.exact || longerCount === 0 ? wholeWord(word, whole) : begunWord(reading);
}

/** A word as it is typed, or one that it may mean; null if it is none of the archive's words and means none. */
export function forgivingWord(reading: Reading, meant: readonly Term[]): Clause | null {
  const { word, whole, longerCount } = reading;
  const known = whole > 0 || longerCount > 0 ? asBegun(reading) : null;
  // Each word once: the index compares every row with all that it is given.
  const others = known === null ? meant : meant.filter(({ term }) => !term.startsWith(word.text));
  if (others.length === 0) return known;
  const clause = meantWord(word, others);
  return known === null ? clause : eitherOf(known, clause);
}

/** One of several words that a misspelt one may mean. */
export function meantWord(word: QueryWord, meant: readonly Term[]): Clause {
  return anyOf(word, meant);
}

/** What is one or the other. */
export function eitherOf(one: Clause, other: Clause): Clause {
  const both = {
    text: `(${one.text} | ${other.text})`,
    check: `(${one.check} | ${other.check})`,
    records: one.records + other.records,
    lexemes: one.lexemes + other.lexemes,
    checks: one.checks + other.checks,
    gathered: one.gathered + other.gathered,
  };
  if (one.quick === undefined && other.quick === undefined) return both;
  return { ...both, quick: eitherOf(one.quick ?? one, other.quick ?? other) };
}

function anyOf({ fields }: QueryWord, terms: readonly Term[]): Clause {
  const textIn = (wanted: readonly number[], some: readonly Term[]) =>
    `(${some.map(({ term }) => inFields(wanted, quoted(term))).join(' | ')})`;
  const clause = clauseOf(textIn(fields, terms), sumOf(terms), fields.length * terms.length);
  if (terms.length <= QUICK || !fields.includes(TEXT)) return clause;
  const some = terms.slice(0, QUICK);
  return { ...clause, quick: clauseOf(textIn([TEXT], some), sumOf(some), some.length) };
}

/** The same question with fewer of the words that each clause stands for, the fewest first; last all of them. */
export function formsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const quicker = clauses.map((clause) => clause.quick ?? clause);
  return quicker.every((clause, i) => clause === clauses[i]) ? [clauses] : [...formsOf(quicker), clauses];
}

/** What passages in a language have. */
export function languageClause(code: string, { languages }: Spread): Clause {
  return clauseOf(quoted(languageMark(code)), languages.get(code) ?? 0, 1);
}

function clauseOf(text: string, records: number, lexemes: number): Clause {
  return { text, check: text, records, lexemes, checks: lexemes, gathered: 0 };
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { records }) => sum + records, 0);
}

/** `'word':*` keeps its mark after the prefix of a field. */
function inFields(fields: readonly number[], lexeme: string): string {
  const each = fields.map((field) => `'${FIELD_PREFIXES[field] ?? ''}${lexeme.slice(1)}`);
  return each.length === 1 ? (each[0] ?? '') : `(${each.join(' | ')})`;
}
