import * as vscode from 'vscode';
import type { Quotation } from '../engine/library/model.js';
import { quotationCard } from './cards.js';
import type { CitationWriters } from './citations/writer.js';
import { completionItems } from './completion-items.js';
import { completionSettings, QuotationOffers } from './completion-offers.js';
import { DRAFT_SELECTOR, isDraft } from './draft-editors.js';
import type { DraftSyntaxes } from './draft-syntaxes.js';
import { registerGhostText } from './ghost-text.js';
import { type CompletionRequest, type RequestKind, Requests } from './requests.js';
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
        const request = requestAt(document, position, context.triggerKind);
        const explicit = requests.isExplicit(request);
        const list = await answer(document, position, token, explicit);
        requests.noteAnswer(request, (list?.items.length ?? 0) > 0);
        return list;
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
  const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const [change] = contentChanges;
    if (change !== undefined && isDraft(document, session)) {
      requests.noteChange(document.uri.toString(), change.range.start.line + change.text.split('\n').length - 1);
    }
  });
  return vscode.Disposable.from(changes, provider);
}

function requestAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  triggerKind: vscode.CompletionTriggerKind,
): CompletionRequest {
  const wordStart = document.getWordRangeAtPosition(position)?.start.character ?? position.character;
  const before = document.lineAt(position.line).text.slice(0, wordStart);
  return {
    kind: kindOf(document, triggerKind),
    document: document.uri.toString(),
    version: document.version,
    line: position.line,
    column: position.character,
    wordStart,
    isAfterTrigger: TRIGGERS.some((trigger) => before.includes(trigger)),
  };
}

function kindOf(document: vscode.TextDocument, triggerKind: vscode.CompletionTriggerKind): RequestKind {
  switch (triggerKind) {
    case vscode.CompletionTriggerKind.TriggerCharacter:
      return 'typed';
    case vscode.CompletionTriggerKind.TriggerForIncompleteCompletions:
      return 'renewed';
    case vscode.CompletionTriggerKind.Invoke:
      return suggestsWhileTyping(document) ? 'typed' : 'invoked';
  }
}

/** Whether the editor asks for suggestions at each letter: it says of these that they were invoked. */
function suggestsWhileTyping(document: vscode.TextDocument): boolean {
  const setting = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const other = typeof setting === 'object' && setting !== null && 'other' in setting ? setting.other : setting;
  return other === true || other === 'on';
}
