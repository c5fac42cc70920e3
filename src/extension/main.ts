import * as vscode from 'vscode';
import { useTexts } from '../engine/text/interface-texts.js';
import type { SearchAnswer } from '../service/quoin-service.js';
import { ownTurn, Slices } from '../service/slices.js';
import { showWalkthrough } from './commands/show-walkthrough.js';
import { registerCorrections } from './corrections/register.js';
import { Session } from './library/session.js';
import { BundledModule } from './platform/bundled-module.js';
import type { Environment } from './platform/environment.js';
import { log } from './platform/log.js';
import { registerLog } from './platform/log-channel.js';
import type { MarkdownIt } from './preview/markdown-it.js';
import { type Typing, typedSearch } from './quick-pick/search-pick.js';
import type { RemoteModule } from './remote/loaded-kept.js';
import { registerSources } from './sources/register.js';
import { withBundled } from './sources/settings.js';
import { registerUsage } from './usage/register.js';
import { BundledOffer } from './views/bundled-offer.js';
import { registerEntitiesView } from './views/entities-view.js';
import { registerQuotationsView } from './views/quotations-view.js';
import { registerSourcesView } from './views/sources-view.js';
import type { NodeTree } from './views/tree.js';

/** What the extension gives to other extensions, and to its tests: the trees of its views, to read. */
export interface QuoinApi {
  readonly views: Readonly<Record<'quotations' | 'entities' | 'sources' | 'draft', NodeTree>>;
  /** Resolves when the library has what it had in the last session. */
  readonly whenOpened: () => Promise<void>;
  /** Resolves when the library knows of every source file as it is now. */
  readonly whenSourcesAreRead: () => Promise<void>;
  /** Resolves when it is known where the drafts of the workspace use the library. */
  readonly whenDraftsAreRead: () => Promise<void>;
  /** Searches quotations as *Insert Quotation…* does while someone types; `show` gets what it would show. */
  readonly searchAsTyped: (show: (answer: SearchAnswer) => void) => Typing;
  /** Resolves when the search finds all of that, and the index is stored. */
  readonly whenIndexed: () => Promise<void>;
  /** What VS Code's Markdown preview asks for. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

let running: Session | undefined;

/** Ends what was started; called before it is disposed of. */
export async function end(): Promise<void> {
  await running?.end();
}

/**
 * Starts every feature. The same for desktop and web: what differs is in the environment. It goes in slices, between which
 * other work runs: the library first, so that no feature answers from half of it, and the writer's own sources at last. The
 * code goes in slices too: what works in drafts is a part of its own, since compiling all at once takes longer than a slice.
 */
export async function start(context: vscode.ExtensionContext, environment: Environment): Promise<QuoinApi> {
  useTexts(vscode.l10n.bundle ?? null);
  context.subscriptions.push(registerLog());
  const slices = new Slices();
  const session = new Session(context, environment, withBundled);
  running = session;
  // One that dies on the way is started again, and begins then.
  const begun = session.begin().catch((error: unknown) => log('error', 'The library cannot begin.', error));
  await slices.pause();
  const offer = new BundledOffer(session, context.workspaceState);
  const quotations = registerQuotationsView(session, context.workspaceState, offer);
  const entities = registerEntitiesView(session);
  const sources = registerSourcesView(session, offer);
  context.subscriptions.push(session, offer, quotations, entities, sources);
  await ownTurn();
  const remote = new BundledModule<RemoteModule>(context.extensionUri, 'remote.mjs');
  const { registerDrafting } = await import('./drafting.js');
  await slices.pause();
  const drafting = registerDrafting(session, context, environment, remote);
  context.subscriptions.push(remote, drafting);
  await slices.pause();
  const ownSources = registerSources(session, context, environment, sources.view, remote);
  context.subscriptions.push(
    ownSources,
    registerUsage(session, context.extensionUri, drafting.documents, ownSources.whenIdle()),
    registerCorrections(session, ownSources.corrections, drafting.documents),
    drafting.showBibliographyProblems((uri) => ownSources.isBibliography(uri)),
  );
  await begun;
  if (environment.showsWalkthrough) await showWalkthrough();
  return {
    views: { quotations: quotations.tree, entities: entities.tree, sources: sources.tree, draft: drafting.tree },
    whenOpened: () => session.readiness.whenOpened(),
    whenSourcesAreRead: () => ownSources.whenIdle(),
    whenIndexed: () => session.service.whenIndexed(),
    whenDraftsAreRead: () => session.service.whenDraftsAreRead(),
    searchAsTyped: (show) => typedSearch(session, ['quotation'], show),
    extendMarkdownIt: drafting.extendMarkdownIt,
  };
}
