import assert from 'node:assert/strict';
import { draftWords, sourceWords } from '../../../../src/engine/draft/words.js';

describe('words to compare', () => {
  const of = (text: string) => sourceWords(text).map(({ word, start, end }) => [word, text.slice(start, end)]);

  it('keep a minus with its number, and take a hyphen for none', () => {
    assert.deepEqual(
      of('−1.5 or -.5, not F-35 nor 1–2,5').map(([word]) => word),
      ['-1.5', 'or', '-0.5', 'not', 'F', '35', 'nor', '1', '2,5'],
    );
    assert.deepEqual(of('a -- 5, -x'), [
      ['a', 'a'],
      ['5', '5'],
      ['x', 'x'],
    ]);
  });

  it('are not those of notes in brackets', () => {
    const notes = 'it is [sic] so (sic!) and so [emphasis added], or so [Emphasis in original]';
    assert.deepEqual(
      of(notes)
        .map(([word]) => word)
        .join(' '),
      'it is so and so or so',
    );
    assert.deepEqual(
      of('emphasis added [in May] (emphasis)')
        .map(([word]) => word)
        .join(' '),
      'emphasis added in May emphasis',
    );
  });

  for (const eol of ['\n', '\r\n', '\r']) {
    it(`are joined over a line’s end where the source knows the whole (${JSON.stringify(eol)})`, () => {
      const joined = (text: string, known: string) =>
        draftWords(text.replaceAll('\n', eol), (word) => word === known).map((each) =>
          each.kind === 'word' ? each.word : each.kind,
        );
      assert.deepEqual(joined('an inter-\n> national treaty', 'international'), ['an', 'international', 'treaty']);
      assert.deepEqual(joined('a well-\nknown fact', 'none'), ['a', 'well', 'known', 'fact']);
      assert.deepEqual(joined('a well-\nKnown fact', 'wellKnown'), ['a', 'well', 'Known', 'fact']);
      assert.deepEqual(joined('a well-known fact', 'wellknown'), ['a', 'well', 'known', 'fact']);
    });
  }
});
