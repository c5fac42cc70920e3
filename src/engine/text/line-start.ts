/** Where the line that holds the offset starts. Takes time linear in the length of the line, where line feeds end lines. */
export function lineStart(text: string, offset: number): number {
  // A search from before the beginning finds what is at the beginning.
  if (offset <= 0) return 0;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start + text.slice(start, offset).lastIndexOf('\r') + 1;
}

/** Where a text begins: after its byte order mark, if it has one. */
export function textStart(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
