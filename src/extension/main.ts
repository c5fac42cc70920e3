import bundledCorpus from 'quoin:bundled-corpus';
import type * as vscode from 'vscode';
import { registerCitationCommands } from './commands/citations.js';
import { registerInsertQuotation } from './commands/insert-quotation.js';
import { registerOpenSource } from './commands/open-source.js';
import { registerCompletion } from './completion.js';
import { DraftEditors } from './draft-editors.js';
import { DraftSyntaxes } from './draft-syntaxes.js';
import { registerHover } from './hover.js';
import { Session } from './session.js';
import { SourceDocuments } from './source-documents.js';
import { registerEntitiesView } from './views/entities-view.js';
import { registerQuotationsView } from './views/quotations-view.js';
import { registerSourcesView } from './views/sources-view.js';
import type { NodeTree } from './views/tree.js';

/** What the extension gives to other extensions, and to its tests: the trees of its views, to read. */
export interface QuoinApi {
  readonly views: Readonly<Record<'quotations' | 'entities' | 'sources', NodeTree>>;
}

/** Starts every feature. The same for desktop and web: nothing here knows which it is. */
export function activate(context: vscode.ExtensionContext): QuoinApi {
  const session = new Session(bundledCorpus.map((entry) => ({ ...entry, origin: 'bundled' as const })));
  const syntaxes = new DraftSyntaxes();
  const editors = new DraftEditors();
  const documents = new SourceDocuments(session);
  const quotations = registerQuotationsView(session, context.workspaceState);
  const entities = registerEntitiesView(session);
  const sources = registerSourcesView(session);
  context.subscriptions.push(
    session,
    syntaxes,
    editors,
    documents,
    quotations,
    entities,
    sources,
    registerHover(session, syntaxes),
    registerCompletion(session, syntaxes),
    registerInsertQuotation(session, syntaxes, editors, documents),
    registerCitationCommands(session, syntaxes, editors, documents),
    registerOpenSource(session, documents),
  );
  return { views: { quotations: quotations.tree, entities: entities.tree, sources: sources.tree } };
}
