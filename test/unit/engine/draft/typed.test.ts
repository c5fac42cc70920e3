import assert from 'node:assert/strict';
import { citationKeyAt, speakerCueBefore, typedQuotationAt, wordsBefore } from '../../../../src/engine/draft/typed.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';

function at<T>(
  marked: string,
  ask: (syntax: ReturnType<typeof parseDraft>, offset: number) => T,
): { text: string; found: T } {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return { text, found: ask(parseDraft(text), offset) };
}

describe('typedQuotationAt', () => {
  const cases: readonly (readonly [string, string | null, string?])[] = [
    ['He said “we are seek‸', '“we are seek', 'we are seek'],
    ['He said "we are seek‸"', '"we are seek"', 'we are seek'],
    ['He said “we are‸” and', '“we are”', 'we are'],
    ['He said “‸', '“', ''],
    ['He said “one” and “two‸', '“two', 'two'],
    ['He said “one” and ‸', null],
    ['He said ‘one‸’', '‘one’', 'one'],
    ["It isn't‸", null],
    ['„eins zwei‸“', '„eins zwei“', 'eins zwei'],
    ['«un deux‸»', '«un deux»', 'un deux'],
    ['> we are seek‸', 'we are seek', 'we are seek'],
    ['>‸', '', ''],
    ['- > we are‸', 'we are', 'we are'],
    ['> he said “we‸”', '“we”', 'we'],
    ['| a |\n|---|\n| “we are‸ |', '“we are', 'we are'],
    ['`“code‸`', null],
    ['```\n“code‸', null],
    ['[x](“y‸', null],
    ['plain words‸', null],
    ['“speech\ngoes on‸', '“speech\ngoes on', 'speech goes on'],
    ['- a\n  - > we are‸', 'we are', 'we are'],
    ['> - > we are‸', 'we are', 'we are'],
    ['[^1]: > we are‸', 'we are', 'we are'],
    // Within a finished quotation.
    ['He said “we are‸ seeking more” [@a].', null],
    // Other things than words among them.
    ['“we [@a] are‸', null],
    ['“we[^1] are‸', null],
    ['“we ![x](y) are‸', null],
    ['“we `x` are‸', null],
    ['“we *really* are‸', null],
    ['“we <b>really</b> are‸', null],
    ['“we {{< x >}} are‸', null],
    ['| “we | are‸', null],
    ['(“we) are‸', null],
    ['> - we are‸', null],
    ['> 1. we are‸', null],
    ['> ## We are‸', null],
    ['> [!NOTE] we are‸', null],
    ['> [ ] we are‸', null],
    ['> **Label** we are‸', null],
  ];
  for (const [marked, range, query] of cases) {
    it(`finds ${JSON.stringify(range)} in ${JSON.stringify(marked)}`, () => {
      const { text, found } = at(marked, typedQuotationAt);
      assert.equal(found && text.slice(found.range.start, found.range.end), range);
      assert.equal(found?.query, query);
    });
  }
});

