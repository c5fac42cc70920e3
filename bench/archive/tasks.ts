import type { ArchiveConnection } from '../../src/remote/archive/connection.js';
import { quoted, termsOf } from '../../src/remote/archive/lexemes.js';
import { ANSWERS, alterPiece, misspellOne, pickWords, type Task, type Tasks, wordsOf } from '../search/queries.js';
import { Random } from '../search/random.js';

/** A sample of the texts of an archive that has `count` passages: about as many as asked for, and the same ones each time. */
export async function sampleOf(connection: ArchiveConnection, count: number, wanted: number): Promise<string[]> {
  const share = Math.min(100, (100 * wanted) / count);
  const rows = await connection.ask<{ text: string }>(
    `SELECT text FROM quoin.passage TABLESAMPLE SYSTEM (${share}) REPEATABLE (1)`,
  );
  return rows.map(({ text }) => text);
}

/**
 * Tasks for a sample of an archive’s passages, as `makeTasks` makes them where memory holds all: here the server counts what has
 * the words of a query.
 */
export async function makeTasksOf(
  connection: ArchiveConnection,
  sample: readonly string[],
  count: number,
  seed: number,
): Promise<Pick<Tasks, 'words' | 'typo' | 'altered'>> {
  const random = new Random(seed);
  const words: Task[] = [];
  const typo: Task[] = [];
  const altered: Task[] = [];
  const others = sample.slice(0, 2000).flatMap(wordsOf);
  while (words.length < count || typo.length < count) {
    const target = random.int(0, sample.length - 1);
    const query = pickWords(sample[target] ?? '', random);
    if (query.length === 0 || (await isCommon(connection, query))) continue;
    if (words.length < count) words.push({ query: query.join(' '), target });
    const misspelt = typo.length < count ? misspellOne(query, random) : null;
    if (misspelt !== null) typo.push({ query: misspelt, target });
  }
  while (altered.length < count) {
    const target = random.int(0, sample.length - 1);
    const query = alterPiece(sample[target] ?? '', 10, 40, () => random.int(1, 3), others, random);
    if (query !== null) altered.push({ query, target });
  }
  return { words, typo, altered };
}

/** Whether more passages have words that begin so than can be distinguished. */
async function isCommon(connection: ArchiveConnection, beginnings: readonly string[]): Promise<boolean> {
  const terms = beginnings.flatMap(termsOf).map((term) => `${quoted(term)}:*`);
  const rows = await connection.ask('SELECT FROM quoin.passage WHERE terms @@ $1::tsquery LIMIT $2', [
    terms.join(' & '),
    ANSWERS + 1,
  ]);
  return rows.length > ANSWERS;
}
