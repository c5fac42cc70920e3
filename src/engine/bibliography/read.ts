import * as l10n from '@vscode/l10n';
import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { toEdtf } from '../article/dates.js';
import { readYaml } from '../article/yaml/parse.js';
import { withLineFeeds } from '../text/line-feeds.js';
import type { Range } from '../text/range.js';
import { isBibtex } from './assumed-language.js';
import { withInherited } from './bibtex/inherit.js';
import { bibtexItem } from './bibtex/item.js';
import { scanBibtex } from './bibtex/scan.js';
import { cslDate } from './csl-date.js';
import type { CslItem } from './csl-item.js';
import { readEndNoteXml } from './endnote-xml.js';
import { hayagrivaItems, isHayagriva } from './hayagriva.js';
import { byKey, isRecord, readItem } from './items.js';
import { jsonErrorRange } from './json-error.js';
import { readNbib } from './nbib.js';
import { readRis } from './ris.js';

/** The formats of bibliographies; Hayagriva counts as `csl-yaml`. The last three are read only. */
export type BibliographyFormat = 'bibtex' | 'csl-json' | 'csl-yaml' | 'ris' | 'nbib' | 'endnote-xml';

/** An entry of a bibliography, and where it is in its file. */
export interface BibliographyEntry extends Range {
  readonly item: CslItem;
}

/** What could not be read: a whole sentence, and where; an empty range where it is the file as a whole. */
export interface BibliographyProblem extends Range {
  readonly message: string;
}

/** What a bibliography holds. */
export interface Bibliography {
  readonly format: BibliographyFormat;
  /** In order; of two entries with one key the first counts. */
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly BibliographyProblem[];
}

/** Files longer than this many UTF-16 code units are not read. */
const LONGEST = 50_000_000;

/** The format that a file's ending names; null for another ending. */
export function bibliographyFormat(file: string): BibliographyFormat | null {
  if (isBibtex(file)) return 'bibtex';
  if (/\.json$/iu.test(file)) return 'csl-json';
  if (/\.ris$/iu.test(file)) return 'ris';
  if (/\.nbib$/iu.test(file)) return 'nbib';
  if (/\.xml$/iu.test(file)) return 'endnote-xml';
  return /\.ya?ml$/iu.test(file) ? 'csl-yaml' : null;
}

/**
 * Reads a bibliography by the format that its file's ending names. Never throws.
 *
 * @param language that of BibTeX entries that name none: the draft's, as a tag; English by default
 */
export function readBibliography(file: string, content: string, language?: string): Bibliography {
  const format = bibliographyFormat(file);
  const text = withLineFeeds(content.replace(/^\uFEFF/u, ' '));
  if (format === null)
    return nothing('csl-json', l10n.t('A bibliography is a .bib, .json, .yaml, .ris, .nbib or .xml file.'));
  if (text.length > LONGEST) return nothing(format, l10n.t('The bibliography is too long to be read.'));
  if (format === 'bibtex') return bibtex(text, language);
  if (format === 'csl-json') return json(text);
  return format === 'csl-yaml' ? yaml(text) : exported(format, file, text);
}

const EXPORTS = { ris: readRis, nbib: readNbib, 'endnote-xml': readEndNoteXml } as const;

/**
 * What reference managers export; entries without a key go by their numbers in PubMed, or as Pandoc has it: by their numbers in EndNote's
 * library, by authors and year.
 */
function exported(format: keyof typeof EXPORTS, file: string, text: string): Bibliography {
  const { entries, problems } = EXPORTS[format](file, text);
  const names = new Names();
  const read = sorted(
    entries.map(({ item, range, number, name }) => ({
      ...(range ?? { start: 0, end: 0 }),
      item: readItem(item.id === '' ? { ...item, id: item.PMID ?? number ?? names.next(name) } : names.noted(item)),
    })),
  );
  return {
    format,
    entries: read.entries,
    problems: [...problems.map(({ message }) => ({ start: 0, end: 0, message })), ...read.problems],
  };
}

/** Names that Pandoc gives to entries without a key: of those that are called the same, all but the first have a letter after it. */
class Names {
  readonly #taken = new Set<string>();

  /** An entry that has a key, which no other is called. */
  noted<Item extends { readonly id: string }>(item: Item): Item {
    this.#taken.add(item.id);
    return item;
  }

