import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/extension/views/nodes.js';
import { closeAll, eventually, openDraft, plainCards, positionIn, quoin } from './draft.js';
import { clear, put, row } from './sources/support.js';

const FERRY = `---
id: sund2026-ferry
title: Ferry to stop at night
container-title: Fjord Post
issued: 2026-03-02
---

“We cannot sail with a crew of two,” said Marit Sund, who runs the ferry. “The night boats end in April.”

Ms Sund said the island would “not be left without a doctor’s boat”.
`;
const QUOTING = 'Sund said the island would “not be left without a doctor’s boat” [@sund2026-ferry, para. 2].\n';

const encoded = (text: string) => new TextEncoder().encode(text);

/** A file of the workspace beside its sources folder. */
function file(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

describe('where drafts use a quotation or a source', () => {
  let views: Awaited<ReturnType<typeof quoin>>['views'];
  const [first, second] = ['usage-first.md', 'usage-second.md'];

  before(async () => {
    await clear();
    ({ views } = await quoin());
    await vscode.workspace.fs.writeFile(file(first), encoded(`Notes.\n\n${QUOTING}`));
    await put('ferry.md', FERRY);
    await row('sund2026-ferry');
  });
  after(async () => {
    await vscode.commands.executeCommand('quoin.quotations.clearFilter');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
    for (const name of [first, second]) await vscode.workspace.fs.delete(file(name)).then(undefined, () => undefined);
    await clear();
  });

  const source = async (): Promise<TreeNode> => {
    const rows = await views.sources.getChildren();
    const found = rows.find((node) => node.found?.target.articleId === 'sund2026-ferry');
    assert.ok(found);
    return found;
  };
  const described = async (words: RegExp) => {
    const rows = await views.sources.getChildren(await source());
    const item = rows.map((each) => views.sources.getTreeItem(each)).find(({ label }) => words.test(String(label)));
    return String(item?.description);
  };
  const labels = async () => {
    const groups = await views.quotations.getChildren();
    const under = await Promise.all(groups.map((group) => views.quotations.getChildren(group)));
    return under.flat().map((node) => String(views.quotations.getTreeItem(node).label));
  };

  it('is counted in rows, for drafts that are closed, come and go', async () => {
    await eventually(async () => assert.match(await described(/doctor/u), /used in 1 draft$/u));
    assert.doesNotMatch(await described(/night boats/u), /used/u);
    assert.match(String(views.sources.getTreeItem(await source()).description), /used in 1 draft/u);
    await vscode.workspace.fs.writeFile(file(second), encoded('See [@sund2026-ferry].\n'));
    await eventually(async () =>
      assert.match(String(views.sources.getTreeItem(await source()).description), /used in 2 drafts/u),
    );
    assert.match(await described(/doctor/u), /used in 1 draft$/u, 'a citation quotes nothing');
    await vscode.workspace.fs.delete(file(second));
    await eventually(async () =>
      assert.match(String(views.sources.getTreeItem(await source()).description), /used in 1 draft/u),
    );
  });

  it('goes to the only place at once, and lists several', async () => {
    await eventually(async () => assert.match(await described(/doctor/u), /used in 1 draft$/u));
    await vscode.commands.executeCommand('quoin.showUses', await source());
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file(first).toString());
    assert.equal(editor?.document.getText(editor.selection), '“not be left without a doctor’s boat”');
    await vscode.workspace.fs.writeFile(file(second), encoded('See [@sund2026-ferry].\n'));
    await eventually(async () =>
      assert.match(String(views.sources.getTreeItem(await source()).description), /used in 2 drafts/u),
    );
    await closeAll();
    const choosing = vscode.commands.executeCommand('quoin.showUses', await source());
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file(first).toString());
    });
    await choosing;
    await closeAll();
    await vscode.workspace.fs.delete(file(second));
  });

  it('is found as references in the source document', async () => {
    await vscode.commands.executeCommand('quoin.openSource', { articleId: 'sund2026-ferry' });
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'quoin');
    const references = (words: string) =>
      vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionIn(document, words),
      );
    await eventually(async () => {
      const [only, ...others] = await references('doctor');
      assert.equal(only?.uri.toString(), file(first).toString());
      assert.equal(others.length, 0);
    });
    assert.deepEqual(await references('We cannot sail'), []);
    const end = document.positionAt(document.getText().indexOf('boat”') + 5);
    const atEnd = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      end,
    );
    assert.equal(atEnd.length, 1, 'the cursor stands there when the words are selected');
  });

  it('follows what an editor has, and then the file again', async () => {
    const document = await vscode.workspace.openTextDocument(file(first));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Altered: '));
    const place = document.getText().indexOf('not be left');
    await editor.edit((edit) =>
      edit.replace(new vscode.Range(document.positionAt(place), document.positionAt(place + 3)), 'never'),
    );
    await eventually(async () => assert.doesNotMatch(await described(/doctor/u), /used/u));
    await closeAll();
    await eventually(async () => assert.match(await described(/doctor/u), /used in 1 draft$/u));
  });

  it('leaves the unused where the filter asks for them', async () => {
    await eventually(async () => assert.match(await described(/doctor/u), /used in 1 draft$/u));
    await vscode.commands.executeCommand('quoin.quotations.showUnused');
    await eventually(async () => {
      const shown = await labels();
      assert.ok(shown.some((label) => label.includes('night boats')));
      assert.ok(!shown.some((label) => label.includes('doctor')));
    });
    await vscode.commands.executeCommand('quoin.quotations.clearFilter');
    await eventually(async () => assert.ok((await labels()).some((label) => label.includes('doctor'))));
  });

  it('is said of what the draft at hand quotes already, while it is typed and on hover', async () => {
    const { document, selection } = await openDraft(`${QUOTING}\nAgain, Sund said it would “not be left|`);
    await eventually(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        selection.active,
      );
      const said = list.items.map(({ label }) => (typeof label === 'string' ? '' : label.description));
      assert.ok(
        said.some((each) => /already quoted above/u.test(each ?? '')),
        said.join(),
      );
    });
    const twice = await openDraft(`${QUOTING}\n${QUOTING}`);
    const last = twice.document.positionAt(twice.document.getText().lastIndexOf('doctor') + 2);
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        twice.document.uri,
        last,
      );
      assert.match(plainCards(hovers), /Already quoted above, line 1/u);
      assert.match(plainCards(hovers), /Used in \d drafts?/u);
    });
  });
});
