import type { Locator } from 'playwright-core';
import { Assistance } from './assistance.js';

/** Turns of the wheel from the top of a view before it is searched again. */
const TURNS = 60;

/** Milliseconds in which a row is found and unfolds; else others have come before it, or another was clicked. */
const MOVED_AFTER = 5_000;

/** Milliseconds after which a menu that is still open has not taken a click. */
const TAKEN_AFTER = 1_000;

/** Quoin's views in the sidebar of a window. */
export class Sidebar extends Assistance {
  /** Shows Quoin's views and waits until one has rows. */
  async openSidebar(): Promise<void> {
    const tab = this.page.locator('.activitybar [role="tab"]').filter({
      has: this.page.locator('.action-label[aria-label^="Quoin"]'),
    });
    await tab.waitFor({ state: 'visible' });
    const rows = this.page.locator('.sidebar .pane .monaco-list-row');
    // A window that is still being restored may close again what a click has opened, or open what a click has closed.
    await this.until('the sidebar', async () => {
      if ((await tab.getAttribute('aria-expanded')) !== 'true') {
        await tab.click();
        // A mouse that rests there would cover the views with a tooltip.
        await this.page.mouse.move(0, 0);
      }
      return rows.first().isVisible();
    });
  }

  /** One of the views in the sidebar, unfolded. */
  async view(title: string): Promise<Locator> {
    const pane = this.page.locator('.sidebar .pane').filter({
      has: this.page.locator('.pane-header .title', { hasText: new RegExp(`^${title}$`, 'i') }),
    });
    const header = pane.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) !== 'true') {
      await header.click();
    }
    await pane.locator('.monaco-list').waitFor({ state: 'visible' });
    return pane;
  }

  /** A row of a view that holds these words, if it can be seen: a view has no rows but those on the screen. */
  row(view: Locator, words: string): Locator {
    return view.locator('.monaco-list-row').filter({ hasText: words }).first();
  }

  /** Turns the wheel over a view until a row that holds these words can be seen as a whole. */
  async reveal(view: Locator, words: string): Promise<Locator> {
    const row = this.row(view, words);
    const list = view.locator('.monaco-list');
    let turns = 0;
    await this.until(
      `the row “${words}”`,
      async () => {
        const place = (await row.count()) > 0 ? await row.boundingBox() : null;
        const frame = await list.boundingBox();
        if (frame === null) return false;
        // Rows that stay at the top while what is under them is turned past cover the rows there.
        const sticky = view.locator('.monaco-tree-sticky-container').first();
        const stuck = (await sticky.isVisible()) ? await sticky.boundingBox() : null;
        const top = stuck ? stuck.y + stuck.height : frame.y;
        if (place && place.y >= top && place.y + place.height <= frame.y + frame.height) {
          return true;
        }
        // Views move while others unfold: the wheel would turn over one of those.
        await this.page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
        // Rows may still be coming, above or below: down in small steps, and every now and then from the top again.
        turns += 1;
        const covered = place !== null && place.y < top;
        await this.page.mouse.wheel(0, turns % TURNS === 0 ? -100_000 : covered ? -44 : 44);
        return false;
      },
      async () => `of the rows ${JSON.stringify(await this.textOf(view.locator('.monaco-list-row')))}`,
    );
    return row;
  }

  /** Puts the mouse on a row, however far rows that are still coming move it meanwhile. */
  async hoverRow(view: Locator, words: string): Promise<Locator> {
    return this.until(`the mouse on the row “${words}”`, async () => {
      const row = await this.reveal(view, words);
      return row.hover({ timeout: MOVED_AFTER }).then(
        () => row,
        () => null,
      );
    });
  }

  /** Unfolds a row and waits until what is under it can be seen. */
  async expand(row: Locator): Promise<void> {
    const isExpanded = row.and(this.page.locator('[aria-expanded="true"]'));
    await row.waitFor({ state: 'visible' });
    await this.until('the row to be unfolded', async () => {
      if (await isExpanded.isVisible()) return true;
      // Rows that are still coming move others: the click may find another one.
      await row.locator('.monaco-tl-twistie').click();
      return isExpanded.waitFor({ timeout: MOVED_AFTER }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Clicks one of the buttons that a row shows under the mouse. */
  async clickAction(row: Locator, title: string): Promise<void> {
    await row.hover();
    await row.locator(`.action-label[aria-label^="${title}"]`).click();
  }

  /** Chooses an item of a row's context menu, and waits until the menu is closed. */
  async chooseFromMenu(row: Locator, title: string): Promise<void> {
    const item = this.page.locator('.context-view .action-label', { hasText: title }).first();
    await row.click({ button: 'right' });
    await item.waitFor();
    // A menu takes no click in the first tenth of a second, lest the one that opened it choose from it.
    await this.until(`“${title}” to be chosen`, async () => {
      await item.click({ timeout: TAKEN_AFTER }).catch(() => undefined);
      return item.waitFor({ state: 'hidden', timeout: TAKEN_AFTER }).then(
        () => true,
        () => false,
      );
    });
  }
}
