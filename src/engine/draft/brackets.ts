import { FastPattern } from '../text/fast-pattern.js';
import type { DifferenceKind } from './finding.js';
import {
  areEndings,
  isArticle,
  isAuxiliary,
  isCondition,
  isFunctionWord,
  isLimiting,
  isLinking,
  isModal,
  isNegation,
  isNumber,
  isPointing,
  isPronoun,
  isQualifying,
  isSteering,
  sameLemma,
  spelledOut,
} from './sense.js';

/** Maximum number of words that a bracket may add to explain, and that it may put in place of a pronoun. */
const MOST_ADDED = 3;
const MOST_NAMED = 6;

/** What makes a duty, a habit or an intention of what was done. */
const OBLIGING = /(?:^| )(?:have|has|had|used|about|bound|due|meant|ready|set|yet) to(?: |$)/u;

/** Words with which a bracket continues to a verb of its own, or to another. */
const LEADING_ON = /^(?:and|or|but|then|who|which|that|to)$/u;

/** Words that continue a statement: what follows them in a bracket is said as well. */
const GOING_ON = /^(?:and|or|but|nor|so|then|because)$/u;

/** Words that change what is said if nothing but they and other small words are put in. */
const TURNING = new FastPattern(
  () =>
    /^(?:off|out|up|down|away|back|against|over|under|or|nor|because|since|while|when|where|than|too|very|so|quite|rather|even|extremely|highly|deeply|utterly)$/u,
);

/** Currencies and measures: beside a number they belong to it. */
const UNIT = new FastPattern(
  () =>
    /^(?:euros?|dollars?|pounds?|pence|cents?|yen|yuan|renminbi|r[ou]ubles?|rupees?|francs?|crowns?|krone[rn]?|kronor|pesos?|reais|eur|usd|gbp|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|km|cm|mm|kg|kilos?|kilograms?|grams?|tons?|tonnes?|lit(?:er|re)s?|gallons?|barrels?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|century|degrees?|celsius|fahrenheit|watts?|megawatts?|volts?|percent|points?)$/u,
);

/** Where a bracket stands, and what is around it in the source. */
export interface BracketPlace {
  /** The words in brackets, typography folded. */
  readonly inside: readonly string[];
  /** The source's words in whose place they stand; none if they are added. */
  readonly covered: readonly string[];
  /** The source's words of the same clause right before, nearest last; and right after, nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether the draft's words begin or end here: the text before or after in the source is not quoted. */
  readonly edge: 'leading' | 'trailing' | 'inner';
  /** Whether a word turns its sentence round in the language of the source. */
  readonly negates: (word: string) => boolean;
  /** Whether a word is a number in the language of the source. */
  readonly isNumber: (word: string) => boolean;
}

/**
 * What is wrong with a bracket; null if it is a writer's to make. It may repeat the source's words, name what a pronoun
 * means, fit grammar, or explain in up to three words. It may not add or remove a negation, a number or a word such as
 * *probably*, put one name for another, or replace words that carry the content.
 */
export function bracketFault(place: BracketPlace): DifferenceKind | null {
  const mine = spelledOut(place.inside);
  const theirs = spelledOut(place.covered);
  if (mine.join(' ') === theirs.join(' ')) return repeatedFault(place, mine);
  const isKnown = (word: string) => isRepeated(word, mine, place);
  const differ = (test: (word: string) => boolean) => {
    const left = mine.filter((word) => test(word) && !isKnown(word));
    return left.sort().join(' ') !== theirs.filter(test).sort().join(' ');
  };
  // A negation is the speaker's or the writer's: the source's own may not be in a bracket either.
  if (mine.filter(place.negates).join(' ') !== theirs.filter(place.negates).join(' ')) return 'negation';
  if (differ(place.isNumber)) return 'number';
  if (differ(isQualifying)) return 'word';
  const passed = passedOver(mine, place);
  if (passed.some(place.negates)) return 'negation';
  if (passed.some((word) => isLimiting(word) || isCondition(word))) return 'word';
  return theirs.length === 0 ? addedFault(place, mine) : replacedFault(place, mine, theirs);
}

/** The source's words beside a bracket at an end of the passage, nearest first; none within it. */
function besideEdge({ edge, before, after }: BracketPlace): string[] {
  if (edge === 'inner') return [];
  return edge === 'leading' ? spelledOut(before).reverse() : spelledOut(after);
}

