import assert from 'node:assert/strict';
import { quotationAt } from '../../../../src/engine/draft/at.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'pier.md': news(
    'pier',
    '“They came to us in May and asked for time,” said Mayor Helen Marsh. “The plan is dead.”',
    '“It was loud,” said Tom Hart.',
  ),
});

const RIGHT = 'They came to us in May and asked for time';
const WRONG = 'They came to us in May and begged for time';

/** Ways to quote in HTML; WORDS and NAME are filled in. */
const FORMS = [
  '<blockquote>WORDS</blockquote>\n\n[@pier]',
  '<blockquote>WORDS</blockquote> [@pier]',
  '<blockquote>WORDS [@pier]</blockquote>',
  '<blockquote>\n\nWORDS [@pier]\n\n</blockquote>',
  '<blockquote>\n<p>WORDS.</p>\n</blockquote>\n\n[@pier]',
  '<blockquote cite="https://x.example/a">“WORDS” [@pier]</blockquote>',
  '<div>\n<blockquote>WORDS [@pier]</blockquote>\n</div>\n\nMore.',
  'The text has <q>WORDS</q> [@pier].',
];

const NAMED = [
  '<blockquote>WORDS <cite>NAME</cite> [@pier]</blockquote>',
  '<blockquote>\n<p>WORDS.</p>\n<footer>— NAME [@pier]</footer>\n</blockquote>',
  '<blockquote>\n<p>WORDS.</p>\n<p>— NAME [@pier]</p>\n</blockquote>',
  '<figure>\n<blockquote>WORDS.</blockquote>\n<figcaption>NAME [@pier]</figcaption>\n</figure>',
  'NAME said:\n\n<blockquote>WORDS [@pier]</blockquote>',
  'NAME said: <q>WORDS</q> [@pier].',
  '> WORDS <cite>NAME</cite> [@pier]',
];

const filled = (form: string, words: string, name = '') => form.replace('WORDS', words).replace('NAME', name);

describe('quotations in HTML', () => {
  for (const form of FORMS) {
    it(`are compared: ${JSON.stringify(form)}`, () => {
      assert.equal(outcome(filled(form, RIGHT), SOURCES), '✓');
      assert.equal(outcome(filled(form, WRONG), SOURCES), 'warning altered-quotation');
    });
  }
  for (const form of NAMED) {
    it(`name who speaks: ${JSON.stringify(form)}`, () => {
      assert.equal(outcome(filled(form, RIGHT, 'Helen Marsh'), SOURCES), '✓');
      assert.equal(outcome(filled(form, RIGHT, 'Tom Hart'), SOURCES), 'warning wrong-speaker');
      assert.equal(outcome(filled(form, WRONG, 'Helen Marsh'), SOURCES), 'warning altered-quotation');
    });
  }
  it('are found at the cursor', () => {
    const draft = `Text.\n\n<blockquote>${RIGHT} [@pier]</blockquote>\n`;
    assert.equal(quotationAt(parseDraft(draft), draft.indexOf('May'))?.text, RIGHT);
  });
  it('end where their element ends', () =>
    assert.equal(outcome(`<blockquote>${RIGHT} [@pier]</blockquote>\n\nHart left early and slept.\n`, SOURCES), '✓'));
});
