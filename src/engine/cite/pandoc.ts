import type { Range } from '../text/range.js';
import { simpleKeyEnd } from '../text/simple-key.js';
import { type Locator, printLocator, readBracedLocator, readLocator } from './locator.js';

/** One work cited. */
export interface CiteItem {
  /** Words before the key: `see`, `as quoted in`. */
  readonly prefix: string;
  readonly key: string;
  /** `-@key`: the author is named in the text already. */
  readonly suppressAuthor: boolean;
  readonly locator: Locator | null;
  /** What follows the locator, trimmed, with its leading punctuation. */
  readonly suffix: string;
}

/** One work cited in a text. */
export interface FoundItem extends CiteItem, Range {
  /** From `@` (or `-@`) to the key's end, braces included. */
  readonly keyRange: Range;
  /** The locator's words, braces included; null without one. */
  readonly locatorRange: Range | null;
}

/** `bracketed`: `[@a; @b]`. `textual`: `@a` in the sentence, perhaps with `[p. 3]` after it. */
export type CitationForm = 'bracketed' | 'textual';

/** A citation in a text: at least one item. */
export interface Citation extends Range {
  readonly form: CitationForm;
  readonly items: readonly FoundItem[];
}

/** Longest key read; a longer run of letters is not a key anyone wrote. */
const LONGEST_KEY = 500;

/** A link's target and attributes, whose content is masked: brackets that hold something else begin words. */
const MASKED = /\(\uFFFC*\)|\{\uFFFC*\}/uy;

/** What Pandoc reads after an `@` that begins no key: the label of an example, after which a key may begin. */
const EXAMPLE_LABEL = /[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)*/uy;

/** The space between a textual citation and the bracket after it. */
const GAP = /\s{0,9}/uy;

/**
 * Finds all Pandoc citations of a text by the rules of Pandoc's reader: keys, braced keys, prefixes, suffixes, locators,
 * several works in a bracket, textual citations with a bracket after. Offsets are those of `text`, which should be
 * `DraftBlock.masked`, so that code and link targets hold none. Takes linear time, and reads no further than the first `most`.
 * Locators may be named in `language`, the draft's.
 */
export function parseCitations(
  text: string,
  most = Number.POSITIVE_INFINITY,
  language: string | null = null,
): Citation[] {
  if (!text.includes('@')) return [];
  return new CitationReader(text, language).read(most);
}

/** Whether `key` can be written without braces. */
export function isSimpleKey(key: string): boolean {
  return key !== '' && simpleKeyEnd(key, 0) === key.length && key.length <= LONGEST_KEY;
}

