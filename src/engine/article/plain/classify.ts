import { CLOSING_MARK } from '../../text/closing-marks.js';
import type { Range } from '../../text/range.js';
import { countWords, words } from '../../text/tokens.js';
import { readByline, readReporters, readSignedName } from '../byline.js';
import { findDate } from '../dates.js';
import { PARTICLE } from '../name-pattern.js';
import { isIdiom, isPhrase } from '../names.js';
import { MASTHEAD, OUTLET } from '../outlets.js';
import { areSeveral, readCreditLine } from './credit-line.js';
import {
  type BoilerplateKind,
  BYLINE,
  DATE_PREFIX,
  DATE_WORD,
  EMPHASIS,
  FIELD,
  FOLLOW,
  NAME_LINE,
  PICTURE_CREDIT,
  SECTION,
  UNIT_PATTERNS,
  withoutMarkup,
} from './patterns.js';

/** A unit of raw text and what it was taken for. */
export interface ClassifiedUnit extends Range {
  readonly kind: 'body' | BoilerplateKind;
}

/** Units longer than this (UTF-16 code units) are body without a closer look. */
const MAX_BOILERPLATE = 700;
/** Read here, there, in another article; rights that are reserved. */
const LINKING = /^(?:read|see) (?:more|also|next|on)\b|\b(?:here|click|our|story|article|stories)\b/iu;
const RIGHTS =
  /\b(?:rights reserved|may not be|without (?:the )?(?:prior |written |express )|permission|copyright(?:ed|s)?)\b/iu;
/** Number of units in which those above an article are. */
const HEAD = 8;
/** Longest line with metadata of the article, in UTF-16 code units. */
const LONGEST_HEAD_LINE = 200;
const ENDS_SENTENCE = new RegExp(`[.!?…:;,。！？]${CLOSING_MARK}{0,3}$`, 'u');

/**
 * Tells body paragraphs from what surrounds an article in raw text. Two passes: units that say themselves what they are,
 * then headline, section labels and names by their place before the first or after the last sentence.
 * What is unsure stays body. `sure` are the offsets of units that are paragraphs unless they say themselves that they are not;
 * `isTitled` says that a headline is above them all.
 */
export function classifyUnits(
  text: string,
  units: readonly Range[],
  sure?: ReadonlySet<number>,
  isTitled = false,
): ClassifiedUnit[] {
  const isSure = (unit: Range): boolean =>
    sure?.has(unit.start) === true && /\p{L}.*\p{L}/su.test(text.slice(unit.start, unit.start + 40));
  const seen = new Set<BoilerplateKind>();
  let begun = false;
  const kinds = units.map((unit, index) => {
    const own = ownKind(text, unit);
    if (index >= HEAD || own !== null) return own;
    const line = text.slice(unit.start, Math.min(unit.end, unit.start + 1_000));
    // Among marked paragraphs no line is a headline.
    const isDate = sure !== undefined && isPlaceAndDay(line);
    const kind = isDate ? 'date' : kindOfHeadLine(line);
    if (kind === null) begun ||= isProse(text, unit);
    // Below the first sentences another is part of them: of a diary, of poems by several.
    if (kind === null || (begun && seen.has(kind))) return null;
    seen.add(kind);
    return kind;
  });
  const prose = units.map((unit, index) => kinds[index] === null && (isSure(unit) || isProse(text, unit)));
  const first = prose.indexOf(true);
  const last = prose.lastIndexOf(true);
  if (first !== -1) {
    classifyHead(text, units, kinds, first, isTitled);
    classifyMiddle(text, units, kinds, prose, first, last, isSure);
    classifyTail(text, units, kinds, last);
  }
  return units.map((unit, index) => ({ start: unit.start, end: unit.end, kind: kinds[index] ?? 'body' }));
}

function ownKind(text: string, unit: Range): BoilerplateKind | null {
  if (unit.end - unit.start > MAX_BOILERPLATE) return null;
  const line = text.slice(unit.start, unit.end);
  if (isDateLine(line)) return 'date';
  const wordCount = countWords(line);
  if (wordCount === 0) return 'navigation';
  if (isNavigation(line, wordCount)) return readCreditLine(line) === null ? 'navigation' : 'credit-line';
  if (wordCount > 60) return null;
  if (WRITTEN.test(line) && isByline(line)) return 'byline';
  for (const [kind, pattern] of UNIT_PATTERNS)
    if (pattern.test(line) && !isSentenceAfterAll(kind, line, wordCount)) return kind;
  if (PICTURE_CREDIT.test(line.slice(Math.max(0, line.lastIndexOf('('))))) return 'caption';
  if (!/[.!?]$/u.test(line) && wordCount <= 30 && FOLLOW.test(line)) return 'promotion';
  return null;
}

