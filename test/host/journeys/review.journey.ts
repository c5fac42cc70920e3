import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journey } from '../support/journey.js';

const STORM = `The storm came at night

By Tom Ray

2 January 2026

The storm of the century came in the night, and it took the roof of the town hall with it.

“We have no roof, and we will have none before the spring,” said Ann Lee, the mayor.
`;

describe('what a new source says of itself', () => {
  journey('is shown with the lines it comes from while an article is pasted', async (workbench) => {
    await workbench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(STORM)})`);
    await workbench.runCommand('Quoin: Paste an Article');
    const row = (words: string) => workbench.picks.filter({ hasText: words }).first();
    await row('Add to Sources').waitFor();
    assert.match(await workbench.textOf(row('Title')), /guess[\s\S]*Guess, from line 1: The storm came at night/u);
    assert.match(await workbench.textOf(row('Authors')), /Tom Ray[\s\S]*Line 3: By Tom Ray/u);
    assert.match(await workbench.textOf(row('Date')), /2026-01-02[\s\S]*Line 5: 2 January 2026/u);
    assert.match(await workbench.textOf(row('Outlet')), /missing/u);
    await workbench.press('Enter');
    const sources = path.join(workbench.folder, 'sources');
    await workbench.until('the article', async () => existsSync(path.join(sources, 'ray2026-storm.md')));
  });

  journey('can be reviewed after files were added, found right or mended with one key', async (workbench) => {
    const elsewhere = path.join(workbench.folder, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'one.txt'), STORM);
    writeFileSync(path.join(elsewhere, 'two.txt'), STORM.replaceAll('storm', 'flood').replace('Tom Ray', 'Ana Berg'));
    await workbench.runCommand('Quoin: Add Sources…');
    await workbench.picks.filter({ hasText: 'Folder…' }).click();
    await workbench.picks.filter({ hasText: 'elsewhere' }).click();
    const place = workbench.quickInput.locator('input[type="text"]').first();
    await workbench.until('the folder', async () => (await place.inputValue()).endsWith('/elsewhere/'));
    const add = workbench.quickInput.getByText('Add', { exact: true });
    const added = () => existsSync(path.join(workbench.folder, 'sources', 'two.txt'));
    // A click while the list of the folder is being read is lost; one after another that was not may find no button.
    await workbench.until('the files', async () => {
      if (await add.isVisible()) await add.click({ timeout: 2_000 }).catch(() => undefined);
      return added();
    });
    // Driven by a test, the editor shows its notifications in their list only.
    await workbench.runCommand('Notifications: Show Notifications');
    const center = workbench.page.locator('.notifications-center');
    const offer = center.locator('.monaco-list-row', { hasText: 'Added 2 sources.' });
    await offer.getByRole('button', { name: 'Review' }).click();
    const title = (words: RegExp) => workbench.quickInput.filter({ hasText: words }).waitFor();
    await title(/Review 1 of 2: sources\/one\.txt/u);
    await workbench.press('Enter');
    await title(/Review 2 of 2: sources\/two\.txt/u);
    await workbench.picks.filter({ hasText: 'Line 3: By Ana Berg' }).waitFor();
    await workbench.search('Outlet');
    await workbench.press('Enter');
    await title(/two\.txt: Outlet/u);
    await workbench.search('Fjord Post');
    await workbench.press('Enter');
    await workbench.picks.filter({ hasText: 'Fjord Post' }).waitFor();
    await workbench.picks.filter({ hasText: 'Save' }).waitFor();
    await workbench.press('Enter');
    const read = (name: string) => readFileSync(path.join(workbench.folder, 'sources', name), 'utf8');
    await workbench.until('the outlet in the file', async () =>
      readdirSync(path.join(workbench.folder, 'sources')).some(
        (name) => /^two\./u.test(name) && read(name).includes('Fjord Post'),
      ),
    );
    assert.equal(read('one.txt'), STORM, 'what is right stays as it is');
    await workbench.runCommand('Quoin: Review New Sources…');
    await workbench.until('word that none is left', async () => {
      if (!(await center.isVisible())) await workbench.runCommand('Notifications: Show Notifications');
      return (await workbench.notifications()).some((words) => words.includes('no new sources to review'));
    });
  });
});
