import type { Range } from '../text/range.js';
import { cueVerb, PREPOSITIONS, WEEKDAYS } from './lexicon.js';
import type { EntityMention } from './mentions.js';
import { isPersonNoun } from './phrases.js';

/** Number of characters of a mention before the first name in it: a title, perhaps. */
const MOST_TITLE = 24;

/** Number of characters before and after a mention that are searched for others who speak with the one named. */
const FAR = 1_000;

/** Number of characters before a verb in which its auxiliary is. */
const FAR_VERB = 20;

/** What may be said of someone between the name and what joins the next: a party in brackets, an office, where someone works. */
const ADDED = String.raw`(?:\s\([^()\n]{1,30}\)|\s(?:of|from|at)\s[^,;:.“”"\n]{1,40}|,\s[^,;:.“”"\n]{1,50},)?`;
/** What joins the names of two who speak together, by some words, perhaps with a title or role of the second: `and his wife,`. */
const joinedBy = (words: string): RegExp =>
  new RegExp(
    String.raw`^${ADDED},?\s{1,2}(?<joint>${words})\s(?<role>(?:[\p{L}’'-]{1,30}\.?\s){0,3}(?:(?<=\s\p{Ll}{2,9}\s)\p{Ll}[\p{L}’'-]{1,30},\s)?)$`,
    'u',
  );

/** What is between two names of a list. */
const LISTED = /^(?:\s\([^()\n]{1,30}\))?,\s$/u;

/** Small words right before the first of several who speak. */
const BEFORE = /^(?:both|that|when|while|as|and|but|to|by|from|of)$/u;
/** Words right after the last of them, where the verb of speech comes first. */
const AFTER =
  /^(?:who|both|jointly|together|separately|this|last|later|earlier|yesterday|today|also|then|when|while|as)$/u;

/** The words that name a speaker, and the verb of speech beside them. */
interface Named {
  readonly mention: Range;
  readonly cue: Range | null;
}

/** How a language joins the names of those who speak together. */
export interface Joining {
  /** What is between two of them, perhaps with a title or role of the second, and the same by “and” alone, which ends a list. */
  readonly joined: RegExp;
  readonly and: RegExp;
  /** Whether a word before a name has the bearer not speak: `Ann Lee and the lawyer of Tom Moe`, `Ann Lee and not Tom Moe`. */
  setsApart(word: string): boolean;
  /**
   * Whether words after the last of them, where the verb of speech comes first, have a verb of their own; `isWithin` the words that
   * name them, and `verb` that of speech, with what is before it.
   */
  hasVerb(after: string, isWithin: boolean, verb: string): boolean;
  /** Whether those named after these words of their sentence may be its subject, or what comes after a verb of speech. */
  mayPrecede(before: string, isList: boolean): boolean;
}

/** How a language joins names by words for “and”, and others for “together with”. */
export function joiningBy(
  and: string,
  others: string,
  rest: Pick<Joining, 'setsApart' | 'hasVerb' | 'mayPrecede'>,
): Joining {
  return { joined: joinedBy(others === '' ? and : `${and}|${others}`), and: joinedBy(and), ...rest };
}

/** English. */
export const ENGLISH_JOINING: Joining = joiningBy('and|&', 'as well as|along with|together with|alongside|joined by', {
  setsApart: (word) => PREPOSITIONS.has(word) || word === 'not',
  hasVerb: hasVerbAfter,
  mayPrecede,
});

/** People in order, and the word that joins the last of them to the one before. */
export interface Together {
  readonly people: readonly EntityMention[];
  readonly joint: string;
}

/**
 * Those who speak together, where the words that name a speaker are about several people, in order: `Ann Lee and Tom Moe`,
 * `Ann Lee, Tom Moe and Ida Berg`, `Ann Lee, as well as Tom Moe`; of `said Ann Lee and Tom Moe agreed` the first alone. Empty where
 * the words are about one person, or none.
 */