describe('wordsBefore', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['A note: three more‸', 'three more'],
    ['- [x] Call Ann: three more‸', 'three more'],
    ['- [ ] three more‸', 'three more'],
    ['> - [-] three more‸', 'three more'],
    ['a) three more‸', 'three more'],
    ['**Label** three more‸', 'three more'],
    ['## Heading: three more‸', 'three more'],
    ['One — three more‸', 'three more'],
    ['One (three more‸', 'three more'],
    ['One (a) three more‸', 'One (a) three more'],
    ['“One two” three more‸', 'three more'],
    ['One [@a, para. 3] three more‸', 'three more'],
    ['@a three more‸', 'three more'],
    ['One[^1] three more‸', 'three more'],
    ['![one](two.png) three more‸', 'three more'],
    ['[one](two) three more‸', 'three more'],
    ['`one` three more‸', 'three more'],
    ['<b>one</b> three more‸', 'three more'],
    ['{{< one >}} three more‸', 'three more'],
    ['| a | b |\n|---|---|\n| one | three more‸ |', 'three more'],
    ['| one | three more‸', 'three more'],
    // The stop stays where it is.
    ['three more.‸', 'three more'],
    ['three more, ‸', 'three more'],
    ['three more ‸', 'three more '],
    ['three more. ‸', null],
    ['A note: ‸', null],
    ['“One two” [@a, para. 3]‸', null],
    ['“One two” [@a, para. 3].‸', null],
    ['“One two” [@a, para. 3]. ‸', null],
    ['“One two”‸', null],
    ['‘One two’ ‸', null],
    ['«One two».‸', null],
    ['One.[^two]‸', null],
    ['See ![one](two.png)‸', null],
    ['See [one](two)‸', null],
    ['See **one**‸', null],
    ['See `one`‸', null],
    ['One (two)‸', null],
    ['| one |‸', null],
    ['| a | b |\n|---|---|\n| one |‸', null],
    ['| a | b |\n|---|---|\n| one |‸ two |', null],
    ['---\ntitle: one two‸\n---\n', null],
  ];
  for (const [marked, range] of cases) {
    it(`finds ${JSON.stringify(range)} in ${JSON.stringify(marked)}`, () => {
      const { text, found } = at(marked, wordsBefore);
      assert.equal(found && text.slice(found.range.start, found.range.end), range);
    });
  }

  it("takes the last words of the line's sentence", () => {
    assert.equal(at('One two. Three four‸', wordsBefore).found?.query, 'Three four');
    assert.equal(at('a b c d e f g h i j‸', wordsBefore).found?.query, 'c d e f g h i j');
    assert.equal(at('- one two‸', wordsBefore).found?.query, 'one two');
    assert.equal(at('‸', wordsBefore).found, null);
    assert.equal(at('`one‸`', wordsBefore).found, null);
  });
});

describe('citationKeyAt', () => {
  const cases: readonly (readonly [string, string | null, string?, boolean?])[] = [
    ['see @jh‸', '@jh', 'jh', false],
    ['see [@jh‸]', '@jh', 'jh', true],
    ['see [@a; @jh‸a2022-ties, p. 3]', '@jha2022-ties', 'jh', true],
    ['see [-@jh‸', '-@jh', 'jh', true],
    ['see @{jh‸}', '@{jh}', 'jh', false],
    ['see @‸', '@', '', false],
    ['see @jh‸.', '@jh', 'jh', false],
    ['mail me@jh‸', null],
    ['\\@jh‸', null],
    ['`@jh‸`', null],
    ['see [@a, p. 3‸]', null],
  ];
  for (const [marked, range, typed, bracketed] of cases) {
    it(`finds ${JSON.stringify(range)} in ${JSON.stringify(marked)}`, () => {
      const { text, found } = at(marked, citationKeyAt);
      assert.equal(found && text.slice(found.range.start, found.range.end), range);
      assert.equal(found?.typed, typed);
      assert.equal(found?.bracketed, bracketed);
    });
  }
});

describe('speakerCueBefore', () => {
  const cases: readonly (readonly [string, string | null, string?])[] = [
    ['Ann Lee said ‸', 'Ann Lee', 'said'],
    ['On Monday, Ann Lee said, “‸', 'Ann Lee', 'said'],
    ['Ann Lee said that ‸', 'Ann Lee', 'said'],
    ['Lee told reporters ‸', 'Lee', 'told'],
    ['Lee told reporters that ‸', 'Lee', 'told'],
    ['According to Ann van der Lee, ‸', 'Ann van der Lee', 'According to'],
    ['Then the spokesperson added: ‸', 'the spokesperson', 'added'],
    ['and she insisted ‸', 'she', 'insisted'],
    ['The Ministry of Foreign Affairs stressed ‸', 'The Ministry of Foreign Affairs', 'stressed'],
    ['He bought a ‸', null],
    ['Ann Lee ‸', null],
    ['‸', null],
    ['`Ann said ‸`', null],
  ];
  for (const [marked, speaker, cue] of cases) {
    it(`finds ${JSON.stringify(speaker)} in ${JSON.stringify(marked)}`, () => {
      const { text, found } = at(marked, speakerCueBefore);
      assert.equal(found?.speaker ?? null, speaker);
      assert.equal(found?.cue, cue);
      if (found === null) return;
      assert.equal(text.slice(found.speakerRange.start, found.speakerRange.end), found.speaker);
      assert.equal(text.slice(found.cueRange.start, found.cueRange.end), found.cue);
    });
  }
});
