import assert from 'node:assert/strict';
import { encodeRecord, openRecord } from '../../../src/engine/library/cache.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { inLanguage } from '../../../src/service/describe.js';
import { sourceRow } from '../../../src/service/trees/library-rows.js';
import { utf8 } from '../../../src/worker/utf8.js';
import { deskWith } from './desk.js';

const WORDS =
  'Der Kai bleibt für die Fähren gesperrt, weil die Stadt das Geld für die Arbeiten nicht hat und auch nicht bekommt.';

describe('the language of an article', () => {
  const { known } = deskWith({
    'kai.md': `---\nid: kai\ntitle: Der Kai\n---\n\n${WORDS}\n`,
    'stated.md': '---\nid: stated\ntitle: Kort\nlanguage: sv-SE\n---\n\nKort.\n',
    'quay.md': '---\nid: quay\ntitle: The quay\n---\n\nThe quay stays shut, for the town has not got the money.\n',
    'own.md': '---\nid: own\ntitle: Gort\n---\n\nKlaatu barada nikto, barada nikto klaatu.\n',
  });

  it('is what front matter says or the words are in, shown where it is not English', () => {
    const shown = known.library.articles.map((entry) => [entry.article.metadata.id, inLanguage(entry)]);
    assert.deepEqual(Object.fromEntries(shown), { kai: 'German', stated: 'Swedish', quay: '', own: '' });
    const row = known.library.article('kai');
    assert.match(
      (row && sourceRow(row, 'sources', '', { at: 'source', articleId: 'kai' }).description) ?? '',
      /German/u,
    );
  });

  it('narrows a search of everything', () => {
    const ids = known.search.search('language:German', { limit: 9 }).map(({ record }) => record.articleId);
    assert.deepEqual(new Set(ids), new Set(['kai']));
  });

  it('is kept with what was read', () => {
    const intake = takeIn({ file: 'kai.md', text: WORDS }, null);
    const record = { location: 'kai.md', stamp: { mtime: 0, size: 1 }, hash: '', intake };
    assert.equal(openRecord(encodeRecord(record, utf8), utf8).intake.extraction.language, 'de');
  });
});
