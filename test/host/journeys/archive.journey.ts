import { sampleDraft } from '../../../scripts/lib/project.mjs';
import { startArchive } from '../support/archive.js';
import { journey } from '../support/journey.js';

describe('quoting from a shared archive', () => {
  let archive: Awaited<ReturnType<typeof startArchive>> = null;
  before(async function () {
    archive = await startArchive();
    if (archive === null) this.skip();
  });
  after(async () => archive?.stop());

  journey('connects, finds what is typed, inserts it with its citation, and does without it', async (workbench) => {
    const { quickInput, page } = workbench;
    const answer = async (prompt: string, text: string | null): Promise<void> => {
      await quickInput.getByText(prompt).first().waitFor();
      if (text !== null) await workbench.search(text);
      await workbench.press('Enter');
    };
    await workbench.runCommand('Quoin: Connect to Archive…');
    await answer('Address of the archive', archive?.address ?? '');
    await answer('Name of the archive', 'Desk');
    await page.getByText('Desk is connected. Its passages are found by every search.').first().waitFor();
    await workbench.goToNewParagraph();
    await workbench.type('Why? ');
    await workbench.saved(sampleDraft, /^Why\? $/m);
    await workbench.runCommand('Quoin: Insert Quotation…');
    await workbench.search('second gate sluice costs');
    await workbench.picks
      .filter({ hasText: 'second gate of the sluice' })
      .filter({ hasText: 'Desk' })
      .first()
      .waitFor();
    await workbench.press('Enter');
    await workbench.saved(sampleDraft, /second gate of the sluice costs[^\n]* \[@lee2026-sluice, para\. 1\]/u);
    // With its server gone, the rest of the library is searched, and the draft knows its source.
    await archive?.stop();
    archive = null;
    await workbench.runCommand('Quoin: Insert Quotation…');
    await workbench.search('second gate sluice costs');
    await workbench.picks.filter({ hasText: 'second gate of the sluice' }).first().waitFor();
    await workbench.press('Escape');
  });
});
