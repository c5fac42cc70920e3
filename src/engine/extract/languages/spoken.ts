import type { Range } from '../../text/range.js';
import { type Token, tokenize } from '../tokens.js';
import { attributionAfter } from './attributions.js';
import { cutsOf } from './cuts.js';
import { nameIn } from './phrases.js';
import type { Lexicon } from './rules.js';
import { isRoleWord, isSmall } from './words.js';

/** An attribution in the midst of speech: `« Non, a dit Lind, merci. »` */
export interface InnerAttribution {
  /** Where the words before it end. */
  readonly at: number;
  /** Where the words continue after it; null where they do not, or where it is not known. */
  readonly resume: number | null;
  /** Where a dash opens the words again after it, or null. */
  readonly reopened: number | null;
  /** A dash comes before it. */
  readonly dashed: boolean;
  /** Only a pronoun says who speaks. */
  readonly isPronoun: boolean;
  readonly mention: Range;
  readonly cue: Range;
  /** The name in the mention. */
  readonly name: Range | null;
}

/** Longest speech that is searched for an attribution, in characters. */
const LONGEST = 4_000;
const DASH = /^[—–―−-]/u;

/**
 * The first attribution within `[start, end)` of a text: a sign, a verb of speech, who speaks, and a sign again. Where a dash has
 * `opened` the speech, the verb before a name may be one that no list has.
 */
export function attributionWithin(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  opened = false,
): InnerAttribution | null {
  const tokens = tokenize(text, start, Math.min(end, start + LONGEST), [], cutsOf(lexicon));
  for (let at = 1; at + 1 < tokens.length; at++) {
    const sign = tokens[at];
    if (sign?.kind !== 'sign' || !/^[,?!—–…-]$/u.test(sign.lower)) continue;
    const from = opened && /^[,—–]$/u.test(sign.lower) ? at : at + 1;
    const found = attributionAfter(tokens, from, tokens.length, lexicon);
    if (found === null || found.speaker === null || found.cue === -1) continue;
    // „Der Hafen, so Lind, bleibt zu“
    const isSo =
      found.rule === 'according' && tokens[found.cue]?.lower === 'so' && tokens[found.speaker.last]?.lower === ',';
    // `– Mój brat, hydraulik Jan Nowak, wyjechał.`: between two commas is an apposition.
    const dashed = [sign, tokens[at + 1]].some((token) => DASH.test(token?.lower ?? ''));
    const after = tokens[found.speaker.last];
    const closes = after?.kind !== 'word' && (dashed || after?.lower !== ',');
    const isBeat = opened && closes && found.rule === 'beat' && nameIn(tokens, found.speaker, lexicon) !== null;
    if (found.rule !== 'after' && !isSo && !isBeat) continue;
    const { first, last } = found.speaker;
    if (found.rule === 'after' && !(opened && dashed) && isClause(tokens, at, first, found.cue, lexicon)) continue;
    if (Math.min(first, found.cue) - at > 4 || Math.abs(found.cue - first) > 6 || found.cue > last + 1) continue;
    const mention = rangeOf(tokens, first, last);
    const cue = tokens[found.cue];
    if (mention === null || cue === undefined) continue;
    const name = nameIn(tokens, found.speaker, lexicon);
    const first1 = tokens[first]?.lower ?? '';
    const isPronoun = lexicon.pronouns.has(first1) && last - first === 1;
    if (name === null && !isPronoun && !lexicon.articles.has(first1) && !isRoleWord(first1, lexicon)) continue;
    return {
      at: endBefore(text, start, sign),
      resume: resumeAfter(
        tokens,
        Math.max(last, found.cue + 1),
        { isPronoun, isOpen: isNounPhrase(tokens, at, lexicon) },
        lexicon,
      ),
      reopened: reopenedAt(tokens, Math.max(last, found.cue + 1)),
      dashed,
      isPronoun,
      mention,
      cue: { start: cue.start, end: cue.end },
      name: name === null ? null : rangeOf(tokens, name.first, name.last),
    };
  }
  return null;
}

/**
 * Whether a verb of speech after the sign at token `sign` is part of the speech: `ils expliquent leur métier`, `wir sagen Nein`. The
 * verb of an attribution, or its auxiliary, comes before the subject: `dit-il`, `hatte Lind gesagt`; the speaker is another person.
 */
function isClause(tokens: readonly Token[], sign: number, subject: number, cue: number, lexicon: Lexicon): boolean {
  const first = tokens[subject]?.lower ?? '';
  if (lexicon.pronouns.has(first) && lexicon.ownPronouns.has(first)) return true;
  if (cue > subject) return tokens[subject - 1]?.kind !== 'word';
  // `on dit la vérité`
  return tokens[sign + 1]?.lower === lexicon.rules.sides?.subject;
}