const ENDS_AFTER_WORD = new RegExp(String.raw`\p{L}[.!?。]${CLOSING_MARK}{0,2}$`, 'u');

/** `Read the full report of the auditors for …, and what it costs.`, and a caption glued to a sentence. */
function isSentenceAfterAll(kind: BoilerplateKind, line: string, wordCount: number): boolean {
  if (!ENDS_AFTER_WORD.test(line)) return false;
  if (kind === 'link')
    return wordCount >= 10 && /^(?:read|next|recommended|see)\s\p{Ll}/iu.test(line) && !LINKING.test(line);
  return kind === 'copyright' && wordCount >= 16 && !RIGHTS.test(line);
}

/** A given name and a surname: *By Ann Lee* names someone, *By Design* nobody. */
const GIVEN_AND_SURNAME = new RegExp(String.raw`^\p{Lu}[^\s,]{0,40}\s(?:${PARTICLE}\s){0,2}\p{Lu}`, 'u');

/** What no line but that of the author begins with; `Reporting by` may name others. */
const WRITTEN = /^written by\s/iu;

/** Whether a line names who wrote the article. */
export function isByline(line: string): boolean {
  return readByline(line) !== null || namesIn(line) !== undefined;
}

/** The words after `By` in a line that may name a desk or one word; undefined where they name nobody. */
function namesIn(line: string): string | undefined {
  const names = BYLINE.exec(line)?.[1];
  return names === undefined || isIdiom(names) || isPhrase(line) ? undefined : names;
}

/** What a line above an article is if it surely says who wrote it, when or where; null for any other. */
export function kindOfHeadLine(written: string): 'byline' | 'credit-line' | 'date' | null {
  if (written.length > LONGEST_HEAD_LINE) return null;
  const line = withoutMarkup(written.replace(/\s+/gu, ' '));
  if (isDateLine(line)) return 'date';
  if (readCreditLine(line) !== null) return 'credit-line';
  if (readByline(line) !== null) return 'byline';
  return GIVEN_AND_SURNAME.test(namesIn(line) ?? '') ? 'byline' : null;
}

function isDateLine(line: string): boolean {
  if (line.length > 120) return false;
  const date = findDate(line);
  if (date === null) return false;
  let after = line.slice(date.end);
  // `Publié le …, mis à jour le …`
  const second = findDate(after);
  if (second !== null) after = `${after.slice(0, second.start)} ${after.slice(second.end)}`;
  const rest = `${line.slice(0, date.start)} ${after}`.split(/[\s,|()/·–—]+/u);
  return rest.every((word) => word === '' || word === '-' || DATE_WORD.test(word.replace(/:$/u, '')));
}

/** Whether a line is a name and the day: `Puerto Alisio, 22 de noviembre de 2024`, `Vigo - 4 mar 2025 - 10:12`. */
export function isPlaceAndDay(line: string): boolean {
  const date = line.length > 80 ? null : findDate(line);
  if (date === null) return false;
  const after = line.slice(date.end).split(/[\s,|()/·•–—-]+/u);
  if (!after.every((word) => word === '' || DATE_WORD.test(word))) return false;
  return /^\p{Lu}[\p{L}'’-]{0,30}(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}'’-]{0,30}){0,3}(?:, ?|\. | ?[|·•–—-] ?)$/u.test(
    line.slice(0, date.start),
  );
}

/** Links run together without spaces (`NewsBusinessMovies`), or set apart by bars and arrows (`Home > World > Asia`). */
function isNavigation(line: string, wordCount: number): boolean {
  if (ENDS_SENTENCE.test(line)) return false;
  const glued = line.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  if (glued >= 4 && glued * 2 >= wordCount) return true;
  const separators = line.match(/ ?[|›»>•·] ?/gu)?.length ?? 0;
  return separators >= 2 && separators * 4 >= wordCount;
}

/** Sentences as an article has them: at least one that ends as sentences do, or a long lead-in. */
function isProse(text: string, unit: Range): boolean {
  const line = text.slice(Math.max(unit.start, unit.end - 300), unit.end);
  if (!/[\p{L}\p{N}]/u.test(line)) return false;
  if (/[。！？]/u.test(line)) return true;
  const wordCount = countWords(line);
  return (ENDS_SENTENCE.test(line) && wordCount >= 4) || wordCount >= 30;
}

