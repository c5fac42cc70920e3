import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../text/edits.js';
import { textStart } from '../text/line-start.js';
import { parseYaml } from './yaml/parse.js';

/** Front matter longer than this many UTF-16 code units is not an article's. */
const LONGEST = 65_536;

/**
 * The edit that gives an article another key in its file: the `id` of its front matter, written if it is not there yet. A byte order mark
 * stays the first character.
 */
export function renameArticle(text: string, key: string): TextEdit {
  const top = textStart(text);
  const open = /^---[ \t]*(\r?\n)/u.exec(text.slice(top));
  const value = /^[A-Za-z_][\w-]*$/u.test(key) ? key : JSON.stringify(key);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (open === null) return { start: top, end: top, text: ['---', `id: ${value}`, '---', '', ''].join(eol) };
  const start = top + open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*$/gmu;
  close.lastIndex = start;
  const end = Math.min(close.exec(text)?.index ?? text.length, start + LONGEST);
  const known = idRange(text.slice(start, end));
  return known === null
    ? { start, end: start, text: `id: ${value}${eol}` }
    : { start: start + known[0], end: start + known[1], text: value };
}

/** Where the value of `id` is in YAML. */
function idRange(yaml: string): readonly [number, number] | null {
  const document = parseYaml(yaml);
  // Without the place of the key there that is, a second one would be written.
  if ('reason' in document) throw new Error(`${l10n.t('The front matter cannot be changed.')} ${document.reason}`);
  const node: unknown = document.get('id', true);
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : null;
}
