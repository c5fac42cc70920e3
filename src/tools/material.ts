import type { Article } from '../engine/article/article.js';
import { insertionFor, type QuotedWords } from '../engine/cite/insertion.js';
import { DEFAULT_INSERTION } from '../engine/cite/insertion-settings.js';
import { printLocator } from '../engine/cite/locator.js';
import { quotablePassage } from '../engine/cite/passage.js';
import type { InsertionPlace } from '../engine/cite/place.js';
import { authorsOf, outletOf } from '../engine/cite/reference.js';
import { locatorOf } from '../engine/cite/source-locator.js';
import { basisOf, whatWasDone } from '../engine/extract/extraction.js';
import type { Library } from '../engine/library/library.js';
import type { Quotation } from '../engine/library/model.js';
import type { Range } from '../engine/text/range.js';
import type { Json, JsonObject } from './answer.js';
import { beginning, LONGEST } from './page.js';

/** Number of characters of the article shown before and after a quotation. */
const CONTEXT = 120;

/** Longest quotation, in UTF-16 code units, that an answer gives ready to insert. */
const LONGEST_INSERT = 3_000;

/** What an answer gives of words in a list of others, and of a title. */
const FEW = 300;

/** What to do where words are cut: Quoin's own words. */
export const READ_ALL = 'The words are cut: read all of them with quoin_get_passage, by key and locator.';

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

/** The language of an article, as a code; null where it is unknown. */
export function languageIn(library: Library, article: Article): string | null {
  return library.article(article.metadata.id)?.extraction.language ?? null;
}

/** What is known about an article, as the head of its paragraphs. */
export function articleData(library: Library, article: Article): JsonObject {
  const { id, title, text: extent } = article.metadata;
  const notices = noticesOf(library, article);
  return {
    key: id,
    title: title === undefined ? null : beginning(title, FEW).text,
    ...aboutArticle(article),
    extent,
    ...(notices.length > 0 && { notices }),
  };
}

/** What an article says that was corrected, updated or retracted in it. */
function noticesOf(library: Library, { text, metadata: { id } }: Article): JsonObject[] {
  const notices = library.article(id)?.extraction.notices ?? [];
  return notices.map(({ kind, start, end }) => ({ kind, words: beginning(tidy(text.slice(start, end)), FEW).text }));
}

/** `corrected` or `retracted`, beside what is found in an article whose publication says so. */
function noticeData(library: Library, { metadata: { id } }: Article): JsonObject {
  const notice = whatWasDone(library.article(id)?.extraction.notices);
  return notice === '' ? {} : { notice };
}

/** What is known about an article, as far as an answer needs it. */
export function aboutArticle({ metadata }: Article): JsonObject {
  return {
    date: metadata.issued ?? null,
    outlet: beginning(outletOf(metadata), FEW).text || null,
    author: beginning(authorsOf(metadata), FEW).text || null,
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
    ...wordsData(passage.words),
    speaker: speaker && {
      name: beginning(speaker.name, FEW).text,
      basis: basisOf(quotation),
      roles: rolesOf(library, quotation),
    },
    key,
    locator: locator && printLocator(locator),
    ...aboutArticle(article),
    ...noticeData(library, article),
    language: languageIn(library, article),
    context: { before: before(article, quotation.start), after: after(article, quotation.end) },
    link: linkTo(key, quotation.paragraph),
    id: quotation.id,
  };
}

/** A quotation that may be the one that is meant. */
export function candidateData(library: Library, quotation: Quotation): JsonObject {
  const article = library.article(quotation.articleId)?.article;
  const locator = article && locatorOf(article, quotation);
  return {
    key: quotation.articleId,
    locator: locator ? printLocator(locator) : null,
    words: beginning(quotation.text, FEW).text,
    speaker: quotation.speaker && beginning(quotation.speaker.name, FEW).text,
    link: linkTo(quotation.articleId, quotation.paragraph),
  };
}

/** Words to be quoted: ready to insert, or cut, with what to do, where nobody would quote all of them. */
function wordsData(quoted: QuotedWords): JsonObject {
  if (quoted.text.length <= LONGEST_INSERT) return { insert: markdownFor(quoted), words: quoted.text };
  return { insert: null, words: beginning(quoted.text).text, cut: true, next: READ_ALL };
}

/** The part of a quotation's data that the text of an answer shows. */
export function briefly({
  insert,
  words,
  next,
  speaker,
  key,
  locator,
  date,
  outlet,
  notice,
  id,
}: JsonObject): JsonObject {
  return {
    ...(insert === null ? { words, next, key, locator } : { insert }),
    speaker: speakerInWords(speaker),
    date: date ?? undefined,
    outlet: outlet ?? undefined,
    notice,
    id,
  };
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

/**
 * Some paragraphs of an article, long ones in parts; its own words can be quoted only if the article is held in full. A quotation
 * is listed with the part that it begins in.
 */
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
    const parts = partsOf(article.text, paragraph);
    return parts.map((part, index) => ({
      text: tidy(article.text.slice(part.start, part.end)),
      quotable: extent === 'full' ? 'all words' : 'only the quotations listed',
      key: id,
      locator: locator && printLocator(locator),
      paragraph: number,
      ...(parts.length > 1 ? { part: index + 1, parts: parts.length } : {}),
      quotations: (byParagraph.get(number) ?? [])
        .filter(({ start }) => part.start <= start && start < part.end)
        .map(listed),
      link: linkTo(id, number),
    }));
  });
}

/** A quotation in the list of those of a paragraph, which has the words: their beginning tells which one it is. */
function listed({ id, text, speaker }: Quotation): JsonObject {
  const { text: words, isCut } = beginning(tidy(text), FEW);
  return { id, words, ...(isCut ? { cut: true } : {}), speaker: speaker && beginning(speaker.name, FEW).text };
}

/** A paragraph in parts of some length, divided at spaces where there are any. */
function partsOf(text: string, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const window = text.slice(from, from + LONGEST);
    const space = window.search(/\s\S*$/u);
    // Not between the halves of a surrogate pair.
    const whole = /[\uD800-\uDBFF]$/u.test(window) ? LONGEST - 1 : LONGEST;
    const to = from + (space > LONGEST / 2 ? space + 1 : whole);
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}

/** The words between two offsets of an article, ready to insert where they may be quoted. */
export function passageData(library: Library, article: Article, range: Range, paragraph: number): JsonObject {
  const { id } = article.metadata;
  const passage = quotablePassage(library, id, range);
  const locator = locatorOf(article, range);
  const own = (): JsonObject => {
    const { text: words, isCut } = beginning(tidy(article.text.slice(range.start, range.end)));
    return { insert: null, words, ...(isCut ? { cut: true, next: READ_ALL } : {}) };
  };
  return {
    ...(passage === null ? own() : wordsData(passage.words)),
    quotable: passage !== null,
    key: id,
    locator: locator && printLocator(locator),
    ...aboutArticle(article),
    ...noticeData(library, article),
    language: languageIn(library, article),
    link: linkTo(id, paragraph),
  };
}

/** Words on one line. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
