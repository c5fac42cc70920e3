import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, quoin } from './draft.js';

describe('who said what, when', () => {
  before(quoin);
  afterEach(closeAll);

  it('lists the statements of a speaker in order of date, to be inserted and opened', async () => {
    const draft = await openDraft('He said|');
    await vscode.commands.executeCommand('quoin.showStatements', { entityId: 'kurt-campbell' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document } = editor;
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^# Kurt Campbell: who said what, when\n\n\d+ statements in \d+ reports/u);
    assert.match(document.getText(), /Worded differently:/u);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme), false);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const insert = lenses.find(({ command }) => command?.title === 'Insert into Draft')?.command;
    assert.ok(insert);
    await vscode.commands.executeCommand(insert.command, ...(insert.arguments ?? []));
    await eventually(() => assert.match(draft.document.getText(), /He said.*[“>].*\[@/su));
  });

  it('lists what the search finds on a topic, and is not there for an address without a subject', async () => {
    const uri = vscode.Uri.from({ scheme: 'quoin-statements', path: '/Topic.md', query: '{"topic":"S-400"}' });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /^# S-400: who said what, when/u);
    await assert.rejects(async () =>
      vscode.workspace.openTextDocument(uri.with({ path: '/Nothing.md', query: 'nonsense' })),
    );
  });
});
