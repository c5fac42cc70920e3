import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, openSample, positionIn, quoin } from '../draft.js';
import { ALTERED, findings, fixesFor } from './findings.js';

describe('check', () => {
  let draft: Awaited<ReturnType<typeof quoin>>['views']['draft'];
  before(async () => {
    draft = (await quoin()).views.draft;
  });
  afterEach(closeAll);

  it('finds the planted faults of the sample and nothing grave besides', async () => {
    const { document } = await openSample();
    const grave = await eventually(() => {
      const own = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ source, severity }) => source === 'Quoin' && severity !== vscode.DiagnosticSeverity.Hint);
      assert.equal(own.length, 3);
      return own;
    });
    assert.deepEqual(grave.map(({ code }) => code).sort(), ['altered-quotation', 'uncited-quotation', 'wrong-locator']);
  });

  it('says what the source has, with its place as related information', async () => {
    const { document } = await openDraft(ALTERED);
    const [finding] = await findings(document, ['altered-quotation']);
    assert.match(finding?.message ?? '', /“frank”, not “honest”/);
    const [related] = finding?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), 'quoin:/pti2024-trust.quoin');
    const source = await vscode.workspace.openTextDocument(related.location.uri);
    assert.match(source.getText(related.location.range), /full and frank dialogue/);
  });

  it('repairs the words, and one undo brings them back', async () => {
    const { document } = await openDraft(ALTERED);
    const [finding] = await findings(document, ['altered-quotation']);
    assert.ok(finding);
    const fixes = await fixesFor(document, finding.range);
    const fix = fixes.find(({ title }) => /source's words/i.test(title));
    assert.ok(fix?.edit, fixes.map(({ title }) => title).join(' | '));
    assert.equal(fix.isPreferred, true);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /“a full and frank dialogue between the US and India”/);
    await findings(document, []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), ALTERED);
  });

  it('forgets a finding as soon as the writer mends it', async () => {
    const editor = await openDraft(ALTERED);
    await findings(editor.document, ['altered-quotation']);
    const start = positionIn(editor.document, 'honest', 0);
    await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 6)), 'frank'));
    await findings(editor.document, []);
  });

  it('opens the source and shows the difference from the fixes', async () => {
    const { document } = await openDraft(ALTERED);
    const [finding] = await findings(document, ['altered-quotation']);
    assert.ok(finding);
    const fixes = await fixesFor(document, finding.range);
    const show = fixes.find(({ title }) => title === 'Show the difference')?.command;
    const open = fixes.find(({ title }) => title.startsWith('Open @'))?.command;
    assert.ok(show && open);
    await vscode.commands.executeCommand(show.command, ...(show.arguments ?? []));
    const tab = await eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(input instanceof vscode.TabInputTextDiff);
      return input;
    });
    assert.match((await vscode.workspace.openTextDocument(tab.original)).getText(), /frank/);
    assert.match((await vscode.workspace.openTextDocument(tab.modified)).getText(), /honest/);
    await vscode.commands.executeCommand(open.command, ...(open.arguments ?? []));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), 'quoin:/pti2024-trust.quoin');
  });

  it('corrects all locators and citations at once, and leaves the words alone', async () => {
    const words = 'we do discuss our mutual relationships with key countries';
    const editor = await openDraft(
      `One “${words}” [@pti2024-trust, para. 9]. Two “${words}” [@jha2022-ties]. ${ALTERED}`,
    );
    await findings(editor.document, ['wrong-locator', 'wrong-source', 'altered-quotation']);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(0, 0, 0, 0),
      'source.fixAll.quoin',
    );
    const all = actions.find(({ kind }) => kind?.value === 'source.fixAll.quoin');
    assert.ok(all?.edit);
    await vscode.workspace.applyEdit(all.edit);
    await findings(editor.document, ['altered-quotation']);
    assert.equal([...editor.document.getText().matchAll(/\[@pti2024-trust/g)].length, 3);
  });

  it('keeps still about what the writer has ignored, and goes by the severities set', async () => {
    const { document } = await openDraft(`${ALTERED.slice(0, -1)} <!-- quoin:ignore -->.`);
    await findings(document, []);
    const settings = vscode.workspace.getConfiguration('quoin.check');
    await settings.update('severities', { 'altered-quotation': 'hint' }, vscode.ConfigurationTarget.Workspace);
    try {
      const [finding] = await findings((await openDraft(ALTERED)).document, ['altered-quotation']);
      assert.equal(finding?.severity, vscode.DiagnosticSeverity.Hint);
    } finally {
      await settings.update('severities', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('lists the draft’s quotations with their states, and tells screen readers', async () => {
    const { document } = await openDraft(`${ALTERED}\n\n“Of course, that is okay” [@jha2022-ties, para. 3].`);
    await findings(document, ['altered-quotation']);
    const rows = await draft.getChildren();
    const items = rows.map((row) => draft.getTreeItem(row));
    assert.deepEqual(
      items.map(({ description }) => description),
      ['@pti2024-trust · words differ', '@jha2022-ties · verified'],
    );
    const [first] = rows;
    assert.ok(first);
    assert.match(String(draft.getTreeItem((await draft.getChildren(first))[0] ?? first).label), /frank/);
    for (const { accessibilityInformation } of items) assert.ok(accessibilityInformation?.label);
  });

  it('counts keys that the draft’s own references have as known', async () => {
    const head = (key: string) => `---\nreferences:\n- id: ${key}\n  type: book\n  title: Of the writer’s own\n---\n\n`;
    await findings((await openDraft(`${head('other2020')}So it is [@mine2020].`)).document, ['unknown-citation']);
    await findings((await openDraft(`${head('mine2020')}So it is [@mine2020]. ${ALTERED}`)).document, [
      'altered-quotation',
    ]);
  });

  it('checks a very long draft in the background, and again when typing rests', async () => {
    const { document } = await openDraft(`${'Prose that goes on and on.\n\n'.repeat(20_000)}${ALTERED}`);
    await findings(document, ['altered-quotation']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), `${ALTERED}\n\n`);
    await vscode.workspace.applyEdit(edit);
    await findings(document, ['altered-quotation', 'altered-quotation']);
  });

  it('checks all drafts of the workspace, and writes a report', async () => {
    await vscode.commands.executeCommand('quoin.checkAllDrafts');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const sample = vscode.Uri.joinPath(folder.uri, 'draft.md');
    assert.ok(vscode.languages.getDiagnostics(sample).some(({ source }) => source === 'Quoin'));
    await openSample();
    await vscode.commands.executeCommand('quoin.createCheckReport');
    const panels = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Check Report: draft.md');
    await eventually(() => assert.equal(panels().length, 1));
    assert.ok(panels()[0]?.input instanceof vscode.TabInputWebview, 'it opens rendered');
    const page = vscode.Uri.joinPath(folder.uri, 'report.html');
    await vscode.commands.executeCommand('quoin.saveCheckReport', { to: page });
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    await vscode.workspace.fs.delete(page);
    assert.match(html, /^<!DOCTYPE html>[\s\S]*Quotation check[\s\S]*energy/);
    assert.ok(html.indexOf('>Open <') < html.indexOf('>Verified <'), 'what is open comes first');
    assert.doesNotMatch(html, /command:|<script/);
    await vscode.commands.executeCommand('quoin.openCheckReport');
    const report = vscode.window.activeTextEditor?.document;
    assert.equal(report?.languageId, 'markdown');
    assert.match(report.getText(), /^# Quotation check/);
    assert.match(report.getText(), /energy/);
    await openSample();
    await vscode.commands.executeCommand('quoin.createCheckReport');
    await eventually(() => assert.equal(panels().length, 1, 'in place of the earlier one'));
  });

  it('does not check the report, which quotes what the draft does', async () => {
    const { document } = await openDraft(ALTERED);
    await findings(document, ['altered-quotation']);
    await vscode.commands.executeCommand('quoin.createCheckReport');
    await vscode.commands.executeCommand('quoin.openCheckReport');
    // For a moment an untitled document may have the text of a closed one that had its name.
    const report = await eventually(() => {
      const shown = vscode.window.activeTextEditor?.document;
      assert.match(shown?.getText() ?? '', /^# Quotation check[\s\S]*“a full and honest dialogue/);
      return shown;
    });
    // What is opened later is checked later.
    await findings((await openDraft(ALTERED)).document, ['altered-quotation']);
    assert.ok(report);
    await findings(report, []);
  });

  it('marks what was verified after it, with words that say how far, and nothing where that is not wanted', async () => {
    const stated = 'Price said “Well, I will leave it to our Pakistani partners” [@jha2022-ties]';
    const inferred = 'Campbell said “We have a full and frank dialogue” [@pti2024-trust]';
    const { document } = await openDraft(`${stated}.\n\n${inferred}.\n\n${ALTERED}\n`);
    const marks = async () => {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
      return hints.map(({ position, label, tooltip }) => [
        document.getText(new vscode.Range(position.translate(0, -7), position)),
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
        tooltip,
      ]);
    };
    await eventually(async () =>
      assert.deepEqual(await marks(), [
        ['rtners”', '✓', 'verified'],
        ['alogue”', '✓ words', 'words verified, speaker only inferred'],
      ]),
    );
    const configuration = vscode.workspace.getConfiguration('quoin');
    await configuration.update('check.showVerified', false, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually(async () => assert.deepEqual(await marks(), []));
    } finally {
      await configuration.update('check.showVerified', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
