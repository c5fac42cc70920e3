import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { type AskedQuotation, askedAt } from '../../../../../src/engine/draft/complete/asked.js';
import type { OfferSources, QuotationOffer } from '../../../../../src/engine/draft/complete/offer.js';
import { quotationOffers } from '../../../../../src/engine/draft/complete/offers.js';
import { languageReader } from '../../../../../src/engine/draft/languages/reader.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

/** Three invented articles about a harbour; two of them report the same remark. */
const ARTICLES: Readonly<Record<string, string>> = {
  ledger: `title: Harbour board waits
container-title: Coastal Ledger
issued: 2025-03-04
---

The harbour board met on Monday. “A sentence is a promise that the page has to keep. We have been clear which areas of the harbour we will rebuild first, and we will not sell the old quay,” harbour master Ann Moe said.

“The storm took the crane, the two sheds and 14 boats,” pilot Peter Lindqvist said. “Nobody slept that night. The pilots went out all the same.”

Peter Lindqvist called the repairs “complete and utter guesswork”.`,
  gazette: `title: The quay stays
container-title: Island Gazette
issued: 2025-03-05
---

“We have been clear which areas of the harbour we will rebuild first,” Ann Moe told reporters on Tuesday.

“We have been clear about the price of the quay from the start,” mayor Samuel Okafor said. “Nobody should be surprised by it.”

“It doesn’t help anybody to count the boats twice; our long-term plan costs $4 million,” Samuel Okafor said.`,
};

/** A library with these articles and its search. */
export function harbour(): OfferSources {
  const library = new Library();
  const search = new LibrarySearch(library);
  for (const [id, text] of Object.entries(ARTICLES)) {
    const { article } = readArticle({ file: `${id}.md`, text: `---\nid: ${id}\n${text}\n` });
    assert.ok(article);
    library.update({ add: [{ article, extraction: extract(article), origin: 'own' }] });
  }
  return { library, search, languages: { reader: languageReader } };
}

const sources = harbour();

/** What is asked for at the `‸` of a draft, and what is offered for it. */
export function offersAt(
  marked: string,
  { explicit = false, limit = 12 } = {},
): { asked: AskedQuotation | null; offers: readonly QuotationOffer[]; text: string } {
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0);
  const text = marked.replace('‸', '');
  const asked = askedAt(parseDraft(text), offset, explicit);
  return { asked, text, offers: asked === null ? [] : quotationOffers(asked, sources, { explicit, limit }) };
}

/** The words of offers. */
export function wordsOf(offers: readonly QuotationOffer[]): string[] {
  return offers.map(({ quotation, part }) => quotation.text.slice(part.start, part.end));
}
