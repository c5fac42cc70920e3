import assert from 'node:assert/strict';
import { Shelf, type ShelfChange } from '../../../src/engine/library/shelf.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { Publisher } from '../../../src/host/publisher.js';

/** A shelf with a number of articles, and everything that is passed on of it. */
function publisherOf(count: number, { publish, followUp }: { publish?: () => void; followUp?: () => boolean } = {}) {
  const shelf = new Shelf([]);
  const changes: ShelfChange[] = [];
  const publisher = new Publisher(shelf, {
    publish: (change) => {
      changes.push(change);
      publish?.();
    },
    followUp: () => followUp?.() ?? false,
    report: () => undefined,
  });
  const put = (number: number) => {
    const file = `file:///w/note-${number}.txt`;
    shelf.put(file, takeIn({ file, text: `Note ${number} on the weather in the north.` }, null));
    publisher.touch();
  };
  for (let number = 0; number < count; number++) put(number);
  const added = () => changes.flatMap(({ add }) => add.map(({ article }) => article.metadata.id));
  return { shelf, publisher, changes, put, added };
}

describe('the publisher', () => {
  it('passes on a few articles at a time, those that go too', async () => {
    const { shelf, publisher, changes, added } = publisherOf(30);
    await publisher.now();
    assert.equal(new Set(added()).size, 30);
    changes.length = 0;
    for (let number = 0; number < 30; number++) shelf.delete(`file:///w/note-${number}.txt`);
    publisher.touch();
    await publisher.now();
    assert.equal(changes.flatMap(({ remove }) => remove).length, 30);
    assert.ok(changes.every(({ remove }) => remove.length <= 4));
    assert.ok(publisher.isSettled);
  });

  it('passes on one article at a time where each takes long', async () => {
    const { publisher, changes, added } = publisherOf(6, {
      publish: () => {
        const end = performance.now() + 5;
        while (performance.now() < end);
      },
    });
    await publisher.now();
    assert.equal(new Set(added()).size, 6);
    assert.ok(changes.every(({ add }) => add.length <= 1));
  });

  it('does not wait for the few that are left when others were restored', async () => {
    const { publisher, added, changes } = publisherOf(30);
    await publisher.restored(async (articles) => articles.slice(0, 2));
    assert.deepEqual(changes, []);
    assert.ok(!publisher.isSettled);
    await publisher.soon(false);
    assert.equal(added().length, 2);
    assert.ok(publisher.isSettled);
  });

  it('waits for all of them where nothing could be restored', async () => {
    const { publisher, added } = publisherOf(30);
    await publisher.restored(async (articles) => articles);
    assert.equal(added().length, 30);
    assert.ok(publisher.isSettled);
  });

  it('passes on what is left, though nothing else happens', async () => {
    const { publisher, added } = publisherOf(3);
    await publisher.restored(async (articles) => articles.slice(0, 1));
    while (!publisher.isSettled) await new Promise((resolve) => setTimeout(resolve, 1));
    assert.equal(added().length, 1);
  });

  it('passes everything on itself where nothing can be restored for an error', async () => {
    const { shelf, publisher, added, changes } = publisherOf(3);
    await publisher.now();
    shelf.delete('file:///w/note-0.txt');
    publisher.touch();
    const { error } = console;
    const errors: unknown[] = [];
    console.error = (...args: unknown[]) => errors.push(args);
    try {
      await publisher.restored(() => Promise.reject(new Error('Damaged.')));
    } finally {
      console.error = error;
    }
    assert.equal(errors.length, 1);
    assert.equal(added().length, 3);
    assert.equal(changes.flatMap(({ remove }) => remove).length, 1);
    assert.ok(publisher.isSettled);
  });

  it('takes out what is removed while the rest is on its way', async () => {
    const { shelf, publisher, added, changes } = publisherOf(30);
    await publisher.restored(async (articles) => articles.slice(0, 2));
    for (let number = 0; number < 30; number++) shelf.delete(`file:///w/note-${number}.txt`);
    publisher.touch();
    await publisher.soon(false);
    const removed = changes.flatMap(({ remove }) => remove);
    assert.equal(removed.length, 30);
    assert.ok(added().every((id) => removed.includes(id)));
    assert.ok(publisher.isSettled);
  });

  it('continues when someone fails to take something in', async () => {
    const errors: unknown[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => errors.push(words);
    try {
      let calls = 0;
      const { publisher, added, put } = publisherOf(12, {
        publish: () => {
          calls += 1;
          if (calls === 1) throw new Error('no room');
        },
      });
      await publisher.now();
      await publisher.now();
      assert.equal(errors.length, 1);
      assert.equal(new Set(added()).size, 12, 'each is offered once');
      put(12);
      await publisher.soon(false);
      assert.equal(added().at(-1), 'note-12');
      assert.ok(publisher.isSettled);
    } finally {
      console.error = error;
    }
  });

  it('waits for more no longer when nothing more is coming', async () => {
    const cost = 40;
    const { publisher, put, added } = publisherOf(4, {
      publish: () => {
        const end = performance.now() + cost;
        while (performance.now() < end);
      },
    });
    await publisher.now();
    put(4);
    const order: string[] = [];
    const patient = publisher.soon(true).then(() => order.push('patient'));
    await publisher.soon(false).then(() => order.push('at once'));
    await patient;
    // By then, waiting callers are notified, too.
    assert.deepEqual(order, ['patient', 'at once']);
    assert.equal(added().at(-1), 'note-4');
  });

  it('lets what has come meanwhile go before what can wait', async () => {
    const seen: string[] = [];
    let left = 3;
    const made = publisherOf(1, {
      publish: () => void seen.push('article'),
      followUp: () => {
        seen.push('rest');
        left -= 1;
        if (left === 2) made.put(1);
        return left > 0;
      },
    });
    await made.publisher.now();
    await made.publisher.now();
    assert.deepEqual(seen, ['article', 'rest', 'article', 'rest', 'rest']);
  });

  it('does not bring back what has gone since someone failed to take something in', async () => {
    const { error } = console;
    console.error = () => undefined;
    try {
      let calls = 0;
      const { shelf, publisher, changes } = publisherOf(12, {
        publish: () => {
          calls += 1;
          if (calls === 1) throw new Error('no room');
        },
      });
      await publisher.now();
      shelf.delete('file:///w/note-9.txt');
      publisher.touch();
      await publisher.now();
      const there = new Set<string>();
      for (const { add, remove } of changes) {
        // As the library does it.
        for (const id of remove) there.delete(id);
        for (const { article } of add) there.add(article.metadata.id);
      }
      assert.ok(!there.has('note-9'));
      assert.equal(there.size, 11);
    } finally {
      console.error = error;
    }
  });
});
