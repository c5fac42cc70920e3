import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT_SELECTOR } from '../../../src/extension/drafts/draft-editors.js';
import { closeAll, eventually, openDraft, plainCards, positionIn, quoin } from '../draft.js';
import { ALTERED, findings, fixesFor } from './findings.js';

function inFolder(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  return vscode.Uri.joinPath(folder, name);
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inFolder(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('the check and the files of the workspace', () => {
  before(quoin);
  afterEach(closeAll);

  it('follows a bibliography that another program changes', async () => {
    const entry = (key: string) => `@book{${key}, title = {Of somebody's own}, date = {2020}}\n`;
    const file = await write('managed.bib', entry('first2020'));
    try {
      const { document } = await openDraft(
        '---\nbibliography: managed.bib\n---\n\nOne [@first2020], another [@second2020].\n',
      );
      const unknown = async (key: string) => {
        await eventually(async () => {
          const [finding] = await findings(document, ['unknown-citation']);
          assert.equal(finding && document.getText(finding.range), key);
        });
      };
      await unknown('@second2020');
      await write('managed.bib', entry('first2020') + entry('second2020'));
      await findings(document, []);
      await write('managed.bib', entry('second2020'));
      await unknown('@first2020');
      await vscode.workspace.fs.delete(file);
      await findings(document, ['unknown-citation', 'unknown-citation']);
      await write('managed.bib', entry('first2020') + entry('second2020'));
      await findings(document, []);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('checks a Quarto document, its code left out', async () => {
    const file = await write(
      'analysis.qmd',
      [
        '---',
        'title: A report',
        'format: html',
        'execute: { echo: false }',
        '---',
        '',
        '```{r}',
        '#| label: fig-one',
        'x <- "a full and honest dialogue between the US and India" # [@nobody2020]',
        '```',
        '',
        '::: {.callout-note}',
        `${ALTERED} There are \`r nrow(x)\` more of {{< meta title >}}.`,
        ':::',
        '',
        'As @fig-one shows, “of course, that is okay” [@jha2022-ties, para. 3].',
        '',
      ].join('\n'),
    );
    try {
      const document = await vscode.workspace.openTextDocument(file);
      await vscode.window.showTextDocument(document);
      const found = await findings(document, ['altered-quotation']);
      assert.ok(found.every(({ range }) => range.start.line > 10));
      const [finding] = found;
      assert.ok(
        finding && (await fixesFor(document, finding.range)).some(({ title }) => /source's words/u.test(title)),
      );
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        positionIn(document, '@jha2022', 4),
      );
      assert.match(plainCards(hovers), /Rediff\.com/u);
      const uses = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionIn(document, '@jha2022', 4),
      );
      assert.ok(uses.some(({ uri }) => uri.path.endsWith('.qmd')));
      await vscode.commands.executeCommand('quoin.checkAllDrafts');
      await closeAll();
      assert.ok(vscode.languages.getDiagnostics(file).some(({ code }) => code === 'altered-quotation'));
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('is there in the languages that other extensions give to Quarto and R Markdown', async () => {
    const { document } = await openDraft(ALTERED);
    for (const languageId of ['quarto', 'rmd']) {
      const theirs: vscode.TextDocument = Object.create(document, { languageId: { value: languageId } });
      assert.ok(vscode.languages.match(DRAFT_SELECTOR, theirs) > 0, languageId);
    }
  });
});
