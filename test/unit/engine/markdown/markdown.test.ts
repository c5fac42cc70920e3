import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DraftBlock, isProse, sourceRange, visibleIndex } from '../../../../src/engine/markdown/block.js';
import { readBlocks } from '../../../../src/engine/markdown/blocks.js';
import { definedLabels, isTooCostly } from '../../../../src/engine/markdown/chunks.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { OBJECT } from '../../../../src/engine/text/object.js';

/** The draft without the `|` that marks the cursor, and where it stood. */
function cursor(marked: string): { text: string; at: number } {
  const at = marked.indexOf('‸');
  return { text: marked.replace('‸', ''), at };
}

/** Markdown pieces that open, close and nest things. */
const piece = fc.constantFrom(
  'words of prose ',
  '“quoted” ',
  '*emphasis* ',
  '`code` ',
  '[text](http://x.y) ',
  '[@key, p. 3] ',
  '<!-- note -->',
  '<!-- open ',
  '\n',
  '\n\n',
  '\n\n\n',
  '> ',
  '- ',
  '1. ',
  '  ',
  '    ',
  '```\n',
  '~~~ js\n',
  '# ',
  '| a | b |\n|---|---|\n| c | d |\n',
  '[^1]',
  '[^1]: ',
  '<pre>\n',
  '</pre>\n',
  '\\*',
  '&amp;',
  '---\n',
  '\r\n',
  '\t',
  ': ',
  '!!! note\n',
  '(@) ',
  '\\begin{quote}\n',
  '\\end{quote}\n',
);
const markdown = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** After indented code the parser reads an empty list item as a paragraph, against CommonMark 0.31, section 5.2. */
const EMPTY_ITEM_AFTER_CODE =
  /^[> ]*(?: {4}|\t)[^\n]*\n(?:[\s\S]*\n)?[ \t\r>]*\n[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t\r]*$/mu;

