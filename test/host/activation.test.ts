import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';

describe('the extension', () => {
  const extension = () => vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);

  it('is the one under test', () => {
    const installedIn = process.env.QUOIN_TEST_INSTALLED_IN;
    assert.ok(extension(), 'the editor knows the extension');
    assert.equal(extension()?.extensionPath.startsWith(installedIn ?? 'nowhere'), installedIn !== undefined);
  });

  it('activates and registers every command it declares', async () => {
    await extension()?.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((id) => !registered.has(id));
    assert.deepEqual(missing, []);
  });

  it('knows its articles', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Ned Price answered.' });
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 1),
    );
    assert.notEqual(hovers.length, 0);
  });
});
