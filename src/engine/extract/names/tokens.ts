import { classAt, DIGIT, LETTER, SPACE, widthAt } from '../../text/characters.js';
import { intern } from '../../text/intern.js';
import type { Range } from '../../text/range.js';
import { CALENDAR, STATE_ABBREVIATIONS } from './gazetteer/index.js';

/** A word, number or mark. The text between tokens is white space. */
export interface Token extends Range {
  readonly text: string;
  /** Whether white space (or the text's edge) comes before it. */
  readonly spaced: boolean;
  /** The first word of a sentence, or of a passage in quotation marks. */
  readonly initial: boolean;
  /** Begins a new sentence; marks that open it included. */
  readonly boundary: boolean;
}

/** Abbreviations whose point does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'Mr. Mrs. Ms. Dr. Prof. Rev. Fr. Gen. Lt. Col. Maj. Capt. Sgt. Cpl. Adm. Cmdr. Sen. Sens. Rep. Reps. Gov. Pres. Hon. St. Mt. Ft. ' +
    'Jr. Sr. Inc. Corp. Co. Ltd. Bros. vs. v. No. Nos. Vol. Op. Art. Sec. Ave. Blvd. Rd. Dept. Univ. Assn. Esq. e.g. i.e. etc. cf. al. ' +
    STATE_ABBREVIATIONS.filter((name) => name.endsWith('.')).join(' ') +
    ' ' +
    CALENDAR.filter((name) => name.endsWith('.')).join(' ')
  ).split(' '),
);

/** Those after which a sentence may well end all the same. */
const ENDING = new Set(
  'Jr. Sr. Inc. Corp. Co. Ltd. etc. al. Esq. U.S. U.K. U.N. E.U. D.C. a.m. p.m. A.M. P.M.'.split(' '),
);

/** Second halves of compounds that are not part of the name before them: `US-led`, `Moscow-based`. */
const COMPOUNDING = new Set(
  (
    'led based backed born made owned run style era wide like built bound funded occupied controlled held sponsored friendly only type ' +
    'linked trained allied aligned appointed supported supplied affiliated educated listed related specific centric loving hosted brokered ' +
    'mediated administered dominated designed developed financed imposed inspired born elect designate turned area side trained'
  ).split(' '),
);

/** First halves of such compounds: `anti-Trump`, `ex-FBI`. */
const PREFIXES = new Set(
  'anti pro non pre post ex mid sub trans un inter intra cross counter former then self co vice late early semi pan neo quasi all'.split(
    ' ',
  ),
);

/** Marks that open a quotation or a bracket. */
const OPENING = new Set('"“„«‘\'([{「『');
/** Marks that close one, and may be between a sentence's point and the next sentence. */
const CLOSING = new Set('"”»’\')]}」』');
const ENDS = new Set('.!?…');

/** Words that, with a capital, show that the abbreviation before them ended its sentence. */
const STARTERS = new Set(
  'The A An In On At It He She They We I You But And This That These Those His Her Its Their Our My As If When While After Before For With There However'.split(
    ' ',
  ),
);

/**
 * The tokens of `text.slice(range)`. Possessive `'s` is a token of its own; a hyphenated word stays whole unless one part
 * is not part of a name (`US-led`) or `splits` says that a part is a name in its own right (`India-Russia`).
 */
export function tokenize(text: string, range: Range, splits: (part: string) => boolean): Token[] {
  const tokens: Token[] = [];
  let fresh = true;
  let opened = true;
  let last = '';
  let end = -1;
  for (const raw of joinHyphens(scan(text, range), splits)) {
    const word = isWordAt(raw.text, 0);
    const spaced = raw.start !== end;
    if (!fresh && spaced && endsSentence(last, raw.text)) fresh = true;
    const boundary = fresh && (tokens.length === 0 || !opened);
    tokens.push({
      start: raw.start,
      end: raw.end,
      text: raw.text,
      spaced,
      initial: word && (fresh || opened),
      boundary,
    });
    if (word) {
      fresh = false;
      opened = false;
      last = raw.text;
    } else {
      if (fresh || raw.text === ':' || raw.text === '•' || (OPENING.has(raw.text) && (spaced || tokens.length === 1)))
        opened = true;
      if (!ENDS.has(last) || !CLOSING.has(raw.text)) last = raw.text;
    }
    end = raw.end;
  }
  return tokens;
}

