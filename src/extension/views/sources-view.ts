import * as vscode from 'vscode';
import { missingFields } from '../../engine/article/missing-fields.js';
import { sourceName } from '../../engine/cite/reference.js';
import { quotedIn } from '../../engine/extract/extraction.js';
import type { Library } from '../../engine/library/library.js';
import type { LibraryArticle } from '../../engine/library/model.js';
import { Ranking } from '../../engine/library/ranking.js';
import { bundled, count, DOT, when } from '../../service/describe.js';
import type { Session } from '../session.js';
import { onSettings, saveSetting, setting } from '../settings.js';
import { DROPPED_FILES, dropSources } from '../sources/drop.js';
import { draggableRows } from '../transfer/drag.js';
import { quotationNode, sourceNode } from './library-nodes.js';
import { concatenated, type Rows, rows, rowsOf, type TreeNode } from './rows.js';
import { treeItem } from './tree-item.js';
import { openTreeView, type QuoinView } from './tree-view.js';
import { versionRows } from './version-nodes.js';

/** The view *Sources*: all articles, the newest first; under each its quotations. */
export function registerSourcesView(session: Session): QuoinView {
  const articles = new RankedArticles(session.library);
  const node = (entry: LibraryArticle) => articleNode(session, entry);
  const roots = (): Rows => {
    const [own, others] = [rowsOf(articles.own, node), rowsOf(articles.bundled, node)];
    const isHidden = !setting('sources.bundled');
    // Where nothing else is there yet, the bundled articles are what there is to try.
    if (own.length === 0 || (others.length === 0 && !isHidden)) return concatenated(own, others);
    return concatenated(own, rows(bundledNode(isHidden)), others);
  };
  const opened = openTreeView('sources', roots, {
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
    onSettings('sources.bundled', () => opened.tree.refreshNow()),
    ...[true, false].map((isShown) =>
      vscode.commands.registerCommand(`quoin.${isShown ? 'show' : 'hide'}BundledArticles`, () =>
        saveSetting('sources.bundled', isShown),
      ),
    ),
  );
  return { ...opened, dispose: () => disposable.dispose() };
}

/** The row above the bundled articles that hides them, and in its place the one that shows them again. */
function bundledNode(isHidden: boolean): TreeNode {
  const title = isHidden ? 'Show bundled articles' : 'Hide bundled articles';
  return {
    id: 'bundled',
    item: () =>
      treeItem({
        label: title,
        description: 'in this workspace',
        icon: isHidden ? 'eye' : 'eye-closed',
        run: { command: isHidden ? 'quoin.showBundledArticles' : 'quoin.hideBundledArticles', title },
      }),
  };
}

/** The articles of a library, the newest first, the writer's own apart; a change costs what the changed articles cost. */
class RankedArticles {
  readonly own = new Ranking<LibraryArticle>(newestFirst);
  readonly bundled = new Ranking<LibraryArticle>(newestFirst);
  /** Ends following the library. */
  readonly dispose: () => void;
  readonly #known = new Map<string, LibraryArticle>();

  constructor(library: Library) {
    for (const entry of library.articles) this.#put(entry.article.metadata.id, entry);
    this.dispose = library.onDidChange(({ changed, removed }) => {
      for (const id of removed) this.#put(id, undefined);
      for (const entry of changed) this.#put(entry.article.metadata.id, entry);
    });
  }

  /** Has this entry under an id, in place of what was under it. */
  #put(id: string, entry: LibraryArticle | undefined): void {
    const before = this.#known.get(id);
    if (before) this.#rankingOf(before).delete(before);
    if (entry) {
      this.#known.set(id, entry);
      this.#rankingOf(entry).add(entry);
    } else this.#known.delete(id);
  }

  #rankingOf({ origin }: LibraryArticle): Ranking<LibraryArticle> {
    return origin === 'own' ? this.own : this.bundled;
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
