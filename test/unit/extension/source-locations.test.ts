import assert from 'node:assert/strict';
import type { Article } from '../../../src/engine/article/article.js';
import { Library } from '../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../src/engine/library/model.js';
import { SourceLocations } from '../../../src/extension/source-locations.js';

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

describe('the locations of sources', () => {
  it('are those of all articles and their copies', () => {
    const library = new Library();
    library.update({ add: [entry('a', 'file:///a', ['file:///a2']), entry('bundled', undefined)] });
    const locations = new SourceLocations(library);
    assert.deepEqual(
      ['file:///a', 'file:///a2', 'file:///b'].map((each) => locations.has(each)),
      [true, true, false],
    );
  });

  it('follow the library as articles change, go, and take over each other’s files', () => {
    const library = new Library();
    const locations = new SourceLocations(library);
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
});
