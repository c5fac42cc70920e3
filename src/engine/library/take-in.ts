import * as l10n from '@vscode/l10n';
import type { Article, ReadOutcome, SourceProblem } from '../article/article.js';
import { documentKind } from '../article/documents.js';
import { readFrontMatter } from '../article/front-matter.js';
import type { PartialMetadata } from '../article/metadata.js';
import { withPages } from '../article/pages.js';
import { findUnusable, readWithFrontMatter, type SourceFile } from '../article/read.js';
import { type ExtractOptions, extract } from '../extract/extract.js';
import { LOST } from '../text/unreadable.js';
import { type DigestProfile, digestOf } from './digests.js';
import { emptyIntake, type Intake } from './intake.js';
import { byPlace, type PlacedProblem, placeProblems } from './problems.js';
import { sketchOfWords, wordsOfParagraphs } from './sketch.js';

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
 * A paragraph longer than this (UTF-16 code units; some 16,000 words) does not count as one. A paragraph is what is searched, compared and
 * shown at a time: one without end would keep the editor from everything else.
 */
const LONGEST_PARAGRAPH = 100_000;

/** A character that stands for something that was lost. */
const LOST_CHARACTER = new RegExp(`[${LOST}]`, 'gu');

/**
 * Reads a file and all that the library wants to know of it. `sidecar` is what a bibliography says of the article: it
 * counts where the file's own front matter says nothing, and before what the text seems to say. Never throws.
 */
export function takeIn(source: SourceFile, sidecar: PartialMetadata | null, options: IntakeOptions = {}): Intake {
  const { file, text } = legible(source);
  const { article: read, problems: found, frontMatter } = readAny({ file, text }, options.readOther);
  const problems = [...(source.problems ?? []), ...found];
  if (read === null) return emptyIntake(placed(text, problems));
  const endless = endlessParagraph(read, file, text);
  if (endless !== null) return emptyIntake(placed(text, [...problems, endless]));
  const lost = lostCharacters(file, text);
  const stated: PartialMetadata = frontMatter?.metadata ?? {};
  const bibliographies = frontMatter?.bibliography ?? [];
  const article: Article = {
    ...read,
    metadata: sidecar === null ? read.metadata : { ...read.metadata, ...sidecar, ...stated },
    paragraphs: read.format === 'markdown' ? withPages(read.text, read.paragraphs) : read.paragraphs,
  };
  const words = wordsOfParagraphs(article);
  const folded = words.flatMap((list) => list.map((word) => word.folded));
  return {
    article,
    extraction: extract(article, options),
    ...(bibliographies.length > 0 && { bibliographies }),
    keyStated: stated.id !== undefined || sidecar?.id !== undefined,
    digest: article.metadata.text === 'full' ? digestOf(article, words, options.digests ?? []) : null,
    sketch: sketchOfWords(folded),
    problems: placed(text, lost === null ? problems : [...problems, lost]),
  };
}

function placed(text: string, problems: readonly SourceProblem[]): PlacedProblem[] {
  return placeProblems(text, problems).sort(byPlace);
}

/** A file without its byte order mark, and with a sign for each zero byte that damage has left in its text: not all readers keep these. */
function legible({ file, text: whole }: SourceFile): SourceFile {
  const text = whole.startsWith('\uFEFF') ? whole.slice(1) : whole;
  const isDamaged = text.includes('\0') && findUnusable(file, text) === null;
  return { file, text: isDamaged ? text.replaceAll('\0', '\uFFFD') : text };
}

/** The article that a file is, in any format, and its front matter. */
function readAny(source: SourceFile, readOther: IntakeOptions['readOther']): ReturnType<typeof readWithFrontMatter> {
  const other = readOther?.(source) ?? null;
  if (other === null) return readWithFrontMatter(source);
  const isPage = other.article === null || other.article.format === 'html';
  return { ...other, frontMatter: isPage ? null : readFrontMatter(source.file, source.text) };
}

/** What is wrong with an article that has a paragraph nobody wrote. */
function endlessParagraph({ paragraphs, text: body }: Article, file: string, text: string): SourceProblem | null {
  const long = paragraphs.find(({ start, end }) => end - start > LONGEST_PARAGRAPH);
  if (long === undefined) return null;
  const message = l10n.t(
    'The file has a paragraph of {0} characters, and cannot be used: break it where its paragraphs end (at most {1} are read as one).',
    long.end - long.start,
    LONGEST_PARAGRAPH,
  );
  // The text of a web page is not that of its file.
  const range = body === text ? { range: { start: long.start, end: long.start } } : {};
  return { code: 'paragraph-too-long', severity: 'error', file, message, ...range };
}

/** What is wrong with a text that has characters that stand for what was lost; null where it has none. */
function lostCharacters(file: string, text: string): SourceProblem | null {
  const start = text.search(LOST_CHARACTER);
  if (start < 0) return null;
  const message = l10n.t(
    'The file has characters that cannot be read ({0} in all): it is damaged, or has two encodings. Words beside them are not offered. Replace them, or get the file again.',
    text.match(LOST_CHARACTER)?.length ?? 0,
  );
  // The text of a document is not that of its file.
  const range = documentKind(file) === null ? { range: { start, end: start + 1 } } : {};
  return { code: 'lost-characters', severity: 'warning', file, message, ...range };
}
