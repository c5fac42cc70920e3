import { writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** Longest wait for something to appear, in milliseconds. */
const PATIENCE = 40_000;

/** Of 100: letters stay sharp. */
const WEBP_QUALITY = 75;

/** A window as the person before the screen has it: keys, and what there is to see. */
export class Window {
  constructor(
    /** The page, for what has no method here. */
    readonly page: Page,
    /** The workspace: an absolute path. */
    readonly folder: string,
  ) {
    page.setDefaultTimeout(PATIENCE);
  }

  /** Presses keys one after the other, in Playwright's names: `Control+Z`, `ArrowDown`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Types as a person does, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 10 });
  }

  /** What the notifications on the screen say. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-list-item-message').allInnerTexts();
  }

  /** Writes a picture of the window, or of a part of it: PNG, or WebP where the file is called so. */
  async screenshot(file: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void> {
    if (file.endsWith('.webp')) {
      const session = await this.page.context().newCDPSession(this.page);
      const options = {
        format: 'webp',
        quality: WEBP_QUALITY,
        ...(clip ? { clip: { ...clip, scale: 1 } } : {}),
      } as const;
      const { data } = await session.send('Page.captureScreenshot', options);
      writeFileSync(file, Buffer.from(data, 'base64'));
      return;
    }
    await this.page.screenshot({ path: file, animations: 'disabled', ...(clip ? { clip } : {}) });
  }

  /** The text as it is seen, line by line, with usual spaces. */
  async textOf(what: Locator): Promise<string> {
    return (await what.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  }

  /**
   * Waits until there is something, and gives it. Between two looks the page draws. If it does not come, the error tells
   * what was waited for, and what there is `instead`.
   */
  async until<T>(
    what: string,
    look: () => Promise<T | null | false>,
    instead: () => Promise<string> = async () => '',
  ): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const seen = await look();
      if (seen !== null && seen !== false) {
        return seen;
      }
      if (Date.now() > end) {
        throw new Error(`Waited ${PATIENCE / 1000} s for ${what} ${await instead()}`.trimEnd());
      }
      await this.page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
    }
  }
}
