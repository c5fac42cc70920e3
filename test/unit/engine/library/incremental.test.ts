import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityKind } from '../../../../src/engine/extract/extraction.js';
import { Corrector } from '../../../../src/engine/library/corrections/corrector.js';
import { readCorrections } from '../../../../src/engine/library/corrections/read-corrections.js';
import { Library } from '../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../src/engine/library/model.js';
import { account, articleOf, entities, PEOPLE, changes as steps, THINGS } from './entities/named-articles.js';

/** Things of one article each, with another name. */
function thingsCalled(alias: string, names: readonly string[]): LibraryArticle[] {
  const facts = { kind: 'organization', aliases: [alias], roles: [], mentions: 1, says: false } as const;
  return names.map((name, i) => articleOf(`${alias} ${i}`, [{ ...facts, name }]));
}

/** What searching indexes of who said what. */
function told(library: Library): Map<string, string> {
  const speakers = (id: string) =>
    library.quotationsIn(id).map(({ speaker, speakerId }) => {
      const roles = (speakerId === null ? undefined : library.entity(speakerId))?.roles ?? [];
      return `${speakerId} ${speaker?.name} ${roles.map(({ title }) => title.toLowerCase()).sort()}`;
    });
  return new Map(library.articles.map(({ article: { metadata } }) => [metadata.id, speakers(metadata.id).join('\n')]));
}

