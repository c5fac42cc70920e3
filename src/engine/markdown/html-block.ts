import type { Range } from '../text/range.js';

/** Elements that hold other blocks or stand for one: their tags divide the text around them. */
const BLOCK_ELEMENTS =
  'address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|img|legend|li|main|menu|nav|ol|p|picture|section|source|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|iframe';

/** Elements whose content is not prose. */
const RAW_ELEMENTS = 'script|style|pre|textarea|svg|math|template|head|title|object|select|button';

const ATTRIBUTE_LIST = `(?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,2000}`;
const TAG = new RegExp(
  `<!--|<(?:${RAW_ELEMENTS})(?=[\\s/>])|<\\/?(?:${BLOCK_ELEMENTS})(?=[\\s/>])${ATTRIBUTE_LIST}>`,
  'giu',
);
const RAW_NAME = /^<([a-z]{3,8})/iu;

/** HTML blocks whose content is not looked at: comments, declarations, scripts, text set as it stands. */
const OPAQUE = /^ {0,3}<(?:[!?]|(?:script|style|pre|textarea)(?:[\s>]|$))/iu;

/**
 * The stretches of text in a block of HTML that lie between tags of block elements, in order; those without a letter are
 * left out. Comments stay part of the text that they are in. Pandoc reads Markdown there, and a browser shows it. Takes linear time.
 */
export function textInHtml(html: string): Range[] {
  if (OPAQUE.test(html.slice(0, 40))) return [];
  const found: Range[] = [];
  const lower = html.toLowerCase();
  const add = (start: number, end: number): void => {
    if (/[\p{L}\p{N}]/u.test(withoutComments(html.slice(start, end)))) found.push({ start, end });
  };
  let at = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    if (match[0] === '<!--') {
      const close = html.indexOf('-->', match.index + 4);
      if (close < 0) {
        add(at, match.index);
        return found;
      }
      TAG.lastIndex = close + 3;
      continue;
    }
    add(at, match.index);
    at = match.index + match[0].length;
    if (match[0].endsWith('>')) continue;
    const close = lower.indexOf(`</${RAW_NAME.exec(match[0])?.[1] ?? ''}`.toLowerCase(), at);
    if (close < 0) return found;
    at = html.indexOf('>', close) + 1 || html.length;
    TAG.lastIndex = at;
  }
  add(at, html.length);
  return found;
}

/** A text without comments, which all end in it. */
function withoutComments(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<!--'); open >= 0; open = html.indexOf('<!--', at)) {
    parts.push(html.slice(at, open));
    const close = html.indexOf('-->', open + 4);
    if (close < 0) return parts.join('');
    at = close + 3;
  }
  return parts.join('') + html.slice(at);
}
