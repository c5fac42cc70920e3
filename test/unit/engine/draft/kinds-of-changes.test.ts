import assert from 'node:assert/strict';
import { collectionsIn, givenIn } from '../../../../bench/check/collections.js';
import { KINDS } from '../../../../bench/check/kinds.js';
import { measure } from '../../../../bench/check/measure.js';

const SEED = 7;

/** One changed place in each quotation: of several, most made the same draft. */
const PICKS = 1;

/**
 * Maximum number of drafts of a kind: faults that were planted showed in five quotations of 19 or more. Kinds begin with different
 * quotations, as a fault of the check mostly shows in several kinds.
 */
const DRAFTS = 6;

/** What the check is wrong about of the kinds of changes that the bench has, made of the bundled articles' quotations. */
function wrongOf(allowed: boolean): { readonly drafts: number; readonly wrong: readonly string[] } {
  const [bundled] = collectionsIn('', SEED);
  assert.ok(bundled);
  const givens = givenIn(bundled, Number.POSITIVE_INFINITY, PICKS, SEED);
  const wrong: string[] = [];
  let drafts = 0;
  for (const [index, kind] of KINDS.entries()) {
    if (kind.allowed !== allowed || kind.isFramed === true) continue;
    const first = index % givens.length;
    let left = DRAFTS;
    for (const given of [...givens.slice(first), ...givens.slice(0, first)]) {
      if (left === 0) break;
      left -= measure(kind, [given], bundled, (each) => wrong.push(each)).drafts;
    }
    drafts += DRAFTS - left;
  }
  return { drafts, wrong };
}

describe('the check of the changes of the bench', () => {
  for (const [allowed, what] of [
    [true, 'allows what may differ'],
    [false, 'reports what may not'],
  ] as const)
    it(`${what}, in all kinds`, () => {
      const { drafts, wrong } = wrongOf(allowed);
      assert.ok(drafts > 1000, `${drafts} drafts`);
      assert.deepEqual(wrong, []);
    }).timeout(300_000);
});
