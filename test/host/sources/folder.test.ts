import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pdf } from '../../unit/extension/sources/documents.js';
import { at, clear, gone, problems, put, quoin, row, rows, until } from './support.js';

const PIER = `---
id: lee2026-pier
title: Pier 9 opens
author: Ann Lee
container-title: Harbour Post
issued: 2026-03-04
---

“We rebuilt this pier with our own hands,” said Maria Okafor, who heads the port authority.

Nobody in town disagreed with her.
`;

async function quotations(): Promise<string[]> {
  const { tree } = { tree: (await quoin()).views.quotations };
  const groups = await Promise.all((await tree.getChildren()).map((group) => tree.getChildren(group)));
  return groups.flat().map((node) => String(tree.getTreeItem(node).label));
}

async function hoverOn(words: string): Promise<string> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: words });
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(0, 2),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)))
    .join('\n');
}

describe('the sources folder', () => {
  before(clear);
  afterEach(clear);

  it('takes files in as they come, and lets them go', async () => {
    await put('pier.md', PIER);
    assert.equal((await row('lee2026-pier')).title, 'Pier 9 opens');
    assert.ok((await quotations()).some((words) => words.includes('with our own hands')));
    assert.match(await hoverOn('Maria Okafor came.'), /Okafor/u);
    await vscode.workspace.fs.delete(at('pier.md'));
    await gone('lee2026-pier');
    assert.ok(!(await quotations()).some((words) => words.includes('with our own hands')));
  });

  it('shows both quotations on which words of a draft run', async () => {
    const speech =
      '“The wall is going to hold back the highest tides of the century,” said Maria Okafor. “Nobody is going to lose a house to the water again.”';
    await put('wall.md', `---\nid: okafor2026-wall\n---\n\n${speech}\n\nThe council was silent.\n`);
    await row('okafor2026-wall');
    const card = await hoverOn(
      '“the highest tides of the century. Nobody is going to lose a house to the water again.”',
    );
    assert.match(card, /hold back the highest tides/u);
    assert.match(card, /lose a house to the water/u);
    assert.equal(card.match(/command:quoin\.insert\?/gu)?.length, 2, 'a card for each');
  });

  it('finds the words of sources so long that a worker indexes them', async () => {
    const body = Array.from({ length: 1500 }, (_, i) => `The council spoke of lot ${i} on Monday, and of no other.`);
    const words = '“A harbour without a wall is a promise to the sea,”';
    await put('minutes.md', `---\nid: council2026-minutes\n---\n\n${body.join('\n\n')}\n\n${words} said Ann Lee.\n`);
    await row('council2026-minutes');
    await (await quoin()).whenIndexed();
    assert.match(await hoverOn(words), /promise to the sea/u);
    await vscode.workspace.fs.delete(at('minutes.md'));
    await gone('council2026-minutes');
    assert.doesNotMatch(await hoverOn(words), /promise to the sea/u);
  });

  it('follows changes on disk, renames, and folders', async () => {
    await put('pier.md', PIER);
    await row('lee2026-pier');
    await put('pier.md', PIER.replace('Pier 9 opens', 'Pier 9 is open'));
    await until('the new title', async () => (await row('lee2026-pier')).title === 'Pier 9 is open');
    await put('untitled.txt', 'Some report on the harbour, without any data about itself, stands in this file.');
    await row('untitled');
    await vscode.workspace.fs.rename(at('untitled.txt'), at('deep/named.txt'));
    await row('named');
    await gone('untitled');
    await vscode.workspace.fs.rename(at('deep'), at('deeper'));
    await until(
      'the file in the renamed folder',
      async () => (await rows()).filter(({ key }) => key === 'named').length === 1,
    );
    await vscode.workspace.fs.delete(at('deeper'), { recursive: true });
    await gone('named');
  });

  it('takes an open source as it is in the editor', async () => {
    const uri = await put('pier.md', PIER);
    await row('lee2026-pier');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const start = document.getText().indexOf('own hands');
    await editor.edit((edit) =>
      edit.replace(new vscode.Range(document.positionAt(start), document.positionAt(start + 9)), 'bare hands'),
    );
    await until('the unsaved words', async () =>
      (await quotations()).some((words) => words.includes('our bare hands')),
    );
    assert.ok(document.isDirty);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the saved words', async () => (await quotations()).some((words) => words.includes('our own hands')));
  });

  it('reads UTF-8 with a mark, UTF-16 and Windows-1252', async () => {
    const text = 'The café in Malmö is “naïve”, said Jürgen Weiß on Monday, in a report of some length.';
    await put('bom.txt', `\uFEFF${text}`);
    const utf16 = new Uint8Array(2 + 2 * text.length);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) utf16.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + 2 * i);
    await put('utf16.txt', utf16);
    const signs = new Map([
      ['“', 0x93],
      ['”', 0x94],
    ]);
    const other = text.replace('Monday', 'Sunday');
    await put(
      'ansi.txt',
      Uint8Array.from(other, (sign) => signs.get(sign) ?? sign.charCodeAt(0)),
    );
    await row('ansi');
    await until('both', async () => (await quotations()).filter((words) => words.includes('naïve')).length >= 1);
    const found = await vscode.commands.executeCommand<unknown>('quoin.openSource', { articleId: 'ansi' });
    assert.ok(found);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /Malmö is “naïve”, said Jürgen Weiß/u);
  });

  it('reports what cannot be used on the file, and reads all others', async () => {
    const bad: [string, string | Uint8Array, string][] = [
      ['binary.txt', Uint8Array.from({ length: 300 }, (_, i) => i % 7), 'binary'],
      ['blank.txt', ' \n\n', 'empty'],
      ['huge.txt', new Uint8Array(21 * 1024 * 1024).fill(97), 'too-large'],
      ['endless.txt', 'words without end '.repeat(10_000), 'paragraph-too-long'],
      ['front.md', '---\nissued: some day\n---\n\nA body that can be read all the same.\n', 'front-matter'],
      ['same.md', PIER, 'duplicate-id'],
    ];
    await put('pier.md', PIER);
    for (const [name, content] of bad) await put(name, content);
    for (const [name, , code] of bad) {
      const [problem] = await problems(at(name));
      assert.equal(problem?.code, code, name);
      assert.notEqual(problem?.message, '');
    }
    await row('lee2026-pier');
    await row('front');
    assert.equal((await problems(at('front.md')))[0]?.range.start.line, 1);
    await vscode.workspace.fs.delete(at('blank.txt'));
    await until('the end of the problem', () => vscode.languages.getDiagnostics(at('blank.txt')).length === 0);
  });

  it('switches the bundled articles off and on, and takes another pattern', async () => {
    const settings = vscode.workspace.getConfiguration('quoin.sources');
    const count = (await rows()).length;
    assert.ok(count >= 5);
    await put('pier.md', PIER);
    await row('lee2026-pier');
    try {
      await settings.update('bundled', false, vscode.ConfigurationTarget.Workspace);
      await until('only own sources', async () => (await rows()).length === 1);
      await settings.update('include', ['sources/other/*.txt'], vscode.ConfigurationTarget.Workspace);
      await gone('lee2026-pier');
      await put('other/one.txt', 'One of the other files has these words in it, for the new pattern to find.');
      await row('one');
    } finally {
      await settings.update('bundled', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('all again', async () => (await rows()).length === count + 1);
  });

  it('reads sidecars and bibliographies', async () => {
    await put(
      'storm.txt',
      'The storm of the century came in the night, and it took the roof of the town hall with it.',
    );
    await put(
      'storm.yaml',
      'id: ray2026-storm\ntitle: A storm\nissued: 2026-01-02\nauthor:\n- {family: Ray, given: Tom}\n',
    );
    assert.equal((await row('ray2026-storm')).title, 'A storm');
    await put(
      'flood.txt',
      'The flood that followed the storm filled the cellars of the old town up to their ceilings.',
    );
    await put(
      'all.bib',
      '@article{flood, title={A flood}, journaltitle={Harbour Post}, date={2026-01-03}}\n@book{other, title={Other}}\n',
    );
    await until('its title', async () => (await row('flood')).title === 'A flood');
    await vscode.workspace.fs.delete(at('all.bib'));
    await until('the end of the title', async () => (await row('flood')).title !== 'A flood');
  });

  it('reads the bibliography that an article names, and knows the article by its key there', async () => {
    const refs = vscode.Uri.joinPath(at('.'), '..', 'refs');
    const write = (title: string) =>
      vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(refs, 'harbour.json'),
        new TextEncoder().encode(JSON.stringify([{ id: 'okafor2026-harbour', title, issued: '2026-05' }])),
      );
    await write('The harbour opens');
    await put(
      'notes/first draft.md',
      '---\nid: okafor2026-harbour\nbibliography: refs/harbour.json\n---\n\nThe ships came in from noon until late in the evening.\n',
    );
    await until('its title', async () => (await row('okafor2026-harbour')).title === 'The harbour opens');
    await write('The harbour opens again');
    await until('its new title', async () => (await row('okafor2026-harbour')).title === 'The harbour opens again');
    await vscode.workspace.fs.delete(refs, { recursive: true });
    await until('no title', async () => !(await row('okafor2026-harbour')).title.startsWith('The harbour'));
  });

  it('tells of a bibliography that an article names and that is not there', async () => {
    const named = await put(
      'quay.md',
      '---\nid: lee2026-quay\nbibliography:\n  - later.json\n---\n\nThe quay was open from noon until late in the evening.\n',
    );
    const [problem] = await problems(named);
    assert.equal(problem?.message, 'The bibliography later.json is not there.');
    assert.deepEqual([problem?.range.start.line, problem?.range.start.character], [3, 4]);
    await vscode.window.showTextDocument(named);
    assert.equal((await problems(named)).length, 1);
    await put('later.json', '[{"id": "lee2026-quay", "title": "The quay opens"}]');
    await until('the end of the problem', () => vscode.languages.getDiagnostics(named).length === 0);
    await until('its title', async () => (await row('lee2026-quay')).title === 'The quay opens');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('reads a PDF that lies there, until its text lies beside it', async () => {
    const file = await put('deep/lamp.pdf', pdf([['The lamp of the light was out all night, they said.']]));
    await row('lamp');
    await vscode.commands.executeCommand('quoin.addSources', { uris: [file] });
    const lamps = async () => (await rows()).filter(({ title, key }) => `${title} ${key}`.includes('lamp'));
    await until('one source of the two', async () => (await lamps()).length === 1);
    await vscode.workspace.fs.delete(file);
    await (await quoin()).whenSourcesAreRead();
    assert.deepEqual(
      (await lamps()).map(({ key }) => key),
      ['lamp'],
      'the text made of it has its key',
    );
    await put('deep/lamp.pdf', pdf([['The lamp of the light was out all night, they said.']]));
    await vscode.workspace.fs.delete(at('lamp.md'));
    await vscode.commands.executeCommand('quoin.rescanSources');
    await row('lamp');
    await vscode.workspace.fs.delete(file);
    await gone('lamp');
  });

  it('says why a document cannot be read', async () => {
    const file = await put('no.pdf', 'This is no PDF at all.');
    const [problem] = await problems(file);
    assert.match(problem?.message ?? '', /^The file cannot be read: /u);
    await vscode.workspace.fs.delete(file);
    await until('the end of the problem', () => vscode.languages.getDiagnostics(file).length === 0);
  });
});
