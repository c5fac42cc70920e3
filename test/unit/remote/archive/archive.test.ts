import assert from 'node:assert/strict';
import type { RecordKind } from '../../../../src/engine/search/record.js';
import { parseAddress } from '../../../../src/remote/archive/address.js';
import type { ArchiveLibrary } from '../../../../src/remote/archive/archive-library.js';
import { ArchiveConnection } from '../../../../src/remote/archive/connection.js';
import { ArchiveLoader } from '../../../../src/remote/archive/load.js';
import { grantRoles, initialize, MIGRATIONS, SCHEMA_VERSION } from '../../../../src/remote/archive/schema.js';
import { RankedHits } from '../../../../src/service/remote/ranked-hits.js';
import { PostgresServer } from './postgres-server.js';
import { corpus, emptyArchive, libraryOf, load, NEVER, sourceOf, type TestArchive, withServer } from './support.js';

const ALL: readonly RecordKind[] = ['quotation', 'paragraph', 'entity', 'source'];

const EMAIL = '“We rebuilt the eastern pier with our own hands,” said Maria Okafor, who heads the port.\n';
const article = (title: string, words = EMAIL) =>
  `---\nid: ${title}2026\ntitle: ${title}\nissued: 2026-03-04\n---\n\n${words}`;

describe('an archive on PostgreSQL', function () {
  const server = withServer(this);

  for (const partitions of [1, 4]) {
    describe(partitions === 1 ? 'in plain tables' : `in ${partitions} partitions`, () => {
      let archive: TestArchive;
      let library: ArchiveLibrary;
      before(async () => {
        archive = await emptyArchive(server(), partitions);
        await load(archive, corpus());
        library = await libraryOf(archive.address);
      });
      after(async () => {
        await library.close();
        await archive.connection.close();
      });
      const found = async (query: string, kinds = ALL) => library.search({ query, kinds, limit: 20 }, NEVER);
      const texts = async (query: string, kinds = ALL) => (await found(query, kinds)).map(({ record }) => record.text);

      it('finds a quotation by words, beginnings and words with a typing error', async () => {
        for (const query of [
          'full frank dialogue',
          'dial fra full',
          'full farnk dialogue',
          'fulll frank diaolgue',
          'xrank dialogue',
        ])
          assert.match((await texts(query))[0] ?? '', /full and frank dialogue/u, query);
        assert.deepEqual(await texts('zyxwvut'), []);
      });

      it('finds words apart that are typed as one, and the other way round', async () => {
        assert.ok((await texts('s400')).some((text) => text.includes('S-400')));
        assert.ok((await texts('camp bell')).length > 0);
      });

      it('keeps to fields, kinds, phrases’ words and dates', async () => {
        const said = await found('speaker:campbell', ['quotation']);
        assert.ok(said.length > 3 && said.every(({ speaker }) => speaker?.includes('Campbell')));
        assert.ok((await found('source:"pti" concerns')).every(({ record }) => /pti/iu.test(record.source)));
        assert.deepEqual(await texts('campbell before:2010'), []);
        assert.ok((await found('india after:2024')).every(({ record }) => record.issued >= '2024'));
        assert.deepEqual(
          new Set((await found('india', ['paragraph'])).map(({ record }) => record.kind)),
          new Set(['paragraph']),
        );
      });

      it('names speakers, paragraphs and articles', async () => {
        const [hit] = await found('"full and frank"', ['quotation']);
        assert.deepEqual(
          [hit?.article.id, hit?.paragraph, hit?.speaker],
          ['pti2024-trust', 3, 'Kurt Campbell (inferred)'],
        );
      });

      it('finds people and places once, however many sources name them', async () => {
        const names = await texts('campbell', ['entity']);
        assert.equal(names.filter((name) => name === 'Kurt Campbell').length, 1);
      });

      it('finds where altered words come from', async () => {
        const words =
          'We have had a complete and frank dialogue between America and India and discuss mutual relationships';
        const [hit] = await library.locate({ words, limit: 5 }, NEVER);
        assert.match(hit?.record.text ?? '', /full and frank dialogue/u);
        assert.deepEqual(await library.locate({ words: 'colourless green ideas sleep', limit: 5 }, NEVER), []);
      });

      it('gives a source as the file that it was', async () => {
        const [hit] = await found('"full and frank"', ['quotation']);
        const source = await library.source(hit?.record.articleId ?? '', NEVER);
        assert.equal(source?.file, 'pti2024-trust.md');
        assert.match(source?.text ?? '', /^---\n/u);
        assert.equal(source?.about.id, 'pti2024-trust');
        assert.equal(await library.source('00000000-0000-0000-0000-000000000000', NEVER), null);
      });
    });
  }

  it('keeps to a language, stated or recognized, on the server', async () => {
    const archive = await emptyArchive(server(), 2);
    const about = 'Der Hafen ist nach dem Sturm wieder offen, und die Menschen kehren in ihre Häuser am Fluss zurück. ';
    const stated = article('pier').replace('title:', 'language: en-GB\ntitle:');
    const many = Array.from({ length: 200 }, (_, i) => sourceOf(`pier${i}.md`, stated.replace('pier2026', `pier${i}`)));
    const german = sourceOf('hafen.md', article('hafen', `${about.repeat(6)}\n\n${EMAIL}`));
    await load(archive, [...many, german]);
    const library = await libraryOf(archive.address);
    const keys = async (query: string, kinds = ALL) => {
      const hits = await library.search({ query, kinds, limit: 20 }, NEVER);
      const ranked = new RankedHits();
      ranked.add(library, hits);
      const shown = ranked.answering({ query, kinds, limit: 20 });
      // What the server sends is what is shown: it has left out the others.
      assert.equal(shown.length, Math.min(20, hits.length), query);
      return new Set(shown.map(({ hit }) => hit.article.id.replace(/\d+$/u, '')));
    };
    assert.deepEqual(await keys('eastern pier language:de', ['quotation']), new Set(['hafen']));
    assert.deepEqual(await keys('eastern pier language:English', ['quotation']), new Set(['pier']));
    assert.deepEqual(await keys('language:de', ['quotation', 'paragraph']), new Set(['hafen']));
    assert.deepEqual(await keys('eastern pier language:fr'), new Set());
    // People are in no language, as in a folder.
    assert.deepEqual(await keys('okafor language:en', ['entity']), new Set());
    await library.close();
    await archive.connection.close();
  });

  it('takes each content once, replaces what a file said before, and removes', async () => {
    const archive = await emptyArchive(server(), 3);
    const { connection } = archive;
    const count = async (table: string) =>
      Number((await connection.ask<{ n: string }>(`SELECT count(*) AS n FROM quoin.${table}`))[0]?.n);
    const records = async (term: string) =>
      Number(
        (await connection.ask<{ n: string }>('SELECT records AS n FROM quoin.term WHERE term = $1', [term]))[0]?.n ?? 0,
      );
    const one = sourceOf('pier.md', article('pier'));
    assert.equal((await load(archive, [one])).sources, 1);
    const passages = await count('passage');
    const before = await records('pier');
    assert.ok(before > 0);
    assert.deepEqual(await load(archive, [one, { ...one, source: { ...one.source, location: 'there:/copy.md' } }]), {
      sources: 0,
      passages: 0,
      replaced: 0,
    });
    assert.equal(await count('passage'), passages);
    const changed = sourceOf('pier.md', article('pier', EMAIL.replace('eastern', 'western')));
    // The former content is still that of the copy.
    assert.deepEqual(await load(archive, [changed]), { sources: 1, passages, replaced: 0 });
    assert.deepEqual([await count('source'), await count('passage')], [2, 2 * passages]);
    const copy = { ...changed, source: { ...changed.source, location: 'there:/copy.md' } };
    assert.deepEqual(await load(archive, [copy]), { sources: 0, passages: 0, replaced: 1 });
    assert.deepEqual([await count('source'), await count('passage')], [1, passages]);
    assert.deepEqual([await records('pier'), await records('eastern')], [before, 0]);
    const library = await libraryOf(archive.address);
    assert.deepEqual(
      await library
        .search({ query: 'eastern pier hands', kinds: ['quotation'], limit: 5 }, NEVER)
        .then((hits) => hits.length),
      1,
    );
    await library.close();
    await connection.close();
  });

  it('keeps what no text of the server can hold, and words of every script', async () => {
    const archive = await emptyArchive(server());
    const odd =
      'He said: “A zero and half \uD83D a pair, it’s 100 % “C:\\new”, δοκιμή, 東京は晴れです, O’Brien’s {x},” to us all.\n';
    await load(archive, [sourceOf('odd.txt', `A title\n\nBy Ann Lee\n\n${odd}${EMAIL}`)]);
    const library = await libraryOf(archive.address);
    for (const query of ['δοκιμή', '東京', 'zero half pair', "o'brien", "'; DROP", 'new\\', '%', '_ & | ! :*'])
      await library.search({ query, kinds: ALL, limit: 20 }, NEVER).then((hits) => {
        if (/\p{L}{4}|東/u.test(query) && !query.includes('DROP')) assert.ok(hits.length > 0, query);
      });
    await library.close();
    await archive.connection.close();
  });

  it('has a role that reads and cannot change or see where files are, and one that writes', async () => {
    const archive = await emptyArchive(server(), 2);
    await grantRoles(archive.connection, 'desk_reader', 'desk_writer');
    const database = archive.address.database;
    for (const role of ['reader', 'writer'])
      await archive.connection.ask(
        `CREATE ROLE ${role}_${database} LOGIN PASSWORD '${PostgresServer.password}' IN ROLE desk_${role}`,
      );
    const as = (role: string) => new ArchiveConnection(parseAddress(server().address(database, `${role}_${database}`)));
    const [reader, writer] = [as('reader'), as('writer')];
    await load({ connection: writer }, corpus());
    const library = await libraryOf(reader.address);
    const [hit] = await library.search({ query: 'frank dialogue', kinds: ALL, limit: 5 }, NEVER);
    assert.ok(await library.source(hit?.record.articleId ?? '', NEVER));
    for (const refused of [
      'DELETE FROM quoin.source',
      'SELECT locations FROM quoin.source',
      'CREATE TABLE quoin.x ()',
      'DROP SCHEMA quoin CASCADE',
    ])
      await assert.rejects(
        reader.ask(refused),
        { kind: 'forbidden', message: new RegExp(`reader_${database}.*${database}`, 'u') },
        refused,
      );
    await assert.rejects(writer.ask('DROP SCHEMA quoin CASCADE'), { kind: 'forbidden' });
    await Promise.all([library.close(), reader.close(), writer.close(), archive.connection.close()]);
  });

  it('upgrades an older schema step by step, once, and refuses a newer one', async () => {
    const archive = await emptyArchive(server());
    const { connection, address } = archive;
    await load(archive, corpus());
    await connection.ask('UPDATE quoin.archive SET version = 0');
    const older = await libraryOf(address);
    assert.deepEqual(
      older.state.kind === 'away' && /older version.*quoin archive init/u.test(older.state.reason),
      true,
    );
    await older.close();
    await connection.ask('UPDATE quoin.archive SET version = $1', [SCHEMA_VERSION]);
    const fresh = async (ask: (sql: string) => Promise<unknown>) =>
      void (await ask('ALTER TABLE quoin.source ADD desk text'));
    const broken = async (ask: (sql: string) => Promise<unknown>) =>
      void (await ask('ALTER TABLE quoin.nothing ADD desk text'));
    const never = () => Promise.reject(new Error('done already'));
    await assert.rejects(
      initialize(connection, { partitions: 1, citus: false }, [...MIGRATIONS.map(() => never), fresh, broken]),
    );
    assert.deepEqual(await connection.ask("SELECT 1 FROM information_schema.columns WHERE column_name = 'desk'"), []);
    assert.equal(
      await initialize(connection, { partitions: 1, citus: false }, [...MIGRATIONS.map(() => never), fresh]),
      SCHEMA_VERSION,
    );
    const newer = await libraryOf(address);
    assert.match(newer.state.kind === 'away' ? newer.state.reason : '', /newer version of Quoin/u);
    await newer.close();
    await assert.rejects(initialize(connection, { partitions: 1, citus: false }), { kind: 'newer' });
    await assert.rejects(initialize(connection, { partitions: 0, citus: false }), /1 to 1024 partitions/u);
    await connection.close();
  });

  it('keeps a source as long as one file has its content', async () => {
    const archive = await emptyArchive(server(), 3);
    const { connection } = archive;
    const places = async () =>
      Object.fromEntries(
        (
          await connection.ask<{ key: string; locations: readonly string[] }>('SELECT key, locations FROM quoin.source')
        ).map(({ key, locations }) => [key.replace('2026', ''), [...locations].sort()]),
      );
    const source = (title: string, location: string) => sourceOf('x.md', article(title), `here:/${location}`);
    await load(archive, [source('pier', 'today.md'), source('pier', 'desk/copy.md'), source('fair', 'fair.md')]);
    assert.deepEqual(await places(), { pier: ['here:/desk/copy.md', 'here:/today.md'], fair: ['here:/fair.md'] });
    const loader = new ArchiveLoader(connection, '1.0.0');
    // The file is called differently, and another has its former name.
    assert.equal(await loader.place(source('pier', '').source.id, 'here:/monday.md'), true);
    assert.equal(await loader.place(source('dam', '').source.id, 'here:/monday.md'), false);
    await loader.add(source('dam', 'today.md'));
    await loader.finish();
    const pier = ['here:/desk/copy.md', 'here:/monday.md'];
    assert.deepEqual(await places(), { pier, fair: ['here:/fair.md'], dam: ['here:/today.md'] });
    // What is read by another version stays in every place.
    await load(archive, [source('pier', 'monday.md')], '1.0.1');
    assert.deepEqual((await places()).pier, pier);
    // A file that now says what another says leaves its former source.
    assert.equal(await loader.place(source('dam', '').source.id, 'here:/fair.md'), true);
    assert.deepEqual([await places(), loader.done.replaced], [{ pier, dam: ['here:/fair.md', 'here:/today.md'] }, 1]);
    assert.deepEqual(await loader.removeFrom('here:/desk'), { found: 1, removed: 0 });
    assert.deepEqual(await loader.removeFrom('here:/mon'), { found: 0, removed: 0 });
    assert.deepEqual(await loader.removeFrom('here:/monday.md'), { found: 1, removed: 1 });
    assert.deepEqual(await places(), { dam: ['here:/fair.md', 'here:/today.md'] });
    await connection.close();
  });

  it('finds the sources of the files of a batch without reading all sources', async () => {
    const archive = await emptyArchive(server());
    const sources = 20_000;
    await archive.connection.ask(
      `INSERT INTO quoin.source (id, key, words, issued, metadata, locations, file, extraction, original, passages)
       SELECT gen_random_uuid(), 'other' || i, '', '', '{}', ARRAY['there:/' || i || '.md'], 'x.md', '1.0.0', '', 0
         FROM generate_series(1, $1::integer) AS i`,
      [sources],
    );
    await archive.connection.ask('ANALYZE quoin.source');
    await archive.connection.close();
    // One process of the server, which says what it has read as soon as it is asked to.
    const connection = new ArchiveConnection(archive.address, { connections: 1 });
    const read = async () => {
      await connection.ask('SELECT pg_stat_force_next_flush()');
      const [counted] = await connection.ask<{ rows: string }>(
        "SELECT seq_tup_read AS rows FROM pg_stat_user_tables WHERE schemaname = 'quoin' AND relname = 'source'",
      );
      return Number(counted?.rows);
    };
    const before = await read();
    const many = Array.from({ length: 150 }, (_, i) => sourceOf(`pier${i}.md`, article(`pier${i}`)));
    assert.equal((await load({ connection }, many)).sources, many.length);
    assert.ok((await read()) - before < sources);
    await connection.close();
  });

  it('upgrades an archive that knew one location of each source', async () => {
    for (const partitions of [1, 3]) {
      const connection = new ArchiveConnection(parseAddress(await server().database()));
      const layout = { partitions, citus: false };
      await initialize(connection, layout, MIGRATIONS.slice(0, 1));
      await grantRoles(connection, 'desk_reader', 'desk_writer');
      const { id } = sourceOf('pier.md', article('pier')).source;
      await connection.ask(
        `INSERT INTO quoin.source (id, key, words, issued, metadata, location, file, extraction, original, passages)
          VALUES ($1, 'pier', '', '', '{}', 'here:/pier.md', 'pier.md', '1.0.0', '', 0)`,
        [id],
      );
      assert.equal(await initialize(connection, layout), 1);
      assert.deepEqual(await connection.ask('SELECT id, locations FROM quoin.source'), [
        { id, locations: ['here:/pier.md'] },
      ]);
      await connection.close();
    }
  });

  it('marks the passages of an older archive with the languages that sources state', async () => {
    for (const partitions of [1, 3]) {
      const connection = new ArchiveConnection(parseAddress(await server().database()));
      const layout = { partitions, citus: false };
      await initialize(connection, layout, MIGRATIONS.slice(0, 2));
      const german = article('hafen').replace('title:', 'language: de-AT\ntitle:');
      await load({ connection }, [sourceOf('hafen.md', german), sourceOf('pier.md', article('pier'))]);
      await connection.ask("UPDATE quoin.passage SET terms = ts_delete(terms, ARRAY['#de', '#en'])");
      await connection.ask("DELETE FROM quoin.term WHERE term IN ('#de', '#en')");
      assert.equal(await initialize(connection, layout), 2);
      const library = await libraryOf(connection.address);
      const hits = await library.search({ query: 'eastern pier language:de', kinds: ['quotation'], limit: 5 }, NEVER);
      assert.deepEqual(
        hits.map(({ article: { id } }) => id),
        ['hafen2026'],
      );
      const [counted] = await connection.ask<{ same: boolean }>(
        "SELECT records = (SELECT count(*) FROM quoin.passage WHERE terms @@ '''#de''') AS same FROM quoin.term WHERE term = '#de'",
      );
      assert.equal(counted?.same, true);
      await library.close();
      await connection.close();
    }
  });

  it('says where there is no archive, and that Citus is not installed', async () => {
    const address = parseAddress(await server().database());
    const connection = new ArchiveConnection(address);
    const library = await libraryOf(address);
    assert.match(library.state.kind === 'away' ? library.state.reason : '', /no archive at .*quoin archive init/u);
    await assert.rejects(initialize(connection, { partitions: 1, citus: true }), /does not have the extension Citus/u);
    await library.close();
    await connection.close();
  });
});
