import { WorkFinder } from '../engine/cite/find-works.js';
import { printCitation } from '../engine/cite/pandoc.js';
import type { CiteprocModule } from '../engine/cite/styles/citeproc.js';
import { Contradictions } from '../engine/draft/complete/contradicted.js';
import type { LanguageReader } from '../engine/draft/languages/port.js';
import { librarySources } from '../engine/draft/library-sources.js';
import type { RecordKind } from '../engine/search/record.js';
import type { CardFormat } from './card-format.js';
import { cardOf } from './card-subject.js';
import { checkOptions } from './check-options.js';
import { correctableEntity, correctableQuotation, nameInArticle, namesOf } from './corrections.js';
import { citables, offered, wordsAt } from './drafts/answers.js';
import { DraftChecks, type DraftRecords } from './drafts/draft-checks.js';
import { ServedDrafts } from './drafts/served-drafts.js';
import { citeItemOf, type Found, foundQuotation, placeNamed } from './found.js';
import type { Knowledge } from './knowledge.js';
import { lookUp } from './look-up.js';
import { type Dragged, passageCitation, passageOf, quotable, recognise } from './passages.js';
import type { Versioned } from './per-version.js';
import type { AboutDraft, Cited, QuoinService, TextToVerify } from './quoin-service.js';
import { keptPlace } from './remote/kept-place.js';
import type { Remotes } from './remote/remotes.js';
import { type FederatedAnswer, FederatedSearch } from './search/federated.js';
import { isOfOtherDays } from './search/named-days.js';
import { type FoundRow, SearchRows } from './search/rows.js';
import { type Answer, TypedSearch } from './search/typed-search.js';
import { sourceText } from './source-text.js';
import { speakerAsSubject, statementsOf, subjectNamed, subjectTitle } from './statements.js';
import { Trees } from './trees/trees.js';
import { usesOf } from './usage/list.js';
import { searchingUnused } from './usage/unused.js';
import { usesIn } from './usage/uses.js';
import { compareVersions } from './versions.js';
import { compareReports, wordingsOf } from './wordings.js';

/** What checks drafts, in one part. */
export type CheckPart = typeof import('./check-part.js');

/** Parts of the engine that not everybody needs, wherever they are loaded from. */
export interface ServiceParts {
  readonly check: () => Promise<CheckPart>;
  readonly facts: () => Promise<Pick<typeof import('../engine/draft/facts/checker.js'), 'FactChecker'>>;
  readonly processor: () => Promise<CiteprocModule>;
}

/** What a service answers from. Its version grows with every change that affects answers. */
export interface ServedLibrary extends Knowledge, Versioned {
  /** What sources said of the quotations of drafts; absent where that is not kept. */
  readonly kept?: DraftRecords | undefined;
  /** Libraries beyond the folder; absent where none can be connected. */
  readonly remotes?: Remotes | undefined;
}

/**
 * Answers from a library in the same thread, its cards written in a format; `grown` is called when a tree has more rows than when
 * someone looked.
 */