/** Longest attribution in the midst of speech after who speaks, in words: `a-t-elle dit mercredi soir à la presse`. */
const LONGEST_TAIL = 12;

/**
 * Whether the words before the sign at token `sign` are an article, a noun and what that is of, and no more: `Le toit de l’école`. Speech
 * that begins so has its verb after the attribution.
 */
function isNounPhrase(tokens: readonly Token[], sign: number, { articles, of, pronouns }: Lexicon): boolean {
  let at = 0;
  do {
    while (at > 0 && of.has(tokens[at]?.lower ?? '') && !articles.has(tokens[at]?.lower ?? '')) at++;
    if (articles.has(tokens[at]?.lower ?? '')) at++;
    else if (at === 0) return false;
    if (at >= sign || tokens[at]?.kind !== 'word' || pronouns.has(tokens[at]?.lower ?? '')) return false;
    at++;
  } while (at < sign && of.has(tokens[at]?.lower ?? ''));
  return at === sign;
}

/** Whether the words from token `at` up to a sign say how someone spoke: `visiblement émue`, `sichtlich bewegt`. */
function isDescribing(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const first = tokens[at];
  if (first?.kind !== 'word' || first.capital || isSmall(first.lower, lexicon)) return false;
  return lexicon.describing.some((ending) => first.lower.length > ending.length + 1 && first.lower.endsWith(ending));
}

/**
 * Where speech continues after an attribution whose subject and verb end at token `from`: after the next sign, and after what more is
 * said of the speaker. `isOpen`: the speech has no verb yet.
 */
function resumeAfter(
  tokens: readonly Token[],
  from: number,
  { isPronoun, isOpen }: { readonly isPronoun: boolean; readonly isOpen: boolean },
  lexicon: Lexicon,
): number | null {
  let at = from;
  while (at < tokens.length && at - from < LONGEST_TAIL && tokens[at]?.kind === 'word') at++;
  const sign = tokens[at];
  if (sign?.kind !== 'sign' || !/^[,.;:!?—–…-]$|^--+$/u.test(sign.lower)) return null;
  while (at < tokens.length && tokens[at]?.kind === 'sign') at++;
  const next = tokens[at];
  if (next === undefined) return null;
  // „sagt Lind, Bürgermeisterin der Stadt,“: where nouns have capitals, a role may have one.
  if (sign.lower !== ',' || (next.capital && !isRoleWord(next.lower, lexicon))) return next.start;
  // `a dit Lind, maire de la ville`, `a-t-il dit, dans un soupir`: more of the attribution, perhaps.
  const { prepositions, adverbs, joints, articles, coordinators } = lexicon;
  if (coordinators.has(next.lower) && isClauseFrom(tokens, at + 1, lexicon)) return next.start;
  const tells = joints.has(next.lower) || articles.has(next.lower) || isRoleWord(next.lower, lexicon);
  const isAdjunct = prepositions.has(next.lower) || /^\d/u.test(next.lower);
  const describes = isDescribing(tokens, at, lexicon) && !hasVerb(tokens, at, lexicon);
  // `a dit Lind, lundi`; „sagte er, morgen nicht mehr“
  if (!isAdjunct && !describes && (isPronoun || !(tells || adverbs.has(next.lower)))) return next.start;
  // `a dit Lind, la ville a perdu mille emplois`: what more is said of the speaker has no verb.
  if (hasVerb(tokens, at, lexicon)) return next.start;
  // `prévient Lind, dans dix ans, il n’y aura plus de plage`: after it, or after what is said of the speaker.
  const after = afterComma(tokens, at);
  const further = tokens[after];
  if (further === undefined) return null;
  const isSpeech = lexicon.pronouns.has(further.lower) ? !joints.has(further.lower) : hasVerb(tokens, after, lexicon);
  // `Le toit, déplore Lind, maire de la ville, fuit depuis dix ans`
  const goesOn =
    isOpen && !further.capital && !isSmall(further.lower, lexicon) && !isDescribing(tokens, after, lexicon);
  return isSpeech || (goesOn && !isRoleWord(further.lower, lexicon)) ? further.start : null;
}

/** The token after the comma that ends the words from token `at` on, or -1. */
function afterComma(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && end - at < LONGEST_TAIL && tokens[end]?.kind === 'word') end++;
  return tokens[end]?.lower === ',' && tokens[end + 1]?.kind === 'word' ? end + 1 : -1;
}

/** Whether the words from token `at` up to a sign have an auxiliary verb that is not that of a relative clause, or begin with one. */
function hasVerb(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { articleRelatives, auxiliaries, joints, pronouns } = lexicon;
  for (let index = at; tokens[index]?.kind === 'word' && index - at < LONGEST_TAIL; index++) {
    const { lower = '' } = tokens[index] ?? {};
    if (joints.has(lower) || articleRelatives.has(lower)) return false;
    if (auxiliaries.has(lower) || (index > at && pronouns.has(lower))) return true;
  }
  return false;
}

