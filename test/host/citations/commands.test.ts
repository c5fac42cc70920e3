import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, openSample, plainCards, positionIn, quoin } from '../draft.js';

const DRAFT = 'It is “okay” [@jha2022-ties, para. 3], as @ap2021-putin [para. 2] has it.\n';

function settings(values: Readonly<Record<string, unknown>>): Promise<unknown> {
  const section = vscode.workspace.getConfiguration('quoin.citation');
  return Promise.all(
    Object.entries(values).map(([name, value]) => section.update(name, value, vscode.ConfigurationTarget.Global)),
  );
}

async function fileIn(name: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  return vscode.Uri.joinPath(folder, name);
}

describe('citation commands', () => {
  before(quoin);
  afterEach(async () => {
    await settings({ syntax: undefined, style: undefined, styleFile: undefined, quotedIn: undefined });
    await closeAll();
  });

  for (const [syntax, shown] of [
    [
      'footnotes',
      /“okay”,\[\^jha2022-ties-3\] as Associated Press\[\^ap2021-putin-2\] has it\.\n\n\[\^jha2022-ties-3\]: Jha, Lalit K\. 2022\./u,
    ],
    ['links', /\[\(Jha 2022, para\. 3\)\]\(#ref-jha2022-ties "/u],
    ['plain', /“okay” \(Jha 2022, para\. 3\)<!-- quoin /u],
  ] as const) {
    it(`Convert Citations… writes ${syntax} and brings them back, undone in one step`, async () => {
      const { document } = await openDraft(DRAFT);
      await vscode.commands.executeCommand('quoin.convertCitations', syntax);
      const converted = document.getText();
      assert.match(converted, shown);
      await vscode.commands.executeCommand('quoin.convertCitations', 'pandoc');
      assert.equal(document.getText(), DRAFT);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), converted);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), DRAFT);
    });
  }

  it('Insert Bibliography writes what is cited, and again brings it up to date', async () => {
    const editor = await openDraft(`${DRAFT}|`);
    await settings({ style: 'apa' });
    await vscode.commands.executeCommand('quoin.insertBibliography');
    const text = editor.document.getText();
    assert.match(text, /## References\n\n<!-- quoin:bibliography -->\n\nAssociated Press\. \(ca\. 2021, December\)\./u);
    assert.match(text, /Jha, L\. K\. \(2022, February 26\)\. .*\*Rediff\.com\*\./u);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '[@pti2024-trust] '));
    await vscode.commands.executeCommand('quoin.insertBibliography');
    const again = editor.document.getText();
    assert.equal(again.split('## References').length, 2);
    assert.match(again, /PTI\. \(2024, June 27\)\./u);
  });

  it('Export Bibliography… adds to files and leaves what is there', async () => {
    await openSample();
    for (const [name, own] of [
      ['refs.bib', '@book{own, title = {Mine},\r\n}\r\n'],
      ['refs.json', '[ {"id": "own",  "title":"Mine"} ]\n'],
    ] as const) {
      const uri = await fileIn(name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(own));
      const result = await vscode.commands.executeCommand('quoin.exportBibliography', { what: 'cited', uri });
      assert.deepEqual(result, { added: 5, updated: 0, kept: 0 });
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      assert.ok(text.startsWith(own.replace(/ \]\n$/u, '').trimEnd()));
      const again = await vscode.commands.executeCommand('quoin.exportBibliography', { what: 'all', uri });
      assert.deepEqual(again, { added: 0, updated: 0, kept: 0 });
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('insertions follow the syntax of the folder, and say “quoted in”', async () => {
    const id = await quotationId('We share important interests');
    await settings({ syntax: 'footnotes' });
    const editor = await openDraft('He said |.\n');
    await vscode.commands.executeCommand('quoin.insert', id);
    await eventually(() =>
      assert.match(
        editor.document.getText(),
        /^He said “[^”]+”\.\[\^jha2022-ties-3\]\n\n\[\^jha2022-ties-3\]: Quoted in Jha, Lalit K\. 2022\. [^\n]+, para\. 3\.<!-- quoin [^\n]+ -->\n$/u,
      ),
    );
    assert.equal(editor.document.lineAt(0).text.slice(0, editor.selection.active.character).endsWith(']'), true);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'He said .\n');
  });

  it('Copy Citation copies in the style where the syntax is plain', async () => {
    const id = await quotationId('We share important interests');
    await settings({ syntax: 'plain', style: 'mla' });
    await openDraft('x');
    await vscode.commands.executeCommand('quoin.copyCitation', id);
    assert.equal(await vscode.env.clipboard.readText(), '(qtd. in Jha, para. 3)');
  });

  it('hovers and styles follow front matter', async () => {
    const { document } = await openDraft('---\ncsl: mla\n---\n\nSo [@jha2022-ties, para. 3].');
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        positionIn(document, '@jha', 4),
      );
      assert.match(plainCards(hovers), /Jha, Lalit K\. “India Has Ties .*” Rediff\.com, 26 Feb\. 2022\./u);
    });
  });
});

