/** Where text from an article is going to be shown. Each place has its own way of running what it shows. */
export type Surface =
  /** A `MarkdownString`: links, images, HTML and icons. */
  | 'markdown'
  /** A quick pick's rows, tree items, status bar: icons only. */
  | 'label'
  /** A notification: links. */
  | 'message'
  /** Diagnostics, titles of actions, completion labels: shown as they are. */
  | 'plain';

/** Marks that reorder or hide what a reader sees; not the joiners that Indic and Arabic words and emoji are written with. */
const INVISIBLE = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Spaces that are not one plain space: most texts have none, and stay as they are. */
const NOT_ONE_SPACE = /[^\S ]\s*|\s{2,}/gu;

/** All that Markdown, HTML or the icon syntax could read as an instruction. */
const MARKDOWN_SYNTAX = /[\\`*_{}[\]()#+\-.!|<>~$&@:=^/]/gu;

/**
 * The one way for text out of an article (or a draft) into the editor's own surfaces: shows the very words, as one line,
 * and nothing in them runs, links, loads or hides.
 */
export function safe(text: string, surface: Surface): string {
  const visible = oneLine(text.replace(INVISIBLE, ''));
  switch (surface) {
    case 'markdown':
      return visible.replace(MARKDOWN_SYNTAX, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : `\\${sign}`));
    case 'label':
      return visible.replace(/\$\(/g, '\\$(');
    case 'plain':
      return visible;
    case 'message':
      // A notification makes links of `[words](target)`; there is no escape, so the brackets become look-alikes.
      return visible.replace(/\[/g, '［').replace(/\]/g, '］');
  }
}

/** At most `length` code units of `text`, cut at a word with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, cut > length / 2 ? cut : length - 1)}…`;
}

/** At most `length` code units of the end of `text`, cut at a word with an ellipsis. */
export function shortenStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.length - length + 1;
  const cut = text.indexOf(' ', from);
  return `…${text.slice(cut >= 0 && cut < text.length - length / 2 ? cut + 1 : from)}`;
}

/** At most `length` code units of `text` as one line, chosen so that the range can be seen with some words before it. */
export function excerpt(text: string, range: { start: number; end: number } | undefined, length: number): string {
  const lead = Math.floor(length / 4);
  if (!range || range.end <= length - 1 || text.length <= length) return shorten(beginning(text, 0, length), length);
  const from = text.lastIndexOf(' ', Math.max(0, range.start - lead)) + 1;
  return `…${shorten(beginning(text, from, length), length - 1)}`;
}

/** Text from `from` on, as one line: of a long text, only a part that is longer than `length` code units. */
function beginning(text: string, from: number, length: number): string {
  for (let size = 2 * length; ; size *= 2) {
    const line = oneLine(text.slice(from, from + size)).trim();
    if (line.length > length || from + size >= text.length) return line;
  }
}

function oneLine(text: string): string {
  return text.replace(NOT_ONE_SPACE, ' ');
}
