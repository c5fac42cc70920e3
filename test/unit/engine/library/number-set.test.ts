import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NumberSet } from '../../../../src/engine/library/number-set.js';

/** Many of one place, and the numbers at either end. */
const member = fc.oneof(
  fc.constantFrom(0, -1, 0x7fffffff, -2147483648),
  fc.nat(30).map((i) => i * 256),
  fc.integer({ min: -2147483648, max: 2147483647 }),
);

describe('NumberSet', () => {
  it('is what a set of numbers would be, emptied over and over', () => {
    fc.assert(
      fc.property(fc.array(fc.array(member, { maxLength: 100 }), { maxLength: 10 }), (rounds) => {
        const set = new NumberSet(100);
        for (const members of rounds) {
          set.clear();
          const expected = new Set<number>();
          for (const each of members) {
            assert.equal(set.has(each), expected.has(each));
            assert.equal(set.add(each), !expected.has(each));
            expected.add(each);
          }
          for (const each of rounds.flat()) assert.equal(set.has(each), expected.has(each));
        }
      }),
    );
  });
});
