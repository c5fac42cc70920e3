import * as vscode from 'vscode';

/** An input box that filters quotations as the writer types; Escape brings back what was there before. */
export function askForFilter(before: string, apply: (value: string) => void): void {
  const input = vscode.window.createInputBox();
  input.title = 'Filter Quotations';
  input.placeholder = 'Words, speaker, source or date';
  input.value = before;
  let accepted = false;
  input.onDidChangeValue(apply);
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
