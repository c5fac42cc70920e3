import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleDraft } from '../../../scripts/lib/project.mjs';
import { journey } from '../support/journey.js';

describe('searching in the palette', () => {
  journey('finds with a typo, inserts with Enter, and undo restores the draft exactly', async (workbench) => {
    const before = await readFile(path.join(workbench.folder, sampleDraft), 'utf8');
    await workbench.goToNewParagraph();
    await workbench.type('Price: ');
    const ready = await workbench.saved(sampleDraft, /^Price: $/m);
    await workbench.runCommand('Quoin: Insert Quotation…');
    await workbench.search('price leverge');
    await workbench.picks.filter({ hasText: 'certainly' }).first().waitFor();
    await workbench.press('Enter');
    const inserted = await workbench.saved(
      sampleDraft,
      /^> India has a relationship with Russia that we certainly don't have\.[\s\S]*^> — Ned Price \[@jha2022-ties, para\. 4\]$/m,
    );
    assert.ok(inserted.startsWith(before.trimEnd()), 'what stood there before is untouched');
    await workbench.press('Control+Z');
    await workbench.saved(sampleDraft, ready);
  });

  journey('goes to the first of many rows, or to the one chosen, with Enter', async (workbench) => {
    await workbench.goToNewParagraph();
    for (const [title, downs] of [
      ['Quoin: Insert Quotation…', 0],
      ['Quoin: Insert Quotation…', 2],
      ['Quoin: Search Sources…', 0],
    ] as const) {
      await workbench.runCommand(title);
      const first = workbench.picks.first();
      await workbench.search('india');
      await workbench.until('all rows that are about India', async () => {
        const count = Number(await first.getAttribute('aria-setsize'));
        return count > 10 && /\bIndia\b/u.test((await first.locator('.label-name').first().textContent()) ?? '');
      });
      for (let pressed = 0; pressed < downs; pressed++) await workbench.press('ArrowDown');
      const row = workbench.picks.nth(downs);
      await row.and(workbench.page.locator('.focused')).waitFor();
      await workbench.press('Enter');
      await workbench.quickInput.waitFor({ state: 'hidden' });
    }
  });

  journey('takes no row of an older query: Enter right after the last letter waits for its rows', async (workbench) => {
    await workbench.goToNewParagraph();
    await workbench.type('He said ');
    await workbench.runCommand('Quoin: Insert Quotation…');
    await workbench.search('price leverage');
    await workbench.picks.filter({ hasText: 'certainly' }).first().waitFor();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.insertText('full and frank');
    await workbench.page.keyboard.press('Enter');
    await workbench.saved(sampleDraft, /^He said “.*full and frank.*” \[@pti2024-trust, para\. \d+\]$/m);
  });

  journey('opens the source at the words that were searched for', async (workbench) => {
    await workbench.runCommand('Quoin: Search Sources…');
    await workbench.pick('beuraucratic challenges', 'bureaucratic challenges');
    await workbench.waitForEditor('anon2024-icet.quoin');
    await workbench.waitForText('We have established key working groups');
    await workbench.type('x');
    assert.doesNotMatch(await workbench.visibleText(), /^x/m, 'a source document takes no typing');
  });

  journey(
    'shows the whole of a hit in its source with Alt+Enter, and inserts it from the same list',
    async (workbench) => {
      await workbench.goToNewParagraph();
      await workbench.type('He said ');
      await workbench.runCommand('Quoin: Insert Quotation…');
      await workbench.search('full and frank');
      await workbench.picks.filter({ hasText: 'full and frank' }).first().waitFor();
      await workbench.press('Alt+Enter');
      await workbench.page.locator('.tab', { hasText: 'pti2024-trust.quoin' }).waitFor();
      await workbench.quickInput.waitFor({ state: 'visible' });
      await workbench.press('Enter');
      await workbench.saved(sampleDraft, /^He said “.*full and frank.*” \[@pti2024-trust, para\. \d+\]$/m);
    },
  );

  journey('says of a filter that it is not understood, where it is typed', async (workbench) => {
    await workbench.view('Quotations');
    await workbench.runCommand('Quoin: Filter Quotations…');
    await workbench.search('author:price');
    await workbench.quickInput.getByText('“author:price” is searched as words').waitFor();
  });
});
