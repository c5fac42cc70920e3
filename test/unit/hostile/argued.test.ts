import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tokenize } from '../../../src/engine/extract/tokens.js';

const root = path.join(__dirname, '../../..');

/** The longest run that one attempt of the extractor's expression takes in: 41 parts of 400 characters, and a sign between two. */
const LONGEST = 41 * 400 + 40;

/** What each part can be of, and the signs that join them. */
const RUNS = ['a', 'é', '1', '_', 'a.', '-a', `${'a'.repeat(400)}-`, `${'𝒳'.repeat(200)}.`, '.', '-', '. '];

describe('regular expressions that are not proven linear', () => {
  it('are no more than the extractor’s tokens', () => {
    const { argued } = JSON.parse(readFileSync(path.join(root, 'test/fixtures/regular-expressions.json'), 'utf8'));
    assert.deepEqual(Object.keys(argued).length, 1);
  });

  for (const run of RUNS) {
    it(`never go over a character twice: a run of “${run.slice(0, 5)}” at their bound, and twice as long`, () => {
      for (const length of [LONGEST, 2 * LONGEST]) {
        const text = run.repeat(Math.ceil(length / run.length)).slice(0, length);
        const tokens = tokenize(text, 0, text.length, []);
        // Where each attempt succeeds, and the next begins where it ended, nothing is tried again.
        let at = 0;
        for (const { start, end } of tokens) {
          assert.equal(text.slice(at, start).trim(), '');
          assert.ok(end > start && end - start <= 2 * LONGEST);
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }
    });
  }
});
