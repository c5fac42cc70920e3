import * as vscode from 'vscode';
import { filterNote } from '../../service/search/filter-note.js';

/** An input box that filters quotations as the writer types; Escape brings back what was there before. */
export function askForFilter(before: string, apply: (value: string) => void): void {
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Quotations');
  input.placeholder = vscode.l10n.t('Words, speaker, source or date; is:unused for what no draft quotes');
  input.value = before;
  let accepted = false;
  const note = () => {
    const message = filterNote(input.value);
    input.validationMessage =
      message === null ? undefined : { message, severity: vscode.InputBoxValidationSeverity.Info };
  };
  note();
  input.onDidChangeValue((value) => {
    note();
    apply(value);
  });
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) apply(before);
    input.dispose();
  });
  input.show();
}
