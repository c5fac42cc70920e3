import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { Throttle } from '../../service/throttle.js';
import { addCited } from './cited-entries.js';
import { connectZotero } from './connect-zotero.js';
import type { RemotePorts } from './ports.js';
import { type Scope, ZOTERO } from './scope.js';

/** Context for menus: whether Zotero is connected. */
const CONTEXT = 'quoin.zotero.connected';

/** Minimum number of milliseconds between refreshes when the writer returns from Zotero. */
const REFRESH = 2_000;

/** Addresses that are opened: pages and items of Zotero, and nothing else. */
const OPENED =
  /^zotero:\/\/(?:open-pdf|select)\/(?:library|groups\/\d+)\/items\/[A-Z0-9]{8}(?:\?page=[\w%.-]{1,40})?$/u;

/** The name of a window whose VS Code is served by the computer that it is shown on. */
const SERVED_HERE = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/u;

/** The connection of a workspace to Zotero, and the commands that make, end and use it. */
export class ZoteroConnection {
  readonly #ports: RemotePorts;
  readonly #disposables: vscode.Disposable;

  constructor(ports: RemotePorts) {
    this.#ports = ports;
    const { editor, session, entries, fail } = ports;
    const refresh = new Throttle(() => this.#quietly(session.service.refreshRemote(ZOTERO)), REFRESH);
    this.#disposables = editor.Disposable.from(
      refresh,
      session.onDidRestart(() => this.resume()),
      editor.window.onDidChangeWindowState(({ focused }) => {
        if (focused && session.remotes.length > 0) refresh.request();
      }),
      editor.workspace.onDidSaveTextDocument((document) => {
        if (entries.items.length > 0 && ports.isUpdated(document)) addCited(document, ports).catch(fail);
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Makes the connection again that the workspace remembers. */
  resume(): void {
    const scopes = this.#ports.remembered();
    if (scopes === null || this.#unreachable !== null) return;
    void this.#ports.editor.commands.executeCommand('setContext', CONTEXT, true);
    // Nobody is interrupted where it does not run: the search says who is away.
    const { session, zoteroPort } = this.#ports;
    this.#quietly(session.service.connectRemote({ kind: ZOTERO, port: zoteroPort(), scopes }));
  }

  /** *Connect to Zotero…*: with the parts given, or those that the writer chooses; gives them, if it is connected then. */
  async connect(given: unknown): Promise<readonly Scope[] | undefined> {
    const { warn, remembered } = this.#ports;
    const reason = this.#unreachable;
    if (reason !== null) {
      warn(reason);
      return undefined;
    }
    const scopes = await connectZotero(given, remembered(), this.#ports);
    if (scopes !== undefined) await this.#remember(scopes);
    return scopes;
  }

  /** *Disconnect from Zotero*. */
  async disconnect(): Promise<void> {
    await this.#remember(undefined);
    await this.#ports.session.service.disconnectRemote(ZOTERO);
    this.#ports.inform(l10n.t('Zotero is disconnected. Sources that you have cited stay in this workspace.'));
  }

  /** *Open in Zotero*: an address, or that of the row given. */
  async open(argument: unknown): Promise<void> {
    const address = addressIn(argument);
    if (address === null) throw new Error(l10n.t('Run “Open in Zotero” on a work from Zotero.'));
    const { env, Uri } = this.#ports.editor;
    await env.openExternal(Uri.parse(address, true));
  }

  async #remember(scopes: readonly Scope[] | undefined): Promise<void> {
    await this.#ports.remember(scopes);
    await this.#ports.editor.commands.executeCommand('setContext', CONTEXT, scopes !== undefined);
  }

  #quietly(asked: Promise<unknown>): void {
    asked.catch((error: unknown) => this.#ports.log(error));
  }

  /** Why Zotero cannot be reached from this window; null where it can. */
  get #unreachable(): string | null {
    const { editor, reachesPrograms } = this.#ports;
    if (!reachesPrograms)
      return l10n.t(
        'Quoin cannot reach Zotero from a browser. Open the folder in VS Code on the computer that runs Zotero.',
      );
    const { remoteName } = editor.env;
    if (remoteName !== undefined && !SERVED_HERE.test(remoteName))
      return l10n.t('Quoin cannot reach Zotero from a remote window. Open the folder in a local window of VS Code.');
    return null;
  }
}

/** The address that *Open in Zotero* is called with, or that of the row it is called on. */
function addressIn(argument: unknown): string | null {
  const row = argument as { readonly found?: { readonly remote?: { readonly address?: unknown } } } | null | undefined;
  const address = typeof argument === 'string' ? argument : row?.found?.remote?.address;
  return typeof address === 'string' && OPENED.test(address) ? address : null;
}
