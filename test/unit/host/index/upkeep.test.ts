import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleOf, everything, expected, found, MemoryFolder, manyArticles, openSession } from './support.js';

describe('the upkeep of the search index', function () {
  this.timeout(600_000);

  it('indexes much in the worker, and answers from what is there until then', async () => {
    const articles = manyArticles();
    const session = await openSession(null, articles);
    const told: number[] = [];
    session.upkeep.onDidCatchUp(() => told.push(session.search.waiting));
    assert.ok(!session.search.waitsFor(1024));
    assert.deepEqual(found(session.search, 'a3word7'), []);
    await session.upkeep.whenIdle();
    assert.deepEqual(found(session.search, 'a3word7'), ['a3#p9']);
    assert.equal(session.search.waiting, 0);
    assert.equal(told.at(-1), 0);
    assert.ok(session.posted.includes('a3'));
    assert.deepEqual(everything(session), expected(session.library));
    session.end();
  });

  it('has a small change in the next answer, without the worker', async () => {
    const session = await openSession(null, manyArticles());
    await session.upkeep.whenIdle();
    const posted = session.posted.length;
    session.library.update({ add: [articleOf('new', 5)], remove: ['a3'] });
    assert.deepEqual(found(session.search, 'newword2'), ['new#p3']);
    assert.deepEqual(found(session.search, 'a3word7'), []);
    await session.upkeep.whenIdle();
    assert.equal(session.posted.length, posted);
    assert.deepEqual(everything(session), expected(session.library));
    session.end();
  });

  it('never answers with what is gone, though much is to be done', async () => {
    const articles = manyArticles();
    const session = await openSession(null, articles);
    await session.upkeep.whenIdle();
    session.library.update({ add: manyArticles(29).map((entry) => ({ ...entry })), remove: ['a29'] });
    assert.deepEqual(found(session.search, 'a29word7'), []);
    await session.upkeep.whenIdle();
    assert.deepEqual(everything(session), expected(session.library));
    session.end();
  });

  it('ends the worker when there is nothing to do, and starts another when there is', async () => {
    const session = await openSession(null, manyArticles());
    await session.upkeep.whenIdle();
    assert.ok(session.posted.length > 0);
    assert.equal(session.workers(), 0);
    const posted = session.posted.length;
    session.library.update({ add: manyArticles(25).map((_, i) => articleOf(`b${i}`, 50)) });
    await session.upkeep.whenIdle();
    assert.ok(session.posted.length > posted);
    assert.equal(session.workers(), 0);
    assert.deepEqual(everything(session), expected(session.library));
    session.end();
  });

  it('indexes a very long article', async () => {
    const session = await openSession(null, [articleOf('long', 3000)]);
    await session.upkeep.whenIdle();
    assert.deepEqual(found(session.search, 'longword2999'), ['long#p3000']);
    assert.deepEqual(everything(session), expected(session.library));
    session.end();
  });

  it('does without a worker that fails, in the middle of anything', async () => {
    for (const [call, good] of [
      ['addToSegment', 2],
      ['finishSegment', 0],
      ['addPart', 1],
      ['mergeSegments', 0],
    ] as const) {
      const warn = console.warn;
      const warnings: unknown[] = [];
      console.warn = (...words: unknown[]) => warnings.push(words);
      try {
        let calls = 0;
        const tap = (request: { call: string }): void => {
          if (request.call === call && ++calls > good) throw new Error('no memory');
        };
        const session = await openSession(null, manyArticles(60), { tap });
        await session.upkeep.whenIdle();
        for (let i = 0; i < 3; i++) {
          session.library.update({ add: Array.from({ length: 30 }, (_, k) => articleOf(`b${i}-${k}`, 40)) });
          await session.upkeep.whenIdle();
        }
        assert.equal(warnings.length, 1, call);
        assert.equal(session.search.waiting, 0);
        assert.deepEqual(everything(session), expected(session.library));
        session.end();
      } finally {
        console.warn = warn;
      }
    }
  });

  it('comes to the same whatever changes while it works', async () => {
    const change = fc.record({
      add: fc.uniqueArray(fc.nat(40), { maxLength: 25 }),
      remove: fc.array(fc.nat(40), { maxLength: 5 }),
      size: fc.integer({ min: 1, max: 60 }),
      turns: fc.nat(30),
      ask: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const folder = new MemoryFolder();
        const session = await openSession(folder, manyArticles(25));
        for (const { add, remove, size, turns, ask } of changes) {
          session.library.update({
            remove: remove.map((i) => `a${i}`),
            add: add.map((i) => articleOf(`a${i}`, size, `“Pier ${size} is ours,” said Maria Okafor${i % 3}.`)),
          });
          for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
          if (ask) {
            const ids = session.search.search('harbour winter', { limit: 50 }).map(({ record }) => record.articleId);
            for (const id of ids) assert.ok(session.library.article(id), `${id} is gone`);
          }
        }
        await session.upkeep.whenIdle();
        assert.equal(session.search.waiting, 0);
        const all = everything(session);
        assert.deepEqual(all, expected(session.library));
        session.end();
        const again = await openSession(folder, session.library.articles);
        await again.upkeep.whenIdle();
        assert.deepEqual(everything(again), all);
        again.end();
      }),
      { numRuns: 12 },
    );
  });
});
