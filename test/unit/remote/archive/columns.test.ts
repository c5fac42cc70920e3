import assert from 'node:assert/strict';
import { column } from '../../../../src/remote/archive/columns.js';
import type { ArchiveConnection } from '../../../../src/remote/archive/connection.js';
import { lexemesOf, termsOf } from '../../../../src/remote/archive/lexemes.js';
import { emptyArchive, withServer } from './support.js';

const ODD = [
  '',
  'pier',
  'O’Brien’s',
  "it's",
  'back\\slash',
  '"{a,b}"',
  'NULL',
  'δοκιμή',
  '東京',
  '😀',
  'a'.repeat(5000),
];

describe('columns for the server', function () {
  const server = withServer(this);
  let connection: ArchiveConnection;
  before(async () => {
    ({ connection } = await emptyArchive(server()));
  });
  after(() => connection.close());
  const received = async (type: string, value: Buffer): Promise<unknown> =>
    (await connection.ask<{ given: unknown }>(`SELECT $1::${type}[] AS given`, [value]))[0]?.given;

  it('arrive as they are', async () => {
    const ids = ['00000000-0000-0000-0000-000000000000', 'f0e1d2c3-b4a5-9687-7869-5a4b3c2d1e0f'];
    assert.deepEqual(await received('text', column.text([...ODD, null, 'last'])), [...ODD, null, 'last']);
    assert.deepEqual(await received('uuid', column.uuid(ids)), ids);
    assert.deepEqual(await received('smallint', column.smallint([0, -1, 32_767])), [0, -1, 32_767]);
    assert.deepEqual(await received('integer', column.integer([0, null, -2_000_000_000])), [0, null, -2_000_000_000]);
    assert.deepEqual(await received('bigint', column.bigint([-1, 9_007_199_254_740_991])), ['-1', '9007199254740991']);
    const bytes = [new Uint8Array(), new Uint8Array([0, 255, 92]), new Uint8Array(70_000).fill(7)];
    assert.deepEqual(
      await received('bytea', column.bytea(bytes)),
      bytes.map((each) => Buffer.from(each)),
    );
  });

  it('may be empty', async () => {
    for (const [type, value] of [
      ['text', column.text([])],
      ['uuid', column.uuid([])],
      ['tsvector', column.tsvector([])],
    ] as const)
      assert.deepEqual(
        await connection.ask(`SELECT cardinality($1::${type}[]) AS length`, [value]),
        [{ length: 0 }],
        type,
      );
  });

  it('have vectors in the order of the server, which it finds again', async () => {
    const lexemes = ['zebra', "it's", 's:ann', 'back\\slash', '東京', '#12'];
    const [row] = await connection.ask<{ same: boolean; found: boolean; none: number }>(
      `SELECT given[1] = array_to_tsvector($2) AS same, given[1] @@ '''zebra'' & ''s:ann''' AS found, length(given[2]) AS none
         FROM (SELECT $1::tsvector[] AS given) AS sent`,
      [column.tsvector([lexemes, []]), lexemes],
    );
    assert.deepEqual(row, { same: true, found: true, none: 0 });
  });
});

describe('the words of a passage', () => {
  const words = 'The mayor’s U.S. visit to São Paulo, 1,000 miles away; the mayor said so.';

  it('are the same each time, and each once', () => {
    const record = {
      id: 'a#0',
      kind: 'paragraph',
      articleId: 'a',
      text: words,
      speaker: 'Ann Lee',
      source: 'The pier · Lee Times',
      issued: '2024-05-04',
      language: 'en',
    } as const;
    const first = lexemesOf(record);
    assert.deepEqual(lexemesOf(record), first);
    for (const list of [first.all, first.counted]) assert.equal(new Set(list).size, list.length);
    assert.ok(first.all.includes('s:ann') && first.all.includes('o:pier') && first.all.includes('1000'));
    assert.equal(first.counted.filter((word) => word === 'lee').length, 1);
    assert.deepEqual(
      lexemesOf({ ...record, speaker: 'Bo Ray' }).all.filter((each) => each.startsWith('s:')),
      ['s:bo', 's:ray'],
    );
  });

  it('can be stored, though a long one is cut inside a character', () => {
    for (const sign of ['\u{10428}', '\u{1E922}']) {
      const [cut] = termsOf('a'.repeat(39) + sign);
      assert.doesNotMatch(cut ?? '', /\p{Cs}/u);
    }
  });
});
