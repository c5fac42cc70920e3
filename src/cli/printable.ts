/**
 * Text for a terminal: without the control characters by which an article could drive it, and without the marks that
 * reorder or hide what a reader sees. Line ends and tabs stay, and so do the joiners that words and emoji are written with.
 */
export function printable(text: string): string {
  return text.replace(/(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '');
}
