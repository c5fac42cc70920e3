import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, openSample, plainCards, positionIn, quoin } from '../draft.js';

async function completionsAt(editor: vscode.TextEditor): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
    undefined,
    20,
  );
  return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

describe('cite keys', () => {
  before(quoin);
  afterEach(closeAll);

  for (const [typed, expected] of [
    ['@jha', '@jha2022-ties'],
    ['@balances', '@ap2021-putin'],
    ['@Rediff', '@jha2022-ties'],
    ['@Asociated', '@ap2021-putin'],
    ['@Price', '@jha2022-ties'],
    ['[@jha2022-ties; @rtind', '@rtindia2024-concern'],
  ] as const) {
    it(`complete after “${typed}”`, async () => {
      const items = await completionsAt(await openDraft(`It is so ${typed}|`));
      assert.equal(labelOf(items[0] ?? new vscode.CompletionItem('nothing')), expected);
      assert.equal(items[0]?.insertText, typed.startsWith('[') ? expected : `[${expected}]`);
    });
  }

  it('come with author and year, those that the draft cites first', async () => {
    const [first] = await completionsAt(await openDraft('As told [@rtindia2024-concern], so [@|'));
    assert.ok(first && typeof first.label !== 'string');
    assert.deepEqual(first.label, { label: '@rtindia2024-concern', description: 'RT India 2024' });
    const [jha] = await completionsAt(await openDraft('So [@jha2022|'));
    assert.ok(jha && typeof jha.label !== 'string');
    assert.equal(jha.label.description, 'Jha 2022');
    assert.match(jha.detail ?? '', / · Rediff/);
  });

  it('are completed with the article’s paragraphs', async () => {
    const items = await completionsAt(await openDraft('He said so [@jha2022-ties, |].'));
    assert.equal(items.length, 16);
    assert.equal(labelOf(items[2] ?? new vscode.CompletionItem('')), 'para. 3');
    const typed = await completionsAt(await openDraft('He said so [@jha2022-ties, para. 3|].'));
    assert.deepEqual(typed.map(labelOf), ['para. 3']);
  });

  it('lead to the cited paragraph', async () => {
    const { document } = await openDraft('So [@jha2022-ties, para. 3].');
    const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionIn(document, '@jha', 4),
    );
    const [link] = links;
    assert.ok(link !== undefined && 'targetUri' in link);
    assert.equal(link.targetUri.scheme, 'quoin');
    const source = await vscode.workspace.openTextDocument(link.targetUri);
    assert.match(source.getText(link.targetRange), /Of course, that is okay/u);
  });

  it('are found in all drafts of the workspace', async () => {
    const sample = await openSample();
    const { document } = await openDraft('One more [see @ap2021-putin].');
    const uses = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionIn(document, '@ap2021', 4),
    );
    const inSample = sample.document.getText().split('@ap2021-putin').length - 1;
    const usesIn = (each: vscode.TextDocument) =>
      uses.filter(({ uri }) => uri.toString() === each.uri.toString()).map(({ range }) => each.getText(range));
    assert.equal(usesIn(sample.document).length, inSample);
    assert.deepEqual([...new Set(usesIn(document))], ['see @ap2021-putin']);
    assert.ok(inSample > 2);
  });

  it('are listed once for each citation, whatever the editor’s own Markdown support takes for links', async () => {
    const { document } = await openDraft(
      'A [@draft2021], [@draft2021], [@draft2021, p. 3], [@draft2021, p. 3], [see @draft2021; @b] and @draft2021.\n',
    );
    for (const needle of ['[@draft2021]', '[@draft2021, p', '[see @draft2021', 'and @draft2021']) {
      const uses = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionIn(document, needle, needle.indexOf('@') + 2),
      );
      // The list shows equal ranges once.
      const listed = new Set(
        uses.map(
          ({ range: { start, end } }) =>
            document.getText().slice(document.offsetAt(start), document.offsetAt(end)) + start.character,
        ),
      );
      assert.equal(listed.size, 6, needle);
    }
  });

  it('of bundled articles cannot be renamed; unknown ones can, everywhere', async () => {
    const { document } = await openDraft('A [@draft2020, p. 3]; [-@draft2020] and @ap2021-putin. `@draft2020`');
    const rename = (needle: string, name: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        positionIn(document, needle, 3),
        name,
      );
    const refused = async (needle: string, name: string) => {
      // The editor's own Markdown support would rename it as a link: an edit of nothing keeps it from being asked.
      assert.equal((await rename(needle, name)).size, 0, `${needle} became ${name}`);
    };
    const prepared = (needle: string) =>
      vscode.commands.executeCommand('vscode.prepareRename', document.uri, positionIn(document, needle, 3));
    // Said at the cursor as it is, and no other provider is asked.
    const reason = /come with Quoin\\: its key is fixed/u;
    const isRefusal = (error: { value?: string }) => reason.test(error.value ?? '');
    await assert.rejects(async () => prepared('@ap2021'), isRefusal);
    await assert.rejects(async () => rename('@ap2021', 'other'), isRefusal);
    assert.ok(await prepared('@draft2020'));
    await refused('@draft2020', 'ap2021-putin');
    await refused('@draft2020', 'a b]');
    assert.ok(await vscode.workspace.applyEdit(await rename('@draft2020', 'roe2020')));
    assert.equal(document.getText(), 'A [@roe2020, p. 3]; [-@roe2020] and @ap2021-putin. `@draft2020`');
  });

  it('of a bibliography complete, hover and lead to their entry', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, 'own.bib');
    const bibtex = '% mine\n@book{roe2019-city, author = {Roe, Jane}, title = {A City}, date = {2019}}\n';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(bibtex));
    try {
      const editor = await openDraft('---\nbibliography: own.bib\n---\n\nSo [@roe2019-city] and @roe|');
      await eventually(async () => {
        const items = await completionsAt(editor);
        assert.deepEqual(items.slice(0, 1).map(labelOf), ['@roe2019-city']);
      });
      const { document } = editor;
      const at = positionIn(document, '@roe2019', 4);
      await eventually(async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at,
        );
        assert.match(plainCards(hovers), /Roe, Jane\. 2019\. A City\./u);
      });
      const [link] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      assert.ok(link !== undefined && 'targetRange' in link);
      assert.equal(link.targetUri.path, file.path);
      assert.equal(link.targetRange.start.line, 1);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
});

