import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/extension/views/nodes.js';
import { NodeTree, PAGE } from '../../src/extension/views/tree.js';
import { clear, put, quoin, until } from './sources/support.js';

/** More quotations than two pages show. */
const COUNT = 2 * PAGE + 37;

/** An article in which one person says something again and again. */
function longArticle(count: number): string {
  const paragraphs = Array.from(
    { length: count },
    (_, number) => `“We counted the ships in the harbour and there were ${number} of them,” said Maria Okafor.`,
  );
  return `---\ntitle: The count\n---\n\n${paragraphs.join('\n\n')}\n`;
}

describe('long lists in the sidebar', () => {
  let tree: NodeTree;
  before(async () => {
    tree = (await quoin()).views.sources;
  });
  beforeEach(async () => {
    await clear();
    await put('count.md', longArticle(COUNT));
    await until('the article', source);
    tree.startOver();
  });
  after(clear);

  const source = async (): Promise<TreeNode | undefined> =>
    (await tree.getChildren()).find(({ found }) => found?.target.articleId === 'count');
  const rows = async (): Promise<TreeNode[]> => tree.getChildren(await source());
  const labels = async (): Promise<string[]> => (await rows()).map((node) => String(tree.getTreeItem(node).label));

  it('are shown a page at a time, the last row saying how many there are', async () => {
    assert.equal((await rows()).length, PAGE + 1);
    assert.match((await labels())[0] ?? '', /there were 0 of them/u);
    assert.match((await labels())[PAGE - 1] ?? '', new RegExp(`there were ${PAGE - 1} of them`, 'u'));
    assert.equal((await labels()).at(-1), `Show ${PAGE} more (of ${COUNT})`);
  });

  it('show a page more where the last row is pressed, and continue there', async () => {
    const parent = await source();
    const more = (await tree.getChildren(parent)).at(-1);
    assert.ok(more);
    const { command } = tree.getTreeItem(more);
    assert.ok(command, 'Enter runs what a click does');
    const refreshed: (TreeNode | undefined)[] = [];
    const listening = tree.onDidChangeTreeData((nodes) => {
      refreshed.push(...(nodes ?? [undefined]));
    });
    await vscode.commands.executeCommand('workbench.view.extension.quoin');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    listening.dispose();
    // A view that cannot be seen yet is asked for as a whole.
    assert.ok(
      refreshed.some((node) => node === undefined || node.id === parent?.id),
      'the list is requested again',
    );
    assert.equal((await rows()).length, 2 * PAGE + 1);
    assert.equal((await labels()).at(-1), `Show 37 more (of ${COUNT})`);
  });

  it('keep what was shown when the library changes', async () => {
    await tree.showMore(await source());
    await tree.showMore(await source());
    assert.equal((await rows()).length, COUNT, 'all are shown, and there is no last row for more');
    await put('count.md', longArticle(COUNT + 2));
    await until('the longer article', async () => (await rows()).length === COUNT + 2);
    await put('other.md', longArticle(1));
    await until('another article', async () =>
      (await tree.getChildren()).some(({ found }) => found?.target.articleId === 'other'),
    );
    assert.equal((await rows()).length, COUNT + 2);
  });

  it('are compared at once when the library changes, and once more for a burst of changes', async () => {
    let asked = 0;
    const own = new NodeTree(async () => {
      asked++;
      return { nodes: [], total: 0 };
    }, 'quoin.sources.showMore');
    await own.getChildren();
    asked = 0;
    for (let change = 0; change < 100; change++) own.refreshSoon();
    await until('the first change', () => asked > 0);
    assert.equal(asked, 1);
    await until('the changes of the burst', () => asked > 1);
    assert.equal(asked, 2);
    own.dispose();
  });
});
