import type { Locator } from 'playwright-core';
import { Editors } from './editors.js';
import { placeOfWords } from './place-of-words.js';

/** What an editor offers at a place in its text: suggestions at the cursor, a hover under the mouse. */
export class Assistance extends Editors {
  /** The rows of the list of suggestions. */
  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** What is suggested as ghost text. */
  get ghostText(): Locator {
    return this.editor.locator('.ghost-text-decoration, .ghost-text, .ghost-text-decoration-preview');
  }

  /**
   * Waits for ghost text with these words. A window that has just been opened shows none for what is typed before all of its
   * editor has loaded: the last letter, which must be given, is then typed again.
   */
  async ghostTextFor(words: string, lastLetter: string): Promise<void> {
    const shown = this.ghostText.filter({ hasText: words }).first();
    await this.until(`the ghost text “${words}”`, async () => {
      const isShown = await shown.waitFor({ timeout: 8000 }).then(
        () => true,
        () => false,
      );
      if (!isShown) {
        await this.press('Backspace');
        await this.type(lastLetter);
      }
      return isShown;
    });
  }

  /** Asks for suggestions at the cursor and waits for one with these words. */
  async suggest(words: string): Promise<void> {
    await this.press('Control+Space');
    await this.suggestions.filter({ hasText: words }).first().waitFor();
  }

  /** Asks for what can be done at the cursor until a quick fix with these words is offered, and chooses it. */
  async quickFix(words: string): Promise<void> {
    const fix = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: words }).first();
    await this.until(`the quick fix “${words}”`, async () => {
      // A list that was asked for before the fixes were known does not get them later.
      await this.press('Escape', 'Control+.');
      return fix.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await fix.click();
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

  /** The hover that is shown. */
  get hoverCard(): Locator {
    return this.page
      .locator('.monaco-resizable-hover .monaco-hover:not(.hidden), .monaco-editor .monaco-hover:not(.hidden)')
      .first();
  }

  /**
   * Rests the mouse on words of the editor and waits until the hover says something.
   *
   * @param words as they are in one line on the screen
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
}
