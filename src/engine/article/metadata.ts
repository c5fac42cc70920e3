import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import { slug } from '../text/slug.js';
import type { ArticleMetadata, CslName } from './article.js';
import { DATE_VARIABLES, NAME_VARIABLES, saysVariable, TEXT_VARIABLES } from './csl-variables.js';
import { toEdtf } from './dates.js';
import { parseName } from './names.js';

/** What front matter may say of an article: everything CSL has a name for here, nothing required. */
export type PartialMetadata = Partial<ArticleMetadata>;

/** A field that could not be used, and why. */
export interface FieldProblem {
  /** Path of the field: `author.0.family`. */
  readonly field: string;
  readonly path: readonly (string | number)[];
  /** A whole sentence. */
  readonly message: string;
}

/** Numbers and booleans stand for their spelling: YAML reads `2022` and `007` as numbers. */
const text = z.pipe(
  z.union([z.string(), z.number(), z.boolean()], { error: () => l10n.t('must be text') }),
  z.transform((value) => String(value).trim()),
);
const filledText = text.check(z.refine((value) => value !== '', { error: () => l10n.t('must not be empty') }));

const nameParts = z.looseObject(
  {
    family: z.optional(text),
    given: z.optional(text),
    'non-dropping-particle': z.optional(text),
    'dropping-particle': z.optional(text),
    suffix: z.optional(text),
    literal: z.optional(text),
  },
  { error: () => l10n.t('must be a name: text, or a mapping with `family` and `given`, or `literal`') },
);
const nameObject = nameParts.check(
  z.refine((name) => Boolean(name.family) || Boolean(name.literal) || Boolean(name.given), {
    error: () => l10n.t('must have `family`, `given` or `literal`'),
  }),
);

const dateParts = z.looseObject({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))) });

const noDate = { error: () => l10n.t('must be an EDTF date such as 2024-06-27, or 2024-06~ if uncertain') };
const date = z
  .pipe(z.union([z.string(), z.number(), z.date(), dateParts], noDate), z.transform(spellDate))
  .check(z.refine((value) => toEdtf(value) !== null, noDate));

/** Letters, digits and the signs that Pandoc allows inside a citation key. */
const KEY = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u;
const key = text.check(
  z.refine((value) => KEY.test(value), {
    error: () => l10n.t('must be a cite key: letters and digits, with single characters such as - or : between them'),
  }),
);

const fields = {
  id: key,
  type: filledText,
  title: filledText,
  'container-title': filledText,
  source: filledText,
  publisher: filledText,
  issued: date,
  accessed: date,
  URL: filledText,
  archived: filledText,
  language: filledText,
  text: z.enum(['digest', 'full'], { error: () => l10n.t('must be `digest` or `full`') }),
  transcript: z.enum(['unheard', 'heard'], { error: () => l10n.t('must be `unheard` or `heard`') }),
} as const;

/**
 * The fields of `value` that hold what they should, under their CSL names; the others are reported and left out.
 * Fields this project does not know are ignored. Never throws.
 */
export function validateMetadata(value: unknown): {
  readonly metadata: PartialMetadata;
  readonly problems: FieldProblem[];
} {
  const problems: FieldProblem[] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      metadata: {},
      problems: [{ field: '', path: [], message: l10n.t('Front matter must be a mapping of fields.') }],
    };
  }
  const metadata: { author?: readonly CslName[]; [field: string]: unknown } = {};
  for (const [name, schema] of Object.entries(fields)) {
    const given: unknown = own(value, name);
    if (given === undefined || given === null) continue;
    const result = schema.safeParse(given);
    if (result.success) metadata[name] = schema === date ? toEdtf(result.data) : result.data;
    else report(problems, [name], result.error.issues);
  }
  const author = own(value, 'author');
  if (author !== undefined && author !== null) {
    const names = readNames(author, 'author', problems);
    if (names.length > 0) metadata.author = names;
  }
  const csl = otherVariables(value);
  if (Object.keys(csl).length > 0) metadata.csl = csl;
  return { metadata, problems };
}

/** What a mapping says under the other names of CSL. Others may use a name for something else, which is left out silently. */
function otherVariables(value: object): Record<string, string | readonly CslName[]> {
  const found: Record<string, string | readonly CslName[]> = {};
  // Hardly an article has one: to have the schema find out would cost more than all else.
  const isGiven = (name: string) => Object.hasOwn(value, name);
  for (const name of TEXT_VARIABLES.filter(isGiven)) {
    const { data } = text.safeParse(own(value, name));
    if (data !== undefined && saysVariable(name, data)) found[name] = data;
  }
  for (const name of DATE_VARIABLES.filter(isGiven)) {
    const { data } = date.safeParse(own(value, name));
    const edtf = data === undefined ? null : toEdtf(data);
    if (edtf !== null) found[name] = edtf;
  }
  for (const name of NAME_VARIABLES.filter(isGiven)) {
    const names = readNames(own(value, name) ?? [], name, []);
    if (names.length > 0) found[name] = names;
  }
  return found;
}

/** `metadata` with what an article must have: an id from the file's name, a type, and whether it is the full text. */
export function completeMetadata(metadata: PartialMetadata, file: string): ArticleMetadata {
  const base = file.split(/[/\\]/u).at(-1) ?? file;
  return {
    ...metadata,
    id: metadata.id ?? (slug(base.replace(/\.[^.]{1,9}$/u, '')) || 'article'),
    type: metadata.type ?? 'article-newspaper',
    text: metadata.text ?? 'full',
  };
}

function own(value: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function readNames(value: unknown, field: string, problems: FieldProblem[]): CslName[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names: CslName[] = [];
  for (const [index, item] of list.entries()) {
    const path = Array.isArray(value) ? [field, index] : [field];
    if (typeof item === 'string' && item.trim() !== '') {
      names.push(parseName(item));
      continue;
    }
    const result = nameObject.safeParse(item);
    if (!result.success) {
      report(problems, path, result.error.issues);
      continue;
    }
    const name: Record<string, string> = {};
    for (const part of Object.keys(nameParts.shape)) {
      const given = own(result.data, part);
      if (typeof given === 'string' && given !== '') name[part] = given;
    }
    names.push(name);
  }
  return names;
}

function spellDate(value: string | number | Date | z.infer<typeof dateParts>): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  const parts = value['date-parts']
    .slice(0, 2)
    .map((part) => part.map((number) => String(number).padStart(2, '0')).join('-'));
  return parts.join('/');
}

function report(problems: FieldProblem[], at: readonly (string | number)[], issues: readonly z.core.$ZodIssue[]): void {
  for (const issue of issues) {
    const path = [...at, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
    const field = path.join('.');
    problems.push({ field, path, message: l10n.t('The field `{0}` {1}.', field, issue.message) });
  }
}
