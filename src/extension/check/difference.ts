import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { ReadOnlyFiles } from '../source-files.js';

const SCHEME = 'quoin-words';

const argumentSchema = z.object({ key: z.string(), paragraph: z.number(), source: z.string(), draft: z.string() });

/** *Show the Difference*: the source's words and the draft's side by side in a diff editor. */
export function registerShowDifference(): vscode.Disposable {
  const texts = new Map<string, string>();
  const files = new ReadOnlyFiles((uri) => texts.get(uri.path));
  return vscode.Disposable.from(
    files,
    vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true, isReadonly: true }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === SCHEME) texts.delete(uri.path);
    }),
    vscode.commands.registerCommand('quoin.showDifference', async (argument: unknown) => {
      const { key, paragraph, source, draft } = argumentSchema.parse(argument);
      const place = paragraph > 0 ? `@${key}, para. ${paragraph}` : `@${key}`;
      const left = vscode.Uri.from({ scheme: SCHEME, path: `/source/${key}.quoin` });
      const right = vscode.Uri.from({ scheme: SCHEME, path: `/draft/${key}.quoin` });
      texts.set(left.path, `${source}\n`);
      texts.set(right.path, `${draft}\n`);
      files.touch([left, right]);
      await vscode.commands.executeCommand('vscode.diff', left, right, `${place}: source ↔ draft`);
    }),
  );
}
