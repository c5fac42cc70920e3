import assert from 'node:assert/strict';
import { findNames } from '../../../../../src/engine/extract/names/index.js';
import { Library } from '../../../../../src/engine/library/library.js';
import type { Entity, LibraryArticle } from '../../../../../src/engine/library/model.js';
import { articleOf } from '../../extract/names/article.js';

function articlesOf(texts: Readonly<Record<string, string>>): LibraryArticle[] {
  return Object.entries(texts).map(([id, text], i) => {
    const article = articleOf(text, id, `2024-06-0${i + 1}`);
    return {
      article,
      extraction: { quotations: [], entities: findNames(article).entities, figures: [] },
      origin: 'own',
    };
  });
}

function libraryOf(articles: readonly LibraryArticle[]): Library {
  const library = new Library();
  library.update({ add: articles });
  return library;
}

function merged(texts: Readonly<Record<string, string>>): readonly Entity[] {
  return libraryOf(articlesOf(texts)).entities;
}

const named = (entities: readonly Entity[]): string[] => entities.map(({ name }) => name).sort();

describe('entities of a library', () => {
  it('merges a person over articles by full name and lone surname', () => {
    const entities = merged({ a: 'Anna Berg left.', b: 'Minister Berg stayed.', c: 'Anna K Berg slept.' });
    assert.equal(entities.length, 1);
    assert.deepEqual(
      entities[0]?.mentions.map(({ articleId, paragraph }) => [articleId, paragraph]),
      [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ],
    );
  });

  it('never merges two people of one surname', () => {
    assert.deepEqual(named(merged({ a: 'Anna Berg left.', b: 'Peter Berg came.', c: 'Minister Berg stayed.' })), [
      'Anna Berg',
      'Berg',
      'Peter Berg',
    ]);
  });

  it('does not join a lone surname whose role is another', () => {
    assert.deepEqual(named(merged({ a: 'Foreign Minister Anna Berg left.', b: 'Striker Berg scored.' })), [
      'Anna Berg',
      'Berg',
    ]);
  });

  it('parts and joins a lone surname when a word of a role comes or goes', () => {
    const library = libraryOf(articlesOf({ a: 'Anna Berg left.', b: 'Striker Berg scored.' }));
    assert.deepEqual(named(library.entities), ['Anna Berg']);
    const later = articlesOf({ c: 'Mayor Anna Berg came.' });
    library.update({ add: later });
    assert.deepEqual(named(library.entities), ['Anna Berg', 'Berg']);
    library.update({ remove: ['c'] });
    assert.deepEqual(named(library.entities), ['Anna Berg']);
  });

  it('names a country by its usual name', () => {
    assert.deepEqual(named(merged({ a: 'The Russian Federation agreed.', b: 'In Russia, polls opened.' })), ['Russia']);
    const [country] = merged({ a: 'The US agreed.', b: 'The United States agreed.', c: 'The U.S. agreed.' });
    assert.equal(country?.name, 'United States');
    assert.deepEqual(country?.aliases, ['U.S.', 'US']);
  });

  it('joins an acronym that one article explains, and only if none explains it otherwise', () => {
    const first = 'The Nordic Council of Bakers (NCB) met.';
    assert.deepEqual(named(merged({ a: first, b: 'NCB met again.' })), ['Nordic Council of Bakers']);
    const two = merged({ a: first, b: 'NCB met again.', c: 'The National Coal Board (NCB) closed.' });
    assert.deepEqual(named(two), ['NCB', 'National Coal Board', 'Nordic Council of Bakers']);
  });

  it('lists each role with the articles that state it, oldest first', () => {
    const entities = merged({
      b: 'Finance Minister Anna Berg left.',
      a: 'Finance minister Anna Berg came. Mayor Anna Berg ate.',
    });
    assert.deepEqual(
      entities[0]?.roles.map(({ title, articleIds }) => [title, articleIds]),
      [
        ['Finance Minister', ['b', 'a']],
        ['Mayor', ['a']],
      ],
    );
  });

  it('depends on the order of articles in nothing but order', () => {
    const articles = articlesOf({
      a: 'Anna Berg met Peter Berg of the Nordic Council of Bakers (NCB).',
      b: 'Berg of NCB left the US. Washington waited.',
      c: 'Denzel Washington met A. Berg in the United States.',
      d: 'The National Coal Board spoke with NCB.',
    });
    const summary = (order: readonly LibraryArticle[]): unknown =>
      libraryOf(order)
        .entities.map(({ id, name, kind, aliases, mentions }) => ({
          id,
          name,
          kind,
          aliases,
          places: mentions.map((m) => `${m.articleId} ${m.start}`).sort(),
        }))
        .sort((x, y) => (x.id < y.id ? -1 : 1));
    assert.deepEqual(summary([...articles].reverse()), summary(articles));
  });
});
