import type { Page } from 'playwright-core';
import { Workbench } from '../../test/host/support/workbench.js';
import { type Spread, spread } from './plan.js';

/** Longest wait for rows to change, in milliseconds: where they stay the same, nothing tells. */
const SAME_ROWS = 400;

/** In the page: notes for each key how long it took until the rows of the quick pick said something else. */
const WATCH_ROWS = `(() => {
  const list = document.querySelector('.quick-input-widget .quick-input-list');
  const said = () => Array.from(list.querySelectorAll('.monaco-list-row'), (row) => row.getAttribute('aria-label')).join('\\n');
  globalThis.rowTimes = [];
  let pressed = 0;
  let before = '';
  addEventListener('keydown', () => { before = said(); pressed = performance.now(); }, true);
  new MutationObserver(() => {
    if (pressed === 0 || said() === before) return;
    rowTimes.push(performance.now() - pressed);
    pressed = 0;
  }).observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label'] });
})()`;

/**
 * Types queries letter by letter into *Search Sources…* of a window.
 *
 * @returns the times from a key to other rows on the screen, for the keys that changed the rows
 */
export async function typeInWindow(page: Page, folder: string, queries: readonly string[]): Promise<Spread> {
  const workbench = new Workbench(page, folder);
  await workbench.runCommand('Quoin: Search Sources…');
  await workbench.picks.nth(5).waitFor();
  await page.evaluate(WATCH_ROWS);
  for (const query of queries) {
    await workbench.search('');
    for (const letter of query) {
      const before = await page.evaluate<number>('rowTimes.length');
      await workbench.press(letter === ' ' ? 'Space' : letter);
      await page
        .waitForFunction(`rowTimes.length > ${before}`, undefined, { timeout: SAME_ROWS })
        .catch(() => undefined);
    }
  }
  await workbench.press('Escape');
  return spread(await page.evaluate<number[]>('rowTimes'));
}
