import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';

describe('the extension', () => {
  it('activates and registers every command it declares', async () => {
    const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
    assert.ok(extension, 'the editor knows the extension');
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((id) => !registered.has(id));
    assert.deepEqual(missing, []);
  });
});
