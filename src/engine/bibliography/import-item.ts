import { archivedIn } from '../article/archived.js';
import type { CslName, SourceProblem } from '../article/article.js';
import { DATE_VARIABLES } from '../article/csl-variables.js';
import { toEdtf } from '../article/dates.js';
import { type PartialMetadata, validateMetadata } from '../article/metadata.js';
import type { Range } from '../text/range.js';
import { edtfOf, edtfYear } from './csl-date.js';
import type { CslItem } from './csl-fields.js';

/** One entry of a bibliography file. */
export interface BibliographyEntry {
  readonly item: CslItem;
  /** Where the entry is in the file, if the format tells (BibTeX, RIS). */
  readonly range?: Range | undefined;
  /** The number that the entry has in the program that exported it (EndNote). */
  readonly number?: string | undefined;
  /** What Pandoc calls an entry that has no key, before it tells those apart that are called the same (RIS). */
  readonly name?: string | undefined;
  /** Names of the files that the entry says it is about, as it spells them (Zotero and JabRef write them). */
  readonly files: readonly string[];
}

/** The result of reading a bibliography file. It holds the entries that could be read, even if others could not. */
export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly SourceProblem[];
}

/** A file with more entries is not read further: no bibliography of one writer is that long. */
export const MAX_ENTRIES = 50_000;

/** Names that would reach into an object's prototype if they were ever assigned. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** `value` as a CSL item, its own plain fields only; null if it is not a mapping. */
export function toCslItem(value: unknown): CslItem | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = Object.fromEntries(Object.entries(value).filter(([name]) => !UNSAFE.has(name)));
  const id = fields.id ?? fields['citation-key'] ?? '';
  const type = fields.type;
  return {
    ...fields,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
    type: typeof type === 'string' && type !== '' ? type : 'document',
  };
}

/** What an item says of an article, in this project's terms: dates as EDTF, fields that cannot be used left out. */
export function metadataOf(item: CslItem): PartialMetadata {
  const { id, ...rest } = item;
  const dates = Object.fromEntries(
    ['issued', 'accessed', ...DATE_VARIABLES].map((name) => [name, readDate(item[name])]),
  );
  const archived = archivedIn(rest.archive_location);
  const { text: _text, ...metadata } = validateMetadata({
    ...rest,
    ...(archived !== undefined && { archived }),
    ...(id === '' ? {} : { id }),
    ...dates,
  }).metadata;
  return metadata;
}

/** A CSL date variable of any shape (`date-parts`, `raw`, `literal`, or an EDTF string) as EDTF; undefined if it is not one. */
function readDate(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return toEdtf(String(value)) ?? undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const parts = fields.get('date-parts');
  const uncertain = fields.get('circa') ? '~' : '';
  const season = Number(fields.get('season'));
  if (Array.isArray(parts)) {
    const dates = parts.slice(0, 2).map((part) => (Array.isArray(part) ? spell(part) : ''));
    if (season >= 1 && season <= 4 && /^-?\d{4}$/u.test(dates[0] ?? '') && dates.length === 1)
      dates[0] += `-2${season}`;
    const edtf = toEdtf(dates.map((date) => (date === '' ? '' : `${date}${uncertain}`)).join('/'));
    if (edtf !== null) return edtf;
  }
  for (const name of ['raw', 'literal', 'edtf']) {
    const text = fields.get(name);
    const edtf = typeof text === 'string' ? (toEdtf(text) ?? edtfOf({ literal: text })) : undefined;
    if (edtf !== undefined) return edtf;
  }
  return undefined;
}

function spell(parts: readonly unknown[]): string {
  const numbers = parts.slice(0, 3).map((part) => Number(part));
  const known = numbers.findIndex((number) => !Number.isInteger(number) || number === 0);
  return (known === -1 ? numbers : numbers.slice(0, known))
    .map((number, index) => {
      const value = index === 0 ? (edtfYear(number) ?? number) : number;
      return `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(index === 0 ? 4 : 2, '0')}`;
    })
    .join('-');
}

/** Words that are a suffix, wherever the commas are. */
const SUFFIX = /^(?:jr|sr|[ivx]{1,4})\.?$/iu;

/** A name in the form of RIS, `Family, Given, Suffix`, or of BibTeX, `Family, Suffix, Given`. */
export function commaName(parts: readonly string[]): CslName {
  const [family = '', second = '', third = ''] = parts.map((part) => part.trim());
  if (second === '') return { literal: family };
  if (third === '') return { family, given: second };
  return SUFFIX.test(second) ? { family, given: third, suffix: second } : { family, given: second, suffix: third };
}
