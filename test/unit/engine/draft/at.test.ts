import assert from 'node:assert/strict';
import { citedPlace, quotationAt } from '../../../../src/engine/draft/at.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';

const WORDS = 'We have twelve piers and no plan to sell them';
const SOURCES = sourcesOf([
  { id: 'first', paragraphs: [`She said: “${WORDS}.”`] },
  { id: 'second', paragraphs: ['It was noon.', `“${WORDS},” she told them.`] },
]);

describe('citedPlace', () => {
  const place = (draft: string) => {
    const syntax = parseDraft(draft);
    const quotation = quotationAt(syntax, draft.indexOf('“') + 3);
    assert.ok(quotation);
    const found = citedPlace(syntax, quotation, SOURCES);
    return found && [found.id, found.paragraph];
  };

  it('is in the work that is cited for the words', () => {
    assert.deepEqual(place(`“${WORDS}” [@first].`), ['first', 1]);
    assert.deepEqual(place(`“${WORDS}” [@second].`), ['second', 2]);
    assert.deepEqual(place(`“${WORDS}” [@nobody; @second].`), ['second', 2]);
  });

  it('is in the work that a footnote at the draft’s end cites', () => {
    assert.deepEqual(place(`“${WORDS}”.[^1]\n\n${'More.\n\n'.repeat(20)}[^1]: See [@second].\n`), ['second', 2]);
  });

  it('is nowhere where the words differ, or nothing is cited', () => {
    assert.equal(place('“We have thirteen piers and no plan to sell them” [@first].'), null);
    assert.equal(place(`“${WORDS}” she said.`), null);
    assert.equal(place(`“${WORDS}” [@nobody].`), null);
  });
});

describe('quotationAt', () => {
  const list =
    'She said “We have twelve piers” [@first].\n\n<!-- quoin:bibliography -->\n\nOkafor, Maria. 2026. “The harbour opens after the storm.” *Harbour News*.\n\n<!-- /quoin:bibliography -->\n\n“It was noon,” she said.\n';
  const at = (word: string) => quotationAt(parseDraft(list), list.indexOf(word))?.text ?? null;

  it('reads no title of an inserted reference list as a quotation', () => {
    assert.equal(at('harbour opens'), null);
    assert.equal(at('twelve'), 'We have twelve piers');
    assert.equal(at('noon'), 'It was noon,');
  });
});
