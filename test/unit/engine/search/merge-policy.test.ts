import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Mergeable, segmentsToMerge } from '../../../../src/engine/search/merge-policy.js';

const full = (size: number): Mergeable => ({ size, live: size });

/** Merges until there is nothing to merge; returns what is left and how many records were merged. */
function settle(
  segments: readonly Mergeable[],
  most = Number.POSITIVE_INFINITY,
): { left: Mergeable[]; merged: number } {
  let left = [...segments];
  let merged = 0;
  for (let rounds = 0; ; rounds++) {
    assert.ok(rounds < 100, 'it comes to an end');
    const chosen = segmentsToMerge(left, most);
    if (chosen.length === 0) return { left, merged };
    const sum = chosen.reduce((all, { live }) => all + live, 0);
    assert.ok(sum <= most);
    merged += sum;
    left = [...left.filter((segment) => !chosen.includes(segment)), full(sum)];
  }
}

describe('which segments are merged', () => {
  it('keeps them few, and merges no record often', () => {
    let left: Mergeable[] = [];
    let merged = 0;
    let records = 0;
    for (let round = 0; round < 400; round++) {
      records += 100;
      const after = settle([...left, full(100)]);
      left = after.left;
      merged += after.merged;
      assert.ok(left.length <= 2 + Math.log(records / 100) / Math.log(3), `${left.length} of ${records}`);
    }
    assert.ok(merged < records * 2 * Math.log2(400), `${merged} of ${records}`);
  });

  it('makes one of many that are alike, at once', () => {
    const many = Array.from({ length: 30 }, () => full(8000));
    assert.equal(segmentsToMerge(many, Number.POSITIVE_INFINITY).length, 30);
  });

  it('leaves one alone, and a small one beside a large one', () => {
    assert.deepEqual(segmentsToMerge([full(5)], 1000), []);
    assert.deepEqual(segmentsToMerge([full(1000), full(5)], 100_000), []);
  });

  it('frees the room of what was deleted', () => {
    const half = { size: 1000, live: 499 };
    assert.deepEqual(segmentsToMerge([half, full(20)], 100_000), [half]);
  });

  it('ends, and keeps to the largest size', () => {
    const segment = fc
      .tuple(fc.nat(5000), fc.nat(5000))
      .map(([a, b]) => ({ size: Math.max(a, b) + 1, live: Math.min(a, b) + 1 }));
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 30 }), fc.constantFrom(100, 4000, 1e9), (all, most) => {
        const { left } = settle(all, most);
        const live = (segments: readonly Mergeable[]) => segments.reduce((sum, each) => sum + each.live, 0);
        assert.equal(live(left), live(all));
      }),
    );
  });
});
