import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { parseAddress } from '../../../src/remote/archive/address.js';
import { ArchiveConnection } from '../../../src/remote/archive/connection.js';
import { SCHEMA_VERSION } from '../../../src/remote/archive/schema.js';
import { pdf } from '../extension/sources/documents.js';
import { libraryOf, NEVER, withServer } from '../remote/archive/support.js';
import { Program } from './program.js';

const article = (number: number, words = 'with our own hands') =>
  `---\nid: lee2026-pier${number}\ntitle: Pier ${number} opens\nissued: 2026-03-04\n---\n\n“We rebuilt pier number ${number} ${words},” said Maria Okafor, who heads the port.\n`;

describe('the command line: archive', function () {
  const server = withServer(this);
  // Each run starts the program again.
  this.timeout(600_000);
  const quoin = new Program();
  let url: string;
  let connection: ArchiveConnection;
  const archive = (...args: string[]) => quoin.run('archive', ...args, '--to', url);
  const count = async (table: string) =>
    Number((await connection.ask<{ n: string }>(`SELECT count(*) AS n FROM quoin.${table}`))[0]?.n);

  before(async () => {
    await quoin.build();
    for (let number = 0; number < 30; number++) quoin.write(`many/deep/${number}.md`, article(number));
    quoin.write(
      'many/page.html',
      '<html><head><title>A page</title></head><body><p>“The lamp of the light was out,” said Tom Ray of the coast guard on Sunday.</p></body></html>',
    );
    quoin.write('many/page.yaml', 'id: ray2026-lamp\ntitle: The lamp\n');
    quoin.write(
      'many/paper.pdf',
      pdf([
        [
          'The council met in the old hall on Monday to hear the report.',
          '',
          '"The tide was higher than ever," said Nora Lund, the mayor.',
        ],
        ['A second page follows here, with nothing but a sentence on it.'],
      ]),
    );
    quoin.write('many/empty.txt', '\n');
    url = await server().database();
    connection = new ArchiveConnection(parseAddress(url));
  });
  after(async () => {
    // Where no server can run there is none.
    await connection?.close();
    quoin.remove();
  });

  it('says what is wrong with an address, and that there is no archive yet', () => {
    const { status, err } = quoin.run('archive', 'status', '--to', 'mysql://me:s3cret@host/x');
    assert.deepEqual([status, err], [2, 'quoin: An archive’s address begins with postgres://, not mysql://.\n']);
    const missing = archive('add', 'many');
    assert.equal(missing.status, 2);
    assert.match(
      missing.err,
      /^quoin: There is no archive at postgres:\/\/postgres@.* Create it with “quoin archive init”\.\n$/u,
    );
  });

  it('creates one once', () => {
    assert.match(archive('init', '--partitions', '3').out, /^Created the archive /u);
    assert.match(archive('init').out, /is there, and up to date\.\n$/u);
    assert.deepEqual(JSON.parse(archive('status', '--json').out), {
      archive: parseAddress(url).shown,
      schema: SCHEMA_VERSION,
      layout: '3 partitions',
      sources: 0,
      passages: 0,
      older: 0,
      bytes: JSON.parse(archive('status', '--json').out).bytes,
    });
  });

  it('reads folders into it, of every kind and with their bibliographies, and what is there only once', async () => {
    const { status, out, err } = archive('add', 'many');
    assert.equal(status, 0);
    assert.match(out, /^32 sources added \(\d+ passages\), 0 of them replaced, 0 unchanged\.\n$/u);
    assert.match(err, /^many\/empty\.txt.*\n$/u);
    assert.match(archive('add', 'many').out, /^0 sources added \(0 passages\), 0 of them replaced, 32 unchanged\.\n$/u);
    const library = await libraryOf(parseAddress(url));
    const of = async (query: string) => (await library.search({ query, kinds: ['quotation'], limit: 5 }, NEVER))[0];
    assert.equal((await of('lamp light'))?.article.id, 'ray2026-lamp');
    const paper = await of('tide higher');
    assert.deepEqual([paper?.page, paper?.speaker], ['1', 'Nora Lund']);
    const source = await library.source(paper?.record.articleId ?? '', NEVER);
    assert.equal(source?.file, 'paper.md');
    assert.match(source?.text ?? '', /The tide was higher than ever/u);
    await library.close();
  });

  it('takes what a file says now in the place of what it said', async () => {
    quoin.write('many/deep/7.md', article(7, 'with borrowed tools'));
    assert.match(
      archive('add', 'many').out,
      /^1 source added \(\d+ passages\), 1 of them replaced, 31 unchanged\.\n$/u,
    );
    assert.equal(await count('source'), 32);
  });

  it('reads again what an older version has read, from the files that it keeps', async () => {
    const passages = await count('passage');
    await connection.ask("UPDATE quoin.source SET extraction = '0.0.1' WHERE key <> 'lee2026-pier3'");
    await connection.ask(
      "DELETE FROM quoin.passage WHERE source = (SELECT id FROM quoin.source WHERE key = 'ray2026-lamp')",
    );
    assert.equal(JSON.parse(archive('status', '--json').out).older, 31);
    assert.equal(archive('refresh').out, '31 sources read again.\n');
    assert.equal(archive('refresh').out, '0 sources read again.\n');
    assert.deepEqual(await connection.ask('SELECT DISTINCT extraction FROM quoin.source'), [{ extraction: version }]);
    assert.deepEqual([await count('source'), await count('passage')], [32, passages]);
  });

  it('keeps what a file said if another file says it', () => {
    const [first, second] = ['“We close the lock at nine,” said Ida Moss.', '“We open it at dawn,” said Ida Moss.'];
    const page = (words = '') => `---\nid: moss2026\ntitle: The lock\n---\n\n${words}\n`;
    quoin.write('days/today.md', page(first));
    assert.match(archive('add', 'days').out, /^1 source added/u);
    quoin.write('days/monday.md', page(first));
    assert.match(archive('add', 'days/monday.md').out, /^0 sources added .* 1 unchanged/u);
    quoin.write('days/today.md', page(second));
    assert.match(archive('add', 'days').out, /^1 source added .* 0 of them replaced, 1 unchanged/u);
    quoin.write('days/copy.md', page(second));
    assert.match(archive('add', 'days').out, /^0 sources added .* 3 unchanged/u);
    assert.equal(
      archive('remove', 'days/today.md').out,
      '0 sources removed.\n1 source kept, because other files have the same content.\n',
    );
    assert.equal(archive('remove', 'days').out, '2 sources removed.\n');
  });

  it('removes by key, file and folder', async () => {
    assert.equal(archive('remove', '@lee2026-pier3', 'many/page.html').out, '2 sources removed.\n');
    const { status, err, out } = archive('remove', 'many/deep', 'nothing');
    assert.deepEqual([status, out], [1, '29 sources removed.\n']);
    assert.match(err, /is called nothing\.\n$/u);
    assert.equal(await count('source'), 1);
  });
});
