import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { closeAll, openDraft, quoin } from '../draft.js';

const DRAFT = '# Title\n\nIt is “okay” [@jha2022-ties, para. 3].^[See @ap2021-putin.]\n';

describe('Export Draft…', () => {
  before(quoin);
  afterEach(closeAll);

  async function exported(to: string, name: string): Promise<Uint8Array> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder, name);
    const { document } = await openDraft(DRAFT);
    const written = await vscode.commands.executeCommand<vscode.Uri>('quoin.exportDraft', { to, uri });
    assert.equal(written.toString(), uri.toString());
    assert.equal(document.getText(), DRAFT);
    const bytes = await vscode.workspace.fs.readFile(uri);
    await vscode.workspace.fs.delete(uri);
    return bytes;
  }

  it('writes a Word file with headings, footnotes and references', async () => {
    const files = unzipSync(await exported('docx', 'exported.docx'));
    const text = (name: string) => strFromU8(files[`word/${name}`] ?? new Uint8Array());
    assert.match(text('document.xml'), /w:val="Heading1"[\s\S]*\(Jha 2022, para\. 3\)[\s\S]*w:val="Bibliography"/u);
    assert.match(text('footnotes.xml'), /See [\s\S]*Associated Press/u);
  });

  it('writes a page, and one for paper', async () => {
    const page = new TextDecoder().decode(await exported('html', 'exported.html'));
    assert.match(page, /<h1>Title<\/h1>[\s\S]*\(Jha 2022, para\. 3\)[\s\S]*<div id="refs"/u);
    assert.doesNotMatch(page, /@page/u);
    assert.match(new TextDecoder().decode(await exported('print', 'exported.html')), /@page/u);
  });
});
