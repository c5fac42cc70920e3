import { isProse } from '../markdown/block.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import { lineStart } from '../text/line-start.js';
import { pairMarks } from '../text/marks.js';
import type { Range } from '../text/range.js';
import { isPlainRange, phraseStart } from './plain-words.js';
import { speakerAtEnd } from './speakers.js';

/** What has been typed of a quotation, up to the cursor. */
export interface TypedQuotation {
  /** `block` after a block quote's `>`, else `marks`. */
  readonly kind: 'marks' | 'block';
  /** What an accepted quotation replaces: the opening mark, the words, and a closing mark set with it; a `>` stays. */
  readonly range: Range;
  /** The words after the mark. */
  readonly query: string;
}

/** What has been typed of a cite key. */
export interface TypedKey {
  /** The key with its `@` and braces, including the part after the cursor. */
  readonly range: Range;
  /** The key as far as the cursor. */
  readonly typed: string;
  /** Whether it is in brackets already. */
  readonly bracketed: boolean;
  /** `-` before the `@`. */
  readonly suppressAuthor: boolean;
}

/** A speaker and a verb of speech just before the cursor. */
export interface SpeakerCue {
  /** As written: `Kurt Campbell`, `he`, `the spokesperson`. */
  readonly speaker: string;
  readonly speakerRange: Range;
  readonly cue: string;
  readonly cueRange: Range;
}

/** How far back before the cursor is looked, in UTF-16 code units. */
const LOOK_BACK = 2000;

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '‘': "’'",
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '”': '”"',
  '»': '«',
};

/** The beginning of a line of a block quote, the marks of lists, footnotes and other quotes around it included. */
const BLOCK_QUOTE =
  /^(?:[ \t]{0,40}(?:(?:[-*+]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]\n]{1,100}\]:|>)){0,12}[ \t]{0,40}>[ \t]{0,40}/u;

