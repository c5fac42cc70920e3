import * as l10n from '@vscode/l10n';
import type { Article } from '../article/article.js';
import type { Range } from '../text/range.js';
import { referenceInWords } from './reference-in-words.js';

/**
 * The text before the first word of each paragraph: room for its number, which is painted there. Spaces that break no line
 * and make no code block where they are pasted into Markdown.
 */
const MARGIN = '\u00a0'.repeat(4);

/** One body paragraph in a reading copy, without the margin before it. */
interface CopiedParagraph extends Range {
  readonly number: number;
  /** Where its margin begins. */
  readonly margin: number;
  /** The page on which it begins, where the article has pages. */
  readonly page: string | undefined;
  /** The second of the recording at which it begins, in a transcript with time codes. */
  readonly seconds: number | undefined;
  /** Where the paragraph starts in the article's text. */
  readonly origin: number;
}

/**
 * An article laid out for reading: a heading of two or three lines, then the body paragraphs word for word, a blank line
 * between them, each after a margin. Ranges translate both ways, so that what is selected in the copy is known in the article.
 */
export class ReadingCopy {
  readonly text: string;
  /** The heading lines, before the first paragraph. */
  readonly heading: Range;
  readonly paragraphs: readonly CopiedParagraph[];

  constructor(article: Article) {
    const { metadata } = article;
    const parts = [
      metadata.title ?? l10n.t('Untitled'),
      `@${metadata.id} · ${referenceInWords(metadata)}`,
      ...(metadata.text === 'digest'
        ? [l10n.t("A digest: only the words between quotation marks are the source's own; the prose is a summary.")]
        : []),
    ];
    let text = parts.map((part) => part.replace(/\s+/gu, ' ')).join('\n');
    this.heading = { start: 0, end: text.length };
    const paragraphs: CopiedParagraph[] = [];
    for (const { number, page, times, start, end } of article.paragraphs) {
      const margin = text.length + 2;
      text += `\n\n${MARGIN}`;
      const seconds = times?.[0]?.seconds;
      paragraphs.push({
        number,
        margin,
        page,
        seconds,
        start: text.length,
        end: text.length + end - start,
        origin: start,
      });
      text += plainLineEnds(article.text.slice(start, end));
    }
    this.text = `${text}\n`;
    this.paragraphs = paragraphs;
  }

  /** A range of the article as a range of the copy, or undefined if it starts outside the body. */
  fromArticle(range: Range): Range | undefined {
    const paragraph = this.paragraphs.find(
      (each) => each.origin <= range.start && range.start < each.origin + (each.end - each.start),
    );
    if (!paragraph) return undefined;
    const shift = paragraph.start - paragraph.origin;
    // A quotation that runs over paragraphs ends in a later one, with another shift.
    const last = this.paragraphs.findLast((each) => each.origin < range.end) ?? paragraph;
    const end = Math.min(range.end + last.start - last.origin, last.end);
    return { start: range.start + shift, end: Math.max(end, range.start + shift) };
  }

  /** The body paragraph at an offset of the copy, if it is in one; the margin belongs to it. */
  paragraphAt(offset: number): CopiedParagraph | undefined {
    return this.paragraphs.find((each) => each.margin <= offset && offset <= each.end);
  }

  /** An offset of the copy as an offset of the article, or undefined outside the body. */
  toArticle(offset: number): number | undefined {
    const paragraph = this.paragraphAt(offset);
    return paragraph && Math.max(offset - paragraph.start, 0) + paragraph.origin;
  }
}

/** The same number of code units, with `\n` as the only line end: an editor makes all line ends of a document alike. */
function plainLineEnds(text: string): string {
  return text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
}
