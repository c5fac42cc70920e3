import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Ranking } from '../../../../src/engine/library/ranking.js';

const ascending = (a: number, b: number) => a - b;

describe('a ranking', () => {
  it('has its items in order wherever one looks first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 2000, size: 'max' }),
        fc.nat(),
        (items, place) => {
          const ranking = new Ranking(ascending, items);
          const sorted = items.toSorted(ascending);
          const index = place % items.length;
          assert.equal(ranking.at(index), sorted[index]);
          assert.deepEqual(
            items.map((_, i) => ranking.at(i)),
            sorted,
          );
          assert.equal(ranking.at(items.length), undefined);
        },
      ),
    );
  });

  it('stays in order while items come, go and change', () => {
    const steps = fc.array(
      fc.record({ item: fc.nat(1500), rank: fc.integer(), look: fc.option(fc.nat(1500)), stays: fc.boolean() }),
      { minLength: 1, maxLength: 300, size: 'max' },
    );
    fc.assert(
      fc.property(fc.nat(1500), steps, (count, changes) => {
        const items = Array.from({ length: 1501 }, (_, id) => ({ id, rank: (id * 7_919) % 1_000 }));
        const byRank = (a: { id: number; rank: number }, b: { id: number; rank: number }) =>
          a.rank - b.rank || a.id - b.id;
        const there = new Set(items.slice(0, count));
        const ranking = new Ranking(byRank, there);
        for (const { item, rank, look, stays } of changes) {
          const changed = items[item];
          assert.ok(changed);
          changed.rank = there.has(changed) ? changed.rank : rank;
          if (stays && !there.has(changed)) {
            there.add(changed);
            ranking.add(changed);
          } else {
            // Its rank may have changed by the time it is taken out.
            changed.rank = rank;
            there.delete(changed);
            ranking.delete(changed);
          }
          assert.equal(ranking.length, there.size);
          if (look !== null) assert.equal(ranking.at(look), [...there].sort(byRank)[look]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stays in order while ranks change of items that are lifted meanwhile', () => {
    const changes = fc.array(
      fc.record({
        ranks: fc.array(fc.tuple(fc.nat(799), fc.nat(100)), { minLength: 1, maxLength: 5 }),
        gone: fc.option(fc.nat(799)),
        look: fc.nat(799),
      }),
      { minLength: 1, maxLength: 60, size: 'max' },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), changes, (count, steps) => {
        const items = Array.from({ length: count }, (_, id) => ({ id, rank: (id * 7_919) % 100 }));
        // As the orders of the library are: never 0, not even for an item and itself.
        const byRank = (a: { id: number; rank: number }, b: { id: number; rank: number }) =>
          a.rank - b.rank || (a.id < b.id ? -1 : 1);
        const there = new Set(items);
        const ranking = new Ranking(byRank, there);
        for (const { ranks, gone, look } of steps) {
          const changed = ranks.flatMap(([index, rank]) => {
            const item = items[index];
            return item && there.has(item) ? { item, rank } : [];
          });
          for (const { item, rank } of changed) {
            ranking.lift(item);
            item.rank = rank;
          }
          const leaving = items[gone ?? count];
          if (leaving) {
            there.delete(leaving);
            ranking.delete(leaving);
          }
          for (const { item } of changed) if (there.has(item)) ranking.add(item);
          assert.equal(ranking.length, there.size);
          assert.equal(ranking.at(look), [...there].sort(byRank)[look]);
          assert.deepEqual(new Set(ranking), there);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('compares little more than each item once for the first of many, and hardly any for the next', () => {
    let compared = 0;
    const items = Array.from({ length: 100_000 }, (_, i) => (i * 7_919) % 100_003);
    const ranking = new Ranking((a: number, b: number) => {
      compared++;
      return a - b;
    }, items);
    assert.equal(compared, 0);
    ranking.at(0);
    assert.ok(compared < 3 * items.length, `${compared} comparisons`);
    compared = 0;
    for (const item of items.slice(0, 10)) {
      ranking.delete(item);
      ranking.add(item);
    }
    ranking.at(199);
    assert.ok(compared < 1000, `${compared} comparisons after a change`);
  });
});
