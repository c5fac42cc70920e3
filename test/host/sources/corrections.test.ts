import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../../src/extension/views/nodes.js';
import { closeAll } from '../draft.js';
import { at, clear, problems, put, quoin, row, until } from './support.js';

const BRIDGE = `---
id: lund2024-bridge
title: The bridge
issued: 2024-05-02
---

Karin Ek, the minister of bridges, met Olaf Strand on Monday in the city hall of Lund.

“The bridge will open in the spring whatever the weather,” Ek said.

Olaf Strand shook his head. “Nobody has asked the people of the north about the bridge at all.”
`;
const OPEN = 'The bridge will open';
const ASKED = 'Nobody has asked';

/** The row of a quotation in the view Quotations, as it is now. */
async function quotationRow(words: string): Promise<{ node: TreeNode; speaker: string; context: string } | undefined> {
  const { tree } = { tree: (await quoin()).views.quotations };
  for (const group of await tree.getChildren()) {
    const node = (await tree.getChildren(group)).find((each) =>
      String(labelOf(tree.getTreeItem(each))).includes(words),
    );
    if (node)
      return {
        node,
        speaker: labelOf(tree.getTreeItem(group)),
        context: tree.getTreeItem(node).contextValue ?? '',
      };
  }
  return undefined;
}

function labelOf({ label }: vscode.TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}

async function entityRow(name: string): Promise<TreeNode | undefined> {
  const { tree } = { tree: (await quoin()).views.entities };
  const people = (await tree.getChildren()).find((kind) => labelOf(tree.getTreeItem(kind)) === 'People');
  return (people ? await tree.getChildren(people) : []).find((node) => labelOf(tree.getTreeItem(node)) === name);
}

const spokenBy = (words: string, speaker: string) =>
  until(`${words} by ${speaker}`, async () => {
    const found = await quotationRow(words);
    return found?.speaker === speaker && found;
  });

async function written(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at('quoin-corrections.yml')));
}

