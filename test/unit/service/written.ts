import { checkDraft } from '../../../src/engine/draft/check.js';
import { FactChecker } from '../../../src/engine/draft/facts/checker.js';
import { KeptCheckRun } from '../../../src/engine/draft/kept/drift.js';
import { KeptQuotations } from '../../../src/engine/draft/kept/kept-quotations.js';
import { articleRecords } from '../../../src/engine/search/article-records.js';
import { citables } from '../../../src/service/drafts/answers.js';
import { foundQuotation } from '../../../src/service/found.js';
import { quotable } from '../../../src/service/passages.js';
import { offersAt } from '../../../src/service/quotation-offers.js';
import { quotationRows } from '../../../src/service/quotation-rows.js';
import { insertionSettings, quotedWords } from '../../../src/service/quoted-words.js';
import type { Desk } from './desk.js';
import { BOOK, DRAFTS } from './shown.js';

/** What goes into drafts, into what is stored, and into the index: all that is read again, perhaps in another language. */
export async function everythingWritten({ draft: place, known, sources, works }: Desk): Promise<unknown[]> {
  const written: unknown[] = [];
  const kept = new KeptQuotations();
  for (const text of DRAFTS) {
    const { syntax } = place(`${text}|`, {}, [BOOK]);
    const run = new KeptCheckRun(kept, text.slice(0, 20), '2026-11-29');
    const { findings } = checkDraft(syntax, sources, { facts: new FactChecker(), kept: run });
    for (const { fixes } of findings)
      written.push(...fixes.map(({ kind, start, end, text: words }) => ({ kind, start, end, words })));
  }
  written.push(kept.print());
  for (const marked of ['Omar Diaz said “the sto|', 'Kurt Campbell said “|', 'See [@h|', 'See [@harbour, para. |']) {
    const draft = place(marked, {}, [BOOK]);
    const found = await offersAt(known, draft, draft.offset, true);
    const rows = found ? quotationRows(known, found) : (citables(known, works, draft, draft.offset) ?? []);
    written.push(...rows.map(({ before, after, replace, apart, card }) => ({ before, after, replace, apart, card })));
  }
  const draft = place('|');
  for (const quotation of known.library.quotations) {
    written.push(quotable(known, foundQuotation(quotation)), quotedWords(known, draft, quotation));
  }
  written.push(insertionSettings(draft.setting));
  for (const entry of known.library.articles) written.push(entry.extraction, ...articleRecords(entry, known.library));
  return written;
}
