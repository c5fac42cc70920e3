import * as l10n from '@vscode/l10n';
import type { CiteItem } from '../engine/cite/pandoc.js';
import { type QuotablePassage, quotablePassage } from '../engine/cite/passage.js';
import { locatorOf, paragraphLocator } from '../engine/cite/source-locator.js';
import { plural } from '../engine/text/interface-texts.js';
import type { Range } from '../engine/text/range.js';
import { articleOf, place } from './describe.js';
import { citeItemOf, type Found, foundQuotation } from './found.js';
import type { Knowledge } from './knowledge.js';

/** A passage on its way into a draft. */
export interface Passage {
  readonly articleId: string;
  /** The words meant, as a range of the article's text. */
  readonly range?: Range | undefined;
  /** Without words: the number of the paragraph meant; without either the whole article. */
  readonly paragraph?: number | undefined;
}

/** Something of a library that is dragged: into a draft, and elsewhere as plain text. */
export interface Dragged {
  readonly passage: Passage;
  readonly text: string;
}

/** Words from anywhere that the library has. */
export interface Recognised {
  readonly quotable: QuotablePassage;
  /** What quoting them does: `Paste 9 words as cited quotation: PTI · June 2024`. */
  readonly title: string;
}

/** Minimum and maximum number of words of a quotation: fewer may be anywhere. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 400;

/** Minimum share of words in common for text to match a passage of the library. */
const RECOGNISED = 0.9;

/** The words of something found as they can be quoted: a quotation whole; null where they cannot be, and where there are none. */
export function quotable(known: Knowledge, { target, quotationId }: Found): QuotablePassage | null {
  const quotation = quotationId === undefined ? undefined : known.library.quotation(quotationId);
  if (quotation) {
    const { article } = articleOf(known, quotation);
    const { speaker, cue } = quotation;
    return {
      quotation,
      words: {
        text: quotation.text,
        speaker: speaker?.basis === 'stated' ? speaker.name : null,
        cue: cue && article.text.slice(cue.start, cue.end),
        citation: citeItemOf(known, foundQuotation(quotation)),
      },
    };
  }
  const { articleId, start, end } = target;
  return start === undefined || end === undefined ? null : quotablePassage(known.library, articleId, { start, end });
}

/** What cites a passage; null if its article is not there. */
export function passageCitation({ library }: Knowledge, { articleId, range, paragraph }: Passage): CiteItem | null {
  const article = library.article(articleId)?.article;
  if (!article) return null;
  const around = range ? locatorOf(article, range) : null;
  const locator = paragraph === undefined ? around : paragraphLocator(article, paragraph);
  return { prefix: '', key: articleId, suppressAuthor: false, locator, suffix: '' };
}

/** A quotation's words; of anything else the paragraph it is in, or the whole article. */
export function passageOf({ library }: Knowledge, { target, quotationId, paragraph }: Found): Passage {
  const quotation = quotationId === undefined ? undefined : library.quotation(quotationId);
  const { articleId, start } = target;
  if (quotation) return { articleId, range: { start: quotation.start, end: quotation.end } };
  const paragraphs = library.article(articleId)?.article.paragraphs ?? [];
  const around = start === undefined ? undefined : paragraphs.find((each) => each.start <= start && start <= each.end);
  const number = paragraph ?? around?.number;
  return number === undefined ? { articleId } : { articleId, paragraph: number };
}

/** The quotation or passage of the library that text from anywhere is, in the source's own words; null if it is not one. */
export function recognise(known: Knowledge, text: string): Recognised | null {
  const words = text.trim().split(/\s+/u).length;
  if (words < FEWEST_WORDS || words > MOST_WORDS) return null;
  const { library, search } = known;
  const [origin] = search.locate(text, { kinds: ['quotation'], limit: 1 });
  // Words that run over two quotations are not one of them.
  const isOne = origin !== undefined && origin.next === undefined && origin.similarity >= RECOGNISED;
  const quotation = isOne ? search.quotationOf(origin.record) : undefined;
  const whole = quotation && quotablePassage(library, quotation.articleId, quotation);
  if (!origin || !quotation || !whole) return recognisePassage(known, text);
  const part = origin.record.text.slice(origin.range.start, origin.range.end);
  const title = titleOf(part, place(articleOf(known, quotation).article, quotation));
  return { quotable: { ...whole, words: { ...whole.words, text: part } }, title };
}

/** The passage of a full text that text is. */
function recognisePassage({ library, search }: Knowledge, text: string): Recognised | null {
  const [origin] = search.locate(text, { kinds: ['paragraph'], limit: 1 });
  if (origin === undefined || origin.next !== undefined || origin.similarity < RECOGNISED) return null;
  const { articleId } = origin.record;
  const article = library.article(articleId)?.article;
  const paragraph = article?.paragraphs[(search.paragraphOf(origin.record) ?? 0) - 1];
  if (!article || !paragraph) return null;
  const at = { start: paragraph.start + origin.range.start, end: paragraph.start + origin.range.end };
  const passage = quotablePassage(library, articleId, at);
  return passage && { quotable: passage, title: titleOf(passage.words.text, place(article, at)) };
}

function titleOf(words: string, at: string): string {
  const number = words.split(/\s+/u).length;
  return plural(
    number,
    l10n.t('Paste {0} word as cited quotation: {1}', number, at),
    l10n.t('Paste {0} words as cited quotation: {1}', number, at),
  );
}
