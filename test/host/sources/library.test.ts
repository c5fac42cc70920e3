import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, clear, gone, put, quoin, row, rows, until } from './support.js';

const WIRE = [
  'BRUNNVIK (Wire) – The city of Brunnvik will run its buses through the night from the first of June, the council decided on Thursday after three hours of debate and one recess.',
  '“The night belongs to those who clean, bake and nurse, and they have walked home for long enough,” said Ingrid Moe, who moved the bill. Her party holds nine of the forty seats.',
  'The cost is put at four million a year. Critics wanted a trial of six months, on two lines only, and were voted down by a margin of five.',
].join('\n\n');

/** Text of the digest that a full text can be made of: its quotations, which are verbatim, between other words. */
async function fullTextOf(key: string): Promise<string> {
  await vscode.commands.executeCommand('quoin.openSource', { articleId: key });
  const text = vscode.window.activeTextEditor?.document.getText() ?? '';
  assert.match(text, /“/u);
  return text.slice(text.indexOf('\n\n')).trim();
}

describe('the library of own and bundled sources', () => {
  before(clear);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await clear();
  });

  it('puts a full text in the place of its digest, keeps the key, and gives the place back', async () => {
    const before = (await rows()).length;
    await put('some-file.txt', await fullTextOf('anon2024-icet'));
    const { tree } = { tree: (await quoin()).views.sources };
    const isOwn = async () =>
      (await tree.getChildren()).some(
        (node) =>
          node.found?.target.articleId === 'anon2024-icet' && tree.getTreeItem(node).contextValue === 'source.own',
      );
    await until('the full text', isOwn);
    assert.equal((await rows()).length, before);
    await vscode.workspace.fs.delete(at('some-file.txt'));
    await until('the digest', async () => !(await isOwn()));
    assert.equal((await rows()).length, before);
  });

  it('shows syndicated copies as one source with several outlets', async () => {
    const before = (await rows()).length;
    await put('mail.md', `---\ncontainer-title: Evening Mail\nissued: 2026-05-07\n---\n\n${WIRE}\n`);
    await put('star.md', `---\ncontainer-title: Morning Star\nissued: 2026-05-09\n---\n\n${WIRE}\n`);
    await until('one row of two outlets', async () =>
      (await row('mail')).shown.startsWith('Evening Mail, Morning Star'),
    );
    assert.equal((await rows()).length, before + 1);
    await vscode.workspace.fs.delete(at('mail.md'));
    await row('star');
    await gone('mail');
  });

  it('keeps a corrected text beside the first, says so, and shows what differs', async () => {
    const before = (await rows()).length;
    const corrected = WIRE.replace('nine of the forty', 'ten of the forty');
    await put('first.md', `---\ncontainer-title: Evening Mail\nissued: 2026-05-07\n---\n\n${WIRE}\n`);
    await put('corrected.md', `---\ncontainer-title: Evening Mail\nissued: 2026-05-08\n---\n\n${corrected}\n`);
    await until('two rows', async () => (await row('first')).shown.includes('1 other version'));
    assert.equal((await rows()).length, before + 2);
    const tree = (await quoin()).views.sources;
    const first = (await tree.getChildren()).find((node) => node.found?.target.articleId === 'first');
    const [version] = await tree.getChildren(first);
    assert.ok(version);
    const item = tree.getTreeItem(version);
    assert.match(String(item.description), /@corrected$/u);
    await vscode.commands.executeCommand(item.command?.command ?? '', ...(item.command?.arguments ?? []));
    const shown = await until('the comparison', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input);
    assert.ok(shown instanceof vscode.TabInputTextDiff);
    const texts = await Promise.all(
      [shown.original, shown.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.deepEqual(
      texts.map((text) => text.getText().trim()),
      ['Her party holds nine of the forty seats.', 'Her party holds ten of the forty seats.'],
    );
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content:
        'She has much: “Her party holds ten of the forty seats” [@corrected]. “Her party holds nine of the forty seats” [@first].\n',
    });
    await vscode.window.showTextDocument(draft);
    await until('the check', () => vscode.languages.getDiagnostics(draft.uri).length === 0);
  });

  it('says in the draft how a cited source has changed, shows it, and takes the new words', async () => {
    const mail = (text: string) => put('mail.md', `---\nid: moe2026-buses\nissued: 2026-05-07\n---\n\n${text}\n`);
    await mail(WIRE);
    await row('moe2026-buses');
    const words = 'The night belongs to those who clean, bake and nurse';
    const line = `As one of them put it, “${words}” [@moe2026-buses, para. 2].`;
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: line.replace('bake and nurse', 'bake and sing'),
    });
    const editor = await vscode.window.showTextDocument(draft);
    const found = (code: string) => vscode.languages.getDiagnostics(draft.uri).filter((each) => each.code === code);
    await until('the check', () => found('altered-quotation').length === 1);
    // Now the words are the source's, and what it says is known.
    const at = draft.getText().indexOf('sing');
    const sing = new vscode.Range(draft.positionAt(at), draft.positionAt(at + 4));
    await editor.edit((edit) => edit.replace(sing, 'nurse'));
    await until('the verdict', () => found('altered-quotation').length === 0);

    await mail(WIRE.replace('bake and nurse', 'bake and drive'));
    const [finding] = await until('the finding', () => found('source-changed').length > 0 && found('source-changed'));
    assert.ok(finding);
    assert.match(
      finding.message,
      /^@moe2026-buses has changed since .*bake and nurse”, and now has .*bake and drive”\.$/u,
    );
    assert.equal(found('altered-quotation').length, 1);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft.uri,
      finding.range,
    );
    const fix = (title: string) => fixes.find((each) => each.title === title);
    assert.ok(fix('Keep this quotation as it is')?.edit);
    const show = fix('Show what has changed')?.command;
    assert.ok(show);
    await vscode.commands.executeCommand(show.command, ...(show.arguments ?? []));
    const shown = await until('the differences', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    });
    const sides = await Promise.all(
      [shown.original, shown.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.deepEqual(
      sides.map((side) => side.getText().trim()),
      [words, words.replace('nurse', 'drive')],
    );
    const accept = fix('Accept the new words')?.edit;
    assert.ok(accept);
    assert.ok(await vscode.workspace.applyEdit(accept));
    assert.equal(draft.getText(), line.replace('nurse', 'drive'));
    await until('the end of the findings', () => vscode.languages.getDiagnostics(draft.uri).length === 0);
  });

  it('takes a source as it is now, where the words quoted are the same', async () => {
    const mail = (text: string) => put('mail.md', `---\nid: moe2026-buses\nissued: 2026-05-07\n---\n\n${text}\n`);
    await mail(WIRE);
    await row('moe2026-buses');
    const content = 'She moved it, and “Her party holds nine of” forty, or “her party holds nine” [@moe2026-buses].';
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: `${content} “no” [@none].`,
    });
    const editor = await vscode.window.showTextDocument(draft);
    const codes = () => vscode.languages.getDiagnostics(draft.uri).map(({ code }) => code);
    await until('the check', () => codes().includes('unknown-citation'));
    await editor.edit((edit) => edit.delete(new vscode.Range(0, content.length, 0, draft.getText().length)));
    await until('the check without it', () => !codes().includes('unknown-citation'));
    await mail(WIRE.replace('said Ingrid Moe, who moved the bill.', 'said nobody who was asked for a name.'));
    const changes = () => vscode.languages.getDiagnostics(draft.uri).filter(({ code }) => code === 'source-changed');
    const [finding] = await until('the finding', () => changes().length > 0 && changes());
    assert.ok(finding);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Hint);
    const accepted = new Set<string>();
    for (const { range } of changes()) {
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        draft.uri,
        range,
      );
      for (const { title, command } of fixes) {
        if (title !== 'Dismiss this change of the source' || command === undefined) continue;
        const name = JSON.stringify(command.arguments);
        if (!accepted.has(name)) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
        accepted.add(name);
      }
    }
    await until('the end of the findings', () => changes().length === 0);
  });
});
