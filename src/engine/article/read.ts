import * as l10n from '@vscode/l10n';
import type { Article, ReadOutcome, SourceProblem } from './article.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { readMarkdownBody } from './markdown.js';
import { completeMetadata, type PartialMetadata } from './metadata.js';
import { readHeadLines, readPlainBody } from './plain/plain.js';

/** A source file as the host read it: its name, or path, and its decoded text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  /** What is uncertain about the text, from decoding it. */
  readonly problems?: readonly SourceProblem[] | undefined;
}

/** A file longer than this (UTF-16 code units) is not an article. */
const MAX_LENGTH = 20 * 1024 * 1024;
const MARKDOWN_FILE = /\.(?:md|markdown|mdown|qmd|rmd)$/iu;
const TEXT_FILE = /\.te?xt$/iu;

/**
 * Reads a file as an article: Markdown by its ending or, unless it ends in `.txt`, by a front matter fence; otherwise plain text.
 * A byte order mark is removed first; all ranges point into `article.text`. Never throws: what is wrong is among the
 * problems, and only a file without any use (`empty`, `binary`, `too-large`) gives no article.
 */
export function readArticle(source: SourceFile): ReadOutcome {
  const { article, problems } = readWithFrontMatter(source);
  return { article, problems };
}

/** The same, with the front matter as the file has it; null if it has none. */
export function readWithFrontMatter(source: SourceFile): ReadOutcome & { readonly frontMatter: FrontMatter | null } {
  const text = source.text.startsWith('\uFEFF') ? source.text.slice(1) : source.text;
  const unusable = findUnusable(source.file, text);
  if (unusable !== null) return { article: null, problems: [unusable], frontMatter: null };

  const frontMatter = readFrontMatter(source.file, text);
  const problems: SourceProblem[] = [...(frontMatter?.problems ?? [])];
  const isMarkdown = MARKDOWN_FILE.test(source.file) || (frontMatter !== null && !TEXT_FILE.test(source.file));
  const body = isMarkdown
    ? readMarkdown(text, frontMatter?.bodyStart ?? null)
    : readPlainBody(without(text, frontMatter?.bodyStart ?? 0));
  const metadata = completeMetadata({ ...body.metadata, ...frontMatter?.metadata }, source.file);

  if (body.paragraphs.length === 0) {
    const severity = frontMatter === null ? 'error' : 'warning';
    problems.push({ code: 'empty', severity, file: source.file, message: l10n.t('The file has no body text.') });
    if (frontMatter === null) return { article: null, problems, frontMatter };
  }
  const article: Article = {
    metadata,
    format: isMarkdown ? 'markdown' : 'plain',
    text,
    paragraphs: body.paragraphs.map(({ start, end }, index) => ({ start, end, number: index + 1 })),
  };
  return { article, problems, frontMatter };
}

/** A text without its front matter, in whose place are spaces: what a writer adds there takes nothing from what the text says. */
function without(text: string, bodyStart: number): string {
  return text.slice(0, bodyStart).replace(/[^\n]/gu, ' ') + text.slice(bodyStart);
}

/**
 * Markdown with front matter was made with care: its paragraphs are the body, except a by-line or a date at its head. Without,
 * it may be a web page pasted into a `.md` file, and is searched for what does not belong to the article.
 */
function readMarkdown(
  text: string,
  bodyStart: number | null,
): { paragraphs: readonly { start: number; end: number }[]; metadata: PartialMetadata } {
  const body = readMarkdownBody(text, bodyStart ?? 0);
  const titled: PartialMetadata = body.title === undefined ? {} : { title: body.title };
  if (bodyStart !== null) {
    const { length, metadata } = readHeadLines(text, body.paragraphs);
    return { paragraphs: body.paragraphs.slice(length), metadata: { ...metadata, ...titled } };
  }
  const plain = readPlainBody(text, body.paragraphs, undefined, body.title !== undefined);
  return { paragraphs: plain.paragraphs, metadata: { ...plain.metadata, ...titled } };
}

/** Why a file is unusable in any format (`empty`, `binary`, `too-large`); null if it may be of some. */
export function findUnusable(file: string, text: string): SourceProblem | null {
  if (text.length > MAX_LENGTH) {
    return {
      code: 'too-large',
      severity: 'error',
      file,
      message: l10n.t('The file is too large to be an article (over 20 million characters).'),
    };
  }
  if (text.trim() === '') return { code: 'empty', severity: 'error', file, message: l10n.t('The file is empty.') };
  if (looksBinary(text))
    return { code: 'binary', severity: 'error', file, message: l10n.t('The file holds binary data, not text.') };
  return null;
}

/** Control characters that text does not have, and what could not be decoded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const ODD = /[\x00-\x08\x0e-\x1f\ufffd]/g;

/** So many zero bytes damage a short text, and do not make it binary. */
const FEW_ZEROS = 2;

/**
 * Of PDF all may be letters. Text has hardly any control characters or characters that could not be decoded, and zero bytes only where it
 * was damaged.
 */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  if (sample.startsWith('%PDF-')) return true;
  const odd = sample.match(ODD) ?? [];
  const zeros = odd.filter((char) => char === '\0');
  return odd.length * 20 > sample.length || (zeros.length > FEW_ZEROS && zeros.length * 100 > sample.length);
}
