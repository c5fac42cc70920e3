/** A paragraph of plain text as Markdown: no sign in it becomes a heading, a list, a link, a picture, a definition or HTML. */
export function toMarkdownText(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/(!?)\[(?=[^\]\n]{0,400}\]\()/gu, '$1\\[')
    .replace(/^\[(?=[^\]\n]{1,400}\]:)/u, '\\[')
    .replace(/^(?=[#>|]|[-+*](?:\s|$)|[-=*_]{3,}|```|~~~)/u, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}
