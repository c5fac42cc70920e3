import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { librarySources } from '../../../../src/engine/draft/library-sources.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { Library } from '../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';

describe('the check, where an article is cited by the key of its digest', () => {
  it('reads the key as the article’s own', () => {
    const text = '---\nid: full\n---\n\n“We will open the new harbour before the winter,” Okafor said.\n';
    const { article } = readArticle({ file: 'full.md', text });
    assert.ok(article);
    const library = new Library();
    library.update({ add: [{ article, extraction: extract(article), origin: 'own', aliases: ['digest'] }] });
    const sources = librarySources(library, new LibrarySearch(library));
    const codes = (key: string) =>
      checkDraft(parseDraft(`“We will open the new harbour” [@${key}, para. 1].`), sources).findings.map(
        ({ code }) => code,
      );
    assert.deepEqual(codes('digest'), []);
    assert.deepEqual(codes('full'), []);
    assert.ok(codes('other').length > 0);
  });
});
