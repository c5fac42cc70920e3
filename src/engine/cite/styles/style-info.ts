/** What a style file says of itself. */
export interface StyleInfo {
  readonly title: string;
  /** `note`: citations are footnotes. */
  readonly class: 'in-text' | 'note';
  /** A dependent style has only a name; this is the address of the one that it follows, or words for it. */
  readonly parent: string | null;
}

/** Number of UTF-16 code units at the start of a file in which the style's element must begin. */
const HEAD = 20_000;

/** Reads the head of a CSL file; null if the text is not CSL. */
export function readStyleInfo(xml: string): StyleInfo | null {
  const head = xml.slice(0, HEAD);
  const at = head.indexOf('<style');
  if (at < 0) return null;
  const end = head.indexOf('>', at);
  const element = end < 0 ? '' : head.slice(at, end);
  if (!element.includes('http://purl.org/net/xbiblio/csl')) return null;
  const title = between(head, '<title>', '</title>') ?? '';
  const parent = [...head.matchAll(/<link\s[^>]{0,500}>/gu)]
    .map(([link]) => link)
    .find((link) => /rel="independent-parent"/u.test(link));
  return {
    title: title.replace(/&amp;/gu, '&').trim(),
    class: /\sclass="note"/u.test(element) ? 'note' : 'in-text',
    parent: parent === undefined ? null : (/href="(https?:\/\/[\w./-]{1,400})"/u.exec(parent)?.[1] ?? 'another style'),
  };
}

function between(text: string, open: string, close: string): string | null {
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start);
  return end < 0 ? null : text.slice(start + open.length, end);
}
