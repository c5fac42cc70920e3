import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { QuickInput } from './quick-input.js';

/** A mark of what is verified, and the space that VS Code sets before it. */
const MARK = /\u200a?✓( words)?/gu;

/** The editors of a window, and the files in them. */
export class Editors extends QuickInput {
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

  /** Waits until words are selected in the editor in front. */
  async waitForSelection(): Promise<void> {
    await this.page.locator('[id="status.editor.selection"]', { hasText: 'selected' }).waitFor({ state: 'visible' });
  }

  /** Puts the cursor after the last character of the document, on a line of its own after an empty one. */
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

  /** The marks of what is verified in the editor in front, as far as it is on the screen. */
  async marks(): Promise<string[]> {
    return (await this.visibleText()).match(MARK) ?? [];
  }

  /** The lines of the editor in front that are on the screen, with the marks in them. */
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
      (await this.visibleText()).replaceAll(MARK, '').replaceAll('\n', '').includes(words.replaceAll('\n', '')),
    );
  }
}