/**
 * Whether the words from token `at` on, after a conjunction, continue the speech: `et je reste`, `et personne ne partira`. Where a name, a
 * role or a relative pronoun follows, they may say more of the speaker: `a dit Lind, maire de la ville, et présidente du port`.
 */
function isClauseFrom(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { pronouns, prepositions, joints, articles } = lexicon;
  const first = tokens[at];
  if (first?.kind !== 'word') return false;
  if (pronouns.has(first.lower)) return true;
  const noun = articles.has(first.lower) ? tokens[at + 1] : first;
  if (first.capital || prepositions.has(first.lower) || joints.has(first.lower)) return false;
  return noun?.kind === 'word' && !isRoleWord(noun.lower, lexicon);
}

/** Most words and signs of the narrator between speech and the dash that opens it again. */
const LONGEST_NARRATION = 24;

/**
 * Where a dash opens speech again after an attribution whose subject and verb end at token `from`: `—dijo Ana, y bajó la vista—.
 * Fue él.`; null where none does. After the end of a sentence, speech begins with a capital.
 */
function reopenedAt(tokens: readonly Token[], from: number): number | null {
  let ends = false;
  for (let at = from; at < tokens.length && at - from < LONGEST_NARRATION; at++) {
    const sign = tokens[at];
    if (sign?.kind !== 'sign') continue;
    // A hyphen in a word opens nothing.
    const isHyphen = sign.lower === '-' && tokens[at - 1]?.end === sign.start;
    if (isHyphen || !DASH.test(sign.lower)) {
      ends ||= /^[.!?…]$/u.test(sign.lower);
      continue;
    }
    let next = at + 1;
    while (tokens[next]?.kind === 'sign') next++;
    const word = tokens[next];
    return word === undefined || (ends && !word.capital) ? null : word.start;
  }
  return null;
}

/** Most attributions that are searched for in one speech. */
const MOST_INNER = 8;

/** The words of a speech `[start, end)` without the attributions in their midst, of which `inner` is the first; `dashed` where a dash opens them again. */
export function wordsAround(
  text: string,
  start: number,
  end: number,
  inner: InnerAttribution,
  lexicon: Lexicon,
  dashed = false,
): Range[] {
  const parts: Range[] = [];
  let from = start;
  let found: InnerAttribution | null = inner;
  for (let hops = 0; found !== null; hops++) {
    // Another who is named may have begun to speak anywhere before.
    if (hops > 0 && (!found.isPronoun || hops === MOST_INNER)) return parts;
    parts.push({ start: from, end: found.at });
    const resume = dashed ? found.reopened : ((found.dashed ? found.reopened : null) ?? found.resume);
    if (resume === null) return parts;
    from = resume;
    found = attributionWithin(text, from, end, lexicon);
  }
  const last = dashed ? beforeOthersWords(text, from, end, lexicon) : end;
  if (last > from) parts.push({ start: from, end: last });
  return parts;
}

/** Longest sentence that introduces the words of another, in characters. */
const LONGEST_INTRODUCTION = 200;

/**
 * Where the narrator's sentence begins, in speech without dashes, that introduces the words of somebody else, who is named: `El alcalde
 * Juan Vega contestó: «…»`; `end` where none does.
 */
function beforeOthersWords(text: string, from: number, end: number, lexicon: Lexicon): number {
  for (const { 1: introduction = '', index } of text.slice(from, end).matchAll(INTRODUCTION)) {
    const words = introduction.match(/[\p{L}\p{M}]+/gu) ?? [];
    const isNamed = words.slice(1).some((word) => /^\p{Lu}/u.test(word));
    if (!isNamed || !words.some((word) => lexicon.speech.has(word.toLowerCase()))) continue;
    return from + text.slice(from, from + index).trimEnd().length;
  }
  return end;
}

/** A sentence up to a colon and a mark that opens a quotation. */
const INTRODUCTION = new RegExp(String.raw`(?<=^|[.!?…]\s)([^.!?…:\n]{4,${LONGEST_INTRODUCTION}}):\s{1,2}[«“„"]`, 'gu');

/** Where the words before a sign end: a question mark belongs to them, a comma or a dash does not. */
function endBefore(text: string, start: number, sign: Token): number {
  let end = /^[?!…]$/u.test(sign.lower) ? sign.end : sign.start;
  while (end > start && /[\s,—–-]/u.test(text[end - 1] ?? '')) end--;
  return end;
}

