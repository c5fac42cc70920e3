import { createHash } from 'node:crypto';
import type { SearchRecord } from '../../src/engine/search/record.js';
import { daySpan } from '../../src/engine/text/dates.js';
import { lexemesOf, standingOf } from '../../src/remote/archive/lexemes.js';
import type { SourceRows } from '../../src/remote/archive/rows.js';
import { inventedPassages, readPassages } from '../search/corpus.js';
import { Random, Zipf } from '../search/random.js';

/** Names for what a real text's words do not reach: a larger archive has more of them. */
const NAMES = 400_000;
/** Share of the words that such a name takes the place of. */
const NAMED = 0.04;

/**
 * Passages with the word frequencies of real text, in a directory: each word is drawn as the text has it after the two before
 * it, and some are names by Zipf's law. Without a directory they are made by a grammar over words of Zipf's law. The same for
 * the same seed; one after the other, because memory does not hold all of a large archive.
 */
export function* makePassages(count: number, seed: number, directory: string | undefined): Generator<string> {
  if (directory === undefined) return yield* inventedPassages(count, seed);
  const words = readPassages(directory).flatMap((passage) => [...passage.split(/\s+/u), '']);
  const followers = new Map<string, number[]>();
  // By place: what follows on the word there and the one before it, wherever the two are.
  const after: number[][] = [];
  for (let i = 1; i < words.length; i++) {
    const key = `${words[i - 1]} ${words[i]}`;
    const known = followers.get(key) ?? [];
    followers.set(key, known);
    if (i + 1 < words.length) known.push(i + 1);
    after[i] = known;
  }
  const random = new Random(seed);
  const names = nameList(new Random(3));
  const ranks = new Zipf(NAMES, 0.9);
  for (let made = 0; made < count; made++) {
    const passage: string[] = [];
    let at = random.int(2, words.length - 1);
    const wanted = random.int(12, 44);
    while (passage.length < wanted) {
      const word = words[at] ?? '';
      if (word !== '') passage.push(random.chance(NAMED) ? (names[ranks.rank(random)] ?? word) : word);
      const next = after[at] ?? [];
      at = next.length === 0 || random.chance(0.1) ? random.int(2, words.length - 1) : random.pick(next);
    }
    yield passage.join(' ');
  }
}

function nameList(random: Random): string[] {
  const [onsets, vowels, ends] = [
    'b d f g h k l m n p r s t v z br st'.split(' '),
    'a e i o u ai ou'.split(' '),
    ' n r l s ov ski berg'.split(' '),
  ];
  const names = new Set<string>();
  while (names.size < NAMES) {
    let name = '';
    for (let syllables = random.int(2, 4); syllables > 0; syllables--)
      name += random.pick(onsets) + random.pick(vowels);
    name += random.pick(ends);
    names.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...names];
}

/** Records that are grouped by article, as sources for an archive, one after the other. */
export function* sourcesOf(records: Iterable<SearchRecord>): Generator<SourceRows> {
  let own: SearchRecord[] = [];
  for (const record of records) {
    if (own.length > 0 && own[0]?.articleId !== record.articleId) {
      yield sourceOf(own);
      own = [];
    }
    own.push(record);
  }
  if (own.length > 0) yield sourceOf(own);
}

function sourceOf(own: readonly SearchRecord[]): SourceRows {
  const { articleId: key, source: words, issued, language } = own[0] as SearchRecord;
  const hash = createHash('sha256').update(key).digest('hex');
  const text = own.map((record) => record.text).join('\n\n');
  return {
    source: {
      id: `${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 16)}-${hash.slice(16, 20)}-${hash.slice(20, 32)}`,
      key,
      words,
      issued,
      metadata: JSON.stringify({ id: key, type: 'article-newspaper', issued, language, text: 'full' }),
      location: `bench:/${key}.txt`,
      file: `${key}.txt`,
      about: null,
      original: Buffer.from(text),
      converted: null,
    },
    passages: own.map((record, i) => ({
      record,
      standing: standingOf(record),
      paragraph: i + 1,
      page: null,
      days: daySpan(record.issued),
      saidBy: record.speaker === '' ? null : record.speaker,
      lexemes: lexemesOf(record),
    })),
  };
}