function endsSentence(last: string, next: string): boolean {
  if (ENDS.has(last)) return /^[\p{Lu}\p{N}"“„«‘'([]/u.test(next);
  return ENDING.has(last) && STARTERS.has(next);
}

interface Raw extends Range {
  readonly text: string;
}

function isWordAt(text: string, i: number): boolean {
  const kind = classAt(text, i);
  return kind === LETTER || kind === DIGIT;
}

function isApostrophe(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code === 39 || code === 0x2019;
}

/** Whether a possessive `'s` is at `i`, with nothing of a word after it. */
function isPossessive(text: string, i: number): boolean {
  const code = text.charCodeAt(i + 1);
  return isApostrophe(text, i) && (code === 115 || code === 83) && !isWordAt(text, i + 2);
}

/** Words, numbers, possessives, abbreviations with their points, and single marks. */
function scan(text: string, { start, end }: Range): Raw[] {
  const out: Raw[] = [];
  for (let i = start; i < end; ) {
    const kind = classAt(text, i);
    let stop = i + widthAt(text, i);
    if (kind === SPACE) {
      i = stop;
      continue;
    }
    if (kind === LETTER) stop = wordEnd(text, i, end);
    else if (kind === DIGIT) stop = numberEnd(text, i, end);
    else if (isPossessive(text, i) && i + 2 <= end) stop = i + 2;
    stop = Math.min(stop, end);
    out.push({ start: i, end: stop, text: intern(text.slice(i, stop)) });
    i = stop;
  }
  return out;
}

function wordEnd(text: string, start: number, end: number): number {
  let letters = 0;
  let i = start;
  // "U.S.": single letters with points.
  while (i + 1 < end && classAt(text, i) === LETTER && text.charCodeAt(i + widthAt(text, i)) === 46) {
    i += widthAt(text, i) + 1;
    letters += 1;
  }
  if (letters > 1) return i;
  if (
    letters === 1 &&
    isUpperAt(text, start) &&
    (isUpperAt(text, i) || (classAt(text, i) === SPACE && isUpperAt(text, i + 1)))
  )
    return i;
  i = start;
  while (i < end && isWordAt(text, i)) i += widthAt(text, i);
  if (i + 1 < end && isApostrophe(text, i) && classAt(text, i + 1) === LETTER && !isPossessive(text, i)) {
    i += 1;
    while (i < end && classAt(text, i) === LETTER) i += widthAt(text, i);
  }
  if (text.charCodeAt(i) === 46 && i < end && i - start < 6 && isAbbreviation(text, start, i + 1)) i += 1;
  return i;
}

/** Whether a word is an abbreviation with its point; `No.` is an answer, too, where no number follows. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return ABBREVIATIONS.has(word) && !(word === 'No.' && !/^\s?[\dIVX#]/u.test(text.slice(end, end + 2)));
}

function isUpperAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(i, i + 2));
}

function numberEnd(text: string, start: number, end: number): number {
  let i = start;
  for (;;) {
    while (i < end && classAt(text, i) === DIGIT) i += widthAt(text, i);
    const code = text.charCodeAt(i);
    const isJoint = code === 44 || code === 46 || code === 47 || code === 58;
    if (!isJoint || i + 1 >= end || classAt(text, i + 1) !== DIGIT) break;
    i += 1;
  }
  while (i < end && classAt(text, i) === LETTER) i += widthAt(text, i);
  return i;
}

function joinHyphens(tokens: readonly Raw[], splits: (part: string) => boolean): Raw[] {
  const out: Raw[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const glued = tokens[i + 1];
    if (!glued || glued.start !== token.end || !/^[-‑&]$/.test(glued.text)) {
      out.push(token);
      continue;
    }
    const run = [token];
    while (isWordAt(token.text, 0)) {
      const last = run.at(-1);
      const hyphen = tokens[i + 1];
      const next = tokens[i + 2];
      if (
        !last ||
        !hyphen ||
        !next ||
        !/^[-‑&]$/.test(hyphen.text) ||
        hyphen.start !== last.end ||
        next.start !== hyphen.end
      )
        break;
      if (!isWordAt(next.text, 0)) break;
      run.push(hyphen, next);
      i += 2;
    }
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last || run.length === 1) out.push(token);
    else if (keepsTogether(run, splits)) {
      out.push({ start: first.start, end: last.end, text: run.map((part) => part.text).join('') });
    } else out.push(...run);
  }
  return out;
}

function keepsTogether(run: readonly Raw[], splits: (part: string) => boolean): boolean {
  const whole = run.map((part) => part.text).join('');
  if (splits(whole)) return true;
  const parts = run.filter((part) => isWordAt(part.text, 0)).map((part) => part.text);
  const capitals = parts.filter((part) => /^\p{Lu}/u.test(part)).length;
  if (capitals === 0) return true;
  // "India-Russia" names two; the "France" of an agency's name does not stand alone.
  if (parts.filter((part) => /^\p{Lu}/u.test(part)).every(splits)) return false;
  return !parts.some((part, i) => {
    const lower = part.toLowerCase();
    if (part !== lower) return false;
    return i === 0 ? PREFIXES.has(lower) : COMPOUNDING.has(lower) || /^.{4,}(?:ed|ing)$/.test(lower);
  });
}
