import type { QueryWord } from '../../engine/search/query.js';
import type { RecordKind } from '../../engine/search/record.js';
import { KINDS, TEXT } from '../../engine/search/segment.js';
import type { ArchiveConnection } from './connection.js';
import type { Reading, Spread, Term } from './dictionary.js';
import { FIELD_PREFIXES, languageMark, quoted, STANDING_PREFIX } from './lexemes.js';

/** Words that are in more records than this together are many: the commonest of them are searched for first. */
const MANY_RECORDS = 60_000;
/** Maximum number of words searched for first, in the text alone: each row is compared with all of them. */
const QUICK = 12;
/** Number of rows found by the commonest words after which the rest are not searched for. */
const QUICKLY_ENOUGH = 40;
/** Comparisons of a row with a word that one question may take, about 25 ns each. */
const COMPARISONS = 6_000_000;
/** Maximum number of longer words that are listed one by one. */
const NAMED = 24;
/** Rows that the server may have to look at for one question; of more matches those of the best standing are examined. */
const LOOKED_AT = 3_000;

/** One word of a question: any of these lexemes. */
export interface Clause {
  /** As `tsquery` text. */
  readonly text: string;
  /** Records that have it, roughly. */
  readonly records: number;
  /** Number of lexemes that a row is compared with. */
  readonly lexemes: number;
  /** Some of them that are found sooner, where there are very many. */
  readonly quick?: Clause | undefined;
}

/** Which rows count. */
export interface Allowed {
  readonly kinds: readonly RecordKind[];
  readonly after: number | null;
  readonly before: number | null;
  /** Code of a language. */
  readonly language: string | null;
}

/** A passage that may answer, as the server returns it. */
export interface PassageHit {
  readonly source: string;
  readonly number: number;
  readonly kind: number;
  readonly paragraph: number | null;
  readonly page: string | null;
  readonly text: string;
  readonly speaker: string;
  readonly said_by: string | null;
}

/** The columns of a `PassageHit`. */
export const COLUMNS = 'source, number, kind, paragraph, page, text, speaker, said_by';

/** The very word, in the fields where it may stand. */
export function wholeWord({ text, fields }: QueryWord, records: number): Clause {
  return { text: inFields(fields, quoted(text)), records, lexemes: fields.length };
}

/** A word with all that begins with it. */
export function begunWord({ word, whole, longer, longerRecords, longerCount }: Reading): Clause {
  const records = whole + longerRecords;
  const isNamed = longerCount <= NAMED || longerRecords > MANY_RECORDS;
  if (!isNamed) {
    return { text: inFields(word.fields, `${quoted(word.text)}:*`), records, lexemes: word.fields.length };
  }
  const named = [...(whole > 0 ? [{ term: word.text, records: whole }] : []), ...longer];
  return anyOf(word, named, records);
}

/** One of several words that a misspelt one may mean. */
export function meantWord(word: QueryWord, meant: readonly Term[]): Clause {
  return anyOf(word, meant);
}

/** What is one or the other. */
export function eitherOf(one: Clause, other: Clause): Clause {
  const both = {
    text: `(${one.text} | ${other.text})`,
    records: one.records + other.records,
    lexemes: one.lexemes + other.lexemes,
  };
  if (one.quick === undefined && other.quick === undefined) return both;
  return { ...both, quick: eitherOf(one.quick ?? one, other.quick ?? other) };
}

function anyOf({ fields }: QueryWord, terms: readonly Term[], records = sumOf(terms)): Clause {
  const textIn = (wanted: readonly number[], some: readonly Term[]) =>
    `(${some.map(({ term }) => inFields(wanted, quoted(term))).join(' | ')})`;
  const clause = { text: textIn(fields, terms), records, lexemes: fields.length * terms.length };
  if (terms.length <= QUICK || !fields.includes(TEXT)) return clause;
  const some = terms.slice(0, QUICK);
  return { ...clause, quick: { text: textIn([TEXT], some), records: sumOf(some), lexemes: some.length } };
}

/** What passages in a language have. */
function languageClause(code: string, { languages }: Spread): Clause {
  return { text: quoted(languageMark(code)), records: languages.get(code) ?? 0, lexemes: 1 };
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { records }) => sum + records, 0);
}

/** `'word':*` keeps its mark after the prefix of a field. */
function inFields(fields: readonly number[], lexeme: string): string {
  const each = fields.map((field) => `'${FIELD_PREFIXES[field] ?? ''}${lexeme.slice(1)}`);
  return each.length === 1 ? (each[0] ?? '') : `(${each.join(' | ')})`;
}

