import * as l10n from '@vscode/l10n';
import { isAlias, isCollection, isMap, isScalar, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import { applyEdits, type TextEdit } from '../text/edits.js';
import { FIELD_ORDER, type FieldValue, fieldLines, namesInFlow, toFrontMatter } from './front-matter-print.js';
import { type PartialMetadata, validateMetadata } from './metadata.js';
import { errorOf } from './yaml/error.js';
import { parseYaml, readYaml } from './yaml/parse.js';

/** The edits, in order, without overlap; or why they cannot be made without losing something, in a whole sentence. */
export type MetadataEdit = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

/**
 * The edits that make `text` state `fields` in its front matter; fields that are undefined are taken out. Everything else in
 * it, comments and the way it is written too, stays to the byte. A text without front matter gets some. What cannot be
 * edited safely is refused.
 */
export function editFrontMatter(text: string, fields: PartialMetadata): MetadataEdit {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const open = /^---[ \t]*(?:\r\n|\n|\r)/u.exec(text.slice(start, start + 200));
  const close = /^(?:---|\.\.\.)[ \t]*$/gmu;
  close.lastIndex = start + (open?.[0].length ?? 0);
  const closing = open === null ? null : close.exec(text);
  if (open === null || closing === null) {
    const eol = eolOf(text);
    return { edits: [{ start, end: start, text: withEol(`${toFrontMatter(fields)}\n`, eol) }] };
  }
  return editMapping(text, start + open[0].length, closing.index, fields);
}

/** The edits that make the YAML mapping in `text` from `start` to `end` state `fields`. */
export function editMapping(text: string, start: number, end: number, fields: PartialMetadata): MetadataEdit {
  const yaml = text.slice(start, end);
  const edits = mappingEdits(yaml, fields, eolOf(text));
  if (typeof edits === 'string') return { refused: edits };
  const broken = whatIsLost(yaml, applyEdits(yaml, edits), fields);
  if (broken !== null) return { refused: broken };
  return { edits: edits.map((edit) => ({ ...edit, start: start + edit.start, end: start + edit.end })) };
}

/** The edits, or why there are none. */
function mappingEdits(yaml: string, fields: PartialMetadata, eol: string): TextEdit[] | string {
  const document = parseYaml(yaml);
  if ('reason' in document) return document.reason;
  const [error] = document.errors;
  if (error !== undefined) return l10n.t('Correct the YAML error first: {0}', errorOf(error).reason);
  const { contents } = document;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!isEmpty && !isMap(contents)) return l10n.t('It holds no fields.');
  const map = isEmpty ? null : (contents as YAMLMap<Node, Node | null>);
  const said = metadataOf(yaml);
  const edits: TextEdit[] = [];
  const missing: (readonly [string, FieldValue])[] = [];
  for (const field of FIELD_ORDER) {
    if (!Object.hasOwn(fields, field)) continue;
    const value = emptied(fields[field]);
    const pairs = map?.items.filter(({ key }) => isScalar(key) && key.value === field) ?? [];
    const [pair] = pairs;
    if (pairs.length > 1) return l10n.t('The field {0} is given twice.', field);
    if (pair === undefined) {
      if (value !== undefined) missing.push([field, value]);
    } else if (JSON.stringify(said?.[field]) !== JSON.stringify(value)) {
      const edit =
        value === undefined ? withoutPair(yaml, map, pair, field) : replaced(yaml, map, pair, field, value, eol);
      if (typeof edit === 'string') return edit;
      edits.push(edit);
    }
  }
  if (missing.length > 0) edits.push(added(yaml, map, missing, eol));
  return edits.sort((a, b) => a.start - b.start);
}

function emptied(value: FieldValue): FieldValue {
  return value === undefined || value.length === 0 ? undefined : value;
}

