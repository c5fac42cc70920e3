import type { RecordKind } from '../../engine/search/record.js';
import { KINDS } from '../../engine/search/segment.js';
import type { RemotePassage } from '../../service/remote/remote-library.js';
import type { ArchiveConnection } from './connection.js';
import type { Dictionary } from './dictionary.js';
import { quoted, termsOf } from './lexemes.js';
import { COLUMNS, type PassageHit } from './question.js';

/** Where passages are searched for where nobody says. */
const KINDS_OF_PASSAGES: readonly RecordKind[] = ['quotation', 'paragraph'];
/** Rows that the rarest words of a passage may bring in. */
const OPENED = 2_500;
/** Minimum number of the rarest words that select rows: one of them may be the writer's own. */
const OPENERS = 4;
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
  return connection.ask<PassageHit>(
    `SELECT ${COLUMNS} FROM quoin.passage
      WHERE terms @@ $1::tsquery AND kind = ANY($2::smallint[])
      ORDER BY ${score.join(' + ')} DESC, standing, source, number LIMIT $3`,
    [
      opening(known, terms.length < SHORT),
      kinds.map((kind) => KINDS.indexOf(kind)),
      Math.max(limit, ALIGNED),
      ...counted.map(({ term }) => quoted(term)),
    ],
    signal,
  );
}

/** The `tsquery` that brings in rows: any of the rarest words, or where even these are common, any two or three of them. */
function opening(known: readonly Weighed[], isShort: boolean): string {
  if (isShort) return known.map(({ term }) => quoted(term)).join(' & ');
  let rows = 0;
  const single = known.filter(({ records }, i) => {
    rows += records;
    return i < MOST_OPENERS && rows <= OPENED;
  });
  if (single.length >= OPENERS) return single.map(({ term }) => quoted(term)).join(' | ');
  const rest = known.slice(single.length, single.length + 6).map(({ term }) => quoted(term));
  // Three common words of one passage stand together in few others; two in more than can be examined.
  const some = rest.flatMap((a, i) =>
    rest.slice(i + 1).flatMap((b, j) => rest.slice(i + j + 2).map((c) => `(${a} & ${b} & ${c})`)),
  );
  const few = rest.length < 3 ? [`(${rest.join(' & ')})`] : some;
  return [...single.map(({ term }) => quoted(term)), ...few].join(' | ');
}
