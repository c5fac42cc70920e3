import path from 'node:path';
import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeResult,
  type Position,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod/mini';
import { version } from '../../package.json';
import { citedAt } from '../engine/cite/convert/at.js';
import { isCheckReport } from '../engine/draft/report-mark.js';
import { useTexts } from '../engine/text/interface-texts.js';
import { reasonOf } from '../folder/failure.js';
import { makeCacheFolder } from '../folder/make-folder.js';
import { OpenAgain } from '../folder/open-again.js';
import { MARKDOWN, PLAIN } from '../service/card-format.js';
import { fileOf } from './addresses.js';
import { DraftChecks } from './checks.js';
import { type Client, clientOf } from './client.js';
import { Completion, ghostTextAt, TRIGGERS } from './completion.js';
import { OpenDrafts } from './drafts.js';
import { ACCEPT_SOURCE, actionsIn, FIX_ALL, hintsIn, symbolsOf } from './findings.js';
import { hoverAt } from './hover.js';
import { KeptInFile } from './kept-in-file.js';
import { referencesTo, rename, renameable } from './keys.js';
import { type LibraryPlaces, openLibrary, type ServedLibrary } from './library.js';
import { DiagnosticsPublisher } from './publisher.js';
import { ReadParts } from './read-parts.js';
import { ClientReport } from './report.js';
import { serveRequests } from './requests.js';
import type { Asked, Served } from './served.js';
import { ClientSettings } from './settings.js';
import { definitionOf, quotationSymbols } from './source-places.js';
import { textsFor } from './texts.js';
import { isMarkdown } from './workspace-files.js';

/** How long after the last keystroke a draft is checked, in milliseconds. */
const QUIET = 250;

