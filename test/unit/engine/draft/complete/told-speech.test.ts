import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { askedAt } from '../../../../../src/engine/draft/complete/asked.js';
import { continuingOffer } from '../../../../../src/engine/draft/complete/ghost.js';
import { quotationOffers } from '../../../../../src/engine/draft/complete/offers.js';
import { languageReader } from '../../../../../src/engine/draft/languages/reader.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

const INTERVIEW = `---
id: interview
title: The keeper speaks
---

Lena Varga kept the lighthouse until she resigned in June.

**Q: Did you tell the board?**

**Lena Varga:** I told the chairman in person. He said to me: "Leave it alone, Lena." I call that a "scandal without end" to this day.

**Q: Were you asked to stay?**

**Lena Varga:** No. Nobody ever asked me to stay.
`;

/** The fits of what is offered at the end of a draft, and whether its words are continued with. */
function offered(draft: string, explicit = false) {
  const library = new Library();
  const search = new LibrarySearch(library);
  const { article } = readArticle({ file: 'interview.md', text: INTERVIEW });
  assert.ok(article);
  library.update({ add: [{ article, extraction: extract(article), origin: 'own' }] });
  const asked = askedAt(parseDraft(draft), draft.length, explicit);
  assert.ok(asked);
  const from = { library, search, languages: { reader: languageReader } };
  const offers = quotationOffers(asked, from, { explicit, limit: 12 });
  return { fits: [...new Set(offers.map(({ fit }) => fit))], goesOn: continuingOffer(asked, offers, draft) !== null };
}

describe('speech that a speaker tells of', () => {
  it('is not offered as the speaker’s own', () =>
    assert.deepEqual(offered('Lena Varga said: “Leave it alone'), { fits: [], goesOn: false }));
  it('is someone else’s where the writer asks', () =>
    assert.deepEqual(offered('Lena Varga said: “Leave it alone', true), { fits: ['other'], goesOn: false }));
  it('is offered with the words that tell it', () =>
    assert.deepEqual(offered('Lena Varga said: “He said to me'), { fits: ['held'], goesOn: true }));
  it('is not what a speaker marks for another reason', () =>
    assert.deepEqual(offered('Lena Varga said: “scandal without'), { fits: ['held'], goesOn: true }));
});
