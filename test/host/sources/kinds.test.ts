import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docx, pdf, zip } from '../../unit/extension/sources/documents.js';
import { closeAll, eventually, openDraft, quoin } from '../draft.js';
import { at, clear, put, row, until } from './support.js';

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'hearing.vtt': `WEBVTT - The hearing

00:00:01.000 --> 00:00:04.000
<v Anna Lind>We waited all night for the ferry.

00:12:34.000 --> 00:12:37.000
<v Samuel Okafor>That is not what the harbour log says.
`,
  'reply.eml': `From: Ines Calloway <ines@post.example>
Subject: The crane
Date: Tue, 4 Mar 2025 10:00:00 +0100

The crane arrives on the last day of May.

On Mon, 3 Mar 2025, Tom Ray <tom@port.example> wrote:
> Who has ordered this enormous crane?
`,
  'port.mhtml': `From: <Saved by Blink>
Snapshot-Content-Location: https://post.example/port
Date: Tue, 4 Mar 2025 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary=b

--b
Content-Type: text/html; charset=utf-8

<html><head><title>Port waits</title></head><body><article><h1>Port waits</h1><p>“The port cannot wait another winter,” said Maria Holm, who heads the board of the harbour.</p><p>Nobody knows when it will come, or from where it is to be sent.</p></article></body></html>
--b--
`,
  'lamp.pdf': pdf([['"The lamp of the lighthouse was out," said Ann Lee.']]),
  'bell.docx': docx(['“The bell of the lighthouse was lost,” said Ann Lee.']),
  'sea.epub': zip({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf':
      '<package><metadata><dc:title>Sea</dc:title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml': '<html><body><p>“The sea took our boats away,” said Erik Berg.</p></body></html>',
  }),
};

describe('sources of other kinds, dropped into the folder', () => {
  before(async () => {
    await clear();
    for (const [name, content] of Object.entries(FILES)) await put(name, content);
    for (const name of Object.keys(FILES)) await row(name.replace(/\..*$/u, ''));
  });
  afterEach(closeAll);
  after(clear);

  async function completed(marked: string): Promise<string> {
    const editor = await openDraft(marked);
    return eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
        undefined,
        20,
      );
      const [text] = items.map(({ insertText, label }) =>
        typeof insertText === 'string' ? insertText : (insertText?.value ?? String(label)),
      );
      assert.match(text ?? '', /\[@/u);
      return text ?? '';
    });
  }

  for (const [words, citation] of [
    ['not what the harbour log', '[@hearing, 00:12:34]'],
    ['crane arrives on the last day', '[@reply, para. 1]'],
    ['ordered this enormous', '[@reply, para. 3]'],
    ['cannot wait another winter', '[@port, para. 1]'],
    ['lamp of the lighthouse', '[@lamp, p. 1]'],
    ['bell of the lighthouse', '[@bell, para. 1]'],
    ['sea took our boats', '[@sea, para. 1]'],
  ] as const) {
    it(`are quoted as ${citation}`, async () => {
      assert.ok((await completed(`It was “${words}|`)).includes(citation));
    });
  }

  it('open as they are at the words: a recording beside its transcript, text in its file', async () => {
    const tide = '---\nid: tide\n---\n\nThe tide came in\nat noon, and it went out again.\n';
    await put('hearing.mp3', new Uint8Array(64));
    await put('tide.md', tide);
    await row('tide');
    const { views } = await quoin();
    const hearing = (await views.sources.getChildren()).find(({ found }) => found?.target.articleId === 'hearing');
    const [, said] = await views.sources.getChildren(hearing);
    await vscode.commands.executeCommand('quoin.openOriginal', said);
    const isPlayer = ({ input, label }: vscode.Tab) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('quoin.recording') && label === 'hearing.mp3';
    await until('the player', async () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPlayer)));
    const start = tide.indexOf('came in');
    await vscode.commands.executeCommand('quoin.openOriginal', { articleId: 'tide', start, end: start + 15 });
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('/tide.md'));
    assert.equal(shown?.document.getText(shown.selection).replace(/\s+/gu, ' '), 'came in at noon');
  });

  it('have a hint on words of an unheard transcript, until it is marked as heard', async () => {
    assert.match((await row('hearing')).shown, /unheard/u);
    const { document } = await openDraft(
      '“That is not what the harbour log says” [@hearing, 00:12:34], said Samuel Okafor.',
    );
    const found = () =>
      vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'unheard-transcript');
    const hint = await until('the hint', () => found()[0]);
    assert.equal(hint.severity, vscode.DiagnosticSeverity.Hint);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      hint.range,
    );
    const mark = actions.find(({ title }) => title === 'Mark @hearing as heard');
    assert.ok(mark?.command);
    await vscode.commands.executeCommand(mark.command.command, ...(mark.command.arguments ?? []));
    await until('the end of the hint', () => found().length === 0);
    const sidecar = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('hearing.yaml')));
    assert.match(sidecar, /^transcript: "heard"$/mu);
    await until('the row', async () => !(await row('hearing')).shown.includes('unheard'));
  });
});
