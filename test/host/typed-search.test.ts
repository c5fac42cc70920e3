import assert from 'node:assert/strict';
import type { QuoinApi } from '../../src/extension/main.js';
import { eventually, quoin } from './draft.js';
import { clear, put } from './sources/support.js';

/** What the quick pick's search would show, noted as it comes. */
function searching(api: QuoinApi) {
  const shown: { query: string; found: (string | undefined)[]; details: string[]; complete: boolean }[] = [];
  const search = api.searchAsTyped(({ query, rows, complete }) => {
    const details = rows.map(({ detail = '' }) => detail);
    shown.push({ query, found: rows.map(({ found }) => found.quotationId), details, complete });
  });
  return { search, shown };
}

describe('the search of quick picks', () => {
  let api: QuoinApi;
  before(async () => {
    api = await quoin();
  });
  after(clear);

  it('says of what it has shown before what has become of it', async () => {
    const { search, shown } = searching(api);
    const detail = async () => {
      const asked = shown.length;
      search.ask('full and frank dialogue');
      return eventually(() => {
        assert.ok(shown.length > asked && shown.at(-1)?.complete);
        return shown.at(-1)?.details.find((words) => words.startsWith('Bundled · PTI · 27 June 2024 · para. 3')) ?? '';
      });
    };
    const before = await detail();
    assert.ok(before !== '' && !before.includes('Echo of the Day'), before);
    await put(
      'echo.md',
      '---\ncontainer-title: Echo of the Day\nissued: 2024-06-28\n---\n“We have a full and frank dialogue between the US and India and we do discuss our mutual relationships with key countries,” said Kurt Campbell.\n',
    );
    await eventually(async () => assert.match(await detail(), /also reported by .*Echo of the Day/));
  });

  it('answers the last of keys that come faster than answers', async () => {
    const { search, shown } = searching(api);
    for (const query of ['f', 'fr', 'fra', 'frank', 'frank dialogue']) search.ask(query);
    await eventually(() => assert.ok(shown.at(-1)?.complete));
    assert.deepEqual([...new Set(shown.map(({ query }) => query))], ['frank dialogue']);
    assert.ok((shown[0]?.found.length ?? 0) > 0);
  });

  it('shows the best at first, and the rest after them', async () => {
    const { search, shown } = searching(api);
    search.ask('');
    await eventually(() => assert.ok(shown.at(-1)?.complete));
    const [first, all] = shown;
    assert.ok(first && all && shown.length === 2, 'two answers');
    assert.ok(first.found.length > 0 && first.found.length < all.found.length);
    assert.deepEqual(all.found.slice(0, first.found.length), first.found);
    assert.equal(new Set(all.found).size, all.found.length);
  });
});
