import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleDraft } from '../../../scripts/lib/project.mjs';
import { journey } from '../support/journey.js';

describe('the sidebar', () => {
  journey('inserts a quotation found under a person, where the cursor was', async (workbench) => {
    await workbench.goToNewParagraph();
    await workbench.type('On this he said ');
    await workbench.openSidebar();
    const entities = await workbench.view('Entities');
    await workbench.expand(await workbench.reveal(entities, 'Ned Price'));
    await workbench.clickAction(await workbench.reveal(entities, 'We share important interests'), 'Insert into Draft');
    await workbench.saved(sampleDraft, /^On this he said “We share .* that is okay” \[@jha2022-ties, para\. 3\]$/m);
    await workbench.type('.');
    await workbench.saved(sampleDraft, /para\. 3\]\.$/m);
  });

  journey('filters quotations as the writer types, and shows a source with its words selected', async (workbench) => {
    await workbench.openSidebar();
    const quotations = await workbench.view('Quotations');
    await workbench.runCommand('Quoin: Filter Quotations…');
    await workbench.search('frnak dialogue');
    await workbench.press('Enter');
    await workbench.expand(await workbench.reveal(quotations, 'Kurt Campbell'));
    await (await workbench.reveal(quotations, 'full and frank dialogue')).click();
    await workbench.waitForEditor('pti2024-trust.quoin');
    await workbench.waitForText('We have a full and frank dialogue');
  });

  journey('pages a long list by keyboard, and goes on where it was', async (workbench) => {
    const sources = path.join(workbench.folder, 'sources');
    mkdirSync(sources);
    // Undated, so the last one in the view.
    const counted = Array.from(
      { length: 450 },
      (_, n) => `“We saw ${n} of the ships in the harbour,” said Maria Okafor.`,
    );
    writeFileSync(path.join(sources, 'count.md'), `---\ntitle: The count\n---\n\n${counted.join('\n\n')}\n`);
    const view = await workbench.view('Sources');
    await workbench.expand(await workbench.reveal(view, 'The count'));
    // A click on a row would show its words in an editor, and give that the keyboard.
    await view.locator('.monaco-list').focus();
    const focused = (words: string) => workbench.row(view, words).and(workbench.page.locator('.focused'));
    const goToLast = (words: string) =>
      workbench.until(`the last row to be “${words}”`, async () => {
        await workbench.press('End');
        return focused(words).isVisible();
      });
    await goToLast('Show 200 more (of 450)');
    await workbench.press('Enter');
    await focused('We saw 200 of').waitFor();
    await goToLast('Show 50 more (of 450)');
  });
});
