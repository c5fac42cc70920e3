import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Corrector } from '../../../../../src/engine/library/corrections/corrector.js';
import { readCorrections } from '../../../../../src/engine/library/corrections/read-corrections.js';
import { Library } from '../../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../../src/engine/library/model.js';
import { SnapshotReader, SnapshotWriter } from '../../../../../src/engine/library/snapshot/parts.js';
import { finish } from '../../../../../src/engine/library/steps.js';
import { joined } from '../../../../../src/engine/search/bytes.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';
import { utf8 } from '../../../../../src/worker/utf8.js';
import { corpusArticles as digests } from '../../cite/styles/support.js';
import { account, articleOf, changes, PEOPLE } from '../entities/named-articles.js';

function corpusArticles(): LibraryArticle[] {
  return digests.map((article) => ({ article, extraction: extract(article), origin: 'bundled' }));
}

/** What was written of a library, and perhaps of its search. */
function snapshotOf(library: Library, search?: LibrarySearch): Uint8Array<ArrayBuffer> {
  while (library.clusterStatements());
  const snapshot = new SnapshotWriter(utf8);
  finish(library.write(snapshot));
  search?.write(snapshot);
  return new Uint8Array(joined(snapshot.written));
}

function finding(articles: Iterable<LibraryArticle>): (id: string) => LibraryArticle | undefined {
  const byId = new Map(Array.from(articles, (entry) => [entry.article.metadata.id, entry]));
  return (id) => byId.get(id);
}

/** A library that was read from a snapshot of another. */
function again(library: Library): Library {
  const other = new Library();
  const corrections = library.corrections;
  if (corrections.entities.length > 0) other.correct(corrections, new Corrector());
  const originals = library.articles.flatMap(({ article }) => library.asRead(article.metadata.id) ?? []);
  assert.ok(other.read(new SnapshotReader(snapshotOf(library), utf8), finding(originals)));
  return other;
}

/** What a library says of utterances and figures. */
function reported(library: Library): unknown {
  while (library.clusterStatements());
  return {
    statements: library.statements,
    also: library.quotations.map(({ id }) => library.alsoReported(id).map((other) => other.id)),
    figures: library.articles.map(({ extraction }) => extraction.figures?.map((figure) => library.sameFigure(figure))),
  };
}

