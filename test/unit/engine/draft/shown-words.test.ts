import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shownWords } from '../../../../src/engine/draft/shown-words.js';

describe('what a reader is shown of quoted words', () => {
  it('is what the Markdown says, without what marks it up', () => {
    assert.equal(shownWords('We *will* go <!-- soon -->on'), 'We will go on');
    assert.equal(shownWords(' The [pier]{.mark} '), 'The pier');
  });

  it('is nothing of more or less than one quotation, or of a citation', () => {
    for (const words of ['', 'The pier [@lind2024]', 'The pier\n\n— Ann Lind'])
      assert.equal(shownWords(words), null, words);
  });

  it('is the same for plain words as for those that Markdown is read for', () => {
    const word = fc.constantFrom(
      'We',
      'don’t',
      "can't",
      'long-term',
      'Äpfel',
      'kosten',
      '65',
      'S400',
      'no',
      'été',
      'не',
      'I',
      'a',
    );
    const mark = fc.constantFrom('', '', '', ',', '.', ';', '?', '!');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 12 }), (parts) => {
        const words = parts.map((each) => each.join('')).join(' ');
        // A comment has it read as Markdown, and is not shown.
        assert.equal(shownWords(words), shownWords(`${words}<!-- -->`), words);
      }),
      { numRuns: 300 },
    );
  });
});