function replaced(
  yaml: string,
  map: YAMLMap<Node, Node | null> | null,
  { key, value }: Pair<Node, Node | null>,
  field: string,
  wanted: Exclude<FieldValue, undefined>,
  eol: string,
): TextEdit | string {
  const inFlow = typeof wanted === 'string' ? JSON.stringify(wanted) : namesInFlow(wanted);
  const [start, end] = value?.range ?? [0, 0];
  if (value === null || start === end) {
    // `title:` without a value.
    const colon = yaml.indexOf(':', key.range?.[1] ?? 0) + 1;
    return { start: colon, end: colon, text: ` ${inFlow}` };
  }
  const written = yaml.slice(start, end);
  if (!isAlias(value) && 'anchor' in value && value.anchor !== undefined)
    return l10n.t('The field {0} has an anchor, &{1}, that other fields may use.', field, value.anchor);
  const isBlock = isCollection(value) && value.flow !== true;
  if (
    (isCollection(value) && /(?:^|\s)[#&]/u.test(withoutValues(yaml).slice(start, end))) ||
    (isBlock && map?.flow === true)
  )
    return l10n.t('The field {0} contains comments or anchors.', field);
  if (isScalar(value) && (value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED')) {
    const remark = /^[^\r\n]*?(#[^\r\n]*)/u.exec(written)?.[1];
    const tail = /(?:\r\n|\n|\r)$/u.exec(written)?.[0] ?? '';
    return { start, end, text: `${inFlow}${remark === undefined ? '' : ` ${remark}`}${tail}` };
  }
  if (isBlock && typeof wanted !== 'string') {
    const from = yaml.indexOf(':', key.range?.[1] ?? 0) + 1;
    // The text after the colon, such as a remark, stays.
    if (yaml.slice(from, start).trim() !== '') return l10n.t('The field {0} contains a comment.', field);
    const indent = indentOf(yaml, key.range?.[0] ?? 0);
    const body = yaml.slice(from, end).trimEnd();
    const lines = fieldLines(field, wanted).split('\n').slice(1, -1);
    return { start: from, end: from + body.length, text: lines.map((line) => `${eol}${indent}${line}`).join('') };
  }
  // A scalar in a block may end with its line's end: that stays.
  const body = written.trimEnd();
  return { start, end: start + body.length, text: inFlow };
}

function withoutPair(
  yaml: string,
  map: YAMLMap<Node, Node | null> | null,
  { key, value }: Pair<Node, Node | null>,
  field: string,
): TextEdit | string {
  const start = key.range?.[0] ?? 0;
  const end = Math.max(value?.range?.[1] ?? 0, key.range?.[1] ?? 0);
  if (/(?:^|[\s[{,])[#&]/u.test(withoutValues(yaml).slice(start, end)))
    return l10n.t('The field {0} contains comments or anchors.', field);
  if (map?.flow === true) {
    const comma = yaml.slice(0, start).trimEnd();
    const before = yaml.slice(comma.endsWith(',') ? comma.length - 1 : comma.length, start);
    const after = /^\s*,?\s*/u.exec(yaml.slice(end))?.[0] ?? '';
    return before.startsWith(',')
      ? { start: start - before.length, end, text: '' }
      : { start, end: end + after.length, text: '' };
  }
  const colon =
    value === null || value.range?.[0] === value.range?.[1] ? yaml.indexOf(':', key.range?.[1] ?? 0) + 1 : 0;
  const after = Math.max(end, colon);
  const rest = /^[ \t]*(#[^\r\n]*)?(?:\r\n|\n|\r|$)?/u.exec(yaml.slice(after)) ?? ['', undefined];
  const lineStart = start - indentOf(yaml, start).length;
  if (lineStart > 0 && !/[\r\n]/u.test(yaml.charAt(lineStart - 1)))
    return l10n.t('The field {0} does not start its line.', field);
  if (rest[1] !== undefined) return { start, end: after + rest[0].indexOf('#'), text: '' };
  return { start: lineStart, end: yaml.charAt(after - 1) === '\n' ? after : after + rest[0].length, text: '' };
}

function added(
  yaml: string,
  map: YAMLMap<Node, Node | null> | null,
  missing: readonly (readonly [string, FieldValue])[],
  eol: string,
): TextEdit {
  if (map?.flow === true) {
    const end = (map.range?.[1] ?? yaml.length) - 1;
    const inside = yaml.slice((map.range?.[0] ?? 0) + 1, end).trimEnd();
    const at = (map.range?.[0] ?? 0) + 1 + inside.length;
    const pairs = missing.map(
      ([field, value]) => `${field}: ${typeof value === 'string' ? JSON.stringify(value) : namesInFlow(value ?? [])}`,
    );
    const comma = inside.trim() === '' || inside.endsWith(',') ? '' : ',';
    return { start: at, end: at, text: `${comma}${inside.trim() === '' ? '' : ' '}${pairs.join(', ')}` };
  }
  const [first] = map?.items ?? [];
  const indent = first === undefined ? '' : indentOf(yaml, first.key.range?.[0] ?? 0);
  const lines = missing.map(([field, value]) => fieldLines(field, value)).join('');
  const indented = lines.replace(/^(?=.)/gmu, indent);
  const needsBreak = yaml !== '' && !/[\r\n]$/u.test(yaml);
  return { start: yaml.length, end: yaml.length, text: withEol(`${needsBreak ? '\n' : ''}${indented}`, eol) };
}

/** What an edit would lose: another field's value, or a remark; null if nothing. Checked after every edit. */
function whatIsLost(before: string, after: string, fields: PartialMetadata): string | null {
  const [old, now] = [dataOf(before), dataOf(after)];
  if (old === null || now === null) return l10n.t('The result could not be read again.');
  for (const [name, value] of Object.entries(old)) {
    if (!Object.hasOwn(fields, name) && JSON.stringify(now[name]) !== JSON.stringify(value))
      return l10n.t('The field {0} would change with it.', name);
  }
  const said = metadataOf(after);
  for (const field of FIELD_ORDER) {
    if (!Object.hasOwn(fields, field)) continue;
    if (JSON.stringify(said?.[field]) !== JSON.stringify(emptied(fields[field])))
      return l10n.t('The field {0} is not written in a way that can be changed.', field);
  }
  const left = remarksOf(after);
  // A `#` in a new value before a remark makes one longer remark of both.
  return remarksOf(before).every((remark) => left.some((each) => each.endsWith(remark)))
    ? null
    : l10n.t('A comment would be lost.');
}

function metadataOf(yaml: string): PartialMetadata | null {
  const data = dataOf(yaml);
  return data === null ? null : validateMetadata(data).metadata;
}

function dataOf(yaml: string): Readonly<Record<string, unknown>> | null {
  const read = readYaml(yaml);
  if ('reason' in read) return null;
  const { value } = read;
  if (value === null || value === undefined) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
}

/** The text after each `#` that begins a remark: not in the words of a value, such as `title: >-` has in lines of its own. */
function remarksOf(yaml: string): string[] {
  return (
    withoutValues(yaml)
      .match(/(?:^|[ \t])#[^\r\n]*/gmu)
      ?.map((remark) => remark.trim()) ?? []
  );
}

/** The YAML with signs of no meaning for the words of all values. */
function withoutValues(yaml: string): string {
  let rest = yaml;
  for (const [start, end] of valuesIn(yaml))
    rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^\r\n]/g, '_') + rest.slice(end);
  return rest;
}

/** The ranges of the words of all values; after `>-` on its line a remark may stand. */
function valuesIn(yaml: string): (readonly [number, number])[] {
  const document = parseYaml(yaml);
  const found: (readonly [number, number])[] = [];
  if ('reason' in document) return found;
  visit(document, {
    Scalar: (_, { range, type }) => {
      const [start = 0, end = 0] = range ?? [];
      const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
      found.push([isBlock ? start + (/^[^\r\n]*/u.exec(yaml.slice(start, end))?.[0].length ?? 0) : start, end]);
    },
  });
  return found;
}

function indentOf(yaml: string, at: number): string {
  const lineStart = Math.max(yaml.lastIndexOf('\n', at - 1), yaml.lastIndexOf('\r', at - 1)) + 1;
  return /^[ \t]*/u.exec(yaml.slice(lineStart, at))?.[0] ?? '';
}

function eolOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}

function withEol(text: string, eol: string): string {
  return eol === '\n' ? text : text.replaceAll('\n', eol);
}