describe('a library that changes', () => {
  it('is the same as a new one of its articles, with corrections that came and went or without any', () => {
    const correction = fc.oneof(
      fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE)).map(([name, same]) => ({ name, same })),
      fc
        .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom('Nora Lund', ...PEOPLE))
        .map(([name, rename]) => ({ name, rename })),
      fc.constantFrom(...THINGS).map((name) => ({ name, kind: 'organization', rename: 'The Bakers' })),
      fc.constantFrom(...PEOPLE).map((name) => ({ name, person: false })),
    );
    const corrected = fc.record({
      entities: fc.array(correction, { maxLength: 3 }),
      quotations: fc.array(
        fc.record({
          source: fc.constantFrom('a', 'b', 'c'),
          exact: fc.constantFrom('Word 0.', 'Word 1.'),
          speaker: fc.constantFrom('Anna Berg', 'Nora Lund'),
        }),
        { maxLength: 2 },
      ),
    });
    const read = (written: unknown) => readCorrections('corrections', JSON.stringify(written));
    fc.assert(
      fc.property(
        steps,
        fc.option(fc.array(corrected, { minLength: 6, maxLength: 6 }), { freq: 1 }),
        (changes, written) => {
          const library = new Library();
          const articles = new Map<string, LibraryArticle>();
          for (const [i, { add, remove }] of changes.entries()) {
            const corrections = read(written?.[i] ?? {});
            assert.deepEqual(corrections.problems, []);
            if (written !== null) library.retake(library.correct(corrections, new Corrector()));
            const entries = add.map(([id, named]) => articleOf(id, named));
            library.update({ add: entries, remove });
            for (const id of remove) articles.delete(id);
            for (const entry of entries) articles.set(entry.article.metadata.id, entry);
            const fresh = new Library();
            fresh.correct(corrections, new Corrector());
            fresh.update({ add: library.articles.flatMap(({ article }) => articles.get(article.metadata.id) ?? []) });
            assert.deepEqual(account(library), account(fresh));
            assert.deepEqual([...library.unfitting().values()].sort(), [...fresh.unfitting().values()].sort());
          }
          library.retake(library.correct(read({}), new Corrector()));
          const fresh = new Library();
          fresh.update({ add: library.articles.flatMap(({ article }) => articles.get(article.metadata.id) ?? []) });
          assert.deepEqual(account(library), account(fresh));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts and ranks its entities as they are', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const library = new Library();
        for (const { add, remove } of changes) {
          library.update({ add: add.map(([id, named]) => articleOf(id, named)), remove });
          for (const { id, mentions } of library.entities) {
            const articles = new Set(mentions.map(({ articleId }) => articleId)).size;
            assert.deepEqual(library.extentOf(id), { mentions: mentions.length, articles }, id);
            assert.equal(library.isQuoted(id), library.quotationsBy(id).length > 0, id);
          }
          for (const kind of ['person', 'organization', 'place', 'other'] as const) {
            const ranked = library.entitiesOf(kind);
            assert.deepEqual(
              Array.from({ length: ranked.length }, (_, i) => ranked.at(i)?.id),
              library.entities.filter((entity) => entity.kind === kind).map(({ id }) => id),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the id of a name to the entity that has the name alone, and distinguishes those who share it', () => {
    const called = (id: string, kind: EntityKind, name: string, mentions = 1) =>
      articleOf(id, [{ kind, name, aliases: [], roles: [], mentions, says: false }]);
    const library = new Library();
    const ids = () => Object.fromEntries(library.entities.map(({ id, kind, name }) => [id, `${kind} ${name}`]).sort());
    library.update({ add: [called('a', 'place', 'Washington')] });
    assert.deepEqual(ids(), { washington: 'place Washington' });
    library.update({ add: [called('b', 'person', 'Washington')] });
    assert.deepEqual(ids(), { washington: 'person Washington', 'washington-place': 'place Washington' });
    assert.equal(library.entity('washington-place')?.mentions.length, 1);
    // What changes of the two is nothing to their ids.
    library.update({ add: [called('a', 'place', 'Washington', 3)] });
    assert.equal(library.entity('washington-place')?.mentions.length, 3);
    // Someone has for a name what one of them is called by.
    library.update({ add: [called('c', 'organization', 'Washington Place')] });
    assert.deepEqual(ids(), {
      washington: 'person Washington',
      'washington-place': 'organization Washington Place',
      'washington-place-2': 'place Washington',
    });
    library.update({ remove: ['c'] });
    assert.deepEqual(ids(), { washington: 'person Washington', 'washington-place': 'place Washington' });
    library.update({ remove: ['b'] });
    assert.deepEqual(ids(), { washington: 'place Washington' });
    assert.ok(library.entity('washington'));
    assert.ok(!library.entity('washington-place'));
    assert.equal(library.entity('washington-place'), undefined);
    // Most articles call the same thing something else, which comes before people.
    library.update({ add: [called('b', 'person', 'Washington')] });
    library.update({ add: [called('d', 'organization', 'Washington', 9)] });
    assert.deepEqual(ids(), { washington: 'organization Washington', 'washington-person': 'person Washington' });
  });

  it('counts the articles that name someone by one name or by several, as they come and go', () => {
    const named = (id: string, ...names: string[]) =>
      articleOf(
        id,
        names.map((name) => ({ kind: 'person', name, aliases: [], roles: [], mentions: 1, says: false })),
      );
    const library = new Library();
    const articles = () => library.extentOf('anna-berg').articles;
    const numbers = Array.from({ length: 40 }, (_, i) => i);
    library.update({ add: numbers.map((i) => named(`n${i}`, 'Anna Berg', ...(i % 2 === 0 ? ['Berg'] : []))) });
    assert.equal(library.entities.length, 1);
    assert.equal(articles(), 40);
    library.update({ add: [named('s', 'Berg'), named('n0', 'Berg'), named('n1', 'Anna Berg', 'Berg')] });
    assert.equal(articles(), 41);
    library.update({ add: [named('n2', 'Oslo'), named('n1', 'Anna Berg')], remove: ['n3', 's'] });
    assert.equal(articles(), 38);
    library.update({ remove: numbers.slice(4).map((i) => `n${i}`) });
    assert.equal(articles(), 2);
  });

  it('is so too where a name comes to be that of too many things, and is again that of few', () => {
    const library = new Library();
    const names = Array.from(
      { length: 40 },
      (_, i) => `Ministry of ${String.fromCharCode(65 + (i % 26)).repeat(3 + i)}`,
    );
    const ministries = thingsCalled('Ministry', names);
    const same = () => {
      const fresh = new Library();
      fresh.update({ add: library.articles });
      assert.deepEqual(account(library), account(fresh));
    };
    library.update({
      add: [
        articleOf('m', [{ kind: 'organization', name: 'Ministry', aliases: [], roles: [], mentions: 1, says: false }]),
      ],
    });
    for (const ministry of ministries) {
      library.update({ add: [ministry] });
      same();
    }
    for (const { article } of ministries) {
      library.update({ remove: [article.metadata.id] });
      same();
    }
  });

  it('depends on the order of its articles in nothing but order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entities, { minLength: 2, maxLength: 5 }), (contents) => {
        const articles = contents.map((named, i) => articleOf(`abcde`.charAt(i), named));
        const summary = (order: readonly LibraryArticle[]): unknown => {
          const library = new Library();
          library.update({ add: order });
          return library.entities
            .map(({ id, name, kind, aliases, mentions }) => [id, name, kind, aliases, mentions.length])
            .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
        };
        assert.deepEqual(summary([...articles].reverse()), summary(articles));
      }),
      { numRuns: 100 },
    );
  });

  it('names all articles and entities of which something else is told since', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const library = new Library();
        const noted: { articles: Set<string>; entities: Set<string>; gone: Set<string> }[] = [];
        library.onDidChange(({ changed, removed, retold, entities: ids, gone }) => {
          const own = [...changed.map(({ article }) => article.metadata.id), ...removed];
          assert.deepEqual(
            retold.filter((id) => own.includes(id)),
            [],
          );
          noted.push({ articles: new Set([...own, ...retold]), entities: new Set(ids), gone: new Set(gone) });
        });
        for (const { add, remove } of changes) {
          const [before, people] = [told(library), entitiesOf(library)];
          library.update({ add: add.map(([id, named]) => articleOf(id, named)), remove });
          const [change] = noted.splice(0);
          for (const [id, words] of told(library)) {
            if (before.get(id) !== words) assert.ok(change?.articles.has(id), `article ${id}`);
          }
          const after = entitiesOf(library);
          for (const id of new Set([...people.keys(), ...after.keys()])) {
            const [was, is] = [people.get(id), after.get(id)];
            if (was !== is) assert.ok((is === undefined ? change?.gone : change?.entities)?.has(id), `entity ${id}`);
            assert.equal(change?.gone.has(id) === true && is !== undefined, false, `entity ${id} is not gone`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

function entitiesOf(library: Library): Map<string, string> {
  return new Map(
    library.entities.map(({ id, name, kind, aliases, roles, mentions }) => [
      id,
      JSON.stringify([name, kind, aliases, roles.map(({ title }) => title), mentions]),
    ]),
  );
}
