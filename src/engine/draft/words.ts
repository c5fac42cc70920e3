import { ABBREVIATIONS } from '../extract/lexicon.js';
import { CLOSING_MARKS } from '../text/closing-marks.js';
import { asciiDigit } from '../text/digits.js';
import { FastPattern } from '../text/fast-pattern.js';
import { isOrdinalPoint } from '../text/ordinal-point.js';
import type { Range } from '../text/range.js';
import { UNREADABLE } from '../text/unreadable.js';
import { isBracketedNote, isEditorial, LONGEST_NOTE, lengthWithoutNote, ON_EMPHASIS } from './note-marks.js';

/** A mark that ends a sentence between two words; empty if none does. */
export type Stop = '' | '.' | '?' | '!';

/** One word as it is compared: typography folded, case kept. */
export interface ComparedWord extends Range {
  readonly word: string;
  /** What ends a sentence after it, before the next word. */
  readonly stop: Stop;
}

/**
 * What the writer put among the source's words. `gap`: an ellipsis. `bracket`: words in brackets, added or in place of some;
 * a label (`[Ann Lee:]`) says who speaks.
 * `patched`: a word with letters in brackets, such as `[w]e` or `think[s]`.
 */
export type DraftWord =
  | ({ readonly kind: 'word' } & ComparedWord)
  | ({ readonly kind: 'gap' } & Range)
  | ({ readonly kind: 'bracket'; readonly words: readonly string[]; readonly isLabel: boolean } & Range)
  | ({
      readonly kind: 'patched';
      readonly head: string;
      readonly patch: string;
      readonly tail: string;
      readonly stop: Stop;
    } & Range);

/** Signs of amounts and comparisons, each of which counts as a word. */
const SIGN = String.raw`[\p{Sc}%‰‱&+=@#°§×÷±≈≃≅≠≡≤≥∞√∝¬№\u202D\u202E]|~(?=\d)|(?<=\S[ \t]?)[<>](?=[ \t]?[\p{Sc}\d])`;

/** Numbers that are more than digits: with a minus, without the nought before the point, fractions and dates with slashes. */
const SIGNED = String.raw`[-\u2010-\u2015\u2212]\.*\d+(?:[.,]+\d+)*`;
const POINTED = String.raw`(?<=^|[\s([“„«‘"'\p{Sc}~<>≤≥≈±])\.\d+`;
const SLASHED = String.raw`\d+(?:[.,]\d+)*(?:[/⁄]\d+(?:[.,]\d+)*)+(?![\p{L}\p{N}\p{M}])`;

/** A temperature's unit, in one sign or two. */
const DEGREES = String.raw`[℃℉]|°\s?[CF](?![\p{L}\p{N}\p{M}])`;

/** Letters and digits, with apostrophes, points and invisible characters among them. */
const LETTERS = String.raw`[\p{L}\p{N}\p{M}]+(?:['’ʼ‘´\u0060′ʹ＇.,·:\u00AD\u200B-\u200F\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]{1,2}[\p{L}\p{N}\p{M}]+)*`;

/** Emoji, with what makes another of one. */
const EMOJI = String.raw`(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*`;

/** What was lost may have been words: without it the others may say something else. */
const UNREAD = `[${UNREADABLE}]+`;

/** Words and numbers, hyphens dividing; signs that say something are words. */
const WORD = new FastPattern(() => ({
  source: [SIGNED, POINTED, SLASHED, DEGREES, LETTERS, EMOJI, SIGN, UNREAD].join('|'),
  flags: 'gu',
}));

/** Invisible characters; not those that turn the order of what follows (U+202D, U+202E). */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202C\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** `…`, `...`, `. . .`, alone or in brackets. */
const ELLIPSIS = String.raw`[[(]\s?(?:…|\.{2,4}|\.\s\.\s\.(?:\s\.)?)\s?[\])]|…|\.{3,4}|\.\s\.\s\.(?:\s\.)?`;

const SPACE = 0x20;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

