import * as vscode from 'vscode';
import type { CheckedQuotation } from '../../engine/draft/check.js';

/** What is said of verified words where the source does not confirm the speaker, or what the draft has in brackets. */
const UNCONFIRMED = {
  inferred: () => vscode.l10n.t('words verified, speaker only inferred'),
  reported: () => vscode.l10n.t('words verified, reported at second hand'),
  context: () => vscode.l10n.t('words verified, other context'),
  unclear: () => vscode.l10n.t('words verified, speaker not stated'),
  bracketed: () => vscode.l10n.t('words verified, brackets not confirmed'),
};

/** Says of a quotation of which only the words were verified what was not. */
export function wordsOnlyBecause({ attribution, bracketed }: CheckedQuotation): string {
  return UNCONFIRMED[
    attribution === 'inferred' || attribution === 'reported' || attribution === 'context'
      ? attribution
      : bracketed
        ? 'bracketed'
        : 'unclear'
  ]();
}
