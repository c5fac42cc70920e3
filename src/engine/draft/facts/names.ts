import {
  ADDRESSES,
  CALENDAR,
  COUNTRIES,
  GIVEN,
  HEADS,
  MODIFIERS,
  PARTICLES,
} from '../../extract/names/gazetteer/index.js';
import { foldWord } from '../../text/normalize.js';
import type { NameFact } from './fact.js';
import { mayOnlyBegin } from './openings.js';
import { currencySign } from './units.js';
import type { Token } from './words.js';

/** Words that begin sentences and headings with a capital, or are printed with one, and name nobody. */
const NO_NAMES = new Set(
  [
    ...CALENDAR,
    ...'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec I I’m I’ve He She It They We You The A An And But Or If In On At By For From With As To Of This That These Those There His Her Its Their Our My Your When While Where What Who Why How After Before Since Until Because Although Though However Still Yet Also Only Even Not No Nor So Then Now Here Just More Most Less Least Many Much Some Any All Both Each Every Another Other One Two Three Four Five Six Seven Eight Nine Ten First Second Third Last Next Asked Speaking According Under Over During Between Among Against About Like Such Later Earlier Meanwhile Today Yesterday Tomorrow Monday Mr Mrs Ms Dr Prof Mme Mlle Monsieur Madame Herr Frau Sra Srta Señor Señora Doña'.split(
      ' ',
    ),
  ].map((word) => foldWord(word)),
);

const isCapital = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Lu}/u.test(text);

/** More words with capitals than a name has, points and hyphens among them. */
const MOST_RUN = 12;

/**
 * Runs of words with capitals, as names are written; words that only begin the sentence, and roles before a name, are left out.
 * In a language that writes nouns with capitals there are none.
 */
export function namesIn(tokens: readonly Token[], text: string, language: string): NameFact[] {
  if (language === 'de' || !/^(?:en|fr|es|it|nl|pt|sv|pl|ru)$/u.test(language)) return [];
  const names: NameFact[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = runFrom(tokens, at);
    if (run.length === 0) {
      at += 1;
      continue;
    }
    at += run.length;
    // Text that was glued together is not a name.
    if (run.length > MOST_RUN) continue;
    const isStart = isSentenceStart(tokens, at - run.length);
    // *Secretary of State* is a role: the office is not part of the name after it.
    const isOffice = OFFICE.test(run[0]?.low ?? '') && isRoleOf(tokens, at - run.length);
    // `US$5` and `SFr900` are sums.
    const isSum = tokens[at]?.kind === 'number' && currencySign(run.at(-1)?.low ?? '') !== null;
    if (tokens[at]?.text === '$' || isSum) continue;
    const parts = partsOf(isOffice ? run.slice(1) : run, isStart, language).flatMap((part) => countriesOf(part));
    for (const words of parts) {
      const [first, last] = [words[0], words.at(-1)];
      const folded = wordsOf(words);
      if (first === undefined || last === undefined || folded.length === 0) continue;
      const end = last.start + bare(last.text).length;
      names.push({
        kind: 'name',
        isOwner: bare(last.text) !== last.text,
        isLead: isStart && words.length === 1 && words[0] === run[0],
        start: first.start,
        end,
        name: text.slice(first.start, end),
        words: folded,
      });
    }
  }
  return names;
}

/** The words that tell a name: an acronym whether with points or without, no initials. */
function wordsOf(run: readonly Token[]): string[] {
  const words = run.filter(({ kind }) => kind === 'word');
  if (words.length > 1 && words.every(({ text }) => /^\p{Lu}$/u.test(text)))
    return [words.map(({ low }) => low).join('')];
  return words.flatMap(({ text, low }) => (bare(low).length > 2 || /^\p{Lu}{2}$/u.test(bare(text)) ? [bare(low)] : []));
}

/** What a secretary, minister or chief is one of. */
const OFFICE =
  /^(?:state|defen[cs]e|staff|war|energy|commerce|labou?r|agriculture|transportation|education|treasury|justice|interior|health)$/u;

/** Whether *Secretary of* or the like is before a token. */
function isRoleOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.low === 'of' && HEADS.has(tokens[at - 2]?.low ?? '');
}

/** A word without its possessive ending. */
export function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}

