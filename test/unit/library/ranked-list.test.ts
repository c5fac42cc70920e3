import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RankedList } from '../../../src/engine/library/ranked-list.js';

describe('a ranked list', () => {
  it('has its items in order wherever one looks first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 2000, size: 'max' }),
        fc.nat(),
        (items, place) => {
          const list = new RankedList(items, (a, b) => a - b);
          const sorted = [...items].sort((a, b) => a - b);
          const index = place % items.length;
          assert.equal(list.at(index), sorted[index]);
          assert.deepEqual(
            items.map((_, i) => list.at(i)),
            sorted,
          );
          assert.equal(list.at(items.length), undefined);
        },
      ),
    );
  });

  it('compares little more than each item once for the first of many', () => {
    let compared = 0;
    const items = Array.from({ length: 100_000 }, (_, i) => (i * 7_919) % 100_003);
    const list = new RankedList(items, (a, b) => {
      compared++;
      return a - b;
    });
    assert.equal(compared, 0);
    list.at(0);
    assert.ok(compared < 3 * items.length, `${compared} comparisons`);
  });
});
