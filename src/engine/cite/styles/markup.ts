import { own } from '../../text/own.js';
/** What the processor says, in the forms that places to show it want. */
export interface Formatted {
  /** Safe to put into a page: only the tags of type and layout are left. */
  readonly html: string;
  readonly text: string;
}

/** Tags that the processor writes; anything else that looks like a tag is text. */
const TAG =
  /<(\/?(?:i|b|em|strong|sup|sub|span|div)|span (?:style="(?:font-variant: ?small-caps|font-variant: ?normal|font-style: ?normal|font-weight: ?normal|text-decoration: ?(?:none|underline));?"|class="nocase")|div class="csl-(?:entry|left-margin|right-inline|indent|block)")>/gu;

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Takes the processor's HTML for a page: known tags stay, everything else is escaped. */
export function formatted(markup: string): Formatted {
  const tidy = markup.trim();
  let html = '';
  let text = '';
  for (const part of parts(tidy)) {
    html += part.tag === null ? escapeHtml(part.text) : `<${part.tag}>`;
    text += part.tag === null ? part.text : part.tag.startsWith('div') && text !== '' ? ' ' : '';
  }
  return { html, text: plain(text) };
}

/** The same as Markdown: italics and bold are kept, all else is escaped. */
export function markdownOf({ html }: Formatted): string {
  let markdown = '';
  for (const { tag, text } of parts(html)) {
    if (tag === null) markdown += escapeMarkdown(text);
    else if (/^\/?(?:i|em)$/u.test(tag)) markdown += '*';
    else if (/^\/?(?:b|strong)$/u.test(tag)) markdown += '**';
    else if (tag.startsWith('div') && markdown !== '') markdown += ' ';
  }
  return plain(markdown);
}

/** Text that a page shows as it is. */
export function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/** Text that Markdown shows as it is, in running prose. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>@^~|$]/gu, '\\$&').replace(/&(?=#?\w{1,30};)/gu, '\\&');
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}

/** Tags and the text between them, in turn; text comes with its character references resolved. */
export function* parts(markup: string): Generator<{ readonly tag: string | null; readonly text: string }> {
  let at = 0;
  for (const match of markup.matchAll(TAG)) {
    if (match.index > at) yield { tag: null, text: resolve(markup.slice(at, match.index)) };
    yield { tag: match[1] ?? '', text: '' };
    at = match.index + match[0].length;
  }
  if (at < markup.length) yield { tag: null, text: resolve(markup.slice(at)) };
}

function resolve(text: string): string {
  return text.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return own(NAMED, name.toLowerCase()) ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}
