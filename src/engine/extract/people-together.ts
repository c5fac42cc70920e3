import type { Range } from '../text/range.js';
import { cueVerb, PREPOSITIONS, WEEKDAYS } from './lexicon.js';
import type { EntityMention } from './mentions.js';
import { isPersonNoun } from './phrases.js';

/** Number of characters of a mention before the first name in it: a title, perhaps. */
const MOST_TITLE = 24;

/** Number of characters before and after a mention that are searched for others who speak with the one named. */
const FAR = 1_000;

/** What may be said of someone between the name and what joins the next: a party in brackets, an office, where someone works. */
const ADDED = String.raw`(?:\s\([^()\n]{1,30}\)|\s(?:of|from|at)\s[^,;:.“”"\n]{1,40}|,\s[^,;:.“”"\n]{1,50},)?`;
/** What joins the names of those who speak together, perhaps with a title or role of the second. */
const JOINED = new RegExp(
  String.raw`^${ADDED},?\s{1,2}(?:and|&|as well as|along with|together with|alongside|joined by)\s(?:[\p{L}’'-]{1,20}\.?\s){0,3}$`,
  'u',
);
/** The same by “and” alone. */
const AND = new RegExp(String.raw`^${ADDED},?\s{1,2}(?:and|&)\s(?:[\p{L}’'-]{1,20}\.?\s){0,3}$`, 'u');
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
): readonly EntityMention[] {
  const sentence = { start: Math.max(whole.start, mention.start - FAR), end: Math.min(whole.end, mention.end + FAR) };
  const people = peopleIn(sentence);
  const head = people.findIndex(({ start, end }) => end > mention.start && start < mention.end);
  if (head < 0 || (people[head]?.start ?? 0) > mention.start + MOST_TITLE) return [];
  const startOf = (index: number) => people[index]?.start ?? sentence.end;
  const endOf = (index: number) => people[index]?.end ?? sentence.start;
  const between = (index: number) => text.slice(endOf(index), startOf(index + 1));
  let last = head;
  for (let next = head; next > -1 && next < people.length; next = nextJoined(between, last)) last = next;
  // `said Ann Lee, and Tom Moe agreed`: the last of them has a verb of its own.
  const inverted = cue !== null && cue.end <= mention.start;
  if (last > head && inverted && hasVerbAfter(text.slice(endOf(last), sentence.end))) return people.slice(head, last);
  let first = head;
  // Beside the verb are only the last two of a list.
  if (last > head && AND.test(between(head))) while (first > 0 && LISTED.test(between(first - 1))) first--;
  if (first < head && !mayPrecede(text.slice(sentence.start, startOf(first)), true)) first = head;
  return last > first && mayPrecede(text.slice(sentence.start, startOf(first)), first < head)
    ? people.slice(first, last + 1)
    : [];
}

/** Whom a name is joined to by what is after it: the next one, or the last of a list that “and” ends; -1 for nobody. */
function nextJoined(between: (index: number) => string, from: number): number {
  if (JOINED.test(between(from))) return from + 1;
  let at = from;
  while (LISTED.test(between(at))) at++;
  return at > from && AND.test(between(at)) ? at + 1 : -1;
}

function hasVerbAfter(after: string): boolean {
  const word = /^\s(\p{Ll}[\p{L}’'-]*)/u.exec(after)?.[1];
  return (
    word !== undefined && !PREPOSITIONS.has(word) && !AFTER.test(word) && !WEEKDAYS.has(word) && !word.endsWith('ly')
  );
}

/** Whether those named after these words of their sentence may be its subject, or what comes after a verb of speech. */
function mayPrecede(before: string, isList: boolean): boolean {
  const word = /(?<![\p{L}’'-])(\p{L}[\p{L}’'-]{0,40})\.?\s{1,2}$/u.exec(before)?.[1];
  if (word === undefined || /^\p{Lu}/u.test(word))
    return word === undefined || !isList || !PREPOSITIONS.has(word.toLowerCase());
  // `Speaking to Ann Lee, Tom Moe and Ida Berg said`
  if (isList && PREPOSITIONS.has(word)) return false;
  return BEFORE.test(word) || cueVerb(word) !== undefined || isPersonNoun(word);
}
