import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import type { WrittenBibliography } from '../../engine/bibliography/write.js';
import type { BibliographyFormats } from '../citations/draft-bibliographies.js';

/** What writing a bibliography needs of the editor. */
export interface WritePorts {
  readonly editor: typeof vscode;
  readonly read: (uri: vscode.Uri) => Promise<Uint8Array>;
}

/** Writes the items into a file; text in it that is not Quoin's keeps every byte. */
export async function writeEntries(
  uri: vscode.Uri,
  items: readonly CslItem[],
  { writeBibliography }: BibliographyFormats,
  { editor, read }: WritePorts,
): Promise<Pick<WrittenBibliography, 'added' | 'updated' | 'kept'>> {
  const format = /\.(?:bib|bibtex|biblatex)$/iu.test(uri.path) ? 'bibtex' : 'csl-json';
  const open = editor.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const before = open?.getText() ?? (await contentOf(uri, { editor, read }));
  const { text, added, updated, kept } = writeBibliography(format, before, items);
  if (text === before) return { added, updated, kept };
  if (open?.isDirty === true) {
    // Unsaved work in an editor is the writer's to save.
    const whole = new editor.Range(open.positionAt(0), open.positionAt(open.getText().length));
    const edit = new editor.WorkspaceEdit();
    edit.replace(uri, whole, text);
    await editor.workspace.applyEdit(edit);
  } else await editor.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return { added, updated, kept };
}

async function contentOf(uri: vscode.Uri, { editor, read }: WritePorts): Promise<string> {
  try {
    // Bytes other than UTF-8 would be changed by writing.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await read(uri));
  } catch (error) {
    if (error instanceof editor.FileSystemError && error.code === 'FileNotFound') return '';
    throw new Error(l10n.t('The file cannot be read as UTF-8; nothing was written.'), { cause: error });
  }
}
