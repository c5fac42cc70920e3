import assert from 'node:assert/strict';
import { parseQuery } from '../../../../src/engine/search/query.js';
import type { RecordKind } from '../../../../src/engine/search/record.js';
import type { ArchiveLibrary } from '../../../../src/remote/archive/archive-library.js';
import { begunWord, eitherOf, meantWord, wholeWord } from '../../../../src/remote/archive/clauses.js';
import { ArchiveConnection } from '../../../../src/remote/archive/connection.js';
import { Dictionary, type Reading, type Spread } from '../../../../src/remote/archive/dictionary.js';
import { type Allowed, Question } from '../../../../src/remote/archive/question.js';
import { searchPassages } from '../../../../src/remote/archive/search.js';
import { emptyArchive, libraryOf, load, NEVER, sourceOf, type TestArchive, withServer } from './support.js';

const ALL: readonly RecordKind[] = ['quotation', 'paragraph', 'entity', 'source'];
const PLACES = ['harbour', 'market', 'library', 'station', 'theatre', 'hospital', 'bakery', 'garden'];
const SOURCES = 400;

/** An article on a place: most words of it are in every other article. */
function report(number: number): string {
  const place = PLACES[number % PLACES.length];
  const odd = number === 7 ? 'quinquennial' : 'yearly';
  const year = number < 3 ? 1999 : 2020;
  return `---\nid: report${number}\ntitle: Report ${number} on the ${place}\nissued: ${year}-05-04\n---\n
“The council will repair the ${place} before the ${odd} fair of district ${number},” said Ann Lee.\n`;
}

