import assert from 'node:assert/strict';
import type { ArticleMetadata } from '../../../../src/engine/article/article.js';
import { makeCiteKey } from '../../../../src/engine/cite/key.js';
import { authorAndYear, formatReference, humanDate, sourceName } from '../../../../src/engine/cite/reference.js';

const article = (given: Partial<ArticleMetadata>): ArticleMetadata => ({
  id: 'k',
  type: 'article-newspaper',
  text: 'full',
  ...given,
});

describe('humanDate', () => {
  const dates: readonly (readonly [string, string])[] = [
    ['2024-06-27', '27 June 2024'],
    ['2024-06', 'June 2024'],
    ['2024', '2024'],
    ['2024-06~', 'c. June 2024'],
    ['2024?', '2024 (?)'],
    ['2024-06%', 'c. June 2024 (?)'],
    ['2024-21', 'Spring 2024'],
    ['199X', '1990s'],
    ['18XX', '1800s'],
    ['2024-06-XX', 'June 2024'],
    ['2020-05-03/2020-05-05', '3 May 2020 – 5 May 2020'],
    ['2020/..', 'from 2020'],
    ['../2020', 'until 2020'],
    ['2024-06-27T10:00:00Z', '27 June 2024'],
    ['last week', 'last week'],
    ['', ''],
  ];
  for (const [edtf, words] of dates) {
    it(`says ${JSON.stringify(edtf)} as ${JSON.stringify(words)}`, () => assert.equal(humanDate(edtf), words));
  }
});

describe('formatReference', () => {
  it('names author, title, outlet with agency, and date', () => {
    const metadata = article({
      author: [{ given: 'Anna B', family: 'Meyer' }],
      title: 'The "long" road',
      'container-title': 'Example Daily',
      source: 'EXA',
      issued: '2022-02-26',
    });
    assert.equal(formatReference(metadata), 'Anna B Meyer, “The ‘long’ road”, Example Daily (EXA), 26 February 2022');
    assert.equal(formatReference(metadata, 'short'), 'Meyer, Example Daily, 26 February 2022');
  });

  it('begins with the outlet or agency when no author is known, and invents nothing', () => {
    assert.equal(formatReference(article({ source: 'EXA', issued: '2024-06~' })), 'EXA, c. June 2024');
    assert.equal(formatReference(article({})), '@k');
    assert.equal(formatReference(article({ title: '[Notes]', issued: '2024' })), '[Notes], 2024');
  });

  it("leaves somebody's own description of an untitled article without quotation marks", () => {
    const metadata = article({ title: '[Report on trade]', 'container-title': 'Example Daily' });
    assert.equal(formatReference(metadata), 'Example Daily, [Report on trade]');
  });

  it('shortens long author lists only in the short form', () => {
    const author = [{ family: 'One' }, { family: 'Two' }, { literal: 'Third Office' }];
    assert.equal(formatReference(article({ author, issued: '2020' }), 'short'), 'One et al., 2020');
    assert.equal(formatReference(article({ author, 'container-title': 'D' })), 'One, Two and Third Office, D');
  });

  it('names a source by outlet, agency, publisher, author, in this order', () => {
    assert.equal(sourceName(article({ source: 'EXA', publisher: 'P' })), 'EXA');
    assert.equal(
      sourceName(article({ author: [{ family: 'Beek', 'non-dropping-particle': 'van der' }] })),
      'van der Beek',
    );
    assert.equal(sourceName(article({ title: 'Bees' })), '', 'a cite key names no outlet');
  });

  it('names a work by author and year, or by its outlet', () => {
    const author = [{ family: 'Jha', given: 'Lalit' }];
    assert.equal(authorAndYear({ author, 'container-title': 'R' }, '2022'), 'Jha 2022');
    assert.equal(authorAndYear({ author: [...author, { family: 'Li' }] }, ''), 'Jha and Li');
    assert.equal(authorAndYear({ 'container-title': 'Rediff' }, '2022'), 'Rediff 2022');
    assert.equal(authorAndYear({}, ''), '');
  });
});

describe('makeCiteKey', () => {
  const title = "Country has ties with neighbour that we don't have, that's okay: Office";
  const metadata = { author: [{ given: 'Lalo K', family: 'Meyér' }], issued: '2022-02-26', title };

  it('is made of author, year and first telling word, in ASCII', () => {
    assert.equal(makeCiteKey(metadata), 'meyer2022-country');
    assert.equal(makeCiteKey({ ...metadata, author: [{ family: 'Gałązka-Strauß' }] }), 'galazkastrauss2022-country');
  });

  it('falls back to outlet, agency, publisher, title, and never comes out empty', () => {
    assert.equal(makeCiteKey({ 'container-title': 'The Example.com', issued: '2024-06~' }), 'example2024');
    assert.equal(makeCiteKey({ source: 'EXA', title: 'On the road' }), 'exa-road');
    assert.equal(makeCiteKey({ title: 'On the road', issued: '2020' }), 'road2020');
    assert.equal(makeCiteKey({ author: [{ literal: 'Ministry of Very Important External Affairs' }] }), 'moviea');
    assert.equal(makeCiteKey({ title: '日本語' }), 'source');
  });

  it('gives a letter, then a number, to a key that is taken', () => {
    const taken = new Set<string>();
    const keys = Array.from({ length: 30 }, () => {
      const key = makeCiteKey(metadata, (each) => taken.has(each));
      taken.add(key);
      return key;
    });
    assert.equal(new Set(keys).size, 30);
    assert.deepEqual(keys.slice(0, 3), ['meyer2022-country', 'meyer2022b-country', 'meyer2022c-country']);
    assert.equal(keys.at(-1), 'meyer2022-country-5');
  });
});
