import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, plainCards, positionIn, quoin } from './draft.js';

/** The quotation of an article that begins with these words, by its id, from the tree. */
async function idOf(label: RegExp): Promise<string> {
  const { quotations } = (await quoin()).views;
  for (const group of await quotations.getChildren()) {
    for (const row of await quotations.getChildren(group)) {
      if (label.test(String(quotations.getTreeItem(row).label)) && row.found?.quotationId) return row.found.quotationId;
    }
  }
  throw new Error(`no quotation ${label}`);
}

describe('wordings of one statement', () => {
  before(quoin);
  afterEach(closeAll);

  it('are shown in the card, the differing words in bold', async () => {
    const { document } = await openDraft(
      'He said “we have perhaps different perspectives because of historical ties”.',
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionIn(document, 'historical', 3),
    );
    const card = plainCards(hovers);
    assert.match(card, /Also reported/);
    assert.match(card, /RT India/);
    assert.match(card, /PTI · 27 June 2024/);
    assert.match(card, /\*\*[^*]*views[^*]*\*\*/);
  });

  it('are named in the tree', async () => {
    const { quotations } = (await quoin()).views;
    const campbell = (await quotations.getChildren()).find(
      (row) => quotations.getTreeItem(row).label === 'Kurt Campbell',
    );
    const descriptions = (await quotations.getChildren(campbell)).map((row) =>
      String(quotations.getTreeItem(row).description),
    );
    assert.ok(
      descriptions.some((words) => /also reported by .*RT India/.test(words)),
      descriptions.join(' | '),
    );
  });

  it('open side by side', async () => {
    await vscode.commands.executeCommand('quoin.compareWordings', await idOf(/mitigate some of those/));
    const label = await eventually(() => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      assert.match(tab?.label ?? '', /wordings of one statement/);
      return tab?.label;
    });
    assert.match(label ?? '', /^[23] wordings/);
  });

  it('let the writer choose which to insert, the longest first', async () => {
    const editor = await openDraft('|');
    const running = vscode.commands.executeCommand('quoin.insertOtherWording', await idOf(/mitigate some of those/));
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.match(editor.document.getText(), /We are seeking to develop/);
    });
    await running;
    assert.match(editor.document.getText(), /@anon2024-icet, para\. 2/);
  });
});
