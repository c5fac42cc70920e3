import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figuresIn, findFigures } from '../../../../../src/engine/extract/figures/figures.js';
import { articleOf } from '../names/article.js';

function figures(text: string): unknown[] {
  return findFigures(articleOf(text)).map(({ start, end, kind, value, unit }) => [
    text.slice(start, end),
    kind,
    value,
    unit,
  ]);
}

describe('figures', () => {
  it('reads sums of money with sign, name, and magnitude', () => {
    assert.deepEqual(
      figures('It cost $65 billion, then €1,200.50 and 30 million U.S. dollars; £3m more, Rs 5 crore less.'),
      [
        ['$65 billion', 'money', 65e9, '$'],
        ['€1,200.50', 'money', 1200.5, 'EUR'],
        ['30 million U.S. dollars', 'money', 30e6, 'USD'],
        ['£3m', 'money', 3e6, 'GBP'],
        ['Rs 5 crore', 'money', 5e7, 'INR'],
      ],
    );
  });

  it('reads percentages', () => {
    assert.deepEqual(figures('Up 12.5% or ten percent, that is 3 percentage points.'), [
      ['12.5%', 'percent', 12.5, '%'],
      ['ten percent', 'percent', 10, '%'],
      ['3 percentage points', 'percent', 3, 'pp'],
    ]);
  });

  it('reads counts with what is counted', () => {
    assert.deepEqual(figures('They bought 31 X-9 patrol drones for 2.3 million people. About 7 million voted.'), [
      ['31 X-9 patrol drones', 'count', 31, 'drones'],
      ['2.3 million people', 'count', 2300000, 'people'],
      ['7 million', 'count', 7000000, null],
    ]);
  });

  it('reads dates, and says where no year is stated', () => {
    assert.deepEqual(
      figures('On February 26, 2022 and 3 May 2021, since 2019, in June 2024, by June 27, and in the 1990s.'),
      [
        ['February 26, 2022', 'date', '2022-02-26', null],
        ['3 May 2021', 'date', '2021-05-03', null],
        ['2019', 'date', '2019', null],
        ['June 2024', 'date', '2024-06', null],
        ['June 27', 'date', 'XXXX-06-27', null],
        ['1990s', 'date', '199X', null],
      ],
    );
  });

  it('takes no number inside a name, and no bare number', () => {
    assert.deepEqual(figures('The S-400 and the F414 stood in room 12. He is 45. May I ask?'), []);
  });

  it('gives figures in order, apart, inside paragraphs, for any text', () => {
    const word = fc.constantFrom(
      '$',
      '12',
      '1,000',
      'million',
      'per cent',
      '%',
      'people',
      'May',
      '2024',
      'U.S. dollars',
      'ten',
      '-',
      '.',
      'of',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('', ' '), (words, gap) => {
        const article = articleOf(words.join(gap));
        let last = 0;
        for (const { start, end, value } of findFigures(article)) {
          assert.ok(last <= start && start < end);
          assert.ok(article.paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end));
          assert.ok(typeof value === 'string' || Number.isFinite(value));
          last = end;
        }
      }),
    );
  });

  it('divides groups by full stops where the language does', () => {
    const valueIn = (language: string | null) =>
      figuresIn('El paro afecta a 1.900 trabajadores.', 0, language)[0]?.value;
    assert.equal(valueIn('es'), 1900);
    assert.equal(valueIn('en'), 1.9);
  });
});
