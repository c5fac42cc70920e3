import assert from 'node:assert/strict';
import { hashBytes } from '../../../../src/engine/text/hash.js';

const BYTES = Uint8Array.from({ length: 41 }, (_, i) => (i * 37) % 256);

describe('a hash of bytes', () => {
  it('is another for every change of a byte, also of the last ones, that fill no word', () => {
    const hashes = new Set([hashBytes(BYTES)]);
    for (const at of BYTES.keys())
      for (let bit = 0; bit < 8; bit++)
        hashes.add(hashBytes(BYTES.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte))));
    assert.equal(hashes.size, 1 + 8 * BYTES.length);
  });

  it('is another for every length, also where only zeros are added', () => {
    const zeros = Array.from({ length: 20 }, (_, length) => hashBytes(new Uint8Array(length)));
    const cut = Array.from(BYTES, (_, length) => hashBytes(BYTES.subarray(0, length)));
    assert.equal(new Set(zeros).size, zeros.length);
    assert.equal(new Set(cut).size, cut.length);
  });

  it('is the same wherever the bytes are in their buffer', () => {
    for (let offset = 0; offset < 8; offset++) {
      const buffer = new Uint8Array(offset + BYTES.length + 3).fill(255);
      buffer.set(BYTES, offset);
      assert.equal(hashBytes(buffer.subarray(offset, offset + BYTES.length)), hashBytes(BYTES));
    }
  });
});
