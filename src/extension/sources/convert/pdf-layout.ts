/** One line of text on a page. Units are points; `y` grows upwards. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The paragraphs that begin on a page. */
export interface PdfPage {
  /** From 0. */
  readonly page: number;
  readonly texts: readonly string[];
  /** If it begins inside the last paragraph before it: how many UTF-16 code units before that paragraph's end; else 0. */
  readonly above: number;
}

/** A line as high up or low down as this many lines from the edge may be a running title or a page number. */
const EDGE = 2;

/**
 * Lines of pages as paragraphs: by the gaps between lines and by their indents. Running titles and page numbers are left
 * out, words divided at a line's end are joined or keep their hyphen, and a paragraph that runs on over a page's end stands with the page on
 * which it begins.
 */
export function paragraphsOfPages(printed: readonly (readonly PdfLine[])[]): PdfPage[] {
  const pages = printed.map((lines) => withInitials(withoutLineNumbers(lines)));
  const running = runningLines(pages);
  const gap = usualGap(pages);
  const known = wordsOf(pages);
  const result: { page: number; texts: string[]; turn: { texts: string[]; index: number; at: number } | null }[] = [];
  for (const [page, all] of pages.entries()) {
    const lines = all.filter(
      (line, index) => !(isEdge(index, all.length) && (running.has(fold(line.text)) || isPageNumber(line.text))),
    );
    const texts = group(lines, gap, known);
    const last = result.findLast((each) => each.texts.length > 0)?.texts;
    const open = last?.at(-1);
    const first = texts[0];
    let turn = null;
    if (last !== undefined && open !== undefined && first !== undefined && runsOn(open, first)) {
      const joined = join(open, first, known);
      last[last.length - 1] = joined;
      texts.shift();
      turn = { texts: last, index: last.length - 1, at: joined.length - first.length };
    }
    result.push({ page, texts, turn });
  }
  // Only now the paragraphs are as long as they get.
  return result.map(({ page, texts, turn }) => ({
    page,
    texts,
    above: turn === null ? 0 : (turn.texts[turn.index]?.length ?? 0) - turn.at,
  }));
}

/** Fewer lines that begin with numbers may be a list. */
const FEWEST_NUMBERED = 8;
/** At least this share of a page's lines is numbered where lines are; running titles are not. */
const NUMBERED_SHARE = 0.8;
const LINE_NUMBER = /^(\d{1,2})(?:\s+|$)/u;

/** The lines of a page without their numbers, which courts and typists set before them: 1, 2, 3 to the foot. */
function withoutLineNumbers(lines: readonly PdfLine[]): readonly PdfLine[] {
  const numbers = lines.flatMap(({ text }) => LINE_NUMBER.exec(text)?.[1] ?? []).map(Number);
  const isCount = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  if (!isCount || numbers.length < FEWEST_NUMBERED || numbers.length < lines.length * NUMBERED_SHARE) return lines;
  return lines.map((line) => ({ ...line, text: line.text.replace(LINE_NUMBER, '') })).filter(({ text }) => text !== '');
}

/** The lines of a page with each large initial before the rest of its word. */
function withInitials(lines: readonly PdfLine[]): readonly PdfLine[] {
  return lines.flatMap((line, index) => {
    const [before, next] = [lines[index - 1], lines[index + 1]];
    if (next !== undefined && isInitial(line, next)) return [];
    return before !== undefined && isInitial(before, line) ? { ...line, text: before.text + line.text } : line;
  });
}

/** Whether a line is the one letter, in large type, with which the next begins. */
function isInitial({ text, height }: PdfLine, next: PdfLine): boolean {
  return /^\p{Lu}$/u.test(text) && height >= 2 * next.height && /^[\p{Ll}’']/u.test(next.text);
}

function group(lines: readonly PdfLine[], gap: number, known: ReadonlySet<string>): string[] {
  const texts: string[] = [];
  let before: PdfLine | null = null;
  for (const line of lines) {
    const text = texts.at(-1);
    if (before === null || text === undefined || begins(before, line, gap)) texts.push(line.text);
    else texts[texts.length - 1] = join(text, line.text, known);
    before = line;
  }
  return texts;
}

/** Who speaks in a transcript, as a line begins with it: `Q.`, `MS. LIND:`. */
const LABEL = /^(?:[QA][.:]?\s|\p{Lu}[\p{Lu}.'’-]{1,30}(?:\s\p{Lu}[\p{Lu}.'’-]{0,30}){0,3}:\s)/u;

