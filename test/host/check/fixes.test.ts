import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, quoin } from '../draft.js';
import { ALTERED, applyFix, findings, fixesFor } from './findings.js';

describe('quick fixes of the check', () => {
  before(quoin);
  afterEach(closeAll);

  it('mark the omission, and the quotation is verified', async () => {
    const text = 'He spoke of “a full dialogue between the US and India” [@pti2024-trust, para. 3].';
    const { document } = await openDraft(text);
    await applyFix(document, 'altered-quotation', /^Mark the omission$/u);
    assert.equal(document.getText(), text.replace('full dialogue', 'full … dialogue'));
    await findings(document, []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('turn a misquotation into a paraphrase, and nothing is left to compare', async () => {
    const { document } = await openDraft(ALTERED);
    await applyFix(document, 'altered-quotation', /^Turn into a paraphrase$/u);
    assert.equal(document.getText(), ALTERED.replace(/[“”]/gu, ''));
    await findings(document, []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), ALTERED);
  });

  it('name the speaker that the source states', async () => {
    const text = 'Jake Sullivan said, “Of course, that is okay” [@jha2022-ties, para. 3].';
    const { document } = await openDraft(text);
    await applyFix(document, 'wrong-speaker', /^Name Ned Price instead$/u);
    assert.equal(document.getText(), text.replace('Jake Sullivan', 'Ned Price'));
    await findings(document, []);
  });

  it('are listed once, though several findings on a quotation offer the same', async () => {
    const { document } = await openDraft('Jake Sullivan said, “We share important interests with India”.');
    const [finding] = await findings(document, ['uncited-quotation', 'wrong-speaker']);
    assert.ok(finding);
    const titles = (await fixesFor(document, finding.range)).map(({ title }) => title);
    assert.ok(titles.includes('Ignore this quotation'), titles.join());
    assert.deepEqual(titles, [...new Set(titles)]);
  });

  it('ignore a quotation with a remark that goes where it goes', async () => {
    const { document } = await openDraft(ALTERED);
    await applyFix(document, 'altered-quotation', /^Ignore this quotation$/u);
    assert.equal(document.getText(), `${ALTERED.slice(0, -1)} <!-- quoin:ignore -->.`);
    await findings(document, []);
  });
});

describe('the check, in another syntax than Pandoc’s', () => {
  const words = 'a full and frank dialogue between the US and India';
  before(quoin);
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('quoin.citation')
      .update('syntax', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  for (const [syntax, written] of [
    ['footnotes', /India”\.\[\^pti2024-trust-3\]\n\n\[\^pti2024-trust-3\]: PTI\. /u],
    ['links', /India” \[\(PTI 2024, para\. 3\)\]\(/u],
    ['plain', /India” \(PTI 2024, para\. 3\)<!-- quoin /u],
  ] as const) {
    it(`verifies, finds and shows the same, in ${syntax}`, async () => {
      const { views } = await quoin();
      const { document } = await openDraft(
        `He spoke of “${words}” [@pti2024-trust, para. 3]. ${ALTERED} So it is [@nobody2020; @jha2022-ties].`,
      );
      const before = await findings(document, ['altered-quotation', 'unknown-citation']);
      await vscode.commands.executeCommand('quoin.convertCitations', syntax);
      assert.doesNotMatch(document.getText(), /“ \[@/u);
      await eventually(async () => {
        const after = await findings(document, ['altered-quotation', 'unknown-citation']);
        assert.deepEqual(
          after.map(({ message }) => message),
          before.map(({ message }) => message),
        );
        const { draft } = views;
        assert.deepEqual(
          (await draft.getChildren()).map((row) => draft.getTreeItem(row).description),
          ['@pti2024-trust · verified', '@pti2024-trust · words differ', 'no such source', ''],
        );
        assert.equal(new Set((await draft.getChildren()).map(({ id }) => id)).size, 4);
      });
      const { document: misplaced } = await openDraft(`He spoke of “${words}” [@pti2024-trust, para. 1].`);
      await findings(misplaced, ['wrong-locator']);
      await vscode.commands.executeCommand('quoin.convertCitations', syntax);
      await eventually(async () => {
        const [finding] = await findings(misplaced, ['wrong-locator']);
        assert.match(finding ? misplaced.getText(finding.range) : '', /PTI.*<!--|PTI.*"\)$/u);
      });
      // What others may call is left alone.
      if (syntax === 'footnotes') return;
      await applyFix(misplaced, 'wrong-locator', /^Correct the locator to para\. 3$/u);
      assert.match(misplaced.getText(), /India” \[?\(PTI 2024, para\. 3\)(?:\]\(|<!-- quoin )/u);
      await findings(misplaced, []);
    });

    it(`cites what is not cited in the syntax of the folder: ${syntax}`, async () => {
      await vscode.workspace
        .getConfiguration('quoin.citation')
        .update('syntax', syntax, vscode.ConfigurationTarget.Global);
      const text = `He spoke of “${words}”.\n`;
      const { document } = await openDraft(text);
      await applyFix(document, 'uncited-quotation', /^Cite @pti2024-trust/u);
      assert.match(document.getText(), written);
      await findings(document, []);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });
  }
});
