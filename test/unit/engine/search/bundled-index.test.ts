import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { Library } from '../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../src/engine/library/model.js';
import { bringBundledIndex, bundledIndex } from '../../../../src/engine/search/bundled-index.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';

function articleOf(id: string, body: string): LibraryArticle {
  const { article } = readArticle({ file: `${id}.md`, text: `---\nid: ${id}\nissued: 2026-05-01\n---\n\n${body}\n` });
  assert.ok(article);
  return { article, extraction: extract(article), origin: 'bundled' };
}

const BUNDLED = [
  articleOf('one', 'Port minister Maria Okafor came. “We will open the new harbour before the winter,” Okafor said.'),
  articleOf('two', 'The harbour was on the agenda. “Nobody asked the fishermen,” Jonas Lind said in Bergen.'),
];

/** What they are packed in. */
const CORPUS = JSON.stringify(BUNDLED.map(({ article }) => article.text));

/** A library with these articles, and its search, which has been told nothing of an index. */
function libraryOf(articles: readonly LibraryArticle[]): { library: Library; search: LibrarySearch } {
  const library = new Library();
  const search = new LibrarySearch(library);
  for (const article of articles) library.update({ add: [article] });
  return { library, search };
}

/** The same, which has been brought the index of the bundled articles. */
function prepared(): { library: Library; search: LibrarySearch } {
  const both = libraryOf(BUNDLED);
  bringBundledIndex(both.search, new Uint8Array(bundledIndex(BUNDLED, CORPUS)), CORPUS);
  return both;
}

const QUERIES = ['', 'harbour', 'okafor winter', 'lind', 'fishermen', 'speaker:lind', 'bergen', 'harbor', 'maria'];

function answers(search: LibrarySearch): unknown {
  return QUERIES.map((query) => search.search(query, { limit: 50 }));
}

describe('the index of the bundled articles', () => {
  it('answers as if they had been indexed, and leaves nothing to be indexed', () => {
    const { search } = prepared();
    assert.equal(search.waiting, 0);
    assert.equal(search.take(), undefined);
    assert.ok(search.isIndexed('one'));
    const { search: other } = libraryOf(BUNDLED);
    other.catchUp();
    assert.deepEqual(answers(search), answers(other));
    assert.ok(search.search('fishermen', {}).length > 0);
  });

  it('is the same each time it is made, and is left as it is', () => {
    const bytes = new Uint8Array(bundledIndex(BUNDLED, CORPUS));
    const before = bytes.slice();
    const { search, library } = libraryOf(BUNDLED);
    bringBundledIndex(search, bytes, CORPUS);
    library.update({ remove: ['one'] });
    assert.deepEqual(bytes, before);
    assert.deepEqual(new Uint8Array(bundledIndex(BUNDLED, CORPUS)), before);
  });

  it('is followed by what changes of the articles, the names in them, and by new ones', () => {
    const changes: ((library: Library) => void)[] = [
      (library) => library.update({ remove: ['two'] }),
      (library) => library.update({ add: [articleOf('one', '“The harbour stays shut,” Okafor said.')] }),
      (library) =>
        library.update({ add: [articleOf('new', 'Mayor Jonas Viktor Lind spoke. “The harbour is ours,” Lind said.')] }),
      (library) => library.update({ remove: ['one', 'two'] }),
    ];
    for (const change of changes) {
      const [one, other] = [prepared(), libraryOf(BUNDLED)];
      other.search.catchUp();
      for (const { library, search } of [one, other]) {
        change(library);
        search.catchUp();
      }
      assert.deepEqual(answers(one.search), answers(other.search));
    }
  });

  it('is indexed as all others are where its bytes cannot be used', () => {
    const sound = new Uint8Array(bundledIndex(BUNDLED, CORPUS));
    const damaged = Array.from({ length: 50 }, (_, i) => {
      const at = Math.floor((i * sound.length) / 50);
      return sound.map((byte, index) => (index === at ? byte ^ 1 : byte));
    });
    const cut = [0, 3, 4, 100, sound.length - 4].map((length) => sound.subarray(0, length));
    for (const bytes of [...damaged, ...cut, new Uint8Array(100)]) {
      const { search } = libraryOf(BUNDLED);
      bringBundledIndex(search, bytes, CORPUS);
      assert.ok(search.waiting > 0);
      assert.ok(search.search('fishermen', {}).length > 0);
    }
  });

  it('is not used where it was made of other articles', () => {
    const { search } = libraryOf(BUNDLED.slice(1));
    bringBundledIndex(search, new Uint8Array(bundledIndex(BUNDLED, CORPUS)), 'another');
    assert.ok(search.waiting > 0);
    assert.deepEqual(search.search('winter', {}), []);
  });
});
