import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NodeList } from '../../../../../src/engine/library/entities/node-list.js';

describe('NodeList', () => {
  it('has its nodes ascending, each once, and counts those of a stretch', () => {
    const step = fc.record({ node: fc.nat(60), adds: fc.boolean(), from: fc.nat(61), length: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
        const list = new NodeList();
        const expected = new Set<number>();
        for (const { node, adds, from, length } of steps) {
          if (adds) {
            list.add(node);
            expected.add(node);
          } else {
            list.delete(node);
            expected.delete(node);
          }
          const sorted = [...expected].sort((a, b) => a - b);
          assert.deepEqual([...list], sorted);
          assert.equal(list.size, sorted.length);
          assert.equal(list.has(node), expected.has(node));
          const within = sorted.filter((each) => each >= from && each < from + length);
          assert.equal(list.countIn(from, from + length), within.length);
        }
      }),
    );
  });
});