/**
 * Whether a number, or a word such as *must* or *all*, is the source's there: what the source has between it and the passage is
 * in the bracket as well, or other words of the bracket are in its place. `study; [must]` for “study; it must act” gives
 * the duty to the study.
 */
function isRepeated(word: string, mine: readonly string[], place: BracketPlace): boolean {
  const beside = besideEdge(place);
  const at = beside.indexOf(word);
  if (at < 0) return false;
  const between = beside.slice(0, at).filter((each) => !mine.includes(each));
  const index = mine.indexOf(word);
  const inside = place.edge === 'leading' ? mine.slice(index + 1).reverse() : mine.slice(0, index);
  // `[The fleet could be] lost` for “The fleet could in two years be lost” goes on as the source does.
  if (inside.length > 0 && (inside[0] === beside[0] || inside.some((each) => !beside.includes(each)))) return true;
  // `[Some] were sold` for “Some of the old boats were sold”
  const isOfNoun = (each: string) => each === 'of' || isPointing(each) || isNumber(each) || !isFunctionWord(each);
  const mayLack = place.edge === 'leading' && !isModal(word) ? isOfNoun : isLinking;
  return between.every((each) => isArticle(each) || mayLack(each));
}

/** The source's words that a bracket at an end of the passage leaves out before others that it repeats. */
function passedOver(mine: readonly string[], place: BracketPlace): string[] {
  const beside = besideEdge(place);
  const telling = mine.filter((word) => !isFunctionWord(word) || isModal(word));
  const reach = Math.max(0, ...telling.map((word) => beside.indexOf(word)));
  return beside.slice(0, reach).filter((word) => !mine.includes(word));
}

/** What is wrong with a bracket over the same words: it may change a capital; else it says that they are not the speaker's. */
function repeatedFault({ inside, covered, negates }: BracketPlace, mine: readonly string[]): DifferenceKind | null {
  const [own, theirs] = [inside.join(' '), covered.join(' ')];
  if (own.slice(1) !== theirs.slice(1)) return 'case';
  if (mine.some(negates)) return 'negation';
  return own !== theirs || inside.some(isName) || !mine.some((word) => TURNING.test(word)) ? null : 'word';
}

function addedFault(place: BracketPlace, mine: readonly string[]): DifferenceKind | null {
  // `get over [they]` for “get over it”
  if (place.edge === 'trailing' && !agree(spelledOut(place.after.slice(0, 1)), mine)) return 'word';
  const beside = place.edge === 'leading' ? place.before : place.edge === 'trailing' ? place.after : [];
  const shared = new Set(spelledOut(beside));
  const own = mine.filter((word) => !isFunctionWord(word));
  // `[The mayor] lied` for “The mayor's brother lied”
  if (
    place.edge === 'leading' &&
    own.some((word) => !shared.has(word) && place.before.some((each) => isOwner(each, word)))
  )
    return 'word';
  // `[The piers] belong` for “The 12 piers belong”: the source's own words, shortened.
  if (own.length > 0 && own.every((word) => shared.has(word))) return null;
  if (mine.some(isSteering) || OBLIGING.test(mine.join(' ')) || doesMore(mine) || turns(mine)) return 'word';
  if (
    mine.some((word) => UNIT.test(word)) &&
    [place.before.at(-1), place.after[0]].some((word) => isNumber(word ?? ''))
  )
    return 'number';
  const hasName = place.inside.some(isName);
  const last = place.before.at(-1);
  if (place.edge === 'leading' && last !== undefined && mine.includes(last.toLowerCase()))
    return mine.filter((word) => !shared.has(word)).length > MOST_ADDED ? 'word' : null;
  if (place.edge === 'leading' && last !== undefined) return insteadFault(place.before, mine, hasName);
  if (place.edge === 'trailing') {
    const next = place.after[0];
    // `to the [citizens]` for “to the people”: a word in place of another, not one more.
    const needed = last !== undefined && isFunctionWord(last) && !isPronoun(last);
    // `want [peace]` for “want a war”: an article does not make another place of it.
    const object = place.after.find((word) => !isArticle(word)) ?? '';
    const thing = mine.find((word) => !isArticle(word)) ?? '';
    const isBare = !hasName && !isFunctionWord(thing) && object !== '' && !isFunctionWord(object);
    if (next !== undefined && (needed ? !isPronoun(next) : isBare)) return hasName ? 'name' : 'word';
  }
  if (hasName && place.edge !== 'leading' && !isNamed(place)) return 'word';
  return mine.length > (hasName ? MOST_NAMED : MOST_ADDED) ? 'word' : null;
}

