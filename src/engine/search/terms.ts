import { foldWord } from '../text/normalize.js';
import { grown } from './arrays.js';

/** A term longer than this is cut: no word needs more, and hostile input may not grow the vocabulary. */
const MAX_TERM = 40;
/** A run of a script without spaces is segmented in pieces of this many units, which bounds one segmenter call. */
const SEGMENT_PIECE = 2000;

const SEPARATOR = 1;
const LETTER = 2;
const DIGIT = 3;
const APOSTROPHE = 4;
/** A letter of a script that is written without spaces between words. */
const UNSPACED = 5;
const HIGH_SURROGATE = 6;

const classes = new Uint8Array(0x10000);
const folds: (string | undefined)[] = [];
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

let segmenter: Intl.Segmenter | undefined;

function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== 0) return known;
  const fresh = classify(unit);
  classes[unit] = fresh;
  return fresh;
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH_SURROGATE;
  const char = String.fromCharCode(unit);
  if (char === "'" || char === '’' || char === 'ʼ') return APOSTROPHE;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (SPACELESS.test(char)) return UNSPACED;
  // Invisible characters are part of the word they are in (a soft hyphen) and fold to nothing.
  return /[\p{L}\p{N}\p{M}\u00AD\u200C\u200D]/u.test(char) ? LETTER : SEPARATOR;
}

function foldUnit(unit: number): string {
  const known = folds[unit];
  if (known !== undefined) return known;
  const fresh = foldWord(String.fromCharCode(unit));
  folds[unit] = fresh;
  return fresh;
}

/**
 * Splits texts into search terms, finer than the words a reader sees: at hyphens (`S-400` → `s`, `400`), with points
 * and thousands' commas taken out of acronyms and numbers (`U.S.` → `us`, `1,000` → `1000`), possessives without
 * their `s`, case and diacritics folded, and scripts without spaces cut by `Intl.Segmenter`.
 *
 * Works into growing typed arrays that are used again for the next text: reading a library of millions of words
 * makes no strings.
 */
export class TermScanner {
  /** How many terms the last text had. */
  count = 0;
  /** Where each term is in the text, its possessive included. */
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** Folded code units of all terms, one after the other; term `i` is `units[at[i]]` up to `units[at[i + 1]]`. */
  units = new Uint16Array(2048);
  at = new Int32Array(257);
  hash = new Int32Array(256);
  /** 1 where a possessive `s` was taken off: `India's` is found by `India` but is not the same word. */
  possessive = new Uint8Array(256);

  #used = 0;
  #termStart = 0;
  #hash = 0;

  /** Reads `text`; what an earlier call left is overwritten. */
  scan(text: string): void {
    this.count = 0;
    this.#used = 0;
    const length = text.length;
    let i = 0;
    while (i < length) {
      const kind = classOf(text.charCodeAt(i));
      if (kind === LETTER || kind === DIGIT) i = this.#word(text, i);
      else if (kind === UNSPACED) i = this.#unspaced(text, i);
      else if (kind === HIGH_SURROGATE) i = this.#astral(text, i);
      else i++;
    }
    this.at[this.count] = this.#used;
  }

  /** Term `i` as a string. */
  term(i: number): string {
    return String.fromCharCode(...this.units.subarray(this.at[i], this.at[i + 1]));
  }

