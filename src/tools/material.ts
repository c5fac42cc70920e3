import type { Article } from '../engine/article/article.js';
import { DEFAULT_INSERTION, insertionFor, type QuotedWords } from '../engine/cite/insertion.js';
import { printLocator } from '../engine/cite/locator.js';
import { quotablePassage } from '../engine/cite/passage.js';
import type { InsertionPlace } from '../engine/cite/place.js';
import { sourceName } from '../engine/cite/reference.js';
import { locatorOf } from '../engine/cite/source-locator.js';
import { languageOf } from '../engine/extract/languages/recognize.js';
import type { Library } from '../engine/library/library.js';
import type { Quotation } from '../engine/library/model.js';
import type { Range } from '../engine/text/range.js';
import type { Json, JsonObject } from './answer.js';

/** Number of characters of the article shown before and after a quotation. */
const CONTEXT = 120;

/** Longest text of one paragraph, in UTF-16 code units, that an answer gives in full. */
const LONGEST = 2_000;

/** An empty draft: where the Markdown of an answer is made for. */
const ANYWHERE: InsertionPlace = {
  text: '',
  range: { start: 0, end: 0 },
  context: { kind: 'paragraph', prose: true, containers: [], linePrefix: '', multiline: true },
};

/** The Markdown that quotes words and cites them. */
export function markdownFor(words: QuotedWords): string {
  return insertionFor(words, ANYWHERE, DEFAULT_INSERTION).text.trim();
}

/** The address of an article, or of one of its paragraphs, among the resources. */
export function linkTo(key: string, paragraph?: number): string {
  const source = `quoin://source/${encodeURIComponent(key)}`;
  return paragraph === undefined || paragraph === 0 ? source : `${source}/para/${paragraph}`;
}

/** Recognized once: it takes a look at a thousand words. */
const languages = new WeakMap<Article, string | null>();

/** The language of an article, as a code; null where it is unknown. */
export function languageIn(article: Article): string | null {
  const known = languages.get(article);
  if (known !== undefined) return known;
  const language = languageOf(article);
  languages.set(article, language);
  return language;
}

/** What is known of an article, as the head of its paragraphs. */
export function articleData(article: Article): JsonObject {
  const { id, title, text: extent } = article.metadata;
  return { key: id, title: title === undefined ? null : cut(title), ...aboutArticle(article), extent };
}

/** What is known of an article, as far as an answer needs it. */
export function aboutArticle({ metadata }: Article): JsonObject {
  return {
    date: metadata.issued ?? null,
    outlet: sourceName(metadata) || null,
  };
}

/** A quotation with all that an answer's data gives of it; null for one whose article is gone. */
export function quotationData(library: Library, quotation: Quotation): JsonObject | null {
  const article = library.article(quotation.articleId)?.article;
  const passage = quotablePassage(library, quotation.articleId, quotation);
  if (article === undefined || passage === null) return null;
  const { speaker } = quotation;
  const { key, locator } = passage.words.citation;
  return {
    insert: markdownFor(passage.words),
    words: passage.words.text,
    speaker: speaker && { name: speaker.name, basis: speaker.basis, roles: rolesOf(library, quotation) },
    key,
    locator: locator && printLocator(locator),
    ...aboutArticle(article),
    language: languageIn(article),
    context: { before: before(article, quotation.start), after: after(article, quotation.end) },
    link: linkTo(key, quotation.paragraph),
    id: quotation.id,
  };
}

/** The part of a quotation's data that the text of an answer shows. */
export function briefly({ insert, speaker, date, outlet, id }: JsonObject): JsonObject {
  return { insert, speaker: speakerInWords(speaker), date: date ?? undefined, outlet: outlet ?? undefined, id };
}

function speakerInWords(speaker: Json | undefined): string | undefined {
  if (typeof speaker !== 'object' || speaker === null || !('name' in speaker)) return undefined;
  return `${String(speaker.name)} (${String(speaker.basis)})`;
}

function rolesOf(library: Library, { speakerId }: Quotation): string[] {
  const entity = speakerId === null ? undefined : library.entity(speakerId);
  return entity?.roles.slice(0, 3).map(({ title }) => title) ?? [];
}

/** Words of an article, cut at spaces, that end at an offset of it. */
function before({ text, paragraphs }: Article, offset: number): string {
  const paragraph = paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  const from = Math.max(paragraph?.start ?? offset, offset - CONTEXT);
  const words = text.slice(from, offset).replace(/["“„«‘‚‹「『]\s*$/u, '');
  return tidy(from === paragraph?.start ? words : words.replace(/^\S*\s/u, '…'));
}

function after({ text, paragraphs }: Article, offset: number): string {
  const paragraph = paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  const to = Math.min(paragraph?.end ?? offset, offset + CONTEXT);
  const words = text.slice(offset, to).replace(/^\s*["”»’›」』]/u, '');
  return tidy(to === paragraph?.end ? words : words.replace(/\s\S*$/u, '…'));
}

/** Some paragraphs of an article; its own words can be quoted only if the article is held in full. */
export function paragraphsData(library: Library, article: Article, numbers: readonly number[]): JsonObject[] {
  const { id, text: extent } = article.metadata;
  const byParagraph = new Map<number, Quotation[]>();
  for (const quotation of library.quotationsIn(id)) {
    const same = byParagraph.get(quotation.paragraph);
    if (same === undefined) byParagraph.set(quotation.paragraph, [quotation]);
    else same.push(quotation);
  }
  return numbers.flatMap((number) => {
    const paragraph = article.paragraphs[number - 1];
    if (paragraph === undefined) return [];
    const locator = locatorOf(article, paragraph);
    return {
      text: cut(tidy(article.text.slice(paragraph.start, paragraph.end))),
      quotable: extent === 'full' ? 'all words' : 'only the quotations listed',
      key: id,
      locator: locator && printLocator(locator),
      paragraph: number,
      quotations: (byParagraph.get(number) ?? []).map((quotation) => ({
        id: quotation.id,
        words: cut(tidy(quotation.text)),
        speaker: quotation.speaker?.name ?? null,
      })),
      link: linkTo(id, number),
    };
  });
}

/** The words between two offsets of an article, ready to insert where they may be quoted. */
export function passageData(library: Library, article: Article, range: Range, paragraph: number): JsonObject {
  const { id } = article.metadata;
  const passage = quotablePassage(library, id, range);
  const locator = locatorOf(article, range);
  return {
    insert: passage && markdownFor(passage.words),
    words: passage?.words.text ?? tidy(article.text.slice(range.start, range.end)),
    quotable: passage !== null,
    key: id,
    locator: locator && printLocator(locator),
    ...aboutArticle(article),
    language: languageIn(article),
    link: linkTo(id, paragraph),
  };
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s\S*$/u, '')} …` : text;
}

/** Words on one line. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
