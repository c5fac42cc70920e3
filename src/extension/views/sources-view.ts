import * as vscode from 'vscode';
import { missingFields } from '../../engine/article/missing-fields.js';
import { sourceName } from '../../engine/cite/reference.js';
import { quotedIn } from '../../engine/extract/extraction.js';
import type { Library } from '../../engine/library/library.js';
import type { LibraryArticle } from '../../engine/library/model.js';
import { Ranking } from '../../engine/library/ranking.js';
import { bundled, count, DOT, when } from '../../service/describe.js';
import type { Session } from '../session.js';
import { DROPPED_FILES, dropSources } from '../sources/drop.js';
import { draggableRows } from '../transfer/drag.js';
import { quotationNode, sourceNode } from './library-nodes.js';
import { concatenated, rowsOf, type TreeNode } from './rows.js';
import { openTreeView, type QuoinView } from './tree-view.js';
import { versionRows } from './version-nodes.js';

/** The view *Sources*: all articles, the newest first; under each its quotations. */
export function registerSourcesView(session: Session): QuoinView {
  const articles = new RankedArticles(session.library);
  const opened = openTreeView('sources', () => rowsOf(articles.ranking, (entry) => articleNode(session, entry)), {
    showCollapseAll: true,
    dragAndDropController: {
      ...draggableRows(session),
      dropMimeTypes: DROPPED_FILES,
      handleDrop: (_target, data) => dropSources(data),
    },
  });
  const disposable = vscode.Disposable.from(
    opened,
    articles,
    session.onDidChange(() => opened.tree.refreshSoon()),
  );
  return { ...opened, dispose: () => disposable.dispose() };
}

/** The articles of a library, the newest first; a change costs what the changed articles cost. */
class RankedArticles {
  readonly ranking: Ranking<LibraryArticle>;
  /** Ends following the library. */
  readonly dispose: () => void;
  readonly #known = new Map<string, LibraryArticle>();

  constructor(library: Library) {
    this.ranking = new Ranking(newestFirst);
    for (const entry of library.articles) this.#put(entry.article.metadata.id, entry);
    this.dispose = library.onDidChange(({ changed, removed }) => {
      for (const id of removed) this.#put(id, undefined);
      for (const entry of changed) this.#put(entry.article.metadata.id, entry);
    });
  }

  /** Has this entry under an id, in place of what was under it. */
  #put(id: string, entry: LibraryArticle | undefined): void {
    const before = this.#known.get(id);
    if (before) this.ranking.delete(before);
    if (entry) {
      this.#known.set(id, entry);
      this.ranking.add(entry);
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

/** The outlet, and those of its syndicated copies; empty where none is known. */
function outlets({ article, copies = [] }: LibraryArticle): string {
  const names = [article, ...copies].map(({ metadata }) => sourceName(metadata));
  return [...new Set(names)].filter(Boolean).join(', ');
}

function articleNode(session: Session, entry: LibraryArticle): TreeNode {
  const { article, origin } = entry;
  const quotations = () => session.library.quotationsIn(article.metadata.id).filter(({ kind }) => kind !== 'other');
  const description = () => {
    const missing = origin === 'own' ? missingFields(article.metadata) : [];
    const versions = entry.versions?.length ?? 0;
    const facts = [
      bundled(entry),
      outlets(entry),
      when(article),
      count(quotedIn(entry.extraction), 'quotation'),
      ...(article.metadata.transcript === 'unheard' ? ['unheard'] : []),
      ...(versions === 0 ? [] : [count(versions, 'other version')]),
    ];
    return [...facts, missing.length > 0 ? `missing: ${missing.join(', ')}` : ''].filter(Boolean).join(DOT);
  };
  return sourceNode(entry, 'sources', description, (id) =>
    concatenated(
      versionRows(session, entry, id),
      rowsOf(quotations(), (quotation) => quotationNode(session, quotation, id, ['where', 'when'])),
    ),
  );
}
