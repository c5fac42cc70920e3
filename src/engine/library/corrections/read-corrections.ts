import * as l10n from '@vscode/l10n';
import { type Document, isMap, isSeq } from 'yaml';
import * as z from 'zod/mini';
import type { SourceProblem } from '../../article/article.js';
import type { YamlError } from '../../article/yaml/error.js';
import { parseYaml, readYaml } from '../../article/yaml/parse.js';
import { nameKeys } from '../../extract/names/keys.js';
import { withLineFeeds } from '../../text/line-feeds.js';
import type { Range } from '../../text/range.js';
import { type PlacedProblem, placeProblems } from '../problems.js';
import type { CorrectionPlace, Corrections, EntityCorrection, QuotationCorrection } from './corrections.js';

/** A file longer than this, in UTF-16 code units, is not read; nor more corrections than these of one file. */
const LONGEST = 4_000_000;
const MOST_CORRECTIONS = 5_000;

/** What a file of corrections says. */
export interface ReadCorrections extends Corrections {
  readonly problems: readonly PlacedProblem[];
}

const name = z
  .string({ error: () => l10n.t('must be a name: text') })
  .check(
    z.trim(),
    z.minLength(1, { error: () => l10n.t('must not be empty') }),
    z.maxLength(200, { error: () => l10n.t('must be a name of at most 200 characters') }),
  );
const kind = z.optional(
  z.enum(['person', 'organization', 'place', 'other'], {
    error: () => l10n.t('must be person, organization, place or other'),
  }),
);
const words = (longest: number) =>
  z
    .string({ error: () => l10n.t('must be text') })
    .check(z.maxLength(longest, { error: () => l10n.t('must have at most {0} characters', longest) }));

const quotationEntry = z.strictObject(
  {
    source: name,
    exact: words(100_000).check(z.refine((text) => text.trim() !== '', { error: () => l10n.t('must not be empty') })),
    prefix: z.optional(words(1_000)),
    suffix: z.optional(words(1_000)),
    speaker: z.optional(name),
    kind,
    quotation: z.optional(
      z.literal(false, { error: () => l10n.t('must be false, for words that are not a quotation') }),
    ),
  },
  {
    error: (issue) => unknownField(issue) ?? l10n.t('must be a correction of a quotation, with `source` and `exact`'),
  },
);

const entityEntry = z.strictObject(
  {
    name,
    kind,
    same: z.optional(name),
    rename: z.optional(name),
    person: z.optional(z.literal(false, { error: () => l10n.t('must be false') })),
  },
  {
    error: (issue) => unknownField(issue) ?? l10n.t('must be a correction of a name, with `name`'),
  },
);

function unknownField(issue: object): string | undefined {
  const [key]: unknown[] = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys : [];
  return key === undefined ? undefined : l10n.t('has an unknown field, `{0}`', String(key).slice(0, 40));
}

/** The lists of a file, and what each holds. */
export const SECTIONS = ['quotations', 'entities'] as const;
export type Section = (typeof SECTIONS)[number];

/** An entry of one of the lists as plain data, or why it cannot be read, and its place in the text. */
interface Entry {
  readonly section: Section;
  readonly range: Range;
  readonly data: { readonly value: unknown } | { readonly reason: string };
}

/**
 * Reads a file of corrections. An entry that is wrong is reported with its line, and the others count all the same, even
 * where the file as a whole is not YAML. Never throws.
 */
