import assert from 'node:assert/strict';
import { type Changes, HeldRows } from '../../../../src/extension/views/held-rows.js';
import { pagesOf, type TreeNode } from '../../../../src/extension/views/nodes.js';

/** A row with rows under it, as its list has it. */
interface Branch {
  readonly id: string;
  readonly label?: string;
  readonly tooltip?: string;
  readonly article?: string;
  readonly under?: readonly Branch[];
}

/** A tree that can be changed, the lists that are held of it, and how often its rows have been asked for. */
function tree(first: readonly Branch[]) {
  let now = first;
  let failure: Error | undefined;
  let stale = 0;
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  let isHeldUp = false;
  const node = ({ id, label = id, tooltip, article, under }: Branch): TreeNode => ({
    id,
    row: () => ({ label, icon: 'quote' }),
    found: article === undefined ? undefined : { target: { articleId: article } },
    tooltip: tooltip === undefined ? undefined : async () => ({ value: tooltip }) as never,
    children: under && pagesOf(under.map(node)),
  });
  const find = (list: readonly Branch[], id: string): Branch | undefined =>
    list.find((each) => each.id === id) ?? list.map(({ under = [] }) => find(under, id)).find(Boolean);
  const rows = new HeldRows(
    async (parent) => {
      asked.push(parent?.id ?? '(roots)');
      if (failure) throw failure;
      const nodes = (parent ? (find(now, parent.id)?.under ?? []) : now).map(node);
      if (isHeldUp) await new Promise<void>((resolve) => waiting.push(resolve));
      return nodes;
    },
    () => {
      stale += 1;
    },
  );
  return {
    rows,
    asked,
    change: (next: readonly Branch[]) => {
      now = next;
    },
    fail: (error?: Error) => {
      failure = error;
    },
    holdUp: () => {
      isHeldUp = true;
    },
    goOn: () => {
      isHeldUp = false;
      for (const go of waiting.splice(0)) go();
    },
    get stale() {
      return stale;
    },
  };
}

const ids = (changes: Changes) => (changes === 'all' ? changes : changes.map(({ id }) => id));

describe('the rows that VS Code holds', () => {
  const price = { id: 'price', under: [{ id: 'price/1' }, { id: 'price/2' }] };
  const campbell = { id: 'campbell', under: [{ id: 'campbell/1' }] };

  it('are not asked for again where nothing differs', async () => {
    const { rows } = tree([price, campbell]);
    const [first] = await rows.ask(undefined);
    await rows.ask(first);
    assert.deepEqual(await rows.compare(), []);
  });

  it('are asked for again one by one where what they show differs', async () => {
    const { rows, change } = tree([price, campbell]);
    const [first] = await rows.ask(undefined);
    await rows.ask(first);
    change([{ ...price, under: [{ id: 'price/1', label: 'used in 1 draft' }, { id: 'price/2' }] }, campbell]);
    assert.deepEqual(ids(await rows.compare()), ['price/1']);
    assert.deepEqual(await rows.compare(), [], 'and once only');
  });

  it('are asked for again with the row above where a row is added, removed or moved', async () => {
    const { rows, change } = tree([price, campbell]);
    const [first] = await rows.ask(undefined);
    await rows.ask(first);
    for (const under of [
      [{ id: 'price/1' }],
      [{ id: 'price/0' }, { id: 'price/1' }],
      [{ id: 'price/1' }, { id: 'price/0' }],
    ]) {
      change([{ ...price, under }, campbell]);
      assert.deepEqual(ids(await rows.compare()), ['price']);
      assert.deepEqual(
        ids(await rows.ask(first)),
        under.map(({ id }) => id),
      );
    }
  });

  it('are all asked for again where the first level has other rows', async () => {
    const { rows, change } = tree([price]);
    await rows.ask(undefined);
    change([campbell, price]);
    assert.equal(await rows.compare(), 'all');
  });

  it('are answered at once after a change is announced, and fetched again later', async () => {
    const { rows, change, asked } = tree([price]);
    const [first] = await rows.ask(undefined);
    await rows.ask(first);
    change([campbell, price]);
    await rows.compare();
    asked.length = 0;
    assert.deepEqual(ids(await rows.ask(undefined)), ['campbell', 'price']);
    assert.deepEqual(ids(await rows.ask(first)), ['price/1', 'price/2']);
    assert.deepEqual(asked, []);
    await rows.ask(undefined);
    assert.deepEqual(asked, ['(roots)']);
  });

  it('stay the same objects, and say what commands work on now', async () => {
    const { rows, change } = tree([{ id: 'row', article: 'before' }]);
    const [before] = await rows.ask(undefined);
    change([{ id: 'new' }, { id: 'row', article: 'after' }]);
    await rows.compare();
    const [, after] = await rows.ask(undefined);
    assert.equal(after, before);
    assert.equal(before?.found?.target.articleId, 'after');
  });

  it('are asked for again where a tooltip that was shown differs', async () => {
    const { rows, change } = tree([
      { id: 'seen', tooltip: 'one' },
      { id: 'unseen', tooltip: 'one' },
    ]);
    const [seen] = await rows.ask(undefined);
    await seen?.tooltip?.();
    change([
      { id: 'seen', tooltip: 'two' },
      { id: 'unseen', tooltip: 'two' },
    ]);
    assert.deepEqual(ids(await rows.compare()), ['seen']);
    assert.deepEqual(await rows.compare(), []);
  });

  it('know the row above them', async () => {
    const { rows } = tree([price]);
    const [first] = await rows.ask(undefined);
    const [second] = await rows.ask(first);
    assert.ok(second);
    assert.equal(rows.parentOf(second), first);
  });

  it('are asked for again after an answer that failed', async () => {
    const { rows, fail } = tree([price]);
    fail(new Error('The library stopped.'));
    await assert.rejects(rows.ask(undefined), /stopped/);
    fail();
    assert.equal(await rows.compare(), 'all');
  });

  it('are compared once more where an answer was on its way', async () => {
    const held = tree([price]);
    held.holdUp();
    const answer = held.rows.ask(undefined);
    held.change([price, campbell]);
    await held.rows.compare();
    assert.equal(held.stale, 0);
    held.goOn();
    assert.deepEqual(ids(await answer), ['price']);
    assert.equal(held.stale, 1);
    assert.equal(await held.rows.compare(), 'all');
  });

  it('are forgotten when the tree is about something else, with answers that were on their way', async () => {
    const held = tree([price]);
    held.holdUp();
    const answer = held.rows.ask(undefined);
    held.rows.forget();
    held.goOn();
    await answer;
    held.asked.length = 0;
    assert.deepEqual(await held.rows.compare(), []);
    assert.deepEqual(held.asked, [], 'VS Code holds none of them');
  });

  it('that are gone are not asked for any longer', async () => {
    const { rows, change, asked } = tree([price, campbell]);
    const [first] = await rows.ask(undefined);
    await rows.ask(first);
    change([campbell]);
    await rows.compare();
    asked.length = 0;
    change([price, campbell]);
    await rows.compare();
    assert.deepEqual(asked, ['(roots)']);
  });
});
