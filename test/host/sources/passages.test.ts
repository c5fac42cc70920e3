import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openDraft, quoin } from '../draft.js';
import { clear, put, row } from './support.js';

const TEXT = `---
id: port
---

Mr. Lind of the coast guard came at noon. The harbour board met behind closed doors. “We waited all night,” said Anna Moe.

It opens in May.
`;

describe('a passage of a full text', () => {
  before(async () => {
    await clear();
    await put('port.md', TEXT);
    await row('port');
    await (await quoin()).whenIndexed();
  });
  afterEach(closeAll);
  after(clear);

  /** Selects words in the source document beside a draft, inserts, and gives what the draft is then. */
  async function inserted(articleId: string, words: string, { selected = true } = {}): Promise<string> {
    const draft = await openDraft('So it was: |');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`quoin:/${articleId}.quoin`));
    const source = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    const at = source.document.getText().indexOf(words);
    assert.ok(at >= 0, words);
    const [start, end] = [source.document.positionAt(at), source.document.positionAt(at + words.length)];
    source.selection = new vscode.Selection(start, selected ? end : start);
    await vscode.commands.executeCommand('quoin.insert');
    return draft.document.getText();
  }

  it('is inserted, cited, as it is selected in its source', async () => {
    assert.equal(
      await inserted('port', 'board met behind closed'),
      'So it was: “board met behind closed” [@port, para. 1]',
    );
  });

  it('is the sentence at the cursor, where nothing is selected', async () => {
    assert.equal(
      await inserted('port', 'coast guard', { selected: false }),
      'So it was: “Mr. Lind of the coast guard came at noon” [@port, para. 1]',
    );
  });

  it('is still the quotation at the cursor, where there is one', async () => {
    assert.equal(
      await inserted('port', 'waited', { selected: false }),
      'So it was: “We waited all night” [@port, para. 1]',
    );
  });

  it('is not inserted from a digest’s own prose', async () => {
    const prose = /\n\n([^“"\n]{20,40}) /u;
    await vscode.commands.executeCommand('quoin.openSource', { articleId: 'jha2022-ties' });
    const words = prose.exec(vscode.window.activeTextEditor?.document.getText().slice(400) ?? '')?.[1];
    assert.ok(words);
    assert.equal(await inserted('jha2022-ties', words), 'So it was: ');
  });

  it('is inserted from a row of the search', async () => {
    const draft = await openDraft('So: |');
    await vscode.commands.executeCommand('quoin.insert', {
      found: {
        target: { articleId: 'port', start: TEXT.indexOf('The harbour'), end: TEXT.indexOf(' “We waited') },
        paragraph: 1,
      },
    });
    assert.equal(draft.document.getText(), 'So: “The harbour board met behind closed doors” [@port, para. 1]');
  });
});