/** Opens the source document, and puts the cursor on some words. */
async function cursorOn(words: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('quoin.openSource', { articleId: 'lund2024-bridge' });
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const offset = editor.document.getText().indexOf(words);
  assert.ok(offset >= 0, words);
  const position = editor.document.positionAt(offset + 1);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

describe('corrections', () => {
  beforeEach(async () => {
    await clear();
    await put('lund2024-bridge.md', BRIDGE);
    await row('lund2024-bridge');
    await spokenBy(ASKED, 'Olaf Strand');
  });
  afterEach(async () => {
    await closeAll();
    await clear();
  });

  it('are made in a row of a view, and taken back there', async () => {
    const before = await quotationRow(ASKED);
    assert.equal(before?.context, 'quotation.inferred');
    await vscode.commands.executeCommand('quoin.confirmSpeaker', before.node);
    const confirmed = await until('the confirmation', async () => {
      const found = await quotationRow(ASKED);
      return found?.context === 'quotation.corrected' && found;
    });
    assert.match(await written(), /^# Corrections .*speaker: "Olaf Strand"\n$/su);
    await vscode.commands.executeCommand('quoin.saidBy', confirmed.node, 'Anna Berg');
    const other = await spokenBy(ASKED, 'Anna Berg');
    assert.equal((await written()).match(/exact:/gu)?.length, 1);
    await vscode.commands.executeCommand('quoin.removeCorrection', other.node);
    assert.equal((await spokenBy(ASKED, 'Olaf Strand')).context, 'quotation.inferred');
  });

  it('are made in a source document, and taken back there', async () => {
    await cursorOn(OPEN);
    await vscode.commands.executeCommand('quoin.notAQuotation');
    await until('the end of the quotation', async () => (await quotationRow(OPEN)) === undefined);
    await cursorOn(OPEN);
    await vscode.commands.executeCommand('quoin.removeCorrection');
    await spokenBy(OPEN, 'Karin Ek');
    await cursorOn('Olaf Strand');
    await vscode.commands.executeCommand('quoin.renameEntity', undefined, 'Mayor Strand');
    await spokenBy(ASKED, 'Mayor Strand');
    await vscode.commands.executeCommand('quoin.removeCorrection');
    await spokenBy(ASKED, 'Olaf Strand');
  });

  it('are offered on the card of a quotation, and of a name', async () => {
    const editor = await cursorOn(ASKED);
    const cards = async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        editor.selection.active,
      );
      return hovers
        .flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)))
        .join('');
    };
    const [, argument = ''] = /command:quoin\.confirmSpeaker\?([^ )]+)/u.exec(await cards()) ?? [];
    const [id] = JSON.parse(decodeURIComponent(argument)) as unknown[];
    await vscode.commands.executeCommand('quoin.confirmSpeaker', id);
    await until('the card', async () => (await cards()).includes('confirmed by you'));
    assert.match(await cards(), /command:quoin\.removeCorrection/u);
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'Olaf Strand shook his head.',
    });
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      draft.uri,
      new vscode.Position(0, 2),
    );
    const card = hovers
      .flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)))
      .join('');
    for (const command of ['samePerson', 'notAPerson', 'renameEntity'])
      assert.match(card, new RegExp(`quoin\\.${command}`, 'u'));
  });

  it('tell who is who in the view Entities', async () => {
    const strand = await until('the person', () => entityRow('Olaf Strand'));
    await vscode.commands.executeCommand('quoin.samePerson', strand, 'Karin Ek');
    await spokenBy(ASKED, 'Karin Ek');
    assert.equal(await entityRow('Olaf Strand'), undefined);
    const ek = await until('the person', () => entityRow('Karin Ek'));
    await vscode.commands.executeCommand('quoin.removeCorrection', ek);
    await spokenBy(ASKED, 'Olaf Strand');
    await vscode.commands.executeCommand('quoin.notAPerson', await entityRow('Olaf Strand'));
    await spokenBy(ASKED, 'Unattributed');
    assert.match(await written(), /person: false/u);
  });

  it('can be undone in their file, and are taken in as it is edited', async () => {
    await vscode.commands.executeCommand('quoin.saidBy', (await quotationRow(ASKED))?.node, 'Anna Berg');
    await spokenBy(ASKED, 'Anna Berg');
    const document = await vscode.workspace.openTextDocument(at('quoin-corrections.yml'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('quoin.saidBy', (await quotationRow(ASKED))?.node, 'Nora Lind');
    await spokenBy(ASKED, 'Nora Lind');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await spokenBy(ASKED, 'Anna Berg');
    await document.save();
    await put('quoin-corrections.yml', document.getText().replace('Anna Berg', 'Mia Holm'));
    await spokenBy(ASKED, 'Mia Holm');
  });

  it('of articles that come with Quoin are kept in the sources folder, which is made for them', async () => {
    await clear();
    const words = 'frank dialogue';
    const before = await until('the quotation', () => quotationRow(words));
    await vscode.commands.executeCommand('quoin.saidBy', before.node, 'Nora Lind');
    const after = await spokenBy(words, 'Nora Lind');
    assert.match(await written(), /speaker: "Nora Lind"/u);
    await vscode.commands.executeCommand('quoin.removeCorrection', after.node);
    await spokenBy(words, before.speaker);
  });

  it('are kept and reported where the source has changed there, and only then', async () => {
    await vscode.commands.executeCommand('quoin.confirmSpeaker', (await quotationRow(ASKED))?.node);
    await put('lund2024-bridge.md', BRIDGE.replace('in the city hall of Lund', 'at noon'));
    await (await quoin()).whenSourcesAreRead();
    assert.equal((await quotationRow(ASKED))?.context, 'quotation.corrected');
    await put('lund2024-bridge.md', BRIDGE.replace('the people of the north', 'anybody in the south'));
    const [problem] = await problems(at('quoin-corrections.yml'));
    assert.match(problem?.message ?? '', /@lund2024-bridge has no quotation/u);
    assert.equal(problem?.range.start.line, 4);
    assert.match(await written(), /the people of the north/u);
  });
});
