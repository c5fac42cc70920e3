import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';

const SOURCES = sourcesOf([{ id: 'a', paragraphs: ['She said: “We have piers and no plan to sell them.”'] }]);

describe('titles in an inserted reference list', () => {
  const said = 'She said “We have piers and no plan” [@a, para. 1].';
  const list =
    '<!-- quoin:bibliography -->\n\nOkafor, Maria. 2026. “The harbour opens after the great storm.” *Harbour News*.\n\n<!-- /quoin:bibliography -->';
  const after = '“Nobody has ever said these very words,” she said.';

  it('are not quotations, and the text after the list is', () => {
    const words = (draft: string) => checkDraft(parseDraft(draft), SOURCES).quotations.map(({ text }) => text);
    const expected = ['We have piers and no plan', 'Nobody has ever said these very words,'];
    assert.deepEqual(words(`${said}\n\n${list}\n\n${after}\n`), expected);
    assert.equal(words(`${said}\n\n${list.replace('<!-- /quoin:bibliography -->', '')}\n\n${after}\n`).length, 3);
  });
});
