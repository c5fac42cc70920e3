import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertionFor } from '../../../../../src/engine/cite/insertion.js';
import { quotablePassage } from '../../../../../src/engine/cite/passage.js';
import { checkDraft } from '../../../../../src/engine/draft/check.js';
import { askedAt } from '../../../../../src/engine/draft/complete/asked.js';
import { narrowed } from '../../../../../src/engine/draft/complete/faithful.js';
import { addingTo, continuingOffer } from '../../../../../src/engine/draft/complete/ghost.js';
import { quotationOffers } from '../../../../../src/engine/draft/complete/offers.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { harbour } from './harbour.js';

const known = harbour();
const { library } = known;
const quotations = library.quotations.filter(({ kind }) => kind !== 'other');

/** Drafts in which a quotation is being typed at `‸`. */
const DRAFTS = [
  'It was said: “‸',
  'They say "‸" at times.',
  '> ‸',
  '> “Other words.”\n>\n> ‸\n\nMore.',
  '- One\n- “‸',
  '| a | b |\n|---|---|\n| “‸ | x |',
  'See *the* „‸',
  '> [!note]\n> “‸',
  '> [!tip] Tide\n>\n> It was said: “‸\n',
];

describe('an offer that is accepted', () => {
  it('is verified by the check, whatever was typed and wherever', () => {
    let ghosts = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...quotations),
        fc.constantFrom(...DRAFTS),
        fc.nat(400),
        fc.integer({ min: 2, max: 5 }),
        fc.boolean(),
        (quotation, draft, from, count, lower) => {
          const words = [...quotation.text.matchAll(/\S+/gu)].map(([word]) => word);
          const first = from % words.length;
          const written = words
            .slice(first, first + count)
            .join(' ')
            .replace(/["“”.,;]+$/u, '');
          const typed = lower ? written.toLowerCase() : written;
          const text = draft.replace('‸', typed);
          const offset = draft.indexOf('‸') + typed.length;
          const syntax = parseDraft(text);
          const asked = askedAt(syntax, offset, false);
          if (asked === null) return;
          const offers = quotationOffers(asked, known, { explicit: false, limit: 12 });
          const single = continuingOffer(asked, offers, text);
          for (const offer of offers) {
            const article = library.article(offer.quotation.articleId)?.article;
            assert.ok(article);
            const part = narrowed(offer.quotation, offer.part, article);
            const quoted = quotablePassage(library, part.articleId, part)?.words;
            assert.ok(quoted);
            const context = syntax.contextAt(offer.replace.start);
            const insertion = insertionFor({ ...quoted, text: part.text }, { text, range: offer.replace, context });
            verify(text, insertion.replace, insertion.text, draft);
            const added = offer === single ? addingTo(text.slice(asked.range.start, offset), insertion.text) : null;
            if (added === null || insertion.replace.start !== asked.range.start) continue;
            ghosts += 1;
            verify(text, insertion.replace, added, draft);
          }
        },
      ),
      { numRuns: 50 },
    );
    assert.ok(ghosts > 0);
  });
});

function verify(text: string, { start, end }: { start: number; end: number }, inserted: string, draft: string): void {
  const after = text.slice(0, start) + inserted + text.slice(end);
  const { quotations: checked, findings } = checkDraft(parseDraft(after), librarySources(library, known.search));
  const ours = checked.filter(({ citations }) => citations.length > 0);
  assert.equal(ours.length, 1, `${draft}: ${JSON.stringify(after)}`);
  assert.equal(ours[0]?.state, 'verified', JSON.stringify(after));
  assert.deepEqual(
    findings.filter(({ citation }) => citation !== null).map(({ message }) => message),
    [],
    JSON.stringify(after),
  );
}
