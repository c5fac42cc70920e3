import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RecordSet } from '../../../../src/engine/search/record-set.js';

const SIZE = 100;
const records = fc.uniqueArray(fc.nat(SIZE - 1));

function setOf(members: readonly number[]): RecordSet {
  const set = new RecordSet(SIZE);
  set.add(Int32Array.from(members), members.length);
  return set;
}

function membersOf(set: RecordSet): number[] {
  const out = new Int32Array(SIZE);
  return [...out.subarray(0, set.read(out))];
}

const ascending = (members: Iterable<number>): number[] => [...members].sort((a, b) => a - b);

describe('a set of records', () => {
  it('holds what was added, in order', () => {
    fc.assert(
      fc.property(records, (members) => {
        const set = setOf(members);
        assert.deepEqual(membersOf(set), ascending(members));
        assert.equal(set.count, members.length);
        for (let record = 0; record < SIZE; record++) assert.equal(set.has(record), members.includes(record));
        set.clear();
        assert.deepEqual(membersOf(set), []);
      }),
    );
  });

  it('takes in another, and keeps what another has', () => {
    fc.assert(
      fc.property(records, records, (members, others) => {
        const both = setOf(members);
        both.addSet(setOf(others));
        assert.deepEqual(membersOf(both), ascending(new Set([...members, ...others])));
        const bits = new Uint8Array(Math.ceil(SIZE / 8));
        for (const other of others) bits[other >> 3] = (bits[other >> 3] ?? 0) | (1 << (other & 7));
        const same = setOf(members);
        same.addBits(bits);
        assert.deepEqual(membersOf(same), membersOf(both));
        const common = setOf(members);
        common.keep(setOf(others));
        assert.deepEqual(membersOf(common), ascending(members.filter((member) => others.includes(member))));
      }),
    );
  });
});
