import { errorsAllowed, typingErrors } from '../../engine/search/fuzzy.js';
import type { QueryWord } from '../../engine/search/query.js';
import type { ArchiveConnection } from './connection.js';
import { STANDING_PREFIX } from './lexemes.js';

/** Words that a beginning may be completed to, the commonest first. */
export const MOST_COMPLETIONS = 100;
/** Words that a misspelt one may mean. */
const MOST_MEANT = 60;
/** Words of the archive that are compared with a misspelt one for each way to misspell it. */
const MOST_MATCHING = 120;
/** Behind every word that begins like another. */
const LAST = '\u{10FFFF}';
/** Milliseconds for which the size of the archive is remembered. */
const REMEMBERED = 60_000;

/** A word of the archive, and in how many records it is, roughly. */
export interface Term {
  readonly term: string;
  readonly records: number;
}

/** What a word of a query may stand for in an archive. */
export interface Reading {
  readonly word: QueryWord;
  /** Records with the very word; 0 if the archive does not have it. */
  readonly whole: number;
  /** Longer words that begin with it, the commonest first, at most 100. */
  readonly longer: readonly Term[];
  /** Records of all longer words together. */
  readonly longerRecords: number;
  /** Number of longer words. */
  readonly longerCount: number;
}

/** How the records of an archive are spread over the standings. */
export interface Spread {
  readonly records: number;
  /** By standing: records of that standing. */
  readonly standings: ReadonlyMap<number, number>;
}

/** Which words an archive has. */
export class Dictionary {
  readonly #connection: ArchiveConnection;
  #spread: { readonly until: number; readonly value: Promise<Spread> } | null = null;

  constructor(connection: ArchiveConnection) {
    this.#connection = connection;
  }

  /** What each word may stand for as it is typed. */
  async read(words: readonly QueryWord[], signal: AbortSignal): Promise<Reading[]> {
    const rows = await this.#connection.ask<{ at: string; term: string; records: string; all: string; count: string }>(
      `SELECT word.at, found.* FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS word(low, high, at)
         CROSS JOIN LATERAL (
           SELECT term, records, sum(records) OVER () AS all, count(*) OVER () AS count FROM quoin.term
            WHERE term >= word.low COLLATE "C" AND term <= word.high COLLATE "C"
            ORDER BY term = word.low DESC, records DESC LIMIT $3) AS found`,
      [
        words.map(({ text }) => text),
        words.map(({ text, exact }) => (exact ? text : text + LAST)),
        MOST_COMPLETIONS + 1,
      ],
      signal,
    );
    return words.map((word, i): Reading => {
      const own = rows.filter(({ at }) => Number(at) === i + 1);
      const terms = own.map(({ term, records }) => ({ term, records: Math.max(1, Number(records)) }));
      const whole = terms.find(({ term }) => term === word.text)?.records ?? 0;
      const longer = terms.filter(({ term }) => term !== word.text);
      const total = Number(own[0]?.all ?? 0);
      return {
        word,
        whole,
        longer: longer.slice(0, MOST_COMPLETIONS),
        longerRecords: Math.max(longer.length, total - whole),
        longerCount: Number(own[0]?.count ?? 0) - (whole > 0 ? 1 : 0),
      };
    });
  }

  /** In how many records each of these words is; words that the archive does not have are left out. */
  async count(terms: readonly string[], signal: AbortSignal): Promise<Map<string, number>> {
    const rows = await this.#connection.ask<{ term: string; records: string }>(
      'SELECT term, records FROM quoin.term WHERE term = ANY($1::text[])',
      [terms],
      signal,
    );
    return new Map(rows.map(({ term, records }) => [term, Math.max(1, Number(records))]));
  }

  /**
   * Words that a misspelt one, or the beginning of one, may mean: those with one typing error; in long words of which there are
   * none, those with two. Whole words come first, then the commonest.
   */
  async meant(word: string, signal: AbortSignal): Promise<Term[]> {
    const most = errorsAllowed(word.length);
    if (most === 0) return [];
    const once = reached(word, 1, await this.#like(oneErrorPatterns(word), signal));
    if (once.length > 0 || most < 2) return once;
    return reached(word, 2, await this.#similar(word, signal));
  }

  /** Number of records, in all and by standing. */
  spread(): Promise<Spread> {
    if (this.#spread === null || this.#spread.until < Date.now()) {
      const value = this.#readSpread();
      this.#spread = { until: Date.now() + REMEMBERED, value };
      value.catch(() => {
        this.#spread = null;
      });
    }
    return this.#spread.value;
  }

  async #readSpread(): Promise<Spread> {
    const rows = await this.#connection.ask<{ term: string; records: string }>(
      `SELECT term, records FROM quoin.term WHERE term >= '${STANDING_PREFIX}' AND term < '${STANDING_PREFIX}:'`,
    );
    const standings = new Map(rows.map(({ term, records }) => [Number(term.slice(1)), Number(records)]));
    return { records: [...standings.values()].reduce((sum, each) => sum + each, 0), standings };
  }

  /** Words that match one of the patterns: of each the commonest. */
  #like(patterns: readonly string[], signal: AbortSignal): Promise<readonly CountedTerm[]> {
    return this.#connection.ask<CountedTerm>(
      `SELECT DISTINCT found.term, found.records FROM unnest($1::text[]) AS pattern
         CROSS JOIN LATERAL (
           SELECT term, records FROM quoin.term WHERE term LIKE pattern AND records > 0 ORDER BY records DESC LIMIT $2) AS found`,
      [patterns, MOST_MATCHING],
      signal,
    );
  }

  /** Words that share trigrams with a word, the most similar first. */
  #similar(word: string, signal: AbortSignal): Promise<readonly CountedTerm[]> {
    return this.#connection.ask<CountedTerm>(
      'SELECT term, records FROM quoin.term WHERE term % $1 AND records > 0 ORDER BY similarity(term, $1) DESC LIMIT $2',
      [word, MOST_MATCHING],
      signal,
    );
  }
}

/** A row of `quoin.term`: the driver gives large numbers as text. */
interface CountedTerm {
  readonly term: string;
  readonly records: string;
}

/** Those words that are within `errors` typing errors of `word`, or of which a beginning is. The server narrows, the engine decides. */
function reached(word: string, errors: number, rows: readonly CountedTerm[]): Term[] {
  return rows
    .flatMap(({ term, records }) => {
      const units = Uint16Array.from(term, (sign) => sign.charCodeAt(0));
      const isWhole = typingErrors(word, units, 0, units.length, errors, false) <= errors;
      const isBegun = isWhole || typingErrors(word, units, 0, units.length, errors, true) <= errors;
      return isBegun ? { term, records: Math.max(1, Number(records)), isWhole } : [];
    })
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.records - a.records)
    .slice(0, MOST_MEANT);
}

/** Patterns that every word has with one letter less, more, other or swapped at some place of `word`, and whatever behind it. */
function oneErrorPatterns(word: string): string[] {
  const patterns = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at + 1);
    patterns.add(like(head, '_', word.slice(at)));
    if (at === word.length) continue;
    patterns.add(like(head, '_', tail));
    patterns.add(like(head, '', tail));
    if (tail !== '') patterns.add(like(head, '', `${tail.charAt(0)}${word.charAt(at)}${tail.slice(1)}`));
  }
  return [...patterns];
}

function like(head: string, sign: string, tail: string): string {
  const plain = (text: string) => text.replace(/[\\%_]/gu, '\\$&');
  return `${plain(head)}${sign}${plain(tail)}%`;
}
