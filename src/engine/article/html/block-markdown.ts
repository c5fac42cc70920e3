import { toMarkdownText } from '../markdown-text.js';
import type { Block } from './blocks.js';

/** A block as Markdown of its own. */
export function blockToMarkdown({ kind, level, text }: Block): string {
  const words = toMarkdownText(text);
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.max(2, level))} ${words}`;
    case 'quote':
      return `> ${words}`;
    case 'item':
      return `- ${words}`;
    case 'paragraph':
    case 'row':
      return words;
  }
}