/** A mark that begins a block within a block quote: its words are not words of that quote's. */
const NESTED = /^(?:[-—–]|(?:[*+]|\d{1,9}[.)]|#{1,6}|\[[^\]]{0,100}\])(?=[ \t]|$))/u;

/** What may follow the words before the cursor: it is kept where it ends a clause. */
const AFTER_WORDS = /^[.,;:!?…]{0,3}$/u;

/**
 * The quotation being typed at an offset; null where no mark is open, outside prose, within a quotation that is finished, and
 * where markup or a citation stands among the words.
 */
export function typedQuotationAt(syntax: DraftSyntax, offset: number): TypedQuotation | null {
  if (!syntax.contextAt(offset).prose) return null;
  const { text } = syntax;
  const from = proseStart(syntax, offset);
  const last = pairMarks(text, from, offset).at(-1);
  let open = last?.opened === true && !last.closed ? last.start : -1;
  let inner = last?.innerStart ?? offset;
  if (open < 0) {
    open = openSingle(text, Math.max(from, last?.closed === true ? last.end : from), offset);
    inner = open + 1;
  }
  if (open >= 0) {
    const closers = CLOSING[text.charAt(open)] ?? '';
    const next = text.charAt(offset);
    const closed = next !== '' && closers.includes(next) && !/[\p{L}\p{N}]/u.test(text.charAt(offset + 1));
    const end = closed ? offset + 1 : offset;
    if (!isPlainRange(syntax, { start: open, end: offset }) || isFinished(syntax, from, open, end)) return null;
    return { kind: 'marks', range: { start: open, end }, query: words(text, inner, offset) };
  }
  const line = lineStart(text, offset);
  const quoted = BLOCK_QUOTE.exec(text.slice(line, Math.min(offset, line + 400)));
  if (quoted === null) return null;
  const range = { start: line + quoted[0].length, end: offset };
  const written = text.slice(range.start, offset);
  if (NESTED.test(written) || !isPlainRange(syntax, range)) return null;
  return { kind: 'block', range, query: words(text, range.start, offset) };
}

/** Whether the quotation that opens at an offset continues after `end`, if only with a comma, to a closing mark. */
function isFinished(syntax: DraftSyntax, from: number, open: number, end: number): boolean {
  const block = syntax.blockAt(open);
  if (block === null) return false;
  const until = Math.min(block.end, end + LOOK_BACK);
  const whole = pairMarks(syntax.text, from, until).find(({ start }) => start === open);
  return whole?.closed === true && whole.end > end && /\S/u.test(syntax.text.slice(end, whole.innerEnd));
}

/**
 * The words before an offset, for a search asked for where no mark has been typed: those of the phrase on this line, at
 * most the last `most`. A stop typed after them is not in the range. Null outside prose and where none stand, as after a
 * citation, an image or a finished quotation.
 */
export function wordsBefore(syntax: DraftSyntax, offset: number, most = 8): { range: Range; query: string } | null {
  if (!syntax.contextAt(offset).prose) return null;
  const { text } = syntax;
  const line = Math.max(proseStart(syntax, offset), lineStart(text, offset));
  const begin = phraseStart(syntax, line, offset);
  const found = [...text.slice(begin, offset).matchAll(/[\p{L}\p{N}$€£]\S*/gu)].slice(-most);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return null;
  const written = last[0].replace(/[^\p{L}\p{M}\p{N}'’%-]{1,9}$/u, '');
  const end = begin + last.index + written.length;
  const after = text.slice(end, offset);
  const stop = after.trimEnd();
  if (!AFTER_WORDS.test(stop) || (/[.:;!?…]/u.test(stop) && after !== stop)) return null;
  const range = { start: begin + first.index, end: stop === '' ? offset : end };
  return { range, query: words(text, range.start, range.end) };
}

/** The cite key being typed at an offset; null outside prose and where none is. */
export function citationKeyAt(syntax: DraftSyntax, offset: number): TypedKey | null {
  const { text } = syntax;
  const line = Math.max(lineStart(text, offset), offset - LOOK_BACK);
  const before = text.slice(line, offset);
  const found = /(?<![\p{L}\p{N}\\])(-?)@(\{?)([^\s@{}[\];,"“”()]{0,200})$/u.exec(before);
  if (found === null || !syntax.contextAt(offset).prose) return null;
  const [, minus = '', brace = '', typed = ''] = found;
  const rest = text.slice(offset, offset + 200);
  let after = /^[\p{L}\p{N}_:.#$%&\-+?<>~/]*/u.exec(rest)?.[0].length ?? 0;
  while (after > 0 && /[:.#$%&\-+?<>~/]/u.test(rest.charAt(after - 1))) after--;
  if (brace !== '' && rest.charAt(after) === '}') after++;
  return {
    range: { start: line + found.index, end: offset + after },
    typed,
    bracketed: before.lastIndexOf('[', found.index) > before.lastIndexOf(']', found.index),
    suppressAuthor: minus !== '',
  };
}

/**
 * The speaker and cue that end just before an offset: `Kurt Campbell said`, `Campbell told reporters that`,
 * `According to Kurt Campbell,`; an opening mark, a comma or a colon may be between them and the offset.
 */
export function speakerCueBefore(syntax: DraftSyntax, offset: number): SpeakerCue | null {
  if (!syntax.contextAt(offset).prose) return null;
  const from = Math.max(proseStart(syntax, offset), offset - 300);
  const found = speakerAtEnd(syntax.text.slice(from, offset));
  if (found === null) return null;
  const { speaker, speakerAt, cue, cueAt } = found;
  return {
    speaker,
    speakerRange: { start: from + speakerAt, end: from + speakerAt + speaker.length },
    cue,
    cueRange: { start: from + cueAt, end: from + cueAt + cue.length },
  };
}

/** The prose before an offset in its paragraph, as written. */
export function proseBefore(syntax: DraftSyntax, offset: number): string {
  return syntax.text.slice(Math.max(proseStart(syntax, offset), offset - LOOK_BACK), offset);
}

function proseStart(syntax: DraftSyntax, offset: number): number {
  const block = syntax.blockAt(offset);
  const start = block !== null && isProse(block.kind) ? block.start : lineStart(syntax.text, offset);
  return Math.max(start, offset - LOOK_BACK);
}

/** A single opening mark of its own shape that nothing closes before the cursor; a straight one may be an apostrophe. */
function openSingle(text: string, from: number, offset: number): number {
  for (let at = offset - 1; at >= from; at--) {
    const char = text.charAt(at);
    if (char === '‘' || char === '‚' || char === '‹') return at;
    if (char === '’' || char === '›') {
      if (!/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return -1;
    }
  }
  return -1;
}

function words(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
