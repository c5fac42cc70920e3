import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { workbenchAddress } from '../../../scripts/host/server.mjs';
import { placeOfWords } from './place-of-words.js';

/** What a workbench is opened with. */
export interface WorkbenchOptions {
  /** Where the server is reached: host and port. */
  readonly authority: string;
  /** The workspace: an absolute path. */
  readonly folder: string;
  /** A file of the workspace to begin with. */
  readonly file?: string;
  /** The extension under development: an absolute path. Without it, those that are installed run. */
  readonly extension?: string;
  /** The window's size in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels for each CSS pixel. */
  readonly scale?: number;
}

/** Longest wait for something to appear, in milliseconds. */
const PATIENCE = 40_000;

/** Turns of the wheel from the top of a view before it is looked through again. */
const TURNS = 60;

/**
 * VS Code as the person before the screen has it: keys, mouse, and what there is to see. Every method waits for what it
 * needs and fails with its name after a while; none of them sleeps.
 */
export class Workbench {
  private constructor(
    /** The page, for what has no method here. */
    readonly page: Page,
    /** The workspace: an absolute path. */
    readonly folder: string,
  ) {}

  /** Opens a folder in a window that knows nothing of windows before it, and waits until the extension has started. */
  static async open(browser: Browser, options: WorkbenchOptions): Promise<Workbench> {
    const { authority, folder, file, extension, size = { width: 1280, height: 900 }, scale = 1 } = options;
    const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const workbench = new Workbench(page, folder);
    await page.goto(
      workbenchAddress(authority, { folder, extension, ...(file ? { file: path.join(folder, file) } : {}) }),
    );
    await workbench.openSidebar();
    if (file) {
      await workbench.waitForEditor(file);
      await workbench.focusEditor();
    }
    return workbench;
  }

  /** Closes the window without asking. */
  async close(): Promise<void> {
    await this.page.context().close();
  }

  // ── Keys

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

  // ── Editors

  /** The editor that has the focus, or had it last. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The label of the editor in front. */
  private get activeTab(): Locator {
    return this.page.locator('.editor-group-container.active .tab.active .monaco-icon-label-container');
  }

  /** The title of the editor in front. */
  async activeTitle(): Promise<string> {
    return (await this.textOf(this.activeTab)).replaceAll('\n', '').trim();
  }

  /** Waits until the editor of a file or document is in front and shows its text. */
  async waitForEditor(title: string): Promise<void> {
    await this.activeTab.filter({ hasText: title }).waitFor({ state: 'visible' });
    await this.editor.locator('.view-line').first().waitFor({ state: 'visible' });
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.press('Control+P');
    await this.search(name);
    await this.picks
      .filter({ hasText: path.basename(name) })
      .first()
      .waitFor();
    await this.press('Enter');
    await this.waitForEditor(path.basename(name));
  }

