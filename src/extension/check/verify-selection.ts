import * as vscode from 'vscode';
import { placeName } from '../../engine/draft/messages.js';
import type { VerifiedQuotation } from '../../engine/draft/verify-text.js';
import { isProse } from '../../engine/markdown/block.js';
import { plural } from '../../engine/text/interface-texts.js';
import type { Range } from '../../engine/text/range.js';
import { quantity } from '../../service/describe.js';
import { safe } from '../../service/safe-text.js';
import type { References } from '../citations/references.js';
import { DRAFT_SELECTOR, isDraft } from '../drafts/draft-editors.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Session } from '../library/session.js';
import { inform } from '../platform/messages.js';
import { fieldsOf } from '../platform/shape.js';

/** Maximum length of the text that is verified at once, in UTF-16 code units. */
const LONGEST = 200_000;

const ICONS: Readonly<Record<VerifiedQuotation['result'], string>> = {
  verified: 'pass',
  words: 'verified',
  'not-verified': 'warning',
};

interface Row extends vscode.QuickPickItem {
  readonly quotation: VerifiedQuotation;
}

/** *Verify Selection*, for text from anywhere, and the code action *Ground this paragraph*. */
export function registerVerifySelection(
  session: Session,
  syntaxes: DraftSyntaxes,
  references: References,
  drafts: Drafts,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.verifySelection', async (argument: unknown) => {
      const part = partOf(argument);
      if (part !== null) {
        const { draft: cited, start, end } = part;
        await references.whenRead(cited);
        await show(await session.service.verify({ uri: await drafts.tell(cited), part: { start, end } }));
        return;
      }
      const text = await selectionOrClipboard();
      if (text.trim() === '') {
        void inform(vscode.l10n.t('Select the text to verify, or copy it to the clipboard.'));
        return;
      }
      if (text.length > LONGEST) {
        void inform(vscode.l10n.t('The text is too long to verify at once. Select a part of it.'));
        return;
      }
      const draft = vscode.window.activeTextEditor?.document;
      const uri = draft !== undefined && isDraft(draft, session) ? await drafts.tell(draft) : null;
      await show(await session.service.verify({ text, uri }));
    }),
    vscode.languages.registerCodeActionsProvider(
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
    ),
  );
}

const GROUND = vscode.CodeActionKind.Refactor.append('quoin.ground');

/** The part of an open document that a command is called for; null where it is called for none. */
function partOf(argument: unknown): (Range & { readonly draft: vscode.TextDocument }) | null {
  const { uri, start, end } = fieldsOf(argument) ?? {};
  const draft = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
  return draft !== undefined && typeof start === 'number' && typeof end === 'number' ? { draft, start, end } : null;
}

/** What is selected in the active editor; without a selection, what was copied last, as from a chat. */
async function selectionOrClipboard(): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.selections.map((selection) => editor.document.getText(selection)).join('\n\n') ?? '';
  return selected.trim() === '' ? vscode.env.clipboard.readText() : selected;
}

async function show(found: readonly VerifiedQuotation[]): Promise<void> {
  if (found.length === 0) {
    void inform(vscode.l10n.t('The text has no quotation to verify.'));
    return;
  }
  const verified = found.filter(({ result }) => result === 'verified').length;
  const picked = await vscode.window.showQuickPick(
    found.map(
      (quotation): Row => ({
        label: `$(${ICONS[quotation.result]}) ${safe(quotation.words, 'label')}`,
        description: safe(verdictOf(quotation), 'label'),
        ...(quotation.message === '' ? {} : { detail: safe(quotation.message, 'label') }),
        quotation,
      }),
    ),
    {
      title: safe(
        plural(
          found.length,
          vscode.l10n.t('{0} of {1} quotation verified', quantity(verified), quantity(found.length)),
          vscode.l10n.t('{0} of {1} quotations verified', quantity(verified), quantity(found.length)),
        ),
        'label',
      ),
      placeHolder: vscode.l10n.t('Select a quotation to open its source'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  const source = picked?.quotation.source;
  if (source) {
    const { id: articleId, start, end } = source;
    await vscode.commands.executeCommand('quoin.openSource', { articleId, start, end });
  }
}

function verdictOf({ result, verdict, source }: VerifiedQuotation): string {
  const words = result === 'words' ? vscode.l10n.t('Only the words verified') : verdict;
  return source === null ? words : `${words} · ${placeName(source)}`;
}
