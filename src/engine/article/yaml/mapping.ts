import * as l10n from '@vscode/l10n';
import type { Document } from 'yaml';
import { withLineFeeds } from '../../text/line-feeds.js';
import type { Range } from '../../text/range.js';
import { errorOf, type YamlError } from './error.js';
import { parseYaml, readYaml } from './parse.js';
import { fieldsIn } from './plain-data.js';

/** Maximum number of fields of broken YAML that are read separately. */
const MOST_FIELDS = 200;

/** A line that begins a field of the outermost mapping. */
const FIELD_LINE = /^["']?([\p{L}\p{N}_-]{1,40})["']?[ \t]{0,20}:(?=\s|$)/u;

/** What is wrong with a piece of YAML; the range is one of its text, null where the place cannot be determined. */
export interface YamlProblem {
  readonly message: string;
  readonly range: Range | null;
  /** The outermost field that it is in, where that can be determined. */
  readonly field?: string | undefined;
}

/** A YAML text as plain data. */
export interface YamlMapping {
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Where in the text a value is; null if that cannot be determined. */
  rangeOf(path: readonly (string | number)[]): Range | null;
}

/**
 * Reads YAML that should be a mapping. A field that is right is kept, one that is not is left out and named: of a text that
 * the parser cannot follow each outermost field is read separately, for what it makes of the rest after a mistake is a guess.
 * Never throws.
 */
export function readYamlMapping(source: string): YamlMapping {
  const text = withLineFeeds(source);
  const document = parseYaml(text);
  if ('reason' in document) return fieldByField(text, document);
  const [error] = document.errors;
  if (error !== undefined) return fieldByField(text, errorOf(error));
  const fields = fieldsIn(document);
  const place = (path: readonly (string | number)[]) => rangeOf(document, path, 0);
  if (fields === null) {
    const read = readYaml(text);
    return 'reason' in read
      ? { value: null, problems: [{ message: read.reason, range: read.range }], rangeOf: place }
      : { value: read.value, problems: [], rangeOf: place };
  }
  return {
    value: Object.fromEntries(fields.flatMap(({ name, data }) => ('reason' in data ? [] : [[name, data.value]]))),
    problems: fields.flatMap(({ name, data }) =>
      'reason' in data ? [{ message: leftOut(name, data.reason), range: data.range, field: name }] : [],
    ),
    rangeOf: place,
  };
}

function fieldByField(text: string, whole: YamlError | null): YamlMapping {
  const fields = new Map<string, { readonly document: Document; readonly start: number; readonly value: unknown }>();
  const problems: YamlProblem[] = [];
  for (const { name, range } of fieldsOf(text)) {
    if (name === null) {
      problems.push({ message: l10n.t('This is not a field. A field is a name, a colon and a value.'), range });
      continue;
    }
    const own = readYaml(text.slice(range.start, range.end));
    if ('reason' in own) problems.push(brokenField(name, own, text, range));
    else if (fields.has(name))
      problems.push({ message: l10n.t('The field `{0}` is given twice.', name), range, field: name });
    else fields.set(name, { ...own, start: range.start });
  }
  if (problems.length === 0 && whole !== null) {
    problems.push({ message: whole.reason, range: whole.range ?? { start: 0, end: text.length } });
  }
  return {
    value: Object.fromEntries([...fields.values()].flatMap(({ value }) => Object.entries(value ?? {}))),
    problems,
    rangeOf(path) {
      const field = fields.get(String(path[0]));
      return field === undefined ? null : rangeOf(field.document, path, field.start);
    },
  };
}

/** The outermost fields with the lines that belong to each; the text before the first one has no name. */
function fieldsOf(text: string): { readonly name: string | null; readonly range: Range }[] {
  const starts: { name: string | null; start: number }[] = [{ name: null, start: 0 }];
  for (let at = 0; at < text.length && starts.length <= MOST_FIELDS; ) {
    const next = text.indexOf('\n', at);
    const name = FIELD_LINE.exec(text.slice(at, Math.min(at + 80, next === -1 ? text.length : next)))?.[1];
    if (name !== undefined) starts.push({ name, start: at });
    at = next === -1 ? text.length : next + 1;
  }
  return starts.flatMap(({ name, start }, index) => {
    const lines = text.slice(start, starts[index + 1]?.start ?? text.length);
    // Before the first field there may be comments and blank lines.
    if (name === null && lines.split('\n').every((line) => /^(?:#|$)/u.test(line.trim()))) return [];
    return [{ name, range: { start, end: start + lines.trimEnd().length } }];
  });
}

/** A mistake that the parser finds only at the field's end was made where its value begins. */
function brokenField(name: string, error: YamlError, text: string, range: Range): YamlProblem {
  const lines = text.slice(range.start, range.end);
  const afterName = FIELD_LINE.exec(lines)?.[0].length ?? 0;
  const value = afterName + (/^[ \t]{0,100}/u.exec(lines.slice(afterName))?.[0].length ?? 0);
  const at = error.range?.start ?? lines.length;
  const start = at < lines.length ? at : value;
  const lineEnd = lines.indexOf('\n', start);
  const end = lineEnd === -1 ? lines.length : lineEnd;
  return {
    message: leftOut(name, error.reason),
    range: { start: range.start + start, end: range.start + Math.max(start, end) },
    field: name,
  };
}

function leftOut(name: string, reason: string): string {
  return `${l10n.t('The field `{0}` cannot be read, and is left out.', name)} ${reason}`;
}

function rangeOf(document: Document, path: readonly (string | number)[], offset: number): Range | null {
  const node: unknown = document.getIn(path, true);
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? { start: offset + start, end: offset + end } : null;
}