/** Whether `key` can be written at all: in braces, anything balanced without white space, brackets and backslashes. */
export function isWritableKey(key: string): boolean {
  if (isSimpleKey(key)) return true;
  if (key === '' || key.length > LONGEST_KEY || /[[\]\\`]/u.test(key)) return false;
  return matchingBraces(`{${key}}`).get(0) === key.length + 1;
}

/** `@key`, or `@{key}` where the key needs it. */
export function printKey(key: string): string {
  return isSimpleKey(key) ? `@${key}` : `@{${key}}`;
}

/**
 * `[see @key, para. 3; @other]`. A locator or suffix that would be read differently goes into braces as Pandoc has them.
 * Locators are in the words of `language`, that of the draft.
 */
export function printCitation(items: readonly CiteItem[], language: string | null = null): string {
  return `[${items.map((item) => printItem(item, language)).join('; ')}]`;
}

function printItem(item: CiteItem, language: string | null): string {
  const head = `${item.prefix === '' ? '' : `${item.prefix} `}${item.suppressAuthor ? '-' : ''}${printKey(item.key)}`;
  const gap = item.suffix === '' || /^[\s\p{P}]/u.test(item.suffix) ? '' : ' ';
  const place = item.locator === null ? '' : printLocator(item.locator, language);
  const locator = place === '' ? '' : `, ${place}`;
  const plain = `${head}${locator}${gap}${item.suffix}`;
  const read = parseCitations(`[${plain}]`, 1, language)[0]?.items[0];
  if (read !== undefined && sameItem(read, item)) return plain;
  return `${head}{${place}}${gap}${item.suffix}`;
}

function sameItem(a: CiteItem, b: CiteItem): boolean {
  return (
    a.prefix === b.prefix &&
    a.key === b.key &&
    a.suffix === b.suffix &&
    a.locator?.label === b.locator?.label &&
    a.locator?.value === b.locator?.value
  );
}

interface FoundKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly suppressAuthor: boolean;
}

class CitationReader {
  readonly #closing: ReadonlyMap<number, number>;
  readonly #closingBrace: ReadonlyMap<number, number>;
  /** Openings of brackets that would be a link's label, were it defined: Pandoc reads them in any context. */
  readonly #labels = new Set<number>();
  /** Where the last key that was read ends. */
  #keyEnd = -1;

  constructor(
    private readonly text: string,
    private readonly language: string | null,
  ) {
    this.#closing = matchingBrackets(text);
    this.#closingBrace = text.includes('@{') ? matchingBraces(text) : new Map();
  }

  read(most: number): Citation[] {
    const { text } = this;
    const found: Citation[] = [];
    for (let at = 0; at < text.length && found.length < most; at++) {
      const char = text.charAt(at);
      let citation: Citation | null = null;
      if (char === '\\') at++;
      else if (char === '[') citation = this.#bracketed(at);
      else if (char === '@') citation = this.#textual(at);
      if (citation === null) continue;
      found.push(citation);
      at = citation.end - 1;
    }
    return found;
  }

  #bracketed(open: number): Citation | null {
    const close = this.#closing.get(open);
    if (close === undefined || this.#belongsToLink(open, close)) return null;
    const items = this.#items(open + 1, close);
    return items === null ? null : { form: 'bracketed', start: open, end: close + 1, items };
  }

  /** Whether brackets hold the text of a link, an image, a span with attributes or a note. */
  #belongsToLink(open: number, close: number): boolean {
    const { text } = this;
    const next = text.charAt(close + 1);
    if (this.#labels.has(open)) return false;
    const hasLabel = next === '[' && this.#closing.has(close + 1);
    if (hasLabel) this.#labels.add(close + 1);
    MASKED.lastIndex = close + 1;
    const isMasked = MASKED.test(text);
    if (next === '(') return isMasked;
    const before = text.charAt(open - 1);
    if (before === '!') return false;
    const isNote = before === '^' && next !== '[' && opensNote(text, open - 1);
    return isNote || hasLabel || isMasked;
  }

  #textual(at: number): Citation | null {
    const key = this.#keyAt(at);
    if (key === null) return null;
    const item = { prefix: '', key: key.key, suppressAuthor: key.suppressAuthor, keyRange: range(key.start, key.end) };
    const alone = { ...item, start: key.start, end: key.end, locator: null, locatorRange: null, suffix: '' };
    const citation: Citation = { form: 'textual', start: key.start, end: key.end, items: [alone] };
    GAP.lastIndex = key.end;
    const white = GAP.exec(this.text)?.[0] ?? '';
    const open = key.end + white.length;
    const close = this.#closing.get(open);
    if (close === undefined || (white.match(/\n/gu)?.length ?? 0) > 1) return citation;
    const also = this.#bracketed(open);
    if (also !== null) return { ...citation, end: also.end, items: [alone, ...also.items] };
    if (this.#belongsToLink(open, close) || this.text.charAt(open + 1) === '^') return citation;
    const end = this.#suffixEnd(open + 1, close);
    const after = end < close ? this.#items(end + 1, close) : [];
    const written = this.text.slice(open + 1, end);
    if (after === null || (written.trim() === '' && after.length === 0)) return citation;
    const first = { ...item, start: key.start, end, ...this.#locatorAndSuffix(open + 1, end) };
    return { ...citation, end: close + 1, items: [first, ...after] };
  }

  /** The works between `from` and `close`, divided by semicolons; null if one of them has no key. */
  #items(from: number, close: number): FoundItem[] | null {
    const items: FoundItem[] = [];
    for (let start = from; ; ) {
      const key = this.#keyBetween(start, close);
      if (key === null) return null;
      const end = this.#suffixEnd(key.end, close);
      const prefix = this.text.slice(start, key.start);
      const first = start + prefix.length - prefix.trimStart().length;
      items.push({
        start: first,
        end: key.end + this.text.slice(key.end, end).trimEnd().length,
        prefix: tidy(prefix),
        key: key.key,
        suppressAuthor: key.suppressAuthor,
        keyRange: range(key.start, key.end),
        ...this.#locatorAndSuffix(key.end, end),
      });
      if (end >= close) return items;
      start = end + 1;
    }
  }

  #keyBetween(from: number, close: number): FoundKey | null {
    for (let at = from; at < close; at++) {
      const char = this.text.charAt(at);
      if (char === ';') return null;
      if (char === '\\') at++;
      else if (char === '[') at = this.#closing.get(at) ?? at;
      else if (char === '@') {
        const key = this.#keyAt(at);
        if (key !== null && key.end <= close) return key;
      }
    }
    return null;
  }

  /** Where the item ends: at a semicolon, or at the closing bracket. */
  #suffixEnd(from: number, close: number): number {
    for (let at = from; at < close; at++) {
      const char = this.text.charAt(at);
      if (char === '\\') at++;
      else if (char === '[') at = this.#closing.get(at) ?? at;
      else if (char === ';') return at;
    }
    return close;
  }

  #keyAt(at: number): FoundKey | null {
    const { text } = this;
    const suppressAuthor = this.#isMinus(at - 1);
    if (!suppressAuthor && this.#isInWord(at)) {
      EXAMPLE_LABEL.lastIndex = at + 1;
      if (EXAMPLE_LABEL.test(text)) this.#keyEnd = EXAMPLE_LABEL.lastIndex;
      return null;
    }
    const start = suppressAuthor ? at - 1 : at;
    if (text.charAt(at + 1) === '{') {
      const close = this.#closingBrace.get(at + 1) ?? at + 2;
      if (close === at + 2 || close - at > LONGEST_KEY + 2) return null;
      this.#keyEnd = close + 1;
      return { key: text.slice(at + 2, close), start, end: close + 1, suppressAuthor };
    }
    const end = simpleKeyEnd(text, at + 1);
    const key = text.slice(at + 1, end);
    if (key === '' || key.length > LONGEST_KEY) return null;
    this.#keyEnd = end;
    return { key, start, end, suppressAuthor };
  }

  /** Whether a hyphen stands here that is neither a word's nor part of a dash: Pandoc makes dashes of two and three. */
  #isMinus(at: number): boolean {
    const { text } = this;
    if (text.charAt(at) !== '-') return false;
    let start = at;
    while (start > 0 && text.charAt(start - 1) === '-') start--;
    if (text.charAt(start - 1) === '\\') start++;
    return (at + 1 - start) % 3 === 1 && (start < at || !this.#isInWord(at));
  }

  /** Whether a word continues here. A point is part of one, three are an ellipsis; the end of a key is not one. */
  #isInWord(at: number): boolean {
    if (at === this.#keyEnd) return false;
    const { text } = this;
    let start = at;
    while (start > 0 && text.charAt(start - 1) === '.') start--;
    if (start < at) return (at - start) % 3 !== 0 && text.charAt(at - 2) !== '\\';
    return isWordBefore(text, at) && !/\\[A-Za-z]{2,40}$/u.test(text.slice(Math.max(0, at - 42), at));
  }

  #locatorAndSuffix(from: number, end: number): Pick<FoundItem, 'locator' | 'locatorRange' | 'suffix'> {
    const written = this.text.slice(from, end);
    const lead = /^\s*,?\s*/u.exec(written)?.[0].length ?? 0;
    if (written.charAt(lead) === '{' && (lead === 0 || written.trimStart().startsWith(','))) {
      const close = written.indexOf('}', lead);
      if (close >= 0) {
        const locator = readBracedLocator(written.slice(lead + 1, close), this.language);
        const locatorRange = range(from + lead, from + close + 1);
        return { locator, locatorRange, suffix: tidy(written.slice(close + 1)) };
      }
    }
    const found = readLocator(written.slice(lead), this.language);
    if (found === null) return { locator: null, locatorRange: null, suffix: tidy(written) };
    const locatorRange = range(from + lead, from + lead + found.end);
    return { locator: found.locator, locatorRange, suffix: tidy(written.slice(lead + found.end)) };
  }
}

/** For each `[` that is closed the offset of its `]`; escaped brackets do not count. */
function matchingBrackets(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') open.push(at);
    else if (char === ']') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, at);
    }
  }
  return closing;
}

/** For each `{` of a braced key the offset of its `}`: no white space inside, braces balanced. */
function matchingBraces(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  let open: number[] = [];
  for (const { 0: found, index } of text.matchAll(/[{}]|\s+/gu)) {
    if (found === '{') open.push(index);
    else if (found === '}') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, index);
    } else open = [];
  }
  return closing;
}

/** Whether a `^` before a bracket is neither escaped, nor doubled, nor the end of raised words. */
function opensNote(text: string, at: number): boolean {
  let escapes = 0;
  while (text.charAt(at - 1 - escapes) === '\\') escapes++;
  if (escapes % 2 === 1 || text.charAt(at - 1) === '^') return false;
  const raised = text.slice(Math.max(0, at - 41), at);
  const start = raised.lastIndexOf('^');
  return start < 0 || /\s/u.test(raised.slice(start));
}

function isWordBefore(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function range(start: number, end: number): Range {
  return { start, end };
}
