import { bothAddresses } from './archived.js';
import { toEdtf } from './dates.js';

/** Other names of fields, as web clippers, Pandoc and site generators write them, for CSL's; the first that serves counts. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  author: ['authors', 'byline'],
  'container-title': ['publication', 'outlet', 'site_name', 'site', 'website'],
  issued: ['published', 'date', 'publish_date', 'date_published'],
  URL: ['url', 'link', 'permalink', 'original_url'],
  archived: ['archive_url', 'archived_url', 'archiveurl', 'wayback'],
  language: ['lang'],
};

/** The names under which front matter may have a field, CSL's first. */
export function namesOfField(field: string): readonly string[] {
  // An address may be under `source`.
  return [field, ...(OTHERS[field] ?? []), ...(field === 'URL' ? ['source'] : [])];
}

/** Most text that a field under another name may have. */
const LONGEST = 2_000;

/**
 * Front matter with CSL's names for the fields that others name otherwise, where it has none under CSL's, and what they say can be
 * used. An address under `source` is the article's, not an agency's. What is not a mapping comes back as it is.
 */
export function withUsualFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given: Readonly<Record<string, unknown>> = { ...value };
  const added: Record<string, unknown> = {};
  for (const [field, others] of Object.entries(OTHERS)) {
    if (isGiven(given, field)) continue;
    const found = others.find((name) => Object.hasOwn(given, name) && serves(field, given[name]));
    if (found !== undefined) added[field] = given[found];
  }
  const { source, ...rest } = given;
  const isAddress = typeof source === 'string' && ADDRESS.test(source) && source.length <= LONGEST;
  if (isAddress && !isGiven(given, 'URL')) added.URL = source.trim();
  const all: Record<string, unknown> = { ...(isAddress ? rest : given), ...added };
  if (isAddressed(all.URL) && isAddressed(all.archived)) Object.assign(all, bothAddresses(all));
  return 'author' in all ? { ...all, author: unlinked(all.author) } : all;
}

const ADDRESS = /^\s{0,10}https?:\/\/\S{1,2000}\s{0,10}$/iu;

/** Whether a value can be an address, or is not given. */
function isAddressed(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isGiven(given: Readonly<Record<string, unknown>>, field: string): boolean {
  return Object.hasOwn(given, field) && given[field] !== null && given[field] !== undefined;
}

/** Whether a value fits a field. A value under another name that does not fit is ignored without a warning. */
function serves(field: string, value: unknown): boolean {
  if (field === 'author') return isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));
  if (field === 'issued') return isDate(value);
  if (field === 'URL' || field === 'archived') return typeof value === 'string' && ADDRESS.test(value);
  return isText(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
}

function isDate(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return (typeof value === 'string' || typeof value === 'number') && toEdtf(String(value)) !== null;
}

/** Names without the brackets of a note's link, `[[Ana Ruiz]]`, and without what Quarto has beside them: `name: Ana Ruiz`. */
function unlinked(author: unknown): unknown {
  if (Array.isArray(author)) return author.map(unlinked);
  if (typeof author === 'object' && author !== null && 'name' in author)
    return ['family', 'given', 'literal'].some((part) => part in author) ? author : author.name;
  if (typeof author !== 'string') return author;
  return (
    /^\s{0,10}\[\[([^[\]|]{1,300})(?:\|([^[\]|]{1,300}))?\]\]\s{0,10}$/u.exec(author)?.slice(1).findLast(Boolean) ??
    author
  );
}
