import { sampleDraft } from '../../../scripts/lib/project.mjs';
import { journey } from '../support/journey.js';

describe('copying and dragging', () => {
  journey('pastes words of a source document as a cited quotation', async (workbench) => {
    await workbench.goToNewParagraph();
    await workbench.type('He is frank about it: ');
    await workbench.saved(sampleDraft, /frank about it: /);
    await workbench.openSidebar();
    const quotations = await workbench.view('Quotations');
    await workbench.expand(await workbench.reveal(quotations, 'Kurt Campbell'));
    // A click shows the words in their source, selected.
    await (await workbench.reveal(quotations, 'full and frank dialogue')).click();
    await workbench.waitForEditor('pti2024-trust.quoin');
    await workbench.waitForSelection();
    await workbench.focusEditor();
    await workbench.press('Control+C');
    await workbench.page.locator('.tab', { hasText: sampleDraft }).click();
    await workbench.waitForEditor(sampleDraft);
    await workbench.focusEditor();
    await workbench.press('Control+End', 'Control+V');
    await workbench.saved(
      sampleDraft,
      /about it: “We have a full and frank dialogue .*” \[@pti2024-trust, para\. 3\]$/m,
    );
  });

  journey('offers the citation of pasted text that the library recognises', async (workbench) => {
    const words = 'We have a full and frank dialogue between the US and India';
    await workbench.goToNewParagraph();
    await workbench.type('Noted: ');
    await workbench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(words)})`);
    await workbench.press('Control+V');
    // The plain text is what is pasted; the quotation is one of the other ways.
    await workbench.saved(sampleDraft, /^Noted: We have a full and frank dialogue between the US and India$/m);
    await workbench.page.locator('.post-edit-widget .monaco-button').click();
    await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'as cited quotation' }).click();
    await workbench.saved(sampleDraft, /^Noted: “We have a full .* India” \[@pti2024-trust, para\. 3\]$/m);
  });

  journey('drops a quotation of the sidebar into the draft, cited', async (workbench) => {
    await workbench.openSidebar();
    const quotations = await workbench.view('Quotations');
    await workbench.expand(await workbench.reveal(quotations, 'Ned Price'));
    const row = await workbench.reveal(quotations, 'We share important interests');
    await row.dragTo(workbench.editor.locator('.view-line', { hasText: 'Nobody in Washington' }).first(), {
      targetPosition: { x: 5, y: 8 },
    });
    await workbench.saved(sampleDraft, /“We share important interests with India\. .*” \[@jha2022-ties, para\. 3\]/);
  });
});
