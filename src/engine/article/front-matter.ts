import * as l10n from '@vscode/l10n';
import type { SourceProblem } from './article.js';
import { type PartialMetadata, validateMetadata } from './metadata.js';
import { withUsualFields } from './usual-fields.js';
import { readYamlMapping, type YamlProblem } from './yaml/mapping.js';

/** Front matter longer than this many UTF-16 code units is not read: no bibliographic record is that long. */
const MAX_LENGTH = 65_536;

/** Maximum number of errors reported for broken front matter. */
const MOST_PROBLEMS = 20;

/** Maximum number of bibliography files, and maximum length of a path in UTF-16 code units. */
const MOST_BIBLIOGRAPHIES = 20;
const LONGEST_PATH = 1_000;

/** The text between the `---` fences at the top of a file. */
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

/** Where the body of `text` begins: after its front matter, if it has any. */
export function bodyStartOf(text: string): number {
  return findFences(text)?.bodyStart ?? 0;
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
  if (contentEnd - contentStart > MAX_LENGTH) return fail(l10n.t('The front matter is too long to be read.'));
  const { value, problems: broken, rangeOf } = readYamlMapping(text.slice(contentStart, contentEnd));
  const problem = ({ message, field, range }: YamlProblem): SourceProblem => ({
    code: 'front-matter',
    severity: 'warning',
    file,
    ...(field === undefined || field === '' ? {} : { field }),
    message,
    range:
      range === null
        ? { start: 0, end: bodyStart }
        : { start: contentStart + range.start, end: contentStart + range.end },
  });
  const problems = broken.slice(0, MOST_PROBLEMS).map(problem);
  if (value === null || value === undefined) return { metadata: {}, bibliography: [], problems, bodyStart };
  const validated = validateMetadata(withUsualFields(value));
  for (const { message, field, path } of validated.problems)
    problems.push(problem({ message, field, range: rangeOf(path) }));
  return { metadata: validated.metadata, bibliography: bibliographyIn(value), problems, bodyStart };
}

/** The files under `bibliography:`, one or a list. */
function bibliographyIn(frontMatter: unknown): string[] {
  if (typeof frontMatter !== 'object' || frontMatter === null || !('bibliography' in frontMatter)) return [];
  const named: unknown = frontMatter.bibliography;
  const files: readonly unknown[] = Array.isArray(named) ? named.slice(0, MOST_BIBLIOGRAPHIES) : [named];
  return files.flatMap((file) => (typeof file === 'string' && file !== '' && file.length <= LONGEST_PATH ? file : []));
}

interface Fences {
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly bodyStart: number;
}

function findFences(text: string): Fences | null {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/u.exec(text);
  if (open === null) return null;
  const close = /^(?:---|\.\.\.)[ \t]*$/gmu;
  close.lastIndex = open[0].length;
  const match = close.exec(text);
  if (match === null) return null;
  const closeEnd = match.index + match[0].length;
  const lineEnd = /^[ \t]*(?:\r\n|\n|\r)/u.exec(text.slice(closeEnd, closeEnd + 2))?.[0].length ?? 0;
  return {
    contentStart: open[0].length,
    contentEnd: match.index,
    bodyStart: closeEnd + lineEnd,
  };
}
