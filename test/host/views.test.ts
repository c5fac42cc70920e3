import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/extension/views/nodes.js';
import type { NodeTree } from '../../src/extension/views/tree.js';
import { closeAll, eventually, openDraft, openSample, quoin } from './draft.js';

/** A row as a writer sees it. */
function labelOf(tree: NodeTree, node: TreeNode): string {
  const { label } = tree.getTreeItem(node);
  return typeof label === 'string' ? label : (label?.label ?? '');
}

/** The child of a row (or of the tree) whose label matches. */
async function child(tree: NodeTree, parent: TreeNode | undefined, label: RegExp): Promise<TreeNode> {
  const children = await tree.getChildren(parent);
  const found = children.find((node) => label.test(labelOf(tree, node)));
  assert.ok(found, `no ${label} among ${children.map((node) => labelOf(tree, node)).join(' | ')}`);
  return found;
}

/** Every row of a tree. */
async function allRows(tree: NodeTree, parent?: TreeNode): Promise<TreeNode[]> {
  const own = await tree.getChildren(parent);
  return (await Promise.all(own.map(async (node) => [node, ...(await allRows(tree, node))]))).flat();
}

describe('sidebar', () => {
  let views: Awaited<ReturnType<typeof quoin>>['views'];
  before(async () => {
    ({ views } = await quoin());
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('quoin.quotations.clearFilter');
    await vscode.commands.executeCommand('quoin.quotations.groupBy.speaker');
    await closeAll();
  });

  it('groups quotations by speaker, the busiest first and the unattributed last', async () => {
    const labels = (await views.quotations.getChildren()).map((node) => labelOf(views.quotations, node));
    assert.equal(labels[0], 'Kurt Campbell');
    assert.ok(labels.includes('Ned Price'));
    const price = await child(views.quotations, undefined, /^Ned Price$/);
    const { quotation, item } = await eventually(async () => {
      const [quotation] = await views.quotations.getChildren(price);
      assert.ok(quotation);
      const item = views.quotations.getTreeItem(quotation);
      // Other tests leave drafts in the workspace.
      assert.match(String(item.description), /^Rediff\.com · 26 February 2022 · used in \d drafts?$/u);
      return { quotation, item };
    });
    assert.match(labelOf(views.quotations, quotation), /^“/);
    assert.equal(item.contextValue, 'quotation');
    assert.equal(item.tooltip, undefined, 'the card is made when the mouse rests on the row');
    assert.ok((await views.quotations.resolveTreeItem(item, quotation)).tooltip instanceof vscode.MarkdownString);
  });

  it('groups by source and by date on command, the newest first', async () => {
    await vscode.commands.executeCommand('quoin.quotations.groupBy.source');
    assert.match(labelOf(views.quotations, (await views.quotations.getChildren())[0] as TreeNode), /2024/);
    await vscode.commands.executeCommand('quoin.quotations.groupBy.date');
    const labels = (await views.quotations.getChildren()).map((node) => labelOf(views.quotations, node));
    assert.ok(labels.indexOf('27 June 2024') < labels.indexOf('26 February 2022'), labels.join(' | '));
  });

  it('filters by words, speaker and date, forgiving a typo', async () => {
    await vscode.commands.executeCommand('quoin.quotations.filter', 'frnak dialogue');
    const [speaker, ...others] = await views.quotations.getChildren();
    assert.ok(speaker);
    assert.deepEqual(others, []);
    const [quotation] = await views.quotations.getChildren(speaker);
    assert.ok(quotation);
    assert.match(labelOf(views.quotations, quotation), /full and frank/);
    const { label } = views.quotations.getTreeItem(quotation);
    assert.ok(typeof label === 'object', 'what matched is marked');
    assert.deepEqual(
      label.highlights?.map(([start, end]) => label.label.slice(start, end)),
      ['frank', 'dialogue'],
    );
    await vscode.commands.executeCommand('quoin.quotations.filter', 'zzzz qqqq');
    assert.deepEqual(await views.quotations.getChildren(), []);
    await vscode.commands.executeCommand('quoin.quotations.clearFilter');
    assert.ok((await views.quotations.getChildren()).length > 1);
  });

  it('lists entities by kind and number of mentions, with roles, quotations and mentions by source', async () => {
    const { entities } = views;
    const kinds = (await entities.getChildren()).map((node) => labelOf(entities, node));
    assert.deepEqual(kinds.slice(0, 3), ['People', 'Organizations', 'Places']);
    const campbell = await child(entities, await child(entities, undefined, /^People$/), /^Kurt Campbell$/);
    assert.match(String(entities.getTreeItem(campbell).description), /^\d+ in 3 sources$/);
    await child(entities, campbell, /Deputy Secretary of State/);
    const said = await entities.getChildren(await child(entities, campbell, /^Quotations$/));
    assert.equal(said.length, 7, 'a row for each statement');
    const [first] = said;
    assert.equal((await entities.getChildren(first)).length, 3, 'and below it its other reports');
    const source = await child(entities, campbell, /27 June 2024$/);
    const mention = (await entities.getChildren(source))[0];
    assert.ok(mention);
    assert.match(labelOf(entities, mention), /Campbell/);
    assert.match(String(entities.getTreeItem(mention).description), /^para\. \d+$/);
  });

  it('lists sources newest first, each with its quotations', async () => {
    const { sources } = views;
    const rows = await sources.getChildren();
    assert.equal(rows.length, 5);
    assert.match(labelOf(sources, rows.at(-1) as TreeNode), /2021/);
    const rediff = await child(sources, undefined, /^Rediff\.com · 26 Feb 2022$/);
    const { description, accessibilityInformation } = sources.getTreeItem(rediff);
    assert.match(
      String(description),
      /^Bundled · India has ties with Russia .*that's okay/,
      'outlet and date come first',
    );
    assert.match(accessibilityInformation?.label ?? '', /^Source: “India has ties with Russia /);
    assert.equal((await sources.getChildren(rediff)).length, 6);
  });

  it('gives every row its own id, an icon and words for a screen reader', async () => {
    await openSample();
    await eventually(async () => assert.ok((await allRows(views.draft)).length > 8, 'the draft has been checked'));
    for (const [name, tree] of Object.entries(views)) {
      const rows = await allRows(tree);
      assert.ok(rows.length > 0, name);
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
      for (const row of rows) {
        const item = tree.getTreeItem(row);
        assert.ok(item.iconPath instanceof vscode.ThemeIcon, row.id);
        // A codicon, or a state that only a colour shows, would not be said.
        assert.match(item.accessibilityInformation?.label ?? '', /\p{L}/u, row.id);
      }
    }
  });

  it('says the state of a quotation of the draft and the severity of its findings to screen readers', async () => {
    await openSample();
    const said = await eventually(async () => {
      const rows = await allRows(views.draft);
      assert.ok(rows.length > 8);
      return rows.map((row) => views.draft.getTreeItem(row).accessibilityInformation?.label ?? '');
    });
    for (const words of [/^Quotation, verified: /u, /^Quotation, words differ: /u, /^warning: /u, /^Citation of /u])
      assert.ok(
        said.some((each) => words.test(each)),
        `${words} in ${said.join(' | ')}`,
      );
  });

  it('has each button of a row in the menu of the row, which keys open', () => {
    const { menus } = vscode.extensions.getExtension('quoin.quoin')?.packageJSON.contributes ?? {};
    const actions: { command?: string; group: string }[] = menus['view/item/context'];
    const isButton = ({ group }: { group: string }) => group.startsWith('inline');
    const inMenu = new Set(actions.filter((each) => !isButton(each)).map(({ command }) => command));
    const buttons = actions.filter(isButton).map(({ command }) => command);
    assert.ok(buttons.length > 3);
    assert.deepEqual(
      buttons.filter((command) => !inMenu.has(command)),
      [],
    );
  });

  it('inserts, opens and copies from a row', async () => {
    const editor = await openDraft('He said |');
    const quotation = await child(
      views.quotations,
      await child(views.quotations, undefined, /^Ned Price$/),
      /Well, I will leave/,
    );
    await vscode.commands.executeCommand('quoin.insert', quotation);
    assert.equal(
      editor.document.getText(),
      'He said “Well, I will leave it to our Pakistani partners to speak to their position on this” [@jha2022-ties, para. 15]',
    );
    await vscode.commands.executeCommand('quoin.copyCitation', quotation);
    assert.equal(await vscode.env.clipboard.readText(), '[@jha2022-ties, para. 15]');
    await vscode.commands.executeCommand('quoin.openSource', quotation);
    const source = vscode.window.activeTextEditor;
    assert.equal(source?.document.uri.scheme, 'quoin');
    assert.equal(
      source.document.getText(source.selection),
      '"Well, I will leave it to our Pakistani partners to speak to their position on this."',
    );
  });

  it('does nothing else with a row that VS Code was updating', async () => {
    const { document } = await openDraft('He said |');
    const before = document.getText();
    const quotation = await child(
      views.quotations,
      await child(views.quotations, undefined, /^Ned Price$/),
      /Well, I will leave/,
    );
    await vscode.commands.executeCommand('quoin.openSource', quotation);
    await vscode.env.clipboard.writeText('as it was');
    // What a menu of a row passes: the row, and the selected ones.
    for (const command of ['quoin.insert', 'quoin.copyCitation', 'quoin.openSource', 'quoin.saidBy']) {
      await vscode.commands.executeCommand(command, undefined, undefined);
    }
    assert.equal(document.getText(), before, 'the words at the cursor of the source are not inserted');
    assert.equal(await vscode.env.clipboard.readText(), 'as it was');
  });
});
