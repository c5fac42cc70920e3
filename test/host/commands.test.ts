import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, openSample, positionIn, quoin } from './draft.js';

/** Selects the first occurrence of some words. */
function select(editor: vscode.TextEditor, words: string): void {
  const start = positionIn(editor.document, words, 0);
  editor.selection = new vscode.Selection(start, start.translate(0, words.length));
}

/** Starts a command that opens a quick pick, and presses Enter on its first row once there is one. */
async function runAndAccept(command: string, done: () => boolean): Promise<void> {
  const running = vscode.commands.executeCommand(command);
  await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.ok(done(), `${command} has not done its work`);
  });
  await running;
}

describe('commands', () => {
  before(quoin);
  afterEach(closeAll);

  it('Insert Quotation… starts with what is selected, and Enter puts the quotation in its place', async () => {
    const editor = await openDraft('He called it a full and frank dialogue.');
    select(editor, 'full and frank dialogue');
    await runAndAccept('quoin.insertQuotation', () => editor.document.getText().includes('[@'));
    assert.match(
      editor.document.getText(),
      /“We have a full and frank dialogue .* Russia” \[@pti2024-trust, para\. 3\]/,
    );
  });

  it('Insert Quotation… shows a hit in its source, and continues', async () => {
    const { document } = await openDraft('He said |');
    const running = vscode.commands.executeCommand('quoin.insertQuotation');
    const source = await eventually(async () => {
      await vscode.commands.executeCommand('quoin.lookAtHit');
      const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.scheme === 'quoin');
      assert.ok(shown);
      return shown;
    });
    await eventually(() => assert.notEqual(source.document.getText(source.selection), ''));
    assert.equal(document.getText(), 'He said ', 'nothing is inserted yet');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.match(document.getText(), /^He said “/u);
    });
    await running;
  });

  it('Insert Quotation… inserts at every cursor, and one undo takes it all back', async () => {
    const before = '- one \n- two \n';
    const editor = await openDraft('- one |\n- two |\n');
    await runAndAccept('quoin.insertQuotation', () => editor.document.getText() !== before);
    assert.equal([...editor.document.getText().matchAll(/\[@/g)].length, 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('leaves the cursor after the citation', async () => {
    const editor = await openDraft('He said |.');
    const id = await firstQuotationId('Ned Price');
    await vscode.commands.executeCommand('quoin.insert', id);
    const text = editor.document.getText();
    assert.equal(editor.document.offsetAt(editor.selection.active), text.indexOf(']') + 1);
    assert.ok(editor.selection.isEmpty);
  });

  it('keeps the line ends of a draft that has those of Windows', async () => {
    const editor = await openDraft('Intro.\n\n|');
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    const id = await quotationId('Ned Price', /certainly don't have/);
    await vscode.commands.executeCommand('quoin.insert', id);
    const text = editor.document.getText();
    assert.match(text, /^Intro\.\r\n\r\n> India has .*\r\n>\r\n> — Ned Price \[@jha2022-ties, para\. 4\]$/);
    assert.equal(editor.document.offsetAt(editor.selection.active), text.length);
  });

  it('Insert Citation… cites what was found', async () => {
    const editor = await openDraft('As was reported');
    select(editor, 'reported');
    await runAndAccept('quoin.insertCitation', () => editor.document.getText().includes('[@'));
    assert.match(editor.document.getText(), /^As was reported \[@[a-z0-9-]+(, para\. \d+)?\]$/);
  });

  it('Search Sources… opens the source at the words', async () => {
    const editor = await openDraft('growing prospects of bureaucratic challenges');
    select(editor, 'bureaucratic challenges');
    await runAndAccept('quoin.searchSources', () => vscode.window.activeTextEditor?.document.uri.scheme === 'quoin');
    const source = vscode.window.activeTextEditor;
    assert.match(source?.document.getText(source.selection) ?? '', /bureaucratic challenges/);
  });

  it('refuses what is not a quotation of the library', async () => {
    await openDraft('|');
    for (const argument of ['nobody#q1', { quotation: 7 }, 12]) {
      await assert.rejects(async () => vscode.commands.executeCommand('quoin.openSource', argument));
    }
  });

  it('Copy Citation in a source document copies that of the words at the cursor', async () => {
    await openSample();
    const id = await firstQuotationId('Ned Price');
    const found = id.split('#q');
    await vscode.commands.executeCommand('quoin.openSource', {
      articleId: found[0],
      start: Number(found[1]) + 1,
      end: Number(found[1]) + 5,
    });
    await vscode.commands.executeCommand('quoin.copyCitation');
    assert.match(await vscode.env.clipboard.readText(), /^\[@jha2022-ties, para\. \d+\]$/);
  });

  it('Copy as… puts the citation of a row on the clipboard in the way that is chosen', async () => {
    await openDraft('A draft.');
    await vscode.env.clipboard.writeText('');
    const { sources } = (await quoin()).views;
    const row = (await sources.getChildren()).find((node) => node.found?.target.articleId === 'jha2022-ties');
    assert.ok(row);
    const running = vscode.commands.executeCommand('quoin.copyAs', row);
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.equal(await vscode.env.clipboard.readText(), '[@jha2022-ties]');
    });
    await running;
  });
});

function firstQuotationId(speaker: string): Promise<string> {
  return quotationId(speaker, /^“/);
}

async function quotationId(speaker: string, words: RegExp): Promise<string> {
  const { quotations } = (await quoin()).views;
  const group = (await quotations.getChildren()).find((node) => quotations.getTreeItem(node).label === speaker);
  const rows = group ? await quotations.getChildren(group) : [];
  const id = rows.find((row) => words.test(String(quotations.getTreeItem(row).label)))?.found?.quotationId;
  assert.ok(id, `no quotation of ${speaker}`);
  return id;
}