  #word(text: string, from: number): number {
    const length = text.length;
    let i = from;
    this.#open();
    let possessive = 0;
    for (;;) {
      i = this.#letters(text, i);
      if (i >= length) break;
      const next = text.charCodeAt(i);
      const kind = classOf(next);
      const after = i + 1 < length ? classOf(text.charCodeAt(i + 1)) : SEPARATOR;
      if (kind === APOSTROPHE) {
        if (after !== LETTER) break;
        const letter = text.charCodeAt(i + 1) | 32;
        const beyond = i + 2 < length ? classOf(text.charCodeAt(i + 2)) : SEPARATOR;
        if (letter === 115 && beyond !== LETTER && beyond !== DIGIT) {
          possessive = 1;
          i += 2;
          break;
        }
        i++;
      } else if (next === 46 && after === DIGIT && classOf(text.charCodeAt(i - 1)) === DIGIT) {
        this.#push(46);
        i++;
      } else if (next === 44 && after === DIGIT && this.#thousands(text, i)) {
        i++;
      } else if (next === 46 && after === LETTER && this.#initial(text, from, i)) {
        i++;
      } else break;
    }
    this.#close(from, i, possessive);
    return i;
  }

  /** Pushes letters and digits from `from` on, and returns where they end: what reading a library spends its time in. */
  #letters(text: string, from: number): number {
    const length = text.length;
    if (this.#used + MAX_TERM > this.units.length) this.units = grown(this.units, Uint16Array);
    const { units } = this;
    const most = this.#termStart + MAX_TERM;
    let used = this.#used;
    let hash = this.#hash;
    let i = from;
    for (; i < length; i++) {
      const unit = text.charCodeAt(i);
      const kind = classOf(unit);
      if (kind !== LETTER && kind !== DIGIT) break;
      if (unit < 128) {
        if (used === most) continue;
        const lower = unit >= 65 && unit <= 90 ? unit + 32 : unit;
        units[used++] = lower;
        hash = Math.imul(hash ^ lower, 0x01000193);
      } else {
        this.#used = used;
        this.#hash = hash;
        this.#pushFolded(unit);
        used = this.#used;
        hash = this.#hash;
      }
    }
    this.#used = used;
    this.#hash = hash;
    return i;
  }

  /** Whether the comma at `i` is before exactly three digits and after one. */
  #thousands(text: string, i: number): boolean {
    const digit = (at: number) => at < text.length && classOf(text.charCodeAt(at)) === DIGIT;
    return digit(i - 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4);
  }

  /** Whether the point at `i` is between single letters: `U.S`. */
  #initial(text: string, from: number, i: number): boolean {
    if (i - 1 !== from && text.charCodeAt(i - 2) !== 46) return false;
    const beyond = i + 2 < text.length ? classOf(text.charCodeAt(i + 2)) : SEPARATOR;
    return beyond !== LETTER && beyond !== DIGIT && beyond !== APOSTROPHE;
  }

  #unspaced(text: string, from: number): number {
    let end = from + 1;
    const limit = Math.min(text.length, from + SEGMENT_PIECE);
    while (end < limit && isUnspacedOrMark(text.charCodeAt(end))) end++;
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, end))) {
      if (isWordLike !== true) continue;
      this.#open();
      for (let k = 0; k < segment.length; k++) this.#pushFolded(segment.charCodeAt(k));
      this.#close(from + index, from + index + segment.length, 0);
    }
    return end;
  }

  /** Letters outside the basic plane: each run is one term. */
  #astral(text: string, from: number): number {
    let i = from;
    this.#open();
    while (i + 1 < text.length && classOf(text.charCodeAt(i)) === HIGH_SURROGATE) {
      const pair = text.slice(i, i + 2);
      if (!/^[\p{L}\p{N}]/u.test(pair)) break;
      for (const unit of foldWord(pair).split('')) this.#push(unit.charCodeAt(0));
      i += 2;
    }
    if (i > from) this.#close(from, i, 0);
    return Math.max(i, from + 1);
  }

  #open(): void {
    this.#termStart = this.#used;
    this.#hash = 0x811c9dc5 | 0;
  }

  #push(unit: number): void {
    if (this.#used - this.#termStart >= MAX_TERM) return;
    if (this.#used === this.units.length) this.units = grown(this.units, Uint16Array);
    this.units[this.#used++] = unit;
    this.#hash = Math.imul(this.#hash ^ unit, 0x01000193);
  }

  #pushFolded(unit: number): void {
    const folded = foldUnit(unit);
    for (let k = 0; k < folded.length; k++) this.#push(folded.charCodeAt(k));
  }

  #close(start: number, end: number, possessive: number): void {
    if (this.#used === this.#termStart) return;
    const i = this.count;
    if (i === this.start.length) this.#growTerms();
    this.start[i] = start;
    this.end[i] = end;
    this.at[i] = this.#termStart;
    this.hash[i] = this.#hash;
    this.possessive[i] = possessive;
    this.count = i + 1;
  }

  #growTerms(): void {
    this.start = grown(this.start, Int32Array);
    this.end = grown(this.end, Int32Array);
    this.hash = grown(this.hash, Int32Array);
    this.possessive = grown(this.possessive, Uint8Array);
    const at = new Int32Array(this.start.length + 1);
    at.set(this.at);
    this.at = at;
  }
}

function isUnspacedOrMark(unit: number): boolean {
  return classOf(unit) === UNSPACED || (unit >= 0x300 && /\p{M}/u.test(String.fromCharCode(unit)));
}
