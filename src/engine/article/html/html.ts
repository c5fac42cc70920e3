import type { Range } from '../../text/range.js';
import type { Article, ReadOutcome } from '../article.js';
import { completeMetadata, type PartialMetadata } from '../metadata.js';
import { readPlainBody } from '../plain/plain.js';
import { findUnusable, type SourceFile } from '../read.js';
import { blockToMarkdown } from './block-markdown.js';
import type { Block } from './blocks.js';
import { readPageMetadata } from './page-metadata.js';
import { articleBlocks } from './reader-view.js';

/**
 * Reads an HTML page as an article: what a reader view shows of it, as text. `article.text` is that text, one block after
 * another with blank lines between; all ranges point into it. Never throws.
 */
export function readHtml(source: SourceFile): ReadOutcome {
  const html = source.text.startsWith('\uFEFF') ? source.text.slice(1) : source.text;
  const unusable = findUnusable(source.file, html);
  if (unusable !== null) return { article: null, problems: [unusable] };
  const { text, paragraphs, metadata } = readPage(html);
  if (paragraphs.length === 0) {
    return {
      article: null,
      problems: [{ code: 'empty', severity: 'error', file: source.file, message: 'The page has no body text.' }],
    };
  }
  const article: Article = {
    metadata: completeMetadata(metadata, source.file),
    format: 'html',
    text,
    paragraphs: paragraphs.map(({ start, end }, index) => ({ start, end, number: index + 1 })),
  };
  return { article, problems: [] };
}

/** A page as the body of a Markdown article, for a page that becomes a source of its own. */
export function htmlToMarkdown(source: SourceFile): { markdown: string; metadata: PartialMetadata; reason: string } {
  const unusable = findUnusable(source.file, source.text);
  if (unusable !== null) return { markdown: '', metadata: {}, reason: unusable.message };
  const blocks = articleBlocks(source.text);
  const { metadata } = readBlocks(source.text, blocks);
  const title = metadata.title?.toLowerCase();
  const kept = blocks.filter(({ kind, text }) => kind !== 'heading' || text.toLowerCase() !== title);
  const markdown = kept.map(blockToMarkdown).join('\n\n');
  return { markdown, metadata, reason: markdown === '' ? 'The page has no body text.' : '' };
}

interface Page {
  readonly text: string;
  readonly paragraphs: readonly Range[];
  readonly metadata: PartialMetadata;
}

function readPage(html: string): Page {
  return readBlocks(html, articleBlocks(html));
}

function readBlocks(html: string, blocks: readonly Block[]): Page {
  let text = '';
  const ranges: Range[] = [];
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    if (block.kind !== 'heading') ranges.push({ start: text.length, end: text.length + block.text.length });
    text += block.text;
  }
  const body = readPlainBody(text, ranges);
  return { text, paragraphs: body.paragraphs, metadata: { ...body.metadata, ...readPageMetadata(html) } };
}
