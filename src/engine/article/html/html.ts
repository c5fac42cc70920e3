import * as l10n from '@vscode/l10n';
import { ENDS_QUESTION } from '../../text/closing-marks.js';
import type { Range } from '../../text/range.js';
import { bothAddresses } from '../archived.js';
import type { Article, Origins, ReadOutcome } from '../article.js';
import { completeMetadata, type PartialMetadata } from '../metadata.js';
import { readPlainBody } from '../plain/plain.js';
import { findUnusable, type SourceFile } from '../read.js';
import { blockToMarkdown } from './block-markdown.js';
import { type Block, blocksOf } from './blocks.js';
import { articleBlocks } from './body.js';
import { decodeEntities } from './entities.js';
import { readPageFacts } from './page-metadata.js';
import { readSavedPage } from './saved-page.js';

/**
 * Reads an HTML page as an article: what a reader view shows of it, as text. `article.text` is that text, one block after
 * another with blank lines between; all ranges point into it. Never throws.
 */
export function readHtml(source: SourceFile): ReadOutcome {
  const html = source.text.startsWith('\uFEFF') ? source.text.slice(1) : source.text;
  const unusable = findUnusable(source.file, html);
  if (unusable !== null) return { article: null, problems: [unusable] };
  const { text, paragraphs, quoted, asked, metadata, origins } = readPage(html);
  if (paragraphs.length === 0) {
    return {
      article: null,
      problems: [
        { code: 'empty', severity: 'error', file: source.file, message: l10n.t('The page has no body text.') },
      ],
    };
  }
  const article: Article = {
    metadata: completeMetadata(metadata, source.file),
    format: 'html',
    origins,
    text,
    paragraphs: paragraphs.map(({ start, end }, index) => ({
      start,
      end,
      number: index + 1,
      ...(quoted.has(start) ? { quoted: true } : {}),
      ...(asked.has(start) ? { asks: true } : {}),
    })),
  };
  return { article, problems: [] };
}

/** A line that is bold to this share may be a heading. */
const MOSTLY = 0.8;

/** A page as the body of a Markdown article, for a page that becomes a source of its own. */
export function htmlToMarkdown(source: SourceFile): { markdown: string; metadata: PartialMetadata; reason: string } {
  const unusable = findUnusable(source.file, source.text);
  if (unusable !== null) return { markdown: '', metadata: {}, reason: unusable.message };
  const { blocks, metadata } = readPage(source.text);
  const title = metadata.title?.toLowerCase();
  const kept = blocks.filter(({ kind, text }) => kind !== 'heading' || text.toLowerCase() !== title);
  const markdown = kept.map(blockToMarkdown).join('\n\n');
  return { markdown, metadata, reason: markdown === '' ? l10n.t('The page has no body text.') : '' };
}

interface Page {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly paragraphs: readonly Range[];
  /** Where block quotations begin. */
  readonly quoted: ReadonlySet<number>;
  /** Where the questions of an interview begin. */
  readonly asked: ReadonlySet<number>;
  readonly metadata: PartialMetadata;
  readonly origins: Origins;
}

function readPage(html: string): Page {
  const facts = readPageFacts(html);
  const authors = facts.metadata.author ?? [];
  const { blocks, questions } = withQuestions(
    articleBlocks(html, {
      stated: plainTextOf(facts.body),
      authors: authors.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' ')),
    }),
  );
  let text = '';
  const ranges: Range[] = [];
  const quoted = new Set<number>();
  const asked = new Set<number>();
  const paragraphs = new Set<number>();
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    if (block.kind === 'quote') quoted.add(text.length);
    if (questions.has(block)) asked.add(text.length);
    if (block.kind !== 'heading') {
      ranges.push({ start: text.length, end: text.length + block.text.length });
      if (isSurelyBody(block)) paragraphs.add(text.length);
    }
    text += block.text;
  }
  const body = readPlainBody(text, ranges, paragraphs);
  return {
    blocks,
    text,
    paragraphs: body.paragraphs,
    quoted,
    asked,
    metadata: withArchived({ ...body.metadata, ...facts.metadata }, readSavedPage(html)),
    origins: { ...originsInText(body.metadata), ...facts.origins },
  };
}

/** What a page says of itself before what saved it says, and the address of the archive that it was saved from. */
function withArchived(own: PartialMetadata, saved: PartialMetadata): PartialMetadata {
  const { archived } = bothAddresses(saved);
  const all = { ...saved, ...(archived !== undefined && { archived }), ...own };
  return { ...all, ...bothAddresses(all) };
}

/** What only the lines around the body say. */
function originsInText({ title, author, issued }: PartialMetadata): Origins {
  return { ...(title && { title: 'guess' }), ...(author && { author: 'text' }), ...(issued && { issued: 'text' }) };
}

/** A page's data have the text as it is, or as HTML, with references to characters written twice at times. */
function plainTextOf(body: string): string {
  const text = decodeEntities(body);
  if (!/<(?:p|br|div)\b/iu.test(text)) return text;
  return blocksOf(text)
    .map((block) => block.text)
    .join('\n');
}

/**
 * Headings and bold paragraphs that are questions are an interview's, if there are several: someone said them. They become paragraphs.
 * What else the interviewer says is in the same type between them.
 */
function withQuestions(blocks: readonly Block[]): { blocks: readonly Block[]; questions: ReadonlySet<Block> } {
  const isBold = ({ kind, text, bold }: Block): boolean => kind === 'paragraph' && bold >= text.length * MOSTLY;
  const isQuestion = (block: Block): boolean =>
    ((block.kind === 'heading' && block.level > 1) || (isBold(block) && !LABELLED.test(block.text))) &&
    ENDS_QUESTION.test(block.text);
  const asked = blocks.flatMap((block, index) => (isQuestion(block) ? index : []));
  if (asked.length < 2) return { blocks, questions: new Set() };
  const inBold = asked.filter((index) => blocks[index]?.kind === 'paragraph');
  const [first = 0, last = 0] = [inBold[0], inBold.at(-1)];
  const questions = new Set<Block>();
  const changed = blocks.map((block, index): Block => {
    const isRemark = index > first && index < last && isBold(block) && REMARK.test(block.text);
    if (!isRemark && !isQuestion(block)) return block;
    const question: Block = { ...block, kind: 'paragraph', level: 0, isParagraph: true };
    questions.add(question);
    return question;
  });
  return { blocks: changed, questions };
}

/** A question that says who asks is a turn of its own. */
const LABELLED = /^\p{Lu}[^\s:]{0,30}(?:\s[^\s:]{1,30}){0,4}\s?[:.]\s/u;

/** A sentence that is no question, without a label. */
const REMARK = /^(?!.{1,60}:\s).*[.!…]$/u;

/** What the page marks as a paragraph is one, however short; bold lines may be headings. */
function isSurelyBody({ kind, text, isParagraph, bold }: Block): boolean {
  return kind !== 'paragraph' || (isParagraph && (bold < text.length * MOSTLY || ENDS_QUESTION.test(text)));
}
