import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import type { LanguageWords } from './language-words.js';
import { heldByOther, isDoubting, isParticipleClause, turnedMatrix } from './matrix.js';
import { isForeignAuxiliary, negatedSubject } from './negated-subject.js';
import { isAuxiliary, isModal, isNumber, isPast } from './sense.js';
import type { SourceStream } from './stream.js';

/** A word that a quotation leaves out though the rest depends on it. */
export interface HiddenWord {
  /** As the source has it, and its index there. */
  readonly word: string;
  readonly at: number;
  /** The source's words around it, to be shown. */
  readonly cut: string;
  /** It begins the subject of which the rest says something: “Nobody in the harbour”. */
  readonly isSubject?: true;
}

/** Words between a negation and the passage that it governs: “I don’t think that it is safe”. */
export const BETWEEN: WordPattern = new WordPattern(
  String.raw`(?:think|believe?|expect|say|know|mean|suggest|claim|accept|agree|feel|suppose?|see|imagine?|consider|assume?|want|intend|plan|need|like|insist|argue?|state)(?:s|d|ed|n|ing)?|thought|said|meant|felt|saw|told|ha(?:ve|s|d)|be|been|am|is|are|was|were|that|to|it|we|i|they|he|she|you|there|here|a|an|the|any|anyone|all|always|ever|yet|even|for|moment|minute|second|can|could|will|would|should|may|might|must|evidence|proof|reason|sign|sure|certain|convinced|persuaded|true|\p{L}{3,}ly`,
);

/** What may be between “none” or “nobody” and those of whom it is said: “None of the ministers agreed”. */
const AMONG = /^(?:of|in|at|from|among|on|one)$/iu;
const NOBODY = /^(?:no|none|nobody|nothing|neither|few)$/iu;

/** How far before a passage a negation may be that governs it through such words, and through a clause with “that”. */
const NEAR = 7;
const FAR = 12;

/** Words that begin what someone thinks, knows or says. */
export const COMPLEMENT: WordPattern = new WordPattern('that|whether|if|que|dass|daß|che|dat|att|at|что|że|ότι');
/** Words that say that what follows is not so, or perhaps not so. */
const DOUBTING = new WordPattern(
  'doubt(?:s|ed|ing|ful)?|dubious|disput(?:e|es|ed|ing)|denying|disagree(?:s|d|ing)?|reject(?:s|ed|ing)?|false|untrue|unclear|uncertain|unsure|unproven|lies?|myth|hoax|rumou?rs?|pretend(?:s|ed|ing)?',
);
/** The same with “to say”, “to think” after them. */
const DOUBTING_TO = new WordPattern('wrong|absurd|ridiculous|premature|foolish|mistake');
/** With these a negation leaves what follows true: “do not forget that”, “no secret that”. */
export const FACTIVE: FastPattern = new FastPattern(
  () =>
    /^(?:forg[eo]t\w{0,8}|ignor\w{0,8}|overlook\w{0,8}|question\w{0,8}|secret|surpris\w{0,8}|coincidence|accident|enough|wonder\w{0,8}|mind|hid\w{0,8}|regret\w{0,8}|matter\w{0,8}|help|only|just|merely|knew|known|notic\w{0,8}|reali[sz]\w{0,8}|understand|understood|sorry|glad|happy|proud|new|news|strange|zweifel\p{L}{0,2}|doutes?|dudas?|dubbi[oi]?|twijfel|dúvidas?|tvivel|wątpliwości|сомнени\p{L})$/iu,
);
/** Words at which another clause begins. */
export const ANOTHER: WordPattern = new WordPattern(
  'because|but|and|so|when|while|who|which|although|though|since|where|as',
);

/** Words after which what follows is not said to be so. */
const SUPPOSING = new WordPattern(
  'if|unless|whether|lest|dream(?:s|ed|t|ing)|hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?|suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|es|ed|ing)|provided|perhaps|maybe|possibly|probably|allegedly|reportedly|supposedly|apparently',
);

/** The same in other languages; some of them are other words in English. */
const FOREIGN_SUPPOSING = new WordPattern(
  'wenn|falls|ob|sofern|vielleicht|angeblich|hoffentlich|si|peut-être|prétendument|quizás?|tal vez|ojalá|supuestamente|se|forse|magari|oxalá|tomara|als|indien|misschien|om|kanske|talvez|jeśli|jeżeli|czy|może|если|ли|может',
);

