import * as vscode from 'vscode';
import type { Quotation } from '../engine/library/model.js';
import { quotationCard } from './cards.js';
import type { CitationWriters } from './citations/writer.js';
import { completionItems } from './completion-items.js';
import { completionSettings, QuotationOffers } from './completion-offers.js';
import { DRAFT_SELECTOR, isDraft } from './draft-editors.js';
import type { DraftSyntaxes } from './draft-syntaxes.js';
import { registerGhostText } from './ghost-text.js';
import { type RequestKind, Requests } from './requests.js';
import type { Session } from './session.js';
import { stillWanted } from './turn.js';

/** A space among them: Markdown asks for no completion while words are typed, so each further word asks again. */
const TRIGGERS = ['"', '“', '„', '«', '>', ' '];

/** Quotations after an opening mark, `>`, or a speaker and a cue, as a list or as ghost text; anything on explicit request. */
export function registerCompletion(
  session: Session,
  syntaxes: DraftSyntaxes,
  writers: CitationWriters,
): vscode.Disposable {
  const offers = new QuotationOffers(session, syntaxes, writers);
  return vscode.Disposable.from(registerList(session, offers), registerGhostText(session, offers));
}

function registerList(session: Session, offers: QuotationOffers): vscode.Disposable {
  // Cards are made for the row that is looked at, not for all of the list.
  const offered = new WeakMap<vscode.CompletionItem, Quotation>();
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
    const found = await offers.at(document, position, explicit);
    if (found === undefined || token.isCancellationRequested) return undefined;
    // What is shown as ghost text needs no list, in which Enter would no longer end the line.
    const isGhost = !explicit && ghostText && found.ghostText !== undefined;
    const rows = isGhost ? [] : completionItems(session, document, found);
    for (const { item, quotation } of rows) if (quotation) offered.set(item, quotation);
    // Incomplete: the engine, not the editor, decides what fits the next letter.
    return new vscode.CompletionList(
      rows.map(({ item }) => item),
      true,
    );
  }

  const provider = vscode.languages.registerCompletionItemProvider(
    DRAFT_SELECTOR,
    {
      async provideCompletionItems(document, position, token, context) {
        const first = !suggestsWhileTyping(document);
        const explicit = requests.isExplicit(kindOf(context.triggerKind), lineOf(document, position), first);
        return answer(document, position, token, explicit);
      },
      resolveCompletionItem(item) {
        const offer = offered.get(item);
        const quotation = offer && session.library.quotation(offer.id);
        // The article may have changed since.
        if (quotation && quotation.text === offer?.text) {
          item.documentation = quotationCard(session, quotation, { withPlace: false });
        }
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
