import assert from 'node:assert/strict';
import { Library } from '../../../src/engine/library/library.js';
import { LibrarySearch } from '../../../src/engine/search/library-search.js';
import { turn } from '../../../src/extension/platform/turn.js';
import { completeWith, WarmUp } from '../../../src/host/warm-up.js';
import { EDITOR } from '../../../src/service/card-format.js';
import { libraryService } from '../../../src/service/library-service.js';
import { record } from '../engine/search/records.js';
import { deskWith } from '../service/desk.js';

/** A search over a number of quotations that warms up, and what was typed. Without a `text` of their own, all begin with the same words. */
function warming(count: number, text = (i: number) => `Salt of the sea ${i}`) {
  const search = new LibrarySearch(new Library());
  const grow = (size: number) => {
    for (let i = 0; i < size; i++) search.index.replaceArticle(`a${i}`, [record(`a${i}#q0`, text(i))]);
  };
  grow(count);
  const typed: string[] = [];
  let ended = 0;
  const completed: string[] = [];
  const warmUp = new WarmUp({
    search,
    begin: (show) => ({
      ask: (query) => {
        typed.push(query);
        setTimeout(() => show({ query, rows: [], continues: false, complete: true }), 0);
      },
      dispose: () => {
        ended += 1;
      },
    }),
    complete: async (words) => {
      completed.push(words);
    },
  });
  return { warmUp, typed, completed, grow, ended: () => ended };
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await turn();
}

describe('warming up', () => {
  it('types the newest quotation letter by letter, then with typos, and lets go of the search', async () => {
    const { warmUp, typed, ended } = warming(3);
    warmUp.soon(0, true);
    await turns(60);
    assert.deepEqual(typed.slice(0, 6), ['S', 'Sa', 'Sal', 'Salt', 'Salt ', 'Salt o']);
    assert.equal(typed.at(-2), 'Salt of the sea');
    assert.equal(typed.at(-1), 'Satl fo teh sae');
    assert.equal(ended(), 1);
  });

  it('then asks for completions of what the newest quotations begin with, one after the other', async () => {
    const { warmUp, completed, typed } = warming(3);
    warmUp.soon(0, true);
    while (completed.length < 3) await turn();
    assert.deepEqual(completed, ['Salt of the sea', 'Salt of the sea', 'Salt of the sea']);
    assert.equal(typed.at(-1), 'Satl fo teh sae');
  });

  it('does not complete as long as there is something else to do', async () => {
    const { warmUp, completed, typed } = warming(3);
    warmUp.soon(0, false);
    await turns(60);
    assert.equal(typed.at(-1), 'Satl fo teh sae');
    assert.deepEqual(completed, []);
    const once = typed.length;
    warmUp.soon(0, true);
    while (completed.length < 3) await turn();
    assert.equal(typed.length, once);
  });

  it('completes more often in a large library, and goes on where it was interrupted', async () => {
    const inLetters = (i: number) => [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const { warmUp, completed } = warming(12_000, (i) => `Salt ${inLetters(i)}`);
    warmUp.soon(0, true);
    while (completed.length < 10) await turn();
    warmUp.soon(0, true);
    while (completed.length < 40) await turn();
    assert.equal(new Set(completed).size, 40);
  });

  it('has the service really look, in a draft that it forgets', async () => {
    const { known } = deskWith({ 'harbour.md': '“Boats must leave the harbour,” said Nora Lund.\n' });
    let isLoaded = false;
    const missing = () => assert.fail('nothing here needs it');
    const check = () => {
      isLoaded = true;
      return import('../../../src/service/check-part.js');
    };
    const parts = { check, facts: missing, processor: missing };
    const service = libraryService({ ...known, version: 1 }, parts, EDITOR, () => undefined);
    const offered: unknown[] = [];
    const offers: typeof service.offers = async (...asked) => {
      const found = await service.offers(...asked);
      offered.push(found?.rows.length);
      return found;
    };
    await completeWith({ ...service, offers }, 'Boats must l');
    assert.deepEqual(offered, [1]);
    assert.ok(isLoaded);
    await assert.rejects(service.offers('quoin:warm-up', 1, true, 'list'), /Nothing is known/u);
  });

  it('is done again only when there are several times the records', async () => {
    const { warmUp, typed, grow } = warming(3);
    warmUp.soon(0, true);
    await turns(60);
    const once = typed.length;
    grow(6);
    warmUp.soon(0, true);
    await turns(60);
    assert.equal(typed.length, once);
    grow(12);
    warmUp.soon(0, true);
    await turns(60);
    assert.equal(typed.length, 2 * once);
  });

  it('types nothing where there is nothing, and after its end', async () => {
    const none = warming(0);
    none.warmUp.soon(0, true);
    await turns(5);
    assert.deepEqual(none.typed, []);
    const ending = warming(3);
    ending.warmUp.soon(0, true);
    await turns(4);
    const typed = ending.typed.length;
    assert.ok(typed > 0);
    ending.warmUp.dispose();
    ending.warmUp.soon(0, true);
    await turns(60);
    assert.ok(ending.typed.length <= typed + 1);
    assert.ok(ending.ended() >= 1);
  });
});