/** Whether a line begins a paragraph: after a wider gap, indented after a line that was not, or in another size. */
function begins(before: PdfLine, line: PdfLine, gap: number): boolean {
  const distance = before.y - line.y;
  if (LABEL.test(line.text) && /[.?!…:—–]["”’]?$/u.test(before.text)) return true;
  if (distance < 0 || distance > 1.4 * gap) return true;
  if (Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height)) return true;
  return line.x - before.x > 0.6 * line.height && line.x - before.x < 6 * line.height;
}

/** A document has double spacing if this many times more lines are far from the next line than near it. */
const DOUBLE_SPACED = 4;

/** The distance between lines that is commonest in a document. */
function usualGap(pages: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>();
  const wide = new Map<number, number>();
  let ended = 0;
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      const gap = next === undefined ? 0 : Math.round((line.y - next.y) * 2) / 2;
      // Lines of one paragraph are set two lines apart only where all are.
      const counted = gap < 2 * line.height ? counts : wide;
      if (counted === wide && gap < 3 * line.height && /[.!?:”"’)\]]$/u.test(line.text)) ended++;
      if (gap > 0 && gap < 3 * line.height) counted.set(gap, (counted.get(gap) ?? 0) + 1);
    }
  }
  const sum = (of: ReadonlyMap<number, number>): number => [...of.values()].reduce((all, count) => all + count, 0);
  // Paragraphs of one line end with a sentence.
  const isDoubleSpaced =
    sum(wide) > DOUBLE_SPACED * sum(counts) && sum(wide) >= FEWEST_NUMBERED && ended * 2 < sum(wide);
  const [commonest] = [...(isDoubleSpaced ? wide : counts)].sort(([a, x], [b, y]) => y - x || a - b);
  return commonest?.[0] ?? 12;
}

/** Joins two lines; a word that was divided between them as the rest of the document has it. */
function join(text: string, next: string, known: ReadonlySet<string>): string {
  const head = /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}-]{0,60})[-\u2010\u00AD]$/u.exec(text)?.[1];
  const tail = /^\p{Ll}[\p{L}\p{M}]{0,60}/u.exec(next)?.[0];
  if (head === undefined || tail === undefined) return `${text} ${next}`;
  const start = text.slice(0, -1);
  return keepsHyphen(head.toLowerCase(), tail.toLowerCase(), known) ? `${start}-${next}` : start + next;
}

/** First parts of words that are mostly written with a hyphen. */
const COMPOUNDING = new Set(
  `self long short well half ex non all high low full part cross mid two three four five six seven eight nine ten twenty thirty
  forty fifty sixty seventy eighty ninety hundred year month week day vice north south east west ill best so far first second
  third one large small open old new real right left hard soft post pre anti pro quasi semi ever much state`.split(
    /\s+/u,
  ),
);

/** Whether the hyphen between two parts is the word's own. The form found elsewhere decides, else the parts. */
function keepsHyphen(head: string, tail: string, known: ReadonlySet<string>): boolean {
  if (known.has(head + tail)) return false;
  if (head.includes('-') || known.has(`${head}-${tail}`)) return true;
  return COMPOUNDING.has(head) || (known.has(head) && known.has(tail));
}

/** All words of a document in lower case, with and without hyphens, but for those that a line's end may divide. */
function wordsOf(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const known = new Set<string>();
  let divided = false;
  for (const { text } of pages.flat()) {
    const found = text.match(/\p{L}[\p{L}\p{M}]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
    const ends = /\p{L}[-\u2010\u00AD]$/u.test(text);
    for (const word of found.slice(divided ? 1 : 0, ends ? -1 : undefined))
      known.add(word.toLowerCase().replace(/\u2010/gu, '-'));
    divided = ends;
  }
  return known;
}

function runsOn(open: string, next: string): boolean {
  return !/[.!?:”"’)\]]$/u.test(open) && (/^\p{Ll}/u.test(next) || /[,;\p{Ll}-]$/u.test(open));
}

/** Lines at the edges that stand, but for their numbers, on three pages or more. */
function runningLines(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set(lines.filter((_, index) => isEdge(index, lines.length)).map(({ text }) => fold(text)));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([text]) => text));
}

/** Whether a line is so near to the top or bottom of its page that it may be a running title or a page number. */
export function isEdge(index: number, length: number): boolean {
  return index < EDGE || index >= length - EDGE;
}

function fold(text: string): string {
  return text.replace(/\d{1,6}/gu, '0').toLowerCase();
}

function isPageNumber(text: string): boolean {
  return /^(?:page )?[-–— ]{0,3}(?:\d{1,4}|[ivxl]{1,7})[-–— ]{0,3}(?:(?:of|\/) ?\d{1,4})?$/iu.test(text);
}
