import { textStart } from '../text/line-start.js';
import type { Range } from '../text/range.js';
import type { DraftBlock } from './block.js';
import type { ChunkBlocks, DefinedLabels } from './blocks.js';
import { plainVisible } from './leaf.js';

/** A chunk longer than this (in UTF-16 code units) is read as plain paragraphs. */
export const LARGEST_CHUNK = 50_000;

/** Emphasis and bracket marks: what a Markdown parser has to pair. */
const PAIRED_MARKS = /[*_~[\]]/gu;

/** What opens HTML whose end is searched for through all of a paragraph. */
const LONG_HTML = /<[!?]/gu;

/** Where a block may begin: after a blank line, and before a line that opens a container, a heading or a table's row. */
const BLOCK_START = /[\n\r](?=[ \t]{0,12}(?:[-+*>|#\n\r]|\d{1,9}[.)]|\[\^[^\s[\]]{1,200}\]:))/u;

/** A line that opens more containers than anyone nests. */
const DEEP = /^(?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)])){40}/mu;

/**
 * Whether a chunk costs more to parse than its length justifies: pairing marks, nesting containers, joining short lines
 * and searching for the end of HTML are quadratic in their number. Such a chunk is read as plain paragraphs, which keeps
 * reading any draft linear.
 */
export function isTooCostly(chunk: string): boolean {
  const { length } = chunk;
  if (length > LARGEST_CHUNK) return true;
  if (count(chunk, /[\n\r][ \t>]*[^\s>]/gu) > 300 + length / 20 || count(chunk, LONG_HTML) > 20 + length / 60)
    return true;
  if (count(chunk.slice(chunk.lastIndexOf('-->') + 1), LONG_HTML) > 20 || DEEP.test(chunk)) return true;
  if (count(chunk, PAIRED_MARKS) > 300 + length / 12) return true;
  return length > 1_000 && chunk.split(BLOCK_START).some((each) => count(each, PAIRED_MARKS) > 100 + each.length / 40);
}

function count(text: string, marks: RegExp): number {
  return text.match(marks)?.length ?? 0;
}

