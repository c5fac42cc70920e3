import type { Range } from './range.js';

/** A passage between quotation marks of the outermost level in one paragraph. */
export interface MarkedPassage extends Range {
  /** Offsets of the words between the marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** `single` for ‘…’, '…' and ‹…›; everything else is `double`. */
  readonly level: 'double' | 'single';
  /** False if no mark opens it: it starts where the paragraph starts. */
  readonly opened: boolean;
  /** False if no mark closes it: it ends where the paragraph ends. */
  readonly closed: boolean;
}

/** Marks that may close an opening mark. A straight mark and a low one are closed by any of them. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '＂': '＂',
  '″': '″',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  "''": '"”',
};

const OPENING_PUNCTUATION = /[\s([{<\-–—―/:;,…\u200B]/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const LETTER_OR_DIGIT_END = /[\p{L}\p{N}.,!?…%)\]]/u;
/** Words that are written with an apostrophe in front: no opening mark. */
const ELIDED =
  /^['’‘](?:\d0s|\d\ds?|em|tis|twas|til|till|cause|n|round|bout|cos|cuz|ere|neath|nuff|ol|un|er|im|twere|twill)(?![\p{L}\p{N}])/iu;

/** Whether an apostrophe stands for letters left out; a curly opening mark before a capital does not: `‘Er is niets’`. */
function isElided(words: string): boolean {
  return ELIDED.test(words) && !/^‘\p{Lu}/u.test(words);
}

interface Open {
  readonly at: number;
  readonly length: number;
  readonly mark: string;
}

/**
 * Pairs the quotation marks of the paragraph `[start, end)` of `text`: straight and curly ones mixed, « », „ “, 「 」,
 * and single ones where no double one is open. Apostrophes and inches are not marks. Passages inside others are part of
 * these. Sorted, not overlapping; at most the last is unclosed and at most the first unopened. Takes linear time.
 */
export function pairMarks(text: string, start: number, end: number): MarkedPassage[] {
  const passages: MarkedPassage[] = [];
  const marks = findMarks(text, start, end);
  const remaining = countRemaining(text, marks);
  const singleCloserAfter = findSingleClosers(text, marks, start, end);
  const spaced = areSpaced(text, marks, start, end);
  let open: Open | null = null;
  /** A single mark that opens and is not closed in the paragraph: its speech may continue in the next. */
  let unclosed: Open | null = null;
  let depth = 0;
  let pendingUnopened: { at: number; length: number } | null = null;

  const close = (opening: Open, at: number, length: number): void => {
    passages.push({
      start: opening.at,
      end: at + length,
      innerStart: opening.at + opening.length,
      innerEnd: Math.max(opening.at + opening.length, at),
      level: isSingle(opening.mark) ? 'single' : 'double',
      opened: true,
      closed: true,
    });
  };

  for (const [index, { at, mark, length }] of marks.entries()) {
    const previous = at > start ? (text[at - 1] ?? ' ') : ' ';
    const next = at + length < end ? (text[at + length] ?? ' ') : ' ';
    const mayOpen = isOpenPosition(previous, next);
    const mayClose = !/\s/u.test(previous);

    if (isSingle(mark)) {
      if (open === null) {
        if (opensSingle(text, at, mark, previous, next) && (singleCloserAfter[index] ?? -1) !== -1)
          open = { at, length, mark };
        else if (mark === '‘' && isOpenPosition(previous, next) && !isElided(text.slice(at, at + 12)))
          unclosed = { at, length, mark };
      } else if (
        isSingle(open.mark) &&
        closesSingle(text, at, mark, open.mark, previous, next, (singleCloserAfter[index] ?? -1) !== -1)
      ) {
        close(open, at, length);
        open = null;
        depth = 0;
      }
      continue;
    }
    if (open !== null && isSingle(open.mark)) continue;

    if (open === null) {
      if ((mark === '"' || mark === '″') && isInch(previous, next)) continue;
      if (mark === '」' || mark === '』' || (mark === '»' && !mayOpen) || (isClosingShape(mark) && !mayOpen)) {
        if (passages.length === 0 && pendingUnopened === null) pendingUnopened = { at, length };
        continue;
      }
      if (!/\s/u.test(next) || mark === '«' || spaced || (mayClose === false && mark !== '"')) {
        open = { at, length, mark };
        depth = 0;
      } else if (passages.length === 0 && pendingUnopened === null && mayClose) pendingUnopened = { at, length };
      continue;
    }

    const closers = CLOSERS[open.mark] ?? '';
    const couldClose = closers.includes(mark === "''" ? '"' : mark);
    if (couldClose && (mark === '“' ? closesAsLow(open.mark, previous, next) : true)) {
      if (mark === '"' && isInch(previous, next) && (remaining.straight[index] ?? 0) % 2 === 1) continue;
      const opensAnew =
        !spaced && mark !== '”' && /\s/u.test(previous) && !/\s/u.test(next) && WORD_CHARACTER.test(next);
      if (opensAnew && depth === 0) {
        open = { at, length, mark };
      } else if (depth > 0) {
        depth--;
      } else {
        close(open, at, length);
        open = null;
      }
    } else if (mark === open.mark && mark !== '"') {
      const closersLeft = remaining.closers[index] ?? 0;
      const openersLeft = remaining.openers[index] ?? 0;
      // “A“ of old keyboards, »A» of Swedish and Finnish
      if ((mark === '“' || mark === '»') && mayClose && !mayOpen) {
        close(open, at, length);
        open = null;
      } else if (closersLeft > openersLeft + depth + 1) depth++;
      else {
        open = { at, length, mark };
        depth = 0;
      }
    }
  }
  if (unclosed !== null && (passages.at(-1)?.end ?? 0) <= unclosed.at) open ??= unclosed;
  if (open !== null && (!isSingle(open.mark) || open === unclosed)) {
    passages.push({
      start: open.at,
      end,
      innerStart: open.at + open.length,
      innerEnd: end,
      level: isSingle(open.mark) ? 'single' : 'double',
      opened: true,
      closed: false,
    });
  }
  const first = passages[0];
  if (pendingUnopened !== null && (first === undefined || first.start >= pendingUnopened.at + pendingUnopened.length)) {
    passages.unshift({
      start,
      end: pendingUnopened.at + pendingUnopened.length,
      innerStart: start,
      innerEnd: pendingUnopened.at,
      level: 'double',
      opened: false,
      closed: true,
    });
  }
  return passages;
}

interface Mark {
  readonly at: number;
  readonly mark: string;
  readonly length: number;
}

const MARK = /``|''|‚‚|["“”„‟＂″«»「」『』'‘’‚‹›]/gu;

function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  // Only this part is searched: in a text of many parts without marks, each would be searched to the text's end.
  for (const match of text.slice(start, end).matchAll(MARK)) {
    const at = start + match.index;
    const found = match[0];
    const mark = found === '``' ? '“' : found === '‚‚' ? '„' : found;
    if (isSingle(mark) && isInnerApostrophe(text, at, start, end)) continue;
    marks.push({ at, mark, length: found.length });
  }
  return marks;
}

/** Whether all double marks of a paragraph are straight, with white space at both sides: `" We will wait, " Lind said.` */
function areSpaced(text: string, marks: readonly Mark[], start: number, end: number): boolean {
  let count = 0;
  for (const { at, mark } of marks) {
    if (isSingle(mark)) continue;
    const before = at > start ? (text[at - 1] ?? ' ') : ' ';
    const after = at + 1 < end ? (text[at + 1] ?? ' ') : ' ';
    if (mark !== '"' || !/\s/u.test(before) || !/\s/u.test(after)) return false;
    count++;
  }
  return count > 0 && count % 2 === 0;
}

function isSingle(mark: string): boolean {
  return mark === "'" || mark === '‘' || mark === '’' || mark === '‚' || mark === '‹' || mark === '›';
}

function isClosingShape(mark: string): boolean {
  return mark === '”' || mark === "''";
}

function isInnerApostrophe(text: string, at: number, start: number, end: number): boolean {
  return (
    at > start && at + 1 < end && WORD_CHARACTER.test(text[at - 1] ?? ' ') && WORD_CHARACTER.test(text[at + 1] ?? ' ')
  );
}

function isOpenPosition(previous: string, next: string): boolean {
  return !/\s/u.test(next) && (OPENING_PUNCTUATION.test(previous) || /["'“‘«(]/u.test(previous));
}

/** A straight mark after a digit and before no closing punctuation measures inches. */
function isInch(previous: string, next: string): boolean {
  return /[\d½¼¾]/u.test(previous) && /[\s\-)xX×]/u.test(next);
}

function closesAsLow(openMark: string, previous: string, next: string): boolean {
  if (openMark === '„') return true;
  return !/\s/u.test(previous) && !WORD_CHARACTER.test(next);
}

function opensSingle(text: string, at: number, mark: string, previous: string, next: string): boolean {
  if (mark === '›' || mark === '’') return false;
  if (!isOpenPosition(previous, next) || isElided(text.slice(at, at + 12))) return false;
  return mark !== "'" || /[\p{L}\p{N}"“([$£€…#@]/u.test(next);
}

function isSingleCloserShape(mark: string): boolean {
  return mark === "'" || mark === '’' || mark === '›' || mark === '‘';
}

function closesSingle(
  text: string,
  at: number,
  mark: string,
  openMark: string,
  previous: string,
  next: string,
  closerFollows: boolean,
): boolean {
  if (openMark === '‹') return mark === '›';
  if (mark === '‘' && openMark !== '‚') return false;
  if (!isSingleCloserShape(mark) || /\s/u.test(previous) || WORD_CHARACTER.test(next)) return false;
  const possessive = /[sSzZxX]/u.test(previous) && next === ' ' && /[\p{Ll}\p{N}]/u.test(text[at + 2] ?? '');
  return !(possessive && closerFollows);
}

/** For each single mark, the index of the next mark that can close a passage opened there, or -1. */
function findSingleClosers(text: string, marks: readonly Mark[], start: number, end: number): Int32Array {
  const result = new Int32Array(marks.length).fill(-1);
  let closer = -1;
  for (let index = marks.length - 1; index >= 0; index--) {
    result[index] = closer;
    const mark = marks[index];
    if (mark === undefined || !isSingle(mark.mark)) continue;
    const previous = mark.at > start ? (text[mark.at - 1] ?? ' ') : ' ';
    const next = mark.at + 1 < end ? (text[mark.at + 1] ?? ' ') : ' ';
    const possessive = /[sSzZxX]/u.test(previous) && next === ' ' && /[\p{Ll}\p{N}]/u.test(text[mark.at + 2] ?? '');
    if (
      isSingleCloserShape(mark.mark) &&
      LETTER_OR_DIGIT_END.test(previous) &&
      !WORD_CHARACTER.test(next) &&
      !possessive
    )
      closer = index;
    else if (mark.mark !== '’' && isOpenPosition(previous, next) && closer !== -1 && mark.mark === '‘') closer = -1;
  }
  return result;
}

interface Remaining {
  /** Straight double marks after each mark. */
  readonly straight: Int32Array;
  readonly openers: Int32Array;
  readonly closers: Int32Array;
}

function countRemaining(text: string, marks: readonly Mark[]): Remaining {
  const straight = new Int32Array(marks.length);
  const openers = new Int32Array(marks.length);
  const closers = new Int32Array(marks.length);
  let [s, o, c] = [0, 0, 0];
  for (let index = marks.length - 1; index >= 0; index--) {
    straight[index] = s;
    openers[index] = o;
    closers[index] = c;
    const { mark, at } = marks[index] ?? { mark: '', at: 0 };
    if (mark === '"') {
      s++;
      if (!/\s/u.test(text[at - 1] ?? ' ')) c++;
    } else if (mark === '“' || mark === '«') o++;
    else if (mark === '”' || mark === '»') c++;
  }
  return { straight, openers, closers };
}
