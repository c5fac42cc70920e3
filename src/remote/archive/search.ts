import { isPassage } from '../../engine/search/index.js';
import { otherReadings, parseQuery, type QueryWord } from '../../engine/search/query.js';
import type { RemoteQuery } from '../../service/remote/remote-library.js';
import { asBegun, begunWord, type Clause, forgivingWord, wholeWord } from './clauses.js';
import type { ArchiveConnection } from './connection.js';
import type { Dictionary, Reading, Term } from './dictionary.js';
import { ArchiveError } from './failures.js';
import { locatePassages } from './locate.js';
import { type Allowed, newestRows, type PassageHit, Question, type Wanted } from './question.js';

/** Rows read for the caller to rank: those that match as typed are many, and which of them is best only ranking tells. */
const RANKED = 150;
/** Number of rows from which on nothing else is tried. */
const ENOUGH = 10;
/** Words of a query that are looked up as misspelt ones. */
const MOST_MISSPELT = 6;

/** Passages of an archive that may answer a query, the most likely first, for the caller to rank. */
export async function searchPassages(
  connection: ArchiveConnection,
  dictionary: Dictionary,
  { query, kinds, limit }: RemoteQuery,
  signal: AbortSignal,
): Promise<readonly PassageHit[]> {
  const parsed = parseQuery(query);
  const { after, before, language } = parsed;
  const allowed: Allowed = { kinds, after, before, language };
  const room = Math.max(limit, RANKED);
  if (kinds.length === 0 || limit <= 0) return [];
  if (parsed.words.length === 0) return newestRows(connection, allowed, limit, signal);
  if (isPassage(parsed)) {
    const located = await locatePassages(connection, dictionary, { words: query, limit }, kinds, signal);
    if (located.length > 0) return located;
  }
  const [readings, spread] = await Promise.all([dictionary.read(parsed.words, signal), dictionary.spread()]);
  const question = new Question(connection, spread, allowed, room, signal);
  const search = new Stages(question, dictionary, room, signal);
  await search.asTyped(readings);
  const enough = Math.min(limit, ENOUGH);
  if (search.count < enough) await search.otherwise(parsed.words);
  if (search.count < enough) await search.misspelt(readings);
  if (search.count === 0 && parsed.words.length > 1) await search.partly(readings);
  return search.hits;
}

/** The stages of a search, as the engine has them: each is tried if those before it found little. */
class Stages {
  readonly #hits = new Map<string, PassageHit>();
  readonly #meant = new Map<string, readonly Term[]>();

  constructor(
    readonly question: Question,
    readonly dictionary: Dictionary,
    readonly room: number,
    readonly signal: AbortSignal,
  ) {}

  get count(): number {
    return this.#hits.size;
  }

  get hits(): readonly PassageHit[] {
    return [...this.#hits.values()];
  }

  /** Words as they are; then each as a beginning, too. */
  async asTyped(readings: readonly Reading[]): Promise<void> {
    if (readings.some(({ whole, longerCount }) => whole === 0 && longerCount === 0)) return;
    const canGrow = readings.some(({ whole, longerCount }) => whole > 0 && longerCount > 0);
    const begun = readings.map(asBegun);
    const isBegunFirst = canGrow && this.question.isFewInFull(begun);
    if (isBegunFirst) await this.#find(begun, 'more');
    // All rows with the beginnings: those with the whole words are among them.
    if (isBegunFirst && this.count < this.room) return;
    await this.#find(
      readings.map((each) => (each.whole > 0 ? wholeWord(each.word, each.whole) : begunWord(each))),
      'more',
    );
    if (canGrow && this.count < this.room) await this.#find(begun, 'more');
  }

  /** Neighbours as one word, letters and digits apart. */
  async otherwise(words: readonly QueryWord[]): Promise<void> {
    // Which of the words written as one there are, the dictionary says for all of them at once.
    const others = otherReadings(words, () => true);
    if (others.length === 0) return;
    const flat = await this.dictionary.read(others.flat(), this.signal);
    for (const other of others) {
      const readings = flat.splice(0, other.length);
      if (readings.every(({ whole, longerCount }) => whole > 0 || longerCount > 0))
        await this.#find(readings.map(asBegun), 'others');
    }
  }

  /** Words with typing errors in them. */
  async misspelt(readings: readonly Reading[]): Promise<void> {
    const clauses = await this.#forgiving(readings);
    if (clauses.every((clause) => clause !== null)) await this.#find(clauses, 'others');
  }

  /** Some of the words: those that tell most count first. */
  async partly(readings: readonly Reading[]): Promise<void> {
    const clauses = (await this.#forgiving(readings))
      .flatMap((clause) => clause ?? [])
      .sort((a, b) => a.records - b.records);
    for (let words = clauses.length - 1; words > 0 && this.count < ENOUGH; words--) {
      await this.#find(clauses.slice(0, words), 'others');
    }
    for (const clause of clauses.slice(1, 3)) if (this.count < this.room) await this.#find([clause], 'others');
  }

  /** Each word as typed or misspelt; null for one that means nothing here. */
  async #forgiving(readings: readonly Reading[]): Promise<(Clause | null)[]> {
    const slow = readings.filter(({ word }) => !word.exact).slice(0, MOST_MISSPELT);
    await Promise.all(
      slow.map(async ({ word }) => {
        if (this.#meant.has(word.text)) return;
        this.#meant.set(word.text, await this.dictionary.meant(word.text, this.signal));
      }),
    );
    return readings.map((reading) => forgivingWord(reading, this.#meant.get(reading.word.text) ?? []));
  }

  async #ask(clauses: readonly Clause[], wanted: Wanted): Promise<readonly PassageHit[]> {
    try {
      return await this.question.rowsWith(clauses, this.count === 0 ? 'some' : wanted);
    } catch (error) {
      // What was found before is an answer; without any there is none.
      if (this.count > 0 && error instanceof ArchiveError && error.kind === 'slow') return [];
      throw error;
    }
  }

  async #find(clauses: readonly Clause[], wanted: Wanted): Promise<void> {
    if (clauses.length === 0) return;
    const rows = await this.#ask(clauses, wanted);
    for (const row of rows) {
      const id = `${row.source}#${row.number}`;
      if (this.#hits.size < 2 * this.room && !this.#hits.has(id)) this.#hits.set(id, row);
    }
  }
}