function classifyHead(
  text: string,
  units: readonly Range[],
  kinds: (BoilerplateKind | null)[],
  first: number,
  isTitled: boolean,
): void {
  let headline = -1;
  for (let index = 0; index <= first; index++) {
    const unit = units[index];
    if (unit === undefined || (kinds[index] ?? null) !== null) continue;
    const line = text.slice(unit.start, Math.min(unit.end, unit.start + 1000));
    if (unit.end - unit.start <= MAX_BOILERPLATE && FIELD.test(line)) kinds[index] = 'field';
    else if (readCreditLine(line) !== null) kinds[index] = 'credit-line';
    else if (isByline(line)) kinds[index] = 'byline';
    else if ((headline !== -1 || isTitled) && isSignedAt(text, units, index, first)) kinds[index] = 'byline';
    else if (headline !== -1 && isPlaceAndDay(line)) kinds[index] = 'date';
    else if (
      isMasthead(line) &&
      // Below the headline an outlet stands with the author's name.
      (hasHeadlineAfter(text, units, kinds, index, first) ||
        (headline !== -1 && kinds.slice(headline, index).includes('byline')))
    )
      kinds[index] = 'masthead';
    else if (index === first) {
      if (isGluedSummary(text, units, index)) kinds[index] = 'summary';
    } else if (SECTION.test(line)) kinds[index] = 'section';
    else if (headline !== -1 && areWriters(line) && nearBylineEvidence(text, units, kinds, index, first))
      kinds[index] = 'byline';
    else if (countWords(line) <= 45 && headline === -1) {
      const isShort =
        countWords(line) < 3 &&
        !UNSPACED.test(line) &&
        index + 1 < first &&
        !isAboveNames(text, units, kinds, index, first);
      kinds[index] = isShort ? 'section' : 'headline';
      if (kinds[index] === 'headline') headline = index;
    } else if (headline !== -1 && countWords(line) <= 40) kinds[index] = 'heading';
  }
  if (headline !== -1 || isTitled) return;
  // A name and a day are the headline where nothing else can be.
  const named = units.slice(0, first).findIndex((unit, index) => {
    const read = kinds[index] === 'credit-line' ? readCreditLine(lineOf(text, unit)) : null;
    return read !== null && read.author === undefined && read['container-title'] === undefined;
  });
  if (named !== -1) kinds[named] = 'headline';
}

/** Whether a line is right above who wrote the article, perhaps with the day between: there the headline is, however short. */
function isAboveNames(
  text: string,
  units: readonly Range[],
  kinds: readonly (BoilerplateKind | null)[],
  index: number,
  first: number,
): boolean {
  const below = kinds[index + 1] === 'date' ? index + 2 : index + 1;
  if (kinds[below] === 'byline' || kinds[below] === 'credit-line') return true;
  const line = lineOf(text, units[below]);
  // `Reporting by …; editing by …`
  if (kinds[below] === 'credit' && readReporters(line) !== null) return true;
  const unit = units[index];
  // One word above a name may be a section's: `Obituaries`.
  return (
    unit !== undefined && countWords(text.slice(unit.start, unit.end)) > 1 && isSignedAt(text, units, below, first)
  );
}

/** Several words without spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6}/u;

function lineOf(text: string, unit: Range | undefined): string {
  return unit === undefined ? '' : text.slice(unit.start, Math.min(unit.end, unit.start + 1_000));
}

/** Whether a line in the head is an author and the office at the paper; not one whom the first sentences are about. */
function isSignedAt(text: string, units: readonly Range[], index: number, first: number): boolean {
  const unit = units[index];
  const body = units[first];
  if (unit === undefined || body === undefined || index >= first || unit.end - unit.start > LONGEST_HEAD_LINE)
    return false;
  const family = readSignedName(text.slice(unit.start, unit.end).replace(EMPHASIS, ''))?.family;
  return family !== undefined && !text.slice(body.start, body.end).includes(family);
}

function isMasthead(line: string): boolean {
  return line.length <= 60 && MASTHEAD.test(line) && OUTLET.test(line);
}

