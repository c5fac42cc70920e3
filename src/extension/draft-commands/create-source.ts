import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { toFrontMatter } from '../../engine/article/front-matter-print.js';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import { citedAt } from '../../engine/cite/convert/at.js';
import { nameInShort } from '../../engine/cite/reference.js';
import { safe } from '../../service/safe-text.js';
import type { CommandPorts } from './ports.js';

/** What the command needs besides. */
export interface SourcePorts extends CommandPorts {
  /** The folder of the writer's sources. */
  readonly folder: vscode.Uri;
  readonly selection: vscode.Selection;
  /** Writes a new file, and gives it. */
  readonly writeNew: (folder: vscode.Uri, name: string, ending: string, text: string) => Promise<vscode.Uri>;
}

/**
 * *Create Source from Entry…*: a source file with the metadata of a bibliography's entry, opened for its text to be pasted. The
 * entry is that of the key given, else of the key at the cursor, else one that is picked. Gives the file, if one was written.
 */
export async function createSource(argument: unknown, ports: SourcePorts): Promise<vscode.Uri | undefined> {
  const { editor, document, syntax, references, folder, selection, inform } = ports;
  await references.whenRead(document);
  const entries = references.external(document);
  const at = citedAt(syntax, document.offsetAt(selection.active))?.item.key;
  const key = typeof argument === 'string' ? argument : at;
  const entry = entries.find(({ id }) => id === key) ?? (await pick(entries, ports));
  if (entry === undefined) return undefined;
  const { metadataOf } = await references.formats.load();
  const name = entry.id.replace(/[^\p{L}\p{N}_-]+/gu, '-');
  const text = `${toFrontMatter({ ...metadataOf(entry), id: entry.id })}\n`;
  const uri = await ports.writeNew(folder, name, '.md', text);
  const opened = await editor.window.showTextDocument(uri, { viewColumn: editor.ViewColumn.Beside });
  const end = opened.document.positionAt(text.length);
  opened.selection = new editor.Selection(end, end);
  void inform(
    l10n.t('Paste the text of {0} below its metadata and save the file. Quotations of it are checked then.', entry.id),
  );
  return uri;
}

async function pick(entries: readonly CslItem[], { editor, inform }: SourcePorts): Promise<CslItem | undefined> {
  if (entries.length === 0) {
    void inform(l10n.t('All works that this draft can cite are sources already.'));
    return undefined;
  }
  const rows = entries.map((entry) => ({
    label: safe(`@${entry.id}`, 'label'),
    description: safe((entry.author ?? []).slice(0, 3).map(nameInShort).join(', '), 'label'),
    detail: safe(entry.title ?? '', 'label'),
    entry,
  }));
  const picked = await editor.window.showQuickPick(rows, {
    title: l10n.t('Create Source from Entry'),
    placeHolder: l10n.t('An entry of the bibliographies of this draft'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.entry;
}
