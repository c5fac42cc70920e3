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
      (await row('mail')).description.startsWith('Evening Mail, Morning Star'),
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
    await until('two rows', async () => (await row('first')).description.includes('1 other version'));
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

  it('says in the draft when a cited source has changed', async () => {
    await put('mail.md', `---\nid: moe2026-buses\nissued: 2026-05-07\n---\n\n${WIRE}\n`);
    await row('moe2026-buses');
    const words = 'The night belongs to those who clean, bake and nurse';
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: `As one of them put it, “${words}” [@moe2026-buses, para. 2].\n`,
    });
    await vscode.window.showTextDocument(draft);
    const altered = () =>
      vscode.languages
        .getDiagnostics(draft.uri)
        .filter(({ code }) => JSON.stringify(code).includes('altered-quotation'));
    await put(
      'mail.md',
      `---\nid: moe2026-buses\nissued: 2026-05-07\n---\n\n${WIRE.replace('bake and nurse', 'bake and drive')}\n`,
    );
    const [finding] = await until('the finding', () => altered().length > 0 && altered());
    assert.match(finding?.message ?? '', /The source has changed: it had these very words before\./u);
    await put('mail.md', `---\nid: moe2026-buses\nissued: 2026-05-07\n---\n\n${WIRE}\n`);
    await until('the end of the finding', () => altered().length === 0);
  });
});
