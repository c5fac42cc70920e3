import * as vscode from 'vscode';
import { isProse } from '../../engine/markdown/block.js';
import { DRAFT_SELECTOR, isDraft } from '../drafts/draft-editors.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import type { Session } from '../library/session.js';

const GROUND = vscode.CodeActionKind.Refactor.append('quoin.ground');

/** The code action *Ground this paragraph*: verifies each quotation of it. */
export function registerGround(session: Session, syntaxes: DraftSyntaxes): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    DRAFT_SELECTOR,
    {
      provideCodeActions(document, range, { triggerKind }) {
        if (triggerKind !== vscode.CodeActionTriggerKind.Invoke || !isDraft(document, session)) return [];
        const syntax = syntaxes.of(document);
        const block = syntax.blockAt(document.offsetAt(range.start));
        if (block === null || !isProse(block.kind) || !/["“”„«»「『]/u.test(block.masked)) return [];
        const action = new vscode.CodeAction(vscode.l10n.t('Ground this paragraph'), GROUND);
        const { start, end } = block;
        const part = { uri: document.uri.toString(), start, end };
        action.command = { command: 'quoin.verifySelection', title: action.title, arguments: [part] };
        return [action];
      },
    },
    { providedCodeActionKinds: [GROUND] },
  );
}
