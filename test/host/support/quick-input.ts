import type { Locator } from 'playwright-core';
import { Window } from './window.js';

/** The command palette, quick picks and input boxes of a window. */
export class QuickInput extends Window {
  /** The command palette, a quick pick or an input box. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** The rows of a quick pick. */
  get picks(): Locator {
    return this.quickInput.locator('.monaco-list-row');
  }

  /** Replaces what is in the quick input. */
  async search(text: string): Promise<void> {
    await this.quickInput.waitFor({ state: 'visible' });
    await this.quickInput.locator('input[type="text"]').first().fill(text);
  }

  /** Runs a command by its title in the palette: `Quoin: Insert Quotation…`. */
  async runCommand(title: string): Promise<void> {
    await this.press('F1');
    await this.search(`>${title}`);
    await this.picks.filter({ hasText: title }).first().waitFor();
    await this.press('Enter');
  }

  /** Searches in a quick pick that is open and takes the row that holds these words. */
  async pick(query: string, words: string): Promise<void> {
    await this.search(query);
    await this.picks.filter({ hasText: words }).first().click();
    await this.quickInput.waitFor({ state: 'hidden' });
  }
}
