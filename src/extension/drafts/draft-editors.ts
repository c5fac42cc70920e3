import * as vscode from 'vscode';
import { isCheckReport } from '../../engine/draft/report-mark.js';
import type { Session } from '../library/session.js';
import { inform } from '../platform/messages.js';

/**
 * Where Quoin's Markdown features are offered; `isDraft` says which of these documents are drafts. Quarto's and R's own
 * extensions give their Markdown a language of its own.
 */
export const DRAFT_SELECTOR: vscode.DocumentSelector = ['markdown', 'quarto', 'rmd'];

/**
 * Whether a document is a draft: Markdown that can be written, and no article of the library. The old side of a diff is
 * none, nor is one of the writer's own sources, nor a report on the check of a draft.
 */
export function isDraft(document: vscode.TextDocument, session: Session): boolean {
  const { scheme } = document.uri;
  return (
    vscode.languages.match(DRAFT_SELECTOR, document) > 0 &&
    (scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) !== false) &&
    !session.isSource(document.uri) &&
    !isCheckReport(document.lineAt(0).text)
  );
}

/** Remembers which draft the writer was in last, so that the sidebar and source documents know where to insert. */
export class DraftEditors implements vscode.Disposable {
  readonly #session: Session;
  #last: vscode.TextDocument | undefined;
  readonly #subscription: vscode.Disposable;

  constructor(session: Session) {
    this.#session = session;
    this.#note(vscode.window.activeTextEditor);
    this.#subscription = vscode.window.onDidChangeActiveTextEditor((editor) => this.#note(editor));
  }

  /** The draft being written, if it can be seen: the active editor, else the last one active, else any. */
  visible(): vscode.TextEditor | undefined {
    const drafts = vscode.window.visibleTextEditors.filter(({ document }) => isDraft(document, this.#session));
    const active = vscode.window.activeTextEditor;
    return (
      drafts.find((editor) => editor === active) ?? drafts.find((editor) => editor.document === this.#last) ?? drafts[0]
    );
  }

  /** The draft being written, whether it can be seen or a source is in front of it; undefined where none is open. */
  current(): vscode.TextDocument | undefined {
    return this.visible()?.document ?? (this.#last?.isClosed === false ? this.#last : undefined);
  }

  /** The draft being written, brought to the front if it is hidden; undefined where no draft is open. */
  async bringUp(): Promise<vscode.TextEditor | undefined> {
    const visible = this.visible();
    if (visible) return visible;
    if (!this.#last || this.#last.isClosed) return undefined;
    return vscode.window.showTextDocument(this.#last, { preview: false, ...columnOf(this.#last) });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #note(editor: vscode.TextEditor | undefined): void {
    if (editor && isDraft(editor.document, this.#session)) this.#last = editor.document;
  }
}

/** The group of editors that has a document after others: to show it in another would open it twice. */
function columnOf({ uri }: vscode.TextDocument): Pick<vscode.TextDocumentShowOptions, 'viewColumn'> {
  const holds = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && `${input.uri}` === `${uri}`;
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds));
  return group ? { viewColumn: group.viewColumn } : {};
}

/** The draft being written; if none is open, a message says so. */
export async function draftOrNotice(editors: DraftEditors): Promise<vscode.TextEditor | undefined> {
  const editor = await editors.bringUp();
  if (!editor) void inform(vscode.l10n.t('Open a Markdown file first.'));
  return editor;
}
