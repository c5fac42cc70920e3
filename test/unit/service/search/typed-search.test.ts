import assert from 'node:assert/strict';
import { inNextTurn } from '../../../../src/service/next-turn.js';
import { type Answer, FIRST, LIMIT, TypedSearch } from '../../../../src/service/search/typed-search.js';

/** A search over numbers, which writes down what it is asked, and what it shows. */
function searching(count: number, also: (answer: Answer<{ n: number }>) => void = () => undefined) {
  const asked: string[] = [];
  const shown: Answer<{ n: number }>[] = [];
  let made = 0;
  const search = new TypedSearch<number, { n: number }>(
    {
      *find(query, first, limit) {
        asked.push(`${query} begun`);
        yield;
        const all = Array.from({ length: Math.min(count, limit) }, (_, n) => n);
        if (count > first) yield all.slice(0, first);
        asked.push(`${query} ended`);
        return all;
      },
      row: (n) => {
        made++;
        return n % 7 === 3 ? undefined : { n };
      },
    },
    (answer) => {
      shown.push(answer);
      also(answer);
    },
    (error) => assert.fail(String(error)),
  );
  return { search, asked, shown, made: () => made };
}

function turn(): Promise<void> {
  return new Promise(inNextTurn);
}

/** As many turns as any search takes. */
async function allTurns(): Promise<void> {
  for (let count = 0; count < 20; count++) await turn();
}

/** The turn after the one in which something is shown first: what takes its time is shown a turn later. */
async function somethingIn(shown: readonly unknown[]): Promise<void> {
  do await turn();
  while (shown.length === 0);
}

describe('a search as someone types', () => {
  it('shows the first rows before it looks for the others, which come after them', async () => {
    const { search, asked, shown } = searching(200);
    search.ask('a');
    assert.deepEqual(asked, [], 'nothing is done before the turn');
    await somethingIn(shown);
    assert.deepEqual(asked, ['a begun']);
    assert.deepEqual(
      shown.map(({ rows, continues, complete }) => [rows.length, continues, complete]),
      [[FIRST - 1, false, false]],
    );
    await allTurns();
    assert.deepEqual(asked, ['a begun', 'a ended']);
    const [first, all] = shown;
    assert.ok(first && all && shown.length === 2);
    assert.ok(all.continues && all.complete);
    assert.deepEqual(all.rows.slice(0, first.rows.length), first.rows);
    assert.equal(new Set(all.rows.map(({ n }) => n)).size, all.rows.length, 'no row twice');
    assert.equal(all.rows.length, LIMIT - 7);
  });

  it('does nothing for what was typed over', async () => {
    const { search, asked, shown, made } = searching(200);
    for (const query of ['c', 'ca', 'cam', 'camp']) search.ask(query);
    await allTurns();
    assert.deepEqual(asked, ['camp begun', 'camp ended']);
    assert.equal(made(), LIMIT);
    assert.ok(shown.every(({ query }) => query === 'camp'));
  });

  it('leaves the rest of a query that is typed over between its first rows and its last', async () => {
    const { search, asked, shown } = searching(200);
    search.ask('c');
    await somethingIn(shown);
    search.ask('ca');
    await allTurns();
    assert.deepEqual(asked, ['c begun', 'ca begun', 'ca ended']);
    assert.deepEqual(
      shown.map(({ query, continues }) => [query, continues]),
      [
        ['c', false],
        ['ca', false],
        ['ca', true],
      ],
    );
  });

  it('shows few results at once, and says so where there are none', async () => {
    const few = searching(3);
    few.search.ask('a');
    await allTurns();
    assert.equal(few.shown.length, 1);
    assert.deepEqual([few.shown[0]?.rows.length, few.shown[0]?.complete], [3, true]);
    const none = searching(0);
    none.search.ask('a');
    await allTurns();
    assert.deepEqual(none.shown, [{ query: 'a', rows: [], continues: false, complete: true }]);
  });

  it('takes another query, or its end, from the receiver of rows', async () => {
    for (const [then, expected] of [
      ['ask', ['a false', 'b false', 'b true']],
      ['dispose', ['a false']],
    ] as const) {
      const { search, shown } = searching(200, ({ query }) => {
        if (query === 'a') search[then]('b');
      });
      search.ask('a');
      await allTurns();
      assert.deepEqual(
        shown.map(({ query, complete }) => `${query} ${complete}`),
        expected,
      );
    }
  });

  it('shows nothing after its end', async () => {
    const { search, shown } = searching(200);
    search.ask('a');
    await somethingIn(shown);
    search.dispose();
    await allTurns();
    assert.equal(shown.length, 1);
  });

  it('tells what a search has thrown, and answers the next one', async () => {
    const told: unknown[] = [];
    const search = new TypedSearch<number, { n: number }>(
      {
        *find(query) {
          yield;
          if (query === 'bad') throw new Error('broken segment');
          return [1];
        },
        row: (n) => ({ n }),
      },
      ({ rows }) => told.push(rows),
      (error) => told.push(error),
    );
    search.ask('bad');
    await allTurns();
    search.ask('good');
    await allTurns();
    assert.deepEqual(told, [new Error('broken segment'), [{ n: 1 }]]);
  });
});
