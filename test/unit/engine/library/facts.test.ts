import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Paragraph } from '../../../../src/engine/article/article.js';
import type { ExtractedEntity, ExtractedQuotation, Figure } from '../../../../src/engine/extract/extraction.js';
import {
  packEntities,
  packFigures,
  packParagraphs,
  packQuotations,
  unpackEntities,
  unpackFigures,
  unpackParagraphs,
  unpackQuotations,
} from '../../../../src/engine/library/facts.js';

const TEXT = 'He said “we shall see what comes of it” and left; she said “no” to both of them, and so did they.';

const range = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
/** `0` and the empty word are words like others. */
const word = fc.oneof(fc.constantFrom('', '0', 'Maria Okafor', 'maria okafor', 'a-b'), fc.string({ maxLength: 6 }));
const words = fc.array(word, { maxLength: 3 });

const paragraphs: fc.Arbitrary<Paragraph[]> = fc.array(
  fc
    .tuple(
      range,
      fc.record(
        {
          number: fc.nat(4),
          page: word,
          turns: fc.array(fc.record({ page: word, start: fc.nat(99) }), { maxLength: 2 }),
        },
        { requiredKeys: ['number'] },
      ),
    )
    .map(([place, about]) => ({ ...place, ...about })),
);

const speaker = fc.record(
  {
    name: word,
    entity: fc.option(word),
    mention: fc.option(range),
    basis: fc.constantFrom('stated' as const, 'inferred' as const),
    doubt: fc.constantFrom('reported' as const, 'supposed' as const, 'denied' as const),
  },
  { requiredKeys: ['name', 'entity', 'mention', 'basis'] },
);

const quotations: fc.Arbitrary<ExtractedQuotation[]> = fc.array(
  fc
    .tuple(
      range,
      fc.nat(2),
      fc.record(
        {
          kind: fc.constantFrom('direct' as const, 'partial' as const, 'other' as const),
          paragraph: fc.nat(3),
          speaker: fc.option(speaker),
          cue: fc.option(range),
          unnamed: range,
        },
        { requiredKeys: ['kind', 'paragraph', 'speaker', 'cue'] },
      ),
    )
    .map(([{ start, end }, marks, about]) => ({
      start,
      end,
      text: TEXT.slice(start + marks, Math.max(start + marks, end - marks)),
      ...about,
    })),
);

const entities: fc.Arbitrary<ExtractedEntity[]> = fc.array(
  fc.record({
    id: word,
    name: word,
    kind: fc.constantFrom('person' as const, 'organization' as const, 'place' as const, 'other' as const),
    aliases: words,
    roles: words,
    mentions: fc.array(range, { maxLength: 3 }),
    keys: fc.record(
      { form: word, others: words, acronyms: words, short: word, usual: fc.constant(true as const) },
      { requiredKeys: ['form'] },
    ),
  }),
);

const figures: fc.Arbitrary<Figure[]> = fc.array(
  fc
    .tuple(
      range,
      fc.record({
        kind: fc.constantFrom('money' as const, 'percent' as const, 'count' as const, 'date' as const),
        value: fc.oneof(fc.constantFrom(0, 0.5, 65e9, '0', 'XXXX-06-27'), fc.integer()),
        unit: fc.option(word),
      }),
    )
    .map(([place, about]) => ({ ...place, ...about })),
);

/** As a file would have it. */
const stored = <T>(packed: T): T => JSON.parse(JSON.stringify(packed)) as T;

describe('packed facts', () => {
  it('are the same when unpacked', () => {
    fc.assert(
      fc.property(
        fc.tuple(paragraphs, quotations, entities, figures).map(structuredClone),
        ([some, said, named, counted]) => {
          assert.deepEqual(unpackParagraphs(stored(packParagraphs(some))), some);
          assert.deepEqual(unpackQuotations(stored(packQuotations(said, TEXT)), TEXT), said);
          assert.deepEqual(unpackEntities(stored(packEntities(named))), named);
          assert.deepEqual(unpackFigures(stored(packFigures(counted))), counted);
        },
      ),
    );
  });

  it('keep words that are not at their place, for a later check', () => {
    const place = { start: 8, end: 40, kind: 'direct', paragraph: 1, speaker: null, cue: null } as const;
    const forged = [{ ...place, text: 'words that were never said' }];
    assert.deepEqual(unpackQuotations(stored(packQuotations(forged, TEXT)), TEXT), forged);
  });

  it('that are not lists are refused', () => {
    assert.throws(() => unpackEntities([['Maria', 0, { length: 1e9 }]]), TypeError);
    assert.throws(() => unpackParagraphs([[0, 1, 0, 0, { length: 1e9 }]]), TypeError);
  });
});