export function readCorrections(file: string, content: string): ReadCorrections {
  const text = withLineFeeds(content.replace(/^\uFEFF/u, ' '));
  const problems: SourceProblem[] = [];
  const report = (range: Range, message: string): void => {
    problems.push({ code: 'correction', severity: 'error', file, message, range });
  };
  const read: { quotations: Unplaced<QuotationCorrection>[]; entities: Unplaced<EntityCorrection>[] } = {
    quotations: [],
    entities: [],
  };
  const ranges: Range[] = [];
  if (text.length > LONGEST) report({ start: 0, end: 0 }, l10n.t('The file is too long to be read.'));
  else {
    const entries = entriesIn(text, report);
    const next = entries[MOST_CORRECTIONS];
    if (next !== undefined) report(next.range, l10n.t('Only the first 5,000 corrections of a file are applied.'));
    for (const { section, range, data } of entries.slice(0, MOST_CORRECTIONS)) {
      const result =
        'reason' in data ? data.reason : section === 'quotations' ? quotationOf(data.value) : entityOf(data.value);
      if (typeof result === 'string') report(range, l10n.t('This correction is not applied: {0}', result));
      else {
        if ('quote' in result) read.quotations.push({ ...result, index: ranges.length });
        else read.entities.push({ ...result, index: ranges.length });
        ranges.push(range);
      }
    }
  }
  const places = placeProblems(
    text,
    ranges.map((range) => ({ code: '', severity: 'error', file, message: '', range })),
  ).map(({ range, from, to }): CorrectionPlace => ({ file, range, from, to }));
  const placed = <Correction>({ index, ...correction }: { index: number }): Correction =>
    ({ ...correction, at: places[index] }) as Correction;
  return {
    quotations: read.quotations.map(placed<QuotationCorrection>),
    entities: read.entities.map(placed<EntityCorrection>),
    problems: placeProblems(text, problems),
  };
}

type Unplaced<Correction> = Omit<Correction, 'at'> & { readonly index: number };

function quotationOf(value: unknown): Omit<QuotationCorrection, 'at'> | string {
  const read = z.safeParse(quotationEntry, value);
  if (!read.success) return issueOf(read.error);
  const { source, exact, prefix = '', suffix = '', speaker, kind: of = 'person', quotation } = read.data;
  if ((speaker === undefined) === (quotation === undefined))
    return l10n.t('it needs either `speaker` or `quotation: false`.');
  return {
    source: source.replace(/^@/u, ''),
    quote: { exact, prefix, suffix },
    speaker: speaker === undefined ? null : { name: speaker, kind: of, keys: nameKeys(of, speaker, []) },
  };
}

function entityOf(value: unknown): Omit<EntityCorrection, 'at'> | string {
  const read = z.safeParse(entityEntry, value);
  if (!read.success) return issueOf(read.error);
  const { name: own, kind: of = 'person', same, rename, person } = read.data;
  if ([same, rename, person].filter((each) => each !== undefined).length !== 1)
    return l10n.t('it needs one of `same`, `rename` and `person: false`.');
  const isPerson = of === 'person';
  if (!isPerson && rename === undefined)
    return l10n.t('only a person can be the same person as another, or not a person.');
  const form = nameKeys(of, own, []).form;
  const other = same ?? rename;
  const shared = { name: own, isPerson, form };
  if (other === undefined) return { ...shared, change: { as: 'not-a-person', keys: nameKeys('other', own, []) } };
  return {
    ...shared,
    change: { as: same === undefined ? 'renamed' : 'same', name: other, form: nameKeys(of, other, []).form },
  };
}

function issueOf(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path[0];
  const message = issue?.message ?? l10n.t('cannot be read');
  return field === undefined ? l10n.t('it {0}.', message) : l10n.t('`{0}` {1}.', String(field), message);
}

function entriesIn(text: string, report: (range: Range, message: string) => void): Entry[] {
  const whole = readYaml(text);
  if ('reason' in whole) return entriesOneByOne(text, whole, report);
  const { value, document } = whole;
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object' || Array.isArray(value) || !isMap(document.contents)) {
    report({ start: 0, end: text.length }, l10n.t('The file must have the lists `quotations` and `entities`.'));
    return [];
  }
  return Object.entries(value).flatMap(([field, list]): Entry[] => {
    const section = SECTIONS.find((each) => each === field);
    if (section === undefined) {
      report(
        nodeRange(document, [field]),
        l10n.t('Unknown field `{0}`: the lists are `quotations` and `entities`.', field.slice(0, 40)),
      );
      return [];
    }
    if (list === null) return [];
    if (!Array.isArray(list)) {
      report(nodeRange(document, [field]), l10n.t('`{0}` must be a list.', field));
      return [];
    }
    const nodes: unknown = document.get(section, true);
    return list.map((entry: unknown, index) => ({
      section,
      range: isSeq(nodes) ? rangeOf(nodes.items[index]) : { start: 0, end: 0 },
      data: { value: entry },
    }));
  });
}

