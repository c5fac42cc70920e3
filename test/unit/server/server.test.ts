import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DefinitionRequest,
  type Diagnostic,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  HoverRequest,
  InlayHintRequest,
  InlineCompletionRequest,
  type Location,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type TextEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { beginFirstReading, type FirstReadingProgress, readInProcess } from '../../../src/folder/first-reading.js';
import type { FoundRow } from '../../../src/service/search/rows.js';
import type { TreePage } from '../../../src/service/trees/rows.js';
import { Program } from '../cli/program.js';
import { applied, CAPABILITIES, Editor, type Opened, taken } from './client.js';

const HARBOUR = `---
id: harbour
title: Harbour to stay open
author: Ana Ruiz
container-title: Coast Weekly
issued: 2024-03-05
---

“The stones are cheap,” said Omar Diaz, the harbour master. “The work is not.”

The town has 12,000 people, and Mr Diaz said he would “never again close the quay in winter”.
`;

describe('the language server', function () {
  this.timeout(600_000);
  const quoin = new Program();
  let editor: Editor;

  before(async () => {
    await quoin.build();
    quoin.write('desk/sources/harbour.md', HARBOUR);
    quoin.write('desk/sources/plain.txt', 'Omar Diaz said “the gulls came back in May” to a reporter.\n');
    quoin.write('desk/sources/misread.txt', 'The cafÃ© isnâ€™t far.\n\n“A crÃ¨che,” he said.\n'.replace(/[“”]/gu, '"'));
    quoin.write('desk/other.md', 'As [@harbour, para. 2] has it.\n');
    quoin.write('desk/refs.bib', '@book{lee2019,\n  title = {The Quay},\n  author = {Lee, Ann},\n  year = {2019}\n}\n');
    editor = await Editor.start(quoin, 'desk');
  });

  after(async () => {
    await editor?.stop();
    quoin.remove();
  });

  let count = 0;
  const anyName = (): string => {
    count += 1;
    return `draft-${count}.md`;
  };
  const hover = async (marked: string) => {
    const { uri, position } = await editor.open(anyName(), marked);
    const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return found && (found.contents as MarkupContent).value;
  };

  it('shows cards on citations, names and quotations, without commands or icons', async () => {
    assert.match((await hover('So [@harb|our, para. 2].')) ?? '', /Ruiz.*\n\n.*para.*never again/su);
    const name = (await hover('It was Omar Di|az.')) ?? '';
    assert.match(name, /Omar Diaz/u);
    assert.match(name, /in 2 sources/u);
    assert.match((await hover('“The work| is not”')) ?? '', /Omar Diaz/u);
    assert.doesNotMatch(name, /command:|\$\(|nbsp/u);
    assert.equal(await hover('Noth|ing here.'), null);
  });

  it('offers quotations that hold what was typed, cited, and leaves the cursor after them', async () => {
    const draft = await editor.open('complete.md', 'Diaz said he would “never again clo|');
    const [first] = await editor.complete(draft);
    assert.ok(first);
    assert.equal(taken(draft, first), 'Diaz said he would “never again close the quay in winter” [@harbour, para. 2]|');
    assert.match(first.labelDetails?.description ?? '', /Diaz/u);
    const resolved = await editor.resolve(first);
    assert.match((resolved.documentation as MarkupContent).value, /12,000/u);
  });

  it('offers nothing for words that no quotation holds', async () => {
    const draft = await editor.open('none.md', 'Lopez said “an altogether different rem|');
    assert.deepEqual(await editor.complete(draft), []);
    assert.deepEqual(await editor.complete(draft, 1), []);
  });

  it('offers cite keys of library and bibliography, and places after a key', async () => {
    const keys = await editor.complete(await editor.open('keys.md', '---\nbibliography: refs.bib\n---\n\nSee @le|'));
    assert.equal(keys[0]?.label, '@lee2019');
    const draft = await editor.open('places.md', 'See [@harbour, para. 2|].');
    const [place] = await editor.complete(draft);
    assert.ok(place);
    assert.equal(taken(draft, place), 'See [@harbour, para. 2|].');
  });

  it('continues a line with the only quotation that does', async () => {
    const { uri, position } = await editor.open('ghost.md', 'He “would never again close the qu|');
    const { uri: other, position: at } = await editor.open('ghost2.md', 'Diaz would “never again close the qu|');
    const ask = (each: string, where: typeof position) =>
      editor.connection.sendRequest(InlineCompletionRequest.type, {
        textDocument: { uri: each },
        position: where,
        context: { triggerKind: 2 },
      });
    assert.deepEqual(await ask(uri, position), []);
    const [item] = (await ask(other, at)) as { insertText: string }[];
    assert.equal(item?.insertText, '“never again close the quay in winter” [@harbour, para. 2]');
  });

  it('publishes findings with codes and data, and their fixes settle them', async () => {
    const draft = await editor.open('check.md', 'Omar Diaz said “the stones are dear” [@harbour, para. 2].\n');
    const found = await editor.findings(draft);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['altered-quotation'],
    );
    assert.equal(found[0]?.source, 'Quoin');
    assert.match(JSON.stringify(found[0]?.data), /harbour/u);
    const actions = await editor.actions(draft, ['quickfix']);
    const words = actions.find(({ title }) => /source/u.test(title) && /word/iu.test(title));
    assert.ok(words?.edit?.changes);
    const mended = applied(draft.document, words.edit.changes[draft.uri] ?? []);
    assert.match(mended, /“the stones are cheap”/u);
    const placed = await editor.open('place.md', 'Omar Diaz said “the stones are cheap” [@harbour, para. 2].\n');
    const [all] = await editor.actions(placed, ['source.fixAll']);
    assert.ok(all?.edit?.changes);
    assert.match(applied(placed.document, all.edit.changes[placed.uri] ?? []), /\[@harbour, para\. 1\]/u);
    assert.deepEqual(await editor.actions(draft, ['source.fixAll']), []);
    const changed = await editor.change(draft, 'Omar Diaz said “the stones are cheap” [@harbour, para. 1].\n');
    assert.deepEqual(await editor.findings(changed), []);
  });

  it('marks what it has verified, and outlines the quotations', async () => {
    const draft = await editor.open('marks.md', 'Omar Diaz said “the stones are cheap” [@harbour, para. 1].\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const textDocument = { uri: draft.uri };
    const hints = (await editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? [];
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position.character]),
      [['✓', 37]],
    );
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ?? [];
    assert.deepEqual(
      symbols.map((symbol) => [symbol.name, 'detail' in symbol && symbol.detail]),
      [['“the stones are cheap”', 'verified']],
    );
  });

  it('leads to the place cited, in the file of the source, and to the entry of a bibliography', async () => {
    const go = async (marked: string) => {
      const { uri, position } = await editor.open(anyName(), marked);
      return (await editor.connection.sendRequest(DefinitionRequest.type, {
        textDocument: { uri },
        position,
      })) as Location;
    };
    const place = await go('See [@harb|our, para. 2].');
    assert.match(place.uri, /sources\/harbour\.md$/u);
    assert.equal(place.range.start.line, 10);
    const misread = await go('See [@mis|read, para. 2].');
    assert.match(misread.uri, /sources\/misread\.txt$/u);
    assert.equal(misread.range.start.line, 2, 'as its article was read');
    const entry = await go('---\nbibliography: refs.bib\n---\n\nSee @lee2|019.');
    assert.match(entry.uri, /refs\.bib$/u);
    assert.equal(entry.range.start.line, 0);
  });

  it('finds quotations of the library by their words', async () => {
    const found = (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'gulls May' })) ?? [];
    assert.match(found[0]?.name ?? '', /the gulls came back in May/u);
    assert.ok(found[0]);
    assert.match(found[0].location.uri, /plain\.txt$/u);
  });

  it('finds all uses of a key, and renames it in drafts and in the source', async () => {
    const draft = await editor.open('rename.md', 'See [@harb|our].\n');
    const { uri, position } = draft;
    const at = { textDocument: { uri }, position };
    const uses = await editor.connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: false },
    });
    const files = new Set((uses ?? []).map((use) => use.uri.split('/').at(-1)));
    assert.ok(files.has('rename.md') && files.has('other.md'), [...files].join());
    assert.ok(!files.has('harbour.md'));
    const prepared = await editor.connection.sendRequest(PrepareRenameRequest.type, at);
    assert.equal((prepared as { placeholder: string }).placeholder, 'harbour');
    const edit = await editor.connection.sendRequest(RenameRequest.type, { ...at, newName: 'quay' });
    const changes = edit?.changes ?? {};
    assert.equal(applied(draft.document, changes[uri] ?? []), 'See [@quay].\n');
    assert.ok(Object.keys(changes).some((each) => each.endsWith('sources/harbour.md')));
    assert.ok(Object.keys(changes).some((each) => each.endsWith('other.md')));
    await assert.rejects(
      editor.connection.sendRequest(RenameRequest.type, { ...at, newName: 'a b' }),
      /cannot be written/u,
    );
  });

  it('renames a key in drafts as they are in the editor, in their bibliographies, and in no other data', async () => {
    const entry = '@book{lee2019,\n  title = {The Quay}\n}\n';
    quoin.write('outside.bib', entry);
    quoin.write('desk/data.json', '[{ "id": "lee2019", "type": "book" }]\n');
    quoin.write('desk/saved.md', 'Saved: [@lee2019].\n');
    const draft = await editor.open('cites.md', '---\nbibliography: ../outside.bib\n---\n\nSee [@lee2|019].\n');
    const unsaved = await editor.open('saved.md', 'A new line.\n\nUnsaved: [@lee2019].\n', 'markdown', (uri) =>
      uri.replace('saved.md', '%73aved.md'),
    );
    const untitled = await editor.open('x', 'New: [@lee2019].\n', 'markdown', () => 'untitled:Untitled-1');
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri: draft.uri },
      position: draft.position,
      newName: 'lee',
    });
    const changes = edit?.changes ?? {};
    const names = Object.keys(changes).map((uri) => uri.split('/').at(-1));
    assert.deepEqual(names.filter((name) => !/^(?:draft-\d+|keys)\.md$/u.test(name ?? '')).sort(), [
      '%73aved.md',
      'cites.md',
      'outside.bib',
      'refs.bib',
      'untitled:Untitled-1',
    ]);
    assert.equal(applied(unsaved.document, changes[unsaved.uri] ?? []), 'A new line.\n\nUnsaved: [@lee].\n');
    assert.equal(applied(untitled.document, changes[untitled.uri] ?? []), 'New: [@lee].\n');
  });

  it('makes each edit once where one folder of the workspace is in another', async () => {
    const workspaceFolders = ['desk', 'desk/parts'].map((name) => ({
      name,
      uri: pathToFileURL(path.join(quoin.folder, name)).href,
    }));
    quoin.write('desk/parts/inner.md', 'See [@harbour].\n');
    const other = await Editor.start(quoin, 'desk', { params: { workspaceFolders } });
    try {
      const { uri, position } = await other.open('outer.md', 'See [@harb|our].\n');
      const params = { textDocument: { uri }, position, newName: 'quay' };
      const edit = await other.connection.sendRequest(RenameRequest.type, params);
      const inner = Object.entries(edit?.changes ?? {}).filter(([each]) => each.endsWith('inner.md'));
      assert.deepEqual(
        inner.map(([, edits]) => edits.length),
        [1],
      );
    } finally {
      await other.stop();
    }
    quoin.write('desk/parts/inner.md', 'Nothing.\n');
  });

  it('answers for the text that was asked about, whatever is typed meanwhile', async () => {
    const text = 'Omar Diaz said “the stones are dear” [@harbour, para. 1].\n';
    const draft = await editor.open('typing.md', text);
    const at = { textDocument: { uri: draft.uri }, position: { line: 0, character: 42 } };
    const asked = editor.connection.sendRequest(HoverRequest.type, at);
    const typed = await editor.change(draft, `A line more.\n\n${text}`);
    const card = await asked;
    assert.ok(card?.range);
    assert.equal(draft.document.getText(card.range), '@harbour, para. 1');
    const [finding] = await editor.findings(typed);
    assert.equal(finding?.range.start.line, 2);
  });

  it('answers for a draft as it is opened again, though a question about it was open when it was closed', async () => {
    const head = '---\nbibliography: refs.bib\n---\n\n';
    const draft = await editor.open('again.md', `${head}Omar Diaz said “the stones are cheap” [@harbour, para. 1].\n`);
    const { uri } = draft;
    const asked = editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 4, character: 42 },
    });
    await editor.close(draft);
    await asked;
    const again = await editor.open('again.md', `${head}Later, Diaz said “the stones are dear” [@harbour, para. 1].\n`);
    assert.equal(again.document.version, draft.document.version);
    const found = await editor.findings(again, (each) => each.length > 0);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['altered-quotation'],
    );
  });

  it('stays when an editor refuses what it is asked', async () => {
    const capabilities = {
      ...CAPABILITIES,
      workspace: {
        didChangeWatchedFiles: { dynamicRegistration: true },
        didChangeConfiguration: { dynamicRegistration: true },
        inlayHint: { refreshSupport: true },
      },
    };
    const other = await Editor.start(quoin, 'desk', { params: { capabilities } });
    try {
      const draft = await other.open('refused.md', '“The stones are dear” [@harbour].\n');
      assert.equal((await other.findings(draft)).length, 1);
      const changed = await other.change(draft, '“The stones are cheap” [@harbour, para. 1].\n');
      assert.deepEqual(await other.findings(changed), []);
    } finally {
      await other.stop();
    }
  });

  it('speaks the language that the editor names', async () => {
    const other = await Editor.start(quoin, 'desk', { params: { locale: 'de-AT' } });
    try {
      const draft = await other.open('deutsch.md', '“The stones are de|ar” [@harbour].\n');
      const [finding] = await other.findings(draft);
      assert.match(String(finding?.message), /^Der Wortlaut weicht von der Quelle ab/u);
      const { uri, position } = await other.open('karte.md', 'Omar Di|az was there.\n');
      const card = await other.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      assert.match(String(Object(card?.contents).value), /in 2 Quellen/u);
    } finally {
      await other.stop();
    }
  });

  it('knows an entry that is new in a bibliography', async () => {
    const draft = await editor.open('entries.md', '---\nbibliography: more.bib\n---\n\nAs [@may2020] has it.\n');
    const isUnknown = (found: readonly { code?: unknown }[]) => found.some(({ code }) => code === 'unknown-citation');
    await editor.findings(draft, isUnknown);
    quoin.write('desk/more.bib', '@book{may2020,\n  title = {The Tide}\n}\n');
    await editor.save(draft);
    await editor.findings(draft, (found) => !isUnknown(found));
  });

  it('leaves it to Neovim what a completion replaces', async () => {
    const filters = async (clientInfo: { name: string }) => {
      const other = await Editor.start(quoin, 'desk', { params: { clientInfo } });
      try {
        const items = await other.complete(await other.open('filter.md', 'Diaz said he would “never again clo|'));
        return items.map(({ filterText }) => filterText);
      } finally {
        await other.stop();
      }
    };
    assert.deepEqual(await filters({ name: 'Neovim' }), [undefined]);
    assert.deepEqual(await filters({ name: 'Another' }), ['“never again clo']);
  });

  it('offers Neovim no completions of several lines, unless a plugin inserts them', async () => {
    const texts = async (name: string, snippetSupport: boolean, manualCompletion: boolean) => {
      const capabilities = { textDocument: { completion: { completionItem: { snippetSupport } } } };
      const params = { clientInfo: { name }, capabilities, initializationOptions: { manualCompletion } };
      const other = await Editor.start(quoin, 'desk', { params });
      try {
        const items = await other.complete(await other.open('lines.md', '> again close the quay|\n'), 1);
        return items.map(({ textEdit }) => textEdit?.newText.includes('\n'));
      } finally {
        await other.stop();
      }
    };
    assert.ok((await texts('Another', false, true)).includes(true));
    assert.ok((await texts('Neovim', true, false)).includes(true));
    for (const snippets of [true, false]) assert.ok(!(await texts('Neovim', snippets, true)).includes(true));
    assert.ok(!(await texts('Neovim', false, false)).includes(true));
  });

  it('names the versions that its edits are for, where a client looks at them', async () => {
    const capabilities = { ...CAPABILITIES, workspace: { workspaceEdit: { documentChanges: true } } };
    const other = await Editor.start(quoin, 'desk', { params: { capabilities } });
    try {
      const draft = await other.open('versions.md', 'See [@harb|our].\n');
      const { uri, position } = draft;
      const edit = await other.connection.sendRequest(RenameRequest.type, {
        textDocument: { uri },
        position,
        newName: 'quay',
      });
      const versions = (edit?.documentChanges ?? []).flatMap((change) =>
        'textDocument' in change ? [[change.textDocument.uri.split('/').at(-1), change.textDocument.version]] : [],
      );
      assert.deepEqual(Object.fromEntries(versions), {
        'harbour.md': null,
        'other.md': null,
        'versions.md': draft.document.version,
      });
    } finally {
      await other.stop();
    }
  });

  it('says nothing of sources, and nothing of what is no Markdown', async () => {
    const source = await editor.open('sources/harbour.md', HARBOUR);
    const code = await editor.open('code.py', 'print("the stones are dear")\n', 'python');
    const draft = await editor.open('after.md', '“The stones are dear” [@harbour].\n');
    assert.equal((await editor.findings(draft)).length, 1);
    for (const each of [source, code]) assert.deepEqual(await editor.actions(each), []);
  });

  it('reads a source that is new when a draft is saved', async () => {
    const draft = await editor.open('new.md', '“The lamp was lit at four” [@lamp].\n');
    const unknown = (found: readonly { code?: unknown }[]) => found.some(({ code }) => code === 'unknown-citation');
    assert.ok(unknown(await editor.findings(draft)));
    quoin.write('desk/sources/lamp.md', '---\nid: lamp\n---\n\n“The lamp was lit at four,” said Mia Kern.\n');
    await editor.save(draft);
    await editor.findings(draft, (found) => !unknown(found));
  });

  it('keeps the texts of a large library on disk, and never takes one that is lost for a source without words', async () => {
    const key = (number: number) => `note-${number}`;
    const write = (number: number, state: string) => {
      const text = `“Pier ${number} was ${state} to all ships in winter,” said Olav Moe of pier ${number}.`;
      quoin.write(`large/sources/${key(number)}.md`, `---\nid: ${key(number)}\n---\n\n${text}\n`);
    };
    for (let number = 0; number < 260; number++) write(number, 'open');
    const cache = path.join(quoin.folder, 'large-cache');
    const start = () => Editor.start(quoin, 'large', { args: ['--no-bundled', '--cache', cache] });
    const draftOf = (number: number) =>
      `“Pier ${number} was open to all ships in winter” [@${key(number)}].\n\n“Pier ${number} was closed to all ships in winter” [@${key(number)}].\n`;
    const codesOf = (found: readonly Diagnostic[]) =>
      found
        // The notes say nearly the same.
        .filter(({ code }) => code !== 'wording-varies')
        .map(({ code, range }) => `${code} ${range.start.line}`);
    const findingsOn = async (large: Editor, number: number) =>
      codesOf(await large.findings(await large.open(`${number}.md`, draftOf(number))));
    const right = ['altered-quotation 2'];
    const first = await start();
    try {
      assert.deepEqual(await findingsOn(first, 1), right);
      const endings = readdirSync(cache).map((name) => path.extname(name));
      assert.deepEqual(endings.sort(), ['.index', '.library', '.records', '.segment']);
      // Who removes what is open takes nothing away.
      rmSync(cache, { recursive: true });
      assert.deepEqual(await findingsOn(first, 2), right);
      const opened = await first.open('4.md', draftOf(4));
      assert.deepEqual(codesOf(await first.findings(opened)), right);
      write(4, 'closed');
      await first.save(opened);
      await first.findings(opened, (found) => codesOf(found).join() === 'altered-quotation 0');
      assert.deepEqual(await findingsOn(first, 6), right);
      write(4, 'open');
    } finally {
      await first.stop();
    }
    for (const isNew of [true, false]) {
      const again = await start();
      try {
        assert.deepEqual(await findingsOn(again, 3), right, isNew ? 'read again' : 'kept');
        const [segment = ''] = readdirSync(cache).filter((name) => name.endsWith('.segment'));
        truncateSync(path.join(cache, segment), 100);
        assert.deepEqual(await findingsOn(again, 250), right);
        const { uri, position } = await again.open('card.md', `See [@${key(251)}|].`);
        assert.ok(await again.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }));
      } finally {
        await again.stop();
      }
    }
  });

  describe('that reads a large library for the first time', () => {
    const FILES = 260;
    const cache = () => path.join(quoin.folder, 'new-cache');
    const program = () => path.join(quoin.folder, 'dist/lsp-first-reading.js');

    before(() => {
      for (let number = 0; number < FILES; number++) {
        const text = `“Berth ${number} was free in the autumn,” said Olav Moe of berth ${number}.`;
        quoin.write(`new/sources/note-${number}.md`, `---\nid: note-${number}\n---\n\n${text}\n`);
      }
    });
    beforeEach(() => rmSync(cache(), { recursive: true, force: true }));

    const reads = async () => {
      const server = await Editor.start(quoin, 'new', { args: ['--no-bundled', '--cache', cache()] });
      try {
        const { uri, position } = await server.open(anyName(), 'See [@note-251|].');
        assert.ok(await server.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }));
      } finally {
        await server.stop();
      }
    };
    const options = () => ({ sources: [path.join(quoin.folder, 'new/sources')], tops: [], bundled: false });

    it('has it kept by a process, which tells how far it has come', async () => {
      const told: FirstReadingProgress[] = [];
      const asked = { options: options(), files: FILES, cache: cache(), texts: null };
      await readInProcess(program(), asked, (each) => told.push(each));
      const read = told.flatMap((each) => ('read' in each ? each.read : []));
      assert.equal(
        read.reduce((sum, each) => sum + each, 0),
        FILES,
      );
      assert.ok(read.length > 50, String(read.length));
      const endings = readdirSync(cache()).map((name) => path.extname(name));
      assert.deepEqual(endings.sort(), ['.index', '.library', '.records', '.segment']);
    });

    it('starts that process once, and reads the files itself where it fails', async () => {
      const [real, marker] = [quoin.read('dist/lsp-first-reading.js'), path.join(quoin.folder, 'started')];
      quoin.write(
        'dist/lsp-first-reading.js',
        `require('node:fs').appendFileSync(${JSON.stringify(marker)}, 'x'); process.abort();`,
      );
      try {
        await reads();
        assert.equal(readFileSync(marker, 'utf8'), 'x');
        await reads();
        assert.equal(readFileSync(marker, 'utf8'), 'x');
      } finally {
        quoin.write('dist/lsp-first-reading.js', real);
      }
    });

    it('answers from what has been read, and checks drafts when all has', async () => {
      for (let number = 0; number < 600; number++)
        quoin.write(`parts/sources/note-${1000 + number}.md`, `“Crane ${number} was idle in May,” Olav Moe said.\n`);
      const real = quoin.read('dist/lsp-first-reading.js');
      const started = path.join(quoin.folder, 'started-parts');
      const goOn = path.join(quoin.folder, 'go-on');
      // It waits when it has told of the first part.
      const held = `const { appendFileSync, existsSync } = require('node:fs');
        appendFileSync(${JSON.stringify(started)}, 'x');
        const send = process.send.bind(process);
        process.send = (told) => send(told, () => {
          while (told.kept !== undefined && !existsSync(${JSON.stringify(goOn)}))
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
        });`;
      quoin.write('dist/lsp-first-reading.js', `${held}\n${real}`);
      const start = () => Editor.start(quoin, 'parts', { args: ['--no-bundled', '--cache', cache()] });
      const hover = ({ connection }: Editor, { uri, position }: Opened) =>
        connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      const open = (on: Editor) => on.open(anyName(), '“Crane 5 was busy in May” [@note-1005|]. Moe said “Crane 7 w');
      const first = await start();
      try {
        const draft = await open(first);
        assert.ok(await hover(first, draft));
        const symbols = await first.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'crane idle' });
        assert.ok(symbols?.length);
        const end = { ...draft, position: draft.document.positionAt(draft.document.getText().length) };
        assert.ok((await first.complete(end, 1)).length > 0);
        assert.equal(first.isChecked(draft), false);
      } finally {
        process.kill(first.pid, 'SIGKILL');
        writeFileSync(goOn, '');
      }
      const second = await start();
      try {
        const codes = (await second.findings(await open(second))).map(({ code }) => code);
        assert.deepEqual(codes, ['altered-quotation']);
        assert.ok(await hover(second, await second.open(anyName(), 'See [@note-1599|].')));
        assert.equal(readFileSync(started, 'utf8'), 'xx', 'what was broken off is begun again');
      } finally {
        await second.stop();
      }
      const third = await start();
      try {
        await third.findings(await open(third));
        assert.equal(readFileSync(started, 'utf8'), 'xx', 'what is kept is not read again');
      } finally {
        await third.stop();
        quoin.write('dist/lsp-first-reading.js', real);
      }
    });

    it('does without it where nothing can be kept', async () => {
      quoin.write('not-a-folder', '');
      const place = path.join(quoin.folder, 'not-a-folder');
      assert.equal(await beginFirstReading(options(), place), null);
      assert.equal(await beginFirstReading(options(), null), null);
      assert.equal((await beginFirstReading(options(), cache()))?.files, FILES);
    });

    it('has it kept where some files are no articles', async () => {
      for (let number = 0; number < FILES; number++)
        quoin.write(
          `partly/sources/note-${number}.md`,
          number % 2 === 0 ? '' : `“Berth ${number} was free,” Olav Moe said.\n`,
        );
      const partly = { ...options(), sources: [path.join(quoin.folder, 'partly/sources')] };
      const asked = { options: partly, files: FILES, cache: cache(), texts: null };
      await readInProcess(program(), asked, () => undefined);
      assert.ok(readdirSync(cache()).some((name) => path.extname(name) === '.library'));
    });

    it('counts no file twice', async () => {
      for (let number = 0; number < FILES / 2; number++) quoin.write(`half/sources/note-${number}.md`, 'It is so.\n');
      const twice = ['half', 'half/sources'].map((folder) => path.join(quoin.folder, folder));
      assert.equal(await beginFirstReading({ ...options(), sources: twice }, cache()), null);
    });

    it('ends that process when it ends', async () => {
      const script = `const { fork } = require('node:child_process');
        const { pid } = fork(${JSON.stringify(program())}, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
        process.stdout.write(String(pid), () => process.kill(process.pid, 'SIGKILL'));`;
      const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
      const isRunning = () => {
        try {
          return process.kill(Number(stdout), 0);
        } catch {
          return false;
        }
      };
      while (isRunning()) await new Promise((resolve) => setTimeout(resolve, 20));
    });
  });

  it('takes the settings that a client gives at the start, and plain text where it shows no Markdown', async () => {
    const capabilities = { ...CAPABILITIES, textDocument: {} };
    const initializationOptions = {
      settings: { citation: { syntax: 'links' }, 'check.enabled': false },
      manualCompletion: true,
    };
    const other = await Editor.start(quoin, 'desk', {
      params: { capabilities, initializationOptions },
      args: ['--stdio', '--no-bundled', '--no-cache'],
    });
    try {
      const draft = await other.open('linked.md', 'Diaz said he would “never again clo|');
      const [first] = await other.complete(draft);
      assert.ok(first);
      assert.match(taken(draft, first), /\[\(quoted in Ruiz.*\]\(sources\/harbour\.md/u);
      assert.equal(first.insertTextFormat, 1);
      const { uri, position } = await other.open('names.md', 'It was Omar Di|az.');
      const card = await other.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      assert.ok(card);
      const { kind, value } = card.contents as MarkupContent;
      assert.equal(kind, 'plaintext');
      assert.match(value, /^\*Omar Diaz\* — Person/u);
      const asked = await other.open('asked.md', 'The stones, cheap or not|');
      assert.ok((await other.complete(asked, 1)).length > 0);
      assert.deepEqual(await other.complete(asked, 2), []);
      assert.deepEqual(await other.findings(await other.open('off.md', '“The stones are dear” [@harbour].\n')), []);
    } finally {
      await other.stop();
    }
  });

  it('reports sources that have changed since with --kept, in the file of the command line', async () => {
    const source = (words: string) =>
      quoin.write('drift/sources/quay.md', HARBOUR.replace('The stones are cheap', words));
    const draft = '“The stones are cheap and many” [@harbour].\n';
    const codes = async () => {
      const other = await Editor.start(quoin, 'drift', { args: ['--no-bundled', '--no-cache', '--kept', 'kept.json'] });
      try {
        const found = await other.findings(await other.open('drift.md', draft));
        return found.map(({ code, message }) => `${code}: ${String(message)}`);
      } finally {
        await other.stop();
      }
    };
    source('The stones are cheap and many');
    assert.deepEqual(await codes(), []);
    source('The stones are dear and few');
    const found = await codes();
    assert.match(
      found.join('\n'),
      /^source-changed: @harbour has changed since .* now has “The stones are dear and few”/mu,
    );
    assert.deepEqual(await codes(), found);
    quoin.write('drift/drift.md', draft);
    const kept = ['--sources', 'drift/sources', '--no-bundled', '--kept', 'drift/kept.json'];
    assert.match(quoin.run('check', 'drift/drift.md', ...kept).out, /source-changed: @harbour has changed since/u);
    quoin.write('drift/kept.json', 'Something else.\n');
    assert.doesNotMatch((await codes()).join('\n'), /^source-changed/mu);
    assert.equal(quoin.read('drift/kept.json'), 'Something else.\n');
  });

  it('reports a source that is gone with --kept until the writer dismisses it', async () => {
    const source = (key: string) => quoin.write('gone/sources/quay.md', HARBOUR.replace('id: harbour', `id: ${key}`));
    const isGone = ({ code }: Diagnostic) => code === 'source-changed';
    const other = async () =>
      Editor.start(quoin, 'gone', { args: ['--no-bundled', '--no-cache', '--kept', 'kept.json'] });
    source('harbour');
    const draft = '“The stones are cheap” [@harbour].\n';
    const first = await other();
    assert.deepEqual(await first.findings(await first.open('gone.md', draft)), []);
    await first.stop();
    source('quay');
    const second = await other();
    try {
      const opened = await second.open('gone.md', draft);
      await second.findings(opened, (found) => found.some(isGone));
      const actions = await second.actions(opened, ['quickfix']);
      const command = actions.find(({ title }) => title === 'Dismiss this change of the source')?.command;
      assert.ok(command);
      const run = (given: unknown[]) =>
        second.connection.sendRequest(ExecuteCommandRequest.type, { command: command.command, arguments: given });
      await assert.rejects(run([{ key: 5 }]), /quick fixes/u);
      await run(command.arguments ?? []);
      const left = await second.findings(opened, (found) => !found.some(isGone));
      assert.ok(left.some(({ code }) => code === 'unknown-citation'));
    } finally {
      await second.stop();
    }
    const third = await other();
    try {
      assert.ok(!(await third.findings(await third.open('gone.md', draft))).some(isGone));
    } finally {
      await third.stop();
    }
  });

  it('shows trees and the search to editors that ask, and inserts what they find, cited', async () => {
    const ask = <T>(name: string, given: object) => editor.connection.sendRequest<T>(`quoin/${name}`, given);
    const { rows, total } = await ask<TreePage>('children', { place: { at: 'quotations' } });
    assert.equal(total, rows.length);
    const diaz = rows.find(({ label }) => label === 'Omar Diaz');
    assert.ok(diaz?.under);
    const said = await ask<TreePage>('children', { place: diaz.under.place, from: 0, count: 2 });
    assert.equal(said.rows.length, 2);
    assert.match((await ask<string>('card', { subject: said.rows[0]?.card })) ?? '', /Omar Diaz/u);
    const [found] = await ask<FoundRow[]>('search', { query: 'gulls may' });
    assert.match(found?.label ?? '', /gulls came back/u);
    const draft = await editor.open(anyName(), 'He said |');
    const edits = await ask<TextEdit[]>('insertion', {
      textDocument: { uri: draft.uri },
      range: { start: draft.position, end: draft.position },
      found: found?.found,
    });
    assert.match(applied(draft.document, edits), /^He said “the gulls came back in May” \[@plain, para\. 1\]/u);
    assert.match(
      (await ask<{ text: string }>('statements', { topic: 'Omar Diaz' })).text,
      /# Omar Diaz: who said what/u,
    );
    assert.equal((await ask<{ quotations: unknown[] }>('source', { key: 'harbour' })).quotations.length, 3);
    await assert.rejects(ask('children', { place: { at: 'nowhere' } }), /quoin\/children: place/u);
    await assert.rejects(ask('search', { query: 7 }), /quoin\/search: query/u);
  });
});
