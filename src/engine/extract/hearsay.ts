import { contains, lastStartingBy, type Range } from '../text/range.js';
import { ADVERBS, cueVerb, SUBORDINATORS, WEEKDAYS } from './lexicon.js';
import { ADDRESSES, HEADS, MODIFIERS, SETTINGS } from './names/gazetteer/index.js';

/** Number of characters of a sentence that are read before and after the words that name a speaker. */
const FAR = 320;

/** In place of each character of a passage between marks. */
export const QUOTED = '“';

/** What is around the words that name a speaker, in their sentence, passages between marks blotted out. */
export interface Surroundings {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** The text around a mention in its sentence, without the words of `passages`, which are in order and share no character. */
export function surroundingsOf(
  text: string,
  { start, end }: Range,
  sentence: Range | undefined,
  passages: readonly Range[],
): Surroundings {
  let low = Math.max(sentence?.start ?? 0, start - FAR);
  let high = Math.min(sentence?.end ?? text.length, end + FAR);
  const near: Range[] = [];
  for (let at = lastStartingBy(passages, high - 1); at >= 0 && (passages[at]?.end ?? 0) > low; at--)
    near.unshift(passages[at] ?? { start, end });
  // `“… at low water.” Her mate disagreed.`
  for (const passage of near) {
    if (!/[.][\s’']?$/u.test(text.slice(passage.end - 4, passage.end - 1))) continue;
    if (passage.end <= start) low = Math.max(low, passage.end);
    else if (passage.start >= end) high = Math.min(high, passage.end);
  }
  let masked = '';
  let at = low;
  for (const passage of near) {
    if (passage.end <= at || passage.start >= high || contains(passage, { start, end })) continue;
    const from = Math.max(at, passage.start);
    const to = Math.min(high, passage.end);
    masked += text.slice(at, from) + QUOTED.repeat(to - from);
    at = to;
  }
  masked = (masked + text.slice(at, high)).replace(/\s/gu, ' ');
  return {
    before: masked.slice(0, start - low),
    name: masked.slice(start - low, end - low),
    after: masked.slice(end - low),
  };
}

/**
 * Texts that have the words themselves, where a reporter read or heard them: to give one as the source is no hearsay. What accuses
 * someone (an indictment, a lawsuit), or tells of others (a report, a newspaper), does not.
 */
const DOCUMENT =
  /(?<!\p{L})(?:transcripts?|transcriptions?|minutes|filings?|(?:court|public|official) (?:records?|papers|documents)|documents?|statements?|letters?|e-?mails?|memos?|memorand(?:um|a)|recordings?|videos?|audio|tapes?|footage|clips?|texts?|text messages|messages?|tweets?|posts?|(?:press|news) releases?|notes?|logs?|readouts?|depositions?|(?:sworn )?testimony|translations?|subtitles|captions?|interviews?|prepared remarks|speech|diar(?:y|ies)|journals?|autobiography|memoirs?)(?!\p{L})/iu;

/** Words with which an article leaves open whether someone said something. */
const HEDGE = '(?:allegedly|reportedly|supposedly|purportedly|apparently|ostensibly)';
const PASSIVE =
  '(?:(?:is|was|are|were)|(?:has|have|had) been) (?:widely |often |also )?(?:said|reported|alleged|believed|understood|thought|rumou?red|supposed|claimed)';

const HEDGED_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${HEDGE},?|it ${PASSIVE} that|(?:legend|lore|rumou?r|gossip|tradition|word|the story) has it(?: that)?,?|(?:the )?story goes(?: that)?,?) $`,
  'iu',
);
const HEDGED_AFTER = new RegExp(
  `^,?(?: (?:is|was|are|were|has|had|have|who|also|later|then|once)){0,3}(?: ${HEDGE}(?!\\p{L})| (?:${PASSIVE}|said) to have(?!\\p{L})|,? (?:so )?(?:it ${PASSIVE}|the story goes|legend has it|rumou?r has it))`,
  'iu',
);

/** `By her account, Lee said`, `As Moe tells it, Lee said`: whose account it is. */
const ACCOUNT =
  /(?:^|[^\p{L}])(?:(?:by|in) (?:his|her|their|one|some|\p{L}[\p{L}.-]{1,30}['’]s?) (?:account|accounts|telling|recollection|retelling|version of events)|as (?:[^\s,“]{1,30} ){1,4}(?:tells|told|remembers|remembered|recalls|recalled|recounts|recounted) it)[^,“]{0,60}, (?:[^\s,“]{1,20} ){0,2}$/iu;

/** `According to his sister, a teacher, Lee said`: who tells it, up to the speaker. */
const ACCORDING_BEFORE = /(?:^|[;—–] ?|(?:and|but) )according to ([^.;:!?“]{1,200}), (?:[^\s,“]{2,12}(?:ly)? )?$/iu;
/** What may be after the first comma of that: an apposition, and no clause. */
const APPOSED = /^(?:who|whose|an?|the|his|her|their|its|one|then|now|former|\d|\p{Lu})/u;
const CLAUSE =
  /^(?:and|but|so|while|which)\s|(?<!\p{L})(?:is|are|was|were|will|would|has|have|had|can|could)(?!\p{L})/iu;

/** `Lee said, according to two people`, `said Lee, according to two people who were there`. */
const ACCORDING_AFTER = /^([^“]{0,90}?)(?:^|[, ])according to ([^,“]{1,140})/iu;
/** What begins another clause about something else: its source is not that of the words. */
const OTHER_CLAUSE =
  /(?<!\p{L})(?:who|whom|whose|which|that|where|when|while|and|but|as|adding|calling|referring|describing|citing|noting)(?!\p{L})/iu;

/** Verbs of those who tell what they have heard, besides those of speech. */
const HEARD =
  /^(?:believes?|believed|thinks?|thought|remembers?|remembered|recalls?|recalled|hears?|heard|knows?|knew|understands?|understood|learn(?:s|ed)|told|describe[ds]|recount(?:s|ed))$/u;
/** Nouns such as “claim”: after them, “that” begins what someone tells. */
const TOLD =
  /^(?:claims?|allegations?|reports?|rumou?rs?|suggestions?|accusations?|assertions?|testimony|evidence|stor(?:y|ies))$/u;
/** Words after which that is a noun: `a report that`, not `officials report that`. */
const NOUN_AFTER = /^(?:the|an?|any|no|his|her|their|false|earlier|this|these|those|some|such)$/iu;
/** What brings what someone tells: `Ann Moe told them that Tom Lee said`, `what Tom Lee had said`. */
const BRINGING = /^(?:that|what|how)$/iu;
/** Words between `that` and a speaker that say when, and how many there may be. */
const WHEN =
  /^(?:once|on|in|at|after|before|during|the|an?|one|last|later|then|that|earlier|night|time|meeting|his|her|their|\p{L}{2,10}(?:day|ly)|\d{1,4}|\p{Lu}\p{L}{1,20})$/u;
const MOST_WHEN = 6;
/** Words between a verb and `that` that say to whom. */
const MOST_TO_WHOM = 6;
const PRONOUN = /^(?:s?he|they|i|we)$/iu;

/** Subjects of a verb in the plural: `Prosecutors say`. */
const PLURAL = /(?:\p{Ll}s|people|police|others|many|some|they)$/iu;

function isSpeechVerb(word: string, subject = ''): boolean {
  const cue = cueVerb(word);
  const isFiniteForm =
    cue?.form === 'past' || cue?.form === 'present' || (cue?.form === 'base' && PLURAL.test(subject));
  return (cue?.strength === 'speech' && isFiniteForm) || HEARD.test(word);
}

/** A word of the lists has to come soon after who is said to have spoken. */
const CUE_NEAR = 8;

function hasCue(after: string): boolean {
  const clause = after.split(/[“.;:!?]/u)[0] ?? '';
  return (clause.match(/\p{L}+/gu) ?? []).slice(0, CUE_NEAR).some((word) => {
    const cue = cueVerb(word.toLowerCase());
    return cue !== undefined && cue.strength !== 'weak';
  });
}

/** What the speaker is to someone, before the name: `that her husband, | Tom Moe`. */
const RELATION = /^(?:his|her|their|its|the|an?|my) (?:\p{Ll}[\p{L}-]{1,20} ?){1,3}$/u;

/** Who tells that someone else said something. */
interface Teller {
  readonly words: string;
  /** A noun has it, which anyone may have told: `a report that he said`. */
  readonly isNoun: boolean;
}

/**
 * Who tells that the speaker said it: `Ann Lee` in `Ann Lee claims that | Tom Moe | said`, `Ann Lee said | Tom Moe | told her`. Null if
 * nobody does.
 */
function tellerBefore({ before, after }: Surroundings): Teller | null {
  const clause = before.split(/[;:“—–]/u).at(-1) ?? '';
  const words = clause.split(/[\s,]{1,3}/u).filter(Boolean);
  const that = words.findLastIndex((word) => BRINGING.test(word));
  const between = words.slice(that + 1);
  const isNear = between.length <= MOST_WHEN && between.every((word) => WHEN.test(word));
  if (that > 0 && (isNear || RELATION.test(between.join(' ')))) {
    const from = Math.max(0, that - 1 - MOST_TO_WHOM);
    const at = words.slice(from, that).findLastIndex((word) => isTelling(word.toLowerCase()));
    const isNoun = TOLD.test(words[from + at] ?? '') && NOUN_AFTER.test(words[from + at - 1] ?? '');
    if (at >= 0) return { words: words.slice(0, from + at).join(' '), isNoun };
  }
  const bare = /^(.*[\p{L}\p{N}’'.,)])\s(\p{Ll}{2,20})\s$/su.exec(clause);
  const [, subject = '', verb = ''] = bare ?? [];
  if (bare === null || !isSpeechVerb(verb, subject) || verb === 'told' || !hasCue(after)) return null;
  // `As Ann Lee said Tom Moe had told her`
  if (/,$/u.test(subject) && !/,[^,]{1,80},$/u.test(subject)) return null;
  return { words: subject.trim(), isNoun: false };
}

/** Whether a word before `that` brings what someone tells: a verb of speech, or such a noun. */
const isTelling = (word: string): boolean => isSpeechVerb(word) || TOLD.test(word);

/** Whether someone tells of their own words: `Ann Lee said she had told them`. */
function isOwn(teller: string, name: string, speaker: string): boolean {
  const word = teller.split(/[\s,]/u).filter(Boolean).at(-1) ?? '';
  if (PRONOUN.test(word)) return word.toLowerCase() === name.toLowerCase();
  if (isOfName(teller, speaker)) return true;
  // `The mayor said he told them`
  return PRONOUN.test(name) && !/^\p{Lu}/u.test(word);
}

/** `Ann Moe recalled on Monday`, `his lawyer told the court`: a clause that says who tells it, and no more. */
const TELLS =
  /^ ?((?:[\p{L}’'.-]{1,30} ){1,7}?)(?:(?:has|have|had|later|also|then) )?(\p{Ll}{2,20})(?:(?<=(?<!\p{L})told)(?: [\p{L}’'-]{1,30}){1,4})?(?: (?:on|in|at|during|last|this|later|under|afterwards?|today|yesterday)(?!\p{L})[^,“]{0,60})? ?[.:]? ?$/u;
const NOUN_PHRASE = /^(?:the|an?|his|her|their|one|two|some|several) |\p{Lu}\p{L}/u;
const TOLD_SOMEONE = /(?<!\p{L})told (?:him|her|them|me|us)(?!\p{L})/iu;

/**
 * Whether the words around a speaker say that someone else tells of the words: `According to his sister, Lee said`. A document that has
 * the words is no one else. `speaker` is whom the words name.
 */
export function isHearsay(around: Surroundings, speaker: string): boolean {
  const { before, name, after } = around;
  if (HEDGED_BEFORE.test(before) || HEDGED_AFTER.test(after)) return true;
  const [account] = ACCOUNT.exec(before) ?? [];
  if (account !== undefined && !/(?<!\p{L})own(?!\p{L})/iu.test(account) && !isOfName(account, speaker)) return true;
  const source = ACCORDING_BEFORE.exec(before)?.[1];
  if (source !== undefined && isTeller(source)) return true;
  const [, clause = '', teller = ''] = ACCORDING_AFTER.exec(after) ?? [];
  if (teller !== '' && !OTHER_CLAUSE.test(clause) && !DOCUMENT.test(teller) && !isOfName(teller, speaker)) return true;
  // `Prosecutors say Lee`, where all of it was found as the name.
  const [, inner = '', innerVerb = ''] = /^(.{1,60}\p{L}) (\p{Ll}{2,12}) (?:that )?(?=\p{Lu})/u.exec(name) ?? [];
  if (inner !== '' && isSpeechVerb(innerVerb, inner) && !DOCUMENT.test(inner)) return true;
  const told = tellerBefore(around);
  const isOther = told !== null && (told.isNoun || !isOwn(told.words, name, speaker));
  if (isOther && !DOCUMENT.test(told.words.slice(-60))) return true;
  return isToldAfter(around, speaker);
}

/** `a neighbour had heard a man shout`, up to the words. */
const OVERHEARD =
  /(?<!\p{L})(?:hear|hears|heard|hearing|overheard|overhearing)\s(?:\p{L}[\p{L}’'-]{0,30}\s){1,6}(?:say|saying|shout|shouting|cry|crying|call|calling|yell|yelling|scream|screaming|whisper|whispering|ask|asking|tell|telling|mutter|muttering|sing|singing|swear|swearing|threaten|threatening)(?!\p{L})[^.;!?“”"]{0,40}$/u;
/** Longest text before the words that is searched for it. */
const LONGEST_OVERHEARD = 200;

/**
 * Whether the text between someone and the words says that these were heard from another: `Amery said a neighbour had heard a man
 * shout: “…”`.
 */
export function isOverheard(between: string): boolean {
  return OVERHEARD.test(between.slice(-LONGEST_OVERHEARD));
}

/** Number of characters on each side of a pronoun that are read. */
const NEAR = 100;

/** Who spoke, where a pronoun says who tells it: `Tom Lee` in `Tom Lee, she added, had whispered: “…”`; null for any other. */
export function toldOf(text: string, { start, end }: Range): Range | null {
  if (!/^s?he$/u.test(text.slice(start, end))) return null;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const named = /(?:\p{Lu}(?:[\p{L}\p{M}’'-]{0,30}|[\p{L}.]{0,4}\.)\s){0,3}\p{Lu}[\p{L}\p{M}’'-]{1,30}(?=,\s$)/u.exec(
    before,
  );
  const [, telling = '', told = ''] =
    /^\s(\p{Ll}{2,20})(?:\s[^,“"\n]{1,60})?,\s(?:(?:had|has|also|then|later)\s){0,2}(\p{Ll}{2,20})(?!\p{L})/u.exec(
      text.slice(end, end + NEAR),
    ) ?? [];
  const word = named?.[0].toLowerCase() ?? '';
  // `Rather, he said, continued struggles will do it.`
  const isWord = ADVERBS.has(word) || SUBORDINATORS.has(word) || WEEKDAYS.has(word);
  if (named === null || isWord || !isSpeechVerb(telling) || !isSpeechVerb(told)) return null;
  const from = start - before.length + named.index;
  return { start: from, end: from + named[0].length };
}

/**
 * Whether words have the last name of a speaker among them, and no other given name right before it. `isTitle` tells whether a word
 * with a capital there is a title or a role.
 */
export function isOfName(words: string, speaker: string, isTitle: (word: string) => boolean = isEnglishTitle): boolean {
  const names = speaker.split(' ');
  const last = names.at(-1) ?? '';
  const at = last.length > 1 ? words.lastIndexOf(last) : -1;
  if (at < 0) return false;
  const [, before = ''] = /(\p{Lu}[\p{L}\p{M}’'.-]{0,30})\s$/u.exec(words.slice(0, at)) ?? [];
  return before === '' || names.length < 2 || names.includes(before) || isTitle(before);
}

function isEnglishTitle(word: string): boolean {
  const lower = word.toLowerCase();
  return ADDRESSES.has(word) || [HEADS, MODIFIERS, SETTINGS].some((list) => list.has(lower)) || word.length < 3;
}

/** Whether words after `according to` are whom someone heard it from, up to the speaker; a clause on something else is not. */
function isTeller(source: string): boolean {
  const [first = '', ...rest] = source.split(/, ?/u);
  return !DOCUMENT.test(first) && rest.every((part) => APPOSED.test(part) && !CLAUSE.test(part));
}

/** `Lee told her, Ann Moe recalled.`, `said Lee, his sister claims.`: another tells it, between commas or at the end. */
function isToldAfter({ name, after }: Surroundings, speaker: string): boolean {
  const parts = after.split(/([,“][,“ ]*)/u);
  let clause = parts[0] ?? '';
  for (let at = 2; at < parts.length; at += 2) {
    if (OTHER_CLAUSE.test(clause)) return false;
    const part = parts[at] ?? '';
    const isLast = at === parts.length - 1 || (at === parts.length - 3 && parts[at + 2]?.trim() === '');
    // `While Lee called it “…,” Moe said, “…”`
    const isOpen = parts[at - 1]?.includes(QUOTED) === true && !isLast;
    const [, subject = '', verb = ''] = isOpen ? [] : (TELLS.exec(part) ?? []);
    if (subject !== '' && isSpeechVerb(verb) && isAnother(subject.trim(), name, speaker, clause)) return true;
    clause += `,${part}`;
  }
  return false;
}

function isAnother(subject: string, name: string, speaker: string, clause: string): boolean {
  if (OTHER_CLAUSE.test(subject) || DOCUMENT.test(subject) || isOfName(subject, speaker)) return false;
  // `Lee, she added, had whispered: “…”`
  const isInserted = clause.trim() === '';
  if (PRONOUN.test(subject))
    return (isInserted || TOLD_SOMEONE.test(clause)) && subject.toLowerCase() !== name.toLowerCase();
  return NOUN_PHRASE.test(subject);
}
