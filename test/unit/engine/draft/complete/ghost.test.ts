import assert from 'node:assert/strict';
import { addingTo, continuingOffer, styleTyped } from '../../../../../src/engine/draft/complete/ghost.js';
import { offersAt } from './harbour.js';

describe('continuingOffer', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['Ann Moe said “a sentence is‸', true],
    ['"nobody slept‸"', true],
    ['“nobody slept‸.', true],
    ['> nobody slept‸', true],
    ['| a | b |\n|---|---|\n| “nobody slept‸ | x |', true],
    ['It went on. “nobody slept‸', true],
    ['the storm: “nobody slept‸', true],
    // In a sentence of the writer's, two words may be scare quotes.
    ['a “sentence is‸', false],
    ['a night when “nobody slept‸', false],
    ['a night when “nobody slept that ni‸', true],
    // More than one quotation.
    ['“been clear which‸', false],
    ['“nobody‸', false],
    // Not as typed.
    ['“nobody slpet that‸', false],
    // Text follows.
    ['“nobody slept‸ and so on', false],
    ['“nobody slept‸” he said', false],
    // Nobody's words, someone else's, and none at all.
    ['a “complete and utter sham‸', false],
    ['Bob Roe said “nobody slept‸', false],
    ['Ann Moe said “‸', false],
    ['Ann Moe said ‸', false],
  ];
  for (const [draft, expected] of cases) {
    it(`${expected ? 'finds one' : 'finds none'} in ${JSON.stringify(draft)}`, () => {
      const { asked, offers, text } = offersAt(draft);
      assert.equal(asked !== null && continuingOffer(asked, offers, text) !== null, expected);
    });
  }
});

describe('addingTo', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['“we go', '“We go home” [@k]', '“we go home” [@k]'],
    ['“We go', '“we go home” [@k]', '“We go home” [@k]'],
    ['“We go ', '“We go home” [@k]', '“We go home” [@k]'],
    ["“it's t", '“It’s the sea” [@k]', "“it's the sea” [@k]"],
    ['“a  b', '“a b c” [@k]', '“a  b c” [@k]'],
    ['“a *b', '“a \\*b\\* c” [@k]', '“a *b\\* c” [@k]'],
    ['“We Go', '“We go home” [@k]', null],
    ['“we og', '“We go home” [@k]', null],
    ['“wego', '“We go home” [@k]', null],
    ['“we, go', '“We go home” [@k]', null],
  ];
  for (const [written, insertion, expected] of cases) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(written)}`, () =>
      assert.equal(addingTo(written, insertion), expected));
  }
});

describe('addingTo a quotation that is closed already', () => {
  it('keeps its mark, and adds nothing where that is another one', () => {
    assert.equal(addingTo('“we go', '“We go home” [@k]', '”'), '“we go home” [@k]');
    assert.equal(addingTo('“we go', '“We go home” [@k]', '"'), null);
  });
});

describe('styleTyped', () => {
  it('closes a quotation with the mark that belongs to the one typed', () => {
    assert.equal(styleTyped('a "b', { start: 2, end: 4 }, 'curly'), 'straight');
    assert.equal(styleTyped('a „b', { start: 2, end: 4 }, 'curly'), 'german');
    assert.equal(styleTyped('a „b', { start: 2, end: 4 }, 'curly', 'pl'), 'polish');
    assert.equal(styleTyped('a „c” „b', { start: 6, end: 8 }, 'curly', 'de'), 'polish');
    assert.equal(styleTyped('a „d” „c“ „b', { start: 10, end: 12 }, 'curly', 'pl'), 'german');
    assert.equal(styleTyped('> b', { start: 2, end: 3 }, 'french'), 'french');
  });
});
