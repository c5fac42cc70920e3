import * as vscode from 'vscode';
import { ReadOnlyFiles } from './source-files.js';

const SCHEME = 'quoin-words';

/** Words to show side by side, each under a name. */
export interface Sides {
  readonly left: Side;
  readonly right: Side;
}

interface Side {
  readonly name: string;
  readonly text: string;
}

/** Shows words side by side in VS Code's diff editor. */
export class Differences implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  /** How many documents there have been: every one has a path of its own. */
  #count = 0;
  readonly #files = new ReadOnlyFiles((uri) => this.#texts.get(uri.path));
  readonly #disposables = vscode.Disposable.from(
    this.#files,
    vscode.workspace.registerFileSystemProvider(SCHEME, this.#files, { isCaseSensitive: true, isReadonly: true }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === SCHEME) this.#texts.delete(uri.path);
    }),
  );

  /** Opens one pair in a diff editor, several below each other in one. */
  async show(title: string, pairs: readonly Sides[]): Promise<void> {
    const uris = pairs.map(
      ({ left, right }) => [this.#document(left, 'left'), this.#document(right, 'right')] as const,
    );
    const [first, ...more] = uris;
    if (!first) return;
    if (more.length === 0) {
      await vscode.commands.executeCommand('vscode.diff', ...first, title);
    } else {
      const changes = uris.map(([left, right]) => [right, left, right]);
      await vscode.commands.executeCommand('vscode.changes', title, changes);
    }
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #document({ name, text }: Side, side: string): vscode.Uri {
    this.#count += 1;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${this.#count}/${side}/${name}.quoin` });
    this.#texts.set(uri.path, `${text.trim()}\n`);
    return uri;
  }
}
