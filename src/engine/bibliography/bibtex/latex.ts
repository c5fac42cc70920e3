import { own } from '../../text/own.js';
import {
  ACCENTS,
  AROUND,
  DECLARATIONS,
  LONE_ACCENTS,
  QUOTES,
  SPACES,
  SYMBOLS,
  scriptOf,
  TAGS,
  UNPRINTED,
} from './latex-symbols.js';
import { angle, QUANTITIES, quantity } from './latex-units.js';
import { PROTECTED_END, PROTECTED_START, sentenceCase, withoutProtection } from './sentence-case.js';

/** How deep groups may nest before they are read as plain text. */
const DEEPEST = 50;

/** How a field's value is to be read. */
export interface LatexOptions {
  /** Keep the case of what braces protect, by `<span class="nocase">`; put other words of a title in lower case. */
  readonly title?: boolean | undefined;
  /** Emphasis becomes CSL's tags; else it is dropped, and raised figures are those of Unicode. */
  readonly markup?: boolean | undefined;
}

/** The text that a field's value stands for. Commands that are not known are dropped, their arguments kept. Linear. */
export function fromLatex(value: string, options: LatexOptions = {}): string {
  const plain = /[\\{}$~^_`]|--|''/u.test(value);
  if (!plain && options.title !== true) return tidied(value);
  const text = new LatexReader(withoutProtection(value), options).read(0);
  return tidied(options.title === true ? sentenceCase(tidied(text)) : text);
}

function tidied(text: string): string {
  return text
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

class LatexReader {
  #at = 0;
  #quoteDepth = 0;
  /** No dollar sign from here on has one that closes it. */
  #lastDollar = Number.POSITIVE_INFINITY;

  readonly #value: string;
  readonly #options: LatexOptions;

  constructor(value: string, options: LatexOptions) {
    this.#value = value;
    this.#options = options;
  }

  /** Reads to the end of the group, or of the mathematics. */
  read(depth: number, math = false): string {
    let text = '';
    while (this.#at < this.#value.length) {
      const char = this.#value.charAt(this.#at);
      if (char === '}') {
        this.#at++;
        if (depth > 0) return text;
      } else if (char === '{') text += this.#group(depth, math);
      else if (char === '\\') {
        const name = this.#commandName();
        const tag = own(DECLARATIONS, name);
        // What follows in the group is set in that type.
        if (tag !== undefined && depth > 0) return text + this.#tagged(tag, this.read(depth, math));
        const isSpaced = math && /\s$/u.test(text) && /\s/u.test(this.#value.charAt(this.#at - 1));
        text += this.#command(name, depth, math) + (isSpaced ? ' ' : '');
      } else if (char === '$') {
        if (math) {
          this.#at++;
          return text;
        }
        text += this.#mathematics(depth);
      } else if ((char === '_' || char === '^') && (math || this.#value.charAt(this.#at + 1) === '{')) {
        this.#at++;
        text += this.#tagged(char === '_' ? 'sub' : 'sup', this.#argument(depth, math));
      } else text += this.#plain(math);
    }
    return text;
  }

  #group(depth: number, math: boolean): string {
    const special = /\{\\(?:[A-Za-z]{1,40}|.)/uy;
    special.lastIndex = this.#at;
    const command = special.exec(this.#value)?.[0].slice(2);
    this.#at++;
    if (depth >= DEEPEST) return '';
    const inner = this.read(depth + 1, math);
    // To BibTeX, an accent in braces is a letter like others.
    const isLetter = command !== undefined && (own(ACCENTS, command) ?? own(SYMBOLS, command)) !== undefined;
    return depth === 0 && !math && !(isLetter && /^.?\p{M}*$/u.test(inner.normalize('NFC')))
      ? this.#shielded(inner)
      : inner;
  }

  #shielded(inner: string): string {
    return this.#options.title === true && inner !== '' ? PROTECTED_START + inner + PROTECTED_END : inner;
  }

  /** A dollar sign begins mathematics if another one closes it; a sum of money stays what it is. */
  #mathematics(depth: number): string {
    this.#at++;
    const isDisplay = this.#value.charAt(this.#at) === '$';
    if (isDisplay) this.#at++;
    const end = this.#at >= this.#lastDollar || depth >= DEEPEST ? -1 : this.#closingDollar();
    if (end < 0) return '$';
    if (/\d/u.test(this.#value.charAt(this.#at)) && /\d/u.test(this.#value.charAt(end + 1))) return '$';
    const inner = this.#shielded(this.read(0, true));
    if (isDisplay && this.#value.charAt(this.#at) === '$') this.#at++;
    return inner;
  }

  #closingDollar(): number {
    const next = /\\[\s\S]|\$/gu;
    next.lastIndex = this.#at;
    for (let found = next.exec(this.#value); found !== null; found = next.exec(this.#value)) {
      if (found[0] === '$') return found.index;
    }
    this.#lastDollar = this.#at;
    return -1;
  }

  #plain(math: boolean): string {
    const run = /[^\\{}$_^]+/uy;
    run.lastIndex = this.#at;
    const written = run.exec(this.#value)?.[0] ?? this.#value.charAt(this.#at);
    this.#at += written.length;
    if (math) return written.replace(/~/gu, ' ').replace(/'/gu, '′');
    return written
      .replace(/~/gu, ' ')
      .replace(/---/gu, '—')
      .replace(/--/gu, '–')
      .replace(/``/gu, '“')
      .replace(/''/gu, '”')
      .replace(/\?`/gu, '¿')
      .replace(/!`/gu, '¡')
      .replace(/`/gu, '‘');
  }

  #commandName(): string {
    const name = /\\(?:[A-Za-z]{1,40}|[\s\S])/uy;
    name.lastIndex = this.#at;
    const written = name.exec(this.#value)?.[0].slice(1) ?? '';
    this.#at += written.length + 1;
    if (/^[A-Za-z]/u.test(written)) {
      if (this.#value.charAt(this.#at) === '*') this.#at++;
      this.#skipSpace();
    }
    return written;
  }

  #command(name: string, depth: number, math: boolean): string {
    const symbol = own(SYMBOLS, name);
    const accent = own(ACCENTS, name);
    if (accent !== undefined) return this.#accented(name, accent, depth, math);
    if (symbol !== undefined) return symbol;
    const tag = own(TAGS, name);
    if (tag !== undefined) return this.#tagged(tag, this.#argument(depth, math));
    if (SPACES.has(name)) return ' ';
    if (QUOTES.has(name)) return this.#quoted(depth);
    const marks = own(AROUND, name);
    if (marks !== undefined) return marks[0] + this.#argument(depth, math) + marks[1];
    if (name === 'url' || name === 'path' || name === 'nolinkurl') return this.#verbatim();
    const kind = own(QUANTITIES, name);
    if (kind !== undefined && this.#opensGroup()) return this.#shieldedQuantity(kind);
    if (name === 'frac' || name === 'tfrac' || name === 'nicefrac') {
      return `${this.#argument(depth, math)}/${this.#argument(depth, math)}`;
    }
    if (name === '(' || name === ')' || name === '!' || name === '-' || name === '/' || name === '@') return '';
    const unprinted = own(UNPRINTED, name) ?? 0;
    for (let count = 0; count < unprinted; count++) this.#argument(depth, math);
    return /^[A-Za-z]/u.test(name) ? '' : name;
  }

  #accented(name: string, accent: string, depth: number, math: boolean): string {
    const base = this.#argument(depth, math);
    // A dotless letter is only written so as to carry an accent.
    const [first = '', ...rest] = base.replace(/^ı/u, 'i').replace(/^ȷ/u, 'j');
    if (first.trim() === '') return (own(LONE_ACCENTS, name) ?? '') + base;
    if (name === 'bar' || name === 'overline' || name === 'underline') {
      return Array.from(base, (char) => (char === ' ' ? char : char + accent)).join('');
    }
    return `${first}${accent}`.normalize('NFC') + rest.join('');
  }

  #quoted(depth: number): string {
    const [open, close] = this.#quoteDepth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
    this.#quoteDepth++;
    const inner = this.#argument(depth, false);
    this.#quoteDepth--;
    return open + inner + close;
  }

  #tagged(tag: string, inner: string): string {
    if (inner.trim() === '') return inner;
    if (this.#options.markup !== true) return tag === 'sup' || tag === 'sub' ? scriptOf(tag, inner) : inner;
    if (tag === 'sc') return `<span style="font-variant:small-caps;">${inner}</span>`;
    return `<${tag}>${inner}</${tag}>`;
  }

  /** A quantity, whose letters keep their case in a title. */
  #shieldedQuantity(kind: NonNullable<(typeof QUANTITIES)[string]>): string {
    if (kind === 'angle') return angle(this.#written());
    const text = quantity(
      kind,
      kind.map(() => this.#written()),
    );
    return kind.includes('unit') ? this.#shielded(text) : text;
  }

  /** Whether a group comes next, after options in brackets, which are skipped. */
  #opensGroup(): boolean {
    const group = /(?:\s{0,9}\[[^[\]{}]{0,300}\])?\s{0,9}(?=\{)/uy;
    group.lastIndex = this.#at;
    const found = group.exec(this.#value);
    if (found !== null) this.#at += found[0].length;
    return found !== null;
  }

  /** What a group that comes next has in it, as it is written; nothing where none does. */
  #written(): string {
    if (!this.#opensGroup()) return '';
    const start = this.#at + 1;
    let open = 0;
    for (; this.#at < this.#value.length; this.#at++) {
      const char = this.#value.charAt(this.#at);
      if (char === '\\') this.#at++;
      else if (char === '{') open++;
      else if (char === '}' && --open === 0) return this.#value.slice(start, this.#at++);
    }
    return this.#value.slice(start);
  }

  /** A group's letters as they are written. */
  #verbatim(): string {
    const group = /\{([^{}]*)\}/uy;
    group.lastIndex = this.#at;
    const found = group.exec(this.#value);
    if (found === null) return '';
    this.#at += found[0].length;
    return (found[1] ?? '').replace(/\\([%&#_~$])/gu, '$1');
  }

  /** A group, or else a command or the next character; what is in brackets before it is left out. */
  #argument(depth: number, math: boolean): string {
    this.#skipSpace();
    const char = this.#value.charAt(this.#at);
    if (char === '{') {
      this.#at++;
      return depth < DEEPEST ? this.read(depth + 1, math) : '';
    }
    if (char === '\\') return depth < DEEPEST ? this.#command(this.#commandName(), depth + 1, math) : '';
    if (char === '}' || char === '$') return '';
    const letter = String.fromCodePoint(this.#value.codePointAt(this.#at) ?? 0x20);
    if (this.#at < this.#value.length) this.#at += letter.length;
    return letter === ' ' ? '' : letter;
  }

  #skipSpace(): void {
    while (/\s/u.test(this.#value.charAt(this.#at))) this.#at++;
  }
}
