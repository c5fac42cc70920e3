import assert from 'node:assert/strict';
import { askedAt } from '../../../../../src/engine/draft/complete/asked.js';
import { narrowed } from '../../../../../src/engine/draft/complete/faithful.js';
import { quotationOffers } from '../../../../../src/engine/draft/complete/offers.js';
import { languageReader } from '../../../../../src/engine/draft/languages/reader.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { takeIn } from '../../../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

const BODY =
  'The harbour board met on Monday behind closed doors. It did not say when the crane arrives. “We wait for the crane every morning,” said Ann Moe.';

function offered(marked: string, text: 'full' | 'digest' = 'full', explicit = false) {
  const library = new Library();
  const search = new LibrarySearch(library);
  const { article, extraction } = takeIn({ file: 'a.md', text: `---\nid: a\ntext: ${text}\n---\n\n${BODY}\n` }, null);
  assert.ok(article);
  library.update({ add: [{ article, extraction, origin: 'own' }] });
  const asked = askedAt(parseDraft(marked.replace('‸', '')), marked.indexOf('‸'), explicit);
  const offers =
    asked === null
      ? []
      : quotationOffers(asked, { library, search, languages: { reader: languageReader } }, { explicit, limit: 12 });
  return offers.map(({ quotation, part, fit }) => {
    const words = narrowed(quotation, part, article);
    assert.ok(article.text.slice(words.start, words.end).includes(words.text));
    return `${fit}: ${words.text}`;
  });
}

describe('passages offered while quoting', () => {
  it('are sentences of a full text, from the first word typed and whole', () => {
    assert.deepEqual(offered('See “board met on Mon‸'), [
      'passage: board met on Monday behind closed doors.',
      'passage: The harbour board met on Monday behind closed doors.',
    ]);
    assert.deepEqual(offered('> the harbour board met‸'), [
      'passage: The harbour board met on Monday behind closed doors.',
    ]);
  });

  it('never begin after a negation', () => {
    assert.deepEqual(offered('See “say when the crane arr‸'), ['passage: It did not say when the crane arrives.']);
  });

  it('come after quotations, and are never part of one', () => {
    assert.deepEqual(offered('See “wait for the crane every‸'), [
      'held: wait for the crane every morning,',
      'held: We wait for the crane every morning,',
    ]);
  });

  for (const draft of [
    'Ann Moe said “board met on Mon‸',
    'It said “board met on Mon‸',
    'See “board met on‸',
    'See “bord met on Mon‸',
    'the harbour board met on Mon‸',
  ]) {
    it(`are not offered for ${draft}`, () => assert.deepEqual(offered(draft), []));
  }

  it('are never a digest’s', () => assert.deepEqual(offered('See “board met on Mon‸', 'digest'), []));
});
