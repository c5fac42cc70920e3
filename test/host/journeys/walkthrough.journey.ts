import assert from 'node:assert/strict';
import { journeyIn } from '../support/journey.js';

/** An article as it is copied. */
const COPIED = `Pier opens after two years

By Ann Moe, Coast Courier, 4 March 2026

“We rebuilt this pier with our own hands,” director Samuel Okafor said on Monday.

The storm had taken it two years ago, and nobody knew who would pay for it.
`;

describe('the walkthrough', () => {
  journeyIn(
    'ends in the writer’s own hands in an empty workspace: each of its five steps is ticked by doing it',
    (folder) => folder,
    async (workbench) => {
      const { page } = workbench;
      const openWalkthrough = async () => {
        await workbench.runCommand('Welcome: Open Walkthrough...');
        await workbench.pick('Quoin', 'Quoin');
        await page.locator('.getting-started-step').first().waitFor();
      };
      const ticked = () => page.locator('.getting-started-step .codicon-getting-started-step-checked').count();
      const doing = async (steps: number) => workbench.until(`${steps} ticks`, async () => (await ticked()) === steps);

      await openWalkthrough();
      assert.equal(await page.locator('.getting-started-step').count(), 5);
      assert.equal(await ticked(), 0);

      // Look: the step's button opens the sample draft; the pointer rests on a citation.
      await page.locator('.gettingStartedContainer').getByText('Try the Sample Draft', { exact: true }).first().click();
      await workbench.waitForText('Two partners');
      await workbench.hover('rtindia2024-concern', 'RT India');

      await workbench.goToNewParagraph();
      await workbench.type('He said: ');
      await workbench.runCommand('Quoin: Insert Quotation…');
      await workbench.pick('full and frank', 'full and frank');
      await workbench.waitForText('[@pti2024-trust');
      await workbench.runCommand('Quoin: Next Finding');
      await workbench.quickFix('Use the source');

      await workbench.runCommand('Quoin: Insert Citation…');
      await workbench.pick('Associated Press', 'Associated Press');

      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(COPIED)})`);
      await workbench.runCommand('Quoin: Paste an Article');
      await workbench.picks.filter({ hasText: 'Add to Sources' }).first().waitFor();
      await workbench.press('Enter');
      await workbench.reveal(await workbench.view('Sources'), 'Coast Courier');
      await openWalkthrough();
      await doing(5);
    },
  );
});