describe('the preview', () => {
  before(async function () {
    await quoin();
    // Where the editor's Markdown support runs in another host, no extension of this one can add to it.
    if (!vscode.extensions.getExtension('vscode.markdown-language-features')) this.skip();
  });
  afterEach(async () => {
    await settings({ style: undefined });
    await closeAll();
  });

  const render = (document: vscode.TextDocument) =>
    vscode.commands.executeCommand<string>('markdown.api.render', document.getText());

  it('shows citations in the style, with the cited words and the reference list', async () => {
    const { document } = await openDraft('So it is [@jha2022-ties, para. 3]. See `[@code]`, @someone and [@nobody].\n');
    await eventually(async () => {
      const html = await render(document);
      assert.match(
        html,
        /title="[^"]*Of course, that is okay[^"]*"><a href="#ref-jha2022-ties"[^>]*>\(Jha 2022, para\. 3\)<\/a>/u,
      );
      assert.match(html, /<code>\[@code\]<\/code>, @someone and <span class="quoin-citation quoin-unknown"/u);
      assert.match(html, /<h2>References<\/h2><div class="quoin-reference" id="ref-jha2022-ties">/u);
      assert.doesNotMatch(html, /<script/u);
    });
  });

  it('shows footnotes that were written for citations', async () => {
    const { document } = await openDraft('One [@jha2022-ties, para. 3], two [@ap2021-putin], none[^x].\n');
    await vscode.commands.executeCommand('quoin.convertCitations', 'footnotes');
    const html = await render(document);
    assert.match(
      html,
      /One,<span class="quoin-citation quoin-note-call" title="[^"]*Of course[^"]*"><a href="#quoin-fn-1"/u,
    );
    assert.match(html, /none\[\^x\]\./u);
    assert.match(html, /<li id="quoin-fn-2">Associated Press\. c\. 2021\./u);
    assert.match(html, /<em>Rediff\.com<\/em>/u);
    assert.doesNotMatch(html, /quoin \[/u);
  });

  it('shows the notes of a style of notes', async () => {
    await settings({ style: 'chicago-notes' });
    const { document } = await openDraft('So it is [@jha2022-ties, para. 3], says @ap2021-putin.\n');
    await eventually(async () => {
      const html = await render(document);
      assert.match(html, /<a href="#quoin-note-1" id="quoin-call-1" role="doc-noteref">1<\/a>/u);
      assert.match(html, /says Associated Press<span/u);
      assert.match(html, /<li id="quoin-note-1" value="1">Lalit K Jha, “India Has Ties/u);
    });
  });
});

/** The id of the library's quotation with these words, as the sidebar has it. */
async function quotationId(words: string): Promise<string> {
  const { quotations } = (await quoin()).views;
  const rows = [...(await quotations.getChildren())];
  for (const row of rows) {
    const { label } = quotations.getTreeItem(row);
    const id = row.found?.quotationId;
    if (id !== undefined && (typeof label === 'string' ? label : label?.label)?.includes(words)) return id;
    rows.push(...(await quotations.getChildren(row)));
  }
  return assert.fail(`no quotation has the words ${words}`);
}

describe('citations in another syntax than Pandoc’s', () => {
  before(quoin);
  afterEach(closeAll);

  for (const syntax of ['footnotes', 'links', 'plain']) {
    it(`hover as the work they cite, in ${syntax}`, async () => {
      const { document } = await openDraft('It is so [@jha2022-ties, para. 3].\n');
      await vscode.commands.executeCommand('quoin.convertCitations', syntax);
      const at = positionIn(document, syntax === 'footnotes' ? '[^jha' : '(Jha', 3);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      assert.match(plainCards(hovers), /Rediff\.com/u);
      assert.match(plainCards(hovers), /Of course, that is okay/u);
    });
  }
});

describe('the offer about Markdown’s validation', () => {
  const validate = () => vscode.workspace.getConfiguration('markdown.validate');
  before(quoin);
  afterEach(async () => {
    await validate().update('enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('changes nothing unasked', async () => {
    await openDraft('So [@jha2022-ties].');
    await validate().update('enabled', true, vscode.ConfigurationTarget.Workspace);
    await openDraft('And [@ap2021-putin].');
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(validate().inspect('referenceLinks.enabled')?.workspaceValue, undefined);
  });
});