/** Words and pairs of words that make less of the one after them. */
const LESSENING = new FastPattern(
  () => /(?:^| )(?:almost|nearly|virtually|practically|under|below|(?:fewer|less) than|up to|at most)$/iu,
);
/** The same of a number that is not exact: “about | 40 percent”. */
const ROUNDING = new FastPattern(
  () =>
    /(?:^| )(?:about|around|roughly|some|approximately|an estimated|circa|rund|etwa|ungefähr|zirka|geschätzte?|schätzungsweise|environ|près de|quelque|autour de|un[oa]s|alrededor de|cerca de|aproximadamente|ongeveer|zo'n|cirka|ungefär|około|примерно|около)$/iu,
);
const WHOLE = new WordPattern('all|every|everyone|everybody|everything|everywhere|always|each|both');

/**
 * The negation before a passage that governs its beginning, as in “I do not think | it is safe”, “None of | the ministers
 * agreed” or “There is no evidence that | it is safe”; null if the passage begins a clause of its own.
 */
export function negationBefore(words: { first: number; last: number }, stream: SourceStream): HiddenWord | null {
  const { first } = words;
  const phrase = negatingPhrase(first, stream);
  if (phrase !== null) return phrase;
  const at = nearNegation(first, stream) ?? clauseNegation(first, stream) ?? turnedMatrix(words, stream);
  const subject = negatedSubject(first, stream);
  if (at !== null)
    return { ...hidden(at, first, stream), ...(at === subject && isNobody(at, first, stream) && { isSubject: true }) };
  return subject === null ? null : { ...hidden(subject, first, stream), isSubject: true };
}

/** “Nobody” in other languages, apart from the forms that are before nouns as well. */
const FOREIGN_NOBODY = new WordPattern('niemand|personne|nadie|nessuno|ninguém|nikt|никто');

/** Whether the negation at `at` is a subject, and the passage what is said of it; “No | paid holidays” has no verb yet. */
function isNobody(at: number, first: number, stream: SourceStream): boolean {
  if (!stream.isEnglish) return FOREIGN_NOBODY.test(wordAt(at, stream));
  return at < first - 1 || !/^no$/iu.test(wordAt(at, stream));
}

/** Adverbs of other languages that are right before the verb that they negate. */
const FOREIGN_NOT = new WordPattern('no|nunca|jamás|tampoco|non|não|nie|nigdy|не|никогда');

/**
 * Whether a passage begins with the very verb that the negation at `at` denies, so that it states the opposite in every sentence:
 * “I never | touched a match”, «Nunca | firmé ese contrato».
 */
export function deniesVerb(
  at: number,
  { first, last }: { first: number; last: number },
  stream: SourceStream,
): boolean {
  const verb = wordAt(first, stream);
  if (!stream.isEnglish)
    return at === first - 1 && last > first && FOREIGN_NOT.test(wordAt(at, stream)) && stream.endsClause(at - 1);
  const isPresent = /^never$/iu.test(wordAt(at, stream)) && /[^s]s$/u.test(verb);
  return isRightAfter(at, first, stream) && (isPast(verb) || /\p{L}{3}ed$/u.test(verb) || isPresent);
}

/** Small words between a negation and what it negates. */
const SMALL_BETWEEN = new WordPattern('be|been|a|an|the|yet|even|always|ever|all');

/** Whether a negation at `at` directly negates the words from `first` on: only small words and forms of *be* are between. */
export function isRightAfter(at: number, first: number, stream: SourceStream): boolean {
  for (let between = at + 1; between < first; between++) {
    const word = wordAt(between, stream);
    if (!SMALL_BETWEEN.test(word) && (stream.isEnglish || !isForeignAuxiliary(word))) return false;
  }
  return true;
}

/** The condition, or the word that only supposes, right before a passage: “if | the state pays”, “I hope that | it works”. */
export function conditionBefore(first: number, stream: SourceStream): HiddenWord | null {
  const isSupposing = (word: string) => SUPPOSING.test(word) || (!stream.isEnglish && FOREIGN_SUPPOSING.test(word));
  const isThat = COMPLEMENT.test(wordAt(first - 1, stream)) && !isSupposing(wordAt(first - 1, stream));
  const at = isThat && !stream.endsClause(first - 1) ? first - 2 : first - 1;
  const isAsThough = /^though$/iu.test(wordAt(at, stream)) && /^as$/iu.test(wordAt(at - 1, stream));
  if (!(isSupposing(wordAt(at, stream)) || isAsThough) || stream.endsClause(at)) return null;
  // “I suppose | we were lucky” gives an opinion.
  const isOpinion =
    /^(?:suppose|imagine|assume)$/iu.test(wordAt(at, stream)) && /^(?:i|we)$/iu.test(wordAt(at - 1, stream));
  if (isOpinion) return null;
  // “Imagine what a world it would be” supposes nothing: it exclaims.
  if (/^imagin/iu.test(wordAt(at, stream)) && /^(?:what|how)$/iu.test(wordAt(first, stream))) return null;
  return hidden(at, first, stream);
}

/** What the speaker only says that someone else says or thinks: “My husband believes | I sleep”. */
export function hearsayBefore(first: number, stream: SourceStream, words: LanguageWords | null): HiddenWord | null {
  const at = heldByOther(first, stream, words);
  if (at === null) return null;
  const hasSubject = !stream.endsClause(at - 1) && stream.quotationAt(at - 1) === stream.quotationAt(at);
  return hidden(hasSubject ? at - 1 : at, first, stream);
}

/** Conjunctions after which a clause begins. */
const LEADING = new WordPattern(
  'unless|wenn|falls|ob|sofern|si|se|ojalá|oxalá|tomara|magari|hoffentlich|indien|jeśli|jeżeli|gdyby|czy|если|ли',
);

/** Pronouns of Dutch and Swedish that are the subject of a clause. */
const SUBJECT = new WordPattern('ik|we|wij|hij|ze|zij|het|jag|vi|han|hon|de|den|det|man');

/** Whether the source's words from `first` to `last` are a complete clause: a conjunction leads to them, or a verb is among them. */
export function isClause(first: number, last: number, stream: SourceStream): boolean {
  const before = wordAt(first - 1, stream);
  if (COMPLEMENT.test(before) || LEADING.test(before)) return true;
  // ”frågat om | den hjälper oss”
  if (!stream.isEnglish && /^(?:om|als|of)$/iu.test(before) && SUBJECT.test(wordAt(first, stream))) return true;
  // After “not” it begins in the middle of one.
  if (/^(?:not|never|no|cannot|without|hardly|barely|scarcely|rarely|seldom|.{2,}n't)$/iu.test(before)) return false;
  if (!stream.isEnglish) return last - first >= 2 && stream.endsClause(first - 1);
  for (let at = first + 1; at <= last && !stream.endsClause(at - 1); at++) {
    const word = wordAt(at, stream);
    if (
      isAuxiliary(word) ||
      isModal(word) ||
      isPast(word) ||
      /['’](?:s|re|m|ll|ve|d)$|n['’]t$|\p{L}{3}ed$/iu.test(word)
    )
      return true;
  }
  return false;
}

/** What makes less of the number, or of “all”, that a passage begins with: “almost | all”, “fewer than | 12”. */
export function degreeBefore(first: number, stream: SourceStream): HiddenWord | null {
  const word = wordAt(first, stream);
  if (stream.endsClause(first - 1) || !(isNumber(word) || WHOLE.test(word))) return null;
  const from = Math.max(0, first - 2);
  const before = stream.clauseBefore(first, first - from).join(' ');
  const found = LESSENING.exec(before) ?? (isNumber(word) ? ROUNDING.exec(before) : null);
  return found === null ? null : hidden(found[0].trim().includes(' ') ? first - 2 : first - 1, first, stream);
}

/** Phrases that say the opposite of what is right after them, with an article that may be between. */
const NEGATING = new FastPattern(
  () =>
    /(?:^| )((?:anything but|by no means|in no way|nothing like|not (?:in the least|in any way|remotely|exactly)|(?:far|a long way) from(?: being)?|no (?:question|sign|evidence|hint|trace|talk|chance|prospect|hope|proof|possibility|intention) of|(?:ha(?:s|ve|d)|am|is|are|was|were|remains?|\p{L}{1,5}'(?:ve|d|s|re|m)) yet to(?: (?:see|get|receive|have|find|make|give|pay|earn|win|hear))?|the (?:very )?(?:opposite|reverse|contrary) of)(?: (?:an?|the))?)$/iu,
);
const FOREIGN_NEGATING = new FastPattern(
  () =>
    /(?:^| )((?:alles andere als|weit davon entfernt|in keiner weise|nicht im geringsten|nicht gerade|das gegenteil von|tout sauf|(?:est )?loin d'être|en rien|tout le contraire d'une?|todo menos|(?:está )?lejos de(?: ser| estar)?|lo contrario de|tutt'altro che|lungi dall'essere|allesbehalve|verre van|tudo menos|longe de(?: ser)?|allt annat än|långt ifrån)(?: (?:eine?n?|une?|un[oa]?|het|een|um|uma|en|ett))?)$/iu,
);

/** Number of words of such a phrase. */
export const LONGEST_PHRASE = 6;

/** The phrase at the end of these words that says the opposite of what follows; undefined if there is none. */
export function negatingIn(before: readonly string[], { isEnglish }: SourceStream): string | undefined {
  return (isEnglish ? NEGATING : FOREIGN_NEGATING).exec(before.join(' ').replaceAll('’', "'"))?.[1];
}

/** The phrase right before a passage that says the opposite of it: “It is anything but | a triumph”. */
function negatingPhrase(first: number, stream: SourceStream): HiddenWord | null {
  const found = negatingIn(stream.clauseBefore(first, LONGEST_PHRASE), stream);
  if (found === undefined) return null;
  const from = first - found.split(' ').length;
  return isNegating(wordAt(from - 1, stream), stream) ? null : { ...hidden(from, first, stream), at: first - 1 };
}

/** A negation that reaches the passage through words of thinking and saying. */
function nearNegation(first: number, stream: SourceStream): number | null {
  let isAmong = false;
  for (let at = first - 1; at >= Math.max(0, first - NEAR); at--) {
    if (stream.endsClause(at)) return null;
    const word = wordAt(at, stream);
    if (isNegating(word, stream)) {
      // “no doubt”, “cannot deny”; in other languages two may be one, as in “ne … pas”.
      if (stream.isEnglish && isNegated(at, stream)) return null;
      const isNobody =
        NOBODY.test(word) || (/^(?:hardly|barely|scarcely)$/iu.test(word) && /^any/iu.test(wordAt(at + 1, stream)));
      return isNobody || !isAmong ? at : null;
    }
    isAmong ||= AMONG.test(word);
    const isForeign = !stream.isEnglish && isForeignAuxiliary(word);
    if (!isForeign && !BETWEEN.test(word) && !AMONG.test(word)) return null;
  }
  return null;
}

/** Small words between a negation and the word that it takes back: “not in any doubt”. */
const SMALL = new WordPattern('in|a|an|any|the|one|much|little|real|serious|slightest');

/** Whether a negation before a word takes it back: “cannot deny”, “no one doubts”, “not in doubt”. */
export function isNegated(at: number, stream: SourceStream): boolean {
  let from = at - 1;
  while (from > at - 4 && SMALL.test(wordAt(from, stream)) && !stream.endsClause(from)) from--;
  return isNegating(wordAt(from, stream), stream) && !stream.endsClause(from);
}

/** A negation in the clause that a passage is the object of, with “that”; an aside between commas may be before it. */
export function clauseNegation(first: number, stream: SourceStream): number | null {
  if (!COMPLEMENT.test(wordAt(first - 1, stream)) || stream.endsClause(first - 1)) return null;
  if (isParticipleClause(first - 2, stream)) return isNegating(wordAt(first - 2, stream), stream) ? first - 2 : null;
  const found: number[] = [];
  let marks = 0;
  let isTo = false;
  for (let at = first - 2; at >= Math.max(0, first - FAR); at--) {
    if (stream.endsSentence(at)) break;
    if (stream.endsClause(at) && ++marks > 2) break;
    const word = wordAt(at, stream);
    if (FACTIVE.test(word)) return null;
    const isFew = /^(?:few|little)$/iu.test(word) && !/^an?$/iu.test(wordAt(at - 1, stream));
    if (isNegating(word, stream) || isFew || (isTo && DOUBTING_TO.test(word))) found.push(at);
    // After the negation another clause would not be the one that it governs.
    else if (found.length === 0 && ANOTHER.test(word)) break;
    isTo ||= word.toLowerCase() === 'to';
  }
  // `Il n'est pas faux que`
  const isTakenBack = range(found.at(-1), first).some(
    (at) => isDoubting(wordAt(at, stream)) && !stream.negates(wordAt(at, stream)),
  );
  if (!stream.isEnglish && isTakenBack) return null;
  return stream.isEnglish && found.length % 2 === 0 ? null : (found[0] ?? null);
}

/** The indexes after one, up to another; none without one. */
function range(from: number | undefined, to: number): number[] {
  return from === undefined ? [] : Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + index + 1);
}

/** Whether a word negates, or says that what follows is not so. */
export function isNegating(word: string, stream: SourceStream): boolean {
  return stream.negates(word) || DOUBTING.test(word);
}

function wordAt(at: number, stream: SourceStream): string {
  return stream.words[at]?.word ?? '';
}

/** A word that a passage leaves out which begins at `first`. */
export function hidden(at: number, first: number, stream: SourceStream): HiddenWord {
  return {
    word: wordAt(at, stream),
    at,
    cut: stream
      .text(at, first - 1)
      .replace(/\s+/gu, ' ')
      .trim(),
  };
}
