import assert from 'node:assert/strict';
import { ReadParts } from '../../../src/server/read-parts.js';

interface Part {
  readonly of: number;
  isLost?: boolean;
}

describe('parts that have been read', () => {
  const never = new Promise<Part>(() => undefined);
  let parts: ReadParts<Part>;

  beforeEach(() => {
    parts = new ReadParts(({ isLost }) => isLost === true);
  });

  it('answer from the latest, which may be waited for', async () => {
    const waiting = parts.or(never);
    parts.set({ of: 1 });
    assert.equal((await waiting).of, 1);
    parts.set({ of: 2 });
    assert.equal((await parts.or(never)).of, 2);
  });

  it('give way to all of it, and to its failure', async () => {
    assert.equal((await parts.or(Promise.resolve({ of: 9 }))).of, 9);
    await assert.rejects(parts.or(Promise.reject(new Error('gone'))), /gone/u);
    parts.set({ of: 1 });
    parts.clear();
    assert.equal((await parts.or(Promise.resolve({ of: 9 }))).of, 9);
  });

  it('wait for the next one when one is lost', async () => {
    const lost: Part = { of: 1 };
    parts.set(lost);
    lost.isLost = true;
    const waiting = parts.or(never);
    parts.set({ of: 2 });
    assert.equal((await waiting).of, 2);
  });
});
