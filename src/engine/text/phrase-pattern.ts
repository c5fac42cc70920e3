import { FastPattern, type Finder } from './fast-pattern.js';
import { isComparable, isPlain } from './plain-letters.js';

/** How a text may begin that a part of an expression matches. */
interface Beginning {
  /** Characters, in small letters; null for any. */
  readonly characters: ReadonlySet<string> | null;
  /** Whether the part may match nothing. */
  readonly mayBeEmpty: boolean;
}

const NOTHING: Beginning = { characters: new Set(), mayBeEmpty: true };
const ANYTHING: Beginning = { characters: null, mayBeEmpty: true };

/**
 * Phrases, separated by bars, in the notation of regular expressions. Finds in a text what `/^(?:…)(?![\p{L}\p{M}])/iu` finds, but
 * compiles that only for a text that begins as a phrase may: long lists take many milliseconds.
 */
export class PhrasePattern implements Finder {
  readonly #list: string;
  readonly #pattern: FastPattern;
  #beginnings: ReadonlySet<string> | null | undefined;

  constructor(list: string) {
    this.#list = list;
    this.#pattern = new FastPattern(() => ({ source: String.raw`^(?:${list})(?![\p{L}\p{M}])`, flags: 'iu' }));
  }

  /** The expression that finds the same. */
  get expression(): RegExp {
    return this.#pattern.expression;
  }

  exec(text: string): RegExpExecArray | null {
    return this.#mayBegin(text) ? this.#pattern.exec(text) : null;
  }

  test(text: string): boolean {
    return this.#mayBegin(text) && this.#pattern.test(text);
  }

  #mayBegin(text: string): boolean {
    this.#beginnings = this.#beginnings === undefined ? beginningsOf(this.#list) : this.#beginnings;
    const first = text.charAt(0);
    return this.#beginnings?.has(first.toLowerCase()) !== false || !isPlain(first);
  }
}

/** The characters with which a text begins that has one of some phrases at its beginning; null for any. */
function beginningsOf(list: string): ReadonlySet<string> | null {
  const { characters, mayBeEmpty } = new Reader(list).whole();
  return mayBeEmpty ? null : characters;
}

/** Reads how the alternatives of an expression may begin. What it does not know may begin with anything. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** How a text may begin that the whole matches. Throws an `Error` where the notation is another. */
  whole(): Beginning {
    const whole = this.#alternatives();
    if (this.#at < this.#source.length) this.#fail();
    return whole;
  }

  #alternatives(): Beginning {
    let all = this.#sequence();
    while (this.#takes('|')) {
      const next = this.#sequence();
      all = { characters: either(all, next), mayBeEmpty: all.mayBeEmpty || next.mayBeEmpty };
    }
    return all;
  }

  #sequence(): Beginning {
    let begun = NOTHING;
    while (begun.mayBeEmpty && !this.#isAtEnd()) {
      const next = this.#quantified(this.#item());
      begun = { characters: either(begun, next), mayBeEmpty: next.mayBeEmpty };
    }
    this.#skip();
    return begun;
  }

  #isAtEnd(): boolean {
    const next = this.#source.charAt(this.#at);
    return next === '' || next === '|' || next === ')';
  }

  /** Goes to the end of a sequence. */
  #skip(): void {
    for (let depth = 0; depth > 0 || !this.#isAtEnd(); this.#at++) {
      const next = this.#source.charAt(this.#at);
      if (next === '') this.#fail();
      if (next === '\\') this.#at++;
      else if (next === '(') depth++;
      else if (next === ')') depth--;
      else if (next === '[') this.#at = this.#endOfClass();
    }
  }

  #quantified(item: Beginning): Beginning {
    const sign = this.#source.charAt(this.#at);
    const mayBeEmpty = sign === '?' || sign === '*' || this.#source.startsWith('{0', this.#at);
    if (sign === '{') this.#at = this.#source.indexOf('}', this.#at);
    if (/[?*+{]/u.test(sign)) this.#at++;
    return mayBeEmpty ? { ...item, mayBeEmpty } : item;
  }

  #item(): Beginning {
    if (this.#takes('(?:') || this.#takes('(?=') || this.#takes('(?!')) {
      const isGroup = this.#source.charAt(this.#at - 1) === ':';
      const inside = this.#alternatives();
      this.#takes(')');
      // What is only looked at is matched by what follows.
      return isGroup ? inside : NOTHING;
    }
    if (this.#takes('[')) return this.#class();
    const item = this.#source.charAt(this.#at++);
    // Whatever is escaped may be at the beginning.
    if (item === '\\') this.#at++;
    return /[\\.^$(]/u.test(item) ? ANYTHING : oneOf(item);
  }

  #class(): Beginning {
    const start = this.#at;
    this.#at = this.#endOfClass() + 1;
    const inside = this.#source.slice(start, this.#at - 1);
    return /[\\^-]/u.test(inside) ? ANYTHING : oneOf(inside);
  }

  #endOfClass(): number {
    const end = this.#source.indexOf(']', this.#at);
    if (end < 0 || this.#source.charAt(end - 1) === '\\') this.#fail();
    return end;
  }

  #fail(): never {
    throw new Error(`Not a list of phrases at ${this.#at}: ${this.#source}`);
  }

  #takes(expected: string): boolean {
    if (!this.#source.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }
}

function oneOf(characters: string): Beginning {
  if (!isComparable(characters)) return { characters: null, mayBeEmpty: false };
  return { characters: new Set(characters.toLowerCase()), mayBeEmpty: false };
}

function either(one: Beginning, other: Beginning): ReadonlySet<string> | null {
  return one.characters && other.characters && new Set([...one.characters, ...other.characters]);
}
