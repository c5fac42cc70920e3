import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NodeTree } from '../../src/extension/views/tree.js';
import { eventually, quoin } from './draft.js';
import { clear, put, row } from './sources/support.js';

const OWN = '---\nid: own2026\ntitle: Own words\n---\n\n“The bridge is shut,” said Ann Lee.\n';

describe('bundled and own articles', () => {
  let views: Awaited<ReturnType<typeof quoin>>['views'];
  before(async () => {
    ({ views } = await quoin());
    await clear();
  });
  after(async () => {
    await vscode.commands.executeCommand('quoin.showBundled');
    await clear();
  });

  const first = async (tree: NodeTree) => {
    const [node] = await tree.getChildren();
    assert.ok(node);
    return tree.getTreeItem(node);
  };
  const bundled = () => vscode.workspace.getConfiguration('quoin').inspect<boolean>('sources.bundled')?.workspaceValue;
  const press = async (item: vscode.TreeItem) => {
    assert.ok(item.command);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
  };

  it('are offered apart once there are own ones, in the views, and undone in the same place', async () => {
    for (const tree of [views.sources, views.quotations])
      assert.notEqual((await first(tree)).contextValue, 'bundledOffer', 'there are no own ones');
    await put('own.md', OWN);
    await row('own2026');
    for (const tree of [views.quotations, views.sources])
      assert.equal((await first(tree)).label, 'Hide bundled articles');
    await press(await first(views.sources));
    assert.equal(bundled(), false, 'it is a setting of the workspace');
    await eventually(async () => {
      const rows = await views.sources.getChildren();
      assert.deepEqual(
        rows.map((node) => node.found?.target.articleId),
        [undefined, 'own2026'],
      );
    });
    assert.equal((await first(views.quotations)).label, 'Show bundled articles');
    await press(await first(views.sources));
    assert.equal(bundled(), undefined, 'what is the default is not written down');
    await eventually(async () => assert.ok((await views.sources.getChildren()).length > 2));
    assert.notEqual((await first(views.sources)).contextValue, 'bundledOffer', 'it is offered once');
  });

  it('can be hidden and shown from the menus afterwards, too', async () => {
    await put('own.md', OWN);
    await row('own2026');
    await vscode.commands.executeCommand('quoin.hideBundled');
    await eventually(async () => assert.equal((await views.sources.getChildren()).length, 2));
    await vscode.commands.executeCommand('quoin.dismissBundledOffer');
    assert.equal((await views.sources.getChildren()).length, 1);
    assert.equal(bundled(), false, 'only the row is gone');
    await vscode.commands.executeCommand('quoin.showBundled');
    await eventually(async () => assert.ok((await views.sources.getChildren()).length > 2));
  });
});
