import { errorsAllowed, typingErrors } from '../../engine/search/fuzzy.js';
import type { QueryWord } from '../../engine/search/query.js';
import type { ArchiveConnection } from './connection.js';
import { STANDING_PREFIX } from './lexemes.js';
import { Remembered } from './remembered.js';

/** Words that a beginning may be completed to, the commonest first. */
export const MOST_COMPLETIONS = 100;
/** Words that a misspelt one may mean. */
const MOST_MEANT = 40;
/** Words of the archive that are compared with a misspelt one for each way to misspell it. */
const MOST_MATCHING = 40;
/** Letters of one script are not farther apart, as code points. */
const SCRIPT = 128;
/** Letters looked at: scripts with more have no typing errors of one letter. */
const MOST_LETTERS = 2_000;
/** Number of letters after which few words remain to search. */
const HEAD = 3;
/** After every word that begins like another. */
const LAST = '\u{10FFFF}';
/** Milliseconds for which the size of the archive is remembered. */
const SPREAD_REMEMBERED = 60_000;

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

/** The words that begin with a text. */
type Begun = Omit<Reading, 'word'>;

const NOTHING: Begun = { whole: 0, longer: [], longerRecords: 0, longerCount: 0 };

/** How the records of an archive are spread over the standings and languages, and its words over their first letters. */
export interface Spread {
  readonly records: number;
  /** By standing: records of that standing. */
  readonly standings: ReadonlyMap<number, number>;
  /** By code of a language: records in that language. */
  readonly languages: ReadonlyMap<string, number>;
  /** Letters with which words begin. */
  readonly letters: readonly string[];
}

/**
 * Which words an archive has. What was read is remembered for a minute: of a word that is typed on, the server is asked once its
 * beginning has few completions no more, and of the words before it not at all.
 */
export class Dictionary {
  readonly #connection: ArchiveConnection;
  readonly #begun = new Remembered<Begun>();
  readonly #meant = new Remembered<readonly Term[]>();
  #spread: { readonly until: number; readonly value: Promise<Spread> } | null = null;

  constructor(connection: ArchiveConnection) {
    this.#connection = connection;
  }

