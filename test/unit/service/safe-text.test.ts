import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { excerpt, safe, shorten } from '../../../src/service/safe-text.js';

describe('safe text', () => {
  it('shows hostile Markdown as the words it is made of', () => {
    const hostile =
      '[click](command:workbench.action.quit) ![x](https://example.org/x.png) <img src=x> `code` **bold** $(trash)';
    const tree = fromMarkdown(safe(hostile, 'markdown'));
    assert.deepEqual(
      tree.children.map((node) => node.type),
      ['paragraph'],
    );
    assert.equal(plainText(tree), hostile);
    assert.ok(!safe(hostile, 'markdown').includes('$(trash)'));
  });

  it('renders any text as one paragraph of plain words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rendered = safe(`a${text}z`, 'markdown');
        const [block, ...more] = fromMarkdown(rendered).children;
        assert.equal(more.length, 0);
        assert.ok(block?.type === 'paragraph' && block.children.every((node) => node.type === 'text'), rendered);
      }),
    );
  });

  it('takes out what reorders or hides text', () => {
    assert.equal(safe('pay \u202e001\u202c now\u200b\u0007', 'label'), 'pay 001 now');
  });

  it('keeps icons out of labels and links out of messages', () => {
    assert.equal(safe('$(trash) gone', 'label'), '\\$(trash) gone');
    assert.ok(!/\[.*\]\(/.test(safe('[a](command:x)', 'message')));
  });

  it('makes one line of many', () => {
    assert.equal(safe('one\n\ntwo\tthree', 'label'), 'one two three');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', '\n', '\t', '\u00a0', 'a', 'b')), (parts) => {
        const text = parts.join('');
        assert.equal(safe(text, 'plain'), text.replace(/\s+/gu, ' '));
      }),
    );
  });

  it('shortens at a word, and never beyond the length', () => {
    assert.equal(shorten('one two three', 9), 'one two…');
    assert.equal(shorten('short', 9), 'short');
    assert.ok(shorten('x'.repeat(50), 9).length <= 9);
  });

  it('cuts an excerpt so that the words looked for can be seen', () => {
    const text = 'one two three four five six seven eight nine ten';
    const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
    assert.equal(excerpt(text, at('two'), 20), 'one two three four…');
    assert.equal(excerpt(text, at('eight'), 20), '…seven eight nine…');
    assert.equal(excerpt(text, undefined, 20), 'one two three four…');
    assert.equal(excerpt('short\n text', at('ten'), 20), 'short text');
    for (const word of text.split(' ')) assert.ok(excerpt(text, at(word), 20).includes(word), word);
    assert.equal(excerpt(`one${' '.repeat(200)}two three`, undefined, 20), 'one two three');
    assert.equal(excerpt(`${'\n'.repeat(200)}one two three four five`, undefined, 20), 'one two three four…');
  });
});
