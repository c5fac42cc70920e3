import * as vscode from 'vscode';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import type { RemoteStatus } from '../../service/remote/remotes.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';

/** Number of entries in a message. */
const AT_ONCE = 500;

/** The works of remote libraries, as drafts can cite them; the same list while they are unchanged. */
export class RemoteEntries implements vscode.Disposable {
  readonly #session: Session;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #following: vscode.Disposable;
  #items: readonly CslItem[] = [];
  #statuses: readonly RemoteStatus[] = [];
  #reading = Promise.resolve();

  /** Fires when they, or the libraries, have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
    this.#following = vscode.Disposable.from(
      session.onDidChangeRemotes((statuses) => {
        this.#statuses = statuses;
        this.#reading = this.#reading
          .then(() => this.#read())
          .catch((error) => log('warn', 'Remote libraries:', error));
      }),
      session.onDidRestart(() => this.#set([], [])),
    );
  }

  /** The entries, each under its cite key. */
  get items(): readonly CslItem[] {
    return this.#items;
  }

  /** The libraries that are connected. */
  get statuses(): readonly RemoteStatus[] {
    return this.#statuses;
  }

  /** Resolves when everything that the libraries have sent is known here. */
  whenRead(): Promise<void> {
    return this.#reading;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#following.dispose();
  }

  async #read(): Promise<void> {
    const items: CslItem[] = [];
    for (;;) {
      const part = await this.#session.service.remoteEntries(items.length, AT_ONCE);
      items.push(...part);
      if (part.length < AT_ONCE) break;
    }
    this.#set(JSON.stringify(items) === JSON.stringify(this.#items) ? this.#items : items, this.#statuses);
  }

  #set(items: readonly CslItem[], statuses: readonly RemoteStatus[]): void {
    this.#items = items;
    this.#statuses = statuses;
    this.#changed.fire();
  }
}
