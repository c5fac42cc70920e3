import { isOffice, withoutOffice } from '../../extract/languages/offices.js';
import { ADVERBS, AUXILIARIES, cueVerb, DETERMINERS, PLURAL_PEOPLE, PRONOUNS } from '../../extract/lexicon.js';
import { HEADS } from '../../extract/names/gazetteer/index.js';
import { CLOSING_MARK } from '../../text/closing-marks.js';
import { FastPattern } from '../../text/fast-pattern.js';
import { WordPattern } from '../../text/word-pattern.js';
import { NAME_AT_END, NAME_AT_START } from '../name-pattern.js';
import { speakerAtEnd, unnamedAtEnd } from '../speakers.js';

/** Who a sentence says is speaking, before the words. */
export interface SpeakerBefore {
  /** As written: `Ann Moe`, `she`, `the mayor`. */
  readonly name: string;
  /** Whether that is a name, not a pronoun or a role. */
  readonly named: boolean;
  /** Whether a verb of speech goes with it, and not only a colon. */
  readonly cued: boolean;
  /** Whether the name is a single word with a capital at the start of a sentence: it names someone only if the library knows them. */
  readonly perhaps?: true;
}

/** A sentence's end: its mark, closing marks, and the space after it. */
const SENTENCE_BREAK = new RegExp(String.raw`[.!?]${CLOSING_MARK}{0,3}\s{1,99}(?=[\p{Lu}"'“‘„«»([]|$)`, 'gu');
/** Abbreviations, whose point ends no sentence. */
const SHORT_FORM = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|St|\p{Lu})$/u;
/** Words between a subject and its verb. */
const BETWEEN = /\s(\p{Ll}{1,40})$/u;
const APPOSITION = /,\s[^,.;:!?"“”„«»]{1,120},?$/u;
/** `In Ann Moe’s words,` at the end of a text, which is no longer than this. */
const IN_WORDS_OF = new FastPattern(
  () => /\bin\s{1,3}([^\n]{2,60})['’]s?\s{1,3}(?:own\s{1,3})?(?:words?|view|opinion|phrase|account)[\s,:]{0,5}$/iu,
);
const LONGEST_POSSESSIVE = 100;
const PUT_IT = /\b(?:put|puts)\s+it\b/gu;

/** Who is said to speak in the text before a quotation: in its sentence, or, where it begins one, in the quoting sentence before. */
export function speakerBefore(text: string): SpeakerBefore | null {
  const breaks = [...text.matchAll(SENTENCE_BREAK)]
    .filter(({ index }) => !SHORT_FORM.test(text.slice(Math.max(0, index - 6), index)))
    .map(({ 0: mark, index }) => index + mark.length);
  const begin = breaks.at(-1) ?? 0;
  const sentence = text.slice(begin);
  if (sentence.trim() !== '') return inSentence(sentence);
  const previous = text.slice(breaks.at(-2) ?? 0, begin).trimEnd();
  // `“One,” said Ann Moe. “Two`: the speech continues.
  const quoted = Math.max(previous.lastIndexOf('”'), previous.lastIndexOf('"'), previous.lastIndexOf('»'));
  return quoted < 0 ? null : inSentence(previous.slice(quoted + 1).replace(/[.!?]{1,9}$/u, ''));
}

function inSentence(sentence: string): SpeakerBefore | null {
  const atEnd = speakerAtEnd(sentence);
  if (atEnd !== null) return described(atEnd.speaker, sentence.slice(0, atEnd.speakerAt));
  const labelled = /^(.{2,80}):$/u.exec(sentence.trim())?.[1];
  if (labelled !== undefined && NAME_AT_END.exec(labelled)?.index === 0) return labelledBy(labelled);
  // In any language, a full name at the start of a sentence that ends with a colon, perhaps after an office.
  const first = sentence.trimEnd().endsWith(':')
    ? NAME_AT_START.exec(withoutOffice(sentence.trimStart()))?.[0]
    : undefined;
  const possessive = IN_WORDS_OF.exec(sentence.slice(-LONGEST_POSSESSIVE))?.[1];
  if (possessive !== undefined && NAME_AT_END.exec(possessive)?.index === 0) return described(possessive);
  const according = [...sentence.matchAll(/according\s+to\s+/giu)].at(-1);
  const verbs = [...sentence.matchAll(/\p{L}[\p{L}’']*/gu)].filter(({ 0: word }) => introducesSpeech(word));
  const puts = [...sentence.matchAll(PUT_IT)];
  for (const { 0: verb, index } of [...verbs, ...puts].sort((a, b) => b.index - a.index)) {
    if (according !== undefined && according.index > index) break;
    const found = subjectOf(sentence.slice(0, index)) ?? afterVerb(sentence.slice(index + verb.length));
    if (found !== null) return found;
  }
  if (first !== undefined && /\s/u.test(first) && !isOffice(first.split(/\s+/u))) return labelledBy(first);
  const foreign = inOtherLanguage(sentence, first);
  if (foreign !== null) return foreign;
  const source = according && NAME_AT_START.exec(sentence.slice(according.index + according[0].length))?.[0];
  return source === undefined ? null : described(source);
}

/** “According to” in other languages, at the start of a sentence. */
const ACCORDING = new FastPattern(
  () => /^\s{0,9}(?:laut|nach|selon|d['’]après|según|secondo|volgens|segundo|enligt|według)\s+/iu,
);

/** The end of a sentence that introduces speech in another language: `sagte`, `a dit que`, `dijo:`. */
const SPEECH_AT_END = new FastPattern(
  () =>
    /(?<!\p{L})(?:sagte?|meinte?|erklärte?|betonte?|warnte?|fügte\s.{1,20}\shinzu|(?:a|ont)\s(?:dit|déclaré|expliqué|affirmé|ajouté|assuré)|dit|déclare|explique|affirme|dijo|dice|declaró|afirmó|explicó|añadió|aseguró|(?:ha|hanno)\s(?:detto|dichiarato|spiegato)|dice|zei|zegt|disse|diz|sade?|säger)(?:,?\s(?:dass|que|che|dat|att))?\s?[,:]?\s{0,9}$/iu,
);

/** Words with a capital that are right before a verb of speech, and are not names. */
const NO_NAME = new WordPattern(
  "er|sie|es|ich|wir|man|wer|gestern|heute|morgen|dann|danach|später|zuletzt|dort|hier|dabei|dazu|daraufhin|zuvor|il|elle|ils|elles|on|je|nous|puis|ensuite|alors|aujourd['’]hui|qui|él|ella|ellos|ellas|usted|ayer|hoy|luego|después|entonces|también|así|lui|lei|loro|ieri|oggi|poi|allora|hij|zij|ze|ik|we|gisteren|vandaag|toen|daarna|ele|ela|ontem|hoje|depois|então|han|hon|jag|vi|igår|idag|sedan",
);

/** A name with which a sentence of another language names its speaker: `Petersen sagte:`, `Selon Moreau,`. */
function inOtherLanguage(sentence: string, labelled: string | undefined): SpeakerBefore | null {
  const according = ACCORDING.exec(sentence)?.[0].length;
  if (according === undefined && labelled === undefined && !SPEECH_AT_END.test(sentence)) return null;
  const text = withoutOffice(sentence.slice(according ?? 0).trimStart());
  const name = NAME_AT_START.exec(text)?.[0].replace(/[.,:]$/u, '');
  // `Der Bürgermeister sagte:` names nobody.
  if (name === undefined || isOffice(name.split(/\s+/u))) return null;
  const isSubject = SPEECH_AT_END.exec(text.slice(name.length))?.index === 1 && !NO_NAME.test(name);
  return isSubject || /\s/u.test(name) ? described(name) : { ...described(name), perhaps: true };
}

/** Who a clause that ends before its verb is about: `Ann Moe, the mayor, also`. */
function subjectOf(clause: string): SpeakerBefore | null {
  let before = clause.trimEnd();
  for (let word = BETWEEN.exec(before); word !== null; word = BETWEEN.exec(before)) {
    if (!ADVERBS.has(word[1] ?? '') && !AUXILIARIES.has(word[1] ?? '')) break;
    before = before.slice(0, word.index).trimEnd();
  }
  const name = NAME_AT_END.exec(before)?.[0];
  if (name !== undefined) return described(name, before.slice(0, -name.length));
  const unnamed = unnamedAtEnd(before);
  if (unnamed !== null) return { name: before.slice(unnamed), named: false, cued: true };
  const apposition = APPOSITION.exec(before);
  const explained = apposition === null ? undefined : NAME_AT_END.exec(before.slice(0, apposition.index))?.[0];
  return explained === undefined ? null : described(explained);
}

/** `said Ann Moe`. */
function afterVerb(rest: string): SpeakerBefore | null {
  const name = NAME_AT_START.exec(rest.trimStart())?.[0];
  // `told Ann Moe`: she listens.
  return name === undefined || !isClause(rest) ? null : described(name);
}

/** Whether a text is words without a stop among them, a comma or colon at its end aside. */
function isClause(text: string): boolean {
  const words = text.trim().replace(/[,:]$/u, '');
  return /^\s/u.test(text) && words !== '' && !/[.;:!?]/u.test(words.slice(1));
}

/** A name unless it is a word that names nobody (`Critics said`), or one of two who speak together. */
function described(name: string, before = ''): SpeakerBefore {
  const low = name.toLowerCase();
  const nobody =
    [DETERMINERS, HEADS, PLURAL_PEOPLE, PRONOUNS].some((words) => words.has(low)) ||
    /^(?:others|critics|nobody)$/u.test(low);
  const together = /\sand\s/u.test(name) || /\sand\s+$/u.test(before);
  return { name, named: /^\p{Lu}/u.test(name) && !nobody && !together && unnamedAtEnd(name) === null, cued: true };
}

/** `Ann Moe:`, unless it names nobody. */
function labelledBy(name: string): SpeakerBefore {
  return { ...described(name), cued: false };
}

function introducesSpeech(word: string): boolean {
  const verb = cueVerb(word.toLowerCase());
  if (verb === undefined || word !== word.toLowerCase()) return false;
  return (verb.form === 'past' || verb.form === 'present') && (verb.strength !== 'weak' || verb.lemma === 'tell');
}
