import * as vscode from 'vscode';
import { decodeText } from '../../worker/decode.js';
import { readRegularFile } from '../platform/read-file.js';

/** What a file holds, or why it cannot be read. */
export type FileContent = { readonly text: string } | { readonly problem: string };

/**
 * Files that something depends on, read once and again when they change. Asking gives at once what is known; a file asked
 * for the first time is read meanwhile, and `onDidChange` tells when it is there.
 */
export class TextFiles implements vscode.Disposable {
  readonly #known = new Map<string, FileContent | null>();
  readonly #reading = new Map<string, Promise<FileContent>>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #saved = vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#forget(uri));
  readonly #trusted = vscode.workspace.onDidGrantWorkspaceTrust(() => this.#tryAgain());

  /** Fires after a file was read for the first time, or again. */
  readonly onDidChange = this.#changed.event;

  /** What is known about a file; undefined while it is read. */
  peek(uri: vscode.Uri): FileContent | undefined {
    const known = this.#known.get(uri.toString());
    if (known) return known;
    void this.read(uri);
    return undefined;
  }

  /** The content of a file. Never rejects. */
  read(uri: vscode.Uri): Promise<FileContent> {
    const key = uri.toString();
    const known = this.#known.get(key);
    if (known) return Promise.resolve(known);
    const reading = this.#reading.get(key) ?? this.#readNow(uri, key);
    this.#reading.set(key, reading);
    return reading;
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#saved.dispose();
    this.#trusted.dispose();
    this.#changed.dispose();
  }

  async #readNow(uri: vscode.Uri, key: string): Promise<FileContent> {
    this.#watch(uri, key);
    const content = await contentOf(uri);
    this.#reading.delete(key);
    this.#known.set(key, content);
    this.#changed.fire();
    return content;
  }

  /** What could not be read may be readable in a workspace that is trusted now. */
  #tryAgain(): void {
    for (const [key, content] of this.#known) if (content !== null && 'problem' in content) this.#known.delete(key);
    this.#changed.fire();
  }

  #watch(uri: vscode.Uri, key: string): void {
    if (this.#watchers.has(key)) return;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?!]/gu, '?');
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const forget = () => this.#forget(uri);
    this.#watchers.set(
      key,
      vscode.Disposable.from(
        watcher,
        watcher.onDidChange(forget),
        watcher.onDidCreate(forget),
        watcher.onDidDelete(forget),
      ),
    );
  }

  /** What was read counts until it has been read again, so that nothing flickers. */
  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    if (!this.#known.has(key) || this.#reading.has(key)) return;
    this.#reading.set(key, this.#readNow(uri, key));
  }
}

async function contentOf(uri: vscode.Uri): Promise<FileContent> {
  try {
    return { text: decodeText(await readRegularFile(uri)) };
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return {
      problem: missing
        ? vscode.l10n.t('There is no such file.')
        : error instanceof Error
          ? error.message
          : String(error),
    };
  }
}
