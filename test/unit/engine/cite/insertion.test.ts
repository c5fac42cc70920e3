import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationInsertion, insertionFor, type QuotedWords } from '../../../../src/engine/cite/insertion.js';
import { DEFAULT_INSERTION, type InsertionSettings } from '../../../../src/engine/cite/insertion-settings.js';
import { parseCitations } from '../../../../src/engine/cite/pandoc.js';
import { quotationsIn } from '../../../../src/engine/draft/quotations.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';

const citation = {
  prefix: '',
  key: 'k2024-x',
  suppressAuthor: false,
  locator: { label: 'paragraph', value: '3' },
  suffix: '',
} as const;
const quoted = (text: string, speaker: string | null = null): QuotedWords => ({ text, speaker, cue: null, citation });

/** The draft after inserting at `‸`, or in place of the text between two of them; the cursor shown as `‸`. */
function inserted(marked: string, words: QuotedWords, settings: Partial<InsertionSettings> = {}): string {
  const start = marked.indexOf('‸');
  const end = marked.lastIndexOf('‸') - (marked.indexOf('‸') === marked.lastIndexOf('‸') ? 0 : 1);
  const text = marked.replaceAll('‸', '');
  const context = parseDraft(text).contextAt(start);
  const edit = insertionFor(words, { text, range: { start, end }, context }, { ...DEFAULT_INSERTION, ...settings });
  const cursor = edit.text.length - edit.cursorBack;
  const shown = `${edit.text.slice(0, cursor)}‸${edit.text.slice(cursor)}`;
  return text.slice(0, edit.replace.start) + shown + text.slice(edit.replace.end);
}

const C = '[@k2024-x, para. 3]';
const LONG = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');

/** Prints calls of footnotes; keeps what they follow. */
function noteCalls(): { print: NonNullable<InsertionSettings['printCitation']>; moved: unknown[] } {
  const moved: unknown[] = [];
  return {
    moved,
    print: (_, each) => {
      moved.push(each);
      return '[^1]';
    },
  };
}

