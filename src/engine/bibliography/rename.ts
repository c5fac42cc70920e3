import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { parseYaml } from '../article/yaml/parse.js';
import { checksum } from '../text/checksum.js';
import type { TextEdit } from '../text/edits.js';
import { bibtexKey } from './bibtex/print.js';
import { scanBibtex } from './bibtex/scan.js';
import type { BibliographyFormat } from './read.js';
import { entrySpans, listIn, readBibliography } from './read.js';
import { remarkBefore } from './write.js';

/** Longer YAML is nobody's handwriting, and takes long to parse; in UTF-16 code units. */
const LONGEST_YAML = 2_000_000;

/** A field of a BibTeX entry that names other entries, in a list with commas. */
const CROSS_REFERENCE = /\b(?:crossref|xref|xdata|related|entryset)\s{0,20}=\s{0,20}[{"]([^{}"]{1,2000})/giu;

/**
 * The edits that give the entries of a bibliography that have one key another; none if there are none, or if they stand
 * where they cannot be determined. Throws, with a sentence for the writer, if the format cannot
 * write the new key.
 */
export function renameEntries(format: BibliographyFormat, text: string, from: string, to: string): TextEdit[] {
  if (!text.includes(from)) return [];
  if (format === 'bibtex') return inBibtex(text, from, to);
  if (format === 'csl-json') return inJson(text, from, to);
  if (format === 'csl-yaml') return inYaml(text, from, to);
  const ending = { ris: '.ris', nbib: '.nbib', 'endnote-xml': '.xml' }[format];
  if (!readBibliography(ending, text).entries.some(({ item }) => item.id === from)) return [];
  throw new Error(
    l10n.t('“{0}” is defined in a {1} file. Change its key in the program that exported the file.', from, ending),
  );
}

function inBibtex(text: string, from: string, to: string): TextEdit[] {
  const entries = scanBibtex(text).entries.filter(({ key }) => key === from);
  if (entries.length === 0) return [];
  if (bibtexKey(to) !== to) throw new Error(l10n.t('“{0}” cannot be the key of an entry in BibTeX.', to));
  const edits = entries.flatMap(({ keyStart, start, end }): TextEdit[] => {
    const edit = { start: keyStart, end: keyStart + from.length, text: to };
    const written = text.slice(start, end).replaceAll('\r\n', '\n');
    const remark = remarkBefore(text, start);
    if (remark?.seal !== checksum(written)) return [edit];
    // The entry stays Quoin's own: what it would be printed as has the new key, too.
    const renamed = text.slice(start, keyStart) + to + text.slice(edit.end, end);
    return [{ ...remark.range, text: checksum(renamed.replaceAll('\r\n', '\n')) }, edit];
  });
  for (const { 0: found, 1: list = '', index } of text.matchAll(CROSS_REFERENCE)) {
    for (const { 0: key, index: at } of list.matchAll(/[^\s,]{1,500}/gu)) {
      const start = index + found.length - list.length + at;
      if (key === from) edits.push({ start, end: start + key.length, text: to });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

function inJson(text: string, from: string, to: string): TextEdit[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    // What cannot be read defines nothing.
    return [];
  }
  const entries = listIn(list) ?? [];
  return entrySpans(text, list).flatMap(({ start, end }, index): TextEdit[] => {
    const entry = entries[index];
    if (typeof entry !== 'object' || entry === null || !('id' in entry) || !isId(entry.id, from)) return [];
    const element = parseYaml(text.slice(start, end));
    if ('reason' in element) return [];
    const id = rangeOf(element.get('id', true));
    if (id === null) return [];
    const edits = [{ start: start + id[0], end: start + id[1], text: JSON.stringify(to) }];
    const { custom, ...rest } = entry as { readonly custom?: unknown };
    const seal = rangeOf(element.getIn(['custom', 'quoin'], true));
    const isOwn = seal !== null && element.getIn(['custom', 'quoin']) === checksum(JSON.stringify(rest));
    if (!isOwn) return edits;
    const renamed = checksum(JSON.stringify({ ...rest, id: to }));
    return [...edits, { start: start + seal[0], end: start + seal[1], text: JSON.stringify(renamed) }];
  });
}

/** Numbers are ids, too. */
function isId(id: unknown, key: string): boolean {
  return (typeof id === 'string' || typeof id === 'number') && String(id) === key;
}

/** A list of entries, the value of `references:` or `items:`, a single entry, or Hayagriva's mapping of keys. Front matter fences are allowed. */
function inYaml(text: string, from: string, to: string): TextEdit[] {
  if (text.length > LONGEST_YAML) return [];
  const whole = text.replace(/\n---\s*$/u, (fence) => ' '.repeat(fence.length));
  const document = parseYaml(whole);
  if ('reason' in document) return [];
  const root: unknown = document.contents;
  const name = isMap(root)
    ? root.items.find(({ key, value }) => isKey(key, from) && isMap(value) && value.has('type'))
    : null;
  if (name) return keyEdit(name.key, to);
  const list = isMap(root) ? (root.get('references', true) ?? root.get('items', true) ?? [root]) : root;
  const entries: readonly unknown[] = isSeq(list) ? list.items : Array.isArray(list) ? list : [];
  return entries.flatMap((entry): TextEdit[] => {
    const id = isMap(entry) ? entry.get('id', true) : undefined;
    return isKey(id, from) ? keyEdit(id, to) : [];
  });
}

function isKey(node: unknown, key: string): boolean {
  return isScalar(node) && String(node.value) === key;
}

function keyEdit(node: unknown, to: string): TextEdit[] {
  const range = rangeOf(node);
  if (range === null) return [];
  const plain = /^[A-Za-z_][\w-]*$/u.test(to);
  return [{ start: range[0], end: range[1], text: plain ? to : JSON.stringify(to) }];
}

function rangeOf(node: unknown): readonly [number, number] | null {
  const [start, end] = isScalar(node) ? ((node as ParsedNode).range ?? []) : [];
  return start === undefined || end === undefined ? null : [start, end];
}
