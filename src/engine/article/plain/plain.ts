import type { Range } from '../../text/range.js';
import { countWords } from '../../text/tokens.js';
import type { CslName } from '../article.js';
import { readByline, readReporters, readSignedName } from '../byline.js';
import { findDate } from '../dates.js';
import type { PartialMetadata } from '../metadata.js';
import { parseName, parseNames } from '../names.js';
import { isNoPerson } from '../outlets.js';
import { type ClassifiedUnit, classifyUnits, isByline, kindOfHeadLine } from './classify.js';
import { readCreditLine } from './credit-line.js';
import { BYLINE, EMPHASIS, FIELD, FOLLOW, withoutMarkup } from './patterns.js';
import { splitUnits } from './units.js';

/** What raw text says: its body, and what the lines around it tell about the article. */
export interface PlainBody {
  readonly paragraphs: readonly Range[];
  readonly metadata: PartialMetadata;
  /** The unit that each value was read from. */
  readonly from: Readonly<Partial<Record<keyof PartialMetadata, ReadFrom>>>;
}

/** A unit, and whether its words say what they are: `By …`, `Source: …`, a date; else its place does. */
export interface ReadFrom extends Range {
  readonly isStated: boolean;
}

/** Units whose words say what they are. */
const STATED: ReadonlySet<ClassifiedUnit['kind']> = new Set(['field', 'date', 'credit-line', 'credit']);

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Body and metadata of raw text. `blocks`, if given, are where another reader (Markdown) found paragraphs;
 * without them the text is cut at blank lines. `sure` are the offsets of blocks that are marked as paragraphs: no headline,
 * heading or name is searched for among them. `isTitled` says that a heading above them is the headline.
 */
export function readPlainBody(
  text: string,
  blocks?: readonly Range[],
  sure?: ReadonlySet<number>,
  isTitled = false,
): PlainBody {
  const units = classifyUnits(text, splitUnits(text, blocks), sure, isTitled);
  const metadata: Writable<PartialMetadata> = {};
  const from: Partial<Record<keyof PartialMetadata, ReadFrom>> = {};
  for (const unit of units) {
    if (unit.kind === 'body') continue;
    readUnit(text, unit, metadata);
    const isNamed =
      unit.kind === 'byline' && isByline(text.slice(unit.start, unit.end).replace(/\s+/gu, ' ').replace(EMPHASIS, ''));
    noteFrom(metadata, unit, isNamed || STATED.has(unit.kind), from);
  }
  for (const unit of metadata.author === undefined ? units : []) {
    const reporters = unit.kind === 'credit' ? readReporters(text.slice(unit.start, unit.end)) : null;
    if (reporters === null) continue;
    metadata.author = reporters;
    noteFrom(metadata, unit, true, from);
    break;
  }
  const body = units.filter((unit) => unit.kind === 'body');
  const first = body[0];
  if (first !== undefined) {
    readDateline(text, first, metadata);
    noteFrom(metadata, first, true, from);
  }
  return { paragraphs: body.map(({ start, end }) => ({ start, end })), metadata, from };
}

/** The names of a list without the places in it, which are after a person's name: `Ann Lee, Leeds, and West Yorkshire`. */
function withoutPlaces(names: CslName[]): CslName[] {
  if (names[0]?.family === undefined) return names;
  return names.filter(
    ({ literal, given, family }, index) =>
      index === 0 || (literal === undefined ? !isNoPerson(`${given} ${family}`) : literal.includes(' ')),
  );
}

/** Notes the unit from which the values come that are new. */
function noteFrom(
  metadata: PartialMetadata,
  { start, end }: Range,
  isStated: boolean,
  from: Partial<Record<keyof PartialMetadata, ReadFrom>>,
): void {
  for (const field of Object.keys(metadata) as (keyof PartialMetadata)[])
    if (metadata[field] !== undefined) from[field] ??= { start, end, isStated };
}

/** Maximum number of lines with metadata above the first sentence. */
const MOST_HEAD_LINES = 3;

/**
 * What is at the head of a body that was made with care: who wrote it, when and where. `length` is how many of its
 * paragraphs say so and no more.
 */
export function readHeadLines(
  text: string,
  paragraphs: readonly Range[],
): Pick<PlainBody, 'metadata' | 'from'> & { readonly length: number } {
  const metadata: Writable<PartialMetadata> = {};
  const from: Partial<Record<keyof PartialMetadata, ReadFrom>> = {};
  let length = 0;
  for (const paragraph of paragraphs.slice(0, Math.min(MOST_HEAD_LINES, paragraphs.length - 1))) {
    const kind = kindOfHeadLine(text.slice(paragraph.start, paragraph.end));
    if (kind === null) break;
    readUnit(text, { ...paragraph, kind }, metadata);
    noteFrom(metadata, paragraph, true, from);
    length++;
  }
  return { length, metadata, from };
}

