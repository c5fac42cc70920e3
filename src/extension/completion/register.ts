import * as vscode from 'vscode';
import type { CompletionRow } from '../../service/completion-row.js';
import { DRAFT_SELECTOR, isDraft } from '../drafts/draft-editors.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Session } from '../library/session.js';
import { stillWanted } from '../platform/turn.js';
import { shown } from '../present/cards.js';
import { completionItem } from './completion-item.js';
import { completionSettings } from './completion-settings.js';
import { registerGhostText } from './ghost-text.js';
import { type RequestKind, Requests } from './requests.js';

/** A space among them: Markdown asks for no completion while words are typed, so each further word asks again. */
const TRIGGERS = ['"', '“', '„', '«', '>', ' '];

/** Quotations after an opening mark, `>`, or a speaker and a cue, as a list or as ghost text; anything on explicit request. */
export function registerCompletion(session: Session, drafts: Drafts): vscode.Disposable {
  return vscode.Disposable.from(registerList(session, drafts), registerGhostText(session, drafts));
}

function registerList(session: Session, drafts: Drafts): vscode.Disposable {
  // Cards are made for the active row, not for all of the list.
  const offered = new WeakMap<vscode.CompletionItem, CompletionRow>();
  const requests = new Requests();

  async function answer(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    explicit: boolean,
  ): Promise<vscode.CompletionList | undefined> {
    if (!isDraft(document, session) || !(await stillWanted(token))) return undefined;
    const { enabled, list, ghostText } = completionSettings(document);
    if (!enabled || (!explicit && !list)) return undefined;
    const offset = document.offsetAt(position);
    const { version } = document;
    const uri = await drafts.tell(document);
    // What is shown as ghost text needs no list, in which Enter would no longer end the line.
    const found = await session.service.offers(uri, offset, explicit, !explicit && ghostText ? 'either' : 'list');
    if (found === null || token.isCancellationRequested || document.version !== version) return undefined;
    const items = found.rows.map((row, rank) => {
      const item = completionItem(row, document, offset, rank);
      offered.set(item, row);
      return item;
    });
    // Incomplete: the engine, not the editor, decides what fits the next letter.
    return new vscode.CompletionList(items, true);
  }

  const provider = vscode.languages.registerCompletionItemProvider(
    DRAFT_SELECTOR,
    {
      async provideCompletionItems(document, position, token, context) {
        const first = !suggestsWhileTyping(document);
        const explicit = requests.isExplicit(kindOf(context.triggerKind), lineOf(document, position), first);
        return answer(document, position, token, explicit);
      },
      async resolveCompletionItem(item) {
        const subject = offered.get(item)?.card;
        const card = subject && (await session.service.card(subject));
        if (card) item.documentation = shown(card);
        return item;
      },
    },
    ...TRIGGERS,
  );
  const command = vscode.commands.registerTextEditorCommand('quoin.suggestQuotations', ({ document, selection }) => {
    requests.noteAsked(lineOf(document, selection.active));
    return vscode.commands.executeCommand('editor.action.triggerSuggest');
  });
  return vscode.Disposable.from(command, provider);
}

function lineOf({ uri }: vscode.TextDocument, { line }: vscode.Position): string {
  return `${line} ${uri}`;
}

function kindOf(triggerKind: vscode.CompletionTriggerKind): RequestKind {
  switch (triggerKind) {
    case vscode.CompletionTriggerKind.TriggerCharacter:
      return 'trigger';
    case vscode.CompletionTriggerKind.TriggerForIncompleteCompletions:
      return 'renewal';
    case vscode.CompletionTriggerKind.Invoke:
      return 'invocation';
  }
}

/** Whether the editor asks for suggestions at each letter: it says of these that they were invoked. */
function suggestsWhileTyping(document: vscode.TextDocument): boolean {
  const setting = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const other = typeof setting === 'object' && setting !== null && 'other' in setting ? setting.other : setting;
  return other === true || (typeof other === 'string' && other !== 'off' && other !== 'inline');
}
