import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleDraft, sampleFolder } from '../../../scripts/lib/project.mjs';
import { journey, journeyIn } from '../support/journey.js';

describe('a day’s work', () => {
  journey('Ready to File steps through what is open, and ends in the report', async (workbench) => {
    await workbench.runCommand('Quoin: Ready to File…');
    const rows = workbench.picks;
    await rows.filter({ hasText: 'Create Check Report' }).waitFor();
    const count = await rows.count();
    assert.ok(count > 1, 'the sample has something open');
    // Each place is shown beside its source while the writer goes from row to row.
    for (let row = 1; row < count; row++) await workbench.press('ArrowDown');
    await workbench.page.locator('.tab', { hasText: '.quoin' }).first().waitFor();
    await rows.filter({ hasText: 'Create Check Report' }).and(workbench.page.locator('.focused')).waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'Check Report' }).waitFor();
    await workbench.until(
      'no source left',
      async () => (await workbench.page.locator('.tab', { hasText: '.quoin' }).count()) === 0,
    );
  });

  journey('statements of a speaker stand in order of date, and are inserted from there', async (workbench) => {
    await workbench.goToNewParagraph();
    await workbench.type('He said: ');
    // Rows are made again while the library opens.
    await workbench.page.locator('.statusbar-item', { hasText: /\d of 8 verified/u }).waitFor();
    const entities = await workbench.view('Entities');
    const speaker = await workbench.reveal(entities, 'Ned Price');
    await workbench.chooseFromMenu(speaker, 'Who Said What, When');
    await workbench.waitForEditor('Ned Price');
    await workbench.waitForText('who said what, when');
    const insert = workbench.page.locator('.codelens-decoration a', { hasText: 'Insert into Draft' }).first();
    await insert.click();
    await workbench.saved(sampleDraft, /^He said: .*\[@\S+, para\. \d+\]/m);
  });

  journeyIn(
    'a source stands beside the draft, with its last word in view',
    (folder) => {
      cpSync(sampleFolder, folder, { recursive: true });
      mkdirSync(path.join(folder, '.vscode'), { recursive: true });
      // Before the window: VS Code reads what is written later in its own time.
      writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'quoin.sources.openBeside': true }));
      return folder;
    },
    async (workbench) => {
      await workbench.openFile(sampleDraft);
      await workbench.page.locator('.statusbar-item', { hasText: /\d of 8 verified/u }).waitFor();
      const quotations = await workbench.view('Quotations');
      const speaker = await workbench.reveal(quotations, 'Ned Price');
      await workbench.expand(speaker);
      const source = workbench.page.locator('.editor-group-container').nth(1);
      await workbench.until('the source beside the draft', async () => {
        await (await workbench.reveal(quotations, 'India has a relationship')).click();
        return source.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
      });
      await source.locator('.view-line', { hasText: 'relationship' }).first().waitFor();
      const [pane, lines] = await Promise.all([
        source.locator('.monaco-editor .overflow-guard').first().boundingBox(),
        source.locator('.view-line > span').all(),
      ]);
      assert.ok(pane !== null && lines.length > 0);
      for (const line of lines) {
        const box = await line.boundingBox();
        assert.ok(box === null || box.x + box.width <= pane.x + pane.width + 1, 'a line is cut');
      }
    },
  );

  journey('says in which drafts a source is used, and goes there', async (workbench) => {
    const view = await workbench.view('Sources');
    const row = await workbench.reveal(view, 'PTI');
    await workbench.until('the count of drafts', async () =>
      /used in \d+ draft/u.test((await row.getAttribute('aria-label')) ?? ''),
    );
    // A row that is made again while its menu is open stands for nothing.
    const uses = workbench.picks.filter({ hasText: 'draft.md' }).first();
    await workbench.until('a list of the uses', async () => {
      await workbench.chooseFromMenu(row, 'Show Uses in Drafts');
      return uses.waitFor({ timeout: 8000 }).then(
        () => true,
        () => false,
      );
    });
    await workbench.press('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await workbench.waitForSelection();
  });

  journeyIn(
    'says who is right where Quoin is wrong about a speaker, from its source',
    (folder) => {
      writeFileSync(
        path.join(folder, 'draft.md'),
        'It was “a quiet winter for the whole of the coast” [@quiet, para. 2].\n',
      );
      const sources = path.join(folder, 'sources');
      mkdirSync(sources);
      writeFileSync(
        path.join(sources, 'quiet.md'),
        '---\nid: quiet\ntitle: Quiet\n---\n\nMaria Okafor and Tom Ray met on Monday.\n\nIt was “a quiet winter for the whole of the coast”.\n',
      );
      return folder;
    },
    async (workbench) => {
      await workbench.openFile('draft.md');
      const quotations = await workbench.view('Quotations');
      const group = await workbench.reveal(quotations, 'Unattributed');
      await workbench.expand(group);
      const row = await workbench.reveal(quotations, 'a quiet winter');
      await row.click();
      await workbench.waitForEditor('quiet.quoin');
      await workbench.runCommand('Quoin: This Is Said by…');
      await workbench.pick('Okafor', 'Maria Okafor');
      await workbench.reveal(quotations, 'Maria Okafor');
      await workbench.saved('sources/quoin-corrections.yml', /Maria Okafor/u);
    },
  );
});
