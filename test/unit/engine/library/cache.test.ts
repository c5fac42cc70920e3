import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { quotedIn } from '../../../../src/engine/extract/extraction.js';
import {
  type CacheRecord,
  checkSegment,
  encodeRecord,
  encodeSegment,
  openRecord,
  type TextCodec,
} from '../../../../src/engine/library/cache.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';

const MAKER = '0123456789abcdef';
const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
};

const TEXT = `---
title: Pier 9
issued: 2026-03-04
author: Ann Lee
---

“We rebuilt this pier – with our own hands,” said Maria Okafor, director of the Alder Port Authority, on Monday.

The rebuilding cost $65 million, Okafor said. She called it “money well spent”.
`;

function recordOf(text: string, location = 'file:///w/sources/pier.md'): CacheRecord {
  return {
    location,
    stamp: { mtime: 1_700_000_000_000, size: text.length },
    hash: 'h',
    intake: takeIn({ file: 'pier.md', text }, null),
  };
}

function readBack(bytes: Uint8Array): CacheRecord[] | null {
  const spans = checkSegment(bytes, MAKER, codec);
  return spans?.map(({ start, end }) => openRecord(bytes.slice(start, end), codec)) ?? null;
}

/** What is read when it is asked for is read: compare what a reader sees. */
function seen({ intake, ...record }: CacheRecord): unknown {
  const { article, extraction } = intake;
  const { quotations, entities, figures } = extraction;
  return {
    ...record,
    intake: {
      ...intake,
      article: article && {
        metadata: article.metadata,
        format: article.format,
        text: article.text,
        paragraphs: article.paragraphs,
      },
      extraction: { quotations, entities, figures },
    },
  };
}

describe('the cache', () => {
  it('returns what was put in', () => {
    const records = [
      recordOf(TEXT),
      recordOf('', 'file:///w/sources/empty.md'),
      recordOf('Plain words stand here, and no more.'),
    ];
    assert.ok((records[0]?.intake.extraction.quotations.length ?? 0) > 0);
    const back = readBack(
      encodeSegment(
        MAKER,
        records.map((record) => encodeRecord(record, codec)),
      ),
    );
    assert.deepEqual(back?.map(seen), records.map(seen));
  });

  it('tells how many quotations there are without reading any', () => {
    const record = recordOf(TEXT);
    const { quotations } = record.intake.extraction;
    const read: string[] = [];
    const { intake } = openRecord(encodeRecord(record, codec), {
      ...codec,
      decode: (bytes) => {
        const text = codec.decode(bytes);
        read.push(text);
        return text;
      },
    });
    const before = read.length;
    assert.equal(quotedIn(intake.extraction), quotations.filter(({ kind }) => kind !== 'other').length);
    assert.ok(quotedIn(intake.extraction) > 0);
    assert.equal(read.length, before);
  });

  it('keeps half a surrogate pair', () => {
    const record = recordOf('Some words, “and \ud800 in a quotation of several words,” he said.');
    const back = readBack(encodeSegment(MAKER, [encodeRecord(record, codec)]));
    assert.equal(back?.[0]?.intake.article?.text, record.intake.article?.text);
  });

  it('is not used by another version of the program, nor read as anything else', () => {
    const bytes = encodeSegment(MAKER, [encodeRecord(recordOf(TEXT), codec)]);
    assert.equal(checkSegment(bytes, 'fedcba9876543210', codec), null);
    assert.equal(checkSegment(codec.encode('{"records": []}, as some other program has it'), MAKER, codec), null);
    assert.equal(checkSegment(new Uint8Array(), MAKER, codec), null);
  });

  it('gives only whole records of a file that was cut off', () => {
    const records = [recordOf(TEXT), recordOf(TEXT, 'file:///b.md')];
    const bytes = encodeSegment(
      MAKER,
      records.map((record) => encodeRecord(record, codec)),
    );
    for (let length = 0; length < bytes.length; length += 7) {
      const back = readBack(bytes.slice(0, length)) ?? [];
      assert.deepEqual(back.map(seen), records.slice(0, back.length).map(seen));
      assert.ok(back.length < records.length);
    }
  });

  it('finds any damage', () => {
    const record = recordOf(TEXT);
    const bytes = encodeSegment(MAKER, [encodeRecord(record, codec)]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const back = readBack(damaged);
        // The number of records is the one part that no checksum covers: a larger one finds no more.
        assert.ok(back === null || back.length === 0 || isDeepStrictEqual(seen(back[0] as CacheRecord), seen(record)));
      }),
      { numRuns: 400 },
    );
  });

  /** A record whose facts someone has changed, checksum and all. */
  // biome-ignore lint/suspicious/noExplicitAny: a forger does not keep to types.
  function forged(change: (facts: any) => void): Uint8Array {
    const record = structuredClone(recordOf(TEXT));
    change(record);
    return encodeRecord(record, codec);
  }

  it('does not trust a sound checksum: records that reading could not have made are left out', () => {
    const accepted = (record: Uint8Array): number =>
      checkSegment(encodeSegment(MAKER, [record]), MAKER, codec)?.length ?? -1;
    // biome-ignore lint/suspicious/noExplicitAny: a forger does not keep to types.
    const cases: ((facts: any) => void)[] = [
      ({ intake }) => (intake.article.metadata.id = 'two words'),
      ({ intake }) => (intake.article.metadata.issued = 'yesterday'),
      ({ intake }) => (intake.article.format = 'scroll'),
      ({ intake }) => delete intake.sketch,
      (facts) => delete facts.location,
    ];
    assert.equal(accepted(forged(() => undefined)), 1);
    for (const change of cases) assert.equal(accepted(forged(change)), 0, String(change));
  });

  it('has no quotations, names or paragraphs that reading could not have made of the text', () => {
    const extractionOf = (record: Uint8Array) => openRecord(record, codec).intake;
    const sound = extractionOf(forged(() => undefined));
    assert.ok(sound.extraction.quotations.length > 0 && sound.extraction.entities.length > 0);
    // biome-ignore lint/suspicious/noExplicitAny: a forger does not keep to types.
    const cases: ((extraction: any) => void)[] = [
      ({ quotations }) => (quotations[0].text = 'words that were never said'),
      ({ quotations }) => (quotations[0].end = 1e9),
      ({ quotations }) => (quotations[0].cue = 5),
      ({ quotations }) => (quotations[0].speaker.doubt = 'reported'),
      (extraction) => (extraction.quoted = 100),
    ];
    for (const change of cases) {
      const { extraction } = extractionOf(forged(({ intake }) => change(intake.extraction)));
      assert.deepEqual(extraction.quotations, [], String(change));
      assert.deepEqual(extraction.entities, sound.extraction.entities);
    }
    const kind = extractionOf(forged(({ intake }) => (intake.extraction.entities[0].kind = 'planet')));
    assert.deepEqual(kind.extraction.entities, []);
    assert.deepEqual(kind.extraction.quotations, sound.extraction.quotations);
    const start = extractionOf(forged(({ intake }) => (intake.article.paragraphs[0].start = -1)));
    assert.deepEqual(start.article?.paragraphs, []);
  });

  it('reads any bytes without throwing', () => {
    const head = encodeSegment(MAKER, []).slice(0, 24);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, headed) => {
        const all = headed ? new Uint8Array([...head, ...bytes]) : bytes;
        assert.equal(readBack(all)?.length ?? 0, 0);
      }),
    );
  });
});
