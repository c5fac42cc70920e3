import type { Locator } from 'playwright-core';

/** A point in CSS pixels from the window's corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of words that are in one line of an editor on the screen, or null if they are not there. An editor draws
 * a line as many pieces, so the words are found in the line's whole text.
 */
export function placeOfWords(editor: Locator, words: string): Promise<Place | null> {
  // Runs in the page, whose globals the project's types do not know: all is reached from the element.
  return editor.evaluate((element, wanted) => {
    const { ownerDocument } = element;
    for (const line of element.querySelectorAll('.view-line')) {
      const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) {
        continue;
      }
      const walker = ownerDocument.createTreeWalker(line, ownerDocument.defaultView.NodeFilter.SHOW_TEXT);
      let left = at + Math.floor(wanted.length / 2);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (left < node.length) {
          const range = ownerDocument.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        left -= node.length;
      }
    }
    return null;
  }, words);
}
