import { ABBREVIATIONS, cueVerb, PREPOSITIONS, SUBORDINATORS, WEEKDAYS } from '../extract/lexicon.js';
import { isPersonNoun } from '../extract/phrases.js';
import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import { descriptionStart, ownedEnd } from './described.js';
import { NAME, NAME_AT_END, NAME_AT_START } from './name-pattern.js';
import { roleAtStart } from './roles.js';

/** A name and where it is in a text. */
export interface NameAt {
  readonly name: string;
  readonly at: number;
}

/** Who an attribution says is speaking: someone named, the one named before (`he`), or someone else without a name (`the mayor`). */
export type Attributed =
  | (NameAt & { readonly kind: 'named' })
  | { readonly kind: 'same' }
  | { readonly kind: 'unnamed'; readonly role: string | null };

/** A name alone after the words and a dash: `– Ann Lee.` In parentheses it may be a citation. */
const ALONE = new FastPattern(() => ({
  source: String.raw`^(\s{0,3}[—–-]{1,3}\s{1,3})(${NAME})(?=\s{0,3}(?:[.[]|$))`,
  flags: 'u',
}));

const PRONOUN = /^(?:he|she)$/iu;
const OTHERS = new WordPattern(
  'they|it|we|i|the|a|an|his|her|its|their|one|some|others|another|both|critics|officials|not|anyone|anybody|everyone|everybody',
);
/** Verbs of someone who speaks to someone else: `he` is not the previous speaker. */
const REPLYING = new FastPattern(
  () => /^(?:answer|repl[iy]|respond|counter|retort|object|ask|disagree|den[iy]|reject|refut|disput|oppos|critici)/iu,
);
/** Words that begin a new sentence, not an attribution. */
const BEGINNING = new WordPattern('so|still|later|meanwhile|however|instead|today|yesterday|such');
/** Words between a subject and its verb. */
const ADVERB = /^(?:also|then|later|has|had|further|again)\s{1,9}/iu;
/** `, the chair of the board,` or `, R-Wis.,` between a name and its verb. */
const APPOSITION = /^(?:,\s{1,9}(?:[DRI]-\p{Lu}[\p{L}.]{0,12}|(?=[\p{Ll}\d])[^,.;:!?"“”„«»]{1,120})){1,3},\s{1,9}/u;
/** Maximum number of words of a role before a name: `said board chair Ann Lee`. */
const MOST_ROLE_WORDS = 5;

/** Whether a word is a verb that introduces speech, in a form that has a subject before it. */
export function isSpokenCue(word: string): boolean {
  const verb = cueVerb(word.toLowerCase());
  if (verb === undefined || (verb.form !== 'past' && verb.form !== 'present')) return false;
  return verb.strength === 'speech' || verb.lemma === 'tell';
}

/** The name that begins at an index of a text. */
export function nameFrom(text: string, at: number): NameAt | null {
  const found = NAME_AT_START.exec(text.slice(at))?.[0];
  return found === undefined ? null : { name: withoutNextSentence(found), at };
}

/** A name up to the full stop that ends its sentence. */
function withoutNextSentence(name: string): string {
  let at = 0;
  for (const word of name.split(/(\s+)/u)) {
    at += word.length;
    if (/\p{Ll}{2}\.$/u.test(word) && !ABBREVIATIONS.has(word.slice(0, -1).toLowerCase())) return name.slice(0, at - 1);
  }
  return name;
}

/**
 * The attribution that a text begins with, after a quotation: `, Ann Lee said`, `said Ann Lee`, `he added`. Where the
 * quotation `ended` its sentence, a reply and words before a colon belong to what follows.
 */
export function attributionAfter(text: string, ended = false): Attributed | null {
  if (ended && /^[^.!?"“”„«»]{0,80}:/u.test(text)) return null;
  const start = /^[\s,—–-]{0,6}/u.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const alone = ALONE.exec(text);
  if (alone !== null) return { kind: 'named', name: alone[2] ?? '', at: (alone[1] ?? '').length };
  const dashed = describedAlone(text);
  if (dashed !== null) return dashed;
  const according = /^(?:according\s+to|in\s+the\s+words\s+of)\s+/iu.exec(rest);
  if (according !== null) return afterVerb(text, start + according[0].length, '');
  const [whole, verb = ''] = /^(\p{Ll}[\p{L}\p{M}]{1,19})\s+/u.exec(rest) ?? [''];
  if (isSpokenCue(verb)) return afterVerb(text, start + whole.length, verb);
  // `, as Ann Lee put it`
  const as = /^as\s{1,9}(?=\p{Lu})/u.exec(rest);
  if (as !== null) {
    const found = attributionAfter(rest.slice(as[0].length), ended);
    return found?.kind === 'named' ? { ...found, at: found.at + start + as[0].length } : found;
  }
  const named = nameFrom(text, start);
  if (named !== null && !PRONOUN.test(named.name) && !OTHERS.test(named.name)) {
    const [first = ''] = named.name.split(/\s/u);
    if (PREPOSITIONS.has(first.toLowerCase()) || SUBORDINATORS.has(first.toLowerCase()) || BEGINNING.test(first))
      return null;
    const end = start + named.name.length;
    const owned = ownedEnd(named.name, text.slice(end));
    if (owned !== null && verbAt(text.slice(end + owned)) !== null)
      return { kind: 'named', name: text.slice(start, end + owned), at: start };
    const after = rest.slice(named.name.length);
    const apposition = APPOSITION.exec(after)?.[0] ?? '';
    const cue = verbAt(after.slice(apposition.length));
    if (cue === null || (ended && (REPLYING.test(cue) || saysMore(after.slice(apposition.length), cue)))) return null;
    return { kind: 'named', ...named };
  }
  const titled = titledSpeaker(text, start);
  if (titled !== null) return { kind: 'named', ...titled };
  const [subject = ''] = /^\p{L}+/u.exec(rest) ?? [];
  if (PRONOUN.test(subject)) return pronoun(verbAt(rest.slice(subject.length)));
  if (!OTHERS.test(subject)) return null;
  const cue = [...rest.slice(0, 120).matchAll(/[\p{L}\p{M}'’-]+|[.;:!?"“”]/gu)].slice(1, 2 + MOST_ROLE_WORDS);
  const spoken = cue.find(({ 0: word }) => isSpokenCue(word));
  if (spoken === undefined) return null;
  const described = rest.slice(0, spoken.index).trimEnd();
  const name = NAME_AT_END.exec(described);
  const from = name === null ? null : descriptionStart(described.slice(0, name.index));
  return from === null
    ? { kind: 'unnamed', role: roleAtStart(described) }
    : { kind: 'named', name: described.slice(from), at: start + from };
}

/** The name after the words of a role that a text has at an index, before a verb of speech: `director Helen Moss said`, `her husband Bill Price said`. */
function titledSpeaker(text: string, at: number): NameAt | null {
  const written = text.slice(at, at + 160);
  const apposed = APPOSED_ROLE.exec(written);
  const [whole = '', words = ''] = apposed ?? TITLE.exec(written) ?? [];
  const role = words.trim().split(' ');
  const isRole = role.every((word) => !NO_ROLE.test(word) && !PREPOSITIONS.has(word) && !SUBORDINATORS.has(word));
  if (whole === '' || !isRole || !isPersonNoun(role.at(-1) ?? '')) return null;
  const found = nameFrom(text, at + whole.length);
  if (found === null) return null;
  const end = found.at + found.name.length;
  const after = text.slice(end);
  if (ownedEnd(found.name, after) !== null) return null;
  const isClosed = apposed !== null && /^,\s/u.test(after);
  if (apposed !== null && !isClosed) return null;
  const rest = after.slice(isClosed ? 2 : (APPOSITION.exec(after)?.[0].length ?? 0));
  return verbAt(rest) === null ? null : found;
}

/** `director Helen Moss`, `her husband Bill Price` */
const TITLE = new FastPattern(
  () => /^(?:(?:his|her|their|its|the)\s)?((?:\p{Ll}[\p{L}\p{M}'’-]{1,30}\s){1,4})(?=\p{Lu})/u,
);
/** `the head of the board, Ann Lee,`, `her husband, Bill Price,` */
const APPOSED_ROLE = new FastPattern(
  () =>
    /^(?:his|her|their|its|the|an?)\s((?:\p{Ll}[\p{L}\p{M}'’-]{1,30}\s){0,3}?\p{Ll}[\p{L}\p{M}'’-]{1,30})(?:\s(?:of|for|at|from)\s[^,.;:“”"]{1,40})?,\s(?=\p{Lu})/u,
);

/** What a verb of speech has for its object, where it does not look back at a quotation: `said he would`, `said the same`. */
const OBJECT = new FastPattern(
  () =>
    /^(?:that|he|she|they|it|we|i|his|her|their|its|this|these|those|there|nothing|something|everything|nobody|no|not|an?|the(?!\s(?:day|next|same\s(?:day|night|week)|night|week|morning|evening|following|other)(?!\p{L})))(?!\p{L})/iu,
);

/** Whether a sentence continues after its verb of speech with what is said: “…” Lee said he would go. */
function saysMore(text: string, verb: string): boolean {
  const after = text.slice(text.indexOf(verb) + verb.length).trimStart();
  if (!/^t(?:ell|old)/iu.test(verb)) return OBJECT.test(after);
  const listener = /^(?:(?:the|a|an|his|her|their)\s{1,9})?[\p{L}\p{M}'’-]{1,30}\s{1,9}/iu.exec(after)?.[0] ?? '';
  return /^(?:that|he|she|they|it|we|i)(?!\p{L})/iu.test(after.slice(listener.length));
}

/** Someone described, or named by a role, alone after the words and a dash: `– Ann Lee’s lawyer.`, `— the mayor` */
function describedAlone(text: string): Attributed | null {
  const dash = /^\s{0,3}[—–-]{1,3}\s{1,3}/u.exec(text)?.[0] ?? '';
  if (dash === '') return null;
  const line = /^[^.;:!?[\]()“”"\n]{1,160}/u.exec(text.slice(dash.length))?.[0].trimEnd() ?? '';
  if (!/^\s{0,3}(?:[.[]|$)/u.test(text.slice(dash.length + line.length))) return null;
  const described = describedFrom(line, 0);
  if (described !== null && described.at + described.name.length === line.length)
    return { kind: 'named', name: described.name, at: dash.length + described.at };
  const role = roleAtStart(line);
  return role === line ? { kind: 'unnamed', role } : null;
}

/** The verb of speech that a text begins with, an adverb before it aside. */
function verbAt(text: string): string | null {
  let rest = text.trimStart();
  for (let adverb = ADVERB.exec(rest); adverb !== null; adverb = ADVERB.exec(rest)) rest = rest.slice(adverb[0].length);
  const [word = ''] = /^[\p{L}\p{M}]{2,20}(?![\p{L}\p{M}])/u.exec(rest) ?? [];
  if (/^puts?\s+it\b/u.test(rest)) return word;
  return isSpokenCue(word) ? word : null;
}

/** Who is named at an index, after a verb of speech: a name, perhaps with a role before it. */
function afterVerb(text: string, at: number, verb: string): Attributed | null {
  const described = describedFrom(text, at);
  if (described !== null) return { kind: 'named', ...described };
  const named = nameFrom(text, at);
  if (named !== null) return { kind: 'named', ...(titledAfter(text, at + named.name.length) ?? named) };
  const [subject = ''] = /^\p{L}+/u.exec(text.slice(at)) ?? [];
  if (PRONOUN.test(subject)) return pronoun(verb);
  const found = roleAt(text, at);
  if (found !== null && !found.isAfterPreposition) {
    const { name, at: from } = titledAfter(text, found.at + found.name.length) ?? found;
    return { kind: 'named', name, at: from };
  }
  return subject === '' ? null : { kind: 'unnamed', role: roleAtStart(text.slice(at)) };
}

/** Words that are no part of a role between two names: `said Lee as Ann Moe`. */
const NO_ROLE = new WordPattern(
  'and|or|but|yet|so|then|that|who|whom|whose|which|when|where|while|how|why|what|told|tells?|not|also|here|there|today|yesterday|tomorrow|is|was|are|were|has|had|will|would',
);

/** The name after the words of a role that follow the name of a body or of somebody else: `said Calder council leader Ann Lee`, `said Air Force 1st Lt. Tom Vane`. */
function titledAfter(text: string, at: number): NameAt | null {
  const [step = '', words = ''] =
    /^\s{1,3}((?:(?:\p{Ll}[\p{L}\p{M}'’-]{1,30}|\d{1,2}(?:st|nd|rd|th))\s{1,3}){1,5})(?=\p{Lu})/u.exec(
      text.slice(at, at + 160),
    ) ?? [];
  const isRole = words
    .trim()
    .split(/\s+/u)
    .every((word) => !NO_ROLE.test(word) && !PREPOSITIONS.has(word) && !SUBORDINATORS.has(word) && !isAdverb(word));
  const found = step === '' || !isRole ? null : nameFrom(text, at + step.length);
  return found === null || WEEKDAYS.has(found.name.toLowerCase()) ? null : found;
}

/** `said Lee angrily`, `said Lee last Monday` */
function isAdverb(word: string): boolean {
  const isManner = word.length > 4 && word !== 'family' && word.endsWith('ly');
  return isManner || /^(?:late|early|last|this|next|earlier|later|again)$/u.test(word) || isSpokenCue(word);
}

/** Someone described by the name of another at an index: `the lawyer of Ann Lee`, `Ann Lee’s lawyer`, `not Ann Lee`. */
export function describedFrom(text: string, at: number): NameAt | null {
  const named = nameFrom(text, at);
  if (named !== null) {
    const end = at + named.name.length;
    const owned = ownedEnd(named.name, text.slice(end));
    if (owned === null) return null;
    // `Northbank’s spokeswoman Ann Lee`
    const next = nameFrom(text, end + owned + (/^\s*/u.exec(text.slice(end + owned))?.[0].length ?? 0));
    return next ?? { name: text.slice(at, end + owned), at };
  }
  const found = roleAt(text, at);
  const from = found === null ? null : descriptionStart(text.slice(at, found.at));
  return found === null || from === null
    ? null
    : { name: text.slice(at + from, found.at + found.name.length), at: at + from };
}

/** The name after the words of a role at an index, and whether a preposition leads to it. */
function roleAt(text: string, at: number): (NameAt & { readonly isAfterPreposition: boolean }) | null {
  let from = at;
  for (let count = 0; count < MOST_ROLE_WORDS; count++) {
    const [step, word = ''] = /^(\p{Ll}[\p{L}\p{M}'’-]*),?\s{1,9}/u.exec(text.slice(from, from + 60)) ?? [''];
    if (step === '' || /^(?:reporters|late|early|last|this|that)$/u.test(word)) return null;
    from += step.length;
    const isAfterPreposition = PREPOSITIONS.has(word);
    const found = nameFrom(text, from);
    if (found !== null && !WEEKDAYS.has(found.name.toLowerCase())) return { ...found, isAfterPreposition };
    if (isAfterPreposition) return null;
  }
  return null;
}

function pronoun(verb: string | null): Attributed | null {
  if (verb === null) return null;
  return REPLYING.test(verb) ? { kind: 'unnamed', role: null } : { kind: 'same' };
}