export function peopleTogether(
  text: string,
  whole: Range,
  { mention, cue }: Named,
  peopleIn: (range: Range) => readonly EntityMention[],
  joining: Joining,
): Together {
  const sentence = { start: Math.max(whole.start, mention.start - FAR), end: Math.min(whole.end, mention.end + FAR) };
  const people = peopleIn(sentence);
  const head = people.findIndex(({ start, end }) => end > mention.start && start < mention.end);
  if (head < 0 || (people[head]?.start ?? 0) > mention.start + MOST_TITLE) return { people: [], joint: '' };
  const startOf = (index: number) => people[index]?.start ?? sentence.end;
  const endOf = (index: number) => people[index]?.end ?? sentence.start;
  const between = (index: number) => text.slice(endOf(index), startOf(index + 1));
  const joint = (index: number, how: RegExp): string | null => {
    const { joint: word = '', role = '' } = how.exec(between(index))?.groups ?? {};
    return word === '' || role.split(' ').some((each) => joining.setsApart(each)) ? null : word;
  };
  const nextJoined = (from: number): number => {
    if (joint(from, joining.joined) !== null) return from + 1;
    let at = from;
    while (LISTED.test(between(at))) at++;
    return at > from && joint(at, joining.and) !== null ? at + 1 : -1;
  };
  let [last, before] = [head, head];
  for (let next = head; next > -1 && next < people.length; next = nextJoined(last)) [before, last] = [last, next];
  // `said Ann Lee, and Tom Moe agreed`, `said Ann Lee, Tom Moe and Ida Berg agreed`: the last of them have a verb of their own.
  const inverted = cue !== null && cue.end <= mention.start;
  const of = (from: number, to: number): Together => ({
    people: people.slice(from, to),
    joint: (to - from > 1 ? joint(to - 2, joining.joined) : null) ?? '',
  });
  if (last > head && inverted) {
    const after = text.slice(endOf(last), sentence.end);
    const verb = text.slice(Math.max(sentence.start, cue.start - FAR_VERB), cue.end);
    if (joining.hasVerb(after, endOf(last) <= mention.end, verb)) return of(head, before + 1);
  }
  let first = head;
  // Beside the verb are only the last two of a list.
  if (last > head && joint(head, joining.and) !== null) while (first > 0 && LISTED.test(between(first - 1))) first--;
  // `Ann Lee and her husband, Tom Moe, said`
  const opens = first === head && head > 0 && text.slice(sentence.start, startOf(head - 1)).trim() === '';
  if (opens && between(head - 1).endsWith(', ') && joint(head - 1, joining.and) !== null) first--;
  if (first < head && !joining.mayPrecede(text.slice(sentence.start, startOf(first)), true)) first = head;
  const isSubject = last > first && joining.mayPrecede(text.slice(sentence.start, startOf(first)), first < head);
  return isSubject ? of(first, last + 1) : { people: [], joint: '' };
}

/** The names of several people as one: `Ann Lee, Tom Moe and Ida Berg`; null for one. */
export function joinedNames({ people, joint }: Together, nameOf: (entity: number) => string): string | null {
  const names = [...new Set(people.map(({ entity }) => nameOf(entity)))];
  return names.length < 2 ? null : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;
}

/** What is said of someone between commas: `, her friend,`. */
const APPOSITION = /^,\s[^,;:.“”"\n]{1,60},(?=\s)/u;

function hasVerbAfter(after: string): boolean {
  const rest = after.slice(APPOSITION.exec(after)?.[0].length ?? 0);
  const word = /^\s(\p{Ll}[\p{L}’'-]*)/u.exec(rest)?.[1];
  return (
    word !== undefined &&
    !PREPOSITIONS.has(word) &&
    !AFTER.test(word) &&
    !WEEKDAYS.has(word) &&
    !/(?:ly|ing)$/u.test(word)
  );
}

/** Whether those named after these words of their sentence may be its subject, or what comes after a verb of speech. */
function mayPrecede(before: string, isList: boolean): boolean {
  const word = /(?<![\p{L}’'-])(\p{L}[\p{L}’'-]{0,40})\.?\s{1,2}$/u.exec(before)?.[1];
  if (word === undefined || /^\p{Lu}/u.test(word))
    return word === undefined || !isList || !PREPOSITIONS.has(word.toLowerCase());
  // `Speaking to Ann Lee, Tom Moe and Ida Berg said`
  if (isList && PREPOSITIONS.has(word)) return false;
  return BEFORE.test(word) || cueVerb(word) !== undefined || isPersonNoun(word) || arePersons(word);
}

/** Whether a word is a noun for several people: `officers`, `co-authors`. */
function arePersons(word: string): boolean {
  const one = /^(?:co-)?(?<one>\p{L}{2,30})s$/u.exec(word)?.groups?.one;
  return one !== undefined && isPersonNoun(one);
}
