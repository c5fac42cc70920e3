import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertionFor } from '../../../../../src/engine/cite/insertion.js';
import { quotablePassage } from '../../../../../src/engine/cite/passage.js';
import type { Insertion } from '../../../../../src/engine/cite/place.js';
import { askedAt } from '../../../../../src/engine/draft/complete/asked.js';
import { narrowed } from '../../../../../src/engine/draft/complete/faithful.js';
import { heldWords } from '../../../../../src/engine/draft/complete/holding.js';
import type { QuotationOffer } from '../../../../../src/engine/draft/complete/offer.js';
import { quotationOffers } from '../../../../../src/engine/draft/complete/offers.js';
import { rowText, sharedRange } from '../../../../../src/engine/draft/complete/rows.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { harbour } from './harbour.js';

const known = harbour();
const { library } = known;

/** Words that a quotation holds, as far as a writer may have typed them. */
const TYPED = [
  'nobody slept',
  'been clear which areas',
  'two sheds and',
  'a sentence is a prom',
  'count the boats',
  'quay',
];

/** What a writer may have on a line beside them; `¤` stands for a word that no quotation holds. */
const PIECES = [
  '¤',
  'A ¤:',
  'Call Ann Moe:',
  'Ann Moe said',
  'Bob Roe said',
  '¤ and ¤,',
  '¤.',
  '(¤',
  '¤)',
  '“',
  '"',
  '‘',
  '”',
  '“nobody ¤” [@ledger, para. 2]',
  '[@ledger, para. 3]',
  '@gazette',
  '[-@ledger; @gazette]',
  '![the quay](quay.png)',
  '[the quay](u "quay")',
  '[^quay]',
  '^[the ¤ quay]',
  '`quay ¤`',
  '*quay*',
  '**A ¤:**',
  '_¤',
  '~~quay~~',
  '==quay==',
  '<b>quay</b>',
  '<!-- quay -->',
  '{{< quay ¤ >}}',
  '[quay]{.smallcaps}',
  '$quay_1$',
  '|',
  '—',
  'http://quay.example/boats',
  '\\*',
  '&amp;',
];

/** Where the line stands; `%` stands for it. */
const LINES = [
  '%',
  '# %',
  'Before.\n\n%',
  'Before\n%',
  '- %',
  '- [ ] %',
  '- [x] %\n- ¤',
  '- ¤\n- %',
  '- > %',
  '- ¤\n- > %\n- ¤',
  '1. ¤\n2. > %\n3. ¤',
  '1. > ¤\n2. > %',
  '- ¤\n  - > %',
  '- ¤\n  > %',
  '- - > %',
  '> - > %',
  '> %',
  '> ¤\n> %',
  '> - [ ] %',
  '> [!NOTE]\n> %',
  '> # %',
  '| a | b |\n|---|---|\n| % | ¤ |',
  '| a | b |\n|---|---|\n| ¤ |%',
  '[^quay]: %',
  '[^quay]: > %',
  '::: ¤\n%\n:::',
  '<div>\n\n%\n\n</div>',
  'Quay\n: %',
  '---\ntitle: ¤\n---\n\n%',
  '---\ntitle: %\n---\n',
];

/** A draft with the cursor after typed words, or wherever. */
const draft = fc
  .tuple(
    fc.constantFrom(...LINES),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }),
    fc.constantFrom(...TYPED),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 2 }),
    fc.constantFrom(' ', ' ', ' ', ''),
    fc.option(fc.nat(), { nil: undefined, freq: 2 }),
  )
  .map(([line, before, typed, after, space, at]) => {
    let number = 0;
    const rest = after.length === 0 ? '' : space + after.join(space);
    const content = `${[...before, typed].join(' ').replace(/([“"‘(]) /gu, '$1')}‸${rest}`;
    const marked = line.replace('%', () => content).replace(/¤/gu, () => `w${++number}w`);
    const text = marked.replace('‸', '');
    return { text, offset: at === undefined ? marked.indexOf('‸') : at % (text.length + 1) };
  });

