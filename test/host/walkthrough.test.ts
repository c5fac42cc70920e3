import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';
import { closeAll, openSample, quoin } from './draft.js';

describe('the walkthrough', () => {
  before(quoin);
  afterEach(closeAll);

  it('opens the sample draft as a document of the writer’s own', async () => {
    await openSample();
    await vscode.commands.executeCommand('quoin.trySampleDraft');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^# Two partners, one balance$/mu);
  });

  it('has a picture, a button that does it and a tick for each step', async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    const { extensionUri, packageJSON } =
      vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`) ?? assert.fail();
    const [{ steps } = { steps: [] }] = (packageJSON as typeof manifest).contributes.walkthroughs;
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['look', 'insert', 'check', 'own', 'cite'],
    );
    for (const { description, media, completionEvents } of steps) {
      const buttons = [...description.matchAll(/\(command:([^)]+)\)/gu)].map(([, command = '']) => command);
      assert.ok(buttons.length > 0 && buttons.every((command) => commands.has(command)), description);
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, media.image));
      assert.match(completionEvents.join(), /^onContext:quoin\.did\./u);
    }
  });
});
