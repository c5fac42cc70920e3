import { withoutGaps } from './csl-fields.js';
import type { CslItem } from './csl-item.js';

/** Longest text of one field, and most names of one list, that a bibliography is believed. */
const LONGEST = 20_000;
const MOST_NAMES = 500;

const NAME_PARTS = ['family', 'given', 'literal', 'suffix', 'non-dropping-particle', 'dropping-particle'] as const;
const NAME_FIELDS =
  /^(?:author|editor|translator|interviewer|recipient|director|composer|illustrator|contributor|container-author|collection-editor|editorial-director|original-author|reviewed-author|host|narrator|performer|producer|guest|script-writer|series-creator|chair|compiler|curator|executive-producer|organizer)$/u;
const DATE_FIELDS = /^(?:issued|accessed|original-date|event-date|submitted|available-date)$/u;

/**
 * An entry of unknown origin as an item that the processor can take: only strings, numbers, names and dates of the right
 * shape are kept. Null without an id.
 */
export function readItem(value: unknown): CslItem | null {
  if (!isRecord(value)) return null;
  const id = textOf(value.id);
  if (id === undefined || id === '') return null;
  const item: Record<string, unknown> = {};
  for (const [field, content] of Object.entries(value)) {
    // No variable of CSL has such a name, and the processor would find it instead of what every object inherits.
    if (field in Object.prototype || field === 'custom') continue;
    if (NAME_FIELDS.test(field)) item[field] = names(content);
    else if (DATE_FIELDS.test(field)) item[field] = date(content);
    else item[field] = textOf(content);
  }
  return { ...withoutGaps(item), id, type: textOf(value.type) || 'document' };
}

/** The item of its id, for every id the first. */
export function byKey(items: Iterable<CslItem>): Map<string, CslItem> {
  const found = new Map<string, CslItem>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return found;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.slice(0, LONGEST) : undefined;
}

function names(value: unknown): object[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read = list.slice(0, MOST_NAMES).flatMap((name): object[] => {
    const literal = textOf(name);
    if (literal !== undefined) return [{ literal }];
    if (!isRecord(name)) return [];
    const parts = Object.fromEntries(
      NAME_PARTS.flatMap((part) => {
        const written = textOf(name[part]);
        return written === undefined ? [] : [[part, written]];
      }),
    );
    return Object.keys(parts).length === 0 ? [] : [parts];
  });
  return read.length === 0 ? undefined : read;
}

function date(value: unknown): object | undefined {
  const text = textOf(value);
  // Pandoc's YAML has EDTF dates as plain text.
  if (text !== undefined) return { raw: text };
  const given = Array.isArray(value) ? { 'date-parts': value.map(fromYamlDate) } : value;
  if (!isRecord(given)) return undefined;
  const parts = given['date-parts'];
  // Some write one date without the list around it.
  const list = Array.isArray(parts) && parts.length > 0 && !Array.isArray(parts[0]) ? [parts] : parts;
  const read = Array.isArray(list) ? list.slice(0, 2).flatMap((each: unknown) => numbers(each) ?? []) : [];
  const kept = {
    'date-parts': read.length === 0 ? undefined : read.map((each) => each.parts),
    season: textOf(given.season),
    circa: given.circa === true || /^(?:1|true)$/u.test(textOf(given.circa) ?? '') ? true : undefined,
    literal: textOf(given.literal),
    raw: textOf(given.raw),
  };
  const filled = withoutGaps(kept);
  return Object.keys(filled).length === 0 ? undefined : filled;
}

/** A part of a date is not a number for the processor unless it is one. */
function numbers(value: unknown): { parts: number[] } | undefined {
  if (!Array.isArray(value)) return undefined;
  const parts: number[] = [];
  for (const part of value.slice(0, 3)) {
    const number = Number(part);
    if (!Number.isInteger(number) || part === '' || part === null) break;
    parts.push(number);
  }
  return parts.length === 0 ? undefined : { parts };
}

/** `{year: 2024, month: 6}`, an older way of Pandoc's. */
function fromYamlDate(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return [value.year, value.month, value.day].filter((part) => part !== undefined);
}
