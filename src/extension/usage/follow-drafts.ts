import type * as vscode from 'vscode';
import { DRAFT_FILE } from '../../engine/draft/draft-files.js';
import type { UsagePorts } from './ports.js';

const NO_DRAFT = /\/(?:node_modules|\.git)\//u;

/** Maximum number of drafts that are read. */
const MOST_DRAFTS = 2_000;

/** Delay before changed files are reported, in milliseconds: changes come in bursts. */
const BURST = 300;

/** Tells the library's thread which drafts the workspace has, and which of them have changed. */
export class FollowedDrafts {
  readonly #ports: UsagePorts;
  /** By their addresses. */
  readonly #files = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #following: vscode.Disposable;
  #burst: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;
  /** Whether there are more drafts than are read. */
  #hasMore = false;

  constructor(ports: UsagePorts) {
    this.#ports = ports;
    const { editor, session, readText } = ports;
    session.readDraftsWith(async (address) => {
      const uri = editor.Uri.parse(address);
      return session.isSource(uri) ? null : readText(uri);
    });
    // All files: of a folder that comes or goes nothing is reported but its own name.
    const watcher = editor.workspace.createFileSystemWatcher('**');
    this.#following = editor.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => this.#come(uri)),
      watcher.onDidChange((uri) => this.#touch(uri)),
      watcher.onDidDelete((uri) => this.#gone(uri)),
      editor.workspace.onDidChangeWorkspaceFolders(() => this.scan()),
      editor.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
      session.onDidRestart(() => this.#tell(this.#files, [])),
      // A file that has turned out to be a source.
      session.onDidChange(() => {
        for (const address of this.#files) if (session.catalogue.has(address)) this.#forget(address);
      }),
    );
  }

  /** Finds the drafts of the workspace. Never rejects. */
  async scan(): Promise<void> {
    try {
      const drafts = (await this.#ports.findDrafts()).map(String);
      this.#hasMore = drafts.length > MOST_DRAFTS;
      const now = new Set(drafts.slice(0, MOST_DRAFTS));
      const gone = [...this.#files].filter((address) => !now.has(address));
      const come = [...now].filter((address) => !this.#files.has(address));
      for (const address of gone) this.#files.delete(address);
      for (const address of come) this.#files.add(address);
      this.#tell(come, gone);
    } catch (error) {
      this.#ports.log('warn', 'The drafts of the workspace cannot be listed.', error);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#burst);
    this.#following.dispose();
  }

  async #come(uri: vscode.Uri): Promise<void> {
    if (DRAFT_FILE.test(uri.path)) {
      this.#touch(uri);
      return;
    }
    const { editor } = this.#ports;
    const stat = await editor.workspace.fs.stat(uri).then(undefined, () => undefined);
    if (stat?.type === editor.FileType.Directory) await this.scan();
  }

  #touch(uri: vscode.Uri): void {
    if (!DRAFT_FILE.test(uri.path) || NO_DRAFT.test(uri.path) || this.#ports.session.isSource(uri)) return;
    const address = uri.toString();
    if (!this.#files.has(address) && this.#files.size >= MOST_DRAFTS) {
      this.#hasMore = true;
      this.#soon();
      return;
    }
    this.#files.add(address);
    this.#removed.delete(address);
    this.#changed.add(address);
    this.#soon();
  }

  #gone(uri: vscode.Uri): void {
    const folder = `${uri}/`;
    for (const address of this.#files) if (address === `${uri}` || address.startsWith(folder)) this.#forget(address);
  }

  /** What an editor had unsaved is gone: the file counts again. */
  #closed(uri: vscode.Uri): void {
    if (this.#files.has(uri.toString())) this.#touch(uri);
    else this.#forget(uri.toString());
  }

  #forget(address: string): void {
    this.#files.delete(address);
    this.#changed.delete(address);
    this.#removed.add(address);
    this.#soon();
  }

  #soon(): void {
    this.#burst ??= setTimeout(() => {
      this.#burst = undefined;
      const [changed, removed] = [[...this.#changed], [...this.#removed]];
      this.#changed.clear();
      this.#removed.clear();
      this.#tell(changed, removed);
    }, BURST);
  }

  #tell(changed: Iterable<string>, removed: Iterable<string>): void {
    if (this.#isDisposed) return;
    this.#ports.session.service
      .draftFiles([...changed], [...removed], this.#hasMore)
      .catch((error: unknown) => this.#ports.log('warn', 'Which drafts there are cannot be told.', error));
  }
}
