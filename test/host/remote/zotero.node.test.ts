import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { QuoinApi } from '../../../src/extension/main.js';
import { pdf } from '../../unit/extension/sources/documents.js';
import { wireItem, ZoteroStandIn } from '../../unit/remote/zotero/stand-in.js';
import { closeAll, eventually, openDraft, plainCards, positionIn, quoin } from '../draft.js';
import { clear, put } from '../sources/support.js';
import { searched } from './searched.js';

const WORDS = 'The minister said the port would open “no later than May”.';

describe('Zotero, connected', () => {
  let api: QuoinApi;
  let zotero: ZoteroStandIn;
  const settings = () => vscode.workspace.getConfiguration('quoin');

  const search = (query: string) => searched(api, query);
  const folder = () => {
    const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(uri);
    return uri;
  };

  const keptRows = async () =>
    (await api.views.sources.getChildren()).filter(
      (node) => api.views.sources.getTreeItem(node).contextValue === 'source.kept',
    );
  const firstHighlight = () =>
    eventually(async () => {
      const groups = await api.views.quotations.getChildren();
      const group = groups.find(({ id }) => id === 'highlights:zotero');
      const [highlight] = group ? await api.views.quotations.getChildren(group) : [];
      assert.ok(highlight);
      return highlight;
    });
  const removeKept = async () => {
    for (const node of await keptRows()) await vscode.commands.executeCommand('quoin.removeKept', node);
  };

  before(async () => {
    api = await quoin();
    zotero = new ZoteroStandIn();
    await settings().update('zotero.port', await zotero.start(), vscode.ConfigurationTarget.Global);
    assert.deepEqual(await vscode.commands.executeCommand('quoin.connectZotero', []), []);
  });
  after(async () => {
    await vscode.commands.executeCommand('quoin.disconnectZotero');
    await removeKept();
    await settings().update('zotero.port', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    await clear();
    await zotero.stop();
  });

  it('is searched beside the folder, and its highlights are found', async () => {
    const { rows, remotes } = await search('no later than May');
    assert.deepEqual(remotes, { asked: 1, answered: 1 });
    const row = rows.find(({ found }) => found.remote !== undefined);
    assert.match(row?.label ?? '', /no later than May/u);
    assert.match(row?.detail ?? '', /^Zotero · /u);
  });

  it('shows a work that is in a file of the sources, too, as one', async () => {
    await put(
      'saved-page.md',
      '---\ntitle: A saved page\nURL: http://127.0.0.1/page\n---\n\nShe spoke of “quite another tide”.\n',
    );
    await eventually(async () => {
      const { rows } = await search('no later than May');
      assert.deepEqual(
        rows.filter(({ found }) => found.remote !== undefined),
        [],
      );
    });
    await clear();
  });

  it('has its highlights in a group of their own', async () => {
    const highlight = await firstHighlight();
    const item = await api.views.quotations.getTreeItem(highlight);
    assert.equal(item.label, 'no later than May');
    assert.match(String(item.description), /check the date/u);
    assert.equal((item.iconPath as vscode.ThemeIcon).color?.id, 'charts.yellow');
    assert.equal(item.command?.command, 'quoin.openInProgram');
    assert.deepEqual(item.command?.arguments, ['zotero://open-pdf/library/items/NRQAWI2Q']);
  });

  it('inserts a highlight, cited, and knows its source from then on without Zotero', async () => {
    const editor = await openDraft('He said |');
    await vscode.commands.executeCommand('quoin.insert', await firstHighlight());
    await eventually(() => assert.match(editor.document.getText(), /no later than May.*\[@saved, para\. 1\]/su));
    await zotero.stop();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      positionIn(editor.document, '@saved'),
    );
    assert.ok(plainCards(hovers).includes(WORDS), plainCards(hovers));
    assert.ok(plainCards(hovers).includes('Open in Zotero'), plainCards(hovers));
    await eventually(() => {
      const findings = vscode.languages.getDiagnostics(editor.document.uri);
      assert.deepEqual(
        findings.map(({ message }) => message),
        [],
      );
    });
    const port = settings().get<number>('zotero.port');
    await zotero.start(port);
  });

  it('takes a source that was kept out of the library again', async () => {
    await eventually(async () => assert.ok((await keptRows()).length > 0));
    await removeKept();
    await eventually(async () => assert.deepEqual(await keptRows(), []));
  });

  it('keeps a PDF with its pages, which its text in Zotero does not have', async () => {
    const folder = vscode.Uri.file(await mkdtemp(path.join(tmpdir(), 'quoin-zotero-')));
    const file = vscode.Uri.joinPath(folder, 'tides.pdf');
    const pages = [['The first page speaks of ships.'], ['The harbour master counted forty tides in one week.']];
    await vscode.workspace.fs.writeFile(file, pdf(pages));
    try {
      const { library } = zotero;
      library.version = 20;
      const parentItem = 'EJCJ3J7Y';
      const attachment = { itemType: 'attachment', parentItem, contentType: 'application/pdf' };
      library.items.push(
        wireItem('PDF00001', 20, attachment),
        wireItem('ANN00001', 20, {
          itemType: 'annotation',
          parentItem: 'PDF00001',
          annotationType: 'highlight',
          annotationText: 'counted forty tides in one week',
          annotationColor: '#2ea8e5',
          annotationPosition: '{"pageIndex":1,"rects":[]}',
        }),
      );
      library.texts.set('PDF00001', { version: 0, content: pages.flat().join('\n\n') });
      zotero.files.set('PDF00001', file.toString());
      await vscode.commands.executeCommand('quoin.connectZotero', []);
      const editor = await openDraft('She |');
      const { quotations } = api.views;
      const row = await eventually(async () => {
        const group = (await quotations.getChildren()).find(({ id }) => id === 'highlights:zotero');
        const rows = group ? await quotations.getChildren(group) : [];
        const found = rows.find((each) => quotations.getTreeItem(each).label === 'counted forty tides in one week');
        assert.ok(found);
        return found;
      });
      await vscode.commands.executeCommand('quoin.insert', row);
      await eventually(() => assert.match(editor.document.getText(), /counted forty tides.*\[@doe99, p\. 2\]/su));
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('completes works after @ with their cite keys', async () => {
    const editor = await openDraft('As [@okaf|');
    await eventually(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes('@okafor2026-harbour'), labels.join(' '));
    });
  });

  it('adds the entry of a cited work to the bibliography of the draft when it is saved, once', async () => {
    const draft = vscode.Uri.joinPath(folder(), 'zotero-draft.md');
    const bib = vscode.Uri.joinPath(folder(), 'zotero.bib');
    const encode = (text: string) => new TextEncoder().encode(text);
    const own = '% mine\n@book{roe, title = {A City}}\n';
    await vscode.workspace.fs.writeFile(bib, encode(own));
    await vscode.workspace.fs.writeFile(draft, encode('---\nbibliography: zotero.bib\n---\n\nSo [@doe99, p. 3].\n'));
    try {
      const document = await vscode.workspace.openTextDocument(draft);
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), '\nAnd [@roe].\n'));
      await document.save();
      const text = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(bib));
      await eventually(async () => assert.match(await text(), /@book\{doe99,/u));
      assert.ok((await text()).startsWith(own));
      const written = await text();
      await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), '\nMore.\n'));
      await document.save();
      await eventually(async () => assert.equal(await text(), written));
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(draft);
      await vscode.workspace.fs.delete(bib);
    }
  });

  it('says why it cannot be connected, and changes nothing then', async () => {
    zotero.isOff = true;
    try {
      assert.equal(await vscode.commands.executeCommand('quoin.connectZotero', []), undefined);
    } finally {
      zotero.isOff = false;
    }
    await vscode.commands.executeCommand('quoin.connectZotero', []);
    assert.deepEqual((await search('no later than May')).remotes, { asked: 1, answered: 1 });
  });

  it('opens pages of Zotero and nothing else', async () => {
    for (const address of ['https://example.org', 'zotero://open-pdf/library/items/../x', 'file:///etc/passwd', 7])
      await assert.rejects(
        async () => vscode.commands.executeCommand('quoin.openInProgram', address),
        /a work from Zotero/u,
      );
  });
});
