import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SearchIndex } from '../../../../src/engine/search/index.js';
import { keptSegment } from '../../../../src/engine/search/kept-segment.js';
import type { SearchRecord } from '../../../../src/engine/search/record.js';
import type { KeptBytes } from '../../../../src/engine/search/segment.js';
import { stampSegment } from '../../../../src/engine/search/store.js';
import { HARBOUR, ORCHARD } from './records.js';

function stored(): ArrayBuffer {
  const index = new SearchIndex();
  index.replaceArticle('harbour', HARBOUR);
  index.replaceArticle('orchard', ORCHARD);
  return index.serialize();
}

/** Bytes that are somewhere else, and can be lost there. */
class Elsewhere implements KeptBytes {
  isLost = false;
  /** Number of bytes of the largest piece read. */
  largest = 0;
  readonly #bytes: Uint8Array;

  constructor(buffer: ArrayBuffer) {
    this.#bytes = new Uint8Array(buffer);
  }

  get length(): number {
    return this.#bytes.length;
  }

  read(from: number, to: number): Uint8Array<ArrayBuffer> {
    if (this.isLost || from < 0 || to > this.length) throw new RangeError('There are no such bytes.');
    this.largest = Math.max(this.largest, to - from);
    return this.#bytes.slice(from, to);
  }
}

/** The index in a buffer, with its records elsewhere; null if it is refused. */
function openedElsewhere(bytes: KeptBytes): SearchIndex | null {
  const segment = keptSegment(bytes);
  if (segment === null) return null;
  const index = new SearchIndex();
  index.addSegment(segment);
  return index;
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

  it('answers as well where its records are not in memory, and fails where they are lost', () => {
    const index = SearchIndex.deserialize(stored());
    const bytes = new Elsewhere(stored());
    const loaded = openedElsewhere(bytes);
    assert.ok(index && loaded);
    assert.equal(loaded.size, index.size);
    bytes.largest = 0;
    for (const query of ['', 'tides', 'okafor s-400', 'aprictos', 'after:2024'])
      assert.deepEqual(loaded.search(query), index.search(query));
    const passage = 'taken half of our cherries and most of the apricots';
    assert.deepEqual(loaded.locate(passage), index.locate(passage));
    assert.deepEqual(loaded.recordsOf('orchard', 'quotation'), index.recordsOf('orchard', 'quotation'));
    assert.ok(bytes.largest > 0 && bytes.largest < 1_000);
    assert.deepEqual(loaded.serialize(), stored());
    const more = { ...(HARBOUR[0] as SearchRecord), id: 'more', articleId: 'more' };
    for (const each of [index, loaded]) {
      each.removeArticle('harbour');
      each.replaceArticle('more', [more]);
    }
    assert.deepEqual(loaded.serialize(), index.serialize());
    const lost = openedElsewhere(bytes);
    bytes.isLost = true;
    assert.throws(() => lost?.search('tides'), RangeError);
    assert.throws(() => openedElsewhere(bytes), RangeError);
  });

  it('reads its records elsewhere when they are moved there, without what was deleted meanwhile', () => {
    const index = new SearchIndex();
    index.replaceArticle('harbour', HARBOUR);
    index.replaceArticle('orchard', ORCHARD);
    const bytes = new Elsewhere(index.serialize());
    const [segment] = index.segments;
    index.removeArticle('harbour');
    const moved = keptSegment(bytes);
    assert.ok(segment && moved);
    index.move(segment, moved);
    assert.equal(index.size, ORCHARD.length);
    assert.deepEqual(index.search('tides'), []);
    bytes.isLost = true;
    assert.throws(() => index.search('apricots'), RangeError);
    // What is there no longer is not replaced.
    index.move(segment, segment);
    assert.deepEqual(index.segments, [moved]);
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
        assert.equal(keptSegment(new Elsewhere(bad)), null);
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
          for (const index of [SearchIndex.deserialize(forged), openedElsewhere(new Elsewhere(forged))]) {
            for (const query of ['', 'tides', 'okafor s-400', 'aprictos', 't', 'the after:2024']) {
              for (const { record } of index?.search(query) ?? []) assert.equal(typeof record.text, 'string');
            }
            index?.locate('taken half of our cherries and most of the apricots');
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is refused when cut off, lengthened or something else', () => {
    const good = stored();
    for (const length of [0, 3, 4, 16, 100, good.byteLength - 4, good.byteLength - 1]) {
      assert.equal(SearchIndex.deserialize(good.slice(0, length)), null);
      assert.equal(keptSegment(new Elsewhere(good.slice(0, length))), null);
    }
    const longer = new Uint8Array(good.byteLength + 4);
    longer.set(new Uint8Array(good));
    assert.equal(SearchIndex.deserialize(longer.buffer), null);
    assert.equal(keptSegment(new Elsewhere(longer.buffer)), null);
    assert.equal(SearchIndex.deserialize(new ArrayBuffer(4096)), null);
    assert.equal(keptSegment(new Elsewhere(new ArrayBuffer(4096))), null);
  });
});
