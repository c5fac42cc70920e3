import * as vscode from 'vscode';
import { parseCitations } from '../../engine/cite/pandoc.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import { inform } from '../platform/messages.js';

const ASKED = 'quoin.citation.validationOffered';

/**
 * VS Code's own check of Markdown takes `[@key]` for a link without definition. Where it is on and a draft has a citation,
 * offers once, for the workspace, to switch that part of it off; changes nothing unasked.
 */
export function registerValidationOffer(memory: vscode.Memento): vscode.Disposable {
  let asking = false;
  const consider = async (document: vscode.TextDocument | undefined) => {
    if (asking || !document || !vscode.workspace.workspaceFolders?.length) return;
    if (memory.get<boolean>(ASKED, false) || vscode.languages.match(DRAFT_SELECTOR, document) === 0) return;
    if (!isFlagged(document) || !hasBracketed(document.getText())) return;
    asking = true;
    try {
      await memory.update(ASKED, true);
      await offer();
    } finally {
      asking = false;
    }
  };
  void consider(vscode.window.activeTextEditor?.document);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('markdown.validate')) void consider(vscode.window.activeTextEditor?.document);
    }),
    vscode.workspace.onDidSaveTextDocument(consider),
  );
}

function isFlagged(document: vscode.TextDocument): boolean {
  const validate = vscode.workspace.getConfiguration('markdown.validate', document);
  return (
    validate.get<boolean>('enabled', false) && validate.get<string>('referenceLinks.enabled', 'warning') !== 'ignore'
  );
}

function hasBracketed(text: string): boolean {
  return parseCitations(text.slice(0, 200_000)).some(({ form }) => form === 'bracketed');
}

async function offer(): Promise<void> {
  const yes = vscode.l10n.t('Ignore in This Workspace');
  const answer = await inform(
    vscode.l10n.t(
      'VS Code’s Markdown validation reports citations in brackets, such as those of @key, as links without a definition. Ignore them in this workspace?',
    ),
    yes,
    vscode.l10n.t('Leave as It Is'),
  );
  if (answer !== yes) return;
  const settings = vscode.workspace.getConfiguration('markdown.validate');
  await settings.update('referenceLinks.enabled', 'ignore', vscode.ConfigurationTarget.Workspace);
}
