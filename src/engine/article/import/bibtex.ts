import type { Range } from '../../text/range.js';
import type { SourceProblem } from '../article.js';
import { entryFromFields } from './bibtex-fields.js';
import { type Bibliography, type BibliographyEntry, MAX_ENTRIES } from './csl-item.js';

/** A raw BibTeX entry: its type in lower case, its key, and its fields (names in lower case) as written. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly range: Range;
}

/** Months that BibTeX knows without being told. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads BibTeX and BibLaTeX as CSL items. An entry that breaks off costs only itself. Linear; never throws. */
export function readBibtex(file: string, text: string): Bibliography {
  const { entries: raw, broken } = parseBibtex(text);
  const entries: BibliographyEntry[] = raw.map((entry) => entryFromFields(entry));
  const problems: SourceProblem[] = broken.map((range) => ({
    code: 'bibliography',
    severity: 'warning',
    file,
    message: 'This BibTeX entry cannot be read: its braces or its fields do not fit.',
    range,
  }));
  return { entries, problems };
}

/** The entries of a BibTeX text, and where one could not be read. What stands between entries is a comment. */
export function parseBibtex(text: string): { entries: BibtexEntry[]; broken: Range[] } {
  const entries: BibtexEntry[] = [];
  const broken: Range[] = [];
  const strings = new Map<string, string>(MONTHS.map((month, index) => [month, String(index + 1)]));
  const opening = /@\s{0,20}([a-zA-Z]{1,40})\s{0,20}([{(])/gu;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    if (entries.length >= MAX_ENTRIES) break;
    const type = (match[1] ?? '').toLowerCase();
    const start = match.index;
    const end = entryEnd(text, opening.lastIndex, match[2] === '{' ? '}' : ')');
    if (type === 'comment' || type === 'preamble') {
      opening.lastIndex = end === -1 ? opening.lastIndex : end + 1;
      continue;
    }
    const parsed = end === -1 ? null : parseBody(text.slice(opening.lastIndex, end), type === 'string', strings);
    if (parsed === null || end === -1) {
      broken.push({ start, end: end === -1 ? start + match[0].length : end + 1 });
      if (end !== -1) opening.lastIndex = end + 1;
      // One unclosed brace would be found anew by every entry behind it.
      else if (broken.length > 20) break;
      continue;
    }
    opening.lastIndex = end + 1;
    if (type === 'string') for (const [name, value] of parsed.fields) strings.set(name, value);
    else entries.push({ type, ...parsed, range: { start, end: end + 1 } });
  }
  return { entries, broken };
}

/** Offset of the sign that closes an entry, or -1: braces count, and an `@` at a line's start means that one is missing. */
function entryEnd(text: string, from: number, close: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 92) at++;
    else if (sign === 123) depth++;
    else if (sign === 125 && close === '}' && depth === 0) return at;
    else if (sign === 125) depth--;
    else if (sign === 41 && close === ')' && depth === 0) return at;
    else if (
      sign === 64 &&
      depth <= 1 &&
      text.charCodeAt(at - 1) === 10 &&
      /^@[a-z]+\{[^\s{}]*,/iu.test(text.slice(at, at + 120))
    )
      return -1;
  }
  return -1;
}

function parseBody(
  body: string,
  isString: boolean,
  strings: ReadonlyMap<string, string>,
): { key: string; fields: Map<string, string> } | null {
  const fields = new Map<string, string>();
  let at = 0;
  let key = '';
  if (!isString) {
    const comma = body.indexOf(',');
    key = (comma === -1 ? body : body.slice(0, comma)).trim();
    if (/[\s={}"]/u.test(key)) return null;
    at = comma === -1 ? body.length : comma + 1;
  }
  const name = /([^\s=,{}"#]{1,80})\s{0,99}=/uy;
  while (at < body.length) {
    at = skip(body, at, ',');
    name.lastIndex = at;
    const match = name.exec(body);
    if (match === null) return at >= body.length ? { key, fields } : null;
    const value = parseValue(body, skip(body, name.lastIndex), strings);
    if (value === null) return null;
    const field = (match[1] ?? '').toLowerCase();
    if (!fields.has(field)) fields.set(field, value.text);
    at = value.end;
  }
  return { key, fields };
}

/** A value: braced, quoted, a number or an abbreviation, or several joined by `#`. */
function parseValue(
  body: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { text: string; end: number } | null {
  let text = '';
  let at = from;
  for (;;) {
    const part = parsePart(body, at, strings);
    if (part === null) return null;
    text += part.text;
    at = part.end;
    at = skip(body, at);
    if (body.charAt(at) !== '#') return { text, end: at };
    at = skip(body, at + 1);
  }
}

/** The first place from `at` on that is neither white space nor `also`. */
function skip(body: string, at: number, also = ''): number {
  let next = at;
  while (next < body.length && (/\s/u.test(body.charAt(next)) || body.charAt(next) === also)) next++;
  return next;
}

function parsePart(
  body: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { text: string; end: number } | null {
  const open = body.charAt(from);
  if (open !== '{' && open !== '"') {
    const match = /[^\s,#{}"=]+/uy;
    match.lastIndex = from;
    const word = match.exec(body)?.[0];
    if (word === undefined) return null;
    return { text: strings.get(word.toLowerCase()) ?? word, end: from + word.length };
  }
  let depth = 0;
  for (let at = from + 1; at < body.length; at++) {
    const sign = body.charAt(at);
    if (sign === '\\') at++;
    else if (depth === 0 && sign === (open === '{' ? '}' : '"')) return { text: body.slice(from + 1, at), end: at + 1 };
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth < 0) return null;
  }
  return null;
}
