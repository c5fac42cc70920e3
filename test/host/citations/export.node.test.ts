import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, openDraft, quoin } from '../draft.js';

/** A program that says what it was given, as Pandoc would be asked. */
const STAND_IN = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
if (args[0] === '--version') console.log('pandoc 3.1.9');
else {
  const value = (name) => args.find((arg) => arg.startsWith(name + '='))?.slice(name.length + 1);
  const items = JSON.parse(readFileSync(value('--bibliography'), 'utf8')).map(({ id }) => id);
  const input = readFileSync(0, 'utf8');
  if (input.includes('FAIL')) { console.error('It is broken.'); process.exit(1); }
  const style = readFileSync(value('--csl'), 'utf8').includes('<style');
  writeFileSync(value('--output'), JSON.stringify({ args, items, style, input, proxy: process.env.https_proxy }));
}
`;

describe('Export Draft… with Pandoc on the path', () => {
  if (process.platform === 'win32') return;
  const { PATH = '' } = process.env;
  let folder = '';

  before(async () => {
    await quoin();
    folder = await mkdtemp(path.join(tmpdir(), 'quoin-pandoc-'));
    await writeFile(path.join(folder, 'pandoc'), STAND_IN);
    await chmod(path.join(folder, 'pandoc'), 0o755);
    process.env.PATH = `${folder}${path.delimiter}${PATH}`;
  });
  after(async () => {
    process.env.PATH = PATH;
    await rm(folder, { recursive: true });
  });
  afterEach(closeAll);

  it('has Pandoc write the file, in the style and with the works of the draft', async () => {
    const uri = vscode.Uri.file(path.join(folder, 'out.docx'));
    await openDraft('It is (so) [@jha2022-ties, para. 3].<!-- mine -->\n');
    await vscode.commands.executeCommand('quoin.exportDraft', { to: 'docx', uri });
    const asked = JSON.parse(await readFile(uri.fsPath, 'utf8'));
    assert.deepEqual(asked.items, ['jha2022-ties']);
    assert.equal(asked.style, true);
    assert.equal(asked.input, 'It is (so) [@jha2022-ties, para. 3].\n\n## References\n\n::: {#refs}\n:::\n');
    assert.ok(asked.args.includes('--citeproc') && asked.args.includes('--to=docx'));
    assert.equal(asked.proxy, 'http://127.0.0.1:9');
  });

  it('leaves the file as it was when Pandoc fails', async () => {
    const uri = vscode.Uri.file(path.join(folder, 'kept.html'));
    await writeFile(uri.fsPath, 'before');
    await openDraft('FAIL\n');
    assert.equal(await vscode.commands.executeCommand('quoin.exportDraft', { to: 'html', uri }), undefined);
    assert.equal(await readFile(uri.fsPath, 'utf8'), 'before');
  });
});
