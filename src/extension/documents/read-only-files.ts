import * as vscode from 'vscode';

/**
 * A read-only file system over text made on demand. Unlike a content provider's documents, its files come back by
 * themselves when a window is reloaded (`onFileSystem:` activates the extension for them).
 */
export class ReadOnlyFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #content: (uri: vscode.Uri) => string | undefined | Promise<string | undefined>;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Modification time of every file: a change of any makes all look newer, and unchanged text stays as it is. */
  #mtime = Date.now();

  /** `content` gives a file's text, or undefined where there is none. */
  constructor(content: (uri: vscode.Uri) => string | undefined | Promise<string | undefined>) {
    this.#content = content;
  }

  /** Tells the editor that these files may read differently now. */
  touch(uris: readonly vscode.Uri[]): void {
    this.#mtime = Math.max(Date.now(), this.#mtime + 1);
    this.#changed.fire(uris.map((uri) => ({ type: vscode.FileChangeType.Changed, uri })));
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: this.#mtime, size: 0 };
    return { type: vscode.FileType.File, ctime: 0, mtime: this.#mtime, size: (await this.readFile(uri)).byteLength };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const text = await this.#content(uri);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
