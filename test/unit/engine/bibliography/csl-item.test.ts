import assert from 'node:assert/strict';
import type { ArticleMetadata } from '../../../../src/engine/article/article.js';
import { cslDate, edtfOf } from '../../../../src/engine/bibliography/csl-date.js';
import { articleItem } from '../../../../src/engine/bibliography/csl-item.js';

const bare: ArticleMetadata = { id: 'key', type: 'article-newspaper', text: 'full' };

describe('an article as an entry of a bibliography', () => {
  it('goes by its author where there is one', () => {
    const item = articleItem({ ...bare, author: [{ family: 'Jha' }], 'container-title': 'Rediff.com', source: 'PTI' });
    assert.deepEqual(item.author, [{ family: 'Jha' }]);
    assert.equal(item['container-title'], 'Rediff.com');
    assert.equal(item.source, 'PTI');
  });

  it('goes by agency, outlet or publisher without one', () => {
    const agency = articleItem({ ...bare, 'container-title': 'The Hindu', source: 'PTI' });
    assert.deepEqual(agency.author, [{ literal: 'PTI' }]);
    assert.equal(agency['container-title'], 'The Hindu');
    assert.equal(agency.source, undefined, 'the agency is not named twice');
    const outlet = articleItem({ ...bare, 'container-title': 'RT India' });
    assert.deepEqual(outlet.author, [{ literal: 'RT India' }]);
    assert.equal(outlet['container-title'], undefined, 'the outlet is not named twice');
    assert.deepEqual(articleItem({ ...bare, source: 'PTI', publisher: 'P' }).author, [{ literal: 'PTI' }]);
    const publisher = articleItem({ ...bare, publisher: 'Ministry', author: [{ family: ' ' }] });
    assert.deepEqual(publisher.author, [{ literal: 'Ministry' }]);
    assert.equal(publisher.publisher, undefined);
  });

  it('goes by its title where it is no news, and by its editor', () => {
    const book = articleItem({ ...bare, type: 'book', title: 'Eels', publisher: 'Acme' });
    assert.equal(book.author, undefined);
    assert.equal(book.publisher, 'Acme');
    const report = articleItem({ ...bare, type: 'report', publisher: 'Acme', csl: { editor: [{ family: 'Fox' }] } });
    assert.equal(report.author, undefined);
    assert.deepEqual(report.editor, [{ family: 'Fox' }]);
  });

  it('invents nothing', () => {
    assert.deepEqual(articleItem(bare), { id: 'key', type: 'article-newspaper' });
  });
});

describe('dates of a bibliography', () => {
  const cases: readonly (readonly [string, object])[] = [
    ['2024-06-27', { 'date-parts': [[2024, 6, 27]] }],
    ['2024-06~', { 'date-parts': [[2024, 6]], circa: true }],
    ['2024?', { 'date-parts': [[2024]], circa: true }],
    ['2024-22', { 'date-parts': [[2024]], season: 2 }],
    [
      '2020-05-03/2020-05-05',
      {
        'date-parts': [
          [2020, 5, 3],
          [2020, 5, 5],
        ],
      },
    ],
    ['199X', { literal: '1990s' }],
    ['2020/..', { literal: '2020–' }],
    ['last Tuesday', { literal: 'last Tuesday' }],
  ];
  for (const [edtf, date] of cases) {
    it(`reads ${edtf}`, () => assert.deepEqual(cslDate(edtf), date));
  }

  it('come back as they were written', () => {
    for (const edtf of ['2024-06-27', '2024-06~', '2024', '2024-22', '2020-05-03/2020-05-05', '-0044-03']) {
      assert.equal(edtfOf(cslDate(edtf)), edtf);
    }
  });

  it('are absent where nothing can be said', () => {
    assert.equal(cslDate(undefined), undefined);
    assert.equal(cslDate(' '), undefined);
    assert.equal(edtfOf({ literal: 'long ago' }), undefined);
    assert.equal(edtfOf({ 'date-parts': [['MMXX']] }), undefined);
    assert.equal(edtfOf({ 'date-parts': [['2024', 13]] }), '2024');
  });
});
