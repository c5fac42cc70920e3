import assert from 'node:assert/strict';
import { citationAt } from '../../../../src/engine/cite/citation-at.js';
import { proseAt, quotationAt } from '../../../../src/engine/draft/at.js';
import { quotationsIn } from '../../../../src/engine/draft/quotations.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';

const words = (text: string) => quotationsIn(parseDraft(text).blocks).map((each) => each.text);
const slices = (text: string) =>
  quotationsIn(parseDraft(text).blocks).map((each) => [each.kind, text.slice(each.start, each.end)]);

describe('quotationsIn', () => {
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    ['curly marks', 'He said “one two” [@k].', 'one two'],
    ['straight marks', 'He said "one two" [@k].', 'one two'],
    ['marks mixed', 'He said “one two" [@k].', 'one two'],
    ['guillemets', 'Il dit «one two» [@k].', 'one two'],
    ['German marks', 'Er sagte „one two“ [@k].', 'one two'],
    ['single marks', 'He said ‘one two’ [@k].', 'one two'],
    ['nested marks as one', 'He said “one ‘two’ three” [@k].', 'one ‘two’ three'],
    ['two in a sentence', '“One,” he said, “two.” [@k]', 'One,', 'two.'],
    ['emphasis inside and around', '**“one *two* three”** [@k]', 'one two three'],
    ['a quotation with a line break', 'He said “one\ntwo” [@k].', 'one\ntwo'],
    ['headings and table cells', '# On “one”\n\n| a |\n|---|\n| “two” |', 'one', 'two'],
    ['lists', '- “one”\n- “two”\n  - “three”', 'one', 'two', 'three'],
    ['a speech over paragraphs', 'He said: “One.\n\n“Two.\n\n“Three.” [@k]', 'One.\n\nTwo.\n\nThree.'],
    ['no unclosed mark', 'He said “one two and went\n\nNew paragraph.'],
    ['no inches and apostrophes', "The 27\" screen isn't the boys' own."],
    ['no code', '`“one”` and\n\n```\n“two”\n```'],
    ['no tags, comments, fields of one word', '---\ntitle: “a”\n---\n<div title="“b”"></div>\n\n<!-- “c” --> x'],
    ['what stands in HTML', '<div>“b”</div>', 'b'],
    ['what stands in the front matter', '---\nabstract: He said “a b”.\n---\n', 'a b'],
    ['no link target, but link text', '[“one”](http://x "y")', 'one'],
    ['a block quote', '> One two\n> three.', 'One two\nthree.'],
    ['a block quote of paragraphs', '> One.\n>\n> Two.', 'One.\n\nTwo.'],
    ['a block quote less its marks', '> “One two.”', 'One two.'],
    ['a block quote less its attribution', '> One two.\n>\n> — A Person [@k, para. 3]', 'One two.'],
    ['a block quote less an attribution line', '> One two.\n> — A Person [@k]', 'One two.'],
    ['a block quote less the name and the colon before it', '> **Ann Lee:** One two. [@k]', 'One two.'],
    ['the same with an office', '> Ann Lee (mayor): One\n> two.', 'One\ntwo.'],
    ['no name where several speak', '> Ann Lee: One.\n> Eva Moe: Two.', 'Ann Lee: One.\nEva Moe: Two.'],
    ['no name in a word and a colon', '> Remember: one two.', 'Remember: one two.'],
    ['a block quote less its citation', '> One two. [@k, p. 3]', 'One two.'],
    ['a block quote less its citation in parentheses', '> One two [@k].', 'One two'],
    ['a block quote in a list', '- a\n\n  > One two.', 'One two.'],
    ['two in one block quote, each attributed', '> One.\n>\n> — A [@k]\n>\n> Two.\n>\n> — B [@l]', 'One.', 'Two.'],
    ['two in one block quote, each cited', '> One [@k].\n>\n> Two [@l].', 'One', 'Two'],
    ['one that is attributed after its citation', '> One [@k].\n>\n> — A', 'One'],
    ['paragraphs that one citation follows', '> One.\n>\n> Two [@k].', 'One.\n\nTwo'],
    ['two in a quote in a quote', '> > One.\n> >\n> > — A [@k]\n>\n> > Two.', 'One.', 'Two.'],
    ['a quote nested in words of the writer’s', '> Mine.\n> > One [@k].', 'Mine.', 'One'],
    ['words after a nested quote', '> > One.\n>\n> Two.', 'One.', 'Two.'],
    ['a nested quote that is attributed outside', '> > One.\n>\n> — A [@k]', 'One.'],
    ['no alert', '> [!NOTE]\n> One two.'],
  ];
  for (const [name, text, ...expected] of cases) {
    it(`finds ${name}`, () => assert.deepEqual(words(text), expected));
  }

  it('gives ranges with the marks, in order', () => {
    assert.deepEqual(slices('a **“b *c*”** d\n\n> “e”\n>\n> — f [@k]\n\n> g\n> h'), [
      ['marked', '“b *c*”'],
      ['block', '“e”'],
      ['block', 'g\n> h'],
    ]);
  });

  it('keeps the passages inside a block quote that tells more than one', () => {
    const [block] = quotationsIn(parseDraft('> He said “one” and “two”.').blocks);
    assert.deepEqual(
      block?.inside.map((each) => each.text),
      ['one', 'two'],
    );
  });
});

describe('what is at an offset', () => {
  const text = 'A “b c” [see @k, p. 3; @l] d `“e”`\n\n> f “g h” i';
  const syntax = parseDraft(text);
  it('finds the cited work', () => {
    assert.equal(citationAt(syntax, text.indexOf('@k') + 1)?.key, 'k');
    assert.equal(citationAt(syntax, text.indexOf('@l') + 1)?.key, 'l');
    assert.equal(citationAt(syntax, text.indexOf('[see'))?.key, 'k');
    assert.equal(citationAt(syntax, text.indexOf('d `'))?.key, undefined);
  });

  it('finds the quotation, and the innermost in a block quote', () => {
    assert.equal(quotationAt(syntax, text.indexOf('b c'))?.text, 'b c');
    assert.equal(quotationAt(syntax, text.indexOf('g h'))?.text, 'g h');
    assert.equal(quotationAt(syntax, text.indexOf('f “'))?.text, 'f “g h” i');
    assert.equal(quotationAt(syntax, text.indexOf('e”')), null);
  });

  it('gives prose by offset and hides code', () => {
    const prose = proseAt(syntax, 3);
    assert.equal(prose?.text[3 - prose.start], 'b');
    assert.equal(prose?.text.includes('e'), true);
    assert.equal(prose?.text.includes('“e”'), false);
    assert.equal(proseAt(syntax, text.indexOf('e”')), null);
  });
});

describe('a heading in a block quote', () => {
  const texts = (draft: string) => quotationsIn(parseDraft(draft).blocks).map(({ kind, text }) => `${kind}: ${text}`);

  it('is no part of what is quoted', () => {
    assert.deepEqual(texts('> # Tides\n>\n> The sea rose.\n'), ['block: The sea rose.']);
    assert.deepEqual(texts('> The sea rose.\n>\n> ## Later\n>\n> It fell.\n'), ['block: The sea rose.\n\nIt fell.']);
  });

  it('may quote by itself', () => {
    assert.deepEqual(texts('> # “Tides”\n>\n> The sea rose.\n'), ['marked: Tides', 'block: The sea rose.']);
    assert.deepEqual(texts('> # The sea rose\n'), ['block: The sea rose']);
  });
});
