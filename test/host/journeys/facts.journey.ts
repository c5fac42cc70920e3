import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journeyIn } from '../support/journey.js';

const PIER = `---
id: pier
title: Board votes on the east pier
issued: 2024-03-05
---

The harbour board of Northgate bought 12 cranes for the east pier, and paid 14 million crowns for them.
`;
const RIGHT = 'The harbour board of Northgate bought 12 cranes for the pier [@pier, para. 1].';
const WRONG = RIGHT.replace('12', '15');

/** A workspace whose facts are checked, with one source and a draft. */
function withFacts(folder: string): string {
  mkdirSync(path.join(folder, '.vscode'));
  mkdirSync(path.join(folder, 'sources'));
  writeSettings(folder, {});
  writeFileSync(path.join(folder, 'sources/pier.md'), PIER);
  writeFileSync(path.join(folder, 'draft.md'), '# The pier\n');
  return folder;
}

function writeSettings(folder: string, more: object): void {
  const settings = { 'quoin.check.facts': true, 'editor.autoClosingBrackets': 'never', ...more };
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

describe('a wrong figure in a cited sentence', () => {
  journeyIn('is seen, shown beside what the source has, and mended', withFacts, async (workbench) => {
    await workbench.reveal(await workbench.view('Sources'), 'Board votes');
    await workbench.openFile('draft.md');
    await workbench.goToNewParagraph();
    await workbench.type(WRONG);
    await workbench.press('Escape');
    await workbench.saved('draft.md', `# The pier\n\n\n${WRONG}`);

    const squiggles = workbench.editor.locator('.view-overlays .squiggly-info');
    await squiggles.first().waitFor();
    const card = await workbench.hover('15', 'The source differs');
    assert.match(card, /bought 12 cranes for the east pier/u);
    assert.match(card, /@pier, para\. 1 has “12” here, not “15”/u);
    assert.equal(await workbench.hoverCard.locator('strong', { hasText: '12' }).count(), 1);

    await workbench.press('Escape');
    await workbench.goTo(4, WRONG.indexOf('15') + 2);
    await workbench.quickFix("source's figure");
    await workbench.saved('draft.md', `# The pier\n\n\n${RIGHT}`);
    await workbench.until('the squiggle to go', async () => (await squiggles.count()) === 0);

    // The mark is there only where it is asked for.
    assert.deepEqual(await workbench.marks(), []);
    writeSettings(workbench.folder, { 'quoin.check.showVerifiedFacts': true });
    await workbench.until('the mark of what is stated', async () => (await workbench.marks()).length > 0);
  });
});
