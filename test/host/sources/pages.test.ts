import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pdf } from '../../unit/extension/sources/documents.js';
import { closeAll, eventually, openDraft, plainCards, positionIn } from '../draft.js';
import { at, clear, row } from './support.js';

/** The second paragraph begins on the first page and ends on the second. */
const PAGES = [
  ['The harbour opened on Monday, and the town was there.', '', '"We mended the lighthouse lamp by ourselves, and the'],
  ['harbour bell came home last winter," said Maria Okafor.', '', '"Nobody lent us a rope," Tom Ray answered.'],
];

describe('a source with pages', () => {
  before(async () => {
    await clear();
    const uri = vscode.Uri.joinPath(at('.'), '..', 'elsewhere', 'lamp.pdf');
    await vscode.workspace.fs.writeFile(uri, pdf(PAGES, '/Title (The lamp) /Author (Ann Lee)'));
    await vscode.commands.executeCommand('quoin.addSources', { uris: [uri] });
    await row('lee-lamp');
  });
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(at('.'), '..', 'elsewhere'), { recursive: true });
    await clear();
  });

  async function completed(marked: string, kind?: vscode.CompletionItemKind): Promise<string[]> {
    const editor = await openDraft(marked);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
      undefined,
      20,
    );
    const wanted = items.filter((item) => kind === undefined || item.kind === kind);
    return wanted.map(({ insertText, label }) =>
      typeof insertText === 'string' ? insertText : (insertText?.value ?? String(label)),
    );
  }

  it('is quoted by its pages', async () => {
    const [whole] = await completed('He heard “lighthouse lamp by ourselves|');
    assert.match(whole ?? '', /harbour bell came home last winter.*\[@lee-lamp, pp\. 1-2\]/u);
    const [later] = await completed('He heard “nobody lent us a|');
    assert.match(later ?? '', /\[@lee-lamp, p\. 2\]/u);
  });

  it('has its pages completed after its key', async () => {
    assert.deepEqual(await completed('So [@lee-lamp, |].', vscode.CompletionItemKind.Reference), ['p. 1', 'p. 2']);
    assert.deepEqual(await completed('So [@lee-lamp, para. 3|].', vscode.CompletionItemKind.Reference), ['para. 3']);
  });

  it('is checked by its pages, with the right one as fix', async () => {
    const { document } = await openDraft(
      'One “harbour bell came home last winter” [@lee-lamp, p. 2]. Two “Nobody lent us a rope” [@lee-lamp, p. 1].',
    );
    const finding = await eventually(() => {
      const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Quoin');
      const [only, ...more] = found.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
      assert.ok(only && more.length === 0);
      return only;
    });
    assert.equal(finding.message, 'The words are on page 2 of @lee-lamp, not on page 1.');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    assert.ok(actions.some(({ title }) => title === 'Correct the locator to p. 2'));
  });

  it('shows the cited page on its card, and the page on that of a quotation', async () => {
    const { document } = await openDraft(
      'So “Nobody lent us a rope” it is [@lee-lamp, p. 2], or not [@lee-lamp, p. 9].',
    );
    const card = async (words: string) =>
      plainCards(
        await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          positionIn(document, words, 4),
        ),
      );
    assert.match(await card('@lee-lamp, p. 2'), /\*\*p\. 2\*\* +harbour bell came home[\s\S]*Nobody lent us a rope/u);
    assert.match(await card('@lee-lamp, p. 9'), /There is no p\. 9: the article has 2 pages/u);
    assert.match(await card('Nobody lent us a rope'), /· p\. 2/u);
  });
});
