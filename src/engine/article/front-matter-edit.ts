import type { CslName } from './article.js';
import type { PartialMetadata } from './metadata.js';

/** Fields in the order in which a reader expects them. */
const ORDER = [
  'id',
  'type',
  'title',
  'author',
  'container-title',
  'source',
  'publisher',
  'issued',
  'accessed',
  'URL',
  'language',
  'text',
] as const;

/** One replacement in a text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Metadata as the lines of a YAML mapping, each ended by a line break. Strings are always quoted: no value can be read as another type. */
export function toYaml(metadata: PartialMetadata): string {
  return ORDER.map((field) => fieldLines(field, metadata[field])).join('');
}

/** Metadata as front matter, with its fences. */
export function toFrontMatter(metadata: PartialMetadata): string {
  return `---\n${toYaml(metadata)}---\n`;
}

/**
 * The edits that make `text` state `fields` in its front matter; fields that are undefined are taken out. Everything else in
 * it, comments too, stays as it is. A text without front matter gets some.
 */
export function editFrontMatter(text: string, fields: PartialMetadata): TextEdit[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const open = /^---[ \t]*\r?\n/u.exec(text.slice(start, start + 200));
  const close = /^(?:---|\.\.\.)[ \t]*$/gmu;
  close.lastIndex = start + (open?.[0].length ?? 0);
  const closing = open === null ? null : close.exec(text);
  if (open === null || closing === null) return [{ start, end: start, text: `${toFrontMatter(fields)}\n` }];
  return editMapping(text, start + open[0].length, closing.index, fields);
}

/** The edits that make the YAML mapping in `text` from `start` to `end` state `fields`. */
export function editMapping(text: string, start: number, end: number, fields: PartialMetadata): TextEdit[] {
  const edits: TextEdit[] = [];
  let missing = '';
  for (const field of ORDER) {
    if (!Object.hasOwn(fields, field)) continue;
    const lines = fieldLines(field, fields[field]);
    const block = blockOf(text, start, end, field);
    if (block === null) missing += lines;
    else edits.push({ ...block, text: lines });
  }
  const needsBreak = end > start && text.charAt(end - 1) !== '\n';
  if (missing !== '') edits.push({ start: end, end, text: `${needsBreak ? '\n' : ''}${missing}` });
  return edits.sort((a, b) => a.start - b.start);
}

/** `text` with edits that do not overlap, in order of their places. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The lines of a top-level field: its own, and those behind it that are indented, blank inside it, or list items. */
function blockOf(text: string, start: number, end: number, field: string): { start: number; end: number } | null {
  let from = -1;
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at);
    const lineEnd = next === -1 || next >= end ? end : next + 1;
    const line = text.slice(at, Math.min(lineEnd, at + 200));
    if (from === -1) {
      const key = /^["']?([\w-]{1,40})["']?[ \t]{0,20}:/u.exec(line)?.[1];
      if (key === field) from = at;
    } else if (!/^(?:[ \t]|-[ \t])/u.test(line)) return { start: from, end: at };
    at = lineEnd;
  }
  return from === -1 ? null : { start: from, end };
}

function fieldLines(field: string, value: PartialMetadata[(typeof ORDER)[number]]): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'string') return `${field}: ${JSON.stringify(value)}\n`;
  if (value.length === 0) return '';
  return `${field}:\n${value.map(nameLines).join('')}`;
}

function nameLines(name: CslName): string {
  const parts = Object.entries(name).filter(([, value]) => typeof value === 'string' && value !== '');
  return parts
    .map(([part, value], index) => `${index === 0 ? '  - ' : '    '}${part}: ${JSON.stringify(value)}\n`)
    .join('');
}
