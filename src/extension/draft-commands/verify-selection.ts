import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { placeName } from '../../engine/draft/messages.js';
import type { VerifiedQuotation } from '../../engine/draft/verify-text.js';
import { plural } from '../../engine/text/interface-texts.js';
import type { Range } from '../../engine/text/range.js';
import { quantity } from '../../service/counts.js';
import { safe } from '../../service/safe-text.js';
import { fieldsOf } from '../platform/shape.js';
import type { VerifyPorts } from './ports.js';

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

/**
 * *Verify Selection*, for text from anywhere: each quotation of it, in a list.
 *
 * @param argument the part of an open draft that is meant; anything else is what is selected, or what was copied last
 */
export async function verifySelection(argument: unknown, ports: VerifyPorts): Promise<void> {
  const { editor, session, references, tell, isDraft, inform } = ports;
  const part = partOf(argument, editor);
  if (part !== null) {
    const { draft: cited, start, end } = part;
    await references.whenRead(cited);
    await show(await session.service.verify({ uri: await tell(cited), part: { start, end } }), ports);
    return;
  }
  const text = await selectionOrClipboard(editor);
  if (text.trim() === '') {
    void inform(l10n.t('Select the text to verify, or copy it to the clipboard.'));
    return;
  }
  if (text.length > LONGEST) {
    void inform(l10n.t('The text is too long to verify at once. Select a part of it.'));
    return;
  }
  const draft = editor.window.activeTextEditor?.document;
  const uri = draft !== undefined && isDraft(draft, session) ? await tell(draft) : null;
  await show(await session.service.verify({ text, uri }), ports);
}

/** The part of an open document that a command is called for; null where it is called for none. */
function partOf(
  argument: unknown,
  { workspace }: VerifyPorts['editor'],
): (Range & { readonly draft: vscode.TextDocument }) | null {
  const { uri, start, end } = fieldsOf(argument) ?? {};
  const draft = workspace.textDocuments.find((each) => each.uri.toString() === uri);
  return draft !== undefined && typeof start === 'number' && typeof end === 'number' ? { draft, start, end } : null;
}

/** What is selected in the active editor; without a selection, what was copied last, as from a chat. */
async function selectionOrClipboard({ window, env }: VerifyPorts['editor']): Promise<string> {
  const editor = window.activeTextEditor;
  const selected = editor?.selections.map((selection) => editor.document.getText(selection)).join('\n\n') ?? '';
  return selected.trim() === '' ? env.clipboard.readText() : selected;
}

async function show(found: readonly VerifiedQuotation[], { editor, inform }: VerifyPorts): Promise<void> {
  if (found.length === 0) {
    void inform(l10n.t('The text has no quotation to verify.'));
    return;
  }
  const verified = found.filter(({ result }) => result === 'verified').length;
  const picked = await editor.window.showQuickPick(
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
          l10n.t('{0} of {1} quotation verified', quantity(verified), quantity(found.length)),
          l10n.t('{0} of {1} quotations verified', quantity(verified), quantity(found.length)),
        ),
        'label',
      ),
      placeHolder: l10n.t('Select a quotation to open its source'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  const source = picked?.quotation.source;
  if (source) {
    const { id: articleId, start, end } = source;
    await editor.commands.executeCommand('quoin.openSource', { articleId, start, end });
  }
}

function verdictOf({ result, verdict, source }: VerifiedQuotation): string {
  const words = result === 'words' ? l10n.t('Only the words verified') : verdict;
  return source === null ? words : `${words} · ${placeName(source)}`;
}
