import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { type CorrectionChange, editCorrections } from '../../../../src/engine/library/corrections/edit-corrections.js';
import { readCorrections } from '../../../../src/engine/library/corrections/read-corrections.js';
import { Library } from '../../../../src/engine/library/library.js';
import { CorrectionFiles, type CorrectionFilesPorts } from '../../../../src/extension/corrections/correction-files.js';

/** One file in an editor that is no more than that; `whileEditing` is run after its text was read, before it is changed. */
function editorWith(text: string, whileEditing: (document: { text: string }) => void = () => undefined) {
  const document = {
    text,
    isDirty: false,
    getText: () => document.text,
    positionAt: (offset: number) => offset,
    save: async () => true,
  };
  const messages: string[] = [];
  class Edit {
    readonly edits: { start: number; end: number; text: string }[] = [];
    replace(_uri: unknown, { start, end }: { start: number; end: number }, written: string): void {
      this.edits.push({ start, end, text: written });
    }
  }
  const uri = { toString: () => 'file:///sources/quoin-corrections.yml', path: '/sources/quoin-corrections.yml' };
  const diagnostics = {
    clear: () => undefined,
    set: () => undefined,
    forEach: () => undefined,
    dispose: () => undefined,
  };
  const editor = {
    Uri: { joinPath: (_root: unknown, name: string) => ({ toString: () => `file:///sources/${name}` }) },
    Range: class {
      constructor(
        readonly start: number,
        readonly end: number,
      ) {}
    },
    WorkspaceEdit: Edit,
    FileSystemError: class extends Error {},
    languages: { createDiagnosticCollection: () => diagnostics },
    workspace: {
      textDocuments: [],
      fs: { stat: async () => ({}), readFile: async () => new TextEncoder().encode(document.text) },
      openTextDocument: async () => document,
      asRelativePath: () => 'quoin-corrections.yml',
      applyEdit: async ({ edits }: Edit) => {
        for (const { start, end, text: written } of edits.toReversed())
          document.text = document.text.slice(0, start) + written + document.text.slice(end);
        return true;
      },
    },
  };
  const ports = {
    editor: editor as unknown as typeof vscode,
    session: { library: new Library(), onDidChange: () => ({ dispose: () => undefined }) },
    worker: {
      async call(name: string, task: { text: string; change: CorrectionChange; file: string; content: Uint8Array }) {
        if (name === 'corrections') return readCorrections(task.file, new TextDecoder().decode(task.content));
        const result = editCorrections(task.text, task.change);
        await new Promise(setImmediate);
        whileEditing(document);
        return result;
      },
    },
    roots: () => [],
    whenSourcesAreRead: async () => undefined,
    exists: async () => true,
    problemOf: () => null,
    warn: (message: string) => messages.push(message),
  };
  const files = new CorrectionFiles(ports as unknown as CorrectionFilesPorts);
  const rename = (name: string) =>
    files.change(uri as unknown as vscode.Uri, { section: 'entities', remove: [], add: { name, rename: `${name} B` } });
  return { document, messages, rename };
}

const namesIn = (text: string) => readCorrections('', text).entities.map(({ name }) => name);

describe('the files of corrections', () => {
  it('keep both of two changes that are made at once', async () => {
    const { document, rename } = editorWith('entities:\n');
    assert.deepEqual(await Promise.all([rename('Ann Lee'), rename('Omar Diaz')]), [true, true]);
    assert.deepEqual(namesIn(document.text), ['Ann Lee', 'Omar Diaz']);
  });

  it('keep what the writer types while a change is made', async () => {
    let typed = false;
    const { document, rename } = editorWith('entities:\n', (open) => {
      if (!typed) open.text = `# Mine.\n${open.text}`;
      typed = true;
    });
    assert.equal(await rename('Ann Lee'), true);
    assert.match(document.text, /^# Mine\.\nentities:\n/u);
    assert.deepEqual(namesIn(document.text), ['Ann Lee']);
  });

  it('are left as they are, with a message, where they never rest', async () => {
    const { document, messages, rename } = editorWith('entities:\n', (open) => {
      open.text = `# More.\n${open.text}`;
    });
    assert.equal(await rename('Ann Lee'), false);
    assert.deepEqual(namesIn(document.text), []);
    assert.match(messages.join(), /cannot be changed/u);
  });
});
