import { hasOnlyLetters, isComparable, isPlain } from './plain-letters.js';

/** How a word may go on after its beginning: with a number of letters, then with something certain. */
interface Ending {
  readonly least: number;
  readonly most: number;
  readonly after: string;
}

/** One of the words of a pattern, or the beginning of some. */
interface Spelling {
  readonly text: string;
  /** Null where nothing follows. */
  readonly ending: Ending | null;
}

/** The words of a pattern that begin with the same character, in small letters; with a letter, without a character. */
interface Group {
  readonly whole: Set<string>;
  readonly open: { readonly text: string; readonly ending: Ending }[];
}

/**
 * Words in the notation of regular expressions: `lie[sd]?|doubt\p{L}{0,6}|th(?:is|at)`. Tells of a word what `/^(?:…)$/iu` tells, but
 * looks it up: compiling a long list of words takes many milliseconds, and most lists are needed for a few words only. There are
 * characters, classes of characters, groups, `?`, and, once in a word, `\p{L}` with `?`, `*`, `+`, `{m}` or `{m,n}`.
 */
export class WordPattern {
  readonly #source: string;
  #groups: ReadonlyMap<string, Group> | undefined;
  #expression: RegExp | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** The expression that tells the same. */
  get expression(): RegExp {
    this.#expression ??= new RegExp(`^(?:${this.#source})$`, 'iu');
    return this.#expression;
  }

  /** Whether the whole of a word is one of these. */
  test(word: string): boolean {
    if (!isPlain(word)) return this.expression.test(word);
    this.#groups ??= groupsOf(new Reader(this.#source).all());
    const small = word.toLowerCase();
    return holds(this.#groups.get(small.charAt(0)), small) || holds(this.#groups.get(''), small);
  }
}

function holds(group: Group | undefined, word: string): boolean {
  if (group === undefined) return false;
  if (group.whole.has(word)) return true;
  return group.open.some(({ text, ending }) => word.startsWith(text) && ends(word.slice(text.length), ending));
}

function ends(rest: string, { least, most, after }: Ending): boolean {
  const letters = rest.length - after.length;
  return letters >= least && letters <= most && rest.endsWith(after) && hasOnlyLetters(rest.slice(0, letters));
}

function groupsOf(spellings: readonly Spelling[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { text, ending } of spellings) {
    const first = text.charAt(0);
    const group = groups.get(first) ?? { whole: new Set(), open: [] };
    groups.set(first, group);
    if (ending === null) group.whole.add(text);
    else group.open.push({ text, ending });
  }
  return groups;
}

const EMPTY: Spelling = { text: '', ending: null };

const RUN = /[^\\^$.*+?{}()[\]|]+/uy;

/** Reads the notation. Throws an `Error` where it is another. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Everything that the source spells, in small letters. */
  all(): Spelling[] {
    const spellings = this.#alternatives();
    if (this.#at < this.#source.length) this.#fail();
    return spellings;
  }

  #alternatives(): Spelling[] {
    const spellings = this.#sequence();
    while (this.#takes('|')) spellings.push(...this.#sequence());
    return spellings;
  }

  #sequence(): Spelling[] {
    let spellings = [EMPTY];
    while (!this.#isAtEnd()) {
      const next = this.#item();
      spellings = spellings.flatMap((before) => next.map((after) => this.#joined(before, after)));
    }
    return spellings;
  }

  #isAtEnd(): boolean {
    const next = this.#source.charAt(this.#at);
    return next === '' || next === '|' || next === ')';
  }

  #joined(before: Spelling, after: Spelling): Spelling {
    if (before.ending === null) return { text: before.text + after.text, ending: after.ending };
    if (after.ending !== null) this.#fail();
    return { text: before.text, ending: { ...before.ending, after: before.ending.after + after.text } };
  }

  #item(): Spelling[] {
    if (this.#takes('\\p{L}')) return [{ text: '', ending: this.#ending() }];
    const spellings = this.#takes('(?:') ? this.#group() : this.#takes('[') ? this.#class() : [this.#characters()];
    return this.#takes('?') ? [...spellings, EMPTY] : spellings;
  }

  #group(): Spelling[] {
    const spellings = this.#alternatives();
    if (!this.#takes(')')) this.#fail();
    return spellings;
  }

  #class(): Spelling[] {
    const inside = this.#run();
    if (!this.#takes(']') || inside.includes('-')) this.#fail();
    return Array.from(inside, (text) => ({ text, ending: null }));
  }

  /** Characters as they are, all those to which nothing else is bound. */
  #characters(): Spelling {
    const text = this.#run();
    if (text.length === 1 || this.#source.charAt(this.#at) !== '?') return { text, ending: null };
    this.#at -= 1;
    return { text: text.slice(0, -1), ending: null };
  }

  /** Characters without a meaning of their own, in small letters. */
  #run(): string {
    RUN.lastIndex = this.#at;
    const text = RUN.exec(this.#source)?.[0] ?? '';
    if (text === '' || !isComparable(text)) this.#fail();
    this.#at += text.length;
    return text.toLowerCase();
  }

  #ending(): Ending {
    const [all = '', sign, least, most] =
      /^(?:([?*+])|\{(\d{1,3})(?:,(\d{0,3}))?\})?/u.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += all.length;
    const between = (from: number, to: number): Ending => ({ least: from, most: to, after: '' });
    if (sign === '?') return between(0, 1);
    if (sign === '*') return between(0, Number.POSITIVE_INFINITY);
    if (sign === '+') return between(1, Number.POSITIVE_INFINITY);
    if (least === undefined) return between(1, 1);
    if (most === undefined) return between(Number(least), Number(least));
    return between(Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most));
  }

  #takes(expected: string): boolean {
    if (!this.#source.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }

  #fail(): never {
    throw new Error(`Not a pattern of words at ${this.#at}: ${this.#source}`);
  }
}