/** What version control leaves in a file where two versions of it could not be merged. */
const CONFLICT_MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/u;

/** Why a line is in no entry; `reason` is what the parser says of it, if it does. */
function strayReason(line: string, reason: string | null): string {
  if (/^ *\t/u.test(line)) return l10n.t('Tabs are not allowed as indentation. Use spaces.');
  if (CONFLICT_MARKER.test(line)) return l10n.t('This is a conflict marker. Resolve the merge conflict.');
  return reason ?? l10n.t('This line belongs to no list. The lists are `quotations` and `entities`.');
}

const SECTION_LINE = /^(quotations|entities)[ \t]*:[ \t]*(?:#.*)?$/u;

/**
 * Each entry of a text that is not YAML is read separately: a line with a hyphen begins one, indented as the first of its list.
 * Why the whole is not YAML is reported too, unless a line or an entry already shows it.
 */
function entriesOneByOne(
  text: string,
  { reason, range: wrong }: YamlError,
  report: (range: Range, message: string) => void,
): Entry[] {
  const isIn = ({ start, end }: Range): boolean => wrong !== null && wrong.start >= start && wrong.start <= end;
  let isExplained = false;
  const entries: { section: Section; start: number; end: number }[] = [];
  let section: Section | null = null;
  let indent: string | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    const heading = SECTION_LINE.exec(line)?.[1];
    const last = entries.at(-1);
    const hyphen = /^([ ]{0,40})-(?: |$)/u.exec(line)?.[1];
    if (heading !== undefined) {
      section = SECTIONS.find((each) => each === heading) ?? null;
      indent = null;
    } else if (section !== null && hyphen !== undefined && (indent === null || indent === hyphen)) {
      indent = hyphen;
      entries.push({ section, start, end });
    } else if (line.trim() === '' || /^\s*#/u.test(line)) continue;
    else if (section === null || indent === null || last === undefined || !/^\s/u.test(line)) {
      section = null;
      report({ start, end }, strayReason(line, isIn({ start, end }) ? reason : null));
      isExplained = true;
    } else last.end = end;
  }
  const read = entries.map(({ section: of, start, end }): Entry => {
    const own = readYaml(text.slice(start, end));
    isExplained ||= 'reason' in own;
    const range = { start: start + text.slice(start, end).indexOf('-'), end };
    if ('reason' in own) {
      const from = start + (own.range?.start ?? 0);
      const lineEnd = text.indexOf('\n', from);
      return {
        section: of,
        range: own.range === null ? range : { start: from, end: lineEnd < 0 || lineEnd > end ? end : lineEnd },
        data: { reason: isIn({ start, end }) ? reason : own.reason },
      };
    }
    const entry: unknown = Array.isArray(own.value) ? own.value[0] : own.value;
    return { section: of, range, data: { value: entry } };
  });
  if (!isExplained) report(wrong ?? { start: 0, end: 0 }, reason);
  return read;
}

/** The parser's document; null where the text is not YAML. */
export function documentOf(text: string): Document.Parsed | null {
  const document = parseYaml(text);
  return 'reason' in document || document.errors.length > 0 ? null : document;
}

function nodeRange(document: Document.Parsed, path: readonly string[]): Range {
  return rangeOf(document.getIn(path, true));
}

/** Where a node stands, without what follows its last character. */
export function rangeOf(node: unknown): Range {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return { start: 0, end: 0 };
  const [start, end]: unknown[] = node.range;
  return { start: Number(start), end: Number(end) };
}
