import * as l10n from '@vscode/l10n';
import { checksum } from '../text/checksum.js';
import { bibtexKey, printBibtex } from './bibtex/print.js';
import { scanBibtex } from './bibtex/scan.js';
import type { CslItem } from './csl-item.js';
import { isRecord } from './items.js';
import { elementSpans } from './read.js';

/** What became of a bibliography. */
export interface WrittenBibliography {
  /** The whole file. */
  readonly text: string;
  readonly added: readonly string[];
  readonly updated: readonly string[];
  /** Keys whose entries are there already and are the writer's own, or were changed since they were written. */
  readonly kept: readonly string[];
}

/** One edit of a file. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Adds items to a bibliography, or brings those up to date that were written by this function before: each carries a
 * checksum of itself. Every other byte of the file stays. Throws, with a sentence for the writer, if the file is not such
 * bibliography.
 */
export function writeBibliography(
  format: 'bibtex' | 'csl-json',
  before: string,
  items: readonly CslItem[],
): WrittenBibliography {
  return format === 'bibtex' ? writeBibtex(before, items) : writeCslJson(before, items);
}

/** The remark before an entry that says whose it is. */
const MARK = /^% quoin ([0-9a-f]{8})[ \t]*\r?$/u;

function writeBibtex(before: string, items: readonly CslItem[]): WrittenBibliography {
  const { entries } = scanBibtex(before);
  const eol = before.includes('\r\n') ? '\r\n' : '\n';
  const known = new Map(entries.map((entry) => [entry.key, entry]));
  const edits: Replacement[] = [];
  const report = { added: [] as string[], updated: [] as string[], kept: [] as string[] };
  let tail = '';
  for (const item of items) {
    const printed = printBibtex(item);
    const marked = `% quoin ${checksum(printed)}\n${printed}`.replaceAll('\n', eol);
    const entry = known.get(bibtexKey(item.id));
    if (entry === undefined) {
      tail += `${eol}${marked}${eol}`;
      report.added.push(item.id);
      continue;
    }
    const written = before.slice(entry.start, entry.end).replaceAll('\r\n', '\n');
    if (written === printed) continue;
    const remark = lineBefore(before, entry.start);
    if (MARK.exec(remark.text)?.[1] !== checksum(written)) {
      report.kept.push(item.id);
      continue;
    }
    edits.push({ start: remark.start, end: entry.end, text: marked });
    report.updated.push(item.id);
  }
  const text = applied(before, edits);
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  const joined = tail === '' ? text : text.trim() === '' ? tail.slice(eol.length) : `${text}${gap}${tail}`;
  return { text: joined, ...report };
}

/** The checksum in the remark before an entry of a BibTeX file, and where it is; null where there is no remark. */
export function remarkBefore(
  text: string,
  entry: number,
): { readonly seal: string; readonly range: { readonly start: number; readonly end: number } } | null {
  const line = lineBefore(text, entry);
  const seal = MARK.exec(line.text)?.[1];
  if (seal === undefined) return null;
  const start = line.start + line.text.indexOf(seal);
  return { seal, range: { start, end: start + seal.length } };
}

function lineBefore(text: string, offset: number): { readonly start: number; readonly text: string } {
  const end = text.lastIndexOf('\n', offset - 1);
  // Something before the entry on its own line: no remark of ours.
  if (end < 0 || text.slice(end + 1, offset).trim() !== '') return { start: offset, text: '' };
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return { start, text: text.slice(start, end) };
}

function writeCslJson(before: string, items: readonly CslItem[]): WrittenBibliography {
  const bom = before.startsWith('\uFEFF') ? 1 : 0;
  const content = before.slice(bom);
  let list: unknown = [];
  try {
    list = JSON.parse(content.trim() === '' ? '[]' : content);
  } catch {
    throw new Error(l10n.t('The file is not valid JSON. Nothing was written.'));
  }
  if (!Array.isArray(list)) throw new Error(l10n.t('The file holds no list of references; nothing was written.'));
  const eol = content.includes('\r\n') ? '\r\n' : '\n';
  const spans = elementSpans(content);
  const known = new Map<string, { readonly index: number; readonly value: Readonly<Record<string, unknown>> }>();
  for (const [index, value] of list.entries()) {
    if (isRecord(value) && !known.has(String(value.id))) known.set(String(value.id), { index, value });
  }
  const edits: Replacement[] = [];
  const report = { added: [] as string[], updated: [] as string[], kept: [] as string[] };
  const fresh: string[] = [];
  for (const item of items) {
    const printed = printJson(item).replaceAll('\n', eol);
    const entry = known.get(item.id);
    const span = entry && spans[entry.index];
    if (entry === undefined || span === undefined) {
      fresh.push(printed);
      report.added.push(item.id);
      continue;
    }
    const { custom, ...rest } = entry.value;
    const seal = checksum(JSON.stringify(rest));
    if (seal === checksum(JSON.stringify(item))) continue;
    if (!isRecord(custom) || custom.quoin !== seal) {
      report.kept.push(item.id);
      continue;
    }
    edits.push({ ...span, text: printed });
    report.updated.push(item.id);
  }
  if (fresh.length > 0) edits.push(joining(content, spans, fresh, eol));
  return { text: before.slice(0, bom) + applied(content, edits), ...report };
}

function joining(
  content: string,
  spans: readonly Readonly<{ end: number }>[],
  fresh: readonly string[],
  eol: string,
): Replacement {
  const lines = fresh.join(`,${eol}  `);
  const last = spans.at(-1);
  if (last !== undefined) return { start: last.end, end: last.end, text: `,${eol}  ${lines}` };
  // An empty list is replaced, with the white space around it.
  return { start: 0, end: content.length, text: `[${eol}  ${lines}${eol}]${eol}` };
}

/** An item as the lines of a list's element, indented by two; `custom` holds a checksum of the rest. */
function printJson(item: CslItem): string {
  const sealed = { ...item, custom: { quoin: checksum(JSON.stringify(item)) } };
  return JSON.stringify(sealed, null, 2).replaceAll('\n', '\n  ');
}

function applied(text: string, edits: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
