/** Where the line that holds the offset starts. */
export function lineStart(text: string, offset: number): number {
  // A search from before the beginning finds what is at the beginning.
  if (offset <= 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