/** What may open a block that a blank line does not end. */
const MAY_STAY_OPEN = /`{3}|~{3}|<(?:[!?]|script|pre|style|textarea)/iu;

const LINE_END = /\r\n|\n|\r/gu;

/**
 * The front matter's range with its fences and the line ending after it, or null. Only a draft's very first line opens one, and no
 * blank line follows it: after that the line is a rule, as between slides.
 */
export function frontMatterRange(text: string): Range | null {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/u.exec(text);
  if (opening === null || isBlankFrom(text, opening[0].length)) return null;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gmu;
  closing.lastIndex = opening[0].length;
  const found = closing.exec(text);
  if (found === null) return null;
  const end = found.index + found[0].length;
  const lineEnd = /^(?:\r\n|\n|\r)/u.exec(text.slice(end, end + 2))?.[0] ?? '';
  return { start: textStart(text), end: end + lineEnd.length };
}

/** Whether the line that begins at an offset is blank. */
function isBlankFrom(text: string, offset: number): boolean {
  let at = offset;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  return at < text.length && (text.charAt(at) === '\n' || text.charAt(at) === '\r');
}

/** Front matter in TOML or JSON, as Hugo reads it: how it begins, and the line that ends it. */
const OTHER_HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [/^\uFEFF?\+{3}[ \t]*(?:\r\n|\n|\r)/u, /^\+{3}[ \t]*$/gmu],
  [/^\uFEFF?\{[ \t]*(?:\r\n|\n|\r)\s*"/u, /^\}[ \t]*$/gmu],
];

/** The range of front matter that is not YAML, or null. It is not read. */
export function otherHeadRange(text: string): Range | null {
  for (const [opens, closes] of OTHER_HEADS) {
    const opening = opens.exec(text);
    if (opening === null) continue;
    closes.lastIndex = opening[0].length;
    const found = closes.exec(text);
    if (found !== null) return { start: textStart(text), end: found.index + found[0].length };
  }
  return null;
}

/** A list item or a footnote at the margin that ends any block before it except an HTML block. */
const ITEM = /[-*+][ \t]{1,4}[\p{L}\p{N}["'“‘«„(]|\[\^[^\s[\]]{1,200}\]:[ \t]/uy;

/** A long list, or run of footnotes, is cut between its items into stretches of at least this (in UTF-16 code units). */
const LIST_STRETCH = 1_000;

/**
 * Cuts a draft into stretches that can be read apart from each other: before a line that follows a blank one and begins
 * at the margin, since all lists, block quotes and footnotes end there; in long lists and runs of footnotes before an
 * item at the margin. A
 * code or HTML block still open at a cut takes what follows up to its end with it; `read` tells whether one is.
 */
export function cutIntoChunks(text: string, from: number, read: (chunk: string) => ChunkBlocks): Range[] {
  const cuts = candidateCuts(text, from);
  const chunks: Range[] = [];
  let index = 0;
  while (index < cuts.length) {
    const start = cuts[index] ?? text.length;
    let next = index + 1;
    let end = cuts[next] ?? text.length;
    while (end < text.length && end - start <= LARGEST_CHUNK) {
      const chunk = text.slice(start, end);
      const closing = MAY_STAY_OPEN.test(chunk) ? read(chunk).openAtEnd : null;
      if (closing === null) break;
      closing.lastIndex = end;
      const found = closing.exec(text);
      const closed = found === null ? text.length : found.index + found[0].length;
      // At least twice as long each time: however many blocks stay open in a row, the work stays linear.
      const least = Math.max(closed, start + 2 * (end - start));
      while (next < cuts.length && (cuts[next] ?? text.length) < least) next++;
      end = cuts[next] ?? text.length;
    }
    chunks.push({ start, end });
    index = next;
  }
  return chunks;
}

function candidateCuts(text: string, from: number): number[] {
  if (from >= text.length) return [];
  const cuts = [from];
  let blank = false;
  let inHtml = false;
  let start = from;
  LINE_END.lastIndex = from;
  while (start < text.length) {
    const found = LINE_END.exec(text);
    const end = found === null ? text.length : found.index;
    const first = text.charCodeAt(start);
    const empty = start === end || ((first === 32 || first === 9) && text.slice(start, end).trim() === '');
    if (empty) inHtml = false;
    else if (first !== 32 && first !== 9 && (blank || (!inHtml && isFarItem(text, start, cuts)))) cuts.push(start);
    if (first === 60 || (first === 32 && /^ {1,3}</u.test(text.slice(start, start + 4)))) inHtml = true;
    blank = empty;
    if (found === null) break;
    start = LINE_END.lastIndex;
  }
  return cuts;
}

/** Whether a list item or a footnote begins here, and the last cut lies so far back that another is worth it. */
function isFarItem(text: string, start: number, cuts: readonly number[]): boolean {
  if (start - (cuts.at(-1) ?? 0) < LIST_STRETCH) return false;
  ITEM.lastIndex = start;
  return ITEM.test(text);
}

/** The beginnings of environments of LaTeX that are set as written, or not at all. */
const VERBATIM = /^[ \t]{0,8}\\begin\{((?:verbatim|Verbatim|lstlisting|minted|comment|alltt|tikzpicture)\*?)\}/gmu;

/**
 * Comments that run over paragraphs, as Obsidian has them, from `%%` at a line's start to `%%` at a line's end, and environments of
 * LaTeX that hold no prose.
 */
export function longComments(text: string): Range[] {
  return [...commentsOfObsidian(text), ...verbatimEnvironments(text)];
}

function verbatimEnvironments(text: string): Range[] {
  const found: Range[] = [];
  if (!text.includes('\\begin{')) return found;
  const open = new Set<string>();
  for (const { 1: name = '', 0: begin, index } of text.matchAll(VERBATIM)) {
    if (index < (found.at(-1)?.end ?? 0) || open.has(name)) continue;
    const end = `\\end{${name}}`;
    const at = text.indexOf(end, index + begin.length);
    if (at < 0) open.add(name);
    else found.push({ start: index, end: at + end.length });
  }
  return found;
}

function commentsOfObsidian(text: string): Range[] {
  const found: Range[] = [];
  if (!text.includes('%%')) return found;
  const marks = [...text.matchAll(/%%/gu)].map(({ index }) => index);
  for (let at = 0; at + 1 < marks.length; at++) {
    const start = marks[at] ?? 0;
    const end = (marks[at + 1] ?? 0) + 2;
    const opens = start === 0 || /[\r\n]/u.test(text.charAt(start - 1));
    if (!opens || !/^[ \t]*(?:[\r\n]|$)/u.test(text.slice(end, end + 40))) continue;
    found.push({ start, end });
    at++;
  }
  return found;
}

/** The labels that the draft defines anywhere, so that a chunk alone knows its links and footnotes. */
export function definedLabels(text: string): DefinedLabels {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  for (const found of text.matchAll(/^[ >\t*+\-\d.)]{0,24}\[(\^?)([^[\]\n\\]{1,200})\]:/gmu)) {
    const label = (found[2] ?? '').replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase();
    (found[1] === '^' ? footnotes : links).add(label);
  }
  return { links: [...links], footnotes: [...footnotes] };
}

/** The paragraphs between blank lines, all their characters as they are: how a chunk too large to parse is read. */
export function plainBlocks(chunk: string): ChunkBlocks {
  const blocks: DraftBlock[] = [];
  const blank = /\n[ \t\r]*\n|\r[ \t]*\r/gu;
  let start = 0;
  while (start < chunk.length) {
    const end = blank.exec(chunk)?.index ?? chunk.length;
    const slice = chunk.slice(start, end);
    const from = start + slice.length - slice.trimStart().length;
    const words = slice.trim();
    if (words !== '') {
      blocks.push({
        kind: 'paragraph',
        start: from,
        end: from + words.length,
        containers: [],
        inline: [],
        written: words,
        masked: words,
        visible: plainVisible(words),
      });
    }
    start = end === chunk.length ? end : blank.lastIndex;
  }
  return { blocks, openAtEnd: null };
}
