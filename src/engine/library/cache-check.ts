import type { Article, PageTurn, Paragraph, Spoken, TimeMark } from '../article/article.js';
import { validateMetadata } from '../article/metadata.js';
import type {
  ExtractedEntity,
  ExtractedQuotation,
  Extraction,
  Figure,
  NameKeys,
  Notice,
  Speaker,
} from '../extract/extraction.js';
import { quotedIn } from '../extract/extraction.js';
import type { Range } from '../text/range.js';
import type { Intake } from './intake.js';
import type { FilePosition, PlacedProblem } from './problems.js';

/** A text, or how long one is at most. */
type Sized = Pick<string, 'length'>;

const UNKNOWN: Sized = { length: Number.MAX_SAFE_INTEGER };

/** Fields of which nothing is known yet. Written out by hand: ten thousand records are checked while a writer waits. */
type Unchecked<T> = { readonly [K in keyof T]?: unknown };

/**
 * Whether `value` is an intake such as reading a file could have made, as far as that is known without its text and without what is
 * long about an article.
 */
export function isIntake(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { article, keyStated, bibliographies, digest, sketch, problems } = value as Unchecked<Intake>;
  if (bibliographies !== undefined && !isListOf(bibliographies, isString)) return false;
  if (typeof keyStated !== 'boolean' || !(digest === null || typeof digest === 'string')) return false;
  if (!isObject(sketch) || !isListOf(problems, isProblem)) return false;
  const { shingles, sample } = sketch as Unchecked<Intake['sketch']>;
  return isOffset(shingles) && isListOf(sample, isOffset) && (article === null || isArticle(article));
}

function isArticle(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { metadata, format, notices, language, quoted } = value as Unchecked<Article & Extraction>;
  if (!isOffset(quoted) || !(notices === undefined || isOrderedListOf(notices, UNKNOWN, isNotice))) return false;
  if (!(language === undefined || isString(language))) return false;
  if (format !== 'markdown' && format !== 'plain' && format !== 'html' && format !== 'transcript') return false;
  if (!isObject(metadata)) return false;
  const { id, type, text: completeness, csl } = metadata as Unchecked<Article['metadata']>;
  if (typeof type !== 'string' || (completeness !== 'full' && completeness !== 'digest')) return false;
  const validated = validateMetadata(metadata);
  if (csl !== undefined && JSON.stringify(validateMetadata(csl).metadata.csl) !== JSON.stringify(csl)) return false;
  return validated.problems.length === 0 && typeof id === 'string' && validated.metadata.id === id;
}

/** Whether these are paragraphs of the text, in order. */
export function areParagraphs(list: unknown, text: string): boolean {
  return isOrderedListOf(list, text, (each) => isParagraph(each, text));
}

/** Whether these are quotations of the text, in order, each with the words that are at its place, and whether the numbers of direct and partial ones are right. */
export function areQuotations(list: unknown, text: string, quoted: number): boolean {
  return (
    isOrderedListOf(list, text, (each) => isQuotation(each, text)) &&
    quotedIn({ quotations: list as ExtractedQuotation[], entities: [] }) === quoted
  );
}

/** Whether these are entities of the text. */
export function areEntities(list: unknown, text: string): boolean {
  return isListOf(list, (each) => isEntity(each, text));
}

/** Whether these are figures of the text, in order. */
export function areFigures(list: unknown, text: string): boolean {
  return isOrderedListOf(list, text, isFigure);
}

function isParagraph(value: object, text: string): boolean {
  const { number, page, turns, times, spoken } = value as Unchecked<Paragraph>;
  return (
    isOffset(number) &&
    (page === undefined || isString(page)) &&
    (turns === undefined || isListOf(turns, isPageTurn)) &&
    (times === undefined || isListOf(times, (each) => isTimeMark(each, text))) &&
    (spoken === undefined || isSpoken(spoken, text))
  );
}

function isTimeMark(value: unknown, text: string): boolean {
  if (!isObject(value)) return false;
  const { start, seconds } = value as Unchecked<TimeMark>;
  return isOffset(start) && start <= text.length && isOffset(seconds);
}

