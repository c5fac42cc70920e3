import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journeyIn } from '../support/journey.js';
import type { Workbench } from '../support/workbench.js';

/** So many and so long that the window is there, and the draft open, well before they have been read. */
const SOURCES = 200;
const PARAGRAPHS = 120;

/** Of these sources, the draft quotes every one. */
const QUOTED = [0, 1, 2, 3].map((part) => Math.round((part * (SOURCES - 1)) / 3));

const words = (number: number) => `Pier ${number} was rebuilt by the people who live beside it`;

function article(number: number): string {
  const filler = (paragraph: number) =>
    `In paragraph ${paragraph} of report ${number}, Maria Okafor of the Port Authority of Alder walked past the northern quay, the ` +
    'southern quay and the market hall, where fishermen mend their nets before they leave for the islands in the evening.';
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => filler(index));
  return [
    `---\nid: pier-${number}\ntitle: Report ${number}\n---`,
    ...paragraphs,
    `“${words(number)},” said Maria Okafor.\n`,
  ].join('\n\n');
}

function manySources(folder: string): string {
  mkdirSync(path.join(folder, 'sources'));
  for (let number = 0; number < SOURCES; number++) {
    writeFileSync(path.join(folder, `sources/${String(number).padStart(4, '0')}.md`), article(number));
  }
  const quoted = QUOTED.map((number) => `“${words(number)},” Maria Okafor said [@pier-${number}].\n`);
  writeFileSync(path.join(folder, 'draft.md'), quoted.join('\n'));
  return folder;
}

/** Runs in the page: notes what the status bar and the view *Draft* say, and whether anything is underlined. */
const WATCH = `{
  const seen = (globalThis.quoinSeen = new Set());
  const look = () => {
    for (const item of document.querySelectorAll('.statusbar-item')) {
      const text = item.textContent.trim();
      if (/reading sources|verified/u.test(text)) seen.add('status: ' + text);
    }
    for (const pane of document.querySelectorAll('.sidebar .pane')) {
      if (!/^Draft/iu.test(pane.querySelector('.pane-header .title')?.textContent ?? '')) continue;
      for (const welcome of pane.querySelectorAll('.welcome-view-content')) {
        if (welcome.offsetParent !== null) seen.add('view: ' + welcome.textContent.trim());
      }
      if (pane.querySelector('.monaco-list-row')) seen.add('view: rows');
    }
    if (document.querySelector('.squiggly-error, .squiggly-warning, .squiggly-info')) seen.add('squiggle');
  };
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}`;

/** Watches the window from now on; what is given has each thing once, in the order in which it was first seen. */
async function watch({ page }: Workbench): Promise<() => Promise<string[]>> {
  await page.evaluate(WATCH);
  return () => page.evaluate<string[]>('[...globalThis.quoinSeen]');
}

describe('a draft that is opened while its sources are being read', () => {
  journeyIn(
    'is judged when all have been read, and what is said until then is true',
    manySources,
    async (workbench) => {
      const header = workbench.page.locator('.sidebar .pane-header').filter({
        has: workbench.page.locator('.title', { hasText: /^Draft$/i }),
      });
      if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
      await workbench.openFile('draft.md');
      await workbench.page.locator('.statusbar-item', { hasText: 'reading sources' }).waitFor();
      const seen = await watch(workbench);
      await workbench.until(
        'the draft to be checked',
        async () => (await seen()).some((each) => /^status: \d+ of \d+ verified/u.test(each)),
        async () => JSON.stringify(await seen()),
      );
      await workbench.until('the rows of the view', async () => (await seen()).includes('view: rows'));
      const all = await seen();
      assert.deepEqual(
        all.filter((each) => each.startsWith('status: ')),
        ['status: Quoin: reading sources', `status: ${QUOTED.length} of ${QUOTED.length} verified`],
      );
      assert.ok(all.includes('view: Reading sources…'), JSON.stringify(all));
      assert.ok(!all.includes('squiggle'), 'no quotation is wrong');
      assert.ok(!all.some((each) => /no quotations|Open a Markdown/u.test(each)), JSON.stringify(all));
    },
  );
});
