import * as vscode from 'vscode';
import { registerCheck } from './check/register.js';
import { registerBibliographyProblems } from './citations/bibliography-problems.js';
import { CitationWorker } from './citations/citation-worker.js';
import { References } from './citations/references.js';
import { registerCitations } from './citations/register.js';
import { registerCitationCommands } from './commands/citations.js';
import { registerInsertQuotation } from './commands/insert-quotation.js';
import { registerOpenSource } from './commands/open-source.js';
import { registerStatements } from './commands/statements.js';
import { registerVersions } from './commands/versions.js';
import { registerWordings } from './commands/wordings.js';
import { registerCompletion } from './completion/register.js';
import { SourceDocuments } from './documents/source-documents.js';
import { registerDraftCommands } from './draft-commands/register.js';
import { DraftEditors } from './drafts/draft-editors.js';
import { DraftSyntaxes } from './drafts/draft-syntaxes.js';
import { Drafts } from './drafts/drafts.js';
import type { Session } from './library/session.js';
import { registerOriginals } from './originals/register.js';
import { addressOf, type BundledModule } from './platform/bundled-module.js';
import type { Environment } from './platform/environment.js';
import { Differences } from './present/differences.js';
import { registerHover } from './present/hover.js';
import type { MarkdownIt } from './preview/markdown-it.js';
import { registerPreview } from './preview/register.js';
import type { RemoteModule } from './remote/loaded-kept.js';
import { registerRemote } from './remote/register.js';
import { RemoteEntries } from './remote/remote-entries.js';
import { registerTools } from './tools/register.js';
import { registerDrop } from './transfer/drag.js';
import { Landings } from './transfer/landing.js';
import { registerPaste } from './transfer/paste.js';
import type { NodeTree } from './views/tree.js';

/** What the features of a draft give to the rest. */
export interface Drafting extends vscode.Disposable {
  /** The documents that show sources. */
  readonly documents: SourceDocuments;
  /** The rows of the view *Draft*. */
  readonly tree: NodeTree;
  /** What VS Code's Markdown preview asks for. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
  /** Shows problems of the bibliographies that drafts name, but for those that are shown as bibliographies of sources. */
  readonly showBibliographyProblems: (isOfSources: (uri: vscode.Uri) => boolean) => vscode.Disposable;
}

/** Starts every feature that works in a draft: all that writers see except for the views of the library. */
export function registerDrafting(
  session: Session,
  context: vscode.ExtensionContext,
  environment: Environment,
  remoteModule: BundledModule<RemoteModule>,
): Drafting {
  const syntaxes = new DraftSyntaxes();
  const editors = new DraftEditors(session);
  const documents = new SourceDocuments(session);
  const dist = (name: string) => addressOf(vscode.Uri.joinPath(context.extensionUri, 'dist', name));
  const worker = new CitationWorker(
    () => environment.startWorker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'citations.js')),
    {
      processor: dist('citeproc.mjs'),
      formats: dist('bibliographies.mjs'),
      exporter: dist('export.mjs'),
      texts: vscode.l10n.bundle ?? null,
    },
  );
  const remote = new RemoteEntries(session);
  const references = new References(session, context.extensionUri, worker, remote);
  const drafts = new Drafts(session, syntaxes, references, context.extensionUri);
  const preview = registerPreview(session, references, worker);
  const landings = new Landings(session, drafts);
  const differences = new Differences();
  const view = registerCheck({
    session,
    syntaxes,
    drafts,
    editors,
    documents,
    differences,
    references,
    extension: context.extensionUri,
  });
  const disposable = vscode.Disposable.from(
    syntaxes,
    drafts,
    editors,
    documents,
    differences,
    worker,
    view,
    remote,
    registerRemote(
      { session, entries: remote, syntaxes, references, reachesPrograms: environment.reachesPrograms },
      remoteModule,
      context,
    ),
    registerHover(session, syntaxes, drafts),
    registerCompletion(session, drafts),
    registerInsertQuotation(session, drafts, editors, documents),
    registerCitationCommands(session, drafts, editors, documents),
    registerOpenSource(session, editors, documents),
    registerOriginals(session, documents, context.extensionUri),
    registerStatements(session),
    registerPaste(session, documents, landings),
    registerDrop(landings),
    registerCitations({
      session,
      syntaxes,
      editors,
      documents,
      references,
      drafts,
      worker,
      extension: context.extensionUri,
      memory: context.workspaceState,
    }),
    registerDraftCommands({ session, editors, documents, syntaxes, references, drafts }, worker, context, environment),
    registerTools(session, context, references),
    registerWordings(session, differences),
    registerVersions(session, differences),
  );
  return {
    documents,
    tree: view.tree,
    extendMarkdownIt: preview.extendMarkdownIt,
    showBibliographyProblems: (isOfSources) => registerBibliographyProblems(references, isOfSources),
    dispose: () => disposable.dispose(),
  };
}
