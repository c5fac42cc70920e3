import { textStart } from '../text/line-start.js';
import type { Range } from '../text/range.js';

/** What an insertion must know of the Markdown around it. */
export interface PlaceContext {
  readonly kind: string;
  /** Whether words written here are read as prose; in code nothing is escaped. */
  readonly prose: boolean;
  /** Innermost last: `blockQuote`, `listItem`, `footnote`. */
  readonly containers: readonly string[];
  /** What a further line here must start with. */
  readonly linePrefix: string;
  /** Whether there may be a further line. */
  readonly multiline: boolean;
}

/** Where something is inserted: the draft, the range it replaces (empty at a cursor), and what is around. */
export interface InsertionPlace {
  readonly text: string;
  readonly range: Range;
  readonly context: PlaceContext;
}

/** One edit of the draft, undone in one step. The cursor belongs at the end of `text` less `cursorBack` code units. */
export interface Insertion {
  readonly text: string;
  readonly replace: Range;
  /** How many code units of `text` are after the citation. */
  readonly cursorBack: number;
}

/** A line's beginning that holds nothing but container prefixes. */
const PREFIX_ONLY =
  /^[ \t]{0,40}(?:(?:>|[-*+]|\d{1,9}[.)]|\[\^[^\]\n]{1,100}\]:)(?:[ \t]{1,12}|$)|>){0,12}(?:\[[ xX]\] )?[ \t]*$/u;

/** A line of a block quote, and its words after the marks. */
const QUOTE_LINE = /^[ \t]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,12}){0,12}>[ \t>]{0,80}([^ \t>].*)?$/u;

/** A list marker or footnote label at a line's beginning, block quotes' marks before it or after it: the line begins a container. */
const BEGINS_CONTAINER = /^[ \t>]{0,80}(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\n]{1,100}\]:)(?:[ \t]|$)/u;

/** A task's box: only text may follow it. */
const TASK = /\[[ xX]\][ \t]{1,12}$/u;

