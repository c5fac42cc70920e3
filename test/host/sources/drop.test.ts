import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DROPPED_FILES, dropSources } from '../../../src/extension/sources/drop.js';
import { at, clear, quoin, row, rows } from './support.js';

const text = (words: string) => `The ships came in from noon until late in the evening, and ${words} was glad of it.\n`;

/** A file as a browser drops it: its content, and no address that the editor could reach. */
class DroppedFile extends vscode.DataTransferItem {
  constructor(
    readonly name: string,
    readonly content: string,
  ) {
    super('');
  }

  override asFile(): vscode.DataTransferFile {
    return { name: this.name, data: async () => new TextEncoder().encode(this.content) };
  }
}

describe('what is dropped on the view Sources', () => {
  const elsewhere = () => vscode.Uri.joinPath(at('.'), '..', 'elsewhere');
  const outside = async (name: string, content: string): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(elsewhere(), name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    return uri;
  };
  const transfer = (items: Readonly<Record<string, vscode.DataTransferItem>>) => {
    const data = new vscode.DataTransfer();
    for (const [type, item] of Object.entries(items)) data.set(type, item);
    return data;
  };

  before(clear);
  afterEach(async () => {
    await clear();
    try {
      await vscode.workspace.fs.delete(elsewhere(), { recursive: true });
    } catch (error) {
      assert.ok(error instanceof vscode.FileSystemError);
    }
  });

  it('is added: files and folders, as the editor’s own explorer names them', async () => {
    const one = await outside('one.txt', text('the mayor'));
    await outside('deep/two.txt', text('the baker'));
    const folder = vscode.Uri.joinPath(elsewhere(), 'deep');
    const list = ['# dropped', one.toString(), folder.toString(), ''].join('\r\n');
    await dropSources(transfer({ 'text/uri-list': new vscode.DataTransferItem(list) }));
    await row('one');
    await row('two');
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('one.txt')));
    assert.equal(written, text('the mayor'));
  });

  it('is added: files from outside a browser, which are but content', async () => {
    await dropSources(
      transfer({ '0': new DroppedFile('three.txt', text('the smith')), '1': new DroppedFile('four.md', text('he')) }),
    );
    await row('three');
    await row('four');
  });

  it('is nothing where it is not a file: addresses of the web, words, rows of Quoin’s own', async () => {
    const before = await rows();
    const list = 'https://example.org/a.md\r\nquoin:/jha2022-ties.quoin\r\ndata:text/plain,words';
    await dropSources(transfer({ 'text/uri-list': new vscode.DataTransferItem(list) }));
    await dropSources(transfer({ 'text/plain': new vscode.DataTransferItem(text('nobody')) }));
    await (await quoin()).whenSourcesAreRead();
    assert.deepEqual(await rows(), before);
  });

  it('comes as what the view asks for', () => {
    assert.deepEqual([...DROPPED_FILES], ['text/uri-list', 'files']);
  });
});
