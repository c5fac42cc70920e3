import { type DraftBlock, isProse } from '../../markdown/block.js';
import { parseDraft } from '../../markdown/markdown.js';
import { unprintedIn } from '../../markdown/unprinted.js';
import type { Unprinted } from '../../markdown/unprinted-range.js';
import { applyEdits, type TextEdit } from '../../text/edits.js';
import { OBJECT } from '../../text/object.js';
import type { Range } from '../../text/range.js';
import { pandocCitationsIn } from '../citations.js';
import type { CitationToFormat } from '../styles/formatter.js';

/** Signs around a mark in the text: characters that no text has, so that no Markdown reader minds them. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** What a mark looks like: `c` and a number is a citation, `refs` the place of the references. */
export const MARK = /\uFDD0(?:c(\d{1,6})|(refs))\uFDD1/u;

/** A citation of a draft that is exported. */
export interface MarkedCitation extends CitationToFormat {
  /** The label of the footnote that it is in, in lower case; null in the text itself. */
  readonly note: string | null;
}

/** A draft's body with marks in place of its citations. */
export interface MarkedDraft {
  readonly text: string;
  /** By the numbers of their marks. */
  readonly citations: readonly MarkedCitation[];
  /** Keys that the front matter cites (`nocite`, an abstract). */
  readonly inFrontMatter: readonly string[];
}

/**
 * Writes a draft in Pandoc's Markdown as GitHub's, which kept parsers read: marks in place of citations, notes in the text as
 * footnotes at its end, raised and lowered words in tags; attributes, divs, TeX and hidden remarks left out.
 *
 * @param notes whether citations become notes: a mark then is after the punctuation, without a space before it
 */
export function markedDraft(text: string, notes: boolean): MarkedDraft {
  const clean = text.replace(/[\uFDD0\uFDD1]/gu, '');
  const syntax = parseDraft(withFootnotes(clean));
  const edits: TextEdit[] = [];
  const citations: MarkedCitation[] = [];
  const body = syntax.blocks.filter(({ containers }) => !containers.some(({ kind }) => kind === 'metadata'));
  for (const block of body.filter(({ kind }) => isProse(kind))) {
    const note = block.containers.find(({ kind }) => kind === 'footnote')?.label.toLowerCase() ?? null;
    for (const citation of pandocCitationsIn(block)) {
      const { form, items, start, end } = citation;
      const mark = `${OPEN}c${citations.length}${CLOSE}`;
      const place = notes && note === null && form === 'bracketed' ? noteMark(block, citation, mark) : null;
      edits.push(place ?? { start, end, text: mark });
      citations.push({ form, items, note });
    }
    edits.push(...translated(block));
  }
  const inFrontMatter = syntax.blocks.filter((block) => !body.includes(block)).flatMap(pandocCitationsIn);
  return {
    text: applyEdits(syntax.text, apart(edits)),
    citations,
    inFrontMatter: inFrontMatter.flatMap(({ items }) => items.map(({ key }) => key)),
  };
}

/** As Pandoc sets notes: after the punctuation that follows, the space before them gone. */
function noteMark({ masked, ...block }: DraftBlock, { start, end }: Range, mark: string): TextEdit {
  // What a line of a block quote begins with is space there, too.
  const before = masked.slice(0, start - block.start);
  const from = before.trim() === '' ? start : block.start + before.trimEnd().length;
  const punctuation = /^[.,;:!?]+/u.exec(masked.slice(end - block.start, end - block.start + 10))?.[0] ?? '';
  return { start: from, end: end + punctuation.length, text: `${punctuation}${mark}` };
}

/** Edits in order, without those that lie in another. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((edit) => {
    if (edit.start < end) return false;
    end = Math.max(end, edit.end);
    return true;
  });
}

/** `^[words]` as `[^label]`, and a footnote at the end. */
function withFootnotes(text: string): string {
  if (!text.includes('^[')) return text;
  const syntax = parseDraft(text);
  const edits: TextEdit[] = [];
  const notes: string[] = [];
  for (const block of syntax.blocks.filter(({ kind }) => isProse(kind))) {
    for (let at = block.masked.indexOf('^['); at >= 0; at = block.masked.indexOf('^[', at + 1)) {
      const close = closingBracket(block.masked, at + 1);
      if (close === null || block.masked.charAt(at - 1) === '\\' || block.masked.charAt(at - 1) === '[') continue;
      const label = `quoin-${notes.length + 1}`;
      const words = onOneLine(block.written.slice(at + 2, close));
      notes.push(`[^${label}]: ${words}`);
      edits.push({ start: block.start + at, end: block.start + close + 1, text: `[^${label}]` });
      at = close;
    }
  }
  return notes.length === 0 ? text : `${applyEdits(text, edits).trimEnd()}\n\n${notes.join('\n\n')}\n`;
}

function closingBracket(masked: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < masked.length; at++) {
    const char = masked.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at;
  }
  return null;
}

/** Characters that CommonMark would read as words. */
function translated(block: DraftBlock): TextEdit[] {
  let masked = block.written;
  for (const { kind, start, end } of block.inline) {
    const [from, to] = [start - block.start, end - block.start];
    const isPandocs = kind === 'math' || kind === 'tex' || kind === 'attributes' || kind === 'shortcode';
    if (isPandocs || (kind === 'comment' && !masked.startsWith('<!--', from))) continue;
    masked = masked.slice(0, from) + OBJECT.repeat(to - from) + masked.slice(to);
  }
  const found = unprintedIn(masked, block.kind === 'heading');
  return found.flatMap((each, index) => {
    const text = translation(each, found, index, block.written);
    return text === null ? [] : [{ start: block.start + each.start, end: block.start + each.end, text }];
  });
}

function translation(each: Unprinted, found: readonly Unprinted[], index: number, written: string): string | null {
  const words = written.slice(each.start, each.end);
  switch (each.kind) {
    case 'delimiter': {
      if (words === '^') return found[index + 1]?.kind === 'superscript' ? '<sup>' : '</sup>';
      if (words !== '~') return '';
      const before = found.slice(0, index).filter(({ start, end }) => written.slice(start, end) === '~');
      return before.length % 2 === 0 ? '<sub>' : '</sub>';
    }
    case 'attributes':
      return /[{ ]#refs[ }]/u.test(words) && words.startsWith(':::') ? `${OPEN}refs${CLOSE}` : '';
    case 'comment':
    case 'tex':
      return '';
    case 'math':
      return asCode(words);
    default:
      return null;
  }
}

/** Lines as one, without what containers put before them. */
function onOneLine(words: string): string {
  return words
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(/^[ \t>]+/u, '')).trimEnd())
    .join(' ');
}

/** Words that no Markdown is read in. */
function asCode(words: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...words.matchAll(/`+/gu)].map(([run]) => run.length)) + 1);
  return `${fence} ${onOneLine(words)} ${fence}`;
}