/** A mark of emphasis with its words after it, or before it: a space between would make it a mere character. */
const OPENS_EMPHASIS = /(?:^|[\s([{“‘«„—–>|-])(?:[*_]{1,3}|~~|==)$/u;
const CLOSES_EMPHASIS = /^(?:[*_]{1,3}|~~|==)(?![\p{L}\p{N}*_~=])/u;

/** Lines of a block quote that are examined on either side. */
const MOST_QUOTE_LINES = 200;

const OPENERS = '"“”„«‘\'‚‹「『';
const CLOSERS = '"”“»’\'‘›」』';

/** The text before and after an insertion on its line, and what the insertion has to do about it. */
export class Surroundings {
  /** The range given, and marks typed around the cursor already. */
  readonly replace: Range;
  /** Nothing but container prefixes is before. */
  readonly atLineStart: boolean;
  /** Only white space follows. */
  readonly atLineEnd: boolean;
  readonly inBlockQuote: boolean;
  readonly tableCell: boolean;
  /** Whether the box of a task is before, which no block may follow. */
  readonly inTask: boolean;
  readonly prose: boolean;
  readonly #before: string;
  readonly #after: string;

  constructor(private readonly place: InsertionPlace) {
    const { text, context } = place;
    const top = textStart(text);
    // Nothing is written before a byte order mark.
    const range = { start: Math.max(top, place.range.start), end: Math.max(top, place.range.end) };
    this.replace = range.start === range.end ? withTypedMarks(text, range.start) : range;
    const lineStart = Math.max(top, lastLineEnd(text, this.replace.start));
    const lineEnd = nextLineEnd(text, this.replace.end);
    this.#before = text.slice(lineStart, this.replace.start);
    this.#after = text.slice(this.replace.end, lineEnd);
    // An asterisk outside a list begins emphasis.
    const mayBePrefix = context.containers.length > 0 || this.#before.trim() === '';
    this.atLineStart = mayBePrefix && this.#before.length < 400 && PREFIX_ONLY.test(this.#before);
    this.atLineEnd = this.#after.trim() === '';
    this.inBlockQuote = context.containers.includes('blockQuote');
    this.tableCell = context.kind === 'tableCell';
    this.inTask = this.atLineStart && TASK.test(this.#before);
    this.prose = context.prose;
  }

  /** The space that must be written before inline text. */
  get spaceBefore(): string {
    if (!this.prose) return '';
    if (this.atLineStart) return /(?:>|[-*+]|[.)]|\]:)$/u.test(this.#before) ? ' ' : '';
    return /(?:[\s([{“‘«„‹「『—–/-]|[\s([{]["'])$/u.test(this.#before) || OPENS_EMPHASIS.test(this.#before) ? '' : ' ';
  }

  /** The punctuation right after, which the call of a footnote follows. */
  get punctuation(): string {
    return (this.prose && /^[.,;:!?]{1,9}/u.exec(this.#after)?.[0]) || '';
  }

  /** The space that must be written after inline text. */
  get spaceAfter(): string {
    if (CLOSES_EMPHASIS.test(this.#after)) return '';
    return this.prose && /^[\p{L}\p{N}([{“‘«„"'@*_`$€£—–|]/u.test(this.#after) ? ' ' : '';
  }

  /**
   * The edit that sets lines (paragraphs with empty lines between them) as a block quote of their own: a blank line
   * before and after it where text is there, every line with the prefix of the containers it is in. A block quote that
   * has text is divided by a line without its mark, for two quotations in one would be read as one.
   */
  asBlock(lines: readonly string[]): Insertion {
    const { text, context } = this.place;
    const outer = context.linePrefix;
    const divides = this.#dividesQuote();
    const blank = (divides ? outer.replace(/>[ \t]*$/u, '') : outer).trimEnd();
    const prefix = this.inBlockQuote ? outer : `${outer}> `;
    const body = lines.map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
    let from = this.replace.start;
    let head = '';
    if (!this.atLineStart) {
      from -= this.#before.length - this.#before.trimEnd().length;
      head = `\n${blank}\n`;
    } else if (divides && !this.#beginsContainer && this.#quoteBeside(-1).length > 0) {
      // This line is the blank one.
      from -= this.#before.length;
      head = `${blank}\n`;
    } else if (this.#continuesText()) {
      // This line stays as the blank line after it; but a quote mark under a paragraph would continue the paragraph.
      head = '\n';
      if (this.#before.includes('>') && !this.#lineAbove().includes('>')) from -= this.#before.length;
    } else {
      // The line's own prefix serves the first line. Without containers it is mere indentation, which would mean code.
      if (context.containers.length === 0) from -= this.#before.length;
      const gap = /(?:>|[-*+]|\d[.)]|\]:)$/u.test(this.#before) ? ' ' : '';
      body[0] = `${gap}${this.inBlockQuote ? '' : '> '}${lines[0] ?? ''}`;
    }
    const tail = this.atLineEnd ? this.#tailBelow(blank) : `\n${blank}\n${outer}`;
    const to = this.replace.end + (this.#after.length - this.#after.trimStart().length);
    const written = withLineEndings(head + body.join('\n') + tail, text);
    return { text: written, replace: { start: from, end: to }, cursorBack: withLineEndings(tail, text).length };
  }

  /** Whether a list item or footnote that the insertion is in begins on this line. */
  get #beginsContainer(): boolean {
    const { containers } = this.place.context;
    return (containers.includes('listItem') || containers.includes('footnote')) && BEGINS_CONTAINER.test(this.#before);
  }

  /** Whether the quote that the line is in has text of its own beside it, and is not an alert (`> [!NOTE]`). */
  #dividesQuote(): boolean {
    if (this.place.context.containers.at(-1) !== 'blockQuote') return false;
    const above = this.#beginsContainer ? [] : this.#quoteBeside(-1);
    const own = this.#before.replace(/^[\s>]+/u, '');
    if (/^\[!\w+\]/u.test(above.at(-1) ?? own)) return false;
    return [own, ...above, ...this.#quoteBeside(1)].some((line) => line !== '');
  }

  /** The lines with a quote mark right above (-1) or below (1), the nearest first, without their marks. */
  #quoteBeside(direction: -1 | 1): string[] {
    const { text } = this.place;
    const lines: string[] = [];
    let at = direction < 0 ? lastLineEnd(text, this.replace.start) : nextLineEnd(text, this.replace.end);
    while (lines.length < MOST_QUOTE_LINES) {
      const end =
        direction < 0 ? at - (text.startsWith('\r\n', at - 2) ? 2 : 1) : nextLineEnd(text, afterLineEnd(text, at));
      const start = direction < 0 ? lastLineEnd(text, Math.max(0, end)) : afterLineEnd(text, at);
      if (end < 0 || start > end || (direction > 0 && at >= text.length)) return lines;
      const found = QUOTE_LINE.exec(text.slice(start, end));
      if (found === null) return lines;
      // A further list item has a quote of its own.
      const begins = BEGINS_CONTAINER.test(text.slice(start, end));
      if (begins && direction > 0) return lines;
      lines.push(found[1] ?? '');
      if (begins) return lines;
      at = direction < 0 ? start : end;
      if (direction < 0 && start === 0) return lines;
    }
    return lines;
  }

  /** Whether the line continues with a block that has text on the line above. */
  #continuesText(): boolean {
    return (
      !this.#beginsContainer &&
      this.#lineAbove()
        .replace(/^[\s>]+/u, '')
        .trim() !== ''
    );
  }

  #lineAbove(): string {
    const { text } = this.place;
    const lineStart = lastLineEnd(text, this.replace.start);
    const end = text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1;
    return end < 0 ? '' : text.slice(lastLineEnd(text, end), end);
  }

  /** The blank line that must follow where text follows on the next line. */
  #tailBelow(blank: string): string {
    const { text } = this.place;
    const next = nextLineEnd(text, this.replace.end);
    if (next >= text.length) return '';
    const below = text.slice(next, nextLineEnd(text, next + (text.startsWith('\r\n', next) ? 2 : 1)));
    return below.replace(/^[\s>]+/u, '').trim() === '' ? '' : `\n${blank}`;
  }
}

/** An empty range widened over an opening mark before it, and over the closing mark that the editor set with it. */
function withTypedMarks(text: string, at: number): Range {
  const open = text.charAt(at - 1);
  const isOpener =
    open !== '' && OPENERS.includes(open) && /(?:^|[\s([{>|—–-])$/u.test(text.slice(Math.max(0, at - 2), at - 1));
  if (!isOpener) return { start: at, end: at };
  const close = text.charAt(at);
  const pairs = close !== '' && CLOSERS.includes(close) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
  return { start: at - 1, end: pairs ? at + 1 : at };
}

function lastLineEnd(text: string, offset: number): number {
  if (offset <= 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function afterLineEnd(text: string, end: number): number {
  return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
}

function nextLineEnd(text: string, offset: number): number {
  const end = /[\r\n]/gu;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

/** Line endings as the draft has them. */
function withLineEndings(words: string, draft: string): string {
  return draft.includes('\r\n') ? words.replace(/\r?\n/gu, '\r\n') : words;
}
