import type { Range } from '../../text/range.js';
import type { SpeakerDoubt } from '../extraction.js';
import { isOfName, QUOTED, surroundingsOf } from '../hearsay.js';
import { ADDRESSES } from '../names/gazetteer/index.js';
import type { Lexicon } from './rules.js';
import { isRoleWord, isSmall } from './words.js';

/** Where a speaker is named, the verb that says so, and the passage, in a sentence. */
export interface Attributed {
  readonly mention: Range;
  readonly cue: Range | null;
  readonly passage: Range;
  readonly sentence: Range | undefined;
}

/** Most words of a source, and of a clause that only says who tells it. */
const MOST_WORDS = 10;
/** Number of words near a verb among which one of hearsay may be. */
const NEAR = 4;
/** Number of words between “that” and who is said to have spoken. */
const MOST_BETWEEN = 4;

/** Number of words between a negation and the verb that it denies. */
const DENIED_NEAR = 3;

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());

/**
 * Why the words beside a speaker do not state that this one said a passage, where they say why. `isUnsaid`: they deny it, suppose it or
 * announce it. `speaker` is whom they name.
 */
export function doubtIn(
  text: string,
  { mention, cue, passage, sentence }: Attributed,
  passages: readonly Range[],
  lexicon: Lexicon,
  speaker: string,
  isUnsaid: boolean,
): SpeakerDoubt | null {
  if (lexicon.rules.hearsay === undefined) return null;
  // 「…」と話した: the verb is on the other side.
  const near = lexicon.rules.unspaced === true ? mention : (cue ?? mention);
  const first = Math.min(mention.start, near.start);
  const last = Math.max(mention.end, near.end);
  if (first < passage.end && last > passage.start) return null;
  const { before, name, after } = surroundingsOf(text, { start: first, end: last }, sentence, passages);
  // What is between commas is about something else.
  const inside = name.split(/[,“]/u).at(-1) ?? '';
  if (lexicon.rules.unspaced === true) {
    if (isDeniedUnspaced(text.slice(mention.end, Math.max(mention.end, passage.start)), lexicon)) return 'denied';
    // 述べたとされる
    const verbEnd = cue?.end ?? last;
    if (lexicon.afterVerb.some((words) => text.startsWith(words, verbEnd))) return 'reported';
    return isToldUnspaced(before, speaker, lexicon) ? 'reported' : null;
  }
  const lead = clauseBefore(before);
  const around = [...wordsOf(lead).slice(-NEAR), ...wordsOf(inside), ...wordsOf(clauseAfter(after)).slice(0, 2)];
  const isHedged = around.some((word) => lexicon.hedges.has(word)) || isReported(lead, inside, after, lexicon);
  if (isHedged || isToldBefore(lead, speaker, lexicon) || isTold(before, inside, after, speaker, lexicon))
    return 'reported';
  if (isImagined(before, after, lexicon)) return 'supposed';
  if (!isUnsaid) return null;
  return isDenied(text, last, { mention, cue, passage, sentence }, lexicon) ? 'denied' : null;
}

/** Letters that may be between a negation and its verb, and after the verb: `否认自己曾说过：`. */
const BETWEEN_UNSPACED = /^(?:自己|曾经|曾經|曾|有|再){0,2}$/u;
const AFTER_UNSPACED = /^[过過出道]?[：:]?$/u;

/** `刘强否认说过“…”`: a denial, and the verb of saying that it denies, right before the words; `没有否认` takes it back. */
function isDeniedUnspaced(written: string, { negations, says }: Lexicon): boolean {
  const clause =
    written
      .split(/[，。；、“]/u)
      .at(-1)
      ?.trim() ?? '';
  return [...negations].some((negation) => {
    const at = clause.lastIndexOf(negation);
    if (at < 0 || /[没沒不未有]$/u.test(clause.slice(0, at))) return false;
    const rest = clause.slice(at + negation.length);
    return [...says].some((verb) => {
      const from = rest.indexOf(verb);
      return (
        from >= 0 && BETWEEN_UNSPACED.test(rest.slice(0, from)) && AFTER_UNSPACED.test(rest.slice(from + verb.length))
      );
    });
  });
}

