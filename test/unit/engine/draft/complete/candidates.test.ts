import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { askedAt } from '../../../../../src/engine/draft/complete/asked.js';
import { quotationOffers } from '../../../../../src/engine/draft/complete/offers.js';
import { languageReader } from '../../../../../src/engine/draft/languages/reader.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../../src/engine/library/model.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

const LIMIT = 8;
const ARTICLES = 60;

function articleOf(id: string, body: string): LibraryArticle {
  const { article } = readArticle({ file: `${id}.md`, text: `---\nid: ${id}\n---\n\n${body}\n` });
  assert.ok(article);
  return { article, extraction: extract(article), origin: 'own' };
}

/** Articles with the same words in a quotation, one of them in the order typed; Ann Moe says each. */
function manyArticles(): LibraryArticle[] {
  return Array.from({ length: ARTICLES }, (_, index) => {
    const words =
      index === 0
        ? 'We will open the northern harbour before the winter comes'
        : `Before winter ${index} comes the northern side of a harbour will open, we think`;
    return articleOf(`a${index}`, `“${words},” Ann Moe said.\n\nThe board met ${index} times.`);
  });
}

/** What is offered for a draft with the cursor at its end, the queries made for it, and the articles whose quotations were read. */
function offersFor(text: string, explicit: boolean, articles: readonly LibraryArticle[]) {
  const library = new Library();
  library.update({ add: articles });
  const search = new LibrarySearch(library);
  search.catchUp();
  const queries: string[] = [];
  const read = new Set<string>();
  const searching = search.search.bind(search);
  search.search = (query, options) => {
    queries.push(JSON.stringify([query, options]));
    return searching(query, options);
  };
  const quotationsIn = library.quotationsIn.bind(library);
  library.quotationsIn = (id) => {
    read.add(id);
    return quotationsIn(id);
  };
  const asked = askedAt(parseDraft(text), text.length, explicit);
  assert.ok(asked);
  const from = { library, search, languages: { reader: languageReader } };
  const offers = quotationOffers(asked, from, { explicit, limit: LIMIT });
  return { offers, queries, read };
}

describe('the candidates for offers', () => {
  const many = manyArticles();
  const drafts = ['“open the northern harb', 'Ann Moe said “open the northern harb', '> open the northern harb'];
  for (const draft of drafts) {
    for (const explicit of [true, false]) {
      const asked = explicit ? 'asked' : 'unasked';
      it(`are searched for once for ${draft}, ${asked}`, () => {
        const { offers, queries } = offersFor(draft, explicit, many);
        assert.equal(offers[0]?.quotation.articleId, 'a0');
        assert.equal(new Set(queries).size, queries.length);
      });

      it(`are read from few articles for ${draft}, ${asked}`, () => {
        const { read } = offersFor(draft, explicit, many);
        assert.ok(read.has('a0'));
        assert.ok(read.size <= LIMIT, `${read.size} of ${ARTICLES}`);
      });
    }
  }

  it('are read from few articles where all of a speaker’s are asked for', () => {
    const { offers, read } = offersFor('Ann Moe said “', false, many);
    assert.equal(offers.length, LIMIT);
    assert.ok(read.size <= LIMIT, `${read.size} of ${ARTICLES}`);
  });

  it('are searched for under a name only where others have it as well', () => {
    const draft = 'Ann Moe said “open the northern harb';
    const isNamed = (query: string) => query.includes('speaker:');
    assert.ok(!offersFor(draft, true, many).queries.some(isNamed));
    const other = articleOf('other', '“We open the northern harbour,” Mary Ann Moe said.');
    assert.ok(offersFor(draft, true, [...many, other]).queries.some(isNamed));
  });

  it('are found in articles that are not indexed yet', () => {
    const library = new Library();
    library.update({ add: many });
    // Too many to be indexed before the next answer.
    const search = new LibrarySearch(library);
    for (let index = 0; index < 100; index++)
      library.update({ add: [articleOf(`b${index}`, `“Rain ${index} fell,” Bob Roe said.\n\n`.repeat(4))] });
    assert.ok(search.waiting > 0);
    const text = 'Ann Moe said “open the northern harb';
    const asked = askedAt(parseDraft(text), text.length, false);
    assert.ok(asked);
    const offers = quotationOffers(
      asked,
      { library, search, languages: { reader: languageReader } },
      { explicit: false, limit: LIMIT },
    );
    assert.equal(offers[0]?.quotation.articleId, 'a0');
  });
});
