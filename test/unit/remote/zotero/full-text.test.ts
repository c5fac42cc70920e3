import assert from 'node:assert/strict';
import { withPages } from '../../../../src/engine/article/pages.js';
import { readArticle } from '../../../../src/engine/article/read.js';
import { asMarkdown, paragraphsIn } from '../../../../src/remote/zotero/full-text.js';

/** What PDF and web pages have in them, and Markdown reads as something else. */
const HOSTILE = [
  '# 1 Introduction',
  '- a dash',
  '* a star',
  '> quoted',
  '| a | table |',
  '1. First',
  '12) Second',
  '***',
  '---',
  '```js',
  '<script>alert(1)</script>',
  '<!-- page 99 -->',
  '![picture](https://example.org/x.png)',
  '[link](command:x)',
  'key: value',
  'A line\nthat runs on\nover lines.',
  '$$ x $$',
  '[^1]: note',
  '[name]: https://example.org',
  '~~~',
  '+ plus',
  '=====',
  'Two  spaces  at the end  ',
  '\ttabbed',
  '    indented',
  'Name\n====',
  ':::note',
  '&amp; entity',
];

function kept(text: string) {
  const { article } = readArticle({ file: 'x.md', text: asMarkdown(text) });
  assert.ok(article);
  return withPages(article.text, article.paragraphs).map(({ start, end, number, page }) => ({
    number,
    page: page ?? null,
    text: article.text.slice(start, end).replace(/\\(?=[!-/:-@[-`{-~])/gu, ''),
  }));
}

describe('the full text of an attachment', () => {
  it('has the same paragraphs when it is kept as when it is searched, whatever is in it', () => {
    for (const each of HOSTILE) {
      const text = `Before it.\n\n${each}\n\nAfter it.`;
      const plain = paragraphsIn(text);
      assert.equal(plain.length, 3, each);
      assert.deepEqual(
        kept(text).map(({ number }) => number),
        [1, 2, 3],
        each,
      );
      assert.equal(kept(text)[2]?.text, 'After it.', each);
    }
    const all = HOSTILE.join('\n\n');
    assert.equal(kept(all).length, paragraphsIn(all).length);
  });

  it('has its pages where the text tells of them', () => {
    const text = 'One.\n\nTwo.\f\fThree.\r\n\r\nFour.';
    assert.deepEqual(kept(text), paragraphsIn(text));
    assert.deepEqual(
      paragraphsIn(text).map(({ page }) => page),
      ['1', '1', '3', '3'],
    );
    assert.deepEqual(
      kept('One.\n\nTwo.').map(({ page }) => page),
      [null, null],
    );
  });

  it('may be empty', () => {
    assert.deepEqual(paragraphsIn(' \n\n\f \n'), []);
  });
});