/** `据他妹妹说，`, `妹によると、` right before a clause; `刘敏说，` there; and `据称`. */
function isToldUnspaced(before: string, speaker: string, lexicon: Lexicon): boolean {
  const { hedges, according, trailing, documents, speech } = lexicon;
  const clauses =
    before
      .split(/[。！？“]/u)
      .at(-1)
      ?.split(/[，、,]/u) ?? [];
  if (clauses.some((each) => [...hedges].some((hedge) => each.includes(hedge)))) return true;
  const source = clauses.at(-2)?.trim() ?? '';
  const isLed = trailing.size === 0 && according.some(([word = '']) => word !== '' && source.startsWith(word));
  const isTrailed = [...trailing].some((word) => source.endsWith(word));
  // Where the verb is not the last word, a clause that ends with it brings what someone tells.
  const tells = trailing.size === 0 && [...speech].some((verb) => source.endsWith(verb) && source !== verb);
  if (tells && !source.includes(speaker)) return true;
  return (isLed || isTrailed) && !documents.some((each) => source.includes(each));
}

const clauseBefore = (before: string): string => before.split(/[;:()“—–]/u).at(-1) ?? '';
const clauseAfter = (after: string): string => after.split(/[,;:.()“—–]/u)[0] ?? '';

/**
 * Whether the words right before a passage say that exactly these were not said: `hat nie gesagt: „…“`, `nie avoir dit : « … »`. Another
 * verb's denial does not (`sagte nicht viel: „…“`, `bestritt alles: „…“`).
 */
