import assert from 'node:assert/strict';
import { collectionsIn, givenIn } from '../../../../bench/check/collections.js';
import { KINDS } from '../../../../bench/check/kinds.js';
import { measure } from '../../../../bench/check/measure.js';

const SEED = 7;

/** Drafts of a kind from each quotation: faults that were planted showed in five quotations or more, whatever place was changed. */
const PICKS = 1;

/** What the check is wrong about of the kinds of changes that the bench has, made of the bundled articles' quotations. */
function wrongOf(allowed: boolean): { readonly drafts: number; readonly wrong: readonly string[] } {
  const [bundled] = collectionsIn('', SEED);
  assert.ok(bundled);
  const givens = givenIn(bundled, Number.POSITIVE_INFINITY, PICKS, SEED);
  const wrong: string[] = [];
  let drafts = 0;
  for (const kind of KINDS)
    if (kind.allowed === allowed && kind.isFramed !== true)
      drafts += measure(kind, givens, bundled, (each) => wrong.push(each)).drafts;
  return { drafts, wrong };
}

describe('the check of the changes of the bench', () => {
  for (const [allowed, what] of [
    [true, 'allows what may differ'],
    [false, 'reports what may not'],
  ] as const)
    it(`${what}, in all kinds`, () => {
      const { drafts, wrong } = wrongOf(allowed);
      assert.ok(drafts > 1500, `${drafts} drafts`);
      assert.deepEqual(wrong, []);
    }).timeout(300_000);
});
