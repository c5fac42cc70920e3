import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/extension/views/nodes.js';
import type { NodeTree } from '../../src/extension/views/tree.js';
import { eventually, quoin } from './draft.js';

/** What is the same in every language: names, and what is written as a draft or a reference has it. */
const NAMES = ['Quoin', 'Markdown', 'Zotero', 'md', 'sources', 'draft', 'paragr', 'March', 'mars'];

/** What the editor has of a text of the manifest: with the English one where someone may search for that. */
type ManifestText = string | { readonly value: string };

/** A row with all that is said of it. */
async function wordsOfRow(tree: NodeTree, node: TreeNode): Promise<string[]> {
  const item = await tree.resolveTreeItem(tree.getTreeItem(node), node);
  const { label, description, tooltip, accessibilityInformation, command } = item;
  return [
    typeof label === 'object' ? label.label : (label ?? ''),
    String(description ?? ''),
    typeof tooltip === 'object' ? tooltip.value : (tooltip ?? ''),
    accessibilityInformation?.label ?? '',
    command?.title ?? '',
  ];
}

/** What is said in all rows of a tree. */
async function wordsOfTree(tree: NodeTree, parent?: TreeNode): Promise<string[]> {
  const rows = await tree.getChildren(parent);
  const said = await Promise.all(
    rows.map(async (row) => [...(await wordsOfRow(tree, row)), ...(await wordsOfTree(tree, row))]),
  );
  return said.flat();
}

/** What is said on cards. */
function wordsOfCards(hovers: readonly vscode.Hover[]): string[] {
  return hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)));
}