  /** Gives the editor in front the keyboard. */
  async focusEditor(): Promise<void> {
    await this.press('Control+1');
    await this.editor.and(this.page.locator('.focused')).waitFor();
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.press('Control+G');
    await this.search(`:${line}:${column}`);
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page
      .locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col ${column}` })
      .waitFor({ state: 'visible' });
  }

  /** Puts the cursor behind the last character of the document, on a line of its own after an empty one. */
  async goToNewParagraph(): Promise<void> {
    await this.press('Control+End', 'Enter', 'Enter');
  }

  /**
   * Saves the file in front until what is on the disk is as expected, and gives that text to the letter.
   *
   * @param name the file, relative to the workspace
   * @param expected the whole text, or a pattern of what is in it
   */
  async saved(name: string, expected: string | RegExp): Promise<string> {
    const file = path.join(this.folder, name);
    const fits = (text: string) => (typeof expected === 'string' ? text === expected : expected.test(text));
    const look = async () => {
      await this.press('Control+S');
      const text = await readFile(file, 'utf8');
      return fits(text) && { text };
    };
    try {
      return (await this.until(`${name} to be as expected`, look)).text;
    } catch (error) {
      const text = await readFile(file, 'utf8');
      if (typeof expected === 'string') {
        assert.equal(text, expected);
      }
      throw new Error(`${name} does not match ${expected}. It ends:\n${text.slice(-600)}`, { cause: error });
    }
  }

  /** The lines of the editor in front that are on the screen. */
  async visibleText(): Promise<string> {
    const lines = await this.editor.locator('.view-lines .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: Number.parseInt(element.style.top, 10), text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }

  /** Waits until the editor in front shows these words; they may run over the end of a line that is wrapped. */
  async waitForText(words: string): Promise<void> {
    await this.until(`“${words}” in the editor`, async () =>
      (await this.visibleText()).replaceAll('\n', '').includes(words.replaceAll('\n', '')),
    );
  }

  // ── Suggestions

  /** The rows of the list of suggestions. */
  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** Asks for suggestions at the cursor and waits for one with these words. */
  async suggest(words: string): Promise<void> {
    await this.press('Control+Space');
    await this.suggestions.filter({ hasText: words }).first().waitFor();
  }

  /** Accepts the suggestion that holds these words, and waits until the list is gone. */
  async acceptSuggestion(words: string): Promise<void> {
    await this.suggestions.filter({ hasText: words }).first().waitFor();
    const focused = this.page.locator('.suggest-widget.visible .monaco-list-row.focused');
    await this.until(`the suggestion “${words}” to be chosen`, async () => {
      if ((await this.textOf(focused)).includes(words)) {
        return true;
      }
      await this.press('ArrowDown');
      return false;
    });
    await this.press('Enter');
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  }

  // ── Hover

  /** The hover that is shown. */
  get hoverCard(): Locator {
    return this.page
      .locator('.monaco-resizable-hover .monaco-hover:not(.hidden), .monaco-editor .monaco-hover:not(.hidden)')
      .first();
  }

  /**
   * Rests the mouse on words of the editor and waits until the hover says something.
   *
   * @param words as they stand in one line on the screen
   * @param expected words to wait for in the hover
   */
  async hover(words: string, expected = ''): Promise<string> {
    const { x, y } = await this.until(`“${words}” in a line of the editor`, () => placeOfWords(this.editor, words));
    const card = this.hoverCard.filter({ hasText: expected });
    await this.until(`a hover on “${words}”`, async () => {
      // The mouse has to move for the editor to ask again.
      await this.page.mouse.move(x + 1, y + 1);
      await this.page.mouse.move(x, y);
      return card.waitFor({ state: 'visible', timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    return this.textOf(card);
  }

  // ── Quick input and commands

  /** The command palette, a quick pick or an input box. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** The rows of a quick pick. */
  get picks(): Locator {
    return this.quickInput.locator('.monaco-list-row');
  }

  /** Replaces what stands in the quick input. */
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

  // ── Sidebar

  /** Shows Quoin's views and waits until one has rows. */
  async openSidebar(): Promise<void> {
    const tab = this.page.locator('.activitybar [role="tab"]').filter({
      has: this.page.locator('.action-label[aria-label^="Quoin"]'),
    });
    await tab.waitFor({ state: 'visible' });
    if ((await tab.getAttribute('aria-expanded')) !== 'true') {
      await tab.click();
      // A mouse that rests there would cover the views with a tooltip.
      await this.page.mouse.move(0, 0);
    }
    await this.page.locator('.sidebar .pane .monaco-list-row').first().waitFor({ state: 'visible' });
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
    await list.hover();
    let turns = 0;
    await this.until(`the row “${words}”`, async () => {
      const place = (await row.count()) > 0 ? await row.boundingBox() : null;
      const frame = await list.boundingBox();
      if (place && frame && place.y >= frame.y && place.y + place.height <= frame.y + frame.height) {
        return true;
      }
      // Rows may still be coming, above or below: down in small steps, and every now and then from the top again.
      turns += 1;
      await this.page.mouse.wheel(0, turns % TURNS === 0 ? -100_000 : 44);
      return false;
    });
    return row;
  }

  /** Unfolds a row and waits until what is under it can be seen. */
  async expand(row: Locator): Promise<void> {
    await row.waitFor({ state: 'visible' });
    if ((await row.getAttribute('aria-expanded')) !== 'true') {
      await row.locator('.monaco-tl-twistie').click();
      await row.and(this.page.locator('[aria-expanded="true"]')).waitFor();
    }
  }

  /** Clicks one of the buttons that a row shows under the mouse. */
  async clickAction(row: Locator, title: string): Promise<void> {
    await row.hover();
    await row.locator(`.action-label[aria-label^="${title}"]`).click();
  }

  // ── The rest

  /** What the notifications on the screen say. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-list-item-message').allInnerTexts();
  }

  /** Writes a picture of the window, or of a part of it. */
  async screenshot(file: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void> {
    await this.page.screenshot({ path: file, animations: 'disabled', ...(clip ? { clip } : {}) });
  }

  /** The text as it is seen, line by line, with usual spaces. */
  async textOf(what: Locator): Promise<string> {
    return (await what.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  }

  /** Waits until there is something, and gives it. Between two looks the page draws. */
  async until<T>(what: string, look: () => Promise<T | null | false>): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const seen = await look();
      if (seen !== null && seen !== false) {
        return seen;
      }
      if (Date.now() > end) {
        throw new Error(`Waited ${PATIENCE / 1000} s for ${what}.`);
      }
      await this.page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
    }
  }
}