function isDenied(text: string, last: number, { mention, passage, sentence }: Attributed, lexicon: Lexicon): boolean {
  if (passage.start < last) return false;
  const { says, negations, that, afterAll, besideDenied } = lexicon;
  const from = mention.start < passage.start ? mention.end : last;
  const written = text.slice(Math.min(from, last), passage.start);
  if (/[“”„"«»?;]/u.test(written) || written.length > LONGEST_DENIAL) return false;
  const words = wordsOf(written.replace(/['’]/gu, ' '));
  const verb = words.findLastIndex((word) => says.has(word));
  const negated = words.slice(Math.max(0, verb - DENIED_NEAR), verb + 2).some((word) => negations.has(word));
  const rest = words.slice(verb + 1).filter((word) => !negations.has(word) && !besideDenied.has(word));
  if (verb < 0 || !negated || (rest.length > 0 && (!that.has(rest[0] ?? '') || written.includes(':')))) return false;
  return !wordsOf(`${written} ${text.slice(passage.end, sentence?.end ?? passage.end)}`).some((word) =>
    afterAll.has(word),
  );
}

/** Number of characters from a speaker to the words that were not said. */
const LONGEST_DENIAL = 120;

/** `habe Lind gesagt`, `Lind habe gesagt`, `dass Lind gesagt habe`: the auxiliary is in the form of what others say. */
function isReported(lead: string, inside: string, after: string, { reported, speech, that }: Lexicon): boolean {
  if (reported.size === 0) return false;
  const isLast = wordsOf(lead)
    .slice(-MOST_BETWEEN)
    .some((word) => that.has(word));
  if (isLast && reported.has(wordsOf(clauseAfter(after))[0] ?? '')) return true;
  const own = wordsOf(inside);
  const verb = own.findLastIndex((word) => speech.has(word));
  const at = own.findIndex((word) => reported.has(word));
  // „Lind sagte, sie habe“ has its own verb before.
  return (at >= 0 && at < verb) || (verb > 0 && reported.has(wordsOf(lead).at(-1) ?? ''));
}

/** `Moe behauptet, dass | Lind`, `asegura Moe que dijo | Lind`: someone else tells it in the clause before. */
function isToldBefore(lead: string, speaker: string, lexicon: Lexicon): boolean {
  const words = wordsOf(lead.replace(/['’]/gu, ' '));
  const that = words.findLastIndex((word) => lexicon.that.has(word));
  if (that < 1 || words.length - that - 1 > MOST_BETWEEN) return false;
  if (!words.slice(that + 1).every((word) => isSmall(word, lexicon))) return false;
  const told = words.slice(0, that);
  return told.some((word) => lexicon.speech.has(word) || lexicon.negations.has(word)) && !isOf(lead, speaker, lexicon);
}

/** Whether words have the last name of a speaker among them, not that of a relative: someone tells what they themselves said. */
function isOf(words: string, speaker: string, lexicon: Lexicon): boolean {
  return isOfName(words, speaker, (word) => {
    const lower = word.toLowerCase();
    return isRoleWord(lower, lexicon) || isSmall(lower, lexicon) || ADDRESSES.has(word) || word.endsWith('.');
  });
}

/** Whether someone else is given as the source: `Nach Angaben seiner Schwester`, `…, selon sa sœur`, `…, behauptet seine Schwester`. */
function isTold(before: string, inside: string, after: string, speaker: string, lexicon: Lexicon): boolean {
  const isSource = (words: string): boolean => {
    const named = wordsOf(words);
    return (
      named.length > 0 && named.length <= MOST_WORDS && !isOf(words, speaker, lexicon) && !isDocument(named, lexicon)
    );
  };
  const [opening = '', apposition = '', ...rest] = clauseBefore(before).trim().split(/,\s?/u);
  const led = sourceIn(opening, lexicon, false);
  if (led !== null && rest.length <= 1 && !hasVerb(apposition, lexicon) && isSource(led)) return true;
  if (trailed(opening, lexicon) !== null && isSource(trailed(opening, lexicon) ?? '')) return true;
  const within = sourceIn(inside, lexicon, false);
  if (within !== null && isSource(within.replace(speaker, '')) && !isOf(within.replace(speaker, ''), speaker, lexicon))
    return true;
  const parts = after.split(/([,“][,“\s]*)/u);
  for (let at = 0; at < parts.length; at += 2) {
    const part = (parts[at] ?? '').replace(/[.:]\s*$/u, '');
    const mark = parts[at - 1] ?? '';
    // What comes after another passage is about that, unless it ends the sentence.
    if (mark.includes(QUOTED) && (before.includes(QUOTED) || at < parts.length - 1)) return false;
    const source = at === 0 ? sourceIn(part, lexicon, false) : (sourceAt(part, lexicon) ?? trailed(part, lexicon));
    if (source !== null && isSource(source)) return true;
    if (at > 0 && tells(part, lexicon) && isSource(part)) return true;
    if (at > 0 && isOther(part, lexicon)) return false;
  }
  return false;
}

/** Whether a part between commas begins a clause about something else. */
function isOther(part: string, { joints, coordinators, as }: Lexicon): boolean {
  const [first = ''] = wordsOf(part);
  return (joints.has(first) || coordinators.has(first)) && !as.has(first);
}

/** The source after the words that name one, at the beginning of a part; null without one. */
function sourceAt(part: string, lexicon: Lexicon): string | null {
  const trimmed = part.trim();
  const words = trimmed.split(/\s+/u);
  const [first = '', second = ''] = words;
  // „…“, sagte Lind, so seine Schwester.
  if (lexicon.rules.capitalNouns === true && first === 'so')
    return lexicon.articles.has(second.toLowerCase()) || /^\p{Lu}/u.test(second) ? words.slice(1).join(' ') : null;
  return sourceIn(trimmed, lexicon, true);
}

function sourceIn(text: string, { according, loose }: Lexicon, atStart: boolean): string | null {
  const words = text
    .trim()
    .replaceAll('’', "'")
    .replace(/(?<=\p{L}')/gu, ' ')
    .split(/\s+/u);
  const lower = words.map((word) => word.toLowerCase());
  for (let at = 0; at < (atStart ? 1 : words.length); at++) {
    const phrase = according.find(
      (each) =>
        !(loose.has(each[0] ?? '') && !isSureAt(each[0] ?? '', at)) &&
        each.every((word, index) => lower[at + index] === word),
    );
    if (phrase !== undefined) return words.slice(at + phrase.length).join(' ');
  }
  return null;
}

/** `Secondo`, `segundo` and `согласно` open a sentence or a part of it as sources. */
const isSureAt = (word: string, at: number): boolean =>
  at === 0 && /^(?:secondo|segundo|conforme|согласно)$/u.test(word);

/** The source before the word that names one: `seiner Schwester zufolge`. */
function trailed(text: string, { trailing }: Lexicon): string | null {
  const words = text.trim().split(/\s+/u);
  const at = words.findIndex((word) => trailing.has(word.toLowerCase()));
  return at < 1 ? null : words.slice(0, at).join(' ');
}

/** Endings of participles, which go with the verb before them: `señalando la nave`. */
const PARTICIPLE = /(?:ndo|ant|ande|end|ąc|[аяы]вая)$/u;

/** Whether a part between commas only says who tells it: its verb first, or after `wie`. */
function tells(part: string, lexicon: Lexicon): boolean {
  const { speech, auxiliaries, as, that, clitics, pronouns } = lexicon;
  const words = wordsOf(part);
  if (words.length < 2 || words.length > MOST_WORDS || words.some((word) => that.has(word) && !as.has(word)))
    return false;
  const isLed = as.has(words[0] ?? '');
  const rest = isLed ? words.slice(1) : words;
  const from = rest.findIndex((word) => !auxiliaries.has(word) && !clitics.has(word));
  const verb = isLed ? rest.findIndex((word) => speech.has(word)) : speech.has(rest[from] ?? '') ? from : -1;
  if (verb < 0 || (!isLed && PARTICIPLE.test(rest[verb] ?? ''))) return false;
  // A subject: a name, a noun with its article, a role.
  if (rest.some((word) => lexicon.coordinators.has(word) || pronouns.has(word))) return false;
  const isNamed = /\p{Lu}/u.test(part.trim().replace(/^\S+/u, ''));
  return isNamed || rest.some((word, at) => at !== verb && (lexicon.articles.has(word) || isRoleWord(word, lexicon)));
}

function hasVerb(text: string, { speech, auxiliaries }: Lexicon): boolean {
  return wordsOf(text).some((word) => speech.has(word) || auxiliaries.has(word));
}

function isDocument(words: readonly string[], { documents, rules }: Lexicon): boolean {
  const isCompound = rules.capitalNouns === true || rules.compounds === true;
  return words.some((word) => documents.some((stem) => (isCompound ? word.includes(stem) : word.startsWith(stem))));
}

/** `In dem Sketch sagt Lind`, `dit Lind dans le roman`: at the beginning of the sentence, or the end of the clause. */
function isImagined(before: string, after: string, lexicon: Lexicon): boolean {
  const opening = before.includes(QUOTED) ? '' : before;
  const [part = '', ...rest] = opening.trim().split(/,\s?/u);
  return (
    (rest.join('').trim() === '' && isWork(wordsOf(part), lexicon, true)) ||
    isWork(wordsOf(clauseAfter(after)), lexicon, false)
  );
}

/** Whether words are a preposition and a work right after it, with small words and one adjective at most between. */
function isWork(words: readonly string[], lexicon: Lexicon, opens: boolean): boolean {
  const { works, inside, rules } = lexicon;
  const isCompound = rules.capitalNouns === true || rules.compounds === true;
  const isOne = (word: string): boolean =>
    works.some((work) => word === work || (isCompound && (word.endsWith(work) || word === `${work}s`)));
  const from = opens ? (inside.has(words[0] ?? '') ? 0 : -1) : words.findIndex((word) => inside.has(word));
  if (from < 0) return false;
  const at = words.findIndex((word, index) => index > from && isOne(word));
  if (at < 0 || at - from > 3) return false;
  const between = words.slice(from + 1, at).filter((word) => !isSmall(word, lexicon));
  return between.length <= 1 && (opens || words.length - at <= 3);
}
