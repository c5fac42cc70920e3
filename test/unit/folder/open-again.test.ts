import assert from 'node:assert/strict';
import { OpenAgain } from '../../../src/folder/open-again.js';

interface Opened {
  readonly keeps: boolean;
  isLost: boolean;
}

/** What opens libraries, and what it was asked to open. */
function opening(open: (keeps: boolean) => Promise<Opened>) {
  const asked: boolean[] = [];
  const again = new OpenAgain(
    (keeps) => {
      asked.push(keeps);
      return open(keeps);
    },
    ({ isLost }) => isLost,
  );
  return { again, asked };
}

describe('a library that is opened again', () => {
  it('is opened once, for all who ask', async () => {
    const { again, asked } = opening(async (keeps) => ({ keeps, isLost: false }));
    assert.equal(again.current, undefined);
    const [one, other] = await Promise.all([again.get(), again.get()]);
    assert.equal(one, other);
    assert.equal(await again.get(), one);
    assert.deepEqual(asked, [true]);
  });

  it('is opened once more where it is lost, for all who ask', async () => {
    const { again, asked } = opening(async (keeps) => ({ keeps, isLost: false }));
    const first = await again.get();
    first.isLost = true;
    const [one, other] = await Promise.all([again.get(), again.get()]);
    assert.equal(one, other);
    assert.notEqual(one, first);
    assert.deepEqual(asked, [true, true]);
  });

  it('keeps nothing any longer where each that is opened is lost', async () => {
    const { again, asked } = opening(async (keeps) => ({ keeps, isLost: keeps }));
    assert.equal((await again.get()).keeps, false);
    await again.get();
    assert.deepEqual(asked, [true, true, false]);
  });

  it('is tried again after a failure', async () => {
    let fails = true;
    const { again } = opening(async (keeps) => {
      if (fails) throw new Error('no disk');
      return { keeps, isLost: false };
    });
    await assert.rejects(again.get(), /no disk/u);
    fails = false;
    assert.equal((await again.get()).keeps, true);
  });
});