  /** What each word may stand for as it is typed. */
  async read(words: readonly QueryWord[], signal: AbortSignal): Promise<Reading[]> {
    const unknown = new Set(words.filter(({ text }) => this.#known(text) === null).map(({ text }) => text));
    const fresh = await this.#complete([...unknown], signal);
    return words.map((word): Reading => {
      const { whole, longer, longerRecords, longerCount } = fresh.get(word.text) ?? this.#known(word.text) ?? NOTHING;
      return word.exact
        ? { word, whole, longer: [], longerRecords: 0, longerCount: 0 }
        : { word, whole, longer, longerRecords, longerCount };
    });
  }

  /** What begins with a text, as far as that is remembered: of it, or of a beginning whose every completion is known. */
  #known(text: string): Begun | null {
    for (let length = text.length; length > 0; length--) {
      const begun = this.#begun.get(text.slice(0, length));
      if (begun === null) continue;
      if (length === text.length) return begun;
      return begun.longerCount > begun.longer.length ? null : begunIn(begun.longer, text);
    }
    return null;
  }

  /** What begins with each text, by the server. */
  async #complete(texts: readonly string[], signal: AbortSignal): Promise<Map<string, Begun>> {
    if (texts.length === 0) return new Map();
    const rows = await this.#connection.ask<{ at: string; term: string; records: string; all: string; count: string }>(
      `SELECT word.at, found.* FROM unnest($1::text[]) WITH ORDINALITY AS word(low, at)
         CROSS JOIN LATERAL (
           SELECT term, records, sum(records) OVER () AS all, count(*) OVER () AS count FROM quoin.term
            WHERE term >= word.low COLLATE "C" AND term <= (word.low || $2) COLLATE "C"
            ORDER BY term = word.low DESC, records DESC LIMIT $3) AS found`,
      [texts, LAST, MOST_COMPLETIONS + 1],
      signal,
    );
    const found = texts.map((text, i) => {
      const own = rows.filter(({ at }) => Number(at) === i + 1);
      const { whole, longer } = begunIn(own.map(counted), text);
      const begun: Begun = {
        whole,
        longer: longer.slice(0, MOST_COMPLETIONS),
        longerRecords: Math.max(longer.length, Number(own[0]?.all ?? 0) - whole),
        longerCount: Number(own[0]?.count ?? 0) - (whole > 0 ? 1 : 0),
      };
      this.#begun.set(text, begun);
      return [text, begun] as const;
    });
    return new Map(found);
  }

  /** In how many records each of these words is; words that the archive does not have are left out. */
  async count(terms: readonly string[], signal: AbortSignal): Promise<Map<string, number>> {
    const rows = await this.#connection.ask<{ term: string; records: string }>(
      'SELECT term, records FROM quoin.term WHERE term = ANY($1::text[])',
      [terms],
      signal,
    );
    return new Map(rows.map(counted).map(({ term, records }) => [term, records]));
  }

  /**
   * Words that a misspelt one, or the beginning of one, may mean: those with one typing error; in long words, if there are
   * none, those with two. Whole words come first, then the commonest.
   */
  async meant(word: string, signal: AbortSignal): Promise<readonly Term[]> {
    const known = this.#meant.get(word);
    if (known !== null) return known;
    const most = errorsAllowed(word.length);
    if (most === 0) return [];
    const once = reached(word, 1, await this.#like(oneErrorPatterns(word, await this.#alphabetOf(word)), signal));
    const meant = once.length > 0 || most < 2 ? once : reached(word, 2, await this.#similar(word, signal));
    this.#meant.set(word, meant);
    return meant;
  }

  /** Number of records, in all, by standing and by language. */
  spread(): Promise<Spread> {
    if (this.#spread === null || this.#spread.until < Date.now()) {
      const value = this.#readSpread();
      this.#spread = { until: Date.now() + SPREAD_REMEMBERED, value };
      value.catch(() => {
        this.#spread = null;
      });
    }
    return this.#spread.value;
  }

  /** Letters with which words of the archive begin, of the script of a word. */
  async #alphabetOf(word: string): Promise<readonly string[]> {
    const { letters } = await this.spread();
    const near = word.codePointAt(0) ?? 0;
    return letters.filter((letter) => Math.abs((letter.codePointAt(0) ?? 0) - near) < SCRIPT);
  }

  async #readSpread(): Promise<Spread> {
    const rows = await this.#connection.ask<{ term: string; records: string }>(
      `SELECT term, records FROM quoin.term WHERE term > $1 AND term < $2 COLLATE "C"`,
      [STANDING_PREFIX, STANDING_PREFIX + LAST],
    );
    const standings = new Map<number, number>();
    const languages = new Map<string, number>();
    for (const { term, records } of rows) {
      const mark = term.slice(STANDING_PREFIX.length);
      if (/^\d/u.test(mark)) standings.set(Number(mark), Number(records));
      else languages.set(mark, Number(records));
    }
    const first = await this.#connection.ask<{ letter: string }>(
      // From one first letter to the next, without reading what is between.
      `WITH RECURSIVE first AS (
         (SELECT left(term, 1) AS letter FROM quoin.term WHERE term >= '0' ORDER BY term LIMIT 1)
         UNION ALL
         SELECT (SELECT left(term, 1) FROM quoin.term WHERE term > (first.letter || $1) COLLATE "C" ORDER BY term LIMIT 1)
           FROM first WHERE first.letter IS NOT NULL)
       SELECT letter FROM first WHERE letter IS NOT NULL LIMIT $2`,
      [LAST, MOST_LETTERS],
    );
    return {
      records: [...standings.values()].reduce((sum, each) => sum + each, 0),
      standings,
      languages,
      letters: first.map(({ letter }) => letter),
    };
  }

  /** Words that match one of the patterns: of each the commonest. */
  #like(patterns: readonly Pattern[], signal: AbortSignal): Promise<readonly CountedTerm[]> {
    return this.#connection.ask<CountedTerm>(
      // A word that is put together is compared after its beginning is looked up: the index of trigrams is slower at that.
      `SELECT DISTINCT found.term, found.records FROM unnest($1::text[], $2::text[]) AS wanted(head, pattern)
         CROSS JOIN LATERAL (
           SELECT term, records FROM quoin.term
            WHERE term >= wanted.head COLLATE "C" AND term <= (wanted.head || $3) COLLATE "C"
              AND (wanted.pattern IS NULL OR (term || '') LIKE wanted.pattern) AND records > 0
            ORDER BY records DESC LIMIT $4) AS found`,
      [patterns.map(({ head }) => head), patterns.map(({ pattern }) => pattern), LAST, MOST_MATCHING],
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

/** The words among some that begin with a text. */
function begunIn(terms: readonly Term[], text: string): Begun {
  const longer = terms.filter(({ term }) => term.length > text.length && term.startsWith(text));
  return {
    whole: terms.find(({ term }) => term === text)?.records ?? 0,
    longer,
    longerRecords: longer.reduce((sum, { records }) => sum + records, 0),
    longerCount: longer.length,
  };
}

/** A word of the dictionary is in at least one record: estimates may be lower. */
function counted({ term, records }: CountedTerm): Term {
  return { term, records: Math.max(1, Number(records)) };
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
      return isBegun ? { ...counted({ term, records }), isWhole } : [];
    })
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.records - a.records)
    .slice(0, MOST_MEANT);
}

/** Words that begin with `head` and, where there is one, match a pattern of `LIKE`. */
interface Pattern {
  readonly head: string;
  readonly pattern: string | null;
}

/**
 * Patterns of which every word has one with a letter less, more, other or swapped at some place of `word`, and any ending.
 * Where the place is near the beginning, each letter of the alphabet is tried: so the server never reads much of its dictionary.
 */
function oneErrorPatterns(word: string, alphabet: readonly string[]): Pattern[] {
  const heads = new Set<string>();
  const patterns = new Map<string, Pattern>();
  const withLetter = (head: string, tail: string): void => {
    if (head.length < HEAD) for (const letter of alphabet) heads.add(head + letter + tail);
    else if (tail === '') heads.add(head);
    else {
      const pattern = `${plain(head)}_${plain(tail)}%`;
      patterns.set(pattern, { head, pattern });
    }
  };
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at + 1);
    withLetter(head, word.slice(at));
    if (at === word.length) continue;
    withLetter(head, tail);
    heads.add(head + tail);
    if (tail !== '') heads.add(head + tail.charAt(0) + word.charAt(at) + tail.slice(1));
  }
  return [...[...heads].map((head) => ({ head, pattern: null })), ...patterns.values()];
}

function plain(text: string): string {
  return text.replace(/[\\%_]/gu, '\\$&');
}
