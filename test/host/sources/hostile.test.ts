import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import aliases from '../../fixtures/hostile/aliases.md';
import links from '../../fixtures/hostile/links.md';
import page from '../../fixtures/hostile/page.html';
import prototype from '../../fixtures/hostile/prototype.md';
import { largeFiles } from '../../unit/hostile/large-files.js';
import { hold, pulseOf } from '../support/pulse.js';
import { at, clear, put, quoin, row, rows, until } from './support.js';

/** Those that are large enough for their readers, and small enough for a short test. */
const LARGE = new Set([
  'marks.txt',
  'straight-marks.txt',
  'brackets.md',
  'deep.html',
  'unmatched.html',
  'spaces.txt',
  'nested.md',
]);

/** In addition those that take long to read or yield much: the host must stay responsive. */
const HEAVY = new Set([...LARGE, 'one-line.txt', 'said.txt', 'names.txt', 'mixed-marks.txt', 'paragraphs.html']);

/** Maximum milliseconds of a slice of work, on an idle machine. */
const GLANCE = 100;

describe('hostile sources', () => {
  before(clear);
  after(clear);

  it('run nothing, spoil nothing, and leave everything else working', async () => {
    let ran = false;
    const trap = vscode.commands.registerCommand('quoin-test.evil', () => {
      ran = true;
    });
    try {
      const kept = { 'links.md': links, 'page.html': page, 'prototype.md': prototype, 'aliases.md': aliases };
      for (const [name, text] of Object.entries(kept)) await put(name, text);
      for (const { name, text } of largeFiles().filter((file) => LARGE.has(file.name))) await put(name, text);
      await put('good.md', '---\ntitle: A good one\n---\n\n“This one is as good as any,” said Maria Okafor.\n');
      assert.equal((await row('good')).title, 'A good one');
      await row('links');
      await (await quoin()).whenSourcesAreRead();
      const api = await quoin();
      for (const { shown } of await rows()) assert.doesNotMatch(shown, /(?<!\\)\$\(|[\u202a-\u202e]/u);
      for (const tree of Object.values(api.views)) {
        for (const group of await tree.getChildren()) {
          for (const node of (await tree.getChildren(group)).slice(0, 50)) {
            const { tooltip } = tree.getTreeItem(node);
            if (!(tooltip instanceof vscode.MarkdownString)) continue;
            assert.notEqual(tooltip.isTrusted, true);
            assert.notEqual(tooltip.supportHtml, true);
            assert.doesNotMatch(tooltip.value, /(?<!\\)!\[|(?<!\\)\]\(command:quoin-test|<img|<script/u);
          }
        }
      }
      assert.equal(Reflect.get({}, 'polluted'), undefined);
      assert.equal(Reflect.get(globalThis, 'evil'), undefined);
      const draft = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Maria Okafor came.' });
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        draft.uri,
        new vscode.Position(0, 2),
      );
      assert.ok(hovers.length > 0);
      await until('a search that works', async () => (await rows()).some(({ key }) => key === 'good'));
      assert.ok(!ran);
    } finally {
      trap.dispose();
    }
  }).timeout(120_000);

  it('never keep the editor from anything for longer than a glance', async () => {
    // They lie beside the sources first: to write them takes the host long enough.
    const beside = vscode.Uri.joinPath(at('.'), '..', 'beside');
    const files = [
      ...largeFiles().filter(({ name }) => HEAVY.has(name)),
      { name: 'good.md', text: '---\ntitle: A good one\n---\n\n“This one is as good as any,” said Maria Okafor.\n' },
    ];
    for (const { name, text } of files) {
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(beside, name), new TextEncoder().encode(text));
    }
    // A draft that is checked against all of them.
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'He said “words of a sentence that goes on and on” and Maria Okafor went on and on.',
    });
    const api = await quoin();
    const load = async () => {
      await vscode.workspace.fs.rename(beside, at('.'));
      await row('good');
      await api.whenSourcesAreRead();
      for (const tree of Object.values(api.views)) await tree.getChildren();
      for (const column of [12, 60]) {
        const place = new vscode.Position(0, column);
        await vscode.commands.executeCommand('vscode.executeHoverProvider', draft.uri, place);
      }
    };
    await clear();
    // Another program may come between once; a slice that is too long is so each time.
    for (let left = 3; ; left--) {
      const { longest, slowness } = await pulseOf(load);
      if (longest <= GLANCE * slowness) break;
      assert.ok(left > 1, `blocked for ${longest.toFixed(0)} ms, where all takes ${slowness.toFixed(1)} times as long`);
      await vscode.workspace.fs.rename(at('.'), beside);
      await clear();
    }
  }).timeout(400_000);

  it('would be caught keeping it longer', async () => {
    const idle = await pulseOf(() => Promise.resolve());
    const { longest, slowness } = await pulseOf(async () => hold(5 * GLANCE * idle.slowness));
    assert.ok(longest > GLANCE * slowness, `${longest.toFixed(0)} ms at ${slowness.toFixed(1)}`);
  });
});
