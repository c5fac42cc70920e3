import { readDate } from './bibtex/dates.js';
import { doi } from './bibtex/identifiers.js';
import type { CslItem } from './csl-fields.js';
import { withoutGaps } from './csl-fields.js';
import { commaName, toCslItem } from './import-item.js';
import { isPlainRecord } from './plain-record.js';

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  chapter: 'chapter',
  anthos: 'chapter',
  entry: 'entry-encyclopedia',
  anthology: 'book',
  book: 'book',
  proceedings: 'book',
  reference: 'book',
  periodical: 'periodical',
  newspaper: 'article-newspaper',
  report: 'report',
  thesis: 'thesis',
  web: 'webpage',
  blog: 'post-weblog',
  post: 'post',
  thread: 'post',
  patent: 'patent',
  case: 'legal_case',
  legislation: 'legislation',
  manuscript: 'manuscript',
  artwork: 'graphic',
  performance: 'performance',
  video: 'motion_picture',
  scene: 'motion_picture',
  audio: 'song',
  repository: 'software',
};

/** What an article is by what it is in. */
const WITHIN: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  blog: 'post-weblog',
  conference: 'paper-conference',
  proceedings: 'paper-conference',
  reference: 'entry-encyclopedia',
  anthology: 'chapter',
  book: 'chapter',
};

const ROLES: Readonly<Record<string, string>> = {
  translator: 'translator',
  director: 'director',
  illustrator: 'illustrator',
  composer: 'composer',
  compiler: 'compiler',
  narrator: 'narrator',
  organizer: 'organizer',
  producer: 'producer',
  writer: 'script-writer',
  'executive-producer': 'executive-producer',
};

type Fields = Readonly<Record<string, unknown>>;

/** Whether YAML is a bibliography of Typst's: keys, each with an entry that has a type of Hayagriva's. */
export function isHayagriva(value: unknown): value is Fields {
  if (!isPlainRecord(value)) return false;
  const entries = Object.values(value);
  const typed = entries.filter((entry) => isPlainRecord(entry) && typeof entry.type === 'string');
  return entries.length > 0 && typed.length === entries.length;
}

/** The items of Typst's `.yml`, in order. */
export function hayagrivaItems(value: Fields): CslItem[] {
  return Object.entries(value).flatMap(([id, entry]) => {
    const item = isPlainRecord(entry) ? toCslItem({ ...toItem(entry), id }) : null;
    return item === null ? [] : [item];
  });
}

function toItem(entry: Fields): Fields {
  const parents = (Array.isArray(entry.parent) ? entry.parent : [entry.parent]).filter(isPlainRecord).slice(0, 5);
  const [parent = {}] = parents;
  const own = (name: string): unknown => entry[name] ?? parents.find((each) => each[name] !== undefined)?.[name];
  // Where and when a work was presented is not where it was published.
  const meeting = parents.find(({ type }) => textOf(type)?.toLowerCase() === 'conference');
  const held = (name: string): unknown =>
    entry[name] ?? parents.find((each) => each !== meeting && each[name] !== undefined)?.[name];
  const kind = textOf(entry.type)?.toLowerCase() ?? '';
  const within = textOf(parent.type)?.toLowerCase() ?? '';
  const type =
    (kind === 'article' && Object.hasOwn(WITHIN, within) ? WITHIN[within] : undefined) ??
    (Object.hasOwn(TYPES, kind) ? TYPES[kind] : 'document');
  const serial = entry['serial-number'];
  const number = (name: string): string | undefined => (isPlainRecord(serial) ? textOf(serial[name]) : undefined);
  const publisher = own('publisher');
  const url = entry.url ?? undefined;
  const isWhole = type === 'book' || type === 'report' || type === 'thesis';
  return withoutGaps({
    type,
    title: textOf(entry.title),
    'title-short': isPlainRecord(entry.title) ? textOf(entry.title.short) : undefined,
    [isWhole ? 'collection-title' : 'container-title']: textOf(parent.title),
    author: namesOf(entry.author),
    editor: namesOf(entry.editor ?? parent.editor),
    ...affiliated(entry.affiliated),
    issued: dateOf(own('date')),
    publisher: textOf(publisher) ?? textOf(own('organization')),
    'publisher-place': (isPlainRecord(publisher) ? textOf(publisher.location) : undefined) ?? textOf(held('location')),
    'event-title': textOf(meeting?.title),
    'event-place': textOf(meeting?.location),
    'event-date': dateOf(meeting?.date),
    volume: textOf(own('volume')),
    issue: textOf(own('issue')),
    edition: textOf(own('edition')),
    page: textOf(entry['page-range'])?.replace(/\s{0,5}[–-]{1,5}\s{0,5}/gu, '-'),
    'number-of-pages': textOf(entry['page-total']),
    'number-of-volumes': textOf(own('volume-total')),
    genre: textOf(entry.genre),
    note: textOf(entry.note),
    abstract: textOf(entry.abstract),
    language: textOf(entry.language),
    URL: textOf(url),
    accessed: isPlainRecord(url) ? dateOf(url.date) : undefined,
    DOI: doi(number('doi') ?? ''),
    ISBN: number('isbn') ?? (isPlainRecord(parent['serial-number']) ? textOf(parent['serial-number'].isbn) : undefined),
    ISSN: number('issn') ?? (isPlainRecord(parent['serial-number']) ? textOf(parent['serial-number'].issn) : undefined),
    number: textOf(serial) ?? number('serial'),
  });
}

/** A date; a tilde before it says that it is approximate. */
function dateOf(value: unknown): object | undefined {
  const text = textOf(value);
  return readDate(text?.replace(/^~\s{0,9}(-?\d.{0,30})$/u, '$1~'));
}

/** A text, a number, or what a mapping says as its value or name. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/[{}]/gu, '').trim() || undefined;
  if (typeof value === 'number') return String(value);
  return isPlainRecord(value) ? textOf(value.value ?? value.name) : undefined;
}

function namesOf(value: unknown): object[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).slice(0, 500).flatMap((name): object[] => {
    if (typeof name === 'string') return name.trim() === '' ? [] : [commaName(name.split(',').slice(0, 3))];
    if (!isPlainRecord(name)) return [];
    const [family, given] = [textOf(name.name), textOf(name['given-name'])];
    const [prefix, suffix] = [textOf(name.prefix), textOf(name.suffix)];
    if (family === undefined) return [];
    if (given === undefined) return [{ literal: family }];
    return [withoutGaps({ family, given, 'non-dropping-particle': prefix, suffix })];
  });
  return names.length === 0 ? undefined : names;
}

function affiliated(value: unknown): Fields {
  const found: Record<string, object[]> = {};
  for (const each of (Array.isArray(value) ? value : []).filter(isPlainRecord).slice(0, 50)) {
    const role = textOf(each.role)?.toLowerCase() ?? '';
    const names = namesOf(each.names);
    const variable = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
    if (variable !== undefined && names !== undefined) found[variable] = [...(found[variable] ?? []), ...names];
  }
  return found;
}