/**
 * A bracket that begins a passage is in place of what the source has before it, of which the draft shows nothing: a name
 * may only stand for a pronoun, and nothing but a pronoun for a name.
 */
function insteadFault(before: readonly string[], mine: readonly string[], hasName: boolean): DifferenceKind | null {
  const last = before.at(-1) ?? '';
  const nearest = spelledOut(before).slice(-NEAREST);
  if (mine.every(isFunctionWord)) {
    if (!agree(nearest, mine)) return 'word';
    // `[They are] building` for “Instead of building”: what is not a clause becomes a statement.
    const isVerb = (word: string) => isAuxiliary(word) || isModal(word);
    if (DEPENDING.test(nearest.at(-1) ?? '') && mine.some((word) => SUBJECTS.has(word))) return 'word';
    return mine.some(isVerb) && !nearest.some((word) => isVerb(word) || /n't$/u.test(word)) ? 'word' : null;
  }
  // `[Norway]` for “this country”
  if (hasName && isPointing(before.at(-2) ?? '')) return mine.length > MOST_NAMED ? 'word' : null;
  if (isName(last)) return hasName ? 'name' : 'word';
  const subject = before.findLast((word) => !isAuxiliary(word)) ?? '';
  if (hasName && subject !== '' && !isPronoun(subject)) return isName(subject) ? 'name' : 'word';
  return mine.length > (isPronoun(subject) ? MOST_NAMED : MOST_ADDED) ? 'word' : null;
}

function replacedFault(
  { inside, covered, after, edge }: BracketPlace,
  mine: readonly string[],
  theirs: readonly string[],
): DifferenceKind | null {
  // Words that only change their form, such as “think” and `[thinks]`, count on neither side.
  const added = [...mine];
  const removed = theirs.filter((word) => {
    const same = added.findIndex((each) => sameLemma(each, word));
    if (same >= 0) added.splice(same, 1);
    return same < 0;
  });
  const hasName = inside.some(isName);
  const hadName = covered.some(isName);
  if (removed.length === 0) {
    if (edge === 'trailing' && turns(mine) && added.some((word) => !isFunctionWord(word))) return 'word';
    if (edge === 'trailing' && putsAnother(added, covered, after)) return hasName ? 'name' : 'word';
    return added.length > MOST_ADDED || added.some(isSteering) ? 'word' : null;
  }
  if (removed.every((word) => isPronoun(word) || isArticle(word) || isAuxiliary(word))) {
    const hasPronoun = removed.some(isPronoun);
    if (turns(mine)) return 'word';
    // `[his daughter]` for “she”: whose she is does not matter.
    if (added.every(isFunctionWord) && !agree(removed, added)) return 'word';
    // For an article, or a form of “be”, only another small word may stand.
    if (!hasPronoun) return added.length > 0 && added.every(isFunctionWord) ? null : 'word';
    // An auxiliary names nobody: `[do not]` for “we not”, `[must]` for “it”.
    return added.every((word) => isAuxiliary(word) || isModal(word)) || added.length > MOST_NAMED || doesMore(added)
      ? 'word'
      : null;
  }
  // `[China]` for “this country”: a name for what the speaker points at.
  const [pointing, noun, more] = removed;
  const pointsAt = pointing !== undefined && isPointing(pointing) && noun !== undefined && more === undefined;
  if (pointsAt && !hadName && hasName && added.length <= MOST_NAMED) return null;
  return hadName && hasName ? 'name' : 'word';
}

/** Words after which no statement begins: “the plan to | sell”. */
const DEPENDING = /^(?:to|of|without|from|about|by|for|instead|before|after)$/u;

const SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'you', 'he', 'she', 'it', 'they']);

/** Number of words before a bracket in whose place it stands. */
const NEAREST = 3;

/** Person, number and gender of pronouns. */
const FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    '1s': 'i me my mine myself',
    '1p': 'we us our ours ourselves',
    '3m': 'he him his himself',
    '3f': 'she her hers herself',
    '3n': 'it its itself',
    '3p': 'they them their theirs themselves',
    '3f3p': 'she/they',
  }).flatMap(([form, words]) => words.split(' ').map((word) => [word, form])),
);