/** Whether another line before the article may be its headline. */
function hasHeadlineAfter(
  text: string,
  units: readonly Range[],
  kinds: readonly (BoilerplateKind | null)[],
  index: number,
  first: number,
): boolean {
  let at = index + 1;
  // Between a masthead and the headline stand the day and the names of sections.
  while (at < first && (kinds[at] === 'date' || isSection(text, units[at]))) at++;
  const next = units[at];
  if (next === undefined || at >= first || (kinds[at] ?? null) !== null) return false;
  const line = lineOf(text, next);
  const isLong = countWords(line) >= 3 || isAboveNames(text, units, kinds, at, first);
  return isLong && !isByline(line) && readCreditLine(line) === null && !isSignedAt(text, units, at, first);
}

function isSection(text: string, unit: Range | undefined): boolean {
  return unit !== undefined && unit.end - unit.start <= 60 && SECTION.test(text.slice(unit.start, unit.end));
}

/** Whether a line is a name, or the names of several who wrote together. */
function areWriters(line: string): boolean {
  return NAME_LINE.test(line) || areSeveral(line);
}

/** An e-mail address alone on a line. */
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,64}$/u;

/** A name alone is a by-line only beside a date or credit, or above a place and the day. */
function nearBylineEvidence(
  text: string,
  units: readonly Range[],
  kinds: readonly (BoilerplateKind | null)[],
  index: number,
  first: number,
): boolean {
  // The writer's address may be between.
  const below = ADDRESS.test(lineOf(text, units[index + 1])) ? index + 2 : index + 1;
  const next = kinds[below] ?? null;
  const previous = kinds[index - 1] ?? null;
  const isAbove = next === 'date' || next === 'credit' || isPlaceAndDay(lineOf(text, units[below]));
  return (below < first && isAbove) || previous === 'date';
}

/** A run of metadata and summary such as `date 2024-06-27 Minister visits…`, if what follows tells the same again. */
function isGluedSummary(text: string, units: readonly Range[], index: number): boolean {
  const unit = units[index];
  if (unit === undefined || units.length - index < 4) return false;
  const head = text.slice(unit.start, Math.min(unit.end, unit.start + 60));
  const date = findDate(head);
  const prefix = DATE_PREFIX.exec(head)?.[0] ?? '';
  if (date === null || prefix === '' || date.start > prefix.length) return false;
  const summary = contentWords(text, unit.start + date.end, unit.end);
  const rest = new Set<string>();
  for (const next of units.slice(index + 1, index + 12))
    for (const word of contentWords(text, next.start, next.end)) rest.add(word);
  let shared = 0;
  for (const word of summary) if (rest.has(word)) shared++;
  return summary.size >= 4 && shared * 2 >= summary.size;
}

function contentWords(text: string, start: number, end: number): Set<string> {
  const result = new Set<string>();
  for (const word of words(text, start, Math.min(end, start + 2000)))
    if (word.folded.length > 3) result.add(word.folded.slice(0, 6));
  return result;
}

/** Subheadings between paragraphs: short, capitalised, no mark at the end, prose on both sides. */
function classifyMiddle(
  text: string,
  units: readonly Range[],
  kinds: (BoilerplateKind | null)[],
  prose: readonly boolean[],
  first: number,
  last: number,
  isSure: (unit: Range) => boolean,
): void {
  for (let index = first + 1; index < last; index++) {
    const unit = units[index];
    if (unit === undefined || kinds[index] !== null || prose[index - 1] !== true || prose[index + 1] !== true) continue;
    if (isSure(unit)) continue;
    if (unit.end - unit.start > 90) continue;
    const line = text.slice(unit.start, unit.end);
    if (/^[\p{Lu}\p{N}]/u.test(line) && /[\p{L}\p{N}]$/u.test(line) && countWords(line) <= 8) kinds[index] = 'heading';
  }
}

/** After the last sentence: the author's name again, and crumbs after a unit that is surely no body. */
function classifyTail(text: string, units: readonly Range[], kinds: (BoilerplateKind | null)[], last: number): void {
  let sure = false;
  for (let index = last + 1; index < units.length; index++) {
    const unit = units[index];
    if (unit === undefined) continue;
    if (kinds[index] !== null) {
      sure = true;
      continue;
    }
    const line = text.slice(unit.start, unit.end);
    if (isByline(line)) kinds[index] = 'byline';
    else if (NAME_LINE.test(line) && (kinds[index + 1] ?? null) !== null) kinds[index] = 'byline';
    else if (sure && unit.end - unit.start <= MAX_BOILERPLATE) kinds[index] = 'navigation';
  }
}
