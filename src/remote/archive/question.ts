import type { RecordKind } from '../../engine/search/record.js';
import { KINDS } from '../../engine/search/segment.js';
import { type Clause, formsOf, languageClause } from './clauses.js';
import type { ArchiveConnection } from './connection.js';
import { costInIndex, rowCost } from './costs.js';
import type { Spread } from './dictionary.js';
import { ArchiveError } from './failures.js';
import { KIND_STEPS, languageMark, quoted, STANDING_PREFIX } from './lexemes.js';

/** Number of rows found by the commonest words after which the rest are not searched for. */
const QUICKLY_ENOUGH = 40;
/** Microseconds from which on a question is first asked with the commonest of many words, and from which on all take long. */
const QUICK = 30_000;
const LONG = 60_000;
/** Rows that the server may have to look at for one question; of more matches those of the best standing are examined. */
const LOOKED_AT = 3_000;
/** Rows that it may look at where the index takes longer to find fewer of them. */
const MOST_LOOKED_AT = 6_000;
/** Microseconds that the index takes at least where many rows match, and more for each row that has the rarest word. */
const INDEXED = 15_000;
const INDEXED_EACH = 1;
/** Microseconds that reading rows in order may take: if there are too few, the index is searched all the same. */
const MOST_IN_ORDER = 40_000;
/** Share of rows with a word from which on it is cheaper to look for it in the rows than in the index. */
const COMMON = 0.1;

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

/**
 * What rows are searched for: some, because there are none yet, however long that takes; more of them, with fewer words if all take
 * long; or others that may be meant, unless that takes long.
 */
export type Wanted = 'some' | 'more' | 'others';

/** Asks for rows with all of some clauses. */
export class Question {
  readonly #connection: ArchiveConnection;
  readonly #spread: Spread;
  readonly #allowed: Allowed;
  readonly #limit: number;
  readonly #signal: AbortSignal;

  constructor(connection: ArchiveConnection, spread: Spread, allowed: Allowed, limit: number, signal: AbortSignal) {
    this.#connection = connection;
    this.#spread = spread;
    this.#allowed = allowed;
    this.#limit = limit;
    this.#signal = signal;
  }

