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
});
