import * as l10n from '@vscode/l10n';
import type { Range } from '../../text/range.js';

/** A field's value as written: parts joined by `#`, with macros put in already. Braces inside are kept. */
export type RawFields = ReadonlyMap<string, string>;

/** One entry of a BibTeX file; the range is from `@` to after its closing brace. */
export interface RawEntry extends Range {
  /** In lower case: `article`. */
  readonly type: string;
  readonly key: string;
  /** Where the key is in the file. */
  readonly keyStart: number;
  /** Names in lower case; of two fields of one name the first counts, as for BibTeX. */
  readonly fields: RawFields;
}

/** An entry that cannot be read, and why. */
export interface ScanProblem extends Range {
  readonly message: string;
}

/** What a BibTeX file holds. */
export interface ScannedBibtex {
  readonly entries: readonly RawEntry[];
  readonly problems: readonly ScanProblem[];
}

/** Options for reading a file. */
export interface ScanOptions {
  /** Entries without a key count, too; else they are problems. */
  readonly keyless?: boolean | undefined;
}

/** Abbreviations that every BibTeX style knows. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads BibTeX and BibLaTeX: any text between entries is skipped, a broken entry is a problem and reading
 * continues after it. Takes linear time.
 */
export function scanBibtex(text: string, options: ScanOptions = {}): ScannedBibtex {
  return new Scanner(text, options).scan();
}

