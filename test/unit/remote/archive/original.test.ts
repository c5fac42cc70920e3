import assert from 'node:assert/strict';
import { packed, unpacked } from '../../../../src/remote/archive/original.js';

describe('the files that an archive keeps', () => {
  it('come back byte for byte', () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 200]);
    assert.deepEqual([...unpacked('a.pdf', packed(bytes))], [...bytes]);
  });

  it('are refused where they are damaged, or swell to more than a file may have', () => {
    const bytes = packed(new Uint8Array(3 * 1024 * 1024));
    assert.throws(
      () => unpacked('big.txt', bytes, 2 * 1024 * 1024),
      /^Error: The file big\.txt .* is larger than 2 MB\./u,
    );
    assert.throws(() => unpacked('a.txt', bytes.slice(0, 40)), /^Error: The file a\.txt .* is damaged\./u);
    assert.throws(() => unpacked('a.txt', new Uint8Array([1, 2, 3])), /is damaged/u);
  });
});
