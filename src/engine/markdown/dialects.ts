import type { Range } from '../text/range.js';

/** A part of a paragraph, or of indented text, that is read apart: its lines, without what marks them. */
export interface DialectPart {
  readonly lines: readonly Range[];
  /** Whether it is a block quote. */
  readonly quotes: boolean;
}

/** A definition of Pandoc's that begins with a block quote: `:   > words`. */
const QUOTED_DEFINITION = /^( {0,3}[:~][ \t]{1,4})(?=>)/mu;

/** The line that begins an environment of LaTeX that sets a block quote. */
const QUOTING_ENVIRONMENT = /^\\begin\{(quote|quotation|displayquote|displaycquote|verse)\}[ \t]{0,9}(?=[[{]|$)/u;

/** A paragraph of which parts are blocks of their own in Pandoc; null if it is one paragraph there too. */
export function partsOfParagraph(text: string, range: Range): readonly DialectPart[] | null {
  return partsAroundEnvironment(text, range) ?? partsOfDefinition(text, range);
}

/** The lines before, in and after the first environment of a paragraph that sets a block quote; those after it are read again. */
function partsAroundEnvironment(text: string, range: Range): readonly DialectPart[] | null {
  if (!text.slice(range.start, range.end).includes('\\begin{')) return null;
  const lines = linesOf(text, range);
  const written = lines.map(({ start, end }) => text.slice(start, end).trimStart());
  const first = written.findIndex((line) => QUOTING_ENVIRONMENT.test(line));
  const name = QUOTING_ENVIRONMENT.exec(written[first] ?? '')?.[1];
  if (name === undefined) return null;
  const [opening, closing] = [`\\begin{${name}}`, `\\end{${name}}`];
  let depth = 0;
  const last = written.findIndex((line, index) => {
    // An environment of several paragraphs may end in this one.
    if (index < first) return false;
    if (line.startsWith(opening)) depth++;
    return line.startsWith(closing) && --depth === 0;
  });
  const end = lines[last];
  if (end === undefined || last < first + 2) return null;
  const after = { start: text.indexOf(closing, end.start) + closing.length, end: end.end };
  const rest =
    text.slice(after.start, after.end).trim() === '' ? lines.slice(last + 1) : [after, ...lines.slice(last + 1)];
  return [
    { lines: lines.slice(0, first), quotes: false },
    { lines: lines.slice(first + 1, last), quotes: true },
    { lines: rest, quotes: false },
  ].filter((part) => part.lines.length > 0);
}

function partsOfDefinition(text: string, { start, end }: Range): readonly DialectPart[] | null {
  const found = QUOTED_DEFINITION.exec(text.slice(start, end));
  if (found === null) return null;
  const at = start + found.index;
  const before = linesOf(text, { start, end: at }).filter((line) => line.end > line.start);
  const [first, ...rest] = linesOf(text, { start: at, end });
  if (first === undefined) return null;
  const own = [
    { ...first, start: first.start + (found[1] ?? '').length },
    ...rest.map((line) => outdented(text, line)),
  ];
  return [...(before.length === 0 ? [] : [{ lines: before, quotes: false }]), { lines: own, quotes: false }];
}

/** A line of a module, as MDX has them between paragraphs: `import Chart from "./chart.jsx"`. */
const IMPORT = /^import\s(?:[\w*{][^"'\n]{0,500}\sfrom\s)?["'][^"'\n]{1,500}["'];?[ \t]{0,9}$/u;
const EXPORT =
  /^export\s(?:(?:const|let|var)\s\w{1,60}\s?=|(?:async\s)?function\s\w{1,60}\(|default\s(?:function|class)\b|(?:\{[^}\n]{0,500}\}|\*)\sfrom\s["'])/u;

/** Whether a paragraph is code of a module: all its lines import, or it begins with what is exported. */
export function isModuleCode(paragraph: string): boolean {
  if (!/^(?:im|ex)port\s/u.test(paragraph)) return false;
  return (
    EXPORT.test(paragraph) || paragraph.split(/\r\n|\n|\r/u).every((line) => IMPORT.test(line) || EXPORT.test(line))
  );
}

/** The beginning of a fence whose text is prose in MyST: `{note}`, `{admonition} Title`. */
const PROSE_FENCE =
  /^(?:`{3,}|~{3,})\{(?:admonition|attention|aside|caution|danger|dropdown|epigraph|error|hint|important|margin|note|pull-quote|seealso|sidebar|tip|topic|warning)\}/u;
const OPTION = /^[ \t]{0,9}:[\w-]{1,40}:(?:[ \t]|$)/u;

/** The prose in a fence of MyST, without its options; null for any other fence, which has code. */
export function proseOfFence(text: string, range: Range): DialectPart | null {
  if (!PROSE_FENCE.test(text.slice(range.start, range.start + 100))) return null;
  const [, ...inside] = linesOf(text, range);
  const isClosed = /^[ \t]{0,3}(?:`{3,}|~{3,})[ \t]{0,9}$/u.test(text.slice(inside.at(-1)?.start, inside.at(-1)?.end));
  const lines = isClosed ? inside.slice(0, -1) : inside;
  const first = lines.findIndex(({ start, end }) => !OPTION.test(text.slice(start, end)));
  return { lines: first < 0 ? [] : lines.slice(first), quotes: false };
}

/** Beginnings of lines below which indented text belongs to them: admonitions and tabs, lists that only Pandoc knows. */
const HOLDING: readonly RegExp[] = [
  /^ {0,3}(?:!!!|\?\?\?\+?|={3}[!+]?)[ \t]{1,9}["\w]/u,
  /^ {0,3}(?:#\.|\((?:@[\w-]{0,40}|\d{1,4}|[a-z]|[ivx]{1,6})\)|[a-z][.)]|[ivx]{2,6}[.)])[ \t]{1,9}\S/u,
];

/** The beginning of a definition, on the first line of a paragraph or the one after its term. */
const DEFINITION = /^ {0,3}[:~][ \t]{1,9}\S/u;

/** Whether indented text after a paragraph is prose that belongs to it, and no code. */
export function holdsIndented(paragraph: string): boolean {
  if (HOLDING.some((each) => each.test(paragraph)) || DEFINITION.test(paragraph)) return true;
  const second = paragraph.indexOf('\n') + 1;
  return second > 0 && DEFINITION.test(paragraph.slice(second, second + 20));
}

/** The lines of indented text without their indent. */
export function indentedPart(text: string, { start, end }: Range): DialectPart {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return { lines: linesOf(text, { start: from, end }).map((line) => outdented(text, line)), quotes: false };
}

/** A line without an indent of four columns at most. */
function outdented(text: string, { start, end }: Range): Range {
  const indent = /^(?: {0,3}\t| {0,4})/u.exec(text.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0;
  return { start: start + indent, end };
}

function linesOf(text: string, { start, end }: Range): Range[] {
  const lines: Range[] = [];
  let at = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(/\r\n|\n|\r/gu)) {
    lines.push({ start: at, end: start + index });
    at = start + index + mark.length;
  }
  if (at < end) lines.push({ start: at, end });
  return lines;
}
