import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Article } from '../../engine/article/article.js';
import { documentKind } from '../../engine/article/documents.js';
import { sheetAt, withoutPageMarkers } from '../../engine/article/pages.js';
import { timesIn } from '../../engine/article/times.js';
import type { CatalogueEntry } from '../../service/catalogue.js';
import { shorten } from '../../service/safe-text.js';
import { pdfEditor } from './pdf-editors.js';
import { play } from './player.js';
import type { OriginalsPorts } from './ports.js';
import { nameOf, recordingBeside } from './recordings.js';
import { pageAddress } from './web-page.js';

/** How many characters of what is spoken the player shows. */
const SHOWN = 1_000;

/** How many of the words are searched for in a file. */
const MOST_WORDS = 60;

/** Words of an article: what of its text is meant. */
interface Meant {
  readonly article: Article;
  readonly start: number;
  readonly words: string;
}

/**
 * *Open Original*: what a source was read from, beside the draft and at the words that are meant. A PDF opens at its page where an
 * editor for PDF is installed, a recording beside its transcript at the second; other documents open in their program, an article
 * from the web in the browser, and text as the file that it is.
 *
 * @param argument what a command was called with; undefined for what is at the cursor of a source document
 */
export async function openOriginal(argument: unknown, ports: OriginalsPorts): Promise<void> {
  const { editor, session, documents, foundFrom, inform } = ports;
  const active = editor.window.activeTextEditor;
  const found = argument === undefined ? await documents.passageAtCursor(active) : await foundFrom(session, argument);
  if (found === undefined) {
    void inform(l10n.t('Select a source, or words in a source, first.'));
    return;
  }
  const { articleId, start = 0, end = start } = found.target;
  const [entry, source] = [session.catalogue.article(articleId), await session.service.source(articleId)];
  if (entry === undefined || source === null) return;
  const { article } = source;
  const words = withoutPageMarkers(article.text.slice(start, end)).replace(/\s+/gu, ' ').trim();
  if (!(await openFile(entry, { article, start, words }, ports)) && !(await openPage(entry, words, ports)))
    void inform(l10n.t('{0} has no file or address to open.', `@${articleId}`));
}

/** Opens the file of a source; whether it has one to open. */
async function openFile(entry: CatalogueEntry, meant: Meant, ports: OriginalsPorts): Promise<boolean> {
  const { editor } = ports;
  if (entry.location === undefined || entry.origin !== 'own') return false;
  const file = editor.Uri.parse(entry.location);
  const beside = { viewColumn: editor.ViewColumn.Beside, preserveFocus: true, preview: true };
  const kind = documentKind(file.path);
  if (kind === 'pdf') await openPdf(file, meant, beside, ports);
  else if (kind !== null || entry.article.format === 'html') {
    // An e-mail, a book, a saved page: what is installed for it shows it. A browser can show the page itself.
    if (!reachesPrograms(ports) && entry.article.metadata.URL !== undefined) return false;
    await openInProgram(file, null, ports);
  } else {
    const recording = entry.article.format === 'transcript' ? await recordingBeside(file, editor) : undefined;
    if (recording !== undefined) {
      const seconds = timesIn(meant.article).findLast(({ start }) => start <= meant.start)?.seconds ?? 0;
      const unheard = entry.article.metadata.transcript === 'unheard' ? entry.article.metadata.id : null;
      play({ recording, seconds, words: shorten(meant.words, SHOWN), unheard }, beside.viewColumn, ports);
      return true;
    }
    // Text that was pasted or saved from the web: the page is the original.
    if (entry.article.metadata.URL !== undefined) return false;
    await openText(file, meant, beside, ports);
  }
  return true;
}

async function openPdf(
  file: vscode.Uri,
  { article, start }: Meant,
  beside: vscode.TextDocumentShowOptions,
  ports: OriginalsPorts,
): Promise<void> {
  const { editor } = ports;
  const sheet = sheetAt(article, start);
  const viewType = pdfEditor(editor.extensions);
  if (viewType === undefined) return openInProgram(file, sheet, ports);
  const page = sheet === null ? file : file.with({ fragment: `page=${sheet}` });
  await editor.commands.executeCommand('vscode.openWith', page, viewType, beside);
}

/** Whether programs of the machine that a file is on can be started from this window. */
function reachesPrograms({ editor: { env, UIKind } }: OriginalsPorts): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

/** Opens a file in the program that is installed for it, and says on which of its pages the words are. */
async function openInProgram(file: vscode.Uri, sheet: number | null, ports: OriginalsPorts): Promise<void> {
  const isOpened = reachesPrograms(ports) && (await ports.editor.env.openExternal(file));
  const said = isOpened
    ? []
    : [l10n.t('{0} cannot be opened from this window: open it on the machine that it is on.', nameOf(file))];
  if (sheet !== null && (sheet > 1 || !isOpened)) said.push(l10n.t('The words are on page {0} of the file.', sheet));
  if (said.length > 0) void ports.inform(said.join(' '));
}

async function openText(
  file: vscode.Uri,
  { start, words }: Meant,
  beside: vscode.TextDocumentShowOptions,
  { editor }: OriginalsPorts,
): Promise<void> {
  const document = await editor.workspace.openTextDocument(file);
  const shown = await editor.window.showTextDocument(document, beside);
  const text = document.getText();
  // Offsets of an article are those of its file, but for carriage returns and what was decoded.
  const pattern = words
    .split(' ')
    .slice(0, MOST_WORDS)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  const places = words === '' ? [] : [...text.matchAll(new RegExp(pattern.join('\\s+'), 'gu'))];
  const [nearest] = places.sort((a, b) => Math.abs(a.index - start) - Math.abs(b.index - start));
  if (nearest === undefined) return;
  const range = new editor.Range(
    document.positionAt(nearest.index),
    document.positionAt(nearest.index + nearest[0].length),
  );
  shown.selection = new editor.Selection(range.start, range.end);
  shown.revealRange(range, editor.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Opens the page of a source in the browser; whether it names one. */
async function openPage({ article }: CatalogueEntry, words: string, { editor }: OriginalsPorts): Promise<boolean> {
  const { URL: address } = article.metadata;
  const page = address === undefined ? null : pageAddress(address, words);
  if (page === null) return false;
  // As a URI it would be decoded: an address with %2F or %26 would be another one.
  await editor.commands.executeCommand('vscode.open', page);
  return true;
}
