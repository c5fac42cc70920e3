import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, quoin } from '../draft.js';
import { ALTERED, findings } from './findings.js';

const DRAFT = `${ALTERED}\n\nNo more is known [@nobody].\n`;

const selected = (editor: vscode.TextEditor | undefined) => editor?.document.getText(editor.selection);
const draftEditor = (document: vscode.TextDocument) =>
  vscode.window.visibleTextEditors.find((editor) => editor.document === document);

describe('the way to a draft that is ready to file', () => {
  before(quoin);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('goes from finding to finding, on from the end to the first, and back', async () => {
    const { document } = await openDraft(DRAFT);
    await findings(document, ['altered-quotation', 'unknown-citation']);
    const at = () => vscode.window.activeTextEditor?.selection.start.line;
    await vscode.commands.executeCommand('quoin.nextFinding');
    const first = at();
    await vscode.commands.executeCommand('quoin.nextFinding');
    assert.notEqual(at(), first);
    await vscode.commands.executeCommand('quoin.previousFinding');
    assert.equal(at(), first);
  });

  it('shows each open point beside its source, and Enter stays in the draft', async () => {
    const { document } = await openDraft(DRAFT);
    await findings(document, ['altered-quotation', 'unknown-citation']);
    const running = vscode.commands.executeCommand('quoin.readyToFile');
    await eventually(() => {
      assert.match(selected(draftEditor(document)) ?? '', /honest/u);
      const source = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.scheme === 'quoin');
      assert.match(selected(source) ?? '', /full and frank/u);
    });
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await running;
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('ends in the report where the sources were, and leaves none of these open', async () => {
    const { document } = await openDraft(DRAFT);
    await findings(document, ['altered-quotation', 'unknown-citation']);
    const tabs = () =>
      vscode.window.tabGroups.all.map(({ tabs }) =>
        tabs.map(({ input, label }) =>
          input instanceof vscode.TabInputText ? input.uri.scheme : label.replace(/:.*/u, ''),
        ),
      );
    const running = vscode.commands.executeCommand('quoin.readyToFile');
    await eventually(() => assert.deepEqual(tabs(), [['untitled'], ['quoin']]));
    // From the first row back to the last.
    await vscode.commands.executeCommand('workbench.action.quickOpenNavigatePreviousInFilePicker');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await running;
    await eventually(() => assert.deepEqual(tabs(), [['untitled'], ['Check Report']]));
  });

  it('keeps the draft in its group when it is started from a source beside it', async () => {
    const { document } = await openDraft(DRAFT);
    await findings(document, ['altered-quotation', 'unknown-citation']);
    const beside = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'Notes beside the draft',
    });
    await vscode.window.showTextDocument(beside, { viewColumn: vscode.ViewColumn.Two });
    const running = vscode.commands.executeCommand('quoin.readyToFile');
    await eventually(() => assert.match(selected(draftEditor(document)) ?? '', /honest/u));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await running;
    const holding = vscode.window.tabGroups.all.filter(({ tabs }) =>
      tabs.some(({ input }) => input instanceof vscode.TabInputText && `${input.uri}` === `${document.uri}`),
    );
    assert.equal(holding.length, 1);
  });
});
