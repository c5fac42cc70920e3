import assert from 'node:assert/strict';
import { groupMarkOf, ungrouped } from '../../../../src/engine/draft/numbers.js';

describe('the mark between groups of digits', () => {
  for (const [text, isEnglish, mark] of [
    ['About 61,000 came.', true, ','],
    ['Rund 61.000 kamen.', false, '.'],
    ['It cost 1.234.567 in all, or 1,5 each.', true, '.'],
    ['It cost 1,234,567 in all.', false, ','],
    ['約61,000人', false, ','],
    ['Um 14.30 Uhr waren 1,500 Liter weg.', false, null],
    ['About 3,5 percent of 61,000.', true, null],
    ['1,234,567 and 1.234.567', true, null],
  ] as const) {
    it(`of “${text}” is ${mark ?? 'not known'}`, () => assert.equal(groupMarkOf(text, isEnglish), mark));
  }

  it('is left out of a number where it is known, and stays where it may be a decimal one', () => {
    assert.equal(ungrouped('61,000', ','), '61000');
    assert.equal(ungrouped('61,000', '.'), '61,000');
    assert.equal(ungrouped('61,000', null), '61,000');
    assert.equal(ungrouped('1.234.567', null), '1234567');
  });
});