/** Capitalised words that follow each other, with hyphens, initials' points and particles between them. */
function runFrom(tokens: readonly Token[], at: number): readonly Token[] {
  const first = tokens[at];
  if (first === undefined || !isCapital(first)) return [];
  let end = at + 1;
  for (;;) {
    const next = tokens[end];
    const after = tokens[end + 1];
    if (next === undefined || /['’]s?$/u.test(tokens[end - 1]?.text ?? '')) break;
    if (isCapital(next)) end += 1;
    else if (next.text === '-' && next.joined && after?.joined && isCapital(after)) end += 2;
    else if (
      next.text === '.' &&
      next.joined &&
      (tokens[end - 1]?.text.length ?? 9) <= 2 &&
      after !== undefined &&
      isCapital(after)
    )
      end += 2;
    else if (PARTICLES.has(next.text) && after !== undefined && isCapital(after) && next.text !== 'and') end += 2;
    else break;
  }
  return tokens.slice(at, end);
}

function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at).findLast(({ text }) => !/^["'“”‘’«»([\uFFFC]$/u.test(text));
  return before === undefined || /^[.!?:;—–]$/u.test(before.text);
}

/** The names of a run: roles divide it, as in *Russian President Vladimir Putin*; words that only begin the sentence are not names. */
function partsOf(run: readonly Token[], isStart: boolean, language: string): Token[][] {
  const parts: Token[][] = [];
  let part: Token[] = [];
  const close = (): void => {
    while (part.at(-1)?.kind === 'sign') part.pop();
    if (part.length > 0) parts.push(part);
    part = [];
  };
  for (const [at, token] of run.entries()) {
    const isOpening = NO_NAMES.has(bare(token.low)) || (isStart && at === 0 && mayOnlyBegin(token, language));
    if (isOpening || isPartOfRole(run, at)) close();
    else if (part.length > 0 || token.kind === 'word') part.push(token);
  }
  close();
  return parts;
}

/** Two countries or their peoples that a hyphen joins, as *India-US*; any other name is left whole. */
function countriesOf(part: readonly Token[]): (readonly Token[])[] {
  const at = part.findIndex(({ text }) => text === '-');
  const [one, other] = [part.slice(0, at), part.slice(at + 1)];
  const isCountry = (tokens: readonly Token[]) => GROUPS_OF.has(tokens.map(({ low }) => bare(low)).join(' '));
  return at > 0 && isCountry(one) && isCountry(other) ? [one, other] : [part];
}

/** Whether a word of a run is part of a role: its head, or *Deputy* and the like before one. */
function isPartOfRole(run: readonly Token[], at: number): boolean {
  const token = run[at];
  if (token === undefined) return false;
  // *Stephen King*, *Hillary Duke*: a surname.
  if (at > 0 && at === run.length - 1 && GIVEN.has(run[at - 1]?.text ?? '')) return false;
  if (HEADS.has(bare(token.low)) || ADDRESSES.has(token.text) || ADDRESSES.has(`${token.text}.`)) return true;
  return MODIFIERS.has(token.low) && isPartOfRole(run, at + 1);
}

/** Names of one country, its people and its capital, and of those who speak for it: each of them may stand for another. */
const GROUPS: readonly (readonly string[])[] = [
  ...COUNTRIES.map(({ names, capitals, demonyms }) => [...names, ...capitals, ...demonyms]),
  ['Kremlin', 'Russia', 'Russian', 'Moscow', 'Soviet'],
  ['White House', 'Pentagon', 'Washington', 'Capitol', 'United States', 'America', 'American', 'US', 'U.S.'],
  ['Downing', 'London', 'Britain', 'British', 'UK', 'United Kingdom', 'England', 'English'],
  ['Brussels', 'EU', 'European', 'Europe'],
  ['Delhi', 'India', 'Indian'],
  ['Beijing', 'China', 'Chinese'],
];

const GROUPS_OF = new Map<string, (readonly string[])[]>();

for (const group of GROUPS) {
  for (const name of group) {
    const key = foldWord(name);
    const known = GROUPS_OF.get(key);
    if (known === undefined) GROUPS_OF.set(key, [group]);
    else known.push(group);
  }
}

/** Other names that may stand for the same country; empty for all else. *Norwegians* and *Frenchwoman* are of a people. */
export function standInsOf(name: string): readonly string[] {
  const folded = foldWord(name);
  const forms = [folded, folded.replace(/s$/u, ''), folded.replace(/(?:wo)?m[ae]n$/u, '')];
  const known = forms.find((form) => GROUPS_OF.has(form));
  return known === undefined ? [] : (GROUPS_OF.get(known) ?? []).flat();
}

/** Endings by which a people and its country, one and many differ. */
const ENDINGS = /^(?:s|es|n|an|ian|ians|i|ese|ish|’s|'s|er|ers|ean|ns|y|is)$/u;

/** Endings of those who hold a view, of the view and of what belongs to it: *Democrats*, *Democratic*; *Socialist*, *Socialism*. */
const VIEWS = /(?:ic|ical|ists?|ism)$/u;

/** Whether two words are forms of one: *Russia*, *Russian*; *Republican*, *Republicans*; *Democrat*, *Democratic*. */
export function isForm(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && ENDINGS.test(long.slice(short.length))) return true;
  const [view, other] = [long, short].map((word) => word.replace(VIEWS, '').replace(/s$/u, ''));
  if (view === other && short.length >= 4 && [long, short].some((word) => VIEWS.test(word))) return true;
  // *Italy*, *Italian*; *Turkey*, *Turkish*.
  const stem = short.replace(/(?:y|ey|ia|a|e|o)$/u, '');
  const ending = long.slice(stem.length);
  // Two letters or more: *Abaleke* is not a form of *Abaleki*.
  return stem.length >= 4 && long.startsWith(stem) && ending.length > 1 && ENDINGS.test(ending);
}

/** The number of letters by which two words differ (added, left out, changed or swapped with a neighbour), at most `most` + 1. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      next.push(value);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** Whether a word is so like another that one is a misspelling of the other: the same first letter, one letter off, two in long words. */
export function isMisspelling(word: string, other: string): boolean {
  if (word.length < 5 || other.length < 5 || word === other || word[0] !== other[0] || isForm(word, other))
    return false;
  const most = Math.min(word.length, other.length) >= 9 ? 2 : 1;
  return distance(word, other, most) <= most;
}

/** A name with another word in place of one, given folded; null where it has no such word. */
export function withWord({ name }: NameFact, word: string, written: string): string | null {
  for (const match of name.matchAll(/[\p{L}\p{M}]+/gu))
    if (foldWord(match[0]) === word)
      return name.slice(0, match.index) + written + name.slice(match.index + match[0].length);
  return null;
}
