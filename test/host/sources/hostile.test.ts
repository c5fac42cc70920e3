import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import aliases from '../../fixtures/hostile/aliases.md';
import links from '../../fixtures/hostile/links.md';
import page from '../../fixtures/hostile/page.html';
import prototype from '../../fixtures/hostile/prototype.md';
import { largeFiles } from '../../unit/hostile/large-files.js';
import { clear, put, quoin, row, rows, until } from './support.js';

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
      assert.equal((await row('good')).label, 'A good one');
      await row('links');
      await (await quoin()).whenSourcesAreRead();
      const api = await quoin();
      for (const { label, description } of await rows())
        assert.doesNotMatch(label + description, /(?<!\\)\$\(|[\u202a-\u202e]/u);
      for (const tree of Object.values(api.views)) {
        for (const group of tree.getChildren()) {
          for (const node of tree.getChildren(group).slice(0, 50)) {
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
});