function readUnit(text: string, unit: ClassifiedUnit, metadata: Writable<PartialMetadata>): void {
  const written = text.slice(unit.start, unit.end).replace(/\s+/gu, ' ');
  const line = unit.kind === 'headline' ? written.replace(EMPHASIS, '') : withoutMarkup(written);
  switch (unit.kind) {
    case 'headline':
      metadata.title ??= line;
      break;
    case 'date':
    case 'summary':
      metadata.issued ??= findDate(line.slice(0, 120))?.edtf;
      break;
    case 'byline': {
      const { authors, outlet } = readByline(line) ?? {};
      const signed = authors === undefined ? readSignedName(line) : null;
      if (signed !== null) metadata.author ??= [signed];
      metadata.author ??=
        authors ?? withoutPlaces(parseNames((BYLINE.exec(line)?.[1] ?? line).split(' | ', 1)[0] ?? ''));
      if (typeof outlet === 'string') metadata['container-title'] ??= outlet;
      break;
    }
    case 'credit-line': {
      const { author, issued, 'container-title': outlet } = readCreditLine(line) ?? {};
      if (author !== undefined) metadata.author ??= author;
      if (issued !== undefined) metadata.issued ??= issued;
      if (outlet !== undefined) metadata['container-title'] ??= outlet;
      break;
    }
    case 'masthead':
      metadata['container-title'] ??= line;
      break;
    case 'credit':
      metadata.source ??= agencyOf(line);
      break;
    case 'promotion': {
      const outlet = FOLLOW.exec(line)?.[1]?.trim();
      if (outlet !== undefined && /^\p{Lu}/u.test(outlet)) metadata['container-title'] ??= outlet;
      break;
    }
    case 'link': {
      const site = /^recommended by (\p{Lu}[\p{L}\p{N}-]{1,40}\.(?:com|org|net|in|co\.\w\w))$/iu.exec(line)?.[1];
      if (site !== undefined) metadata['container-title'] ??= site;
      break;
    }
    case 'field':
      readField(line, metadata);
      break;
    default:
  }
}

/** `(With inputs from PTI)`, `Source: PTI`, `(PTI)` → `PTI`. */
function agencyOf(line: string): string | undefined {
  const named =
    /^[([]?\s?with (?:\w{1,30} )?inputs? from (?:the )?([^()[\].]{2,60})/iu.exec(line)?.[1] ??
    /^(?:source|agency|agencies|news agency|via)\s?[:|]([^.!?]{2,60})$/iu.exec(line)?.[1] ??
    /^[([–—-]([\p{L} ]{2,32})[)\]]?$/iu.exec(line)?.[1];
  const agency = named?.trim();
  return agency === undefined || !/^\p{Lu}/u.test(agency) || /^(?:agenc(?:y|ies)|end)$/iu.test(agency)
    ? undefined
    : agency;
}

function readField(line: string, metadata: Writable<PartialMetadata>): void {
  const match = FIELD.exec(line);
  const value = match?.[2]?.trim() ?? '';
  switch (match?.[1]?.toLowerCase()) {
    case 'title':
    case 'headline':
      metadata.title ??= value;
      break;
    case 'author':
    case 'by':
    case 'byline':
      metadata.author ??= parseNames(value);
      break;
    case 'date':
    case 'published':
      metadata.issued ??= findDate(value)?.edtf;
      break;
    case 'url':
    case 'link':
      metadata.URL ??= value;
      break;
    case 'outlet':
    case 'publication':
    case 'newspaper':
      metadata['container-title'] ??= value;
      break;
    case 'source':
    case 'agency':
      if (/^https?:/u.test(value)) metadata.URL ??= value;
      else metadata.source ??= value;
      break;
    case 'language':
      metadata.language ??= value;
      break;
    default:
  }
}

/** Agency and day in the dateline that opens the body: `New Delhi (Associated Press)-…`, `MOSCOW (Reuters) - …`, `LONDON, June 4 (AFP) —…`. */
function readDateline(text: string, unit: Range, metadata: Writable<PartialMetadata>): void {
  const head = text.slice(unit.start, Math.min(unit.end, unit.start + 160));
  const dated = /^\p{Lu}{2}[\p{Lu}\p{M}.,' -]{0,40}, ?[^()—–/]{0,30}?\d{4}(?= ?(?:\/|\(|--|[–—-]\s))/u.exec(head)?.[0];
  const day = dated === undefined ? null : findDate(dated);
  if (day !== null) metadata.issued ??= day.edtf;
  const match = /^\p{Lu}[\p{L}\p{M}.,' \d/-]{1,60} ?\(([\p{Lu}][\p{L} .]{1,40})\) ?[-–—:]/u.exec(head);
  const agency = match?.[1]?.trim();
  if (agency === undefined || countWords(agency) > 4) return;
  metadata.source ??= parseName(agency).literal ?? agency;
  const date = findDate(head.slice(0, head.indexOf('(')));
  if (date !== null) metadata.issued ??= date.edtf;
}
