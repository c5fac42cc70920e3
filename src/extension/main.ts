import * as vscode from 'vscode';
import { bundledArticles } from '../engine/library/bundled.js';
import type { SearchResult } from '../engine/search/record.js';
import { registerCheck } from './check/register.js';
import { registerBibliographyProblems } from './citations/bibliography-problems.js';
import { References } from './citations/references.js';
import { registerCitations } from './citations/register.js';
import { CitationWriters } from './citations/writer.js';
import { registerCitationCommands } from './commands/citations.js';
import { registerInsertQuotation } from './commands/insert-quotation.js';
import { registerOpenSource } from './commands/open-source.js';
import { registerCompletion } from './completion.js';
import { Differences } from './differences.js';
import { DraftEditors } from './draft-editors.js';
import { DraftSyntaxes } from './draft-syntaxes.js';
import type { Environment } from './environment.js';
import { registerHover } from './hover.js';
import type { MarkdownIt } from './preview/markdown-it.js';
import { registerPreview } from './preview/register.js';
import { registerSearchIndex } from './search/register.js';
import { typedSearch } from './search-pick.js';
import type { FoundItem } from './search-rows.js';
import { Session } from './session.js';
import { SourceDocuments } from './source-documents.js';
import { registerSources } from './sources/register.js';
import { Slices } from './sources/slices.js';
import { registerDrop } from './transfer/drag.js';
import { Landings } from './transfer/landing.js';
import { registerPaste } from './transfer/paste.js';
import type { Answer, TypedSearch } from './typed-search.js';
import { registerEntitiesView } from './views/entities-view.js';
import { registerQuotationsView } from './views/quotations-view.js';
import { registerSourcesView } from './views/sources-view.js';
import type { NodeTree } from './views/tree.js';
import { registerWordings } from './wordings.js';

/** What the extension gives to other extensions, and to its tests: the trees of its views, to read. */
export interface QuoinApi {
  readonly views: Readonly<Record<'quotations' | 'entities' | 'sources' | 'draft', NodeTree>>;
  /** Resolves when the library knows of every source file as it is now. */
  readonly whenSourcesAreRead: () => Promise<void>;
  /** Searches quotations as *Insert Quotation…* does while somebody types; `show` gets what it would show. */
  readonly searchAsTyped: (show: (answer: Answer<FoundItem>) => void) => TypedSearch<SearchResult, FoundItem>;
  /** Resolves when the search finds all of that, and the index is stored. */
  readonly whenIndexed: () => Promise<void>;
  /** What VS Code's Markdown preview asks for. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/**
 * Starts every feature. The same for desktop and web: what differs is in the environment. It goes in slices, between which
 * others get a turn: the library first, so that no feature answers from half of it, and the writer's own sources at last.
 */
export async function start(context: vscode.ExtensionContext, environment: Environment): Promise<QuoinApi> {
  const corpus = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'corpus.json'));
  const slices = new Slices();
  const session = new Session();
  await session.begin(bundledArticles(new TextDecoder().decode(corpus)), slices);
  await slices.pause();
  const syntaxes = new DraftSyntaxes();
  const editors = new DraftEditors(session);
  const documents = new SourceDocuments(session);
  const references = new References(session, context.extensionUri);
  const writers = new CitationWriters(session, references);
  const preview = registerPreview(session, references);
  const landings = new Landings(session, syntaxes, writers);
  const differences = new Differences();
  const quotations = registerQuotationsView(session, context.workspaceState);
  const entities = registerEntitiesView(session);
  const sources = registerSourcesView(session);
  const draft = registerCheck(session, syntaxes, editors, documents, differences, references, writers);
  context.subscriptions.push(
    session,
    syntaxes,
    editors,
    documents,
    differences,
    quotations,
    entities,
    sources,
    draft,
    registerHover(session, syntaxes, references),
    registerCompletion(session, syntaxes, writers),
    registerInsertQuotation(session, syntaxes, editors, documents, writers),
    registerCitationCommands(session, syntaxes, editors, documents, writers),
    registerOpenSource(session, documents),
    registerPaste(session, documents, landings),
    registerDrop(landings),
    registerCitations({ session, syntaxes, editors, documents, references, writers, memory: context.workspaceState }),
    registerWordings(session, differences),
  );
  await slices.pause();
  const ownSources = registerSources(session, context, environment, sources.view);
  const searchIndex = registerSearchIndex(session, context, environment, ownSources);
  context.subscriptions.push(
    ownSources,
    registerBibliographyProblems(references, (uri) => ownSources.isBibliography(uri)),
  );
  return {
    views: { quotations: quotations.tree, entities: entities.tree, sources: sources.tree, draft: draft.tree },
    whenSourcesAreRead: () => ownSources.whenIdle(),
    whenIndexed: () => searchIndex.whenIdle(),
    searchAsTyped: (show) => typedSearch(session, ['quotation'], show),
    extendMarkdownIt: preview.extendMarkdownIt,
  };
}