export function libraryService(
  known: ServedLibrary,
  parts: ServiceParts,
  format: CardFormat,
  grown: () => void,
): QuoinService {
  const trees = new Trees(known, grown);
  const rows = new SearchRows(known);
  let languages: LanguageReader | undefined;
  const port = {
    get reader() {
      return languages;
    },
  };
  const sources = librarySources(known.library, known.search, port);
  const check = async () => {
    const part = await parts.check();
    languages = part.languageReader;
    return part;
  };
  const drafts = new ServedDrafts(known, parts.processor);
  let contradictions: Contradictions | undefined;
  const finder = new WorkFinder(known.library, known.search);
  const checks = new DraftChecks(sources, known.kept ?? null, {
    check,
    facts: async () => (await parts.facts()).FactChecker,
  });
  const federated = known.remotes && new FederatedSearch(known, known.remotes);
  const searchHere = (
    query: string,
    kinds: readonly RecordKind[],
    show: (answer: Answer<FoundRow>) => void,
    signal: AbortSignal,
  ): Promise<void> =>
    new Promise((resolve, reject) => {
      const search = new TypedSearch(
        {
          find: (words, first, limit) => searchingUnused(known, words, { kinds, limit }, first),
          row: (result) => rows.of(result),
        },
        (answer) => {
          show(answer);
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
    });
  return {
    children: async (place, from, count) => trees.children(place, from, count),
    card: async (subject, about) => cardOf(known, about ? draftOf(drafts, about).works : null, subject, format),
    search: (query, kinds, show, signal) => {
      const shown = (answer: FederatedAnswer) =>
        show({
          ...answer,
          isIndexing: known.search.waiting > 0,
          isOfOtherDays: answer.complete && answer.rows.length > 0 && isOfOtherDays(known, query, kinds),
        });
      const here = (told: (answer: Answer<FoundRow>) => void) => searchHere(query, kinds, told, signal);
      return federated === undefined ? here(shown) : federated.search(query, kinds, here, shown, signal);
    },
    found: async (quotationId) => {
      const quotation = known.library.quotation(quotationId);
      return quotation ? foundQuotation(quotation) : null;
    },
    quotable: async (found) => quotable(known, found),
    keptPlace: async (key, found) => keptPlace(known, key, found),
    cite: async (found) => citedBy(known, found),
    citePassage: async (passage) => passageCitation(known, passage),
    drag: async (found) => draggedFrom(known, found),
    recognise: async (text) => recognise(known, text),
    source: async (key) => sourceText(known, key),
    place: async (key, locator) => placeNamed(known, key, locator),
    wordsAt: async (key, locator) => wordsAt(known, key, locator),
    compareVersions: async (first, second) => compareVersions(known, first, second),
    compareReports: async (quotationId) => compareReports(known, quotationId),
    wordings: async (quotationId) => wordingsOf(known, quotationId),
    setDraft: async (change) => drafts.set(change),
    addExternal: async (uri, items) => drafts.addExternal(uri, items),
    closeDraft: async (uri) => {
      drafts.delete(uri);
      checks.delete(uri);
      known.usages?.close(uri);
    },
    lookUp: async (about, offset) => {
      const draft = draftOf(drafts, about);
      const facts = checks.facts(about.uri, draft);
      const quoted = checks.quoted(about.uri, draft);
      const options = { format, quotations: draft.setting('hover.quotations'), facts, quoted };
      return lookUp(known, sources, draft, offset, options);
    },
    offers: async (uri, offset, explicit, wanted) => {
      // Also loads the words of other languages, without which a part could be offered that leaves out its condition.
      const { checkDraft } = await check();
      const { library, search } = known;
      contradictions ??= new Contradictions((syntax) => checkDraft(syntax, sources), sources);
      const from = { library, search, languages: port, contradictions };
      const draft = drafts.of(uri);
      return offered(from, draft, offset, explicit, wanted, () => checks.quoted(uri, draft));
    },
    citables: async (uri, offset) => citables(known, finder, drafts.of(uri), offset),
    check: async (uri, signal) => {
      const draft = drafts.of(uri);
      const found = await checks.of(uri, draft, signal);
      // One that was closed meanwhile is reported by its file.
      if (found !== null && drafts.has(uri))
        known.usages?.setOpen(
          uri,
          usesIn(draft.syntax.text, found, (key) => known.library.keyOf(key)),
        );
      return found;
    },
    uses: async (subject) => usesOf(known, subject),
    verify: async (text) => verified(await check(), drafts, sources, text),
    acceptSource: async (key, words) => {
      (await known.kept?.open())?.forget(key, words);
      await known.kept?.changed();
      grown();
    },
    correctableQuotation: async (quotationId) => correctableQuotation(known, quotationId),
    correctableEntity: async (entityId) => correctableEntity(known, entityId),
    nameInArticle: async (quotationId, entityId) => nameInArticle(known, quotationId, entityId),
    names: async (query, kinds, most) => namesOf(known, query, kinds, most),
    subjectNamed: async (words) => subjectNamed(known, words),
    speakerAsSubject: async (quotationId) => speakerAsSubject(known, quotationId),
    subjectTitle: async (subject) => subjectTitle(known, subject),
    statements: async (subject) => statementsOf(known, subject),
  };
}

function draftOf(drafts: ServedDrafts, { uri, references }: AboutDraft) {
  return drafts.of(uri, new Map(references));
}

function verified(
  part: CheckPart,
  drafts: ServedDrafts,
  sources: Parameters<CheckPart['verifyText']>[1],
  asked: TextToVerify,
) {
  const draft = asked.uri === null ? null : drafts.of(asked.uri);
  const { knownKeys = new Set<string>() } = draft ? checkOptions(draft) : {};
  if ('text' in asked) return part.verifyText(asked.text, sources, { knownKeys });
  return draft ? part.verifyPart(draft.syntax, asked.part, sources, { knownKeys }) : [];
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
