import * as l10n from '@vscode/l10n';
import type { Article, Paragraph, ReadOutcome } from './article.js';
import { withVoices } from './mail/voices.js';
import { readMarkdownBody } from './markdown.js';
import { completeMetadata, type PartialMetadata } from './metadata.js';
import { readHeadLines } from './plain/plain.js';

/** A document turned into the body of a Markdown article. */
export interface Converted {
  readonly markdown: string;
  readonly metadata: PartialMetadata;
  /** Why there is no text, in a whole sentence; empty if there is some. */
  readonly reason: string;
  /** The author says what is in it, but for block quotations: an e-mail. */
  readonly isSpoken?: true | undefined;
}

/** The parts of the program that read documents, each loaded when it is used. */
export type DocumentKind = 'pdf' | 'docx' | 'epub' | 'mail';

const KINDS: Readonly<Record<string, DocumentKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  epub: 'epub',
  eml: 'mail',
  mht: 'mail',
  mhtml: 'mail',
};

/** What reads the document of this name; null for a file that is text. */
export function documentKind(file: string): DocumentKind | null {
  const ending = /\.([a-z]{3,5})$/iu.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS, ending) ? (KINDS[ending] ?? null) : null;
}

/** A document's text as an article, with the metadata that the document states. */
export function readConverted(file: string, { markdown: text, metadata, reason, isSpoken }: Converted): ReadOutcome {
  const body = readMarkdownBody(text, 0);
  if (body.paragraphs.length === 0) {
    const message = reason === '' ? l10n.t('The file has no body text.') : reason;
    return { article: null, problems: [{ code: 'empty', severity: 'error', file, message }] };
  }
  // What an e-mail begins with is its author's words.
  const head = isSpoken ? { length: 0, metadata: {} } : readHeadLines(text, body.paragraphs);
  const paragraphs = body.paragraphs
    .slice(head.length)
    .map(({ start, end }, index): Paragraph => ({ start, end, number: index + 1 }));
  const article: Article = {
    metadata: completeMetadata(
      { ...head.metadata, ...(body.title !== undefined && { title: body.title }), ...metadata },
      file,
    ),
    format: 'markdown',
    text,
    paragraphs: isSpoken ? withVoices(text, paragraphs) : paragraphs,
  };
  return { article, problems: [] };
}
