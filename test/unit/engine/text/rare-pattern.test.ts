import assert from 'node:assert/strict';
import { RarePattern } from '../../../../src/engine/text/rare-pattern.js';

describe('rare patterns', () => {
  it('find what the expression finds, which is made once, for the first text with the sign', () => {
    let made = 0;
    const pattern = new RarePattern(/For/u, () => {
      made += 1;
      return /^\s*(For)\s\p{Lu}/u;
    });
    assert.equal(pattern.exec('From Ann'), null);
    assert.ok(!pattern.test('for Ann'));
    assert.equal(made, 0);
    assert.equal(pattern.exec(' For Ann')?.[1], 'For');
    assert.ok(pattern.test('For Ann'));
    assert.equal(pattern.exec('For all'), null);
    assert.ok(!pattern.test('For all'));
    assert.equal(made, 1);
  });
});