describe('parseDraft', function () {
  // Far above what it takes; a slow machine shall not fail what is right.
  this.timeout(600_000);

  const context = (marked: string) => {
    const { text, at } = cursor(marked);
    return parseDraft(text).contextAt(at);
  };

  it('reads a text the same whatever was read before', () => {
    const texts = ['See [a] and [^1].', '> lazy\ntext\n\n[a] <p>b [a]</p>'];
    const read = () => texts.map((text) => parseDraft(text).blocks.map(({ kind, visible }) => [kind, visible.text]));
    const before = read();
    parseDraft('[a]: https://a.example\n\n[^1]: A note.\n\n> - lazy\nb\nc');
    assert.deepEqual(read(), before);
  });

  const kinds: readonly (readonly [string, string])[] = [
    ['', 'paragraph'],
    ['‸', 'paragraph'],
    ['Some words‸', 'paragraph'],
    ['Some words ‸', 'paragraph'],
    ['Some words\n\n‸', 'paragraph'],
    ['# A head‸', 'heading'],
    ['A head‸\n===', 'heading'],
    ['# ‸', 'heading'],
    ['> ## ‸', 'heading'],
    ['- item ‸', 'listItem'],
    ['- ‸', 'listItem'],
    ['1. a\n   - b‸', 'listItem'],
    ['> quoted‸', 'blockQuote'],
    ['> ‸', 'blockQuote'],
    ['>‸', 'blockQuote'],
    ['> [!note]\n> a‸', 'callout'],
    ['> [!note] a\n>\n> ‸', 'callout'],
    ['- > [!tip]+ a\r\n  > b‸', 'callout'],
    ['> [!quote] a\n> b‸', 'blockQuote'],
    ['\n> b‸', 'blockQuote'],
    ['\n> [!note]\n> a‸', 'callout'],
    ['\r\n> [!note]\r\n> a‸', 'callout'],
    ['> [!note]\n> > b‸', 'blockQuote'],
    ['| a | b |\n|---|---|\n| c‸ | d |', 'tableCell'],
    ['| a | b |\n|---|---|\n| ‸ | d |', 'tableCell'],
    ['| a | b |\n|---|---|\n| c |‸', 'tableCell'],
    ['a | b\n---|---\nc |‸', 'tableCell'],
    ['[^1]: note‸', 'footnote'],
    ['x [^1]\n\n[^1]: ‸', 'footnote'],
    ['---\nti‸tle: x\n---\nword', 'frontMatter'],
    ['---\ntitle: x\n---‸\nword', 'frontMatter'],
    ['---\ntitle: x\n...\nword‸', 'paragraph'],
    ['---\nword‸', 'paragraph'],
    ['---\n\nword‸\n\n---\n', 'paragraph'],
    ['```js\nco‸de\n```', 'code'],
    ['```js\n\nco‸de', 'code'],
    ['- ```\n  co‸de\n  ```', 'code'],
    ['    co‸de', 'code'],
    ['`co‸de`', 'code'],
    ['<di‸v>\nword', 'html'],
    ['<div>\nwor‸d', 'paragraph'],
    ['<pre>\nwor‸d', 'html'],
    ['<!-- wor‸d -->', 'comment'],
    ['<!-- a\n\nb‸', 'comment'],
    ['a <!-- wor‸d --> b', 'comment'],
    ['[text](http://x‸.y)', 'linkTarget'],
    ['[text](http://x‸', 'linkTarget'],
    ['see https://x.y/z‸', 'linkTarget'],
    ['[te‸xt](http://x.y)', 'paragraph'],
    ['<http://x‸.y>', 'url'],
    ['![al‸t](i.png)', 'paragraph'],
    ['a ![al‸t](i.png)', 'image'],
    ['a %%wor‸d%%', 'comment'],
    ['[a]{.b‸}', 'attributes'],
    ['a \\index{b‸}', 'tex'],
    ['a $b‸$', 'math'],
    ['a {{< b‸ >}}', 'shortcode'],
    ['[a]: http://x‸', 'definition'],
  ];
  for (const [marked, kind] of kinds) {
    it(`finds ${kind} at ${JSON.stringify(marked)}`, () => assert.equal(context(marked).kind, kind));
  }

  it('says what a further line of the block starts with', () => {
    assert.equal(context('> a‸').linePrefix, '> ');
    assert.equal(context('- a‸').linePrefix, '  ');
    assert.equal(context('10. a‸').linePrefix, '    ');
    assert.equal(context('  - a‸').linePrefix, '    ');
    assert.equal(context('- a\n  - b‸').linePrefix, '    ');
    assert.equal(context('> - a‸').linePrefix, '>   ');
    assert.equal(context('> - ‸').linePrefix, '>   ');
    assert.equal(context('a‸').linePrefix, '');
    assert.equal(context('- a\n\nb‸').linePrefix, '');
    assert.equal(context('1. a\n2. b\n\n   c‸').linePrefix, '   ');
  });

  it('reads what a reader sees, and knows where each character stands', () => {
    const text = '> *He* said \\*no\\* &amp; “yes\n> and `no “x”`” [it](u)<!-- c --> ![p](q)';
    const block = parseDraft(text).blocks[0] as DraftBlock;
    assert.equal(block.visible.text, `He said *no* & “yes\nand no ${OBJECT}x${OBJECT}” it ${OBJECT}`);
    const at = block.visible.text.indexOf('“');
    const range = sourceRange(block, at, block.visible.text.indexOf('”') + 1);
    assert.equal(text.slice(range.start, range.end), '“yes\n> and `no “x”`”');
    const escaped = sourceRange(block, block.visible.text.indexOf('*no*'), block.visible.text.indexOf('*no*') + 4);
    assert.equal(text.slice(escaped.start, escaped.end), '\\*no\\*');
    const reference = sourceRange(block, block.visible.text.indexOf('&'), block.visible.text.indexOf('&') + 1);
    assert.equal(text.slice(reference.start, reference.end), '&amp;');
    assert.equal(visibleIndex(block, text.indexOf('said')), block.visible.text.indexOf('said'));
  });

  it('keeps keys that look like addresses in the masked text, and hides other addresses', () => {
    const masked = (text: string) => parseDraft(text).blocks[0]?.masked ?? '';
    assert.match(masked('a [@{https://x.y/z_a?b=c}, p. 3] b'), /@\{https:\/\/x\.y\/z_a\?b=c\}, p\. 3/u);
    assert.doesNotMatch(masked('a https://x.y/@z b'), /@/u);
    assert.match(masked('a [-@smith.com] b'), /-@smith\.com/u);
  });

  it('finds the end of what blank lines do not end', () => {
    const text = 'a\n\n```\nb\n\nc “d”\n```\n\ne\n\n<!--\n\nf\n-->\n\n“g”';
    const prose = parseDraft(text).blocks.filter((block) => isProse(block.kind));
    assert.deepEqual(
      prose.map((block) => block.visible.text),
      ['a', 'e', '“g”'],
    );
  });

  it('reads a draft in chunks as it reads it whole', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        fc.pre(!text.startsWith('---') && !EMPTY_ITEM_AFTER_CODE.test(text));
        const whole = readBlocks(text, definedLabels(text)).blocks;
        const seen = (blocks: readonly DraftBlock[]) =>
          blocks.map((block) => [
            block.kind,
            block.start,
            // White space that ends a code or HTML block belongs to it in one reading only.
            isProse(block.kind) ? block.end : block.start + text.slice(block.start, block.end).trimEnd().length,
            block.visible.text,
            block.containers.map((each) => each.kind + each.continuation),
          ]);
        assert.deepEqual(seen(parseDraft(text).blocks), seen(whole));
      }),
      { numRuns: 500 },
    );
  });

  it('cuts long lists between their items, and reads them as it reads them whole', () => {
    const words = 'and words that go on until the line is full of them';
    const begin = ['- “a” ', '- [ ] ', '[^a]: ', '  - ', '1. ', '<div> ', '> ', '', '* ', '    ', '| a | '];
    const item = fc.constantFrom('\n', '```\n', ...begin.map((each) => `${each}${words}\n`));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const unit = items.join('');
        const text = `- k\n${unit.repeat(unit.trim() === '' ? 1 : Math.ceil(2500 / unit.length))}`;
        fc.pre(!EMPTY_ITEM_AFTER_CODE.test(text) && !isTooCostly(text));
        const seen = (blocks: readonly DraftBlock[]) =>
          blocks.map(({ kind, start, visible, containers }) => [
            kind,
            start,
            visible.text,
            containers.map((each) => each.kind + each.continuation),
          ]);
        assert.deepEqual(seen(parseDraft(text).blocks), seen(readBlocks(text, definedLabels(text)).blocks));
      }),
      { numRuns: 50 },
    );
  });

  it('reads a changed draft the same with the syntax before the change', () => {
    fc.assert(
      fc.property(markdown, markdown, fc.nat(), (text, added, where) => {
        const before = parseDraft(text);
        before.blocks.length;
        const at = where % (text.length + 1);
        const changed = text.slice(0, at) + added + text.slice(at);
        assert.deepEqual(parseDraft(changed, before).blocks, parseDraft(changed).blocks);
      }),
      { numRuns: 300 },
    );
  });

  it('maps every visible character into its block, in order, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const syntax = parseDraft(text);
        for (const block of syntax.blocks) {
          assert.ok(block.start <= block.end && block.end <= text.length);
          if (!isProse(block.kind)) continue;
          assert.equal(block.masked.length, block.end - block.start);
          const { starts, ends } = block.visible;
          assert.equal(starts.length, block.visible.text.length);
          for (let at = 0; at < starts.length; at++) {
            assert.ok((starts[at] ?? -1) < (ends[at] ?? -1) && (ends[at] ?? 0) <= block.end - block.start);
            assert.ok(at === 0 || (starts[at - 1] ?? 0) <= (starts[at] ?? 0));
          }
        }
        for (let at = 0; at <= text.length; at += 7) syntax.contextAt(at);
      }),
      { numRuns: 300 },
    );
  });

  it('reads hostile drafts as plain paragraphs', () => {
    for (const unit of ['*a_ ', '>', '[a]', '[', '<a ', '“', '```\n\n', '<!--\n\n', '`']) {
      const text = unit.repeat(Math.ceil(400_000 / unit.length));
      assert.ok(parseDraft(text).blocks.length > 0);
      // Paragraphs short enough to be parsed.
      assert.ok(parseDraft(text.slice(0, 120_000).replace(/.{40000}/gsu, '$&\n\n')).blocks.length > 0);
    }
  });
});

