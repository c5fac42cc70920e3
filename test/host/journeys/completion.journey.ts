import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleDraft } from '../../../scripts/lib/project.mjs';
import { journey } from '../support/journey.js';

describe('completing a quotation while typing', () => {
  journey('inserts it cited, and one undo takes it back', async (workbench) => {
    const before = await readFile(path.join(workbench.folder, sampleDraft), 'utf8');
    await workbench.goToNewParagraph();
    await workbench.type('Campbell said, “been clear which');
    const typed = await workbench.saved(sampleDraft, /“been clear which$/m);
    await workbench.suggest('been clear');
    await workbench.acceptSuggestion('been clear');
    const completed = await workbench.saved(
      sampleDraft,
      /militarily and technologically” \[@pti2024-trust, para\. 5\]$/,
    );
    assert.ok(completed.startsWith(before.trimEnd()), 'what stood there before is untouched');
    await workbench.press('Control+Z');
    await workbench.saved(sampleDraft, typed);
  });
});
