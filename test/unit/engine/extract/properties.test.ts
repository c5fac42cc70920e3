import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

/** Pieces that make texts look like news without being any. */
const piece = fc.oneof(
  fc.constantFrom(
    ' said ',
    ' told ',
    ' Anna Lee ',
    ' he ',
    ' she ',
    ', ',
    '. ',
    ' “',
    '” ',
    ' "',
    '" ',
    ',” ',
    ' the mayor ',
    '\n\n',
    ' that ',
    ' and ',
    ' who ',
    ' according to ',
    " '",
    "' ",
    '’s ',
    ': ',
    ' — ',
    ' ( ',
    ' ) ',
    ' to ',
    ' called ',
    ' saying ',
    ' U.S. ',
    ' (D-Vt.) ',
    ' in Larn ',
    ' 5\'10" ',
    '« ',
    ' »',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe('extraction of any text', () => {
  it('gives exact slices, in order, inside a paragraph, with ranges of the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('a.md', 'a.txt'), (pieces, file) => {
        const { article } = readArticle({ file, text: pieces.join('') });
        if (article === null) return;
        const { quotations, entities } = extract(article);
        const ids = new Set(entities.map(({ id }) => id));
        let last = 0;
        for (const { start, end, text, paragraph, speaker, cue, kind } of quotations) {
          assert.ok(start >= last && start < end, 'in order, not overlapping');
          last = end;
          const home = article.paragraphs[paragraph - 1];
          assert.ok(home !== undefined && home.start <= start && end <= home.end, 'inside its paragraph');
          const slice = article.text.slice(start, end);
          const around = slice.replace(text, '').replace(/\s/gu, '');
          assert.ok(slice.includes(text) && around.length <= 4, 'the words without their marks and spaces');
          assert.equal(text, text.trim());
          for (const range of [speaker?.mention ?? null, cue]) {
            if (range !== null)
              assert.ok(range.start >= 0 && range.start < range.end && range.end <= article.text.length);
          }
          if (speaker !== null) {
            assert.notEqual(speaker.name.trim(), '');
            assert.ok(speaker.entity === null || ids.has(speaker.entity), 'an entity of the extraction');
          }
          if (kind === 'other') assert.equal(speaker, null);
        }
      }),
      { numRuns: 1000 },
    );
  }).timeout(600_000);

  it('returns plain data', () => {
    const { article } = readArticle({ file: 'a.txt', text: 'Anna Lee said on Monday: "We open today." Ships came.' });
    assert.ok(article !== null);
    const extraction = extract(article);
    assert.deepEqual(structuredClone(extraction), extraction);
  });

  it('is not stalled by one endless paragraph or by marks alone', () => {
    for (const unit of ['"a" ', '“ ', "' ", 'said, "', 'Lee, who said, ', '"x," he said. ', 'and ', '("', 'Lee (']) {
      const { article } = readArticle({ file: 'a.txt', text: `Start. ${unit.repeat(5_000)}` });
      if (article !== null) assert.ok(Array.isArray(extract(article).quotations));
    }
  }).timeout(600_000);
});
