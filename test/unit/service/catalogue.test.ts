import assert from 'node:assert/strict';
import type { Article } from '../../../src/engine/article/article.js';
import { Library } from '../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../src/engine/library/model.js';
import { Catalogue, catalogueEntry } from '../../../src/service/catalogue.js';

function entry(id: string, location: string | undefined, copies: readonly string[] = []): LibraryArticle {
  const metadata = { id } as Article['metadata'];
  return {
    article: { metadata, format: 'plain', text: '', paragraphs: [] },
    extraction: { quotations: [], entities: [] },
    origin: 'own',
    location,
    copies: copies.map((copy) => ({ metadata, location: copy })),
  };
}

/** A catalogue that follows a library. */
function catalogueOf(library: Library): Catalogue {
  const catalogue = new Catalogue();
  catalogue.update({ changed: library.articles.map(catalogueEntry), removed: [] });
  library.onDidChange(({ changed, removed }) => catalogue.update({ changed: changed.map(catalogueEntry), removed }));
  return catalogue;
}

describe('the catalogue of a library', () => {
  it('knows the files of all articles and their copies', () => {
    const library = new Library();
    library.update({ add: [entry('a', 'file:///a', ['file:///a2']), entry('bundled', undefined)] });
    const locations = catalogueOf(library);
    assert.deepEqual(
      ['file:///a', 'file:///a2', 'file:///b'].map((each) => locations.has(each)),
      [true, true, false],
    );
  });

  it('follows the library as articles change, go, and take over each other’s files', () => {
    const library = new Library();
    const locations = catalogueOf(library);
    library.update({ add: [entry('a', 'file:///a', ['file:///a2'])] });
    library.update({ add: [entry('a', 'file:///moved')] });
    assert.deepEqual(
      ['file:///a', 'file:///a2', 'file:///moved'].map((each) => locations.has(each)),
      [false, false, true],
    );
    library.update({ add: [entry('b', 'file:///moved')] });
    library.update({ remove: ['a'] });
    assert.ok(locations.has('file:///moved'), 'b is still there');
    library.update({ remove: ['b'] });
    assert.ok(!locations.has('file:///moved'));
  });

  it('knows where articles come from, as long as there are such', () => {
    const library = new Library();
    const catalogue = catalogueOf(library);
    library.update({ add: [entry('a', 'file:///a'), { ...entry('b', undefined), origin: 'bundled' }] });
    library.update({ add: [entry('a', 'file:///a')] });
    assert.deepEqual([catalogue.hasOrigin('own'), catalogue.hasOrigin('bundled')], [true, true]);
    library.update({ remove: ['a'] });
    assert.deepEqual([catalogue.hasOrigin('own'), catalogue.hasOrigin('bundled')], [false, true]);
  });

  it('finds an article by its key and by those that cite it, too', () => {
    const library = new Library();
    const catalogue = catalogueOf(library);
    library.update({ add: [{ ...entry('full', 'file:///full'), aliases: ['digest'] }] });
    assert.equal(catalogue.article('digest')?.article.metadata.id, 'full');
    assert.equal(catalogue.keyOf('digest'), library.keyOf('digest'));
    library.update({ remove: ['full'] });
    assert.equal(catalogue.article('digest'), undefined);
    assert.deepEqual([...catalogue.entries], []);
  });

  it('holds nothing of the texts', () => {
    const [read] = (() => {
      const library = new Library();
      library.update({ add: [entry('a', 'file:///a')] });
      return library.articles;
    })();
    assert.ok(read);
    const cloned = structuredClone(catalogueEntry(read));
    assert.deepEqual(Object.keys(cloned.article).sort(), ['format', 'metadata']);
    assert.ok(!('extraction' in cloned));
  });
});
