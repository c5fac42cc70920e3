import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, clear, gone, put, quoin, row, rows, until } from './support.js';

const article = (title: string) =>
  `---\ntitle: ${title}\n---\n\n“The harbour of ${title} stays open to everybody,” said Maria Okafor.\n`;

describe('reading the sources', () => {
  before(clear);
  afterEach(async () => {
    await clear();
    await vscode.workspace
      .getConfiguration('files')
      .update('watcherExclude', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('says what is missing of an article, until it is completed', async () => {
    await put('plain.txt', 'The ships came in from noon until late in the evening, and the town looked on.\n');
    assert.match((await row('plain')).shown, /missing: .*title.*/u);
    const known = { title: 'Ships', author: [{ family: 'Ray', given: 'Tom' }], issued: '2026-03-04' };
    await vscode.commands.executeCommand(
      'quoin.completeMetadata',
      { articleId: 'plain' },
      { ...known, 'container-title': 'Harbour Post' },
    );
    await until('the title', async () => (await row('plain')).title === 'Ships');
    assert.doesNotMatch((await row('plain')).shown, /missing/u);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('finds on Rescan Sources what the editor does not watch', async () => {
    await vscode.workspace
      .getConfiguration('files')
      .update('watcherExclude', { '**/hidden/**': true }, vscode.ConfigurationTarget.Workspace);
    await put('hidden/one.md', article('One'));
    await vscode.commands.executeCommand('quoin.rescanSources');
    assert.equal((await row('one')).title, 'One');
    await put('hidden/one.md', article('Another'));
    await put('hidden/two.md', article('Two'));
    await vscode.commands.executeCommand('quoin.rescanSources');
    await (await quoin()).whenSourcesAreRead();
    assert.equal((await row('one')).title, 'Another');
    await row('two');
    await vscode.workspace.fs.delete(at('hidden'), { recursive: true });
    await vscode.commands.executeCommand('quoin.rescanSources');
    await gone('one');
    await gone('two');
  });

  it('can be stopped, and continues with the next scan', async () => {
    const names = Array.from({ length: 60 }, (_, number) => `number-${number}`);
    const before = (await rows()).length;
    const { whenSourcesAreRead } = await quoin();
    await Promise.all(names.map((name) => put(`${name}.md`, article(name))));
    const scan = vscode.commands.executeCommand('quoin.rescanSources');
    await vscode.commands.executeCommand('quoin.stopReadingSources');
    await scan;
    await whenSourcesAreRead();
    assert.ok((await rows()).length <= before + names.length);
    await vscode.commands.executeCommand('quoin.rescanSources');
    await whenSourcesAreRead();
    for (const name of names) await row(name);
    assert.equal((await rows()).length, before + names.length);
  });
});