/** What a speaker who says “I” or “we” is for others; a company that says “we” is “it”. `sie` is one woman or several people. */
const REPORTED: Readonly<Record<string, RegExp>> = {
  '1s': /^(?:1s|3m|3f|3f3p)$/u,
  '1p': /^(?:1p|3p|3n|3f3p)$/u,
  '3f3p': /^(?:3f|3p)$/u,
  '3f': /^3f3p$/u,
  '3p': /^3f3p$/u,
};

/** Whether the one pronoun in brackets may stand for the one of the source: in person, number and gender. */
function agree(theirs: readonly string[], mine: readonly string[]): boolean {
  const forms = (words: readonly string[]) => [...new Set(words.flatMap((word) => FORMS[word] ?? []))];
  const [from, second] = forms(theirs);
  const [to, other] = forms(mine);
  if (from === undefined || to === undefined || second !== undefined || other !== undefined) return true;
  return from === to || REPORTED[from]?.test(to) === true;
}

/** Whether a word is another with the ending of someone to whom something belongs. */
function isOwner(owner: string, word: string): boolean {
  return owner.toLowerCase() === `${word}'s` || owner.toLowerCase() === `${word}'`;
}

/** Whether added words turn a statement, or continue it: `[off]`, `[very]`, `[and get rich]`. */
function turns(mine: readonly string[]): boolean {
  if (GOING_ON.test(mine[0] ?? '') && mine.some((word) => !isFunctionWord(word))) return true;
  const isSmall = (word: string) => isFunctionWord(word) || TURNING.test(word);
  return mine.every(isSmall) && mine.some((word) => TURNING.test(word));
}

/** Whether words that name someone continue to what is done: `[the board pretended to]`, `[the mayor lied and]` for “they”. */
function doesMore(mine: readonly string[]): boolean {
  if (mine.every(isFunctionWord)) return false;
  const isSteered = mine.some((word, index) => isSteering(word) && /^(?:to|from)$/u.test(mine[index + 1] ?? ''));
  return isSteered || OBLIGING.test(mine.join(' ')) || LEADING_ON.test(mine.at(-1) ?? '');
}

/**
 * Whether a bracket at a passage's end puts other words for those that follow in the source: `with [the army]` for “with the
 * ministry”, `of [President Ivanov]` for “of President Petrov”.
 */
function putsAnother(added: readonly string[], covered: readonly string[], after: readonly string[]): boolean {
  const own = added.filter((word) => !isFunctionWord(word));
  const next = after[0] ?? '';
  if (own.length === 0 || next === '' || isFunctionWord(next)) return false;
  const following = new Set(spelledOut(after));
  if (own.every((word) => following.has(word))) return false;
  const last = covered.at(-1) ?? '';
  return isArticle(last) || isPointing(last) || isNumber(last) || (isName(last) && isName(next));
}

/** Whether a name added here tells who or what was meant: beside a pronoun, a name, or a noun that is pointed at. */
function isNamed({ before, after, edge }: BracketPlace): boolean {
  const last = before.at(-1);
  if (last === undefined || isPronoun(last) || /^\p{Lu}/u.test(last)) return true;
  if (edge === 'inner' && /^\p{Lu}/u.test(after[0] ?? '')) return true;
  if (isFunctionWord(last)) return false;
  return before.slice(-3, -1).some((word) => isPointing(word) || word.toLowerCase() === 'the');
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !isFunctionWord(word) && spelledOut([word]).length === 1;
}

/** A word with letters in brackets, in its parts. */
export interface PatchedWord {
  readonly head: string;
  readonly patch: string;
  readonly tail: string;
}

/** Whether a word with letters in brackets may stand for the source's word: another capital, or another ending. */
export function fitsPatch({ head, patch, tail }: PatchedWord, source: string): boolean {
  const whole = head + patch + tail;
  if (`${head}[${patch}]${tail}`.toLowerCase() === source.toLowerCase()) return true;
  if (whole.toLowerCase() === source.toLowerCase()) return true;
  if (tail === '' && source.startsWith(head) && isAuxiliary(source) && sameLemma(whole, source)) return true;
  if (tail !== '' || head.length < 2) return false;
  if (isNegation(whole) !== isNegation(source) || isNumber(whole) || isNumber(source)) return false;
  if (isQualifying(whole) || isQualifying(source)) return false;
  if (!source.startsWith(head) || !areEndings(head, patch, source.slice(head.length))) return false;
  return head.length > 2 || source === head;
}