function rangeOf(tokens: readonly Token[], first: number, last: number): Range | null {
  const from = tokens[first];
  const to = tokens[last - 1];
  return from === undefined || to === undefined ? null : { start: from.start, end: to.end };
}

/** A paragraph of speech that a dash opens. */
export interface Dialogue extends Range {
  readonly innerStart: number;
  /** Someone is named in it. */
  readonly attributed: boolean;
  /** Its words without those of the narrator, where a dash opens speech again after them. */
  readonly parts?: readonly Range[] | undefined;
  /** Another speaks after it in the same paragraph, and nothing says who spoke it. */
  readonly isNameless?: true;
}

/**
 * The words of a speech and those of the sentences after its attribution, if the speaker surely speaks on: they speak of themselves, and
 * nothing else speaks of the speaker or names another.
 */
function continued(
  text: string,
  start: number,
  end: number,
  { at, resume }: InnerAttribution,
  lexicon: Lexicon,
): Range[] | undefined {
  const { firstPerson, she, he } = lexicon;
  if (firstPerson.size === 0 || resume === null || !/[.!?]\s*$/u.test(text.slice(at, resume))) return undefined;
  const words =
    text
      .slice(resume, end)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (!words.some((word) => firstPerson.has(word)) || words.some((word) => she.has(word) || he.has(word)))
    return undefined;
  if (attributionWithin(text, resume, end, lexicon) !== null) return undefined;
  return [
    { start, end: at },
    { start: resume, end },
  ];
}

/** Whether text ends with words between marks that do not begin it, and begin a sentence. */
function endsOthersWords(text: string): boolean {
  return /[.!?…]\s{1,2}(?:«[^«»]{1,400}»|“[^“”]{1,400}”|„[^„“”]{1,400}[“”])$/u.test(text);
}

/** A dash after the end of a sentence, before a capital: another may begin to speak, or the narrator. */
const NEXT_SPEECH = /(?<=[.?!…]\s{0,2})[—–―](?=\s{0,2}[¿¡«]?\p{Lu})/gu;
/** Most dashes of a paragraph with which another may begin to speak. */
const MOST_SPEECHES = 8;

/**
 * The speech of a paragraph `[start, end)` that begins with a dash, of each who is named: `— Et lui ? — Parti, répond Vasseur.` Empty
 * if it does not begin with one.
 */
export function dialoguesOf(text: string, start: number, end: number, lexicon: Lexicon): Dialogue[] {
  const whole = dialogueOf(text, start, end, lexicon);
  if (whole === null) return [];
  const starts = Array.from(text.slice(start + 1, end).matchAll(NEXT_SPEECH), ({ index }) => start + 1 + index);
  const speeches = starts.slice(0, MOST_SPEECHES);
  const isNamed = (from: number, to: number): boolean => {
    const said = attributionWithin(text, from + 1, to, lexicon, true);
    return said !== null && !said.isPronoun && !endsOthersWords(text.slice(from + 1, said.at));
  };
  const [next = end] = speeches;
  const isFirst = next === end || attributionWithin(text, whole.innerStart, next, lexicon, true) !== null;
  const from = isFirst ? Math.max(whole.end, whole.parts?.at(-1)?.end ?? 0) : next;
  const other = speeches.find((at, index) => at >= from && isNamed(at, speeches[index + 1] ?? end));
  if (other === undefined) return [whole];
  const { innerStart } = whole;
  const first: Dialogue = isFirst
    ? whole
    : { start, innerStart, end: text.slice(0, next).trimEnd().length, attributed: true, isNameless: true };
  return [first, ...dialoguesOf(text, other, end, lexicon)];
}

/** The speech of a paragraph `[start, end)` that begins with a dash, or null if it does not. */
function dialogueOf(text: string, start: number, end: number, lexicon: Lexicon): Dialogue | null {
  if (lexicon.rules.dialogue !== true || !DASH.test(text.slice(start, start + 1))) return null;
  let innerStart = start + 1;
  while (innerStart < end && /\s/u.test(text[innerStart] ?? '')) innerStart++;
  if (innerStart >= end || !/^[\p{Lu}\p{N}¿¡«"“„…]/u.test(text.slice(innerStart, innerStart + 2))) return null;
  const found = attributionWithin(text, innerStart, end, lexicon, true);
  // `—Eso decidirá el pleno. Vega salió. «Estoy harta», murmuró Ruiz.`: who is named said the words between the marks.
  const said = found !== null && endsOthersWords(text.slice(innerStart, found.at)) ? null : found;
  const parts =
    said === null
      ? undefined
      : said.reopened === null
        ? continued(text, innerStart, end, said, lexicon)
        : wordsAround(text, innerStart, end, said, lexicon, true);
  return { start, innerStart, end: said?.at ?? end, attributed: said !== null, parts };
}