/** An entry that begins where a value should have ended: a brace is missing. */
const NEXT_ENTRY = /@[a-z][\w-]{0,60}\s{0,3}\{[^\s{},]{1,500},/iuy;

/** Maximum number of values that nothing closes; then reading stops, as each search runs to the end of the file. */
const MOST_UNCLOSED = 20;

/** How often, on average, a character may be read again after entries that break off. */
const MOST_READINGS = 20;

/** Longest value with abbreviations in it, and how much all abbreviations of a file may add, in UTF-16 code units. */
const LONGEST_VALUE = 100_000;
const MOST_EXPANDED = 2_000_000;

/** A value that abbreviations make too long. */
const TOO_LONG = Symbol('too long');

class Scanner {
  #at = 0;
  readonly #macros = new Map<string, string | typeof TOO_LONG>(MONTHS.map((name, index) => [name, String(index + 1)]));
  readonly #entries: RawEntry[] = [];
  readonly #problems: ScanProblem[] = [];
  /** Whether an abbreviation was reported that makes values too long. */
  #isTooLongTold = false;
  #unclosed = 0;
  #readAgain = 0;
  #expanded = 0;

  readonly #text: string;
  readonly #options: ScanOptions;

  constructor(text: string, options: ScanOptions) {
    this.#text = text;
    this.#options = options;
  }

  scan(): ScannedBibtex {
    for (;;) {
      const start = this.#text.indexOf('@', this.#at);
      if (start < 0) return { entries: this.#entries, problems: this.#problems };
      if (this.#unclosed > MOST_UNCLOSED || this.#readAgain > MOST_READINGS * this.#text.length) {
        const message = l10n.t('Too many entries above are not closed. The rest of the file is not read.');
        this.#problems.push({ start, end: start + 1, message });
        return { entries: this.#entries, problems: this.#problems };
      }
      this.#at = start + 1;
      const type = this.#word(/[A-Za-z][\w.:+*-]{0,60}/uy).toLowerCase();
      this.#space();
      const open = this.#text.charAt(this.#at);
      // `@` in running text, such as an address, begins nothing.
      if (type === '' || (open !== '{' && open !== '(')) continue;
      this.#at++;
      if (type === 'comment' || type === 'preamble') {
        this.#at = this.#balanced(this.#at, open === '{' ? '}' : ')') ?? this.#at;
        continue;
      }
      const problem = this.#entry(start, type, open === '{' ? '}' : ')');
      if (problem === null) continue;
      this.#problems.push({ start, end: Math.min(this.#at, this.#text.length), message: problem });
      // The next entry at the start of a line is a new beginning.
      const next = /^[ \t]*@/gmu;
      next.lastIndex = start + 1;
      const restart = next.exec(this.#text)?.index ?? this.#text.length;
      this.#readAgain += Math.max(0, this.#at - restart);
      this.#at = restart;
    }
  }

  /** Reads an entry's inside; says what is wrong with it, if anything is. */
  #entry(start: number, type: string, close: string): string | null {
    let key = '';
    let keyStart = start;
    if (type !== 'string') {
      this.#space();
      keyStart = this.#at;
      key = this.#word(close === '}' ? /[^\s,{}"=]{1,500}/uy : /[^\s,{}()"=]{1,500}/uy);
      this.#space();
      // What should be the key is the name of the first field.
      if (this.#text.charAt(this.#at) === '=') {
        key = '';
        this.#at = keyStart;
      }
      if (key === '' && this.#options.keyless !== true) return l10n.t('The entry has no key.');
    }
    const fields = new Map<string, string>();
    for (;;) {
      this.#space();
      while (this.#text.charAt(this.#at) === ',') {
        this.#at++;
        this.#space();
      }
      if (this.#text.charAt(this.#at) === close) break;
      const name = this.#word(/[^\s,{}()"#%=]{1,100}/uy).toLowerCase();
      this.#space();
      // An entry cut off by the end of the file keeps what was read.
      const isCutOff = type !== 'string' && fields.size > 0 && this.#at >= this.#text.length;
      if (isCutOff) this.#entries.push({ start, end: this.#at, type, key, keyStart, fields });
      if (isCutOff) return l10n.t('The file ends within the entry {0}.', key);
      if (name === '' || this.#text.charAt(this.#at) !== '=')
        return l10n.t('A field and “=” are missing here, in the entry {0}.', key);
      this.#at++;
      const value = this.#value();
      if (value === null) return l10n.t('The value of {0} is not closed, in the entry {1}.', name, key);
      if (value === TOO_LONG) {
        // Else the name of the abbreviation would be read as its value.
        if (type === 'string') this.#macros.set(name, TOO_LONG);
        // Of abbreviations that are made of this one no more is said.
        if (type === 'string' && this.#isTooLongTold) return null;
        this.#isTooLongTold = true;
        return type === 'string'
          ? l10n.t('Abbreviations make the value of {0} too long.', name)
          : l10n.t('Abbreviations make the value of {0} too long, in the entry {1}.', name, key);
      }
      if (!fields.has(name)) fields.set(name, value);
    }
    this.#at++;
    if (type === 'string') for (const [name, value] of fields) this.#macros.set(name, value);
    else this.#entries.push({ start, end: this.#at, type, key, keyStart, fields });
    return null;
  }

  #value(): string | typeof TOO_LONG | null {
    let value = '';
    let isTooLong = false;
    for (;;) {
      this.#space();
      const char = this.#text.charAt(this.#at);
      if (char === '{' || char === '"') {
        const end = this.#balanced(this.#at + 1, char === '{' ? '}' : '"', true);
        if (end === null) return null;
        value += this.#text.slice(this.#at + 1, end - 1);
        this.#at = end;
      } else {
        const word = this.#word(/[^\s,{}()"#%=]{1,500}/uy);
        if (word === '') return null;
        const name = word.toLowerCase();
        const macro = this.#macros.get(name);
        this.#space();
        // The name of a month tells it from the day beside it: `"4~" # may`.
        const isJoined = value !== '' || this.#text.charAt(this.#at) === '#';
        const part = isJoined && macro === String(MONTHS.indexOf(name) + 1) ? name : (macro ?? word);
        if (part === TOO_LONG) isTooLong = true;
        else {
          if (macro !== undefined) this.#expanded += part.length;
          isTooLong ||= macro !== undefined && value.length + part.length > LONGEST_VALUE;
          isTooLong ||= this.#expanded > MOST_EXPANDED + this.#text.length;
          if (!isTooLong) value += part;
        }
      }
      this.#space();
      if (this.#text.charAt(this.#at) !== '#') return isTooLong ? TOO_LONG : value;
      this.#at++;
    }
  }

  /**
   * The offset after the closing mark that belongs to what opened before `from`; braces inside must balance. A value
   * ends before the next entry at the latest.
   */
  #balanced(from: number, close: string, isValue = false): number | null {
    let depth = 0;
    for (let at = from; at < this.#text.length; at++) {
      const char = this.#text.charAt(at);
      if (char === '\\') at++;
      else if (char === close && depth === 0) return at + 1;
      else if (char === '{') depth++;
      else if (char === '}' && --depth < 0) return null;
      else if (isValue && char === '@' && depth === 0 && this.#text.charAt(at - 1) === '\n') {
        NEXT_ENTRY.lastIndex = at;
        if (NEXT_ENTRY.test(this.#text)) return null;
      }
    }
    this.#unclosed++;
    return null;
  }

  #space(): void {
    this.#word(/\s+/uy);
    // A remark after a field, as BibLaTeX allows it.
    while (this.#text.charAt(this.#at) === '%') {
      const end = this.#text.indexOf('\n', this.#at);
      this.#at = end < 0 ? this.#text.length : end + 1;
      this.#word(/\s+/uy);
    }
  }

  #word(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const word = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += word.length;
    return word;
  }
}
