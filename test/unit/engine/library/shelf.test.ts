import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { digestProfiles } from '../../../../src/engine/library/digests.js';
import type { Intake } from '../../../../src/engine/library/intake.js';
import { Library } from '../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../src/engine/library/model.js';
import { Shelf } from '../../../../src/engine/library/shelf.js';
import { SnapshotReader, SnapshotWriter } from '../../../../src/engine/library/snapshot/parts.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import { joined } from '../../../../src/engine/search/bytes.js';
import { utf8 } from '../../../../src/worker/utf8.js';

const PARAGRAPHS = [
  'Port Alder, March 4 – The Alder Port Authority opened Pier 9 to container ships on Monday, two years after the storm of 2024, Director Maria Okafor said.',
  '“We rebuilt this pier with our own hands and with the patience of 4,000 neighbours,” Okafor told reporters. “Nobody in Alder will forget the winter of 2024.”',
  'The rebuilding cost 65 million crowns, of which the Ministry of Transport paid a third and the European Harbour Fund the rest, according to Erik Lind, who audits the port.',
  'Shipping lines from Norway, Chile and Ghana have booked berths until June, Lind said, and two cranes from Rotterdam are on their way to the new pier.',
];
const FULL = PARAGRAPHS.join('\n\n');
const WIRE = [
  'BRUNNVIK (Wire) – The city of Brunnvik will run its buses through the night from the first of June, the council decided on Thursday after three hours of debate and one recess.',
  '“The night belongs to those who clean, bake and nurse, and they have walked home for long enough,” said Ingrid Moe, who moved the bill. Her party holds nine of the forty seats.',
  'The cost is put at four million a year. Critics wanted a trial of six months, on two lines only, and were voted down by a margin of five.',
].join('\n\n');
const DIGEST = `---
id: alder2026-pier
title: Pier 9 opens
container-title: Harbour Post
issued: 2026-03-04
text: digest
---

Since Monday container ships use Pier 9 in Port Alder, said Maria Okafor, Director of the Alder Port Authority; the storm was in 2024. (March 4)

“We rebuilt this pier with our own hands and with the patience of 4,000 neighbours,” was how Okafor put it. “Nobody in Alder will forget the winter of 2024.”

A third of 65 million crowns came from the Ministry of Transport, two from the European Harbour Fund, said auditor Erik Lind.

Lines of Norway, Chile and Ghana have berths until June; Rotterdam sends two cranes, said Lind.
`;

function bundledFrom(text: string): LibraryArticle {
  const { article } = readArticle({ file: 'digest.md', text });
  assert.ok(article);
  return { article, extraction: extract(article), origin: 'bundled' };
}

const BUNDLED = [bundledFrom(DIGEST)];

function read(file: string, text: string): Intake {
  return takeIn({ file, text }, null, { digests: digestProfiles(BUNDLED) });
}

function setUp() {
  const shelf = new Shelf(BUNDLED);
  const library = new Library();
  const settle = () => {
    const change = shelf.settle();
    library.update(change);
    return change;
  };
  settle();
  return { shelf, library, settle };
}