  /**
   * Rows that have all of the clauses, those of the best standing first. What costs the server least depends on how common the
   * words are: if nearly every row has them, rows are read in the order of their standings until there are enough; if some of the
   * words are in few rows, these are read and compared with the other words; else the index finds the rows that have all.
   */
  async rowsWith(words: readonly Clause[], wanted: Wanted = 'some'): Promise<readonly PassageHit[]> {
    const clauses = this.#inLanguage(words);
    const expected = this.#limit / this.#shareOf(clauses);
    const each = rowCost(clauses);
    const least = Math.min(...clauses.map(({ records }) => records));
    const time = Math.min(MOST_IN_ORDER, INDEXED + least * INDEXED_EACH);
    if (expected * each <= time) {
      // Rows of the best standing are short, and have a word less often than others.
      const rows = await this.#inOrder(clauses, Math.ceil(Math.min(4 * expected, (1.5 * time) / each)));
      if (rows.length >= this.#limit / 3) return rows;
    }
    return this.#withCommonest(clauses, wanted);
  }

  /** Whether `rowsWith` searches for all words that the clauses stand for, and is not expected to find more rows than its limit. */
  isFewInFull(words: readonly Clause[]): boolean {
    const clauses = this.#inLanguage(words);
    return this.#shareOf(clauses) * this.#spread.records < this.#limit && this.#cost(clauses) <= QUICK;
  }

  #inLanguage(words: readonly Clause[]): readonly Clause[] {
    const { language } = this.#allowed;
    return language === null ? words : [...words, languageClause(language, this.#spread)];
  }

  /** Rows by the commonest of many words, as long as these are enough, and by all of them otherwise. */
  async #withCommonest(clauses: readonly Clause[], wanted: Wanted): Promise<readonly PassageHit[]> {
    const forms = formsOf(clauses).map((form) => ({ form, cost: this.#cost(form) }));
    const from = Math.max(
      0,
      forms.findLastIndex(({ cost }) => cost <= QUICK),
    );
    const needed = wanted === 'some' ? 1 : 0;
    let rows: readonly PassageHit[] = [];
    for (const [i, { form, cost }] of forms.slice(from).entries()) {
      const isFirst = i === 0 && (wanted !== 'others' || cost <= LONG);
      if (!isFirst && rows.length >= Math.min(this.#limit, cost > LONG ? needed : QUICKLY_ENOUGH)) break;
      try {
        rows = await this.#byIndex(form);
      } catch (error) {
        // Some of the rows are an answer if all of them take too long.
        if (rows.length === 0 || !(error instanceof ArchiveError) || error.kind !== 'slow') throw error;
        break;
      }
    }
    return rows;
  }

  /** Microseconds that it takes to find rows by the index, roughly. */
  #cost(clauses: readonly Clause[]): number {
    return this.#leading(clauses)?.cost ?? this.#costByStanding(clauses);
  }

  /** The same if rows of the best standings are examined. */
  #costByStanding(clauses: readonly Clause[]): number {
    const [first, rest] = this.#withoutCommon(clauses);
    return costInIndex(first, this.#standings().length) + LOOKED_AT * rowCost(rest);
  }

  #byIndex(clauses: readonly Clause[]): Promise<readonly PassageHit[]> {
    const leading = this.#leading(clauses);
    return leading === null ? this.#ofBestStanding(clauses) : this.#ask(leading.first, leading.rest);
  }

  /**
   * The share of records with all clauses, as if words stood together by chance. Related ones do so more often, which only makes
   * the answer come sooner.
   */
  #shareOf(clauses: readonly Clause[]): number {
    const all = Math.max(1, this.#spread.records);
    return clauses.reduce((product, { records }) => product * Math.min(1, records / all), 1);
  }

  /** The rarest clauses that few rows have, and the others, as costs the server least; null where standings do. */
  #leading(clauses: readonly Clause[]): Leading | null {
    const sorted = [...clauses].sort((a, b) => a.records - b.records);
    let best: Leading | null = null;
    for (const i of sorted.keys()) {
      const [first, rest] = [sorted.slice(0, i + 1), sorted.slice(i + 1)];
      const expected = Math.min(sorted[0]?.records ?? 0, this.#shareOf(first) * this.#spread.records);
      const cost = costInIndex(first) + expected * rowCost(rest);
      if (expected <= MOST_LOOKED_AT && (best === null || cost < best.cost)) best = { first, rest, cost };
    }
    return best !== null && best.cost <= this.#costByStanding(clauses) ? best : null;
  }

  /** Rows that have all of the clauses among the first of each kind. */
  #inOrder(clauses: readonly Clause[], most: number): Promise<readonly PassageHit[]> {
    const { kinds, after, before } = this.#allowed;
    const ofKind = (kind: number) =>
      `SELECT ${COLUMNS} FROM (SELECT ${COLUMNS}, standing, first_day, last_day, terms FROM quoin.passage
         WHERE standing >= ${kind * KIND_STEPS} AND standing < ${(kind + 1) * KIND_STEPS}
         ORDER BY standing LIMIT ${most}) AS passage
        WHERE terms @@ $1::tsquery
          AND ($2::integer IS NULL OR last_day >= $2) AND ($3::integer IS NULL OR first_day < $3)`;
    const each = kinds
      .map((kind) => KINDS.indexOf(kind))
      .sort((a, b) => a - b)
      .map((kind) => `(${ofKind(kind)})`);
    return this.#connection.ask<PassageHit>(
      // One kind after the other, and no more of them than it takes.
      `${each.join(' UNION ALL ')} LIMIT $4`,
      [clauses.map(({ check }) => check).join(' & '), after, before, this.#limit],
      this.#signal,
    );
  }

  /**
   * Rows that have all of the clauses, best standing first. If the words are common, rows of the best standings are examined
   * first, and of others as many as it takes.
   */
  async #ofBestStanding(clauses: readonly Clause[]): Promise<readonly PassageHit[]> {
    const least = Math.min(...clauses.map(({ records }) => records));
    if (least <= LOOKED_AT) return this.#ask(clauses);
    const standings = this.#standings();
    const [first, rest] = this.#withoutCommon(clauses);
    if (rest.length > 0) {
      const best = bestStandings(standings, this.#shareOf(first), LOOKED_AT);
      const rows = await this.#ask(first, rest, among(best));
      if (rows.length >= this.#limit || best.length === standings.length) return rows;
    }
    const share = this.#shareOf(clauses);
    for (let goal = LOOKED_AT; ; goal *= 64) {
      const best = bestStandings(standings, share, goal);
      const isAll = best.length === standings.length;
      const mayBeMany = Math.min(least, share * this.#spread.records) > LOOKED_AT;
      const rows = await this.#ask(clauses, [], isAll && !mayBeMany ? '' : among(best));
      if (rows.length >= this.#limit || isAll) return rows;
    }
  }

  /** Clauses that the index is searched for, at least one, and those that as many rows have as is cheaper to look at. */
  #withoutCommon(clauses: readonly Clause[]): [first: Clause[], rest: Clause[]] {
    const sorted = [...clauses].sort((a, b) => a.records - b.records);
    let from = sorted.length;
    while (from > 1 && this.#shareOf(sorted.slice(from - 1)) >= COMMON) from--;
    return [sorted.slice(0, from), sorted.slice(from)];
  }

  /** Standings that rows can have, best first, with the number of such rows. */
  #standings(): [number, number][] {
    const wanted = new Set(this.#allowed.kinds.map((kind) => KINDS.indexOf(kind)));
    return [...this.#spread.standings]
      .filter(([standing]) => wanted.has(Math.floor(standing / KIND_STEPS)))
      .sort(([a], [b]) => a - b);
  }

  /** Rows that the index finds by some clauses, of these the ones that have the rest, too. */
  #ask(found: readonly Clause[], rest: readonly Clause[] = [], standings = ''): Promise<readonly PassageHit[]> {
    const { kinds, after, before } = this.#allowed;
    return this.#connection.ask<PassageHit>(
      // After `OFFSET 0` the server neither searches the index for the rest, nor reads rows one by one in the order wanted.
      `SELECT ${COLUMNS} FROM (SELECT ${COLUMNS}, standing, terms FROM quoin.passage
          WHERE terms @@ $1::tsquery AND kind = ANY($2::smallint[])
            AND ($3::integer IS NULL OR last_day >= $3) AND ($4::integer IS NULL OR first_day < $4) OFFSET 0) AS found
        WHERE $5::tsquery IS NULL OR terms @@ $5 ORDER BY standing, source, number LIMIT $6`,
      [
        `${found.map(({ text }) => text).join(' & ')}${standings}`,
        kinds.map((kind) => KINDS.indexOf(kind)),
        after,
        before,
        rest.length === 0 ? null : rest.map(({ check }) => check).join(' & '),
        this.#limit,
      ],
      this.#signal,
    );
  }
}

/** Clauses that the index is searched for, those that the rows found are compared with, and microseconds that both take. */
interface Leading {
  readonly first: readonly Clause[];
  readonly rest: readonly Clause[];
  readonly cost: number;
}

/** What follows the words of a `tsquery` that only finds rows of some standings; nothing where none is known to have rows. */
function among(standings: readonly [number, number][]): string {
  if (standings.length === 0) return '';
  return ` & (${standings.map(([standing]) => quoted(`${STANDING_PREFIX}${standing}`)).join(' | ')})`;
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
