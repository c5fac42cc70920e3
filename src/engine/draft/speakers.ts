import { citationsIn } from '../cite/citations.js';
import { cleftBefore } from '../extract/cleft.js';
import { ADVERBS, CUE_NOUNS, SUBORDINATORS } from '../extract/lexicon.js';
import { COMMON_WORDS, GIVEN, LISTED } from '../extract/names/gazetteer/index.js';
import { type DraftBlock, visibleIndex } from '../markdown/block.js';
import { FastPattern } from '../text/fast-pattern.js';
import { RarePattern } from '../text/rare-pattern.js';
import { attributionAfter, describedFrom, isSpokenCue, type NameAt, nameFrom } from './attribution-after.js';
import { isCueWith } from './cue-with.js';
import { describedBy, descriptionStart, ownedEnd } from './described.js';
import { keptByPlace } from './kept-by-place.js';
import { NAME, NAME_AT_END } from './name-pattern.js';
import { withoutOpening } from './person-names.js';
import type { DraftQuotation } from './quotations.js';
import { roleAtStart } from './roles.js';
import { firstWhere, sentenceAt, sentencesOf } from './sentences.js';

/** Someone said to speak, and the word that says so; offsets are those of the text given. */
export interface NamedSpeaker {
  readonly speaker: string;
  readonly speakerAt: number;
  readonly cue: string;
  readonly cueAt: number;
}

/** Speakers who are not named: pronouns, and roles after an article. */
const PRONOUN = /^(?:he|she|they|it|we|i)$/iu;
const ARTICLE = /^(?:the|a|an|his|her|its|their)$/iu;

/** Number of characters around a quotation in which its attribution is searched for. */
const REACH = 300;

/** A role has no more words than this. */
const LONGEST_ROLE = 4;

