import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Postings } from '../../../../src/engine/library/postings.js';

/** Few keys, some of which share a table and a place in it; and many, so that tables grow. */
const key = fc.oneof(
  fc.constantFrom(0, 1, 256, 0x7fffffff, -1, -2147483648),
  fc.integer({ min: -2147483648, max: 2147483647 }),
);

const inOrder = (values: readonly number[]) => [...values].sort((a, b) => a - b);

describe('Postings', () => {
  it('is what a map of lists would be, after any additions and deletions', () => {
    const step = fc.record({ adds: fc.boolean(), key, value: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const postings = new Postings();
        const expected = new Map<number, number[]>();
        for (const { adds, key: each, value } of steps) {
          const list = expected.get(each) ?? [];
          expected.set(each, list);
          if (adds) {
            postings.add(each, value);
            list.push(value);
          } else {
            postings.delete(each, value);
            const at = list.indexOf(value);
            if (at >= 0) list.splice(at, 1);
          }
        }
        for (const [each, list] of expected) {
          assert.deepEqual(inOrder(postings.get(each)), inOrder(list));
          assert.equal(postings.get(each, 2).length, Math.min(2, list.length));
        }
      }),
    );
  });

  it('keeps thousands of keys apart, and uses again what was freed', () => {
    const postings = new Postings();
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 20_000; i += 1) postings.add(Math.imul(i, 0x9e3779b1), i);
      for (let i = 0; i < 20_000; i += 1) assert.deepEqual(postings.get(Math.imul(i, 0x9e3779b1)), [i]);
      for (let i = 0; i < 20_000; i += 1) postings.delete(Math.imul(i, 0x9e3779b1), i);
    }
    assert.deepEqual(postings.get(0), []);
  });
});