/** The words of a text that a reader sees: links without their targets, Markdown without its escapes and icons. */
function wordsIn(text: string): string[] {
  const seen = text
    .replace(/\]\((?:[^()\\]|\\.)*\)/gu, ']')
    .replace(/<[^>]*>|&\w+;|\$\([\w~-]+\)/gu, ' ')
    .replace(/`[^`]*`/gu, ' ')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
  return seen.match(/\p{L}+/gu) ?? [];
}

describe('the interface in another language', () => {
  let api: Awaited<ReturnType<typeof quoin>>;
  let document: vscode.TextDocument;
  /** The words of articles and drafts. */
  const given = new Set<string>(NAMES);

  before(async () => {
    api = await quoin();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await vscode.workspace
      .getConfiguration('quoin')
      .update('sources.bundled', false, vscode.ConfigurationTarget.Workspace);
    for (const uri of await vscode.workspace.findFiles('**/*.md')) {
      for (const word of wordsIn((await vscode.workspace.openTextDocument(uri)).getText())) given.add(word);
    }
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'draft.md'));
    await vscode.window.showTextDocument(document);
    await api.whenSourcesAreRead();
    await api.whenIndexed();
    await api.whenDraftsAreRead();
  });

  /** Fails where something is said in English, or nothing is said in the language at all. */
  function assertTranslated(what: string, texts: readonly string[]): void {
    const english = texts.flatMap((text) => {
      const words = wordsIn(text).filter((word) => /^[a-z]{2,}$/iu.test(word) && !given.has(word));
      return words.length === 0 ? [] : `${words.join(' ')} — ${text}`;
    });
    assert.deepEqual(english, [], what);
    assert.ok(
      texts.some((text) => /[ȧḗǿŭřŧşƞ]/u.test(text)),
      `${what}: ${texts.join(' | ')}`,
    );
  }

  it('is distinguished from English', () => {
    assert.throws(() => assertTranslated('a button', ['Open source']));
    assert.throws(() => assertTranslated('only words of sources', ['Marie Colbert']));
    assert.throws(() => assertTranslated('a part', ['Şħǿǿẇ the source']));
  });

  it('has the texts of the manifest', () => {
    const { contributes, description } = vscode.extensions.getExtension('quoin.quoin')?.packageJSON ?? assert.fail();
    const { commands, views, viewsWelcome, walkthroughs, configuration, languageModelTools } = contributes;
    const texts = (rows: readonly object[], field: string) =>
      rows.map((row): string => {
        const text = (row as Record<string, ManifestText>)[field] ?? '';
        return typeof text === 'string' ? text : text.value;
      });
    assertTranslated('commands', texts(commands, 'title'));
    assertTranslated('views', texts(views.quoin, 'name'));
    assertTranslated('settings', texts(configuration, 'title'));
    assertTranslated('walkthrough', texts(walkthroughs[0].steps, 'title'));
    assertTranslated('tools', texts(languageModelTools, 'userDescription'));
    assertTranslated('the rest', [description, ...texts(viewsWelcome, 'contents').slice(0, 1)]);
  });

  it('shows findings, and how to mend them', async () => {
    const diagnostics = await eventually(() => {
      const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Quoin');
      assert.ok(found.length >= 6, found.map(({ code, message }) => `${code}: ${message}`).join('\n'));
      return found;
    });
    assertTranslated(
      'findings',
      diagnostics.map(({ message }) => message),
    );
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
    );
    // The editor has actions of its own.
    const own = actions.filter(({ kind }) => /^(?:quickfix|source\.fixAll)/u.test(kind?.value ?? ''));
    assertTranslated(
      'quick fixes',
      own.map(({ title }) => title),
    );
  });

  it('shows what is wrong with sources', async () => {
    const problems = await eventually(() => {
      const found = vscode.languages
        .getDiagnostics()
        .filter(([uri]) => uri.path.includes('/sources/'))
        .flatMap(([, each]) => each);
      assert.ok(found.length > 0);
      return found;
    });
    assertTranslated(
      'problems',
      problems.map(({ message }) => message),
    );
  });

  for (const name of ['quotations', 'entities', 'sources', 'draft'] as const) {
    it(`lists ${name}`, async () => {
      const words = await eventually(async () => {
        const said = await wordsOfTree(api.views[name]);
        assert.ok(said.length > 10);
        return said;
      });
      assertTranslated(name, words);
    });
  }

  it('shows cards', async () => {
    for (const words of ['Marie Colbert', 'Luc Moreau attend', 'Les navires reviendront', '@lindeau2026-quai']) {
      const at = document.positionAt(document.getText().indexOf(words) + 3);
      const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      const said = wordsOfCards(hovers);
      assert.ok(said.length > 0, words);
      assertTranslated(words, said);
    }
  });

  it('completes quotations and keys', async () => {
    for (const typed of ['Luc Moreau a dit : « Les navires', 'Voir [@lind']) {
      const draft = await vscode.workspace.openTextDocument({
        language: 'markdown',
        content: `---\nlang: fr\n---\n\n${typed}`,
      });
      await vscode.window.showTextDocument(draft);
      const at = draft.positionAt(draft.getText().length);
      const texts = await eventually(async () => {
        const list: vscode.CompletionList = await vscode.commands.executeCommand(
          'vscode.executeCompletionItemProvider',
          draft.uri,
          at,
          undefined,
          20,
        );
        const found = list.items.flatMap(({ label, detail, documentation }) => [
          ...(typeof label === 'object' ? [label.label, label.detail ?? '', label.description ?? ''] : [label]),
          detail ?? '',
          typeof documentation === 'object' ? documentation.value : (documentation ?? ''),
        ]);
        assert.ok(
          found.some((text) => /navires|lindeau/u.test(text)),
          found.join(' | '),
        );
        return found.filter((text) => text !== '');
      });
      assertTranslated(typed, texts);
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('writes who said what, and opens sources', async () => {
    await vscode.commands.executeCommand('quoin.openSource', { articleId: 'lindeau2026-quai', start: 0, end: 0 });
    const source = vscode.window.activeTextEditor?.document ?? assert.fail();
    const symbols: vscode.DocumentSymbol[] = await vscode.commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      source.uri,
    );
    assertTranslated(
      'the outline',
      symbols.map(({ name }) => name),
    );
    await vscode.commands.executeCommand('quoin.showStatements', { entityId: 'luc-moreau' });
    const statements = vscode.window.activeTextEditor?.document ?? assert.fail();
    assert.notEqual(statements.uri.toString(), source.uri.toString());
    const lenses: vscode.CodeLens[] = await vscode.commands.executeCommand(
      'vscode.executeCodeLensProvider',
      statements.uri,
      20,
    );
    assertTranslated('statements', [statements.getText(), ...lenses.map(({ command }) => command?.title ?? '')]);
  });

  it('heads references in the language of the draft', async () => {
    const html: string = await vscode.commands.executeCommand('markdown.api.render', document);
    assert.match(html, /<h2>Références<\/h2>/u);
  });
});
