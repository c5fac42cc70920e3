import assert from 'node:assert/strict';
import { journey } from '../support/journey.js';

const RIGHT = '“a full and frank dialogue between the US and India” [@pti2024-trust, para. 3]';
const WRONG = '“a full and honest dialogue between the US and India” [@pti2024-trust, para. 3]';

describe('verifying text from anywhere', () => {
  journey('shows a verdict for each quotation that is selected, and opens the source', async (workbench) => {
    await workbench.goToNewParagraph();
    await workbench.type(`One has ${RIGHT}, one ${WRONG}.`);
    await workbench.press('Escape');
    // The whole line, however it is wrapped on the screen.
    await workbench.press('Control+L');
    await workbench.runCommand('Quoin: Verify Selection');
    await workbench.picks.filter({ hasText: 'Altered' }).first().waitFor();
    const rows = await workbench.picks.allInnerTexts();
    assert.equal(rows.length, 2, rows.join(' | '));
    assert.match(rows[0] ?? '', /frank dialogue.*Verified/su);
    assert.match(rows[1] ?? '', /honest dialogue.*Altered.*“frank”, not “honest”/su);
    await workbench.page.screenshot({ path: process.env.QUOIN_TEST_SHOT ?? '/dev/null', type: 'png' });
    await workbench.press('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await workbench.page.locator('.tab.active', { hasText: 'pti2024-trust' }).waitFor();
  });
});
