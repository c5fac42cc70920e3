import assert from 'node:assert/strict';
import { readArticle } from '../../../src/engine/article/read.js';
import { extract } from '../../../src/engine/extract/extract.js';
import { Library } from '../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../src/engine/library/model.js';
import { LibrarySearch } from '../../../src/engine/search/library-search.js';

function articleOf(id: string, body: string, aliases: readonly string[] = []): LibraryArticle {
  const { article } = readArticle({ file: `${id}.md`, text: `---\nid: ${id}\nissued: 2026-05-01\n---\n\n${body}\n` });
  assert.ok(article);
  return { article, extraction: extract(article), origin: 'own', aliases };
}

const SHORT = articleOf('short', '“We will open the new harbour before the winter,” Okafor said.');
const FULL = articleOf(
  'full',
  'Port minister Maria Okafor came late. “We will open the new harbour before winter,” Maria Okafor said.',
);

function found(search: LibrarySearch, query: string): string[] {
  return search.search(query, { kinds: ['quotation'] }).map(({ record }) => record.articleId);
}

describe('LibrarySearch', () => {
  it('finds what a speaker said by a name that only another article gives', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    library.update({ add: [SHORT] });
    const speakers = () =>
      search.search('okafor harbour', { kinds: ['quotation'] }).map(({ record }) => record.speaker);
    assert.deepEqual(speakers(), ['Okafor']);
    library.update({ add: [FULL] });
    assert.equal(speakers().length, 2);
    for (const speaker of speakers()) assert.match(speaker, /^Maria Okafor · /);
    const [quotation] = library.quotationsIn('short');
    assert.equal(quotation?.speaker?.name, 'Maria Okafor');
    assert.deepEqual(
      library.alsoReported(quotation.id).map(({ articleId }) => articleId),
      ['full'],
    );
  });

  it('forgets an article that is gone, also where its key becomes the alias of another', () => {
    const library = new Library();
    const search = new LibrarySearch(library);
    library.update({ add: [SHORT] });
    assert.deepEqual(found(search, 'harbour winter'), ['short']);
    library.update({
      remove: ['short'],
      add: [articleOf('full', '“We will open the new harbour before the winter,” he said.', ['short'])],
    });
    assert.deepEqual(found(search, 'harbour winter'), ['full']);
    library.update({ remove: ['full'] });
    assert.deepEqual(found(search, 'harbour winter'), []);
  });
});
