import type { Range } from '../../text/range.js';
import { CALENDAR, STATE_ABBREVIATIONS } from './gazetteer/index.js';

/** A word, number or mark. What stands between tokens is white space. */
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

/** Second halves of compounds that are no part of the name before them: `US-led`, `Moscow-based`. */
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

const TOKEN =
  /(?:\p{L}\.){2,}|\p{Lu}\.(?=[ \u00a0]?\p{Lu})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}+)?|\p{N}+(?:[.,:/]\p{N}+)*\p{L}*|['’][sS](?![\p{L}\p{N}])|\S/gu;

const OPENING = /^["“„«‘'([{「『]$/;
const CLOSING = /^["”»’')\]}」』]$/;
const isWord = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);

/**
 * The tokens of `text.slice(range)`. Possessive `'s` is a token of its own; a hyphenated word stays whole unless one part
 * is no part of a name (`US-led`) or `splits` says that a part is a name in its own right (`India-Russia`).
 */
export function tokenize(text: string, range: Range, splits: (part: string) => boolean): Token[] {
  const raw: { start: number; end: number; text: string }[] = [];
  const slice = text.slice(range.start, range.end);
  for (const match of slice.matchAll(TOKEN)) {
    const start = range.start + match.index;
    raw.push({ start, end: start + match[0].length, text: match[0] });
  }
  const joined = joinHyphens(joinAbbreviations(raw), splits);

  const tokens: Token[] = [];
  let fresh = true;
  let opened = true;
  let last = '';
  let end = -1;
  for (const token of joined) {
    const word = isWord(token.text);
    const spaced = token.start !== end;
    if (!fresh && spaced && endsSentence(last, token.text)) fresh = true;
    const boundary = fresh && (tokens.length === 0 || !opened);
    tokens.push({ ...token, spaced, initial: word && (fresh || opened), boundary });
    if (word) {
      fresh = false;
      opened = false;
    } else if (OPENING.test(token.text) && (spaced || tokens.length === 1)) opened = true;
    else if (fresh) opened = true;
    if (token.text === ':' || token.text === '–' || token.text === '—' || token.text === '•')
      opened = token.text !== '–' && token.text !== '—';
    if (/^[.!?…]$/.test(token.text)) {
      last = token.text;
    } else if (!CLOSING.test(token.text) || !/^[.!?…]$/.test(last)) last = token.text;
    end = token.end;
  }
  return tokens;
}

function endsSentence(last: string, next: string): boolean {
  if (/^[.!?…]$/.test(last)) return /^[\p{Lu}\p{N}"“„«‘'([]/u.test(next);
  return ENDING.has(last) && /^\p{Lu}/u.test(next) && STARTERS.has(next);
}

/** Words that, with a capital, show that the abbreviation before them ended its sentence. */
const STARTERS = new Set(
  'The A An In On At It He She They We I You But And This That These Those His Her Its Their Our My As If When While After Before For With There However'.split(
    ' ',
  ),
);

interface Raw extends Range {
  readonly text: string;
}

function joinAbbreviations(tokens: readonly Raw[]): Raw[] {
  const out: Raw[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (token.text === '.' && last?.end === token.start && ABBREVIATIONS.has(`${last.text}.`)) {
      out[out.length - 1] = { start: last.start, end: token.end, text: `${last.text}.` };
    } else out.push(token);
  }
  return out;
}

function joinHyphens(tokens: readonly Raw[], splits: (part: string) => boolean): Raw[] {
  const out: Raw[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const run = [token];
    while (isWord(token.text)) {
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
      if (!isWord(next.text)) break;
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
  const parts = run.filter((part) => isWord(part.text)).map((part) => part.text);
  const capitals = parts.filter((part) => /^\p{Lu}/u.test(part)).length;
  if (capitals === 0) return true;
  return !parts.some((part, i) => {
    const lower = part.toLowerCase();
    if (splits(part)) return true;
    if (part !== lower) return false;
    return i === 0 ? PREFIXES.has(lower) : COMPOUNDING.has(lower) || /^.{4,}(?:ed|ing)$/.test(lower);
  });
}
