import type { Article, ReadOutcome, SourceProblem } from '../article/article.js';
import { readFrontMatter } from '../article/front-matter.js';
import type { PartialMetadata } from '../article/metadata.js';
import { withPages } from '../article/pages.js';
import { readArticle, type SourceFile } from '../article/read.js';
import { type ExtractOptions, extract } from '../extract/extract.js';
import type { Extraction } from '../extract/extraction.js';
import { LinePositions } from '../text/line-positions.js';

import { type DigestProfile, digestOf } from './digests.js';
import { foldedWords, type Sketch, sketchOfWords } from './sketch.js';

/** A place in a file as editors count it: lines and UTF-16 columns from 0. */
export interface FilePosition {
  readonly line: number;
  readonly character: number;
}

/** A problem with its place in the file worked out. */
export interface PlacedProblem extends SourceProblem {
  readonly from: FilePosition;
  readonly to: FilePosition;
}

/** Everything that one source file came to. Plain, structured-cloneable data. */
export interface Intake {
  readonly article: Article | null;
  readonly extraction: Extraction;
  /** Whether the file or its sidecar states the cite key; otherwise it was made from the file's name. */
  readonly keyStated: boolean;
  /** Bibliography files that its front matter names, as written; absent for none. */
  readonly bibliographies?: readonly string[] | undefined;
  /** The digest whose full text this is. */
  readonly digest: string | null;
  readonly sketch: Sketch;
  readonly problems: readonly PlacedProblem[];
}

/** What reading files may need beside them. */
export interface IntakeOptions extends ExtractOptions {
  readonly digests?: readonly DigestProfile[] | undefined;
  /**
   * Reads what is neither Markdown nor plain text, null for a file that is: the readers are large and loaded only where they
   * are used.
   */
  readonly readOther?: ((source: SourceFile) => ReadOutcome | null) | undefined;
}

/**
 * A paragraph longer than this (UTF-16 code units; some 16,000 words) is none. A paragraph is what is searched, compared and
 * shown at a time: one without end would keep the editor from everything else.
 */
const LONGEST_PARAGRAPH = 100_000;

const NOTHING: Extraction = { quotations: [], entities: [] };

/**
 * Reads a file and all that the library wants to know of it. `sidecar` is what a bibliography says of the article: it
 * counts where the file's own front matter says nothing, and before what the text seems to say. Never throws.
 */
export function takeIn(source: SourceFile, sidecar: PartialMetadata | null, options: IntakeOptions = {}): Intake {
  const { article: read, problems } = options.readOther?.(source) ?? readArticle(source);
  const text = source.text.startsWith('\uFEFF') ? source.text.slice(1) : source.text;
  if (read === null) return nothingIn(text, problems);
  const endless = endlessParagraph(read, source.file, text);
  if (endless !== null) return nothingIn(text, [...problems, endless]);
  const frontMatter = read.format === 'html' ? null : readFrontMatter(source.file, text);
  const stated: PartialMetadata = frontMatter?.metadata ?? {};
  const bibliographies = frontMatter?.bibliography ?? [];
  const article: Article = {
    ...read,
    metadata: sidecar === null ? read.metadata : { ...read.metadata, ...sidecar, ...stated },
    paragraphs: read.format === 'markdown' ? withPages(read.text, read.paragraphs) : read.paragraphs,
  };
  const folded = foldedWords(article);
  return {
    article,
    extraction: extract(article, options),
    ...(bibliographies.length > 0 && { bibliographies }),
    keyStated: stated.id !== undefined || sidecar?.id !== undefined,
    digest: article.metadata.text === 'full' ? digestOf(article, folded, options.digests ?? []) : null,
    sketch: sketchOfWords(folded),
    problems: placeProblems(text, problems),
  };
}

/** What a file comes to that is no article. */
function nothingIn(text: string, problems: readonly SourceProblem[]): Intake {
  const placed = placeProblems(text, problems);
  return {
    article: null,
    extraction: NOTHING,
    keyStated: false,
    digest: null,
    sketch: sketchOfWords([]),
    problems: placed,
  };
}

/** What is wrong with an article that has a paragraph nobody wrote. */
function endlessParagraph({ paragraphs, text: body }: Article, file: string, text: string): SourceProblem | null {
  const long = paragraphs.find(({ start, end }) => end - start > LONGEST_PARAGRAPH);
  if (long === undefined) return null;
  const message = `The file has a paragraph of ${long.end - long.start} characters, and cannot be used: break it where its paragraphs end (at most ${LONGEST_PARAGRAPH} are read as one).`;
  // The text of a web page is not that of its file.
  const range = body === text ? { range: { start: long.start, end: long.start } } : {};
  return { code: 'paragraph-too-long', severity: 'error', file, message, ...range };
}

/** Works out the places of a text's problems; one without a place stands at the file's first character. */
export function placeProblems(text: string, problems: readonly SourceProblem[]): PlacedProblem[] {
  if (problems.length === 0) return [];
  const positions = new LinePositions(text);
  const at = (offset: number): FilePosition => {
    const { line, column } = positions.at(Math.min(offset, text.length));
    return { line: line - 1, character: column - 1 };
  };
  return problems.map((problem) => ({
    ...problem,
    from: at(problem.range?.start ?? 0),
    to: at(problem.range?.end ?? 0),
  }));
}
