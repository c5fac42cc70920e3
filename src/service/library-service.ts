import { printCitation } from '../engine/cite/pandoc.js';
import { EDITOR } from './card-format.js';
import { quotationCard, referenceCard } from './cards.js';
import type { Found } from './found.js';
import { citeItemOf, foundQuotation, placeNamed } from './found.js';
import type { Knowledge } from './knowledge.js';
import type { Dragged } from './passages.js';
import { passageCitation, passageOf, quotable, recognise } from './passages.js';
import type { Versioned } from './per-version.js';
import type { Cited, QuoinService } from './quoin-service.js';
import { SearchRows } from './search/rows.js';
import { TypedSearch } from './search/typed-search.js';
import { sourceText } from './source-text.js';
import { speakerAsSubject, statementsOf, subjectNamed, subjectTitle } from './statements.js';
import type { CardSubject } from './trees/rows.js';
import { Trees } from './trees/trees.js';
import { compareVersions, versionsCard } from './versions.js';
import { compareReports, wordingsOf } from './wordings.js';

/**
 * Answers from a library in the same thread. The version of `known` grows with whatever changes what is said of it; `grown` is called
 * when a tree has more rows than when somebody looked.
 */
export function libraryService(known: Knowledge & Versioned, grown: () => void): QuoinService {
  const trees = new Trees(known, grown);
  const rows = new SearchRows(known);
  return {
    children: async (place, from, count) => trees.children(place, from, count),
    card: async (subject) => cardOf(known, subject),
    search: (query, kinds, show, signal) =>
      new Promise((resolve, reject) => {
        const search = new TypedSearch(
          {
            find: (words, first, limit) => known.search.searching(words, { kinds, limit }, first),
            row: (result) => rows.of(result),
          },
          (answer) => {
            show({ ...answer, isIndexing: known.search.waiting > 0 });
            if (answer.complete) resolve();
          },
          reject,
        );
        const end = () => {
          search.dispose();
          resolve();
        };
        if (signal.aborted) end();
        else signal.addEventListener('abort', end, { once: true });
        if (!signal.aborted) search.ask(query);
      }),
    found: async (quotationId) => {
      const quotation = known.library.quotation(quotationId);
      return quotation ? foundQuotation(quotation) : null;
    },
    quotable: async (found) => quotable(known, found),
    cite: async (found) => citedBy(known, found),
    citePassage: async (passage) => passageCitation(known, passage),
    drag: async (found) => draggedFrom(known, found),
    recognise: async (text) => recognise(known, text),
    source: async (key) => sourceText(known, key),
    place: async (key, locator) => placeNamed(known, key, locator),
    compareVersions: async (first, second) => compareVersions(known, first, second),
    compareReports: async (quotationId) => compareReports(known, quotationId),
    wordings: async (quotationId) => wordingsOf(known, quotationId),
    subjectNamed: async (words) => subjectNamed(known, words),
    speakerAsSubject: async (quotationId) => speakerAsSubject(known, quotationId),
    subjectTitle: async (subject) => subjectTitle(known, subject),
    statements: async (subject) => statementsOf(known, subject),
  };
}

function cardOf(known: Knowledge, subject: CardSubject): string | null {
  if ('quotationId' in subject) {
    const quotation = known.library.quotation(subject.quotationId);
    return quotation ? quotationCard(known, quotation, EDITOR) : null;
  }
  if ('versions' in subject) return versionsCard(known, ...subject.versions);
  const entry = known.library.article(subject.articleId);
  return entry ? referenceCard(entry, null, EDITOR) : null;
}

function citedBy(known: Knowledge, found: Found): Cited {
  const quotation = found.quotationId === undefined ? undefined : known.library.quotation(found.quotationId);
  return { item: citeItemOf(known, found), quotation: quotation ?? null };
}

function draggedFrom(known: Knowledge, found: Found): Dragged {
  const { item, quotation } = citedBy(known, found);
  const citation = printCitation([item]);
  return { passage: passageOf(known, found), text: quotation ? `“${quotation.text}” ${citation}` : citation };
}
