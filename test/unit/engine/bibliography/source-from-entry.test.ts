import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { toFrontMatter } from '../../../../src/engine/article/front-matter-print.js';
import { readArticle } from '../../../../src/engine/article/read.js';
import { articleItem, type CslItem } from '../../../../src/engine/bibliography/csl-item.js';
import { metadataOf } from '../../../../src/engine/bibliography/import-item.js';
import { BUNDLED_STYLES } from '../../../../src/engine/cite/styles/catalog.js';
import { WORKS } from '../cite/styles/audit/works.js';
import { formatterOf } from '../cite/styles/support.js';

/** An entry as the source file that is made of it says it. */
function throughSource(entry: CslItem): CslItem {
  const file = `${entry.id}.md`;
  const text = `${toFrontMatter({ ...metadataOf(entry), id: entry.id })}\nThe text.\n`;
  const { article, problems } = readArticle({ file, text });
  assert.deepEqual(problems, []);
  assert.ok(article);
  return articleItem(article.metadata);
}

describe('a source made of an entry', () => {
  const throughSources = WORKS.map(throughSource);
  /** Those of which the source says something else: what is said alike is formatted alike. */
  const changed = WORKS.filter((entry, at) => !isDeepStrictEqual(throughSources[at], entry)).map(({ id }) => id);

  it('keeps what the entry says', () => {
    const entry: CslItem = {
      id: 'roe2021',
      type: 'article-journal',
      title: 'Low tides',
      author: [{ family: 'Roe', given: 'Jane' }],
      editor: [{ family: 'Fox', given: 'Flo' }],
      'container-title': 'Journal of the Sea',
      volume: '12',
      issue: '3',
      page: '1003-1008',
      DOI: '10.1000/182',
      ISSN: '1234-5678',
      abstract: 'Tides: “low”, # and high.\nMore of them.',
      keyword: 'eels, tides',
      note: 'x: y',
      status: 'in press',
      issued: { 'date-parts': [[2021]], season: 3 },
      'original-date': { 'date-parts': [[1890, 2]], circa: true },
    };
    assert.deepEqual(throughSource(entry), entry);
  });

  for (const { id: style, label } of BUNDLED_STYLES) {
    it(`has the reference of the entry in ${label}`, () => {
      const [entries, sources] = [formatterOf(style, WORKS), formatterOf(style, throughSources)];
      for (const id of changed) assert.equal(sources.reference(id)?.html, entries.reference(id)?.html, id);
    });
  }

  it('reads a field as CSL’s only where it says what CSL means', () => {
    const { article } = readArticle({
      file: 'a.md',
      text: '---\ntitle: A\nstatus: read\npage: [1, 2]\neditor: 5\n---\nText.\n',
    });
    assert.equal(article?.metadata.csl, undefined);
  });
});
