/**
 * Exports drafts: a module of its own, which is loaded when a draft is first exported.
 */
import type { CitationPrinter } from '../convert/print.js';
import type { StyleFormatter } from '../styles/formatter.js';
import { composeDocument } from './compose.js';
import { wordFile } from './docx.js';
import { PRINT_STYLE, page } from './page.js';
import { withPandocsLocators } from './pandoc-locators.js';
import { portableDraft, withPlaceForReferences } from './portable.js';

/** What a draft can become: a Word file, a page, a page to print, or Markdown for Pandoc. */
export type ExportFormat = 'docx' | 'html' | 'print' | 'pandoc';

/** A draft to export. */
export interface DraftToExport {
  readonly text: string;
  readonly to: ExportFormat;
  /** Works that join the reference list without being cited. */
  readonly uncited: readonly string[];
  /** The heading of the reference list, where the draft has none. */
  readonly heading: string;
  /** The language of the document, where the draft does not say it. */
  readonly language: string | null;
  /** The bytes of images by the address that the draft writes. */
  readonly images: readonly (readonly [string, Uint8Array])[];
}

/** How its citations are formatted. */
export interface ExportFormatting {
  readonly formatter: StyleFormatter;
  readonly printer: CitationPrinter;
  readonly isKnown: (key: string) => boolean;
}

/** The result of an export. */
export interface ExportedDraft {
  /** A file's bytes, or the text of one. */
  readonly content: Uint8Array | string;
  /** Keys that nothing is known by. */
  readonly unknown: readonly string[];
  /** For Pandoc, what a page to print has in its head. */
  readonly pageStyle?: string;
}

/** Exports a draft. */
export async function exportDraft(
  { text, to, uncited, heading, language, images }: DraftToExport,
  { formatter, printer, isKnown }: ExportFormatting,
): Promise<ExportedDraft> {
  const draft = portableDraft(text, printer);
  const composed = composeDocument(draft, { formatter, isKnown, uncited, heading });
  if (to === 'pandoc') {
    const placed = withPlaceForReferences(draft, composed.head.referencesTitle === null ? heading : null);
    const content = withPandocsLocators(placed, language);
    return { content, unknown: composed.unknown, pageStyle: PRINT_STYLE };
  }
  const document = { ...composed, head: { ...composed.head, language: composed.head.language ?? language } };
  const content = to === 'docx' ? await wordFile(document, new Map(images)) : page(document, to === 'print');
  return { content, unknown: composed.unknown };
}
