import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, positionIn, quoin } from '../draft.js';

const BIBTEX = '% mine\n@book{roe2019-city, author = {Roe, Jane}, title = {A City}, date = {2019}}\n';

function inFolder(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  return vscode.Uri.joinPath(folder, name);
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inFolder(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The text of a file as its editor has it, which is saved. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
  return document.getText();
}

function rename(document: vscode.TextDocument, needle: string, name: string): Thenable<vscode.WorkspaceEdit> {
  const at = positionIn(document, needle, 3);
  return vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at, name);
}

describe('the bibliographies of a workspace', () => {
  const written: vscode.Uri[] = [];
  const file = async (name: string, text: string): Promise<vscode.Uri> => {
    const uri = await write(name, text);
    written.push(uri);
    return uri;
  };
  before(quoin);
  afterEach(async () => {
    await closeAll();
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
    await (await quoin()).whenSourcesAreRead();
  });

  it('that define a key are renamed with it, in one step', async () => {
    const bib = await file('refs/mine.bib', BIBTEX);
    const json = await file('refs/references.json', '[{"id": "roe2019-city", "type": "book", "title": "A City"}]\n');
    const other = await file('refs/other.bib', '@book{roe2019-cityb, title = {See roe2019-city}}\n');
    const second = await file('second.md', 'Also [@roe2019-city].\n');
    const head = '---\nbibliography: refs/mine.bib\n---\n\n';
    const { document } = await openDraft(`${head}So [see @roe2019-city, p. 3].`);
    const edit = await eventually(async () => {
      const made = await rename(document, '@roe2019', 'roe2020-town');
      assert.equal(made.size, 4);
      return made;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), `${head}So [see @roe2020-town, p. 3].`);
    assert.equal(await textOf(bib), BIBTEX.replace('roe2019-city', 'roe2020-town'));
    assert.match(await textOf(json), /"id": "roe2020-town"/u);
    assert.equal(await textOf(second), 'Also [@roe2020-town].\n');
    assert.equal(await textOf(other), '@book{roe2019-cityb, title = {See roe2019-city}}\n');
  });

  it('let alone a key that the new one would break, or that is defined where nothing can be changed', async () => {
    await file('refs/mine.bib', BIBTEX);
    await file('refs/towns.ris', 'TY  - BOOK\nID  - lee2018\nTI  - A Town\nER  - \n');
    const { document } = await openDraft(
      '---\nbibliography: [refs/mine.bib, refs/towns.ris]\n---\n\nSo [@roe2019-city] and [@lee2018].',
    );
    await eventually(async () => assert.equal((await rename(document, '@roe2019', 'roe2020')).size, 2));
    assert.equal((await rename(document, '@roe2019', 'a{b}c')).size, 0);
    // It is refused before a name is asked for, in a text that the editor shows at the cursor.
    const isRefusal = ({ value }: { value: string }) => /“lee2018” is defined in a .{1,20} file/u.test(value);
    await assert.rejects(async () => rename(document, '@lee2018', 'lee2019'), isRefusal);
  });

  it('are renamed with a source of the writer’s, which stays what they say it is', async () => {
    const { whenSourcesAreRead, views } = await quoin();
    await file(
      'sources/flood.txt',
      'The flood that followed the storm filled the cellars of the old town to their ceilings.',
    );
    const bib = await file('references.bib', '@article{flood, title={A flood}, date={2026-01-03}}\n');
    const rows = async () =>
      (await views.sources.getChildren()).map(
        (row) => views.sources.getTreeItem(row).accessibilityInformation?.label ?? '',
      );
    await eventually(async () => assert.ok((await rows()).some((words) => words.startsWith('Source: “A flood”'))));
    const { document } = await openDraft('So [@flood, para. 1].');
    const edit = await rename(document, '@flood', 'anon2026-flood');
    assert.equal(edit.size, 3);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), 'So [@anon2026-flood, para. 1].');
    assert.match(await textOf(bib), /^@article\{anon2026-flood,/u);
    assert.match(await textOf(written[0] ?? bib), /^---\nid: anon2026-flood\n---\n/u);
    await eventually(async () => {
      await whenSourcesAreRead();
      assert.ok((await rows()).some((words) => words.startsWith('Source: “A flood”')));
    });
  });

  it('are renamed where the draft’s own front matter has the entry', async () => {
    const head = (key: string) => `---\nreferences:\n- id: ${key}\n  type: book\n  title: A City\n---\n\n`;
    const { document } = await openDraft(`${head('roe2019-city')}So [@roe2019-city].`);
    assert.ok(await vscode.workspace.applyEdit(await rename(document, '[@roe2019', 'roe2020-town')));
    assert.equal(document.getText(), `${head('roe2020-town')}So [@roe2020-town].`);
  });

  it('say on the file what cannot be read of it, until it is mended', async () => {
    const broken = `${BIBTEX}\n@book{broken, title = {Never closed\n\n@book{fine2020, title = {Fine}}\n`;
    const bib = await file('refs/broken.bib', broken);
    const { document } = await openDraft('---\nbibliography: refs/broken.bib\n---\n\nSo [@fine2020].');
    const problems = (uri: vscode.Uri) =>
      vscode.languages.getDiagnostics(uri).filter(({ source, code }) => source === 'Quoin' && code === 'bibliography');
    await eventually(() => {
      const [problem, ...more] = problems(bib);
      assert.match(problem?.message ?? '', /title is not closed, in the entry broken/u);
      assert.equal(problem?.range.start.line, 3);
      assert.deepEqual(more, []);
    });
    assert.deepEqual(problems(document.uri), []);
    await write('refs/broken.bib', broken.replace('Never closed', 'Closed}}'));
    await eventually(() => assert.deepEqual(problems(bib), []));
  });

  it('that are nowhere are reported where they are named', async () => {
    const editor = await openDraft('---\nbibliography: refs/nowhere.bib\n---\n\nSo [@roe2019-city].');
    const { document } = editor;
    const told = () => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'bibliography');
    await eventually(() => {
      const [problem] = told();
      assert.equal(problem && document.getText(problem.range), 'refs/nowhere.bib');
      assert.match(problem?.message ?? '', /There is no such file/u);
    });
    await file('refs/nowhere.bib', BIBTEX);
    await eventually(() => assert.deepEqual(told(), []));
  });
});