const APPOSED_NAME = new FastPattern(() => ({ source: String.raw`(?<=\p{L}),\s(${NAME}),$`, flags: 'u' }));
/** The party and the state of an American politician. */
const AFFILIATION = /^[DRI]-\p{Lu}/u;
const APPOSITION = /(?:,\s(?=[\p{Ll}\d])[^,.;:!?"“”„«»]{1,120}){1,3},$/u;

const IN_WORDS_OF = new RarePattern(
  /words/u,
  () => new RegExp(String.raw`(?<![\p{L}\p{M}])([Ii]n\s{1,9}the\s{1,9}(?:own\s)?words\s{1,9}of)\s{1,9}(${NAME})$`, 'u'),
);
const IN_WORDS_OF_ANOTHER = new RarePattern(
  /words/iu,
  () => /(?<![\p{L}\p{M}])in\s{1,9}the\s{1,9}(?:own\s)?words\s{1,9}of\s{1,9}/iu,
);
/** A name, what is someone's, and perhaps a verb: `Ann Lee’s short reply was`. */
const OWNED_NOUN = new RarePattern(
  /['’]/u,
  () =>
    new RegExp(
      String.raw`(${NAME.replaceAll("'’", '')})(['’]s?\s+(?:\p{Ll}+\s+){0,3}?)(\p{Ll}+)(?:\s+(?:was|is|were|came|read|reads|ran|runs)(?:\s\p{Ll}+)?)?$`,
      'u',
    ),
);
/** What is someone's own in words, besides the nouns that introduce speech. */
const OWN_WORDS = new FastPattern(
  () =>
    /^(?:verdict|answers?|line|lines|summary|opinion|phrase|thoughts?|take|rule|advice|lesson|judg(?:e)?ment|reasoning|counsel|promise|excuse|defen[cs]e|thanks|toast|farewell|greeting|speech)$/u,
);

/** `It was Ann Lee, not her husband Tom, who`, before a verb. */
const CLEFT = new RarePattern(/who|that/u, () => new RegExp(cleftBefore(NAME), 'u'));

/** `Ann Lee’s former lawyer`, before a verb. */
const OWNED_PERSON = new FastPattern(() => ({
  source: String.raw`(${NAME})((?:\s\p{Ll}[\p{L}\p{M}-]{1,30}){1,4})$`,
  flags: 'u',
}));

const ACCORDING = /(^|[^\p{L}\p{M}])(according\s{1,9}to\s{1,9})/giu;

/** Where the pronoun, or the role with its article, begins that a text ends with; null if there is none. */
export function unnamedAtEnd(text: string): number | null {
  const words = [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)].slice(-LONGEST_ROLE - 1);
  let end = text.length;
  for (const [index, { 0: word, index: start }] of words.reverse().entries()) {
    // Only white space may be between them, and nothing after the last.
    if (text.slice(start + word.length, end).trim() !== '' || (index === 0 && start + word.length < end)) return null;
    if (index === 0 ? PRONOUN.test(word) : ARTICLE.test(word)) return start;
    end = start;
  }
  return null;
}

/** A verb of speech with what may follow it (`told reporters on Monday`) is no longer than this. */
const LONGEST_CUE = 120;

/** The speaker and cue that a text ends with, an opening mark, a comma or a colon aside: `Ann Lee told reporters that`. */
export function speakerAtEnd(text: string): NamedSpeaker | null {
  const written = withoutLast(withoutLast(text, '"“„«‘「'), ',:');
  const according = [...written.matchAll(ACCORDING)].at(-1);
  if (according !== undefined) {
    const [whole, , cue = ''] = according;
    const speakerAt = according.index + whole.length;
    const speaker = written.slice(speakerAt);
    const isDescribed = describedFrom(speaker, 0)?.name === speaker;
    if (isDescribed || NAME_AT_END.exec(speaker)?.index === 0 || unnamedAtEnd(speaker) === 0)
      return { speaker, speakerAt, cue: cue.trim(), cueAt: speakerAt - cue.length };
  }
  const noun = speakerOfNoun(written);
  if (noun !== null) return noun;
  const tailAt = Math.max(0, written.length - LONGEST_CUE);
  const tail = [...written.slice(tailAt).matchAll(/\S+/gu)];
  // The first of them has nothing before it that could be a name.
  for (let index = tail.length - 1; index > 0; index--) {
    const { 0: cue = '', index: cueAt = 0 } = tail[index] ?? {};
    const after = tail.slice(index + 1).map(([word]) => word);
    if (!isCueWith(cue, after)) continue;
    const before = withoutAdverb(written.slice(0, tailAt + cueAt));
    const subject = subjectAtEnd(before);
    if (subject !== null) return { speaker: subject.name, speakerAt: subject.at, cue, cueAt: tailAt + cueAt };
  }
  return null;
}

/** What begins a clause that someone says: in “Omar Diaz said that Ann Lee’s answer was | …” the answer is not quoted. */
const BEGINS_CLAUSE = new FastPattern(
  () =>
    /(?<!\p{L})(?:that|whether|how|because|said|says|told\s[\p{L}’']{1,20}|added|argued|claimed|insisted|called)\s{1,3}$/iu,
);

/** `For Ann Lee, `, and nothing else before the words. */
const FOR = new RarePattern(
  /For/u,
  () => new RegExp(String.raw`^[\s>*_-]{0,6}(For)\s{1,3}(?:the\s)?(${NAME.replaceAll('for|', '')})$`, 'u'),
);

/** `In the words of Ann Lee`, `in the words of Ann Lee’s lawyer`, `Ann Lee’s verdict was`. */
function speakerOfNoun(text: string): NamedSpeaker | null {
  const described = IN_WORDS_OF_ANOTHER.exec(text);
  if (described !== null) {
    const speakerAt = described.index + described[0].length;
    const speaker = text.slice(speakerAt);
    if (describedFrom(speaker, 0)?.name === speaker)
      return { speaker, speakerAt, cue: described[0].trim(), cueAt: described.index };
  }
  const inWords = IN_WORDS_OF.exec(text);
  if (inWords !== null) {
    const [whole, cue = '', speaker = ''] = inWords;
    const speakerAt = inWords.index + whole.length - speaker.length;
    return { speaker, speakerAt, cue, cueAt: inWords.index };
  }
  const [lead = '', forWhom = '', whom = ''] = text.length < LONGEST_CUE ? (FOR.exec(text) ?? []) : [];
  if (whom !== '')
    return { speaker: whom, speakerAt: lead.length - whom.length, cue: forWhom, cueAt: lead.indexOf(forWhom) };
  const owned = OWNED_NOUN.exec(text.slice(-LONGEST_CUE));
  const [, owner = '', between = '', noun = ''] = owned ?? [];
  if (owned === null || (!CUE_NOUNS.has(noun) && !OWN_WORDS.test(noun))) return null;
  const speakerAt = Math.max(0, text.length - LONGEST_CUE) + owned.index;
  if (BEGINS_CLAUSE.test(text.slice(0, speakerAt))) return null;
  return { speaker: owner, speakerAt, cue: noun, cueAt: speakerAt + owner.length + between.length };
}

function withoutAdverb(text: string): string {
  const trimmed = text.trimEnd();
  const word = /\s(\p{Ll}{3,20})$/u.exec(trimmed);
  return word !== null && (ADVERBS.has(word[1] ?? '') || /^(?:had|has|\p{Ll}{3,}ly)$/u.test(word[1] ?? ''))
    ? trimmed.slice(0, word.index).trimEnd()
    : trimmed;
}

/** The subject that a text ends with, before a verb of speech: a name, a pronoun or a role. */
export function subjectBefore(text: string): NameAt | null {
  return subjectAtEnd(withoutAdverb(text));
}

/** The name, pronoun or role that a text ends with, words that explain a name aside: `Ann Lee, chair of the board,`. */
function subjectAtEnd(text: string): NameAt | null {
  const owned = OWNED_PERSON.exec(text.slice(-LONGEST_CUE));
  if (owned !== null && ownedEnd(owned[1] ?? '', owned[2] ?? '') === owned[2]?.length) {
    const at = text.length - owned[0].length;
    return { name: text.slice(at), at };
  }
  // `Ann Lee’s claims`
  if (/(?:['’]s|s['’])$/u.test(text)) return null;
  const at = NAME_AT_END.exec(text)?.index ?? unnamedAtEnd(text);
  if (at !== null) return { name: text.slice(at), at };
  const [cleft = '', subject = ''] = CLEFT.exec(text.slice(-LONGEST_CUE)) ?? [];
  if (cleft !== '') return { name: subject, at: text.length - cleft.length + cleft.indexOf(subject) };
  // `the chair of the board, Ann Lee,`
  const apposed = APPOSED_NAME.exec(text);
  // `Sen. Ann Lee, R-Wis.,`
  if (apposed !== null && AFFILIATION.test(apposed[1] ?? '')) return subjectAtEnd(text.slice(0, apposed.index));
  if (apposed !== null) return { name: apposed[1] ?? '', at: apposed.index + apposed[0].indexOf(apposed[1] ?? '') };
  const explained = text.slice(0, APPOSITION.exec(text)?.index ?? 0);
  const named = NAME_AT_END.exec(explained);
  return named === null ? null : { name: named[0], at: named.index };
}

/** Whether a word with a comma after it is not a surname: `Today, Ann`, `Calder, Ann`. */
function isOpeningWord(word: string): boolean {
  return withoutOpening(`${word} X`) === 'X' || COMMON_WORDS.has(word.toLowerCase()) || LISTED.has(word);
}

/** A text without white space at its end, and without one of these marks and the white space before it. */
function withoutLast(text: string, marks: string): string {
  const last = text.charAt(text.length - 1);
  return (last !== '' && marks.includes(last) ? text.slice(0, -1) : text).trimEnd();
}

/** A name before a colon, and nothing else before it: `Ann Lee:`. */
const LABEL = new FastPattern(() => ({ source: `^[\\s"“„«‘]{0,4}(${NAME}):\\s{0,9}["“„«‘]?$`, flags: 'u' }));

/** The name that a draft gives to a speaker, and where it is in the block's visible text. */
export interface DraftSpeaker {
  readonly name: string;
  readonly block: DraftBlock;
  readonly from: number;
  readonly to: number;
  /** Who the draft says reports what the speaker said: `Ann Lee` in “Ann Lee said that Omar Diaz had told her”. */
  readonly relay?: string | undefined;
  /** Whether the quotation is a part of a clause that the speaker says: “Ann Lee said the council had ‘no plan’”. */
  readonly isOfClause?: true | undefined;
}

/**
 * Who the draft itself says speaks a quotation: a name, a label that may be one (`Lee:`), the previous speaker (`he`),
 * or someone without a name.
 */
export type OwnAttribution =
  | { readonly kind: 'named' | 'label'; readonly speaker: DraftSpeaker }
  | { readonly kind: 'same' }
  | { readonly kind: 'unnamed'; readonly role: string | null };

const attributions = new WeakMap<DraftQuotation, OwnAttribution | null>();

/** The attribution of a quotation in its own sentence, or in a block quotation's attribution line; null without one. */
export function ownAttribution(quotation: DraftQuotation): OwnAttribution | null {
  let found = attributions.get(quotation);
  if (found === undefined) {
    found = attributionOf(quotation);
    attributions.set(quotation, found);
  }
  return found;
}

const attributionOf = keptByPlace(readAttribution, (found, block) =>
  found === null || !('speaker' in found) ? found : { ...found, speaker: { ...found.speaker, block } },
);

function readAttribution(quotation: DraftQuotation): OwnAttribution | null {
  if (quotation.kind === 'block') {
    const { attribution } = quotation;
    if (attribution === null) return null;
    const { block, from } = attribution;
    const cited = citationsIn(block)
      .map((each) => visibleIndex(block, each.start))
      .find((at) => at >= from);
    const line = block.visible.text.slice(from, Math.min(attribution.to, cited ?? attribution.to));
    const at = line.length - line.trimStart().length;
    const found = describedFrom(line, at) ?? nameFrom(line, at);
    if (found !== null) return { kind: 'named', speaker: placed(block, from, found) };
    const role = roleAtStart(line.trimStart());
    return role === null ? null : { kind: 'unnamed', role };
  }
  const first = quotation.parts[0];
  const last = quotation.parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const { text } = first.block.visible;
  const sentence = sentencesOf(first.block)[sentenceAt(first.block, first.from)];
  const start = Math.max(sentence?.start ?? 0, first.from - REACH);
  // Who answers is not who asks.
  if (ASKED.test(text.slice(start, first.from))) return { kind: 'unnamed', role: null };
  const before = attributionBefore(first.block, text.slice(start, first.from), start);
  if (before !== null) return before;
  if (SUBORDINATE.test(text.slice(start, first.from))) return null;
  const ended = /\.$/u.test(last.text);
  // `“One,” [@k] said Ann Lee`: what follows a whole sentence and its citation is the next one.
  const after = /[.!?…]$/u.test(last.text) ? last.to + 1 : afterCitation(last.block, last.to + 1);
  const found = attributionAfter(last.block.visible.text.slice(after, last.to + REACH), ended);
  if (found?.kind !== 'named') return found;
  return { kind: 'named', speaker: placed(last.block, after, found) };
}

/** `While Ann Lee called it “…”, Omar Diaz said`: the one named after the words says something else. */
const SUBORDINATE = new FastPattern(
  () =>
    /^[\s*_]{0,4}(?:while|whereas|although|though|when|after|before|because|since)(?:\s{1,9}[^\s,;:“”"„«]{1,40}){2,20}\s{0,3}["“„«‘]?$/iu,
);

/** `Asked “…”, Ann Lee said`; `Ann Lee, when asked “…”, said` */
const ASKED = new FastPattern(
  () =>
    /(?:^|,)\s{0,3}(?:(?:when|if|after being|on being|repeatedly)\s)?asked(?:\s(?:by|on|at|about)\s[^,.!?“”"]{1,60})?[,:]?[\s"“‘„«]{0,4}$/iu,
);

/** The role that a quotation's sentence begins with, if it continues to say what that one said: `The mayor said the plan was`. */
export function indirectRole({ kind, parts: [first] }: DraftQuotation): string | null {
  if (kind === 'block' || first === undefined) return null;
  const { start } = sentencesOf(first.block)[sentenceAt(first.block, first.from)] ?? { start: 0 };
  const lead = first.block.visible.text.slice(Math.max(start, first.from - REACH), first.from).trimStart();
  const role = roleAtStart(lead);
  const [verb = ''] = /^\p{Ll}+/u.exec(lead.slice(role?.length).trimStart()) ?? [];
  if (role !== null) return isSpokenCue(verb) ? role : null;
  // `The chief engineer called the plan “…”`
  return JUDGING.exec(lead)?.[1] ?? null;
}

/** A role, and the verb by which its holder calls something by the words quoted. */
const JUDGING = new FastPattern(
  () =>
    /^((?:the|a|an|his|her|its|their)(?:\s(?!that)\p{Ll}[\p{L}-]{1,30}){1,3}?)\s(called|calls|described|dismissed|praised|mocked|criticized|criticised|denounced|condemned|branded|labelled|labeled|hailed|slammed|deplored|defended|rejected|ridiculed|derided|decried)(?=\s)/iu,
);

/** Where a citation right after an index of the visible text ends; the index itself without one. */
function afterCitation(block: DraftBlock, at: number): number {
  const space = /^\s*/u.exec(block.visible.text.slice(at, at + 5))?.[0].length ?? 0;
  const citations = citationsIn(block);
  const found =
    citations[firstWhere(citations.length, (index) => visibleIndex(block, citations[index]?.start ?? 0) >= at)];
  return found !== undefined && visibleIndex(block, found.start) === at + space ? visibleIndex(block, found.end) : at;
}

/** A role before what it is of: `a spokesman for | the union`. */
const OF_ANOTHER = new FastPattern(
  () => /(?<![\p{L}\p{M}])(?:the|an?)\s(?:\p{Ll}[\p{L}-]{1,30}\s){1,3}(?:of|for|from|at)\s$/iu,
);

/** The attribution that words of a block end with; `start` is where they begin in its visible text. */
export function attributionBefore(block: DraftBlock, words: string, start: number): OwnAttribution | null {
  const named = speakerAtEnd(words);
  if (named !== null) {
    const { speaker: name, speakerAt: at } = named;
    if (/^(?:he|she)$/iu.test(name)) return { kind: 'same' };
    const from = descriptionStart(words.slice(0, at));
    if (from !== null && NAME_AT_END.exec(name)?.index === 0) {
      const to = at + name.length;
      return { kind: 'named', speaker: placed(block, start, { name: words.slice(from, to), at: from }) };
    }
    return describedBy(name) !== null || (/^\p{Lu}/u.test(name) && unnamedAtEnd(name) === null)
      ? { kind: 'named', speaker: { ...placed(block, start, { name, at }), relay: relayBefore(words.slice(0, at)) } }
      : { kind: 'unnamed', role: roleAtStart((OF_ANOTHER.exec(words.slice(0, at))?.[0] ?? '') + name) };
  }
  const [whole = '', label = ''] = LABEL.exec(words) ?? [];
  const name = label === '' ? describedLabel(words) : label;
  if (name === '') return null;
  return {
    kind: isPersonal(name) || describedBy(name) !== null ? 'named' : 'label',
    speaker: placed(block, start, { name, at: (whole || words).indexOf(name) }),
  };
}

/** Who reports what someone else said: the speaker of a clause that continues with another attribution. */
function relayBefore(words: string): string | undefined {
  const relay = speakerAtEnd(words)?.speaker;
  const isName = relay !== undefined && !SUBORDINATORS.has(relay.toLowerCase()) && NAME_AT_END.exec(relay)?.index === 0;
  return isName && unnamedAtEnd(relay) === null ? relay : undefined;
}

/** A label that describes someone, and nothing else before it: `Ann Lee’s lawyer:`; empty if it does not. */
function describedLabel(words: string): string {
  const label = /^[\s"“„«‘]{0,4}([\p{L}][^:.!?"“”„«»]{1,120}):\s{0,9}["“„«‘]?$/u.exec(words)?.[1] ?? '';
  if (describedFrom(label, 0)?.name === label) return label;
  // A label begins with a capital: `The lawyer of Ann Lee:`
  const lowered = label.charAt(0).toLowerCase() + label.slice(1);
  return describedFrom(lowered, 0)?.name === lowered ? label : '';
}

/** Whether a name begins with a given name, as that of a person does and a label such as `Key finding` does not. */
function isPersonal(name: string): boolean {
  const [given = '', surname] = name.split(/\s+/u);
  return surname !== undefined && GIVEN.has(given);
}

/** `Lee, Ann`: a surname, a comma and a given name. */
const SURNAME_FIRST = /^,\s{1,3}(\p{Lu}[\p{L}\p{M}’'-]{1,30})(?=\s{0,3}(?:[.,;:[(]|$))/u;

/** `Lee, ` before a given name, at the beginning of a sentence. */
const SURNAME_BEFORE = /^[\s"“„«‘]{0,4}(\p{Lu}[\p{L}\p{M}’'-]{1,30}),\s{1,3}$/u;

/** Names with commas between before the last two of a list, and names after the first. */
const LISTED_BEFORE = new FastPattern(() => ({
  source: String.raw`(?:^|[\s"“„«‘(])((?:${NAME},\s{1,3}){1,8})(?:and\s{1,3})?$`,
  flags: 'u',
}));
const LISTED_AFTER = new FastPattern(() => ({
  source: String.raw`^((?:,\s{1,3}${NAME}){1,8})(,?\s{1,3}(?:and|&)\s{1,3}${NAME})?(?=\s{0,3}(?:[.;:,(\[@]|$|\s(?:in|on|at|to|of|from|by|both|jointly|together|this|last|later|yesterday|also)(?!\p{L})))`,
  flags: 'u',
}));
const AND_WITHIN = /,?\s(?:and|&)\s/u;

/**
 * All names of a list of which a name is the last, before a verb, or the first, after it: `Ann Lee, Omar Diaz and Tom Moe`; null where
 * it is in none.
 */
function listOf(text: string, { name, at }: NameAt): NameAt | null {
  const before = text.slice(Math.max(0, at - LONGEST_CUE), at);
  const [, listed = ''] = LISTED_BEFORE.exec(before) ?? [];
  const isEnd = AND_WITHIN.test(name) || /,\sand\s$/u.test(before);
  // `On Monday, Ann Lee, Omar Diaz and Tom Moe`
  const parts = listed.split(/(?<=,\s{1,3})/u);
  while (parts.length > 0 && !areNames(parts.join(''))) parts.shift();
  const earlier = parts.join('');
  if (isEnd && earlier !== '') {
    const from = before.lastIndexOf(earlier) + at - before.length;
    const opens = text.slice(0, from).trim();
    const isLed = earlier.length < listed.length || /(?<!\p{L})(?:that|and|but|when|as)$/u.test(opens);
    if (opens === '' || isLed || /[.!?]["”’]?$/u.test(opens))
      return { name: text.slice(from, at + name.length), at: from };
  }
  const after = text.slice(at + name.length, at + name.length + LONGEST_CUE);
  const [whole = '', later = '', last = ''] = LISTED_AFTER.exec(after) ?? [];
  const ends = last !== '' || AND_WITHIN.test(later);
  return whole !== '' && ends && areNames(later) ? { name: name + whole, at } : null;
}

/** Whether what is between commas are names of persons, not where or when something is said: `In Calder,`. */
function areNames(listed: string): boolean {
  return listed.split(',').every((each) => {
    const name = each.trim().replace(/^(?:and|&)\s/u, '');
    return name === '' || (!isOpeningWord(name) && withoutOpening(name) === name);
  });
}

/** A list of names as one name: without the comma before “and”. */
function joinedList(list: string): string {
  return list.replace(/\s+/gu, ' ').replace(/,\s(?=(?:and|&)\s)/u, ' ');
}

/** A name that a draft gives to a speaker, at an offset of a block's visible text from `start` on. */
export function placed(block: DraftBlock, start: number, { name, at }: NameAt): DraftSpeaker {
  const begin = start + at;
  const list = describedBy(name) === null ? listOf(block.visible.text, { name, at: begin }) : null;
  if (list !== null) return { name: joinedList(list.name), block, from: list.at, to: list.at + list.name.length };
  if (/^[\p{L}\p{M}’'-]+$/u.test(name)) {
    const { text } = block.visible;
    const [whole = '', given = ''] =
      SURNAME_FIRST.exec(text.slice(begin + name.length, begin + name.length + 40)) ?? [];
    if (GIVEN.has(given))
      return { name: `${given} ${name}`, block, from: begin, to: begin + name.length + whole.length };
    const { start: opening = 0 } = sentencesOf(block)[sentenceAt(block, begin)] ?? {};
    const [before = '', surname = ''] = SURNAME_BEFORE.exec(text.slice(Math.max(opening, begin - 40), begin)) ?? [];
    if (GIVEN.has(name) && surname !== '' && !isOpeningWord(surname))
      return { name: `${name} ${surname}`, block, from: begin - before.trimStart().length, to: begin + name.length };
  }
  const own = describedBy(name) === null ? withoutOpening(name) : name;
  const to = start + at + name.length;
  return { name: own, block, from: to - own.length, to };
}