/** What may be replaced beside words: an opening mark, a closing one, punctuation and the marks of block quotes. */
const REPLACED = /^[\s>]*["“‘„«]?[\p{L}\p{M}\p{N}\s.,;:!?…'’“”"‘()\\*&>—–-]*$/u;
const LIST_MARKER = /(?:^|[\r\n])[\s>]*(?:[-*+]|\d{1,9}[.)])\s/u;

function wordsIn(text: string): string[] {
  return heldWords(text).map(({ folded }) => folded);
}

function keepsTheRest(text: string, replaced: string, { quotation, fit, replace }: QuotationOffer): void {
  assert.match(replaced, REPLACED);
  assert.doesNotMatch(replaced, LIST_MARKER);
  const held = wordsIn(quotation.text);
  const strange = wordsIn(replaced).filter((word) => !held.some((other) => other.startsWith(word)));
  const marked = /^["“‘„«]/u.test(text.slice(replace.start));
  if (fit === 'other' && marked) assert.ok(wordsIn(replaced).length <= 8);
  // One word may be replaced by the source's.
  else assert.ok(strange.length <= (fit === 'other' ? 0 : 1), strange.join(' '));
  assert.ok(!strange.some((word) => /^w\d+w$/u.test(word)) || fit === 'other' || wordsIn(replaced).length > 4);
}

function pipes(line: string): number {
  return line.match(/(?<!\\)\|/gu)?.length ?? 0;
}

describe('a row that is taken', () => {
  it('replaces nothing but the words that its quotation holds, and their marks', () => {
    let [taken, loose, blocks] = [0, 0, 0];
    fc.assert(
      fc.property(draft, fc.boolean(), fc.constantFrom(40, 6), ({ text, offset }, explicit, blockFrom) => {
        const syntax = parseDraft(text);
        const asked = askedAt(syntax, offset, explicit);
        if (asked === null) return;
        const offers = quotationOffers(asked, known, { explicit, limit: 12 });
        const insertions = offers.map((offer): Insertion => {
          const article = library.article(offer.quotation.articleId)?.article;
          assert.ok(article);
          const part = narrowed(offer.quotation, offer.part, article);
          const quoted = quotablePassage(library, part.articleId, part)?.words;
          assert.ok(quoted);
          const context = syntax.contextAt(offer.replace.start);
          return insertionFor(
            { ...quoted, text: part.text },
            { text, range: offer.replace, context },
            { marks: 'curly', blockFrom, speaker: 'none' },
          );
        });
        const shared = sharedRange(
          insertions.map(({ replace }) => replace),
          text,
          offset,
        );
        for (const [index, offer] of offers.entries()) {
          const insertion = insertions[index];
          assert.ok(insertion);
          const { start, end } = insertion.replace;
          keepsTheRest(text, text.slice(start, end), offer);
          const result = text.slice(0, start) + insertion.text + text.slice(end);
          const row = rowText(insertion, shared, text, offset);
          assert.equal(text.slice(0, row.above.start) + row.before + row.after + text.slice(shared.end), result);
          if (syntax.contextAt(offset).kind === 'tableCell')
            assert.deepEqual(result.split('\n').map(pipes), text.split('\n').map(pipes));
          taken += 1;
          loose += Number(offer.fit === 'other');
          blocks += Number(insertion.text.includes('\n'));
        }
        // What does not hold the words never comes before what does, and comes only on request.
        const fits = offers.map(({ fit }) => Number(fit === 'other'));
        assert.deepEqual(fits, [...fits].sort());
        assert.ok(explicit || !fits.includes(1));
      }),
      { numRuns: 200 },
    );
    assert.ok(taken > 80 && loose > 40 && blocks > 40, `${taken} ${loose} ${blocks}`);
  });
});