/** Serves drafts over a connection, which is to listen after that. */
export function serve(connection: Connection, places: LibraryPlaces): void {
  const documents = new TextDocuments(TextDocument);
  const completion = new Completion();
  let client: Client;
  let roots: readonly string[] = [];
  let settings: ClientSettings;

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    useTexts(await textsFor(params.locale));
    client = clientOf(params);
    settings = new ClientSettings(connection, client);
    // Clients that know no folders of a workspace name a root.
    const { rootUri, workspaceFolders } = params as { rootUri?: string | null } & typeof params;
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    roots = uris.flatMap((uri) => fileOf(uri) ?? []);
    if (roots.length === 0) roots = [process.cwd()];
    return {
      serverInfo: { name: 'Quoin', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true },
        inlineCompletionProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        ...(places.kept === undefined ? {} : { executeCommandProvider: { commands: [ACCEPT_SOURCE] } }),
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        inlayHintProvider: true,
      },
    };
  });

  connection.onInitialized(() => {
    // A client may refuse what it has said that it can do.
    const refused = (error: unknown): void =>
      connection.console.warn(l10n.t('The editor does not report changes: {0}.', reasonOf(error)));
    if (client.tellsOfSettings)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'quoin' }).catch(refused);
    if (client.watchesFiles) {
      const watchers = [{ globPattern: '**/*' }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
    }
    opened().catch((error: unknown) =>
      connection.console.error(l10n.t('The library cannot be read: {0}.', reasonOf(error))),
    );
  });

  /** What answers are made from. */
  const served = new OpenAgain(open, ({ library }) => library.isLost);
  const opened = () => served.get();
  /** What has been read of a large library answers what does not depend on all of it. */
  const parts = new ReadParts<Served>(({ library }) => library.isLost);
  const readSoFar = () => parts.or(opened());

  async function open(keeps: boolean): Promise<Served> {
    const warn = (message: string) => connection.console.warn(message);
    const cache = keeps ? await usableCache(warn) : null;
    const report = new ClientReport(connection, client.showsProgress);
    const [first = '.'] = roots;
    const kept = places.kept === undefined ? null : new KeptInFile(path.resolve(first, places.kept), warn);
    const isOpen = (uri: string) => documents.get(uri) !== undefined;
    const serving = (library: ServedLibrary): Served => {
      const drafts = new OpenDrafts(library.known, settings, roots, isOpen, warn);
      const checks = new DraftChecks(library.sources, kept);
      return { library, drafts, checks, client, roots, openDocuments: () => documents.all().map(asItIs) };
    };
    const usePart = (part: ServedLibrary | null): void => {
      completion.clear();
      if (part === null) parts.clear();
      else parts.set(serving(part));
    };
    const read = openLibrary(roots, { ...places, cache }, report, usePart);
    return serving(await read.finally(() => usePart(null)));
  }

  /** Where what was read is kept; nowhere, with a warning, if the folder that was named cannot be used. */
  async function usableCache(warn: (message: string) => void): Promise<string | null | undefined> {
    if (typeof places.cache !== 'string') return places.cache;
    const folder = path.resolve(roots[0] ?? '.', places.cache);
    try {
      await makeCacheFolder(folder);
      return folder;
    } catch (error) {
      warn(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** A draft that is open, as a question about it finds it; null for a document that is not one. */
  const draftAt = (uri: string, position?: Position) => draftIn(opened, uri, position);

  /** The same, answered from what has been read. */
  const draftSoFar = (uri: string, position?: Position) => draftIn(readSoFar, uri, position);

  async function draftIn(find: () => Promise<Served>, uri: string, position: Position = { line: 0, character: 0 }) {
    const open = documents.get(uri);
    if (open === undefined) return null;
    // Before anything else is waited for: the position is one in the text as it is now.
    const document = asItIs(open);
    const served = await find();
    if (!isDraft(document, served)) return null;
    const draft = await served.drafts.of(document);
    const asked: Asked = { draft, offset: document.offsetAt(position) };
    return { served, asked };
  }

  const isCurrent = (document: TextDocument): boolean => {
    const open = documents.get(document.uri);
    // A draft that was closed and opened again may have the same version.
    return open?.version === document.version && open.getText() === document.getText();
  };
  const publisher = new DiagnosticsPublisher(connection, draftAt, isCurrent);

  /** The result of checking a draft, with the draft; null for a document that is not one, or has changed meanwhile. */
  async function checked(uri: string) {
    const found = await draftAt(uri);
    const check = found && (await found.served.checks.of(found.asked.draft, isCurrent));
    return found && check ? { draft: found.asked.draft, check } : null;
  }

  async function readChanges(): Promise<void> {
    const served = await opened();
    await served.library.refresh();
    served.drafts.filesChanged();
    for (const { uri } of documents.all()) publisher.schedule(uri, 0);
  }

  let soon: ReturnType<typeof setTimeout> | undefined;
  /** Takes in what has changed on disk, once for many files that change together. */
  function filesChanged(): void {
    if (soon !== undefined) return;
    soon = setTimeout(() => {
      soon = undefined;
      readChanges().catch((error: unknown) =>
        connection.console.error(l10n.t('Changed files cannot be read: {0}.', reasonOf(error))),
      );
    }, QUIET);
  }

  documents.onDidChangeContent(({ document }) => publisher.schedule(document.uri, QUIET));
  documents.onDidSave(filesChanged);
  documents.onDidClose(({ document: { uri } }) => {
    publisher.clear(uri);
    settings.forget(uri);
    const forget = ({ drafts, checks }: Served): void => {
      // It may have been opened again while the library was read.
      if (documents.get(uri) !== undefined) return;
      drafts.forget(uri);
      checks.forget(uri);
    };
    served.current?.then(forget, () => undefined);
  });
  connection.onDidChangeWatchedFiles(filesChanged);
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.changed(sent);
    for (const { uri } of documents.all()) publisher.schedule(uri, 0);
  });

  connection.onHover(async ({ textDocument, position }) => {
    const found = await draftSoFar(textDocument.uri, position);
    return found && hoverAt(found.served, found.asked);
  });
  connection.onCompletion(async ({ textDocument, position, context }) => {
    const found = await draftSoFar(textDocument.uri, position);
    if (found === null) return null;
    const isInvoked = context === undefined || context.triggerKind === 1;
    return completion.at(found.served, found.asked, isInvoked && client.invokesByHand);
  });
  connection.onCompletionResolve(async (item) => completion.resolve(await readSoFar(), item));
  connection.languages.inlineCompletion.on(async ({ textDocument, position }) => {
    const found = await draftSoFar(textDocument.uri, position);
    return found && ghostTextAt(found.served, found.asked);
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const found = await checked(textDocument.uri);
    return found ? actionsIn(found.draft, found.check, range, context, client) : [];
  });
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const read = z.safeParse(z.tuple([z.object({ key: z.string(), words: z.string() })]), given);
    if (command !== ACCEPT_SOURCE || !read.success)
      return new ResponseError(
        ErrorCodes.InvalidParams,
        l10n.t('Run this command from the quick fixes of a quotation.'),
      );
    const [{ key, words }] = read.data;
    await (await opened()).checks.acceptSource(key, words);
    for (const { uri } of documents.all()) publisher.schedule(uri, 0);
    return null;
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const found = await draftSoFar(textDocument.uri, position);
    const cited = found && citedAt(found.asked.draft.syntax, found.asked.offset);
    return found && cited ? definitionOf(found.served, found.asked.draft, cited.item) : null;
  });
  connection.onReferences(async ({ textDocument, position }) => {
    const found = await draftAt(textDocument.uri, position);
    return found && referencesTo(found.served, found.asked);
  });
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const found = await draftAt(textDocument.uri, position);
    return found && renameable(found.asked, citedAt(found.asked.draft.syntax, found.asked.offset));
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const found = await draftAt(textDocument.uri, position);
    return found && rename(found.served, found.asked, newName);
  });
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const found = await checked(textDocument.uri);
    return found && symbolsOf(found.draft, found.check);
  });
  connection.onWorkspaceSymbol(async ({ query }) => quotationSymbols(await readSoFar(), query));
  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const found = await checked(textDocument.uri);
    return found && hintsIn(found.draft, found.check, range);
  });

  serveRequests(connection, {
    soFar: async () => (await readSoFar()).library,
    library: async () => (await opened()).library,
    draftAt: async (uri) => (await draftSoFar(uri))?.asked.draft ?? null,
    cardFormat: () => (client.showsMarkdown.hover ? MARKDOWN : PLAIN),
  });

  documents.listen(connection);
}

/** A document that stays as it is: an open one is changed in its place. */
function asItIs(document: TextDocument): TextDocument {
  return TextDocument.create(document.uri, document.languageId, document.version, document.getText());
}

/** Whether a document is a draft: Markdown, and neither a source nor a report on a check. */
function isDraft(document: TextDocument, { library }: Served): boolean {
  const file = fileOf(document.uri);
  const isSource = file !== null && library.isSource(path.normalize(file));
  return isMarkdown(document) && !isSource && !isCheckReport(document.getText());
}
