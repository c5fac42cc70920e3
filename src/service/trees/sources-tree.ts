import * as l10n from '@vscode/l10n';
import { missingFields } from '../../engine/article/missing-fields.js';
import { quotedIn } from '../../engine/extract/extraction.js';
import type { LibraryArticle } from '../../engine/library/model.js';
import { Ranking } from '../../engine/library/ranking.js';
import { counted } from '../counts.js';
import { DOT, noticed } from '../describe.js';
import type { Knowledge } from '../knowledge.js';
import { usedIn } from '../usage/list.js';
import { listed, quotationRow, sourceRow, versionRows } from './library-rows.js';
import { concatenated, type Rows, rows, rowsOf } from './rows.js';

/** The tree of sources: all articles, the newest first. A change of the library costs what the changed articles cost. */
export class SourcesTree {
  readonly #ranking = new Ranking<LibraryArticle>(newestFirst);
  readonly #known = new Map<string, LibraryArticle>();
  readonly #usages: Knowledge['usages'];

  constructor(known: Knowledge) {
    const { library } = known;
    this.#usages = known.usages;
    for (const entry of library.articles) this.#put(entry.article.metadata.id, entry);
    library.onDidChange(({ changed, removed }) => {
      for (const id of removed) this.#put(id, undefined);
      for (const entry of changed) this.#put(entry.article.metadata.id, entry);
    });
  }

  /** The articles. */
  rows(): Rows {
    return rowsOf(this.#ranking, (entry) =>
      sourceRow(entry, 'sources', factsOf(entry, this.#usages), { at: 'source', articleId: entry.article.metadata.id }),
    );
  }

  /** Has this entry under an id, in place of what was under it. */
  #put(id: string, entry: LibraryArticle | undefined): void {
    const before = this.#known.get(id);
    if (before) this.#ranking.delete(before);
    if (entry) {
      this.#known.set(id, entry);
      this.#ranking.add(entry);
    } else this.#known.delete(id);
  }
}

/** EDTF dates sort as text; what is undated comes last. */
function newestFirst(
  { article: { metadata: a } }: LibraryArticle,
  { article: { metadata: b } }: LibraryArticle,
): number {
  const [first, second] = [a.issued ?? '', b.issued ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** What is said of an article beside its outlet, date and title. */
function factsOf(entry: LibraryArticle, usages: Knowledge['usages']): string {
  const { article, origin } = entry;
  const missing = origin === 'own' ? missingFields(article.metadata) : [];
  const versions = entry.versions?.length ?? 0;
  const facts = [
    noticed(entry),
    counted(quotedIn(entry.extraction), 'quotation'),
    usedIn(usages?.draftsUsing(article.metadata.id) ?? 0),
    ...(article.metadata.transcript === 'unheard' ? [l10n.t('unheard')] : []),
    ...(versions === 0 ? [] : [counted(versions, 'other version')]),
  ];
  return [...facts, missing.length > 0 ? l10n.t('missing: {0}', missing.join(', ')) : ''].filter(Boolean).join(DOT);
}

/** The other versions of an article and the files that it stands for, then its quotations; none where it is gone. */
export function rowsOfSource(known: Knowledge, articleId: string): Rows {
  const entry = known.library.article(articleId);
  if (!entry) return rows();
  const parentId = `sources/${articleId}`;
  return concatenated(
    versionRows(known, entry, parentId),
    rowsOf(listed(known.library.quotationsIn(articleId)), (quotation) =>
      quotationRow(known, quotation, parentId, ['where', 'when']),
    ),
  );
}
