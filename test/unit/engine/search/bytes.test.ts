import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteReader, ByteWriter, byteLength, joined, readString } from '../../../../src/engine/search/bytes.js';

describe('bytes of a segment', () => {
  it('are read as they were written, however often they outgrow their room', () => {
    const item = fc.oneof(fc.nat(0xffffffff), fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (items, capacity) => {
        const writer = new ByteWriter(capacity);
        const ends = items.map((each) => {
          if (typeof each === 'number') writer.varint(each);
          else if (typeof each === 'string') writer.string(each);
          else writer.raw(each);
          return writer.length;
        });
        const bytes = writer.written;
        assert.equal(bytes.length, writer.length);
        for (const [i, each] of items.entries()) {
          const [from, to] = [ends[i - 1] ?? 0, ends[i] as number];
          if (typeof each === 'number') assert.equal(new ByteReader(bytes, from).varint(), each);
          else if (typeof each === 'string') assert.equal(readString(bytes, from, to), each);
          else assert.deepEqual(bytes.slice(from, to), Uint8Array.from(each));
        }
      }),
    );
  });

  it('may be many, and one piece longer than a chunk', () => {
    const writer = new ByteWriter();
    const long = 'quoin '.repeat(400_000);
    writer.string('before');
    writer.string(long);
    writer.string('behind');
    assert.equal(readString(writer.written, 0, writer.length), `before${long}behind`);
    assert.equal(writer.length, byteLength(long) + 12);
  });

  it('are put together from pieces', () => {
    assert.deepEqual(
      new Uint8Array(joined([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)])),
      Uint8Array.of(1, 2, 3),
    );
    assert.equal(joined([]).byteLength, 0);
  });
});
