import assert from 'node:assert/strict';
import { freeMemory } from '../../../src/folder/free-memory.js';

/** Leaves garbage: buffers with this many bytes in all. */
function waste(bytes: number): void {
  for (let at = 0; at < bytes; at += 1 << 20) new Uint8Array(1 << 20).fill(1);
}

describe('memory', () => {
  it('of what is no longer used is free when that is asked for', async () => {
    await freeMemory();
    const { arrayBuffers } = process.memoryUsage();
    waste(16 << 20);
    assert.ok(process.memoryUsage().arrayBuffers > arrayBuffers + (8 << 20));
    await freeMemory();
    assert.ok(process.memoryUsage().arrayBuffers < arrayBuffers + (4 << 20));
  });
});
