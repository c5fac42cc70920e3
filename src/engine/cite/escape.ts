import { FastPattern } from '../text/fast-pattern.js';

/** Where escaped words are going to stand, as far as it changes what needs escaping. */
export interface EscapeFor {
  /** Vertical bars divide cells. */
  readonly tableCell: boolean;
  /** The words begin a line (after its container's prefix). */
  readonly lineStart: boolean;
}

/** What makes addresses of pages and mailboxes links for some readers of Markdown. */
const ADDRESS = [
  '/(?=/[^\\s/])',
  '(?<=(?<![\\p{L}\\p{N}])www)\\.(?=[\\p{L}\\p{N}])',
  '(?<=[\\p{L}\\p{N}._+-])@(?=[\\p{L}\\p{N}-]{1,63}\\.[\\p{L}\\p{N}])',
].join('|');

/** What means something anywhere in a line, in CommonMark, GitHub's or Pandoc's Markdown. */
const ANYWHERE = new RegExp(
  [
    '[*`]',
    // An underscore inside a word is one.
    '(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])',
    // A backslash before what it would escape.
    '\\\\(?=[!-/:-@[-`{-~\\n]|$)',
    // Tags, comments, autolinks; character references.
    '<(?=[a-z/!?])',
    '&(?=#?[a-z0-9]{1,32};)',
    // Citations, footnotes, links; a bracketed word alone is text, and a bracket around an escaped `@` too.
    '(?<![\\p{L}\\p{N}])@(?=[\\p{L}\\p{N}_{*])',
    ADDRESS,
    '\\[(?=\\^)',
    '\\](?=[([{:])',
    '\\^(?=\\[)',
    '~(?=~)|(?<=~)~',
  ].join('|'),
  'giu',
);

/** A sign that words have anything of the kind: most have not, and are not searched for it. */
const MAY_MEAN = /[*`_\\<&@/[\]^~]|www/iu;

/** What makes a line something other than a paragraph: heading, list, quote, rule, code fence, table, definition. */
const AT_LINE_START = new FastPattern(
  () => /^(?:#{1,6}(?:\s|$)|[>|:=]|[-+](?:\s|$)|(?:\d{1,9}|[a-z]|[ivxlcdm]{2,7})[.)]\s|\(?[@#]?\d{1,9}\)\s|---|~~~)/iu,
);

/** Words as Markdown that reads as these words: a backslash before what would mean something, and nothing else. */
export function escapeMarkdown(words: string, { tableCell, lineStart }: EscapeFor): string {
  let escaped = MAY_MEAN.test(words) ? words.replace(ANYWHERE, '\\$&') : words;
  if (tableCell) escaped = escaped.replace(/\|/gu, '\\|');
  const opener = lineStart ? AT_LINE_START.exec(escaped)?.[0] : undefined;
  if (opener === undefined) return escaped;
  // In `12. Mai` it is the point that makes the list.
  const numbered = /^(?:\(?[@#]?[\da-z]{1,9})(?=[.)])/iu.exec(opener)?.[0].length ?? 0;
  return `${escaped.slice(0, numbered)}\\${escaped.slice(numbered)}`;
}

/** What makes a link or an image of text or of Markdown: addresses, and what divides a link's words from its target. */
const LIVE = new RegExp(`(?<!\\\\)(?:${ADDRESS}|\\](?=[([])|<(?=[a-z/!?]))`, 'giu');

/** Text in which no reader of Markdown finds a link, an image or a tag. Markdown shows the same words. */
export function withoutLinks(text: string): string {
  return MAY_MEAN.test(text) ? text.replace(LIVE, '\\$&') : text;
}