/** What the writer may put in: an ellipsis; a bracket, perhaps in a word. */
const EDITORIAL = new FastPattern(() => ({
  source: `${ELLIPSIS}|(?<head>[\\p{L}\\p{N}’']{0,40})\\[(?<inside>[^\\[\\]\\n]{1,300})\\](?<tail>[\\p{L}\\p{N}’']{0,40})`,
  flags: 'giu',
}));

/** A sign that a passage has anything of the kind: most have not, and are not searched for it. */
const MAY_BE_EDITORIAL = /[[(…]|\.\s?\./u;

/** Notes in brackets: `[sic]`, `(sic)`, `[emphasis added]`, a citation. */
const NOTE = new FastPattern(() => ({
  source: String.raw`\[\s?(?:sic!?|${ON_EMPHASIS}|[-!^]?@[^[\]\n]{0,300})\s?\]|\(sic!?\)|(?<=[\p{L}.,;:!?)…][${CLOSING_MARKS}]?)\[\d{1,3}\]|\[\^[^\s[\]^]{1,100}\]`,
  flags: 'giu',
}));

/** What each of them begins with. */
const MAY_BE_NOTE = /[[(]/u;

/** What may be between the two halves of a word that is divided at a line's end. */
const LINE_HYPHEN = /^[-\u2010\u00AD][ \t]*[\r\n][\s>]*$/u;

/** The words of a source. */
export function sourceWords(text: string, start = 0, end = text.length): ComparedWord[] {
  return wordsOf(text, start, end);
}

/** What ends a sentence after a word whose next one is in another paragraph; `between` is what is between them. */
export function stopAtParagraph({ word }: ComparedWord, between: string, next: ComparedWord): Stop {
  const text = between + next.word;
  return stopAfter(word, text, 0, text.length);
}

/** What is known about the words that a source's line ends may have divided. */
export interface Divisions {
  /** Whether a line's end may have cost the word a hyphen. */
  lostHyphen(whole: string): boolean;
  /** The parts of a word in which a line's end may have left a hyphen; null if it is not one. */
  keptHyphen(whole: string): readonly [string, string] | null;
}

/** A draft's words with hyphens as the source has them, where only a line's end may have set or taken one. */
export function asDivided(words: readonly DraftWord[], passage: string, divisions: Divisions): DraftWord[] {
  const result: DraftWord[] = [];
  for (const word of words) {
    const last = result.at(-1);
    if (word.kind !== 'word') {
      result.push(word);
      continue;
    }
    const isPart = last?.kind === 'word' && /^[-\u2010\u2011]$/u.test(passage.slice(last.end, word.start));
    const parts = word.end - word.start === word.word.length ? divisions.keptHyphen(word.word) : null;
    if (isPart && divisions.lostHyphen(last.word + word.word)) {
      result[result.length - 1] = { ...word, word: last.word + word.word, start: last.start };
    } else if (parts !== null) {
      const middle = word.start + parts[0].length;
      const first = { ...word, word: word.word.slice(0, parts[0].length), stop: '', end: middle } as const;
      result.push(first, { ...word, word: word.word.slice(parts[0].length), start: middle });
    } else result.push(word);
  }
  return result;
}

/**
 * A draft's words with what the writer put among them. `known` tells whether the source has a word: by it a word broken
 * by a hyphen at a line's end is distinguished from two that a hyphen joins.
 */
export function draftWords(written: string, known: (word: string) => boolean): DraftWord[] {
  // Notes on the quotation are not part of it. Blanks in their place keep all offsets.
  const text = MAY_BE_NOTE.test(written)
    ? written.replace(NOTE.for(written), (note) => ' '.repeat(note.length))
    : written;
  const result: DraftWord[] = [];
  let at = 0;
  for (const match of MAY_BE_EDITORIAL.test(text) ? text.matchAll(EDITORIAL.for(text)) : []) {
    const start = match.index;
    const end = start + match[0].length;
    const { head = '', inside, tail = '' } = match.groups ?? {};
    for (const word of plain(text, at, start, known)) result.push(word);
    at = end;
    if (inside === undefined) result.push({ kind: 'gap', start, end });
    else if (head !== '' || tail !== '') {
      const stop = followingStop(text, end, text.length);
      // An apostrophe at its edge is a mark, or a possessive that the words of a source are without.
      const parts = {
        head: fold(head).replace(/^'+/u, ''),
        patch: fold(inside),
        tail: fold(tail).replace(/'{1,40}$/u, ''),
      };
      result.push({ kind: 'patched', ...parts, stop, start, end });
    } else {
      const words = wordsOf(inside, 0, inside.length).map((each) => each.word);
      result.push({ kind: 'bracket', words, isLabel: /:\s*$/u.test(inside), start, end });
    }
  }
  for (const word of plain(text, at, text.length, known)) result.push(word);
  return result;
}

function plain(text: string, start: number, end: number, known: (word: string) => boolean): DraftWord[] {
  const found = wordsOf(text, start, end);
  const slice = text.slice(start, end);
  if (!/[-\u2010\u00AD][ \t]*[\r\n]/u.test(slice)) return found.map((each) => ({ kind: 'word', ...each }));
  const joined: DraftWord[] = [];
  for (let index = 0; index < found.length; index++) {
    const word = found[index];
    const next = found[index + 1];
    if (word === undefined) break;
    const whole = next === undefined ? '' : joinedAtLineEnd(text, word, next);
    if (next !== undefined && whole !== '' && known(whole)) {
      joined.push({ kind: 'word', word: whole, stop: next.stop, start: word.start, end: next.end });
      index++;
    } else joined.push({ kind: 'word', ...word });
  }
  return joined;
}

/** The word that two are if the hyphen between them is only the line's; empty if none is there. */
function joinedAtLineEnd(text: string, first: Range, second: Range): string {
  if (!LINE_HYPHEN.test(text.slice(first.end, second.start))) return '';
  const head = text.slice(first.start, first.end);
  const tail = /^[\p{Ll}\p{M}]+/u.exec(text.slice(second.start, second.end))?.[0];
  return tail === undefined || !/^[\p{L}\p{M}]+$/u.test(head) ? '' : fold(head + tail);
}

function wordsOf(text: string, start: number, end: number): ComparedWord[] {
  const result: ComparedWord[] = [];
  const hasNotes = /[[(]/u.test(text.slice(Math.max(0, start - LONGEST_NOTE), end));
  const pattern = WORD.for(text);
  let at = start;
  while (at < end) {
    // Most of a text consists of plain words with a space after each. Only the rest needs the expression.
    const plainEnd = plainWordEnd(text, at, end);
    if (plainEnd > at) {
      const word = text.slice(at, plainEnd);
      if (!hasNotes || !isNote(text, at, plainEnd))
        result.push({ word, stop: stopAfter(word, text, plainEnd, end), start: at, end: plainEnd });
      at = plainEnd;
    } else if (text.charCodeAt(at) === SPACE) at++;
    else {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null || match.index >= end) break;
      // After a letter or digit it is a hyphen.
      const isDivider = isHyphen(text, match.index);
      const after = match.index + (isDivider ? 1 : match[0].length);
      const word = isDivider ? null : writtenWord(text, match.index, Math.min(after, end), end);
      if (word !== null) result.push(word);
      at = after;
    }
  }
  return result;
}

/** The word written at `[start, after)` in a text that is read up to `end`; null if it is a note. */
function writtenWord(text: string, start: number, after: number, end: number): ComparedWord | null {
  const to = start + lengthWithoutNote(text.slice(start, after));
  if (to === start || isNote(text, start, to)) return null;
  const word = fold(text.slice(start, to));
  return { word, stop: stopAfter(word, text, after, end), start, end: to };
}

/** Where the word of ASCII letters ends that begins at `at`; `at` itself if none does, or if it may continue after a mark. */
function plainWordEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isAsciiLetter(text.charCodeAt(to))) to++;
  if (to === at || to === end) return at;
  const after = text.charCodeAt(to);
  const isMark = after === COMMA || after === FULL_STOP;
  return after === SPACE || (isMark && text.charCodeAt(to + 1) === SPACE) ? to : at;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Whether the word at `[start, end)` is a note in brackets, which open right before it or with a space between. */
function isNote(text: string, start: number, end: number): boolean {
  const isOpen = OPENS.has(text.charAt(start - 1)) || OPENS.has(text.charAt(start - 2));
  return (isOpen && isBracketedNote(text, start, end)) || isEditorial(text, start, end);
}

const OPENS: ReadonlySet<string> = new Set('[(');

function isHyphen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x2010 && code !== 0x2d) return false;
  return /^[-\u2010-\u2015\u2212]/u.test(text.charAt(at)) && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

const PLAIN = /^[A-Za-z0-9]+$/u;

/** A word with typography folded: apostrophes, dashes, ligatures, widths and digits of any script, invisible characters, points in initialisms. */
export function fold(word: string): string {
  // Most words have nothing to fold.
  if (PLAIN.test(word)) return word;
  const plain = word
    .replace(INVISIBLE, '')
    // “1½” is not “11/2”.
    .replace(/(?<=\d)(?=[¼-¾⅐-⅞↉])/gu, '+')
    // Before normalising, which takes an acute accent apart.
    .replace(/[’ʼ‘`´′ʹ]/gu, "'")
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll('⁄', '/')
    .replace(/^°\s/u, '°')
    .replace(/^(-?)\.+(?=\d)/u, (_, minus: string) => `${minus}0.`);
  return /^(?:\p{L}\.)+\p{L}$/u.test(plain) ? plain.replaceAll('.', '') : plain;
}

function stopAfter(word: string, text: string, at: number, end: number): Stop {
  const stop = followingStop(text, at, end);
  if (stop !== '.') return stop;
  // “No.” is a number's short form only before one.
  if (/^no$/iu.test(word) && !/^\.\s{0,9}\p{N}/u.test(text.slice(at, at + 12))) return stop;
  if (isOrdinalPoint(text, at)) return '';
  // Whether the point of a short form ends a sentence cannot be determined.
  return word.length === 1 || isShortForm(word) || /^\p{Lu}{2,4}$/u.test(word) ? '' : stop;
}

/** Short forms that are written without a capital. */
const SMALL_FORMS = /^(?:vs|etc|no|e\.?g|i\.?e|a\.?m|p\.?m|ft|dept|univ|assn|inc|corp|ltd|mr|mrs|ms|dr|prof|[dr]-n)$/u;

/** Whether a word is a short form: “Det.” and “Ill.” are, but not “ill” and ”det”. */
function isShortForm(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) && (/^\p{Lu}/u.test(word) || SMALL_FORMS.test(word));
}

const FOLLOWING_STOP = new RegExp(
  String.raw`^\s{0,30}[${CLOSING_MARKS}]{0,3}([.?!]{1,3})[${CLOSING_MARKS}]{0,3}(?:[⁰¹²³⁴-⁹*†‡]{1,4}|\[\d{1,3}\]){0,3}(?:\s+|(?=[–—]))["'“‘„«([]{0,3}(\S)`,
  'u',
);

/** What ends the sentence after `at`: only before a word that may begin one. */
function followingStop(text: string, at: number, end: number): Stop {
  // Most words have another one after a space.
  if (text.charCodeAt(at) === SPACE && isAsciiLetter(text.charCodeAt(at + 1))) return '';
  if (text.charCodeAt(at) === COMMA) return '';
  const after = FOLLOWING_STOP.exec(text.slice(at, Math.min(end, at + 80)));
  if (after === null) return '';
  const marks = after[1] ?? '';
  if (marks === '..' || marks === '...') return '';
  if (marks.includes('?')) return '?';
  if (marks.includes('!')) return '!';
  return /[\p{Ll}…]/u.test(after[2] ?? '') ? '' : '.';
}