describe('a search of an archive', function () {
  const server = withServer(this);
  let archive: TestArchive;
  let library: ArchiveLibrary;
  before(async () => {
    archive = await emptyArchive(server(), 2);
    await load(
      archive,
      Array.from({ length: SOURCES }, (_, i) => sourceOf(`report${i}.md`, report(i))),
    );
    library = await libraryOf(archive.address);
  });
  after(async () => {
    await library.close();
    await archive.connection.close();
  });
  const texts = async (query: string, kinds: readonly RecordKind[] = ['quotation']) =>
    (await library.search({ query, kinds, limit: 50 }, NEVER)).map(({ record }) => record.text);

  it('sends some of very many, of the best kind first', async () => {
    for (const query of ['council', 'counc', 'council repair fair']) {
      const hits = await library.search({ query, kinds: ALL, limit: 50 }, NEVER);
      assert.ok(hits.length >= 50 && hits.length < SOURCES, query);
      assert.ok(
        hits.every(({ record: { kind } }) => kind === 'quotation'),
        query,
      );
    }
    const titles = await texts('report', ['source']);
    assert.ok(titles.length >= 50 && titles.every((title) => title.startsWith('Report')));
  });

  it('finds the few that a rare word, a date or a source leaves of very many', async () => {
    assert.equal((await texts('council repair quinq')).length, 1);
    assert.equal((await texts('counc quinquennial fai')).length, 1);
    assert.equal((await texts('counc quinquenial fai')).length, 1);
    assert.deepEqual((await texts('council before:2010')).length, 3);
    assert.deepEqual((await texts('counc repai before:2010')).length, 3);
    assert.ok((await texts('council source:bakery')).every((text) => text.includes('bakery')));
    assert.equal((await texts('council source:bakery')).length, SOURCES / PLACES.length);
  });

  it('finds where words come from, though the rarest of them are the writer’s own', async () => {
    const own = 'The council will repair the theatre before the quinquennial 399th fair of district 20';
    for (const words of [own, `${own} and 398`, own.replace('quinquennial', 'yearly').replace('399th ', '')]) {
      const [first] = await library.locate({ words, limit: 5 }, NEVER);
      assert.match(first?.record.text ?? '', /theatre .* district 20,/u, words);
    }
  });

  it('asks for a word that is typed on once, and not for those before it', async () => {
    const asked: unknown[] = [];
    class NotingConnection extends ArchiveConnection {
      override ask: ArchiveConnection['ask'] = (sql, values, signal) => {
        asked.push(values?.[0]);
        return super.ask(sql, values, signal);
      };
    }
    const connection = new NotingConnection(archive.address);
    const dictionary = new Dictionary(connection);
    const read = (query: string): Promise<Reading[]> => dictionary.read(parseQuery(query).words, NEVER);
    const [begun] = await read('quin');
    assert.deepEqual([begun?.whole, begun?.longer.map(({ term }) => term)], [0, ['quinquennial']]);
    const [council, longer] = await read('council quinq');
    assert.ok((council?.whole ?? 0) > SOURCES);
    assert.deepEqual(longer?.longer, begun?.longer);
    const [, whole, none] = await read('council quinquennial quint');
    assert.deepEqual([whole?.whole, whole?.longerCount, none?.longerCount], [begun?.longerRecords, 0, 0]);
    assert.equal((await read('"council"'))[0]?.whole, council?.whole);
    assert.deepEqual(asked, [['quin'], ['council']]);
    const meant = await dictionary.meant('coumcil', NEVER);
    assert.deepEqual(
      meant.map(({ term }) => term),
      ['council'],
    );
    const before = asked.length;
    assert.deepEqual(await dictionary.meant('coumcil', NEVER), meant);
    assert.equal(asked.length, before);
    await connection.close();
  });

  it('asks once where few passages have words and longer ones', async () => {
    const asked: string[] = [];
    class NotingConnection extends ArchiveConnection {
      override ask: ArchiveConnection['ask'] = (sql, values, signal) => {
        if (sql.includes('FROM quoin.passage')) asked.push(sql);
        return super.ask(sql, values, signal);
      };
    }
    const connection = new NotingConnection(archive.address);
    const query = { query: 'repair 39', kinds: ['quotation'], limit: 50 } as const;
    const found = await searchPassages(connection, new Dictionary(connection), query, NEVER);
    assert.deepEqual(found.map(({ text }) => /district (\d+)/u.exec(text)?.[1]).sort(), [
      '39',
      ...Array.from({ length: 10 }, (_, i) => `39${i}`),
    ]);
    assert.equal(asked.length, 1);
    await connection.close();
  });

  it('asks for kinds that no row has', async () => {
    const connection = new ArchiveConnection(archive.address);
    const spread: Spread = { records: 1_000_000, standings: new Map(), languages: new Map(), letters: [] };
    const allowed: Allowed = { kinds: ['entity'], after: null, before: null, language: null };
    const [word] = parseQuery('council').words;
    assert.ok(word);
    const question = new Question(connection, spread, allowed, 150, NEVER);
    for (const clauses of [[wholeWord(word, 10_000)], [wholeWord(word, 10_000), wholeWord(word, 900_000)]])
      assert.deepEqual(await question.rowsWith(clauses), []);
    await connection.close();
  });

  it('asks for all words that one may be where the commonest find few rows, however long that takes', async () => {
    const connection = new ArchiveConnection(archive.address);
    const spread: Spread = { records: 100_000_000, standings: new Map(), languages: new Map(), letters: [] };
    const allowed: Allowed = { kinds: ['quotation'], after: null, before: null, language: null };
    const [word, other] = parseQuery('counc repair').words;
    assert.ok(word && other);
    const absent = Array.from({ length: 100 }, (_, i) => ({ term: `counc${i}`, records: 5_000 - i }));
    const begun = begunWord({ word, whole: 0, longer: absent, longerRecords: 500_000, longerCount: 4_000 });
    const meant = meantWord(word, [...absent.slice(0, 30), { term: 'council', records: 10 }]);
    for (const clause of [begun, meant, eitherOf(begun, meant), eitherOf(meant, wholeWord(word, 500_000))])
      for (const clauses of [[clause], [clause, wholeWord(other, 50_000_000)]]) {
        const question = new Question(connection, spread, allowed, 150, NEVER);
        assert.equal((await question.rowsWith(clauses)).length, 150);
        for (const wanted of ['more', 'others'] as const)
          assert.deepEqual(await question.rowsWith(clauses, wanted), [], wanted);
      }
    await connection.close();
  });

  it('finds a word with any one typing error', async () => {
    const connection = new ArchiveConnection(archive.address);
    const dictionary = new Dictionary(connection);
    const word = 'hospital';
    for (let at = 0; at < word.length; at++) {
      const [head, letter, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
      for (const wrong of [
        `${head}${tail}`,
        `${head}x${letter}${tail}`,
        `${head}x${tail}`,
        `${head}${tail.charAt(0)}${letter}${tail.slice(1)}`,
      ]) {
        if (wrong === word) continue;
        const meant = await dictionary.meant(wrong, NEVER);
        assert.ok(
          meant.some(({ term }) => term === word),
          wrong,
        );
      }
    }
    await connection.close();
  });
});