describe('Create Source from Entry…', () => {
  before(quoin);
  afterEach(closeAll);

  it('writes a source file with the metadata of the entry, below which its text belongs', async () => {
    const { whenSourcesAreRead } = await quoin();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, 'own.bib');
    const bibtex =
      '@article{roe2019-harbour, author = {Roe, Jane}, title = {A Harbour}, journal = {The Post}, volume = {12}, pages = {3--9}, doi = {10.1000/1}, date = {2019-03-04}}\n';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(bibtex));
    const made: vscode.Uri[] = [];
    try {
      const editor = await openDraft('---\nbibliography: own.bib\n---\n\nSo [@roe2019-har|bour].');
      const { document } = editor;
      await eventually(async () => {
        const at = positionIn(document, '@roe2019', 4);
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at,
        );
        assert.match(plainCards(hovers), /Its text is not in the library\..*Create source/u);
      });
      const source = await vscode.commands.executeCommand<vscode.Uri>('quoin.createSource');
      made.push(source);
      const opened = vscode.window.activeTextEditor;
      assert.equal(opened?.document.uri.toString(), source.toString());
      assert.match(
        opened.document.getText(),
        /^---\nid: "roe2019-harbour"\ntype: "article-journal"\ntitle: "A harbour"\nauthor:\n.*"Roe"[\s\S]*container-title: "The Post"\nissued: "2019-03-04"\nDOI: "10.1000\/1"\npage: "3-9"\nvolume: "12"\n---\n\n$/iu,
      );
      assert.equal(opened.selection.active.line, opened.document.lineCount - 1);
      await eventually(async () => {
        await whenSourcesAreRead();
        const at = positionIn(document, '@roe2019', 4);
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at,
        );
        assert.match(plainCards(hovers), /This source has no text yet\./u);
      });
    } finally {
      for (const uri of [...made, file]) await vscode.workspace.fs.delete(uri);
      await whenSourcesAreRead();
    }
  });
});

describe('the key of a source of the writer’s own', () => {
  before(quoin);
  afterEach(closeAll);

  it('is renamed in the drafts and in the source', async () => {
    const { whenSourcesAreRead } = await quoin();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const source = vscode.Uri.joinPath(folder, 'sources', 'lee2020-harbour.md');
    const text =
      '---\nid: lee2020-harbour\ntitle: A Harbour\n---\n\n“The harbour will stay open to everybody,” Ann Lee said.\n';
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(text));
    try {
      const { document } = await openDraft('So [@lee2020-harbour, para. 1].');
      await eventually(async () => {
        await whenSourcesAreRead();
        const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          positionIn(document, '@lee', 3),
        );
        assert.ok(links.length > 0);
      });
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        positionIn(document, '@lee', 3),
        'lee2020-port',
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.equal(document.getText(), 'So [@lee2020-port, para. 1].');
      const renamed = await vscode.workspace.openTextDocument(source);
      assert.equal(renamed.getText(), text.replace('id: lee2020-harbour', 'id: lee2020-port'));
      await renamed.save();
    } finally {
      await vscode.workspace.fs.delete(source);
      await whenSourcesAreRead();
    }
  });

  it('is written beside a source whose file cannot say it, as often as it is renamed', async () => {
    const { whenSourcesAreRead } = await quoin();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const [source, sidecar] = ['lee2020-talk.vtt', 'lee2020-talk.yaml'].map((name) =>
      vscode.Uri.joinPath(folder, 'sources', name),
    );
    assert.ok(source && sidecar);
    const cue = '00:00:01.000 --> 00:00:05.000\n<v Ann Lee>The harbour will stay open to everybody.\n';
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(`WEBVTT\n\n${cue}`));
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode('title: A Talk\n'));
    const { document } = await openDraft('So [@lee2020-talk, 00:00:01].');
    const rename = async (name: string) => {
      await eventually(async () => {
        await whenSourcesAreRead();
        const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          positionIn(document, '@lee', 3),
        );
        assert.ok(links.length > 0);
      });
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        positionIn(document, '@lee', 3),
        name,
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.equal(document.getText(), `So [@${name}, 00:00:01].`);
      const written = await vscode.workspace.openTextDocument(sidecar);
      await written.save();
      return written.getText();
    };
    try {
      assert.equal(await rename('lee2020-speech'), 'id: "lee2020-speech"\ntitle: A Talk\n');
      assert.equal(await rename('lee2020-address'), 'id: lee2020-address\ntitle: A Talk\n');
    } finally {
      for (const uri of [source, sidecar]) await vscode.workspace.fs.delete(uri);
      await whenSourcesAreRead();
    }
  });
});