/** Rows that have all of the clauses, best standing first; those that are found soonest first, where they are enough. */
export async function rowsWith(
  connection: ArchiveConnection,
  words: readonly Clause[],
  allowed: Allowed,
  spread: Spread,
  limit: number,
  signal: AbortSignal,
): Promise<readonly PassageHit[]> {
  const clauses = allowed.language === null ? words : [...words, languageClause(allowed.language, spread)];
  const quick = clauses.map((clause) => clause.quick ?? clause);
  if (quick.some((clause, i) => clause !== clauses[i])) {
    const rows = await rowsOfBestStanding(connection, quick, allowed, spread, limit, signal);
    const least = Math.min(...clauses.map(({ records }) => records));
    const lexemes = clauses.reduce((sum, clause) => sum + clause.lexemes, 0);
    if (rows.length >= Math.min(limit, QUICKLY_ENOUGH) || least * clauses.length * lexemes > COMPARISONS) return rows;
  }
  return rowsOfBestStanding(connection, clauses, allowed, spread, limit, signal);
}

/**
 * Rows that have all of the clauses, best standing first. If the words are common, rows of the best standings are examined
 * first, and of others as many as it takes.
 */
async function rowsOfBestStanding(
  connection: ArchiveConnection,
  clauses: readonly Clause[],
  allowed: Allowed,
  spread: Spread,
  limit: number,
  signal: AbortSignal,
): Promise<readonly PassageHit[]> {
  const words = clauses.map(({ text }) => text).join(' & ');
  const least = Math.min(...clauses.map(({ records }) => records));
  // As if words stood together by chance; related ones do so more often, which only makes the answer come sooner.
  const share = clauses.reduce(
    (product, { records }) => product * Math.min(1, records / Math.max(1, spread.records)),
    1,
  );
  if (least <= LOOKED_AT) return ask(connection, words, allowed, limit, signal);
  const standings = allowedStandings(allowed, spread);
  let rows: readonly PassageHit[] = [];
  for (let goal = LOOKED_AT; ; goal *= 64) {
    const best = bestStandings(standings, share, goal);
    const isAll = best.length === standings.length;
    const among = best.map(([standing]) => quoted(`${STANDING_PREFIX}${standing}`)).join(' | ');
    const mayBeMany = Math.min(least, share * spread.records) > LOOKED_AT;
    rows = await ask(connection, isAll && !mayBeMany ? words : `${words} & (${among})`, allowed, limit, signal);
    if (rows.length >= limit || isAll) return rows;
  }
}

function allowedStandings({ kinds }: Allowed, { standings }: Spread): [number, number][] {
  const wanted = new Set(kinds.map((kind) => KINDS.indexOf(kind)));
  const steps = 40;
  return [...standings].filter(([standing]) => wanted.has(Math.floor(standing / steps))).sort(([a], [b]) => a - b);
}

/** The best standings with about this many matches. */
function bestStandings(
  standings: readonly [number, number][],
  share: number,
  goal: number,
): readonly [number, number][] {
  let expected = 0;
  const end = standings.findIndex(([, records]) => {
    expected += records * share;
    return expected >= goal;
  });
  return end < 0 ? standings : standings.slice(0, end + 1);
}

/** The newest rows, for a question without words. */
export async function newestRows(
  connection: ArchiveConnection,
  { kinds, after, before, language }: Allowed,
  limit: number,
  signal: AbortSignal,
): Promise<readonly PassageHit[]> {
  return connection.ask<PassageHit>(
    `SELECT ${COLUMNS} FROM quoin.passage
      WHERE last_day IS NOT NULL AND kind = ANY($1::smallint[])
        AND ($2::integer IS NULL OR last_day >= $2) AND ($3::integer IS NULL OR first_day < $3)
        AND ($4::tsquery IS NULL OR terms @@ $4)
      ORDER BY last_day DESC, standing LIMIT $5`,
    [
      kinds.map((kind) => KINDS.indexOf(kind)),
      after,
      before,
      language === null ? null : quoted(languageMark(language)),
      limit,
    ],
    signal,
  );
}

function ask(
  connection: ArchiveConnection,
  words: string,
  { kinds, after, before }: Allowed,
  limit: number,
  signal: AbortSignal,
): Promise<readonly PassageHit[]> {
  return connection.ask<PassageHit>(
    `SELECT ${COLUMNS} FROM quoin.passage
      WHERE terms @@ $1::tsquery AND kind = ANY($2::smallint[])
        AND ($3::integer IS NULL OR last_day >= $3) AND ($4::integer IS NULL OR first_day < $4)
      ORDER BY standing, source, number LIMIT $5`,
    [words, kinds.map((kind) => KINDS.indexOf(kind)), after, before, limit],
    signal,
  );
}
