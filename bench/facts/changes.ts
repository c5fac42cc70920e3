import { type ClaimGiven, escaped } from './claims.js';

/** What becomes of a sentence; null where it has none. */
export type Change = (given: ClaimGiven) => string | null;

/** Changes one match of a pattern, chosen by chance. */
export function one(pattern: RegExp, write: (match: RegExpExecArray, given: ClaimGiven) => string | null): Change {
  return (given) => {
    const matches = [...given.words.matchAll(pattern)] as RegExpExecArray[];
    if (matches.length === 0) return null;
    const match = matches[given.random.int(0, matches.length - 1)];
    if (match === undefined) return null;
    const written = write(match, given);
    if (written === null || written === match[0]) return null;
    return given.words.slice(0, match.index) + written + given.words.slice(match.index + match[0].length);
  };
}

/** Changes every match. */
export function every(pattern: RegExp, write: (match: string, ...groups: string[]) => string): Change {
  return ({ words }) => {
    const written = words.replace(pattern, write);
    return written === words ? null : written;
  };
}

/** A word of a table in another one's place, in its case. */
export function swap(table: Readonly<Record<string, readonly string[]>>, before = '', after = ''): Change {
  const pattern = new RegExp(
    `${before}(?<![\\p{L}\\p{N}-])(?:${Object.keys(table).map(escaped).join('|')})(?![\\p{L}\\p{N}-])${after}`,
    'giu',
  );
  return one(pattern, ([word], { random }) => {
    const others = table[word.toLowerCase()];
    if (others === undefined) return null;
    const other = others[random.int(0, others.length - 1)] ?? '';
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
}

/** Each word with those of its list besides. */
export function ring(words: string): Record<string, readonly string[]> {
  const list = words.split(' ');
  return Object.fromEntries(list.map((word) => [word, list.filter((other) => other !== word)]));
}

/** Another digit than this one. */
export function digit(random: ClaimGiven['random'], not: string): string {
  for (;;) {
    const next = String(random.int(1, 9));
    if (next !== not) return next;
  }
}

/** Numbers in digits that are not years, dates, times or designations. */
const NUMBER =
  /(?<![\p{L}\p{N}.,:/-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d:/]|-\p{L}|,\d|\.\d|st\b|nd\b|rd\b|th\b)/gu;
/** A year. */
export const YEAR = /(?<![\p{L}\p{N}.,:/$-])(?:19|20)\d\d(?![\p{L}\d:/-]|,\d)/gu;
/** The months in order. */
export const MONTHS = 'January February March April May June July August September October November December';
/** A month with its day after it. */
export const MONTH_DAY = new RegExp(
  `\\b(${MONTHS.split(' ').join('|')}|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) (\\d{1,2})(?!\\d|,\\d| percent|st|nd|rd|th)`,
  'gu',
);

/** Whether a match of digits is a day or part of a date or name: those have kinds of their own. */
function isDated({ index, input }: RegExpExecArray, length: number): boolean {
  return (
    new RegExp(`(?:${MONTHS.split(' ').join('|')}|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.? $`, 'u').test(
      input.slice(0, index),
    ) ||
    /^(?:19|20)\d\d$/u.test(input.slice(index, index + length)) ||
    /^ (?:a\.m|p\.m|am|pm|January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(
      input.slice(index + length),
    )
  );
}

/** Changes one number that is not a date. */
export const number = (write: (text: string, given: ClaimGiven) => string | null): Change =>
  one(NUMBER, (match, given) => (isDated(match, match[0].length) ? null : write(match[0], given)));

/** The last words of a sentence in quotation marks; null where it is too short, or figures would be divided. */
export function quoted(words: string): string | null {
  const parts = words.split(' ');
  const at = Math.floor((2 * parts.length) / 3);
  const [before, after] = [parts.slice(0, at).join(' '), parts.slice(at).join(' ')];
  return parts.length < 12 || !/\p{Ll}$/u.test(before) || !/^\p{Ll}/u.test(after) ? null : `${before} “${after}”`;
}

/** What is counted, by another word for the same. */
const COUNTED: Readonly<Record<string, string>> = {
  people: 'persons',
  troops: 'soldiers',
  jobs: 'posts',
  homes: 'houses',
  lawmakers: 'legislators',
  workers: 'employees',
  employees: 'workers',
  students: 'pupils',
  voters: 'electors',
  children: 'kids',
  companies: 'firms',
  nations: 'countries',
  countries: 'nations',
  votes: 'ballots',
  drones: 'aircraft',
  emails: 'messages',
};

/** The thing that a number counts by another word; null where none is known. */
export const renamed: Change = one(
  new RegExp(`(?<=\\d )(?:${Object.keys(COUNTED).join('|')})\\b`, 'gu'),
  ([word]) => COUNTED[word] ?? null,
);