describe('insertionFor', () => {
  it('sets the call of a footnote after the punctuation, and says what it is after', () => {
    for (const [marked, expected, punctuation] of [
      ['He said ‸.', 'He said “one two”.[^1]‸', '.'],
      ['He said “‸”, and', 'He said “one two”,[^1]‸ and', ','],
      ['Did he say ‸so‸?! No.', 'Did he say “one two”?![^1]‸ No.', '?!'],
      ['He said ‸ again.', 'He said “one two”[^1]‸ again.', null],
      ['He (‸) said', 'He (“one two”[^1]‸) said', null],
      ['He said ‸', 'He said “one two”[^1]‸', null],
    ] as const) {
      const { print, moved } = noteCalls();
      assert.equal(inserted(marked, quoted('one two.'), { printCitation: print }), expected);
      assert.deepEqual(moved, [punctuation === null ? undefined : { gap: ' ', punctuation }]);
    }
  });

  it('writes nothing before a byte order mark, and keeps it', () => {
    for (const marked of ['‸', '‸\n\nSo it is.', '‸ So it is.']) {
      for (const words of [quoted('one two'), quoted(LONG)]) {
        const expected = `\ufeff${inserted(marked, words)}`;
        assert.equal(inserted(`\ufeff${marked}`, words), expected, 'after it');
        assert.equal(inserted(marked.replace('‸', '‸\ufeff'), words), expected, 'at the beginning');
      }
    }
  });

  const short = quoted('one two');
  const inline: readonly (readonly [string, string, string])[] = [
    ['in an empty draft', '‸', `“one two” ${C}‸`],
    ['at the end of a line with a space', 'He said ‸', `He said “one two” ${C}‸`],
    ['at the end of a line without a space', 'He said‸', `He said “one two” ${C}‸`],
    ['between two spaces', 'He said ‸ again.', `He said “one two” ${C}‸ again.`],
    ['before a word', 'He said ‸again.', `He said “one two” ${C}‸ again.`],
    ['before punctuation', 'He said ‸.', `He said “one two” ${C}‸.`],
    ['in parentheses', 'He (‸) said', `He (“one two” ${C}‸) said`],
    ['after a dash', 'He —‸', `He —“one two” ${C}‸`],
    ['in place of a selection', 'He said ‸something‸ again.', `He said “one two” ${C}‸ again.`],
    ['in typed marks', 'He said “‸” again.', `He said “one two” ${C}‸ again.`],
    ['in typed straight marks', 'He said "‸"', `He said “one two” ${C}‸`],
    ['after an opening mark', 'He said “‸', `He said “one two” ${C}‸`],
    ['after a closing mark', 'He said "x"‸', `He said "x" “one two” ${C}‸`],
    ['in a list item', '- ‸\n- b', `- “one two” ${C}‸\n- b`],
    ['after a bare list marker', '-‸', `- “one two” ${C}‸`],
    ['in a list item with text', '- He said ‸\n- b', `- He said “one two” ${C}‸\n- b`],
    ['in emphasis', 'He *‸one‸*', `He *“one two” ${C}‸*`],
    ['in emphasis of a whole line', '**‸one‸**', `**“one two” ${C}‸**`],
    ['in emphasis that begins a line', '*‸one‸ two*', `*“one two” ${C}‸ two*`],
    ['in a table cell', '| a | b |\n|---|---|\n| ‸ | c |', `| a | b |\n|---|---|\n| “one two” ${C}‸ | c |`],
    ['in a heading', '# On ‸', `# On “one two” ${C}‸`],
    ['in a line of a block quote that has text', '> He said ‸', `> He said “one two” ${C}‸`],
    ['in code, unescaped', '`x‸`', '`x“one two” [@k2024-x, para. 3]‸`'],
  ];
  for (const [words, written] of [
    ['for 40 guests .', 'for 40 guests.'],
    ['the guests , and the crew', 'the guests, and the crew'],
    ['a “guest” , he said', 'a ‘guest’, he said'],
    ['we waited . . . and left', 'we waited . . . and left'],
    ['the .NET tools', 'the .NET tools'],
    ['un prix : .5', 'un prix : .5'],
    ['vraiment ?', 'vraiment ?'],
  ] as const)
    it(`leaves no stray space in “${words}”`, () =>
      assert.equal(inserted('x ‸ y', quoted(words)), `x “${written.replace(/\.$/u, '')}” ${C}‸ y`));

  for (const [name, before, after] of inline) {
    it(`quotes inline ${name}`, () => assert.equal(inserted(before, short), after));
  }

  const final: readonly (readonly [string, string, string])[] = [
    ["drops the comma of the article's sentence", 'one, two,', '“one, two”'],
    ['drops a full stop where the sentence goes on', 'One two.', '“One two”'],
    ['keeps a question mark', 'One two?', '“One two?”'],
    ['keeps an ellipsis', 'One two…', '“One two…”'],
    ['keeps three points', 'One two...', '“One two...”'],
    ['keeps the point of a short form', 'in the U.S.', '“in the U.S.”'],
    ['keeps the point of an initial', 'Plan B.', '“Plan B.”'],
  ];
  for (const [name, words, expected] of final) {
    it(name, () => assert.equal(inserted('He said ‸ x', quoted(words)), `He said ${expected} ${C}‸ x`));
  }
  it('keeps the full stop of a sentence that stands alone', () => {
    assert.equal(inserted('‸', quoted('One two.')), `“One two.” ${C}‸`);
    assert.equal(inserted('‸', quoted('One two,')), `“One two” ${C}‸`);
  });

  it('writes the marks that are set, and the inner kind inside', () => {
    const words = quoted("He called it \"a 'great' day\" and didn't stop");
    const marks = (style: InsertionSettings['marks']) => inserted('‸', words, { marks: style }).replace(` ${C}‸`, '');
    assert.equal(marks('curly'), "“He called it ‘a “great” day’ and didn't stop”");
    assert.equal(marks('straight'), '"He called it \'a "great" day\' and didn\'t stop"');
    assert.equal(marks('single'), "‘He called it “a ‘great’ day” and didn't stop’");
    assert.equal(marks('guillemets'), "«He called it ‹a «great» day› and didn't stop»");
    assert.equal(marks('german'), "„He called it ‚a „great“ day‘ and didn't stop“");
  });

  it('names the speaker where that is set', () => {
    const said = quoted('One two,', 'Ann Lee');
    assert.equal(inserted('‸', said, { speaker: 'before' }), `Ann Lee said, “One two” ${C}‸`);
    assert.equal(inserted('‸', said, { speaker: 'after' }), `“One two,” Ann Lee said ${C}‸`);
    assert.equal(inserted('‸', quoted('One two?', 'Ann Lee'), { speaker: 'after' }), `“One two?” Ann Lee said ${C}‸`);
    const according = { ...said, cue: 'according to' };
    assert.equal(inserted('‸', according, { speaker: 'before' }), `According to Ann Lee, “One two” ${C}‸`);
    assert.equal(inserted('‸', quoted('One two'), { speaker: 'before' }), `“One two” ${C}‸`);
  });

  it('escapes what Markdown would read, and no more', () => {
    const words = quoted('a *b* _c_ d_e `f` [@g] [h] <i> &amp; 5 < 6 @j k@l ~~m~~ \\* | $5');
    const expected = 'a \\*b\\* \\_c\\_ d_e \\`f\\` [\\@g] [h] \\<i> \\&amp; 5 < 6 \\@j k@l \\~\\~m\\~\\~ \\\\\\* | $5';
    assert.equal(inserted('x ‸', words), `x “${expected}” ${C}‸`);
    assert.match(inserted('| a |\n|---|\n| ‸ |', quoted('a|b')), /“a\\\|b”/u);
    assert.equal(inserted('> ‸', quoted('1. one')), `> 1\\. one\n>\n> ${C}‸`);
    assert.equal(inserted('> ‸', quoted('# one')), `> \\# one\n>\n> ${C}‸`);
    assert.equal(inserted('> ‸', quoted('- one')), `> \\- one\n>\n> ${C}‸`);
  });

  const block: readonly (readonly [string, string, string])[] = [
    ['in an empty draft', '‸', `> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['after text', 'He said: ‸', `He said:\n\n> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['in the middle of a line', 'He said ‸ and more.', `He said\n\n> ${LONG}\n>\n> — Ann Lee ${C}‸\n\nand more.`],
    ['on a line under text', 'Text\n‸', `Text\n\n> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['on a line over text', '‸\nText', `> ${LONG}\n>\n> — Ann Lee ${C}‸\n\nText`],
    ['before a blank line', '‸\n\nText', `> ${LONG}\n>\n> — Ann Lee ${C}‸\n\nText`],
    ['in a list item', '- ‸\n- b', `- > ${LONG}\n  >\n  > — Ann Lee ${C}‸\n\n- b`],
    ['in a list item with text', '1. He said:‸', `1. He said:\n\n   > ${LONG}\n   >\n   > — Ann Lee ${C}‸`],
    ['in a block quote', '> ‸', `> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['after a bare quote mark', '>‸', `> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['apart from the block quote above', '> Text\n> ‸', `> Text\n\n> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['apart from a block quote that has ended', '> Text\n>\n> ‸', `> Text\n>\n\n> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['apart from the quoted text before it', '> Text ‸', `> Text\n\n> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['apart from quoted lines around it', '> a\n> ‸\n> b', `> a\n\n> ${LONG}\n>\n> — Ann Lee ${C}‸\n\n> b`],
    ['apart from the quoted lines below', '> ‸\n> b', `> ${LONG}\n>\n> — Ann Lee ${C}‸\n\n> b`],
    ['in a second list item', '- a\n- > ‸x‸\n- b', `- a\n- > ${LONG}\n  >\n  > — Ann Lee ${C}‸\n\n- b`],
    ['in a numbered item', '1. a\n2. > ‸x‸', `1. a\n2. > ${LONG}\n   >\n   > — Ann Lee ${C}‸`],
    ['in a nested item', '- a\n  - > ‸x‸', `- a\n  - > ${LONG}\n    >\n    > — Ann Lee ${C}‸`],
    ['in two items of one line', '- a\n- - > ‸x‸', `- a\n- - > ${LONG}\n    >\n    > — Ann Lee ${C}‸`],
    ['under an item with a quote', '1. > a\n2. > ‸x‸', `1. > a\n2. > ${LONG}\n   >\n   > — Ann Lee ${C}‸`],
    ['over an item with a quote', '1. > ‸x‸\n2. > a', `1. > ${LONG}\n   >\n   > — Ann Lee ${C}‸\n\n2. > a`],
    ['in the item of a quote', '> - a\n> - > ‸x‸', `> - a\n> - > ${LONG}\n>   >\n>   > — Ann Lee ${C}‸`],
    ['in a note', 'a\n\n[^1]: > ‸x‸', `a\n\n[^1]: > ${LONG}\n    >\n    > — Ann Lee ${C}‸`],
    ['in a task, which holds no block', '- [ ] ‸', `- [ ] “${LONG}” ${C}‸`],
    ['apart from a block quote in a list', '- > a\n  > ‸', `- > a\n\n  > ${LONG}\n  >\n  > — Ann Lee ${C}‸`],
    ['apart from a quote in a quote', '> > a\n> > ‸', `> > a\n>\n> > ${LONG}\n> >\n> > — Ann Lee ${C}‸`],
    ['within an alert', '> [!NOTE]\n> ‸', `> [!NOTE]\n> \n> > ${LONG}\n> >\n> > — Ann Lee ${C}‸`],
    ['apart, with the line endings of the draft', '> a\r\n> ‸', `> a\r\n\r\n> ${LONG}\r\n>\r\n> — Ann Lee ${C}‸`],
    ['under text by a quote mark', 'Text\n> ‸', `Text\n\n> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['in typed marks', 'He said: “‸”', `He said:\n\n> ${LONG}\n>\n> — Ann Lee ${C}‸`],
    ['with the line endings of the draft', 'a\r\n\r\n‸', `a\r\n\r\n> ${LONG}\r\n>\r\n> — Ann Lee ${C}‸`],
  ];
  for (const [name, before, after] of block) {
    it(`sets a long quotation as a block ${name}`, () =>
      assert.equal(inserted(before, quoted(LONG, 'Ann Lee')), after));
  }

  it('keeps to one line after each pipe of a table', () => {
    for (const row of ['|‸', '|‸ |', '| x |‸', '| x | ‸ |', '| x | “‸', '| x | > ‸ |']) {
      const written = inserted(`| a | b |\n|---|---|\n${row}`, quoted(`${LONG} a|b`));
      assert.equal(written.split('\n').length, 3, row);
      assert.ok(written.includes('a\\|b'), row);
    }
  });
  it('keeps a long quotation on one line in a table cell and a heading', () => {
    assert.match(inserted('| a |\n|---|\n| ‸ |', quoted(LONG)), /\| “word0 [^\n]*” \[@k2024-x, para\. 3\]‸ \|$/u);
    assert.doesNotMatch(inserted('# ‸', quoted(`${LONG}\n\n“${LONG}`)), /\n/u);
  });

  it('sets paragraphs as a block, and takes off the marks that open them again', () => {
    assert.equal(inserted('‸', quoted('One.\n\n“Two,')), `> One.\n>\n> Two.\n>\n> ${C}‸`);
  });

  it('never sets a block where that is switched off', () => {
    assert.equal(inserted('‸', quoted(LONG), { blockFrom: 0 }), `“${LONG}” ${C}‸`);
  });

  it('inserts what the draft reads back as this quotation, cited, wherever the cursor is', () => {
    const around = fc.constantFrom(
      '‸',
      'Text ‸',
      'Text ‸ text.',
      'Text‸text',
      '- a ‸\n- b',
      '- ‸',
      '> ‸',
      '> a\n> ‸\n> b',
      'a\n\n‸\n\nb',
      '| a |\n|---|\n| ‸ |',
      '1. a\n   - b “‸”',
    );
    const word = fc.constantFrom(
      'one',
      'Two',
      '3',
      '*',
      '_x_',
      '`',
      'a|b',
      '<i>',
      '&amp;',
      '@k',
      "don't",
      '#',
      '1.',
      '\\',
      '-',
      '$5',
      'é',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((each) => `Well ${each.join(' ')} end`);
    fc.assert(
      fc.property(around, text, (place, words) => {
        const after = inserted(place, quoted(words)).replace('‸', '');
        const syntax = parseDraft(after);
        const found = quotationsIn(syntax.blocks).flatMap((each) => [each.text, ...each.inside.map((one) => one.text)]);
        const same = (each: string) => each.replace(/\s+/gu, ' ');
        assert.ok(
          found.some((each) => same(each).includes(words)),
          `${after}\n${found.join('\n')}`,
        );
        const cited = syntax.blocks.flatMap((each) => parseCitations(each.masked));
        assert.deepEqual(
          cited.flatMap((each) => each.items.map((item) => item.key)),
          ['k2024-x'],
        );
        assert.doesNotMatch(after.replace(/^[ >-]*/gmu, ''), / {2}(?!\n)/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('citationInsertion', () => {
  it('sets one space where none is', () => {
    const at = (marked: string, print?: InsertionSettings['printCitation']) => {
      const start = marked.indexOf('‸');
      const text = marked.replace('‸', '');
      const place = { text, range: { start, end: start }, context: parseDraft(text).contextAt(start) };
      const edit = citationInsertion([citation], place, print);
      return text.slice(0, edit.replace.start) + edit.text + text.slice(edit.replace.end);
    };
    assert.equal(at('He said‸.'), `He said ${C}.`);
    assert.equal(at('He said ‸and'), `He said ${C} and`);
    assert.equal(at('‸'), C);
    assert.equal(at('He said‸.', noteCalls().print), 'He said.[^1]');
    assert.equal(at('He said‸, and', noteCalls().print), 'He said,[^1] and');
    assert.equal(at('He said‸and', noteCalls().print), 'He said[^1] and');
  });
});