describe('a draft with a byte order mark', () => {
  const drafts = [
    '> “a b” c\n> d\n\ne',
    '> # a\n> b',
    '- a\n  b',
    '1. a',
    '# a\n\nb',
    'a “b”\n\nc',
    '| a | b |\n|---|---|\n| c | d |',
    '[^n]: a\n\nb[^n]',
    '[a]\n\n[a]: https://b.c',
    '[a]: https://b.c\n\n[a]',
    '::: x\na\n:::',
    '```\na\n```\n\nb',
    '<div>\na\n</div>',
    '---\ntitle: A title\nlang: de\n---\n\na',
    '---\r\ntitle: A title\r\n---\r\n\r\na',
    '+++\ntitle = "b"\n+++\n\na',
    '> [!note] x\n> “a”\n> b',
    '',
  ];
  const blocksOf = (text: string) => {
    const { blocks, frontMatter, language } = parseDraft(text);
    const places = blocks.map(({ kind, start, end, containers, visible }) => ({
      kind,
      words: text.slice(start, end),
      containers: containers.map((each) => [each.kind, text.slice(each.start, each.end)]),
      visible,
    }));
    return { places, language, head: frontMatter && text.slice(frontMatter.start, frontMatter.end) };
  };
  for (const text of drafts)
    it(`is read as without it, one place on: ${JSON.stringify(text)}`, () => {
      const marked = `\uFEFF${text}`;
      assert.deepEqual(blocksOf(marked), blocksOf(text));
      for (let at = 0; at <= text.length; at++) {
        const { kind, containers, linePrefix } = parseDraft(text).contextAt(at);
        const own = parseDraft(marked).contextAt(at + 1);
        assert.deepEqual([own.kind, own.containers, own.linePrefix], [kind, containers, linePrefix], `${at}`);
      }
    });

  it('has the same sign within it as a character of its paragraph', () => {
    const text = 'a\n\n\uFEFF> b “c”\n\nd';
    assert.deepEqual(
      parseDraft(text).blocks.map(({ start, end }) => text.slice(start, end)),
      ['a', '\uFEFF> b “c”', 'd'],
    );
  });
});