describe('a snapshot of a library', () => {
  it('gives the same library, which changes as the other does', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const library = new Library();
        let other = new Library();
        for (const { add, remove } of steps) {
          const change = { add: add.map(([id, named]) => articleOf(id, named)), remove };
          library.update(change);
          other.update(change);
          assert.deepEqual(account(other), account(library));
          other = again(library);
          assert.deepEqual(account(other), account(library));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('knows in how many articles someone has a role, so that one of them may go', () => {
    const named = (id: string, name: string, role: string) =>
      articleOf(id, [{ kind: 'person', name, aliases: [], roles: [role], mentions: 1, says: false }]);
    const library = new Library();
    library.update({
      add: [
        named('a', 'Anna Berg', 'Striker'),
        named('b', 'Anna Berg', 'Striker'),
        named('c', 'Anna Berg', 'Mayor of Oslo'),
        named('d', 'Berg', 'Striker'),
      ],
    });
    const other = again(library);
    for (const each of [library, other]) each.update({ remove: ['a'] });
    assert.equal(library.extentOf('anna-berg').articles, 3);
    assert.deepEqual(account(other), account(library));
  });

  it('can be prepared for changes in steps, between which it answers and may be changed', () => {
    const library = new Library();
    library.update({ add: PEOPLE.map((name, i) => person(`p${i}`, name)) });
    // More than one step takes.
    library.update({ add: Array.from({ length: 600 }, (_, i) => person(`q${i}`, `Mona${i} Lee${i}`)) });
    for (const isChanged of [false, true]) {
      const other = again(library);
      const steps = other.preparing();
      assert.ok(!steps.next().done);
      assert.deepEqual(account(other), account(library));
      const change = { add: [person('p1', 'Someone Else')], remove: ['p0', 'q1', 'q599'] };
      if (isChanged) other.update(change);
      while (!steps.next().done);
      if (!isChanged) other.update(change);
      const expected = again(library);
      expected.update(change);
      assert.deepEqual(account(other), account(expected));
    }
  });

  it('gives the same statements and figures, with which later articles are compared', () => {
    const articles = corpusArticles();
    const [first, ...rest] = articles;
    assert.ok(first);
    const library = new Library();
    library.update({ add: rest });
    const other = again(library);
    assert.deepEqual(reported(other), reported(library));
    for (const change of [
      { add: [first] },
      { add: [renamed(first, 'again')] },
      { remove: [first.article.metadata.id] },
      { remove: [rest[0]?.article.metadata.id ?? ''] },
    ]) {
      library.update(change);
      other.update(change);
      assert.deepEqual(reported(other), reported(library));
    }
    assert.ok(library.statements.length > 0);
  });

  it('keeps what was corrected, and is of no use where something else is', () => {
    const library = new Library();
    const berg = { kind: 'person', name: 'Anna Berg', aliases: [], roles: [], mentions: 2, says: true } as const;
    const articles = [articleOf('a', [berg]), articleOf('b', [{ ...berg, name: 'Peter Berg' }])];
    const corrections = readCorrections(
      'corrections',
      JSON.stringify({ entities: [{ name: 'Anna Berg', same: 'Peter Berg' }] }),
    );
    library.correct(corrections, new Corrector());
    library.update({ add: articles });
    assert.equal(library.entities.length, 1);
    const other = again(library);
    assert.deepEqual(account(other), account(library));
    other.retake(other.correct(readCorrections('corrections', '{}'), new Corrector()));
    assert.equal(other.entities.length, 2);

    const uncorrected = new Library();
    assert.ok(!uncorrected.read(new SnapshotReader(snapshotOf(library), utf8), finding(articles)));
    assert.deepEqual(uncorrected.articles, []);
  });

  it('is of no use without one of its articles, or with another version of it', () => {
    const articles = ['a', 'b'].map((id) => ({ ...articleOf(id, []), fingerprint: `${id} 1` }));
    const library = new Library();
    library.update({ add: articles });
    const bytes = snapshotOf(library);
    for (const there of [
      articles.slice(1),
      articles.map((entry) => ({ ...entry, fingerprint: `${entry.fingerprint}0` })),
    ]) {
      const other = new Library();
      other.update({ add: there });
      assert.ok(!other.read(new SnapshotReader(bytes, utf8), finding(there)));
      assert.deepEqual(other.articles, there);
    }
  });

  it('takes the place of what was there, and says what has changed', () => {
    const library = new Library();
    library.update({ add: PEOPLE.slice(0, 2).map((name, i) => person(`p${i}`, name)) });
    const other = new Library();
    other.update({ add: [person('p1', 'Nora Lund'), person('gone', 'Odd Lie')] });
    const told: unknown[] = [];
    other.onDidChange(({ changed, removed, entities, gone }) =>
      told.push({
        changed: changed.map(({ article }) => article.metadata.id),
        removed,
        entities: [...entities].sort(),
        gone: [...gone].sort(),
      }),
    );
    assert.ok(other.read(new SnapshotReader(snapshotOf(library), utf8), finding(library.articles)));
    assert.deepEqual(told, [
      { changed: ['p0', 'p1'], removed: ['gone'], entities: ['anna-berg'], gone: ['nora-lund', 'odd-lie'] },
    ]);
    assert.deepEqual(account(other), account(library));
  });

  it('knows what was indexed, so that no article is read for that', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    library.update({ add: corpusArticles() });
    search.catchUp();
    search.index.flush();
    const bytes = snapshotOf(library, search);

    const other = new Library();
    const otherSearch = new LibrarySearch(other);
    for (const segment of search.index.segments) otherSearch.index.addStored(segment);
    const reader = new SnapshotReader(bytes, utf8);
    const entries = library.articles.map((entry) => ({
      ...entry,
      get extraction(): LibraryArticle['extraction'] {
        throw new Error('The article was read.');
      },
    }));
    assert.ok(other.read(reader, finding(entries)));
    otherSearch.read(reader);
    let taken = 0;
    for (let next = otherSearch.take(); next !== undefined; next = otherSearch.take()) {
      taken += 1;
      assert.equal(next, null);
    }
    assert.ok(taken > entries.length);
    assert.equal(otherSearch.index.size, library.quotations.length + sizeOfRest(library));
  });
});

function person(id: string, name: string): LibraryArticle {
  return articleOf(id, [{ kind: 'person', name, aliases: [], roles: [], mentions: 1, says: true }]);
}

function renamed(entry: LibraryArticle, id: string): LibraryArticle {
  const { article } = entry;
  return { ...entry, article: { ...article, metadata: { ...article.metadata, id } } };
}

/** Records beside the quotations: paragraphs, sources and entities. */
function sizeOfRest(library: Library): number {
  const paragraphs = library.articles.reduce((sum, { article }) => sum + article.paragraphs.length, 0);
  return paragraphs + library.articles.length + library.entities.length;
}
