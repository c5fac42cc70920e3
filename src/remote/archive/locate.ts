import type { RecordKind } from '../../engine/search/record.js';
import { KINDS } from '../../engine/search/segment.js';
import type { RemotePassage } from '../../service/remote/remote-library.js';
import type { ArchiveConnection } from './connection.js';
import type { Dictionary } from './dictionary.js';
import { quoted, termsOf } from './lexemes.js';
import { COLUMNS, type PassageHit } from './question.js';

/** Default kinds of records that passages are searched in. */
const KINDS_OF_PASSAGES: readonly RecordKind[] = ['quotation', 'paragraph'];
/** Rows that the rarest words of a passage may bring in. */
const OPENED = 2_500;
/** Number of the rarest words that may be the writer's own: at first, and if nothing is close then. */
const OWN = [1, 3] as const;
/** Share of what the words tell that a passage has which is close. */
const CLOSE = 0.7;
const MOST_OPENERS = 12;
/** Words that count when rows are distinguished. */
const MOST_COUNTED = 32;
/** Rows read for alignment: more than the engine aligns. */
const ALIGNED = 40;
/** A passage of fewer words is searched for word for word. */
const SHORT = 5;

interface Weighed {
  readonly term: string;
  readonly records: number;
  readonly bits: number;
}

/**
 * Passages of which the words, perhaps altered, may be a part: those that hold most of what the words tell, brought in by the
 * rarest of them.
 */
export async function locatePassages(
  connection: ArchiveConnection,
  dictionary: Dictionary,
  { words, limit }: RemotePassage,
  kinds: readonly RecordKind[] = KINDS_OF_PASSAGES,
  signal: AbortSignal,
): Promise<readonly PassageHit[]> {
  const terms = [...new Set(termsOf(words))];
  if (terms.length < 2) return [];
  const [counts, { records: all }] = await Promise.all([dictionary.count(terms, signal), dictionary.spread()]);
  const known = terms
    .flatMap((term): Weighed[] => {
      const records = counts.get(term);
      return records === undefined ? [] : [{ term, records, bits: Math.log2(1 + Math.max(all, records) / records) }];
    })
    .sort((a, b) => a.records - b.records);
  if (known.length < 2 || (terms.length < SHORT && known.length < terms.length)) return [];
  const counted = known.slice(0, MOST_COUNTED);
  // A parameter for each word: it is read once, not once a row.
  const score = counted.map(
    ({ bits }, i) => `CASE WHEN terms @@ $${i + 4}::tsquery THEN ${bits.toFixed(3)} ELSE 0 END`,
  );
  const close = CLOSE * counted.reduce((sum, { bits }) => sum + bits, 0);
  const openings =
    terms.length < SHORT
      ? [known.map(({ term }) => quoted(term)).join(' & ')]
      : new Set(OWN.map((own) => opening(known, own, Math.max(1, all))));
  let rows: readonly (PassageHit & { readonly score: number })[] = [];
  for (const words of openings) {
    rows = await connection.ask(
      `SELECT ${COLUMNS}, (${score.join(' + ')})::float8 AS score FROM quoin.passage
        WHERE terms @@ $1::tsquery AND kind = ANY($2::smallint[])
        ORDER BY score DESC, standing, source, number LIMIT $3`,
      [
        words,
        kinds.map((kind) => KINDS.indexOf(kind)),
        Math.max(limit, ALIGNED),
        ...counted.map(({ term }) => quoted(term)),
      ],
      signal,
    );
    if ((rows[0]?.score ?? 0) >= close) break;
  }
  return rows;
}

/**
 * The `tsquery` that brings in rows: any of the rarest words, or where even these are common, any two of them, or three that stand
 * together in fewer rows. There are as many as it takes to find the rows if `own` of the words are the writer's own, and no more:
 * the server reads all that it has of all but the commonest.
 *
 * @param all number of passages of the archive
 */
function opening(known: readonly Weighed[], own: number, all: number): string {
  let rows = 0;
  const single = known.filter(({ records }, i) => {
    rows += records;
    return i < MOST_OPENERS && rows <= OPENED;
  });
  const openers = single.map(({ term }) => quoted(term));
  if (single.length <= own) {
    const spare = own - single.length;
    const rest = known.slice(single.length);
    const pairs = combinations(rest.slice(0, spare + 2), 2);
    const expected = pairs.reduce((sum, [a, b]) => sum + ((a?.records ?? 0) * (b?.records ?? 0)) / all, 0);
    const together = expected <= OPENED ? pairs : combinations(rest.slice(0, spare + 3), 3);
    for (const words of together) openers.push(`(${words.map(({ term }) => quoted(term)).join(' & ')})`);
  }
  return openers.join(' | ');
}

/** All choices of `size` items; all items if there are no more than that. */
function combinations<T>(items: readonly T[], size: number): T[][] {
  if (items.length <= size) return items.length === 0 ? [] : [[...items]];
  if (size === 1) return items.map((item) => [item]);
  return items.flatMap((item, i) => {
    const rest = items.slice(i + 1);
    return rest.length < size - 1 ? [] : combinations(rest, size - 1).map((others) => [item, ...others]);
  });
}
