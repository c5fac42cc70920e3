import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { quotationsAt, textQuoteOf } from '../../../../../src/engine/library/corrections/anchor.js';

const BEFORE = ['The council met on Tuesday.', 'Rain was expected in the north of the country all week.'];
const MIDDLE =
  'Nothing had been decided by the evening. “We will open the bridge again in the spring,” Anna Berg said after the meeting. The works began in 2019.';
const AFTER = ['“The bridge is safe,” the engineers wrote.', 'The next meeting is in May, and it is public.'];
const WORDS = 'We will open the bridge again in the spring,';

function read(paragraphs: readonly string[], join = '\n\n') {
  const { article } = readArticle({ file: 'bridge.md', text: `---\nid: bridge\n---\n${paragraphs.join(join)}\n` });
  assert.ok(article);
  return { article, quotations: extract(article).quotations };
}

function quoteOf(paragraphs: readonly string[]) {
  const { article, quotations } = read(paragraphs);
  const quotation = quotations.find(({ text }) => text === WORDS);
  assert.ok(quotation);
  const quote = textQuoteOf(article, quotations, quotation);
  assert.ok(quote);
  return quote;
}

const fits = (paragraphs: readonly string[], quote = quoteOf([...BEFORE, MIDDLE, ...AFTER])) => {
  const { article, quotations } = read(paragraphs);
  return quotationsAt(article, quotations, quote).map(({ start }) =>
    article.text.slice(start).slice(1, 1 + WORDS.length),
  );
};

const filler = fc
  .array(fc.constantFrom('It', 'was', 'a', 'long', 'day,', 'and', 'cold.', 'Nobody', 'complained.'), {
    minLength: 4,
    maxLength: 12,
  })
  .map((words) => words.join(' '));

describe('the place of a correction', () => {
  it('is kept by any edit elsewhere in the source', () => {
    fc.assert(
      fc.property(fc.array(filler, { maxLength: 4 }), fc.array(filler, { maxLength: 4 }), (before, after) => {
        assert.deepEqual(fits([...before, MIDDLE, ...after]), [WORDS]);
      }),
    );
  });

  it('is lost by any edit of the words and of those beside them', () => {
    const quote = quoteOf([...BEFORE, MIDDLE, ...AFTER]);
    const start = MIDDLE.indexOf(quote.prefix);
    const end = MIDDLE.indexOf(quote.suffix) + quote.suffix.length;
    fc.assert(
      fc.property(fc.integer({ min: start + 1, max: end - 1 }), fc.constantFrom('x', 'Q7', ' not'), (at, put) => {
        const edited = MIDDLE.slice(0, at) + put + MIDDLE.slice(at);
        assert.deepEqual(fits([...BEFORE, edited, ...AFTER], quote), []);
      }),
    );
  });

  it('does not go over to the same words elsewhere', () => {
    const moved =
      'Later that day “We will open the bridge again in the spring,” said Olaf Lund, to laughter in the hall.';
    assert.deepEqual(fits([...BEFORE, moved, ...AFTER]), []);
    assert.deepEqual(fits([...BEFORE, moved, MIDDLE, ...AFTER]), [WORDS]);
  });

  it('is at several places where the words around are the same too', () => {
    assert.equal(fits([...BEFORE, MIDDLE, ...AFTER, MIDDLE]).length, 2);
  });

  it('does not depend on how lines are broken', () => {
    assert.equal(fits([...BEFORE, MIDDLE.replaceAll('. ', '.\n'), ...AFTER]).length, 1);
  });

  it('is noted with as many words as tell it from others', () => {
    const twice = [...BEFORE, MIDDLE, 'Something quite different happened then.', MIDDLE];
    const { article, quotations } = read(twice);
    for (const quotation of quotations.filter(({ text }) => text === WORDS)) {
      const quote = textQuoteOf(article, quotations, quotation);
      assert.ok(quote);
      assert.deepEqual(quotationsAt(article, quotations, quote), [quotation]);
      assert.ok(quote.prefix.length + quote.suffix.length > 2 * 32);
    }
  });
});
