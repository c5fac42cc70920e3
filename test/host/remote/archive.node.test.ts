import assert from 'node:assert/strict';
import process from 'node:process';
import * as vscode from 'vscode';
import type { QuoinApi } from '../../../src/extension/main.js';
import { closeAll, eventually, openDraft, plainCards, positionIn, quoin } from '../draft.js';
import { searched } from './searched.js';

const WORDS = 'The second gate of the sluice costs four million and nobody has it';

describe('an archive, connected', () => {
  let api: QuoinApi;
  const label = 'Desk [1](command:x)';
  const archives = () => vscode.workspace.getConfiguration('quoin').get<Record<string, string>>('archives');
  const keptRows = async () =>
    (await api.views.sources.getChildren()).filter(
      (node) => api.views.sources.getTreeItem(node).contextValue === 'source.kept',
    );

  const search = (query: string) => searched(api, query);

  before(async function () {
    const address = process.env.QUOIN_TEST_ARCHIVE;
    if (address === undefined) return this.skip();
    api = await quoin();
    await vscode.commands.executeCommand('quoin.connectArchive', { label, address });
  });
  after(async () => {
    if (api === undefined) return;
    await vscode.commands.executeCommand('quoin.disconnectArchive', label);
    for (const node of await keptRows()) await vscode.commands.executeCommand('quoin.removeKept', node);
    await closeAll();
  });

  it('is in the settings, without its password', () => {
    assert.match(archives()?.[label] ?? '', /^postgres:\/\/postgres@127\.0\.0\.1:\d+\/archive_1$/u);
  });

  it('is searched beside the folder, with a typing error too', async () => {
    for (const query of ['second gate of the sluice', 'secnd gate sluice']) {
      const { rows, remotes } = await search(query);
      assert.deepEqual(remotes, { asked: 1, answered: 1 }, query);
      const row = rows.find(({ found }) => found.remote !== undefined);
      assert.match(row?.label ?? '', /second gate of the sluice/u, query);
      assert.match(row?.detail ?? '', /^Desk/u, query);
    }
  });

  it('is quoted from, and what is cited is known when it is gone', async () => {
    const { rows } = await search('second gate of the sluice');
    const found = rows.find((row) => row.found.remote !== undefined)?.found;
    assert.ok(found);
    const editor = await openDraft('He said |');
    await vscode.commands.executeCommand('quoin.insert', { found });
    await eventually(() => assert.ok(editor.document.getText().includes(`${WORDS}`), editor.document.getText()));
    assert.match(editor.document.getText(), /\[@lee2026-sluice, para\. 1\]/u);
    await vscode.commands.executeCommand('quoin.disconnectArchive', label);
    assert.deepEqual(Object.keys(archives() ?? {}), []);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      positionIn(editor.document, '@lee2026-sluice'),
    );
    assert.match(plainCards(hovers), /Estuary Post/u);
    const { remotes } = await search('second gate of the sluice');
    assert.equal(remotes, undefined);
  });

  it('says why it cannot be connected, and keeps nothing of it', async () => {
    const address = `${process.env.QUOIN_TEST_ARCHIVE}`.replace(/:[^:@/]+@/u, ':wrong@');
    await vscode.commands.executeCommand('quoin.connectArchive', { label, address });
    assert.deepEqual(Object.keys(archives() ?? {}), []);
  });
});
