import * as l10n from '@vscode/l10n';
import { CST, isCollection, isMap, isSeq, Lexer, type YAMLSeq } from 'yaml';
import { readYaml } from '../../article/yaml/parse.js';
import { applyEdits, type TextEdit } from '../../text/edits.js';
import { withLineFeeds } from '../../text/line-feeds.js';
import type { TextQuote } from './corrections.js';
import { documentOf, rangeOf, readCorrections, type Section } from './read-corrections.js';

/** An entry as it is written: its fields in order. */
export type CorrectionEntry = Readonly<Record<string, string | false>>;

/** A change of a file of corrections: entries taken out, and one put in. */
export interface CorrectionChange {
  readonly section: Section;
  /** What is taken out: all that is said of a quotation, or one thing that is said of a name. */
  readonly remove: readonly (
    | { readonly source: string; readonly quote: TextQuote }
    | { readonly name: string; readonly field: 'same' | 'rename' | 'person' }
  )[];
  readonly add: CorrectionEntry | null;
}

/** The edits, in order, without overlap; or why they cannot be made without losing something, in a whole sentence. */
export type CorrectionEdits = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

const HEADER = `# Corrections to what Quoin has read in the sources of this folder.
# Edit, comment, share and review this file like any other.

`;

/** The edits that make a change. Everything else in the text, comments and the way it is written too, stays to the byte. */
export function editCorrections(text: string, { section, remove, add }: CorrectionChange): CorrectionEdits {
  const eol = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const lines = withLineFeeds(text);
  const document = documentOf(lines);
  if (document === null || 'reason' in readYaml(text))
    return { refused: readCorrections('', text).problems[0]?.message ?? l10n.t('The file is not YAML.') };
  const { contents } = document;
  if (contents !== null && isCollection(contents) && (!isMap(contents) || contents.flow === true))
    return { refused: l10n.t('The file must have the lists `quotations` and `entities`.') };
  const list: unknown = document.get(section, true);
  const entries = valuesIn(text, section);
  const edits: TextEdit[] = [];
  const gone = entries.flatMap((entry, index) => (remove.some((each) => isOf(entry, each)) ? [index] : []));
  if (isSeq(list)) {
    if (list.flow === true && gone.length > 0)
      return { refused: l10n.t('The list is written in brackets. Remove the correction by hand.') };
    for (const index of gone) {
      const lineRange = linesOf(lines, list, index);
      if (lineRange === null) return { refused: l10n.t('The correction does not begin its line. Remove it by hand.') };
      const kept = commentsIn(lines, lineRange.start, lineRange.end);
      edits.push({ ...lineRange, text: kept.map((comment) => `${lineRange.indent}${comment}${eol}`).join('') });
    }
  }
  if (add !== null) edits.push(added(lines, section, document.has(section), list, add, eol));
  const after = applyEdits(text, edits);
  const wanted = entries.filter((_, index) => !gone.includes(index)).concat(add === null ? [] : [add]);
  const isKept =
    JSON.stringify(valuesIn(after, section)) === JSON.stringify(wanted) &&
    JSON.stringify(valuesIn(after, otherThan(section))) === JSON.stringify(valuesIn(text, otherThan(section))) &&
    commentsIn(lines, 0, lines.length).every((comment) => after.includes(comment));
  return isKept ? { edits } : { refused: l10n.t('The file is written in a way that cannot be changed safely.') };
}

function otherThan(section: Section): Section {
  return section === 'quotations' ? 'entities' : 'quotations';
}

function valuesIn(text: string, section: Section): unknown[] {
  const read = readYaml(text);
  const value: unknown = 'reason' in read || typeof read.value !== 'object' ? null : read.value;
  const list: unknown = (value as Readonly<Record<string, unknown>> | null)?.[section];
  return Array.isArray(list) ? list : [];
}

function isOf(entry: unknown, wanted: CorrectionChange['remove'][number]): boolean {
  const fields = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if ('name' in wanted) return textOf(fields.name) === wanted.name && Object.hasOwn(fields, wanted.field);
  const { source, quote } = wanted;
  return (
    textOf(fields.source).replace(/^@/u, '') === source &&
    fields.exact === quote.exact &&
    (fields.prefix ?? '') === quote.prefix &&
    (fields.suffix ?? '') === quote.suffix
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** The whole lines of an entry in a block list; null if something else is on them. */
function linesOf(text: string, list: YAMLSeq, index: number): { start: number; end: number; indent: string } | null {
  const { start: from, end: to } = rangeOf(list.items[index]);
  const dash = text.lastIndexOf('-', from - 1);
  const start = text.lastIndexOf('\n', dash) + 1;
  const indent = text.slice(start, dash);
  if (dash < 0 || indent.trim() !== '' || text.slice(dash + 1, from).trim() !== '') return null;
  return { start, end: lineEnd(text, to), indent };
}

/** Where the line ends on which an offset is, its line break included; one that follows a line break ends there. */
function lineEnd(text: string, offset: number): number {
  if (text.charAt(offset - 1) === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function commentsIn(text: string, start: number, end: number): string[] {
  const comments: string[] = [];
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // These stand for no characters of the text; what follows the last is always a scalar.
    const isSign: boolean = !isScalar && [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR].includes(lexeme);
    const isComment = !isScalar && CST.tokenType(lexeme) === 'comment';
    isScalar = isSign && lexeme === CST.SCALAR;
    if (isComment && offset >= start && offset < end) comments.push(lexeme.trimEnd());
    if (!isSign) offset += lexeme.length;
  }
  return comments;
}

function added(
  text: string,
  section: Section,
  isThere: boolean,
  list: unknown,
  entry: CorrectionEntry,
  eol: string,
): TextEdit {
  const { start, end } = rangeOf(list);
  if (isSeq(list) && list.flow === true && list.items.length > 0) {
    const at = end - 1;
    const isOpen = text.slice(0, at).trimEnd().endsWith(',');
    return { start: at, end: at, text: `${isOpen ? ' ' : ', '}${JSON.stringify(entry)}` };
  }
  if (isSeq(list) && list.flow === true) return { start, end, text: `${eol}${printed(entry, '  ', eol).trimEnd()}` };
  if (isSeq(list) && list.items.length > 0) {
    const last = linesOf(text, list, list.items.length - 1);
    const at = last?.end ?? text.length;
    return { start: at, end: at, text: `${breakBefore(text, at, eol)}${printed(entry, last?.indent ?? '  ', eol)}` };
  }
  if (isThere) {
    // The list has no entry.
    const key = new RegExp(`^["']?${section}["']?[ \\t]*:`, 'mu').exec(text);
    const at = lineEnd(text, (key?.index ?? 0) + (key?.[0].length ?? 0));
    return { start: at, end: at, text: `${breakBefore(text, at, eol)}${printed(entry, '  ', eol)}` };
  }
  const before = text.trim() === '' ? HEADER.replaceAll('\n', eol) : breakBefore(text, text.length, eol);
  return { start: text.length, end: text.length, text: `${before}${section}:${eol}${printed(entry, '  ', eol)}` };
}

function breakBefore(text: string, offset: number, eol: string): string {
  return offset > 0 && text.charAt(offset - 1) !== '\n' ? eol : '';
}

/** Every text in quotation marks: what a JSON string is, a YAML string is too. */
function printed(entry: CorrectionEntry, indent: string, eol: string): string {
  return Object.entries(entry)
    .map(([field, value], index) => `${indent}${index === 0 ? '- ' : '  '}${field}: ${JSON.stringify(value)}${eol}`)
    .join('');
}