  /** What the next entry is called; undefined if nothing is known to call it by. */
  next(name = ''): string | undefined {
    if (name === '') return undefined;
    const called = ['', ...'abcdefghijklmnopqrstuvwxyz'].map((letter) => name + letter);
    const free = called.find((each) => !this.#taken.has(each));
    if (free !== undefined) this.#taken.add(free);
    return free;
  }
}

/** The entries that front matter brings along (`references:`), by Pandoc's rules. */
export function readReferences(value: unknown): CslItem[] {
  return (Array.isArray(value) ? value : []).flatMap((entry: unknown) => {
    const item = readItem(entry);
    return item === null ? [] : withDates(item);
  });
}

function bibtex(text: string, language: string | undefined): Bibliography {
  const { entries, problems } = scanBibtex(text);
  return {
    format: 'bibtex',
    entries: unique(
      withInherited(entries).map((entry) => ({
        start: entry.start,
        end: entry.end,
        item: bibtexItem(entry, { language }),
      })),
    ),
    problems,
  };
}

function json(text: string): Bibliography {
  let value: unknown;
  try {
    value = JSON.parse(text.trim() === '' ? '[]' : text);
  } catch (error) {
    return nothing('csl-json', l10n.t('The file is not valid JSON.'), jsonErrorRange(text, error));
  }
  const list = listIn(value);
  if (list === null) return nothing('csl-json', l10n.t('The file holds no list of references.'));
  const spans = entrySpans(text, value);
  const entries = list.map((each, index) => ({ ...(spans[index] ?? { start: 0, end: 0 }), item: readItem(each) }));
  return { format: 'csl-json', ...sorted(entries) };
}

function yaml(text: string): Bibliography {
  const inside = withoutFences(text);
  const read = readYaml(inside);
  if ('reason' in read) return nothing('csl-yaml', l10n.t('The file cannot be read as YAML: {0}', read.reason));
  const list = isHayagriva(read.value) ? hayagrivaItems(read.value) : listIn(read.value);
  if (list === null) return nothing('csl-yaml', l10n.t('The file holds no list of references.'));
  const spanOf = yamlSpans(read.document.contents, text.indexOf(inside));
  return {
    format: 'csl-yaml',
    ...sorted(
      list.map((each, index) => {
        const item = readItem(each);
        return { ...(spanOf(index, item?.id) ?? { start: 0, end: 0 }), item };
      }),
    ),
  };
}

/** Where an entry stands: by its place in the list, or in Hayagriva's mapping by its key. */
function yamlSpans(root: unknown, from: number): (index: number, key: string | undefined) => Range | undefined {
  const spanOf = (first: unknown, last: unknown): Range | undefined => {
    const [start, end] = [rangeOf(first)?.[0], rangeOf(last)?.[1]];
    return start === undefined || end === undefined ? undefined : { start: start + from, end: end + from };
  };
  const list: unknown = isMap(root) ? (root.get('references', true) ?? root.get('items', true)) : root;
  if (isSeq(list)) return (index) => spanOf(list.items[index], list.items[index]);
  if (!isMap(root)) return () => undefined;
  const byKey = new Map(
    root.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', spanOf(key, value)] as const),
  );
  return (_, key) => (key === undefined ? undefined : byKey.get(key));
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const [start, end] = isNode(node) ? (node.range ?? []) : [];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** A YAML file may have fences as front matter has them. */
function withoutFences(text: string): string {
  return text
    .trim()
    .replace(/^---[ \t]*\r?\n/u, '')
    .replace(/\n(?:---|\.\.\.)$/u, '\n');
}

/** The list itself, or that of Pandoc's metadata (`references`) or Zotero's export (`items`). */
export function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const inside = isRecord(value) ? (value.references ?? value.items) : undefined;
  return Array.isArray(inside) ? inside : null;
}

/** Where the elements of the list that `listIn` finds are in `text`, the JSON of which `value` was read. */
export function entrySpans(text: string, value: unknown): Range[] {
  if (Array.isArray(value)) return elementSpans(text);
  if (!isRecord(value)) return [];
  const at = valueStart(text, value.references === undefined || value.references === null ? 'items' : 'references');
  return text.charAt(at) === '['
    ? elementSpans(text.slice(at)).map(({ start, end }) => ({ start: start + at, end: end + at }))
    : [];
}

/** Where the value of a field begins in an object of valid JSON: the last field of that name, as `JSON.parse` takes it; -1 without one. */
function valueStart(text: string, name: string): number {
  let found = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (char === '"') {
      const from = at;
      for (at++; at < text.length && text.charAt(at) !== '"'; at++) if (text.charAt(at) === '\\') at++;
      const value = depth === 1 ? /^\s{0,100}:\s{0,100}/u.exec(text.slice(at + 1, at + 300)) : null;
      if (value !== null && JSON.parse(text.slice(from, at + 1)) === name) found = at + 1 + value[0].length;
    }
  }
  return found;
}

function sorted(entries: readonly (Range & { readonly item: CslItem | null })[]) {
  const read: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  for (const [index, { item, start, end }] of entries.entries()) {
    if (item === null) problems.push({ start, end, message: l10n.t('Reference {0} has no id.', index + 1) });
    else read.push({ start, end, item: withDates(item) });
  }
  return { entries: unique(read), problems };
}

/** EDTF dates written as text, as Pandoc's YAML has them, become dates. */
function withDates(item: CslItem): CslItem {
  const dates = Object.entries(item).flatMap(([field, value]) => {
    if (!isRecord(value) || typeof value.raw !== 'string') return [];
    const edtf = toEdtf(value.raw);
    return edtf === null ? [] : [[field, cslDate(edtf)] as const];
  });
  return dates.length === 0 ? item : { ...item, ...Object.fromEntries(dates), id: item.id, type: item.type };
}

function unique(entries: readonly BibliographyEntry[]): BibliographyEntry[] {
  const kept = byKey(entries.map(({ item }) => item));
  return entries.filter(({ item }) => kept.get(item.id) === item);
}

function nothing(format: BibliographyFormat, message: string, { start, end } = { start: 0, end: 0 }): Bibliography {
  return { format, entries: [], problems: [{ start, end, message }] };
}

/** Where the elements of the array that `text`, which is valid JSON, consists of stand. */
export function elementSpans(text: string): Range[] {
  const spans: Range[] = [];
  let depth = 0;
  let start = -1;
  let end = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (/\s/u.test(char)) continue;
    if (depth === 1 && (char === ',' || char === ']')) {
      if (start >= 0) spans.push({ start, end });
      start = -1;
      if (char === ']') break;
      continue;
    }
    if (depth === 1 && start < 0) start = at;
    if (char === '"') {
      for (at++; at < text.length && text.charAt(at) !== '"'; at++) if (text.charAt(at) === '\\') at++;
    } else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    end = at + 1;
  }
  return spans;
}
