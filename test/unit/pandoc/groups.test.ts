import assert from 'node:assert/strict';
import type { CslItem } from '../../../src/engine/bibliography/csl-item.js';
import { parseCitations } from '../../../src/engine/cite/pandoc.js';
import { formatterOf } from '../engine/cite/styles/support.js';
import { renderWithPandoc } from './pandoc.js';

const book = (id: string, year: number | null, more: Partial<CslItem> = {}): CslItem => ({
  id,
  type: 'book',
  title: `Book ${id}`,
  author: [{ family: 'Roe', given: 'Jane' }],
  ...(year === null ? {} : { issued: { 'date-parts': [[year]] } }),
  ...more,
});

const WORKS: readonly CslItem[] = [
  book('nd', null),
  book('press', null, { status: 'in press' }),
  book('lit', null, { issued: { literal: 'forthcoming' } }),
  book('y1', 2020),
  book('y2', 2020),
  book('y3', 2022),
  book('van', 1888, { author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }] }),
  book('two', 2021, {
    author: [
      { family: 'Roe', given: 'Jane' },
      { family: 'Doe', given: 'John' },
    ],
  }),
  book('anon', 2019, { author: undefined, title: 'Anonymous' }),
  book('edited', 2018, { author: undefined, editor: [{ family: 'Roe', given: 'Jane' }] }),
];

/** Works of one author in a citation, with and without dates, places, words before and after, and others between them. */
const CITATIONS = [
  '[@nd; @press]',
  '[@press; @nd]',
  '[@nd, p. 3; @press]',
  '[@nd; @y1; @y2; @press]',
  '[@y1, p. 3; @y2; @van]',
  '[@nd; @y1, p. 4; @press]',
  '[@y1; @y3; @press, p. 2; @van; @two]',
  '[@y1; @van; @y3]',
  '[@y1; @van; @y3, p. 4]',
  '[@nd; @van; @press]',
  '[@van; @y3; @y1]',
  '[@y1; @y3; @anon; @press]',
  '[@lit; @nd; @van]',
  '[@two; @van; @two]',
  '[@two; @y1]',
  '[@y1; @y2; @y1, p. 4]',
  '[-@nd; -@press]',
  '[-@y1; @y3; @van; @two]',
];

/** Those whose order a style that sorts leaves to the writer. */
const IN_ORDER = [
  '[see @nd; @press, p. 4; @van]',
  '[@y1; see @y3; @van]',
  '[@y1, x; @y3; @van]',
  '[@y1; @van; @y3, chap. 2, and so on]',
  '@y1 [p. 4; @y3; @van]',
  '@nd [p. 3; @press]',
];

describe('works of one author in a citation', function () {
  this.timeout(600_000);

  for (const [style, citations] of [
    ['apa', [...CITATIONS, ...IN_ORDER]],
    ['chicago-author-date', [...CITATIONS, ...IN_ORDER]],
    ['harvard', CITATIONS],
    ['news', CITATIONS],
  ] as const) {
    it(`are put together as Pandoc does: ${style}`, async () => {
      const draft = citations.map((citation, index) => `Case ${index} ${citation}`).join('\n\n');
      const { text } = await renderWithPandoc(draft, style, 'works.json', { 'works.json': JSON.stringify(WORKS) });
      const found = citations.map((_, index) =>
        text
          .split('\n')
          .find((line) => line.startsWith(`Case ${index} `))
          ?.slice(`Case ${index} `.length),
      );
      const read = citations.flatMap((citation) => parseCitations(citation));
      assert.equal(read.length, citations.length);
      const own = formatterOf(style, WORKS, 'en-US')
        .document(read)
        .citations.map((each) => each.text);
      assert.deepEqual(
        own.map((each, index) => [citations[index], each]),
        found.map((each, index) => [citations[index], each]),
      );
    });
  }

  it('keep the author that a sentence names first, whatever the style sorts by', () => {
    const [read] = parseCitations('@y1 [p. 4; @y3; @van]');
    assert.ok(read);
    const [only] = formatterOf('harvard', WORKS, 'en-US').document([read]).citations;
    assert.equal(only?.text, 'Roe (2020, p. 4; 2022; van Gogh, 1888)');
  });
});