function isSpoken(value: unknown, text: string): boolean {
  if (!isObject(value)) return false;
  const { from, label, isCarried, isAuthor } = value as Unchecked<Spoken>;
  return (
    isOffset(from) &&
    from <= text.length &&
    (label === null || isRangeIn(label, text)) &&
    (isCarried === undefined || isCarried === true) &&
    (isAuthor === undefined || isAuthor === true)
  );
}

function isPageTurn(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { page, start } = value as Unchecked<PageTurn>;
  return isString(page) && isOffset(start);
}

function isQuotation(value: object, text: string): boolean {
  const {
    start,
    end,
    text: words,
    kind,
    paragraph,
    speaker,
    unnamed,
    cue,
  } = value as Unchecked<ExtractedQuotation> & Range;
  return (
    typeof words === 'string' &&
    text.slice(start, end).includes(words) &&
    (kind === 'direct' || kind === 'partial' || kind === 'other') &&
    isOffset(paragraph) &&
    (cue === null || isRangeIn(cue, text)) &&
    (unnamed === undefined || isRangeIn(unnamed, text)) &&
    (speaker === null || isSpeaker(speaker, text))
  );
}

function isSpeaker(value: unknown, text: string): boolean {
  if (!isObject(value)) return false;
  const { name, entity, mention, basis, doubt } = value as Unchecked<Speaker>;
  return (
    typeof name === 'string' &&
    (entity === null || typeof entity === 'string') &&
    (mention === null || isRangeIn(mention, text)) &&
    ((basis === 'stated' && doubt === undefined) || (basis === 'inferred' && isDoubt(doubt)))
  );
}

function isDoubt(value: unknown): boolean {
  return value === undefined || value === 'reported' || value === 'supposed' || value === 'denied';
}

function isEntity(value: unknown, text: string): boolean {
  if (!isObject(value)) return false;
  const { id, name, kind, aliases, roles, mentions, keys } = value as Unchecked<ExtractedEntity>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    name !== '' &&
    (kind === 'person' || kind === 'organization' || kind === 'place' || kind === 'other') &&
    isListOf(aliases, isString) &&
    isListOf(roles, isString) &&
    isOrderedListOf(mentions, text, () => true) &&
    isNameKeys(keys)
  );
}

function isNameKeys(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { form, others = [], acronyms = [], short = '', usual = true } = value as Unchecked<NameKeys>;
  return (
    isString(form) && isListOf(others, isString) && isListOf(acronyms, isString) && isString(short) && usual === true
  );
}

function isFigure(figure: object): boolean {
  const { kind, value, unit } = figure as Unchecked<Figure>;
  return (
    (kind === 'money' || kind === 'percent' || kind === 'count' || kind === 'date') &&
    (typeof value === 'number' || typeof value === 'string') &&
    (unit === null || typeof unit === 'string')
  );
}

function isNotice(notice: object): boolean {
  const { kind } = notice as Unchecked<Notice>;
  return kind === 'correction' || kind === 'update' || kind === 'retraction';
}

function isProblem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { code, severity, file, field, message, from, to } = value as Unchecked<PlacedProblem>;
  return (
    [code, file, message].every(isString) &&
    (severity === 'error' || severity === 'warning') &&
    (field === undefined || isString(field)) &&
    isPosition(from) &&
    isPosition(to)
  );
}

function isPosition(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { line, character } = value as Unchecked<FilePosition>;
  return isOffset(line) && isOffset(character);
}

/** Whether all of a list are ranges of the text, in order, and what `check` wants besides. */
function isOrderedListOf(list: unknown, text: Sized, check: (value: object) => boolean): boolean {
  let last = 0;
  return isListOf(list, (each) => {
    if (!isRangeIn(each, text) || each.start < last) return false;
    last = each.start;
    return check(each);
  });
}

function isListOf(list: unknown, check: (value: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(check);
}

function isRangeIn(value: unknown, text: Sized): value is Range {
  if (!isObject(value)) return false;
  const { start, end } = value as Unchecked<Range>;
  return isOffset(start) && isOffset(end) && start <= end && end <= text.length;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
