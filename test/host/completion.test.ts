import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openDraft, quoin } from './draft.js';

/** Quoin's items at the cursor, the first `resolved` as one sees them who looks at them; others (words of the document, snippets) are left out. */
async function offered(editor: vscode.TextEditor, trigger?: string, resolved = 0): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
    trigger,
    resolved,
  );
  return list.items.filter((item) => insertedBy(item).includes('@'));
}

function insertedBy(item: vscode.CompletionItem | undefined): string {
  assert.ok(item);
  return typeof item.insertText === 'string' ? item.insertText : (item.insertText?.value ?? '');
}

/** What the draft reads when the item is accepted. */
function accepted(editor: vscode.TextEditor, item: vscode.CompletionItem | undefined): string {
  assert.ok(item?.range);
  const range = item.range instanceof vscode.Range ? item.range : item.range.replacing;
  const text = editor.document.getText();
  const { start, end } = range;
  return text.slice(0, editor.document.offsetAt(start)) + insertedBy(item) + text.slice(editor.document.offsetAt(end));
}

describe('completion', () => {
  before(quoin);
  afterEach(closeAll);

  it('completes a quotation from its first words, cited, in the editor’s order', async () => {
    const editor = await openDraft('He spoke of “full and fra|');
    const items = await offered(editor);
    assert.match(insertedBy(items[0]), /^“full and frank dialogue.*” \[@pti2024-trust, para\. 3\]$/);
    assert.ok(items.some((item) => /^“We have a full and frank dialogue.*”/.test(insertedBy(item))));
    assert.ok(items.every((item) => item.filterText === '“full and fra'));
    const sorted = items.map((item) => item.sortText ?? '');
    assert.deepEqual(sorted, [...sorted].sort());
  });

  it('replaces what was typed and the mark that the editor closed', async () => {
    const editor = await openDraft('He spoke of "full and fra|" at length.');
    const [item] = await offered(editor);
    assert.match(
      accepted(editor, item),
      /^He spoke of “full and frank .* Russia” \[@pti2024-trust, para\. 3\] at length\.$/,
    );
  });

  it('forgives a typo', async () => {
    const editor = await openDraft('“ful and frnak|');
    assert.match(insertedBy((await offered(editor))[0]), /full and frank/);
  });

  it('makes a block quotation after >', async () => {
    const editor = await openDraft('Intro.\n\n> strategic partnership ability|');
    const text = accepted(editor, (await offered(editor))[0]);
    assert.match(text, /^Intro\.\n\n> In the context of our strategic partnership/);
    assert.match(text, /\n>\n> — Kurt Campbell \[@pti2024-trust, para\. 9\]$/);
  });

  it('offers what a speaker said, after the speaker and a cue', async () => {
    const editor = await openDraft('On this Ned Price said |');
    const items = await offered(editor);
    assert.ok(items.length >= 5);
    for (const item of items) assert.match(insertedBy(item), /@jha2022-ties/);
  });

  it('offers cite keys after @, by key, title, outlet and author', async () => {
    for (const [typed, key] of [
      ['jha', 'jha2022-ties'],
      ['rediff', 'jha2022-ties'],
      ['balances', 'ap2021-putin'],
      ['icet', 'anon2024-icet'],
    ]) {
      const editor = await openDraft(`As reported [@${typed}|]`);
      const [item] = await offered(editor, '@');
      assert.equal(insertedBy(item), `@${key}`, typed);
    }
  });

  it('shows speaker, source and date, and the whole passage in the details', async () => {
    const editor = await openDraft('“full and frank|');
    const [item] = await offered(editor, undefined, 1);
    assert.ok(item && typeof item.label !== 'string');
    assert.match(item.label.description ?? '', /Kurt Campbell/);
    assert.match(item.detail ?? '', /PTI · 27 June 2024/);
    assert.ok(item.documentation instanceof vscode.MarkdownString);
    assert.match(item.documentation.value, /full and frank dialogue/);
  });

  it('answers an explicit call in prose with the words before the cursor', async () => {
    const editor = await openDraft('the leakage of countries of concern|');
    const items = await offered(editor);
    assert.ok(items.some((item) => /countries of concern/.test(insertedBy(item))));
  });

  it('offers nothing unasked that does not hold what was typed', async () => {
    for (const draft of [
      'Bob Roe said "full and fra|',
      'a "complete and utter shambles|',
      'the “dialogue of Russia”, the “trust technology|',
      'Ned Price said “full and fra|',
    ]) {
      assert.deepEqual(await offered(await openDraft(draft), ' '), [], draft);
    }
  });

  it('begins with the writer’s own words where no quotation holds them', async () => {
    const words = 'a “complete and utter dialogue';
    const editor = await openDraft(`${words}|`);
    const all = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    const ours = all.items
      .filter((item) => item.filterText?.trim() === '“complete and utter dialogue')
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.ok(ours.length > 1);
    assert.equal(accepted(editor, ours[0]), words);
    for (const other of ours.slice(1)) assert.match(other.detail ?? '', /^Does not contain your words · /);
  });

  it('keeps a label, the box of a task and a stop, and puts the rows that hold the words first', async () => {
    const lines: readonly (readonly [string, string])[] = [
      ['A note: ', ''],
      ['- [x] Call Kurt Campbell: ', ''],
      ['- [ ] ', ''],
      ['**A note** ', ' and so on'],
      ['See ![the dialogue](img.png) ', ''],
      ['A word.[^dialogue] ', ''],
    ];
    for (const [before, after] of lines) {
      const editor = await openDraft(`${before}full and frank dialogue|${after}`);
      const items = await offered(editor);
      assert.ok(items.length > 1, before);
      const text = accepted(editor, items[0]);
      assert.ok(text.startsWith(`${before}“full and frank dialogue`) && text.endsWith(`]${after}`), text);
      for (const item of items) {
        assert.ok(accepted(editor, item).startsWith(before), accepted(editor, item));
        assert.equal(item.filterText, items[0]?.filterText);
        assert.deepEqual(item.range, items[0]?.range);
      }
      const loose = items.map(({ detail = '' }) => /^(?:Does not|Said by)/.test(detail));
      assert.deepEqual(loose, [...loose].sort());
      assert.equal(loose[0], false);
    }
  });

  it('offers nothing after a citation, a finished quotation, an image, a note or a cell', async () => {
    const quoted = 'He spoke of “full and frank dialogue”';
    for (const draft of [
      `${quoted} [@pti2024-trust, para. 3]|`,
      `${quoted} [@pti2024-trust, para. 3].|`,
      `${quoted} [@pti2024-trust, para. 3]. |`,
      `${quoted} [@pti2024-trust].|`,
      `${quoted}|`,
      'See ![full and frank dialogue](img.png)|',
      'A word.[^dialogue]|',
    ]) {
      assert.deepEqual(await offered(await openDraft(draft)), [], draft);
    }
  });

  it('keeps the list item in which a block quotation is typed', async () => {
    for (const before of ['1. a\n2. > ', '- a\n- > ', '- a\n  - > ', '1. > a\n2. > ']) {
      const editor = await openDraft(`${before}strategic partnership ability|`);
      const text = accepted(editor, (await offered(editor))[0]);
      assert.ok(text.startsWith(`${before}In the context of our strategic partnership`), text);
    }
  });

  it('tells rows apart that would look alike', async () => {
    const items = await offered(await openDraft('It has “been clear which|'));
    const rows = items.map(({ label }) => (typeof label === 'string' ? label : `${label.label} ${label.description}`));
    assert.ok(rows.length > 1);
    assert.equal(new Set(rows).size, rows.length, rows.join('\n'));
  });

  it('offers no quotation within a citation', async () => {
    for (const citation of [
      '[@pti2024-trust, |]',
      '[@pti2024-trust, full and frank|]',
      '[full and frank| @pti2024-trust]',
    ]) {
      const items = await offered(await openDraft(`He said so ${citation}.`));
      assert.ok(
        items.every((item) => !insertedBy(item).includes('frank')),
        citation,
      );
    }
  });

  it('inserts inline text in a table cell, right after a pipe too', async () => {
    const long = 'In the context of our strategic partnership';
    for (const row of [`| “${long}‸ | x |`, `|“${long}‸|`, `| x |“${long}‸`, `| > ${long}‸ |`]) {
      const text = `| a | b |\n|---|---|\n${row}`;
      const editor = await openDraft('');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text.replace('‸', '')));
      const cursor = editor.document.positionAt(text.indexOf('‸'));
      editor.selection = new vscode.Selection(cursor, cursor);
      const items = await offered(editor);
      assert.ok(items.length > 0, row);
      for (const item of items) assert.doesNotMatch(insertedBy(item), /\n/, row);
    }
  });

  it('offers nothing in code, front matter and link targets', async () => {
    for (const words of [
      '`“full and fra|`',
      '---\ntitle: “full and fra|\n---\n',
      '```\n“full and fra|\n```\n',
      '[x](“full|)',
    ]) {
      assert.deepEqual(await offered(await openDraft(words)), [], words);
    }
  });
});
