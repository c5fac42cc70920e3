import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, plainCards, positionIn, quoin } from './draft.js';

const SOURCE = vscode.Uri.parse('quoin:/jha2022-ties.quoin');

describe('source documents', () => {
  before(quoin);
  afterEach(closeAll);

  it('show heading and paragraphs, as a language of their own', async () => {
    const document = await vscode.workspace.openTextDocument(SOURCE);
    assert.equal(document.languageId, 'quoin-source');
    const [title, reference, kind, blank, first] = document.getText().split('\n');
    assert.equal(title, "India has ties with Russia that we don't have, that's okay: US");
    assert.match(reference ?? '', /^@jha2022-ties · /);
    assert.match(kind ?? '', /digest/i);
    assert.equal(blank, '');
    assert.ok(first && first.length > 40);
  });

  it('are read-only', async () => {
    await assert.rejects(async () => vscode.workspace.fs.writeFile(SOURCE, new Uint8Array()));
    assert.equal(vscode.workspace.fs.isWritableFileSystem('quoin'), false);
  });

  it('have an outline of numbered paragraphs with their quotations', async () => {
    await vscode.workspace.openTextDocument(SOURCE);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      SOURCE,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      Array.from({ length: 16 }, (_, i) => `para. ${i + 1}`),
    );
    assert.match(symbols[2]?.children[0]?.name ?? '', /Ned Price/);
  });

  it('show who said a quotation', async () => {
    const document = await vscode.workspace.openTextDocument(SOURCE);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      SOURCE,
      positionIn(document, 'Well, I will leave'),
    );
    assert.match(plainCards(hovers), /Ned Price/);
  });

  it('are not there for a key that no source has', async () => {
    await assert.rejects(async () => vscode.workspace.openTextDocument(vscode.Uri.parse('quoin:/nobody.quoin')));
  });
});
