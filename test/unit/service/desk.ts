import assert from 'node:assert/strict';
import { articleItem, type CslItem } from '../../../src/engine/bibliography/csl-item.js';
import { WorkFinder } from '../../../src/engine/cite/find-works.js';
import { referenceInWords } from '../../../src/engine/cite/reference-in-words.js';
import { checkDraft } from '../../../src/engine/draft/check.js';
import { Contradictions } from '../../../src/engine/draft/complete/contradicted.js';
import { languageReader } from '../../../src/engine/draft/languages/reader.js';
import { librarySources } from '../../../src/engine/draft/library-sources.js';
import type { DraftSources } from '../../../src/engine/draft/sources.js';
import { Library } from '../../../src/engine/library/library.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../src/engine/search/library-search.js';
import type { Draft } from '../../../src/service/draft.js';
import type { OffersFrom } from '../../../src/service/quotation-offers.js';
import { type SettingName, settingValue } from '../../../src/service/settings/values.js';

/** A library in memory, and drafts beside it: what the service is tried on. */
export interface Desk {
  readonly known: OffersFrom;
  readonly sources: DraftSources;
  readonly works: WorkFinder;
  /** A draft with the cursor at `|`, and the cursor's offset. */
  draft(marked: string, settings?: Partial<Record<SettingName, unknown>>, entries?: readonly CslItem[]): PlacedDraft;
}

/** A draft and the place that is asked about. */
export interface PlacedDraft extends Draft {
  readonly offset: number;
}

/** Lays articles, given as Markdown by their file names, on a desk. */
export function deskWith(articles: Readonly<Record<string, string>>): Desk {
  const library = new Library();
  const add = Object.entries(articles).map(([file, text]) => {
    const { article, extraction } = takeIn({ file, text }, null);
    assert.ok(article, file);
    return { article, extraction, origin: 'own' as const, location: file };
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  while (library.clusterStatements());
  const languages = { reader: languageReader };
  const sources = librarySources(library, search, languages);
  return {
    known: {
      library,
      search,
      languages,
      contradictions: new Contradictions((syntax) => checkDraft(syntax, sources), sources),
    },
    sources,
    works: new WorkFinder(library, search),
    draft(marked, settings = {}, entries = []) {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      const metadataOf = (key: string) => library.article(key)?.article.metadata;
      return {
        offset,
        syntax: parseDraft(text),
        setting: (name) => settingValue(name, settings[name]).value,
        works: {
          item: (key) => {
            const metadata = metadataOf(key);
            return metadata ? articleItem(metadata) : entries.find(({ id }) => id === key);
          },
          reference: (key) => {
            const metadata = metadataOf(key);
            return metadata ? referenceInWords(metadata) : entries.find(({ id }) => id === key)?.title;
          },
          external: entries,
          quotedIn: 'quoted in',
          address: (key) => library.article(key)?.location ?? null,
        },
        formatter: () => Promise.reject(new Error('There is no style on this desk.')),
      };
    },
  };
}

/** An article with quotations, a hostile name and figures. */
export const HARBOUR = `---
id: harbour
title: Harbour to *stay* open
author: Ana Ruiz
container-title: Coast Weekly
issued: 2024-03-05
---

“The stones are cheap,” said Omar Diaz, the harbour master. “The work is not.”

The town has 12,000 people, and Mr Diaz said he would “never again close the quay in winter”.

“We will vote in June,” said Ann Lee. “Nobody has asked us about the plan for the quay.”
`;
