import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SearchIndex } from '../../../../src/engine/search/index.js';
import { mergeSegments } from '../../../../src/engine/search/merge.js';
import type { Segment } from '../../../../src/engine/search/segment.js';
import { type IndexedArticle, SegmentBuilder } from '../../../../src/engine/search/segment-builder.js';
import { openSegment, sealSegment, stampSegment, verifySegment } from '../../../../src/engine/search/store.js';
import { record } from './records.js';

function segmentOf(articles: readonly IndexedArticle[]): Segment {
  const builder = new SegmentBuilder();
  for (const article of articles) builder.add(article);
  return sealSegment(builder.build());
}

function merged(segments: readonly Segment[]): Segment {
  const merging = mergeSegments(segments);
  for (;;) {
    const { done, value } = merging.next();
    if (done) return sealSegment(value);
  }
}

/** What there is in a segment: articles in order with signatures, and for each field the records of each term. */
function content(segment: Segment): unknown {
  const decoded = new Int32Array(segment.size);
  return {
    articles: [...segment.articleRanges()].map(({ articleId, signature, from, to }) => ({
      articleId,
      signature,
      records: Array.from({ length: to - from }, (_, i) => segment.record(from + i)),
    })),
    days: Array.from({ length: segment.size }, (_, i) => [segment.firstDay(i), segment.lastDay(i)]),
    terms: segment.fields.map((field) =>
      Array.from({ length: field.terms }, (_, t) => [
        String.fromCharCode(...Array.from({ length: field.length(t) }, (_, i) => field.unit(t, i))),
        Array.from(decoded.subarray(0, field.decode(t, decoded))),
      ]),
    ),
  };
}

const word = fc.constantFrom(
  'ash',
  'birch',
  'cedar',
  'elm',
  'fir',
  'Größe',
  'd’or',
  '松の木',
  '12,500',
  '\ud800',
  'ashen',
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const body = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 12 });
const shared = fc.record({ source: text, issued: fc.constantFrom('', '2024-05~', '2021-03-14') });

/** Articles in segments, each article once, and whether it has been deleted. */
const parts = fc
  .array(fc.array(fc.tuple(body, shared, fc.boolean()), { maxLength: 6 }), { maxLength: 5 })
  .map((lists) =>
    lists.map((list, s) =>
      list.map(([texts, common, deleted], a) => {
        const id = `a${s}-${a}`;
        const records = texts.map(([words, speaker], i) =>
          record(`${id}#${i}`, words, { ...common, speaker, articleId: id, kind: i % 2 ? 'paragraph' : 'quotation' }),
        );
        return { article: { id, signature: `s${a}`, records }, deleted };
      }),
    ),
  );

describe('merging segments', function () {
  this.timeout(600_000);

  it('comes to what indexing the articles that are left comes to', () => {
    fc.assert(
      fc.property(parts, (lists) => {
        const segments = lists.map((list) => {
          const segment = segmentOf(list.map(({ article }) => article));
          for (const { article, deleted } of list) if (deleted) segment.markArticle(article.id, true);
          return segment;
        });
        const left = lists.flatMap((list) => list.filter(({ deleted }) => !deleted).map(({ article }) => article));
        assert.deepEqual(content(merged(segments)), content(segmentOf(left)));
      }),
    );
  });

  it('makes a segment that passes for sound', () => {
    const segment = merged([
      segmentOf([{ id: 'a', signature: '1', records: [record('a#1', 'ash and elm')] }]),
      segmentOf([{ id: 'b', signature: '2', records: [record('b#1', 'ash and fir', { speaker: 'Ann Lee' })] }]),
    ]);
    stampSegment(segment.buffer);
    assert.ok(verifySegment(segment.buffer));
    assert.deepEqual(content(openSegment(segment.buffer) as Segment), content(segment));
  });

  it('keeps deleted what is deleted while it continues elsewhere', () => {
    const index = new SearchIndex();
    for (const id of ['a', 'b', 'c', 'd']) {
      index.addSegment(segmentOf([{ id, signature: id, records: [record(`${id}#1`, `the ${id}sh tree`)] }]));
    }
    const old = index.segments.slice(0, 3);
    index.removeArticle('c');
    const end = index.beginMerge(old);
    const elsewhere = merged(old);
    index.removeArticle('a');
    assert.ok(!index.keep('a', 'a'), 'it cannot come back in a segment that is about to go');
    index.replaceArticle('b', [record('b#2', 'the new tree')], 'new');
    end(elsewhere);
    assert.ok(index.keep('a', 'a'), 'in the merged segment it can');
    const ids = () => index.search('tree').map((result) => result.record.id);
    assert.deepEqual(ids().sort(), ['a#1', 'b#2', 'd#1']);
    index.removeArticle('a');
    assert.deepEqual(ids().sort(), ['b#2', 'd#1']);
    assert.equal(index.size, 2);
  });
});
