import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SearchIndex } from '../../../../src/engine/search/index.js';
import { stampSegment } from '../../../../src/engine/search/store.js';
import { HARBOUR, ORCHARD } from './records.js';

function stored(): ArrayBuffer {
  const index = new SearchIndex();
  index.replaceArticle('harbour', HARBOUR);
  index.replaceArticle('orchard', ORCHARD);
  return index.serialize();
}

/** Number of bytes at the beginning that hold lengths, or more. */
const HEADER = 200;

describe('a stored search index', function () {
  this.timeout(600_000);
  it('answers as the one that was stored', () => {
    const index = new SearchIndex();
    index.replaceArticle('harbour', HARBOUR);
    index.search('x');
    index.replaceArticle('orchard', ORCHARD);
    const loaded = SearchIndex.deserialize(index.serialize());
    assert.ok(loaded);
    assert.equal(loaded.size, index.size);
    for (const query of ['', 'tides', 'okafor s-400', 'aprictos', 'after:2024']) {
      assert.deepEqual(loaded.search(query), index.search(query));
    }
    const passage = 'taken half of our cherries and most of the apricots';
    assert.deepEqual(loaded.locate(passage), index.locate(passage));
    assert.equal(loaded.locate(passage)[0]?.record.id, 'orchard#q1');
  });

  it('can be changed after loading', () => {
    const loaded = SearchIndex.deserialize(stored());
    loaded?.removeArticle('harbour');
    assert.equal(loaded?.size, ORCHARD.length);
    assert.deepEqual(loaded?.search('tides'), []);
  });

  it('is stored the same each time', () => {
    assert.deepEqual(new Uint8Array(stored()), new Uint8Array(stored()));
  });

  it('stores nothing as well', () => {
    const loaded = SearchIndex.deserialize(new SearchIndex().serialize());
    assert.equal(loaded?.size, 0);
    assert.deepEqual(loaded?.search('x'), []);
  });

  it('is refused when damaged anywhere', () => {
    const good = stored();
    fc.assert(
      fc.property(fc.nat(good.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bad = good.slice(0);
        const bytes = new Uint8Array(bad);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        assert.equal(SearchIndex.deserialize(bad), null);
      }),
    );
  });

  it('answers from any content with the right checksum', () => {
    const good = stored();
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(HEADER - 1), fc.nat(good.byteLength - 1)),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const forged = good.slice(0);
          const bytes = new Uint8Array(forged);
          bytes[at] = (bytes[at] ?? 0) ^ change;
          new Uint32Array(forged)[1] = 0;
          stampSegment(forged);
          const index = SearchIndex.deserialize(forged);
          for (const query of ['', 'tides', 'okafor s-400', 'aprictos', 't', 'the after:2024']) {
            for (const { record } of index?.search(query) ?? []) assert.equal(typeof record.text, 'string');
          }
          index?.locate('taken half of our cherries and most of the apricots');
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is refused when cut off, lengthened or something else', () => {
    const good = stored();
    for (const length of [0, 3, 4, 16, 100, good.byteLength - 4, good.byteLength - 1]) {
      assert.equal(SearchIndex.deserialize(good.slice(0, length)), null);
    }
    const longer = new Uint8Array(good.byteLength + 4);
    longer.set(new Uint8Array(good));
    assert.equal(SearchIndex.deserialize(longer.buffer), null);
    assert.equal(SearchIndex.deserialize(new ArrayBuffer(4096)), null);
  });
});
