import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleDraft } from '../../../scripts/lib/project.mjs';
import { journey } from '../support/journey.js';
import type { Workbench } from '../support/workbench.js';

const WRONG = 'He called it “a full and honest dialogue between the US and India” [@pti2024-trust, para. 3]';
const RIGHT = WRONG.replace('honest', 'frank');

/** What the status bar says, once it fits: how many quotations are verified, of how many. */
async function progress(workbench: Workbench, fits: (verified: number, total: number) => boolean) {
  const item = workbench.page.locator('.statusbar .statusbar-item').filter({ hasText: /\d+ of \d+ verified/ });
  return workbench.until('the status bar to count what is verified', async () => {
    const said = /(\d+) of (\d+) verified/.exec(await workbench.textOf(item));
    const [verified, total] = [Number(said?.[1]), Number(said?.[2])];
    return said !== null && fits(verified, total) && { verified, total };
  });
}

describe('checking while typing', () => {
  journey('underlines a misquotation, mends it with a quick fix, and undo brings it back', async (workbench) => {
    const before = await progress(workbench, () => true);
    await workbench.goToNewParagraph();
    await workbench.type(WRONG);
    await workbench.press('Escape');
    const typed = await workbench.saved(
      sampleDraft,
      /“a full and honest dialogue[^”]*” \[@pti2024-trust, para\. 3\]$/m,
    );
    const squiggles = workbench.editor.locator('.view-overlays .squiggly-warning, .view-overlays .squiggly-error');
    const wrong = await progress(workbench, (_, total) => total === before.total + 1);
    assert.equal(wrong.verified, before.verified, 'a misquotation is not verified');
    await squiggles.last().waitFor();
    const underlined = await squiggles.count();
    const marks = (await workbench.marks()).length;

    // By line and column: the keys that move the cursor go by the rows on the screen, where a line may be wrapped.
    const lead = 'He called it “a';
    await workbench.goTo(typed.slice(0, typed.indexOf(lead)).split('\n').length, lead.length + 1);
    await workbench.quickFix("source's words");
    await workbench.saved(sampleDraft, typed.replace('honest', 'frank'));
    await workbench.waitForText(RIGHT);
    await progress(workbench, (verified, total) => verified === wrong.verified + 1 && total === wrong.total);
    const left = await workbench.until('the squiggle to go', async () => {
      const count = await squiggles.count();
      return count < underlined && { count };
    });
    await workbench.until('the mark of what is verified', async () => (await workbench.marks()).length === marks + 1);

    await workbench.press('Control+Z');
    await workbench.saved(sampleDraft, typed);
    await progress(workbench, (verified, total) => verified === wrong.verified && total === wrong.total);
    await workbench.until('the squiggle to be back', async () => (await squiggles.count()) > left.count);
  });
});

/** More drafts than are checked before someone can find the button that ends it. */
const DRAFTS = 600;

describe('checking all drafts', () => {
  journey('is ended with its button, and says how far it has come', async (workbench) => {
    const drafts = path.join(workbench.folder, 'drafts');
    mkdirSync(drafts);
    const text = `${WRONG}.\n\n`.repeat(40);
    for (let number = 0; number < DRAFTS; number++) writeFileSync(path.join(drafts, `${number}.md`), text);
    await workbench.runCommand('Quoin: Check All Drafts');
    // Driven by a test, the editor shows its notifications in their list only.
    await workbench.runCommand('Notifications: Show Notifications');
    const running = workbench.page.locator('.notifications-center .monaco-list-row', { hasText: 'Checking drafts' });
    await running.getByText('Cancel', { exact: true }).click();
    const message = workbench.page.locator('.statusbar .statusbar-item', { hasText: /in \d+ of \d+ drafts/ });
    const said = await workbench.until('the sum of what was checked', async () =>
      /findings in (\d+) of (\d+) drafts/u.exec(await workbench.textOf(message)),
    );
    assert.ok(Number(said[1]) < DRAFTS, said[0]);
    assert.ok(Number(said[2]) >= DRAFTS, said[0]);
    await running.waitFor({ state: 'hidden' });
  });
});
