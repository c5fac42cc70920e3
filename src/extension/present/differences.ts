import * as vscode from 'vscode';
import { safe } from '../../service/safe-text.js';
import type { Comparison, Sides } from '../../service/wordings.js';
import { ReadOnlyFiles } from '../documents/read-only-files.js';

const SCHEME = 'quoin-words';

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
  async show({ title, pairs }: Comparison): Promise<void> {
    const uris = pairs.map(
      ({ left, right }) => [this.#document(left, 'left'), this.#document(right, 'right')] as const,
    );
    const [first, ...more] = uris;
    if (!first) return;
    if (more.length === 0) {
      await vscode.commands.executeCommand('vscode.diff', ...first, safe(title, 'label'));
    } else {
      const changes = uris.map(([left, right]) => [right, left, right]);
      await vscode.commands.executeCommand('vscode.changes', safe(title, 'label'), changes);
    }
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #document({ name, text }: Sides['left'], side: string): vscode.Uri {
    this.#count += 1;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${this.#count}/${side}/${name}.quoin` });
    this.#texts.set(uri.path, `${text.trim()}\n`);
    return uri;
  }
}
