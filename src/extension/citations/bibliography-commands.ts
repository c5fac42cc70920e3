import * as vscode from 'vscode';
import { articleItem, type CslItem } from '../../engine/bibliography/csl-item.js';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import { bibliographyEdit, referencesHeading } from '../../engine/cite/reference-list.js';
import { count } from '../../service/describe.js';
import type { DraftEditors } from '../drafts/draft-editors.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import type { Session } from '../library/session.js';
import { inform, warn } from '../platform/messages.js';
import { readRegularFile } from '../platform/read-file.js';
import { applyTo } from './apply.js';
import type { BibliographyFormats } from './draft-bibliographies.js';
import { candidatesFor } from './places.js';
import type { References } from './references.js';

/** *Insert Bibliography* and *Export Bibliography…*. */
export function registerBibliographyCommands(
  session: Session,
  editors: DraftEditors,
  syntaxes: DraftSyntaxes,
  references: References,
): vscode.Disposable {
  const citedIn = (document: vscode.TextDocument) => {
    const { citations } = readDraftCitations(syntaxes.of(document));
    return [...new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)))];
  };

  const insert = async () => {
    const editor = await editors.bringUp();
    if (!editor) {
      void inform('Open a Markdown draft first: the references of what it cites go there.');
      return;
    }
    const { document } = editor;
    const formatter = await references.whenReady(document);
    const cited = readDraftCitations(syntaxes.of(document)).citations;
    const entries = formatter.document(cited).references;
    if (entries.length === 0) {
      void inform('This draft cites nothing that the library or its bibliographies know.');
      return;
    }
    const heading = referencesHeading(references.formattingTask([], document)?.language);
    await applyTo(document, [bibliographyEdit(syntaxes.of(document), entries, heading)]);
    const unknown = citedIn(document).filter((key) => references.item(key, document) === undefined);
    if (unknown.length > 0) {
      void warn(`No source is known by ${unknown.join(', ')}.`);
    }
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.insertBibliography', insert),
    vscode.commands.registerCommand('quoin.exportBibliography', async (argument: unknown) => {
      const asked = isExport(argument) ? argument : {};
      const document = editors.visible()?.document;
      const what = asked.what ?? (document === undefined ? 'all' : await askWhat());
      if (what === undefined) return undefined;
      const all = [...session.catalogue.entries].map(({ article }) => article.metadata.id);
      const keys = what === 'all' || document === undefined ? all : citedIn(document);
      const items = keys.flatMap((key) => {
        const entry = session.catalogue.article(key);
        return entry ? articleItem(entry.article.metadata) : [];
      });
      if (items.length === 0) {
        void inform('There is nothing to export: the draft cites no article of the library.');
        return undefined;
      }
      const target = asked.uri ?? (await askWhere(document));
      return target && exportTo(target, items, await references.formats.load());
    }),
  );
}

interface Export {
  readonly what?: 'cited' | 'all' | undefined;
  readonly uri?: vscode.Uri | undefined;
}

/** Arguments that another extension or a test gives instead of being asked. */
function isExport(argument: unknown): argument is Export {
  return typeof argument === 'object' && argument !== null && 'uri' in argument && argument.uri instanceof vscode.Uri;
}

async function askWhat(): Promise<'cited' | 'all' | undefined> {
  const rows = [
    { label: 'What this draft cites', what: 'cited' as const },
    { label: 'All articles of the library', what: 'all' as const },
  ];
  const picked = await vscode.window.showQuickPick(rows, {
    title: 'Export Bibliography',
    placeHolder: 'Which sources?',
  });
  return picked?.what;
}

function askWhere(document: vscode.TextDocument | undefined): Thenable<vscode.Uri | undefined> {
  const [beside] = candidatesFor('references.json', document?.uri);
  return vscode.window.showSaveDialog({
    title: 'Export Bibliography',
    saveLabel: 'Export',
    filters: { 'CSL-JSON': ['json'], BibTeX: ['bib'] },
    ...(beside === undefined ? {} : { defaultUri: beside }),
  });
}

/** Writes the items into a file; what stands there already and is not ours keeps every byte. */
async function exportTo(
  uri: vscode.Uri,
  items: readonly CslItem[],
  { writeBibliography }: BibliographyFormats,
): Promise<{ added: number; updated: number; kept: number }> {
  const format = /\.(?:bib|bibtex|biblatex)$/iu.test(uri.path) ? 'bibtex' : 'csl-json';
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const { text, added, updated, kept } = writeBibliography(format, open?.getText() ?? (await contentOf(uri)), items);
  if (open?.isDirty === true) {
    // Unsaved work in an editor is the writer's to save.
    const whole = new vscode.Range(open.positionAt(0), open.positionAt(open.getText().length));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, whole, text);
    await vscode.workspace.applyEdit(edit);
  } else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const own = kept.length === 0 ? '' : ` ${count(kept.length, 'entry', 'entries')} of your own stayed as they were.`;
  void inform(`${name}: ${count(added.length, 'reference')} added, ${updated.length} updated.${own}`);
  return { added: added.length, updated: updated.length, kept: kept.length };
}

async function contentOf(uri: vscode.Uri): Promise<string> {
  try {
    // Bytes that are no UTF-8 would not come back as they were.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readRegularFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return '';
    throw new Error('The file cannot be read as UTF-8; nothing was written.', { cause: error });
  }
}
