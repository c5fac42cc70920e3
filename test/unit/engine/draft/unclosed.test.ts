import assert from 'node:assert/strict';
import { quotationsIn } from '../../../../src/engine/draft/quotations.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';

describe('a mark that nothing in its paragraph closes', () => {
  const quoted = (draft: string) => quotationsIn(parseDraft(draft).blocks).map(({ text }) => text);

  it('continues in the next paragraph that opens with a mark, if its sentence is over', () => {
    assert.deepEqual(quoted('Lee said: “We wait here.\n\n“We will not pay,” said Lee.\n'), [
      'We wait here.\n\nWe will not pay,',
    ]);
  });

  it('takes no quotation away from the paragraph after words that are still being written', () => {
    for (const begun of ['Lee said: “We wait', 'Lee said: “We wait here. [@k]', 'Er sagte: „Das ist falsch'])
      assert.deepEqual(quoted(`${begun}\n\n“We will not pay,” said Lee [@k].\n`), ['We will not pay,'], begun);
  });

  it('ends a speech of three paragraphs where the second breaks off', () => {
    assert.deepEqual(quoted('“One is here.\n\n“Two is\n\n“Three is here,” said Lee.\n'), ['Three is here,']);
  });
});