describe('Shelf', () => {
  it('puts a full text in the place of its digest, under the same key, and the digest back when it goes', () => {
    const { shelf, library, settle } = setUp();
    shelf.put('file:///w/sources/pier.txt', read('/w/sources/pier.txt', FULL));
    settle();
    assert.deepEqual(
      library.articles.map(({ article }) => article.metadata.id),
      ['alder2026-pier'],
    );
    const own = library.article('alder2026-pier');
    assert.equal(own?.origin, 'own');
    assert.equal(own?.article.metadata.text, 'full');
    assert.equal(own?.article.metadata['container-title'], 'Harbour Post');
    assert.equal(own?.article.text, FULL);
    shelf.delete('file:///w/sources/pier.txt');
    settle();
    assert.equal(library.article('alder2026-pier')?.origin, 'bundled');
  });

  it('recognises a full text without quotations by its names and figures', () => {
    const unquoted = (text: string) =>
      text.replace(/“[^”]*”/gu, 'It was rebuilt by Alder and 4,000 neighbours, by 2024’s winter');
    const bundled = [bundledFrom(unquoted(DIGEST))];
    const { digest } = takeIn({ file: 'a.txt', text: unquoted(FULL) }, null, { digests: digestProfiles(bundled) });
    assert.equal(digest, 'alder2026-pier');
  });

  it('keeps a key that the writer states, and lets the digest’s key cite the same article', () => {
    const { shelf, library, settle } = setUp();
    shelf.put('file:///w/sources/pier.md', read('pier.md', `---\nid: pier9\n---\n\n${FULL}`));
    settle();
    assert.equal(library.articles.length, 1);
    assert.equal(library.article('alder2026-pier')?.article.metadata.id, 'pier9');
    assert.equal(library.keyOf('alder2026-pier'), 'pier9');
  });

  it('does not read an article on the same event as the full text', () => {
    const other =
      'Alder – Director Maria Okafor was asked on Monday about Pier 9 and the storm of 2024.\n\nShe did not answer.\n\nErik Lind, auditor, spoke of Norway.';
    assert.equal(read('other.txt', other).digest, null);
  });

  it('keeps the key of a file when one that calls itself a copy comes later', () => {
    for (const copy of ['a copy.txt', 'fire-copy.txt', 'a (2).txt', 'Kopie von wire.txt', 'Copy of wire.txt']) {
      const { shelf, library, settle } = setUp();
      shelf.put('file:///w/sources/wire.txt', read('wire.txt', WIRE));
      settle();
      shelf.put(`file:///w/sources/${encodeURIComponent(copy)}`, read(copy, WIRE));
      settle();
      assert.equal(library.articles.find(({ origin }) => origin === 'own')?.article.metadata.id, 'wire', copy);
    }
  });

  it('shows syndicated copies as one source with several outlets', () => {
    const { shelf, library, settle } = setUp();
    const text = (outlet: string, day: string, body: string) =>
      `---\ncontainer-title: ${outlet}\nissued: 2026-05-${day}\n---\n\n${body}`;
    shelf.put('file:///w/sources/b.md', read('b.md', text('Evening Mail', '07', WIRE)));
    const cut = WIRE.replace(' Her party holds nine of the forty seats.', '').replaceAll('“', '"').replaceAll('”', '"');
    shelf.put('file:///w/sources/a.md', read('a.md', text('Morning Star', '09', cut)));
    settle();
    const own = library.articles.filter(({ origin }) => origin === 'own');
    assert.equal(own.length, 1);
    assert.equal(own[0]?.article.metadata['container-title'], 'Evening Mail');
    assert.deepEqual(
      own[0]?.copies?.map(({ metadata }) => metadata['container-title']),
      ['Morning Star'],
    );
    assert.equal(library.keyOf('a'), 'b');
    assert.equal(library.quotations.filter(({ text: words }) => words.startsWith('The night')).length, 1);
    shelf.delete('file:///w/sources/b.md');
    settle();
    assert.equal(library.article('a')?.article.metadata['container-title'], 'Morning Star');
    assert.equal(library.keyOf('b'), undefined);
  });

  it('keeps versions that differ in a word, a figure or a stop, each with its own key', () => {
    const { shelf, library, settle } = setUp();
    const own = () => library.articles.filter(({ origin }) => origin === 'own');
    const changes: readonly (readonly [string, string])[] = [
      ['nine of the forty', 'ten of the forty'],
      ['bake and nurse', 'bake and drive'],
      ['Ingrid Moe', 'Ingrid Mo'],
      ['a year. Critics', 'a year? Critics'],
      ['were voted down', 'were not voted down'],
    ];
    shelf.put('file:///w/first.md', read('first.md', WIRE));
    for (const [index, [from, to]] of changes.entries())
      shelf.put(`file:///w/other${index}.md`, read(`other${index}.md`, WIRE.replace(from, to)));
    shelf.put('file:///w/copy.md', read('copy.md', WIRE));
    settle();
    assert.deepEqual(
      own()
        .map(
          ({ article, versions = [], copies = [] }) => [article.metadata.id, versions.length, copies.length] as const,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
      [['first', 5, 1], ...changes.map((_, index) => [`other${index}`, 5, 0])],
    );
    assert.equal(library.keyOf('copy'), 'first');
    for (const [index] of changes.entries()) shelf.delete(`file:///w/other${index}.md`);
    settle();
    assert.deepEqual(
      own().map(({ article, versions }) => [article.metadata.id, versions]),
      [['first', undefined]],
    );
  });

  it('has the longer of two texts stand for the one that is cut', () => {
    const { shelf, library, settle } = setUp();
    const short = WIRE.split('\n\n').slice(0, 2).join('\n\n');
    shelf.put('file:///w/a.md', read('a.md', `---\nissued: 2026-05-01\n---\n\n${short}`));
    shelf.put('file:///w/b.md', read('b.md', `---\nissued: 2026-05-02\n---\n\n${WIRE}`));
    settle();
    assert.equal(library.keyOf('a'), 'b');
    assert.equal(library.articles.filter(({ origin }) => origin === 'own').length, 1);
  });

  it('reports duplicate keys: a stated one leaves the second file out, a made one gets a letter', () => {
    const { shelf, library, settle } = setUp();
    const stated = (words: string) => `---\nid: k\n---\n\n${words}`;
    shelf.put('file:///w/1/one.md', read('one.md', stated('One sentence stands here.')));
    shelf.put('file:///w/2/two.md', read('two.md', stated('Another sentence stands there.')));
    shelf.put('file:///w/3/note.txt', read('/w/3/note.txt', 'A note on the weather in the north of the country.'));
    shelf.put(
      'file:///w/4/note.txt',
      read('/w/4/note.txt', 'Some other note, about something else entirely, is this.'),
    );
    settle();
    assert.deepEqual(
      library.articles.map(({ article }) => article.metadata.id),
      ['alder2026-pier', 'k', 'note', 'note-b'],
    );
    const problems = [...shelf.problems.values()].map(({ code, severity, file }) => [code, severity, file]);
    assert.deepEqual(problems, [
      ['duplicate-id', 'error', 'file:///w/2/two.md'],
      ['duplicate-id', 'warning', 'file:///w/4/note.txt'],
    ]);
  });

  it('changes only what has changed', () => {
    const { shelf, settle } = setUp();
    shelf.put('file:///a.txt', read('a.txt', 'One text about something, long enough to be read.'));
    shelf.put('file:///b.txt', read('b.txt', 'Another text about another thing, long enough too.'));
    assert.deepEqual(settle().add.length, 2);
    shelf.put('file:///b.txt', read('b.txt', 'The text has been written anew, about a third thing.'));
    const change = settle();
    assert.deepEqual(
      change.add.map(({ location }) => location),
      ['file:///b.txt'],
    );
    assert.deepEqual(change.remove, []);
    shelf.withBundled = false;
    assert.deepEqual(settle().remove, ['alder2026-pier']);
  });

  it('gives the same keys in any order files come and go', () => {
    const location = (folder: string) => `file:///w/${folder}/note.txt`;
    // Each by its file's name would be `note`.
    const notes = new Map(
      ['a', 'b', 'c', 'd', 'e'].map((folder) => [
        folder,
        read(`/w/${folder}/note.txt`, `Note ${folder} on the weather in the north.`),
      ]),
    );
    const keys = (articles: readonly LibraryArticle[]) =>
      articles.map((entry) => `${entry.location} ${entry.article.metadata.id}`).sort();
    fc.assert(
      fc.property(
        fc.array(fc.record({ folder: fc.constantFrom(...notes.keys()), gone: fc.boolean(), settle: fc.boolean() })),
        (steps) => {
          const [shelf, library, there] = [new Shelf([]), new Library(), new Set<string>()];
          for (const { folder, gone, settle } of [...steps, { folder: 'a', gone: false, settle: true }]) {
            if (gone) {
              shelf.delete(location(folder));
              there.delete(folder);
            } else {
              shelf.put(location(folder), notes.get(folder) as Intake);
              there.add(folder);
            }
            if (settle) library.update(shelf.settle());
          }
          const fresh = new Shelf([]);
          for (const folder of there) fresh.put(location(folder), notes.get(folder) as Intake);
          assert.deepEqual(keys(library.articles), keys(fresh.settle().add));
        },
      ),
    );
  });

  it('knows copies from a snapshot as well as by comparing, whatever has come, changed or gone since', () => {
    const texts = [WIRE, `${WIRE}\n\nA vote on the fares is due in May.`, FULL, FULL.replace('Monday', 'Tuesday')];
    const intakes = texts.map((text) => read('/w/note.txt', text));
    const put = (shelf: Shelf, files: ReadonlyMap<string, number>) => {
      for (const [file, text] of files) shelf.put(`file:///w/${file}.txt`, { ...(intakes[text] as Intake) }, `${text}`);
    };
    const works = (articles: readonly LibraryArticle[]) =>
      articles
        .map(({ location, copies = [], versions = [] }) => [location, copies.map((copy) => copy.location), versions])
        .sort();
    const some = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(texts.length - 1)))
      .map((pairs) => new Map(pairs));
    fc.assert(
      fc.property(some, some, some, (before, after, later) => {
        const former = new Shelf([]);
        put(former, before);
        former.settle();
        const snapshot = new SnapshotWriter(utf8);
        former.write(snapshot);
        const shelf = new Shelf([]);
        put(shelf, after);
        shelf.read(new SnapshotReader(new Uint8Array(joined(snapshot.written)), utf8));
        const library = new Library();
        for (const files of [after, later]) {
          put(shelf, files);
          library.update(shelf.settle());
        }
        const fresh = new Shelf([]);
        put(fresh, new Map([...after, ...later]));
        assert.deepEqual(works(library.articles), works(fresh.settle().add));
      }),
    );
  });

  it('writes no file as compared that has not been', () => {
    const put = (shelf: Shelf, name: string) => shelf.put(`file:///w/${name}.txt`, read(`/w/${name}.txt`, WIRE), name);
    const former = new Shelf([]);
    put(former, 'a');
    put(former, 'b');
    const snapshot = new SnapshotWriter(utf8);
    former.write(snapshot);
    const shelf = new Shelf([]);
    put(shelf, 'a');
    put(shelf, 'b');
    shelf.read(new SnapshotReader(new Uint8Array(joined(snapshot.written)), utf8));
    assert.equal(shelf.settle().add.length, 1);
  });
});
