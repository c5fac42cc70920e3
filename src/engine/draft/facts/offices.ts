import type { Range } from '../../text/range.js';
import type { Token } from './words.js';

/** Ranks: a deputy is not the minister. */
export const RANKS = new Set([
  'deputy',
  'assistant',
  'vice',
  'under',
  'undersecretary',
  'lieutenant',
  'associate',
  'acting',
]);

/** Offices of which nobody has two at once, by all words for each. */
const OFFICES: readonly string[] = [
  'president pres',
  'minister ministers',
  'secretary sec',
  'senator sen',
  'governor gov',
  'representative rep congressman congresswoman',
  'mayor',
  'chancellor',
  'king',
  'queen',
  'ambassador',
  'judge',
  'justice',
];

/** The office that a word is for. */
export const OFFICE_OF = new Map(OFFICES.flatMap((line) => line.split(' ').map((word) => [word, line] as const)));

/** What a minister or secretary is one of. */
export const FIELDS = new Set(
  'prime foreign defence defense finance interior state treasury health trade energy education justice press home culture commerce transport transportation labor labour agriculture environment homeland'.split(
    ' ',
  ),
);

/** The offices that words name. */
export function officesIn(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => OFFICE_OF.get(word) ?? []))];
}

/** An office that a sentence names, with its rank and field: *vice president*, *prime minister*. */
export interface NamedOffice extends Range {
  readonly office: string;
  /** How it is written, for a name before which it stands: `Sen.` */
  readonly isShort: boolean;
}

/** Offices that one and the same person may be said to have, in other countries or courts. */
const ALIKE: ReadonlySet<string> = new Set(
  [
    ['minister ministers', 'secretary sec'],
    ['judge', 'justice'],
    ['president pres', 'chancellor'],
  ].flatMap(([one, other]) => [`${one} / ${other}`, `${other} / ${one}`]),
);

const SHORT = /^(?:sen|gov|rep|pres|sec)$/u;

/** The offices that a sentence names. */
export function namedOffices(tokens: readonly Token[]): NamedOffice[] {
  return tokens.flatMap((token, at): NamedOffice[] => {
    const office = token.kind === 'word' ? OFFICE_OF.get(token.low) : undefined;
    if (office === undefined) return [];
    let first = at;
    while (first > 0 && isPartBefore(tokens[first - 1])) first -= 1;
    return [{ start: tokens[first]?.start ?? token.start, end: token.end, office, isShort: SHORT.test(token.low) }];
  });
}

function isPartBefore(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && (RANKS.has(token.low) || FIELDS.has(token.low));
}

/** Whether nobody who is said to have the one office is meant by the other. */
export function isOtherOffice({ office: one }: NamedOffice, { office: other }: NamedOffice): boolean {
  return one !== other && !ALIKE.has(`${one} / ${other}`);
}
