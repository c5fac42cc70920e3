import { LineCounter, parseDocument } from 'yaml';
import type { SourceProblem } from './article.js';
import { type PartialMetadata, validateMetadata } from './metadata.js';

/** Front matter longer than this many UTF-16 code units is not read: no bibliographic record is that long. */
const MAX_LENGTH = 65_536;
/** How far the aliases of one document may multiply its nodes: enough for repetition, too little for a bomb. */
const MAX_ALIASES = 100;
/** Brackets open at once. */
const MAX_DEPTH = 32;
/** Dashes in a row, as in lists within lists or a ruled comment. */
const MAX_DASHES = 200;

/** So many bibliography files are believed, with paths of so many UTF-16 code units. */
const MOST_BIBLIOGRAPHIES = 20;
const LONGEST_PATH = 1_000;

/** What stands between the `---` fences at the top of a file. */
export interface FrontMatter {
  readonly metadata: PartialMetadata;
  /** Bibliography files that it names, as written. */
  readonly bibliography: readonly string[];
  readonly problems: readonly SourceProblem[];
  /** Offset at which the body starts. */
  readonly bodyStart: number;
}

/** Whether `text` (without byte order mark) opens with a front matter fence that is closed again. */
export function hasFrontMatter(text: string): boolean {
  return findFences(text) !== null;
}

/** Reads the front matter of `text`; null if it has none. Never throws: what cannot be used is a warning, naming file, field and reason. */
export function readFrontMatter(file: string, text: string): FrontMatter | null {
  const fences = findFences(text);
  if (fences === null) return null;
  const { contentStart, contentEnd, bodyStart } = fences;
  const fail = (message: string, start = 0, end = bodyStart): FrontMatter => ({
    metadata: {},
    bibliography: [],
    problems: [{ code: 'front-matter', severity: 'warning', file, message, range: { start, end } }],
    bodyStart,
  });
  if (contentEnd - contentStart > MAX_LENGTH) return fail('The front matter is too long to be read.');
  if (isDeeplyNested(text, contentStart, contentEnd)) return fail('The front matter is nested too deeply to be read.');
  const problems: SourceProblem[] = [];
  try {
    const document = parseDocument(text.slice(contentStart, contentEnd), {
      lineCounter: new LineCounter(),
      prettyErrors: false,
      logLevel: 'silent',
      resolveKnownTags: false,
    });
    const [error] = document.errors;
    if (error !== undefined) {
      problems.push({
        code: 'front-matter',
        severity: 'warning',
        file,
        message: `The front matter is not valid YAML: ${error.message}`,
        range: { start: contentStart + error.pos[0], end: contentStart + error.pos[1] },
      });
    }
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (value === null || value === undefined) return { metadata: {}, bibliography: [], problems, bodyStart };
    const validated = validateMetadata(value);
    for (const problem of validated.problems) {
      const range = rangeOf(document.getIn(problem.path, true));
      problems.push({
        code: 'front-matter',
        severity: 'warning',
        file,
        ...(problem.field === '' ? {} : { field: problem.field }),
        message: problem.message,
        range:
          range === null
            ? { start: 0, end: bodyStart }
            : { start: contentStart + range[0], end: contentStart + range[1] },
      });
    }
    return { metadata: validated.metadata, bibliography: bibliographyIn(value), problems, bodyStart };
  } catch (error) {
    return fail(`The front matter cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The files under `bibliography:`, one or a list. */
function bibliographyIn(frontMatter: unknown): string[] {
  if (typeof frontMatter !== 'object' || frontMatter === null || !('bibliography' in frontMatter)) return [];
  const named: unknown = frontMatter.bibliography;
  const files: readonly unknown[] = Array.isArray(named) ? named.slice(0, MOST_BIBLIOGRAPHIES) : [named];
  return files.flatMap((file) => (typeof file === 'string' && file !== '' && file.length <= LONGEST_PATH ? file : []));
}

/** Nesting costs the parser far more than length: bibliographic records are flat. */
function isDeeplyNested(text: string, start: number, end: number): boolean {
  let depth = 0;
  let dashes = 0;
  for (let at = start; at < end; at++) {
    const character = text[at] ?? '';
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (character === '-' || character === '?') dashes++;
    else if (character !== ' ') dashes = 0;
    if (depth > MAX_DEPTH || dashes > MAX_DASHES) return true;
  }
  return false;
}

function rangeOf(node: unknown): readonly [number, number] | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : null;
}

interface Fences {
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly bodyStart: number;
}

function findFences(text: string): Fences | null {
  const open = /^---[ \t]*\r?\n/u.exec(text);
  if (open === null) return null;
  const close = /^(?:---|\.\.\.)[ \t]*$/gmu;
  close.lastIndex = open[0].length;
  const match = close.exec(text);
  if (match === null) return null;
  const closeEnd = match.index + match[0].length;
  const lineEnd = text.indexOf('\n', closeEnd);
  return {
    contentStart: open[0].length,
    contentEnd: match.index,
    bodyStart: lineEnd === -1 ? text.length : lineEnd + 1,
  };
}
