import * as l10n from '@vscode/l10n';
import { getDocumentProxy } from 'unpdf';
import { toEdtf } from '../../../engine/article/dates.js';
import type { Converted } from '../../../engine/article/documents.js';
import { toMarkdownText } from '../../../engine/article/markdown-text.js';
import type { PartialMetadata } from '../../../engine/article/metadata.js';
import { parseNames } from '../../../engine/article/names.js';
import { pageMarker } from '../../../engine/article/pages.js';
import { isGap, linesInColumns, type PdfRun } from './pdf-columns.js';
import { type PdfLine, paragraphsOfPages } from './pdf-layout.js';
import { pageNames } from './pdf-page-numbers.js';

/** A longer document is a book; its first pages are taken. */
const MOST_PAGES = 500;

/** A document that shows pages again more often was made to keep its reader busy: finding a page takes as long as there are many. */
const MOST_REPEATED = 10;

/** Longest text that is taken, in UTF-16 code units: that of a library's longest books. */
const LONGEST = 5_000_000;

/** The text of a PDF: paragraphs, with a mark where each page begins. Scanned pages have no text. */
export async function convertPdf(bytes: Uint8Array): Promise<Converted> {
  const document = await open(bytes);
  const pages: PdfLine[][] = [];
  const seen = new Set<string>();
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
    const page = await document.getPage(number);
    seen.add(page.ref === null ? String(number) : `${page.ref.num} ${page.ref.gen}`);
    if (number - seen.size > MOST_REPEATED || length > LONGEST) break;
    const lines = linesInColumns(runsOf((await page.getTextContent()).items));
    length += lines.reduce((sum, { text }) => sum + text.length, 0);
    pages.push(lines);
    page.cleanup();
  }
  const names = pageNames(pages, await document.getPageLabels());
  let last = '';
  const blocks = paragraphsOfPages(pages).flatMap(({ page, texts, above }) => {
    // Counted as written, and after a letter: the rest of a paragraph is not a line's beginning.
    const written = above === 0 ? 0 : toMarkdownText(`x${last.slice(-above)}`).length - 1;
    last = texts.at(-1) ?? last;
    return [pageMarker(names[page] ?? '', written), ...texts.map(toMarkdownText)];
  });
  const { info } = await document.getMetadata();
  const hasText = blocks.length > pages.length || blocks.some((block) => !block.startsWith('<!--'));
  return {
    markdown: hasText ? blocks.join('\n\n') : '',
    metadata: metadataOf(info),
    reason: hasText ? '' : l10n.t('the document has no text. Run text recognition (OCR) on scanned pages first.'),
  };
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new Error(l10n.t('the document is protected by a password.'));
    throw new Error(l10n.t('the file is not a PDF that can be read.'));
  }
}

/** Pieces of text on a page, put together to lines, and apart where a wide gap is within one: pdf.js marks where each line ends. */
function runsOf(items: readonly unknown[]): PdfRun[] {
  const runs: PdfRun[] = [];
  let run: { text: string; y: number; x: number; height: number; end: number; isAfterGap: boolean } | null = null;
  let isAfterGap = false;
  const finish = (isGapped: boolean): void => {
    const isBlank = run === null || run.text.trim() === '';
    if (run !== null && !isBlank) runs.push({ ...run, text: run.text.replace(/\s+/gu, ' ').trim() });
    isAfterGap = isGapped && (!isBlank || isAfterGap);
    run = null;
  };
  for (const item of items) {
    if (typeof item !== 'object' || item === null || !('str' in item) || !('transform' in item)) continue;
    const { str, transform, width, height, hasEOL } = item as {
      str: string;
      transform: readonly number[];
      width: number;
      height: number;
      hasEOL: boolean;
    };
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const isBlank = str.trim() === '';
    if (run !== null && !isBlank) {
      const isBack = x < run.x - run.height;
      if (isBack || Math.abs(run.y - y) > Math.max(2, run.height / 2)) finish(false);
      else if (isGap(x - run.end, run.height)) finish(true);
    }
    run ??= { text: '', y, x, height, end: x, isAfterGap };
    run.text += str;
    run.height = Math.max(run.height, height);
    if (!isBlank) run.end = Math.max(run.end, x + width);
    if (hasEOL) finish(false);
  }
  finish(false);
  return runs;
}

function metadataOf(info: unknown): PartialMetadata {
  const fields = new Map<string, unknown>(typeof info === 'object' && info !== null ? Object.entries(info) : []);
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim().slice(0, 500) : '';
  };
  const day = /^D:(\d{4})(\d{2})(\d{2})/u.exec(text('CreationDate'));
  const issued = day === null ? null : toEdtf(`${day[1]}-${day[2]}-${day[3]}`);
  // Programs write the name of the file they saved as a title.
  const title = /\.(?:docx?|pdf|indd|qxd|tex)$|^(?:untitled|microsoft word)/iu.test(text('Title')) ? '' : text('Title');
  return {
    ...(title === '' ? {} : { title }),
    ...(text('Author') === '' ? {} : { author: parseNames(text('Author')) }),
    ...(issued === null ? {} : { issued }),
  };
}
