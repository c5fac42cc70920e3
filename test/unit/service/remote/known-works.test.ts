import assert from 'node:assert/strict';
import type { RecordKind } from '../../../../src/engine/search/record.js';
import { KnownWorks } from '../../../../src/service/remote/known-works.js';
import { deskWith } from '../desk.js';

const TIDES = `---
id: tides
title: “Forty Tides”
URL: https://doi.org/10.1000/Tides.7
---

The tide came in forty times.
`;
const PAGE = `---
id: page
title: A page
URL: https://www.example.org/page/?id=1#top
---

Words of a page.
`;

describe('works that the library has', () => {
  const { library } = deskWith({ 'tides.md': TIDES, 'page.md': PAGE }).known;
  const works = new KnownWorks(library);
  const keyOf = (article: { id?: string; title?: string; URL?: string }, otherAddresses: readonly string[] = []) =>
    works.keyOf({ article: { id: 'other', type: 'book', text: 'full', ...article }, otherAddresses });

  it('are known by their addresses, however these are written', () => {
    assert.equal(keyOf({ URL: 'http://example.org/page?id=1' }), 'page');
    assert.equal(keyOf({ URL: 'https://example.org/page?id=2' }), undefined);
    assert.equal(keyOf({ URL: 'no address' }), undefined);
  });

  it('are known by their DOI, beside another address', () => {
    assert.equal(keyOf({ URL: 'http://dx.doi.org/10.1000/tides.7' }), 'tides');
    assert.equal(keyOf({ URL: 'https://publisher.example/7' }, ['https://doi.org/10.1000/TIDES.7']), 'tides');
  });

  it('are known by cite key and title together: a key alone may be another work', () => {
    assert.equal(keyOf({ id: 'tides', title: '"forty  tides"' }), 'tides');
    assert.equal(keyOf({ id: 'tides', title: 'Fifty Tides' }), undefined);
    assert.equal(keyOf({ title: 'Forty Tides' }), undefined);
  });

  it('are not had where the library has a summary only: other words of the full text are found', () => {
    const summary = TIDES.replace('title:', 'text: digest\ntitle:').replace(
      'forty times.',
      'often, “again and again”.',
    );
    const summed = new KnownWorks(deskWith({ 'tides.md': summary }).known.library);
    const hit = (text: 'full' | 'digest', kind: RecordKind, words: string) => ({
      record: { id: '1', kind, articleId: '1', text: words, speaker: '', source: '', issued: '', language: '' },
      article: { id: 'x', type: 'book', text, URL: 'https://doi.org/10.1000/tides.7' } as const,
    });
    assert.equal(summed.has(hit('full', 'paragraph', 'The tide came in forty times.')), false);
    assert.equal(summed.has(hit('digest', 'paragraph', 'The tide came in forty times.')), true);
    assert.equal(summed.has(hit('full', 'quotation', 'again and again')), true);
    assert.equal(summed.has(hit('full', 'source', 'Forty Tides')), true);
    assert.equal(works.has(hit('full', 'paragraph', 'The tide came in fifty times.')), true);
  });

  it('are those that the library has now', () => {
    const { library: changing } = deskWith({ 'page.md': PAGE }).known;
    const known = new KnownWorks(changing);
    const hit = { article: { id: 'x', type: 'book', text: 'full', URL: 'https://example.org/page?id=1' } as const };
    assert.equal(known.keyOf(hit), 'page');
    changing.update({ remove: ['page'] });
    assert.equal(known.keyOf(hit), undefined);
  });
});
