import { PREPOSITIONS, SUBORDINATORS } from '../extract/lexicon.js';
import type { Quotation } from '../library/model.js';
import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Piece } from './exact.js';
import type { HiddenWord } from './governing.js';
import { isClause } from './governing.js';
import { ENGLISH_WORDS, type LanguageWords } from './language-words.js';
import { isAuxiliary, isModal, isRestricting } from './sense.js';
import type { DraftSources } from './sources.js';
import type { SourceStream } from './stream.js';

/** What limits a statement in the language of a source; null while that is not known. */
export function limitsOf(stream: SourceStream, sources: Pick<DraftSources, 'languages'>): LanguageWords | null {
  return stream.isEnglish ? ENGLISH_WORDS : (sources.languages?.reader?.limits(stream.source.article) ?? null);
}

/** A condition of the source's sentence that a quotation leaves out. */
export interface CutCondition extends HiddenWord {
  /** Whether the words that are quoted hold under it alone, and not only perhaps. */
  readonly governs: boolean;
}

/** Maximum number of words of a clause before a passage, and between a passage and the condition after it. */
const FAR_BEFORE = 40;
const FAR_AFTER = 10;

/** Number of words by which a figurative condition is known. */
const TELLING = 8;

/** Number of words of the reporter's between two parts of a sentence that someone speaks. */
const MOST_BETWEEN = 6;

/** Words before the first of a sentence that say nothing. */
export const OPENING = new WordPattern(
  'and|but|or|so|then|now|well|yes|no|look|again|aber|und|oder|doch|also|mais|et|ou|donc|pero|y|o|ma|e|maar|en|mas|men|och',
);

/**
 * Conditions that put none: “if you look at the numbers”, “if I may say so”, “if anything”. “If you ask me” is one, but not “if
 * you ask my husband”, by which the speaker gives his view, nor “if you ask me to stay”.
 */
const FIGURATIVE = new FastPattern(
  () =>
    /^if only (?:i|we|he|she|they|you|it|the|there)(?!\p{L})|^if (?:(?:you|we|one|i|they) (?:just |really |actually |only )?(?:look|looked|think|consider|compare|may|recall|remember|will|like|go back|see|read|listen(?! to (?!me(?!\p{L})|us(?!\p{L})))|ask(?:s|ed)? (?:me|us)(?!\p{L})(?! (?:to|for|about|again|if|whether|what|why|how|who|when|where)(?!\p{L})))|(?:i|we)(?:'m| am|'re| are) (?:being |quite )?(?:honest|frank|not mistaken|not wrong)|anything|nothing else|memory)|^unless (?:i|we)(?:'m| am|'re| are) (?:very much |badly |quite )?(?:mistaken|wrong)|^without (?:an?y? |the slightest |any shadow of an? )?(?:doubt|question|exaggeration|hesitation)|^si bien /iu,
);

/** The same in other languages: “wenn ich ehrlich bin”, “si vous me demandez”. */
const FOREIGN_FIGURATIVE = new FastPattern(
  () =>
    /^(?:wenn (?:ich|wir|er|sie|es) (?:doch|nur|bloß)|si seulement|si (?:al menos|s[oó]lo|tan s[oó]lo)|se (?:solo|soltanto|ao menos|pelo menos)|als (?:ik|we|wij|hij|ze|het) (?:toch |nou )?maar|om (?:jag|vi|han|hon|de|det) bara|soweit (?:(?:ich|wir) (?:weiß|wissen|sehe|sehen|verstehe|mich erinnere)|(?:mir |uns )?bekannt)|ohne (?:jeden |jeglichen |jede )?(?:zweifel|frage|übertreibung)|sans (?:aucun |nul |le moindre )?doute|sans exagérer|sin (?:ninguna |la menor |lugar a )?dudas?|senza (?:alcun )?dubbio|zonder (?:enige )?twijfel|sem (?:qualquer )?dúvida|utan tvekan|bez wątpienia|без сомнения|wenn (?:(?:ich|wir|man) (?:ganz )?ehrlich|man so will|sie mich fragen|du mich fragst)|si (?:(?:je suis|on est|nous sommes|l'on est) (?:tout à fait )?honnêtes?|vous voulez(?! \p{L})|vous voulez mon avis|j'ose|je peux dire|vous me demandez|(?:(?:[tl]es? )?(?:soy|somos)|he de ser|voy a ser) (?:honest|sincer)|me preguntan?)|se (?:(?:devo essere|sono|sou|for|formos) (?:sincer|onest|honest)|mi chied|me pergunt)|als (?:ik eerlijk|(?:je|u) (?:het )?mij vraagt)|om (?:jag ska vara ärlig|du frågar mig)|jeśli mam być szczer|если (?:честно|откровенно|говорить (?:честно|откровенно)))/iu,
);

/** Words that put a condition only of what is negated. */
export const WITHOUT = /^(?:without|ohne|sans|sin|senza|zonder|sem|utan|bez|без)(?!\p{L})/iu;

/**
 * The condition that the sentence of a passage begins with, before the passage: “Unless the state pays, | we cannot start”. The
 * reporter’s words between two halves of a speech do not count. Null if there is none.
 */
export function conditionAhead(
  { first, last }: Piece,
  stream: SourceStream,
  limits: LanguageWords | null,
): CutCondition | null {
  if (limits === null || first === 0 || stream.endsSentence(first - 1)) return null;
  const { condition, time, inverted } = limits;
  const before = wordsAhead(first, stream);
  let from = 0;
  // `En caso de huelga` and `So long as` begin with a word that says nothing elsewhere.
  const begins = (at: number | undefined): boolean => {
    const phrase = at === undefined ? '' : stream.phraseAt(at, 8);
    return condition.test(phrase) || time.test(phrase);
  };
  while (from < 2 && OPENING.test(wordAt(before[from], stream)) && !begins(before[from])) from++;
  const start = before[from];
  if (start === undefined) return null;
  const phrase = stream.phraseAt(start, 8);
  if (isFigurative(start, stream)) return null;
  const isInverted = inverted.test(phrase) && stream.sentenceMark(first) !== '?';
  const isTime = !condition.test(phrase) && !isInverted;
  if (isTime && !time.test(phrase)) return null;
  const ends = before.slice(from).filter((at) => stream.endsClause(at));
  const end = ends.at(-1);
  // More than an attribution between the two: the reporter has made a sentence of both.
  const isJoined = first - start - (before.length - from) > MOST_BETWEEN;
  // `when I was young, | we had no water` tells only when that was.
  // `Without the grant | we will close` is “unless we get it”.
  const isWithout = stream.isEnglish && WITHOUT.test(phrase) && isOfFuture(first, last, stream);
  const turns = !isTime || isWithout || timeGoverns(phrase, { first, last }, stream, limits);
  if (!turns && (end === undefined || !isAhead(first, last, stream, limits))) return null;
  const isMain = end === before.at(-1) && ends.length === 1;
  // „Je nach Wetter | öffnen wir die Halle“ has no comma.
  const isBare =
    ends.length === 0 && (stream.isEnglish ? isWithout || /^only(?!\p{L})/iu.test(phrase) : last - first >= 2);
  const isPredicate =
    isBare || (stream.isEnglish && ends.length === 1 && (isVerb(first, stream) || isVerb(first + 1, stream)));
  const at = start;
  const cut = oneLine(stream.text(start, Math.min(first - 1, start + 11)));
  return {
    word: wordAt(at, stream),
    at,
    cut,
    governs:
      turns &&
      !isJoined &&
      (isMain ? isClauseLong(first, last, stream) || hasSubject({ first, last }, stream, limits) : isPredicate),
  };
}

/** «мы | останемся» */
function hasSubject(
  { first, last }: Pick<Piece, 'first' | 'last'>,
  stream: SourceStream,
  { self }: LanguageWords,
): boolean {
  return !stream.isEnglish && last > first && self.test(wordAt(first, stream));
}

/** Whether a clause says near its beginning what will or would be. */
function isOfFuture(first: number, last: number, stream: SourceStream): boolean {
  for (let at = first; at <= Math.min(last, first + 3); at++)
    if (/^(?:will|would|shall|won't|wouldn't|\p{L}{1,5}['’](?:ll|d))$/iu.test(wordAt(at, stream))) return true;
  return false;
}

/** A condition in the source's sentence after a passage, next to it or after words that only add to it; null if there is none. */
export function conditionAfter(
  { first, last }: Piece,
  quotation: Quotation | null,
  stream: SourceStream,
  limits: LanguageWords | null,
): CutCondition | null {
  if (limits === null || stream.words[last + 1] === undefined) return null;
  const { condition, time, contrast } = limits;
  const isOver = (at: number) => quotation !== null && (stream.words[at]?.start ?? 0) >= quotation.end;
  const goesOn = isOver(last + 1) ? goesOnAt(last, stream) : null;
  const spoken = spokenGoesOn(last, quotation, stream);
  if (spoken === null) return null;
  // `We sign; | that is, if the state pays`
  let at = afterMeaning(spoken, last, stream, limits);
  // A sentence after it that continues with “But” or “Unless”.
  if (endsBefore(at, last, stream)) {
    const phrase = stream.phraseAt(at);
    const isLone =
      (condition.test(phrase) && !hasMainClause(at, stream, limits) && !isFigurative(at, stream)) ||
      (contrast.test(phrase) && restricts(at + 1, stream, limits) && !hasMainClause(at + 1, stream, limits));
    return isLone || contrast.test(phrase) ? found(at, at, isLone, stream) : null;
  }
  const end = goesOn === null ? Number.POSITIVE_INFINITY : at;
  const begin = at;
  for (; at < begin + FAR_AFTER && stream.words[at] !== undefined; at++) {
    if (goesOn === null ? isOver(at) : at > end) return null;
    const phrase = stream.phraseAt(at);
    const isNext = at === begin;
    const before = wordAt(isNext ? last : at - 1, stream);
    if (/^(?:if|ob|si|se|of|als|om)(?!\p{L})/iu.test(phrase) && asks(first, last, stream, limits)) return null;
    // `We cannot start | without money` puts a condition; `we can start | without it` adds something.
    const isTime = time.test(phrase) || WITHOUT.test(phrase);
    if ((condition.test(phrase) || isTime) && !limits.noCondition.test(before) && !isFigurative(at, stream)) {
      const governs =
        !isTime ||
        timeGoverns(phrase, { first, last }, stream, limits) ||
        (isNext && isGeneral(at, first, last, stream, limits));
      // After another comma it may be the condition of what follows: “She runs | for mayor, if she wins, she will leave”.
      const isOfClause = isNext || !stream.endsClause(at - 1);
      if (!isTime || governs) return found(begin, at, governs && isOfClause, stream);
      if (isNext && /^(?:until|till|bis|jusqu|hasta|fino|tot|até|tills)/iu.test(phrase))
        return found(begin, at, true, stream);
    }
    // `We may start, | but only if the state pays` puts one; `but if it rains, we stop` says something else.
    if (isNext && contrast.test(phrase))
      return found(begin, at, restricts(at + 1, stream, limits) || isOnlyFor(at, stream), stream);
    const word = wordAt(at, stream);
    if (limits.joint.test(word) || SUBORDINATORS.has(word.toLowerCase()) || isAuxiliary(word) || isModal(word))
      return null;
    if (stream.endsSentence(at)) return null;
  }
  return null;
}

/** Whether “only” and what it allows begin at a word: “only if the state pays”, “only on paper”. */
function restricts(at: number, stream: SourceStream, { condition, small }: LanguageWords): boolean {
  if (!isRestricting(wordAt(at, stream))) return false;
  if (condition.test(stream.phraseAt(at)) || condition.test(stream.phraseAt(at + 1))) return true;
  const next = wordAt(at + 1, stream);
  return stream.isEnglish ? PREPOSITIONS.has(next.toLowerCase()) : !small.test(next);
}

/** “safe | only for ducks” */
function isOnlyFor(at: number, stream: SourceStream): boolean {
  return (
    isRestricting(wordAt(at, stream)) &&
    /^(?:for|für|pour|para|in theory|on paper|under)(?!\p{L})/iu.test(stream.phraseAt(at + 1, 2))
  );
}

/** Where what is said continues after a word, in the same speech or after its attribution; null if it does not. */
export function spokenGoesOn(last: number, quotation: Quotation | null, stream: SourceStream): number | null {
  const isOver = quotation !== null && (stream.words[last + 1]?.start ?? 0) >= quotation.end;
  // `“We agree,” X said, “if the state pays.”`
  return isOver ? goesOnAt(last, stream) : last + 1;
}

/** The word after “that is” and the like, if a clause or a sentence ends before them. */
function afterMeaning(at: number, last: number, stream: SourceStream, { meaning }: LanguageWords): number {
  if (!stream.endsClause(last)) return at;
  const found = meaning.exec(stream.phraseAt(at))?.[0];
  return found === undefined ? at : at + found.split(' ').length;
}

/** Maximum number of words of the reporter's in a sentence between two parts that someone speaks. */
const FAR_BETWEEN = 30;

/**
 * Where the speech continues that ends with a word: after its attribution, or after more of the reporter's words in the same
 * sentence (“We agree,” X said after the vote, “if the state pays.”). Null if it does not.
 */
function goesOnAt(last: number, stream: SourceStream): number | null {
  if (stream.endMark(last).mark !== '') return null;
  const join = stream.joinAfter(last);
  if (join?.between === 'attribution') return join.at;
  for (let at = last + 1; at <= last + FAR_BETWEEN && !stream.endsSentence(at - 1); at++) {
    const quotation = stream.quotationAt(at);
    // “A,” X wrote after Y had said that “B”
    const isObject = /^(?:that|dass|daß|que|che|dat|att|że|что)$/iu.test(wordAt(at - 1, stream));
    if (quotation !== undefined) return stream.hasMark(quotation, 'open') && !isObject ? at : null;
  }
  return null;
}

/** Whether a condition that begins with a word puts none. */
function isFigurative(at: number, stream: SourceStream): boolean {
  let length = 1;
  while (length < TELLING && !stream.endsClause(at + length - 1)) length++;
  const phrase = stream.phraseAt(at, length);
  // “It is fine, if not frozen” denies nothing but a word of the speaker's choice.
  const isAside = stream.endsClause(at - 1) && !stream.endsSentence(at - 1) && length > 2 && length <= 4;
  if (stream.isEnglish && /^if not(?!\p{L})/iu.test(phrase) && isAside) return true;
  return FIGURATIVE.test(phrase) || (!stream.isEnglish && FOREIGN_FIGURATIVE.test(phrase));
}

function found(begin: number, at: number, governs: boolean, stream: SourceStream): CutCondition {
  return { word: wordAt(at, stream), at, cut: wordsFrom(begin, stream, at + 5), governs };
}

/** The source's words from one on to another, to be shown, as far as the sentence and the speech go. */
export function wordsFrom(begin: number, stream: SourceStream, to = begin + 5): string {
  let end = begin;
  while (end < to && !stream.endsSentence(end) && stream.quotationAt(end + 1) === stream.quotationAt(begin)) end++;
  return oneLine(stream.text(begin, end));
}

/** The words of a sentence before one of them, in order; of a speech only those that are spoken. */
export function wordsAhead(first: number, stream: SourceStream): number[] {
  const isSpeech = stream.isQuoted(first);
  const words: number[] = [];
  for (let at = first - 1; at >= Math.max(0, first - FAR_BEFORE) && !stream.endsSentence(at); at--) {
    if (!isSpeech || stream.isQuoted(at)) words.unshift(at);
  }
  return words;
}

/** Verbs that say what someone or something is able to do. */
const ABLE = new WordPattern(
  'can|kann|können|peut|peuvent|pouvons|puede|pueden|podemos|può|possono|possiamo|kan|kunnen|pode|podem|może|mogą|możemy|может|могут|можем',
);

/** Whether a clause of time says when alone the words hold: “we will not sell | until June”, “it can lift 40 tons | when there is no wind”. */
function timeGoverns(phrase: string, { first, last }: Piece, stream: SourceStream, { when }: LanguageWords): boolean {
  if (!when.test(phrase)) return isNegated(first, last, stream);
  for (let at = first; at <= Math.min(last, first + 4); at++) if (ABLE.test(wordAt(at, stream))) return true;
  return false;
}

/** Verbs of the present. */
const PRESENT = new WordPattern(
  "am|is|are|has|have|do|does|can|isn't|aren't|don't|doesn't|hasn't|haven't|can't|they're|we're|you're|it's",
);

/** Whether “when” says under which condition something is generally so: “children learn best | when they are rested”. */
function isGeneral(at: number, first: number, last: number, stream: SourceStream, limits: LanguageWords): boolean {
  if (!/^when$/iu.test(wordAt(at, stream)) || isAhead(first, last, stream, limits)) return false;
  return [1, 2, 3].some((step) => PRESENT.test(wordAt(at + step, stream)));
}

/** Whether the clause in which a passage ends says “not”. */
function isNegated(first: number, last: number, stream: SourceStream): boolean {
  for (let at = last; at >= first; at--) {
    if (stream.negates(wordAt(at, stream))) return true;
    if (at > first && stream.endsClause(at - 1)) return false;
  }
  return false;
}

/** A condition with more words may have a clause after it without a mark. */
const LONGEST_LONE = 6;

/** Number of words that are surely a clause. */
const SHORTEST_CLAUSE = 2;

/** Whether a sentence that begins with a condition has another clause, which holds under it: “If the state pays, we start.” */
function hasMainClause(at: number, stream: SourceStream, limits: LanguageWords): boolean {
  let end = at;
  // „Vorausgesetzt, das Dach hält“
  if (/^(?:vorausgesetzt|angenommen|provided|assuming|supposing)$/iu.test(wordAt(at, stream))) end++;
  while (end < at + FAR_BEFORE && !stream.endsClause(end)) {
    end++;
    // “Without the grant we will close” has no comma.
    if (stream.isEnglish && WITHOUT.test(wordAt(at, stream)) && isOfFuture(end, end, stream)) return true;
    // “If we bombed them that would not help us” has none.
    if (stream.isEnglish && end > at + 2 && isMainSubject(end, stream)) return true;
    // ”Om staten betalar kan vi börja” has none either: a verb is before its subject.
    if (end > at + 1 && isInvertedAt(end, stream, limits)) return true;
  }
  // «Se piove restiamo a casa»: whether a longer one has another clause cannot be determined.
  const hasMark = limits.marksConditions && (stream.isEnglish || !WITHOUT.test(wordAt(at, stream)));
  if (!hasMark && end - at >= LONGEST_LONE) return true;
  // “If the state pays, of course” has none.
  let length = 0;
  const isOver = (index: number) =>
    stream.endsSentence(index) || stream.quotationAt(index + 1) !== stream.quotationAt(at);
  // «Si el Estado paga, empezamos»: there a verb alone may be a clause.
  const shortest = limits.asksAsStates ? 1 : SHORTEST_CLAUSE;
  while (length < shortest && !isOver(end + length)) length++;
  return (
    length >= shortest &&
    !/^(?:of course|for sure|mind you|that is|i (?:mean|think|guess)|bien sûr|por supuesto|claro|certo|ovviamente|naturalmente|oczywiście|конечно|natürlich|naturligtvis|natuurlijk)(?!\p{L})/iu.test(
      stream.phraseAt(end + 1, 2),
    )
  );
}

/** Whether a pronoun is before a modal verb, after a word that leads to no clause: “… that would”. */
function isMainSubject(at: number, stream: SourceStream): boolean {
  const leads =
    /^(?:and|or|that|what|which|who|whom|than|as|if|whether|because|when|where|how|why|everything|all|anything|nothing|something|the|thing|way)$/iu;
  return (
    /^(?:i|we|you|he|she|it|they|that|this|there)$/iu.test(wordAt(at, stream)) &&
    isModal(wordAt(at + 1, stream)) &&
    !leads.test(wordAt(at - 1, stream))
  );
}

/** Words after which a pronoun begins a clause of its own. */
const RELATIVE = new WordPattern(
  'som|att|vad|när|där|hur|vem|och|eller|dat|die|wat|waar|als|en|of|dass|was|wer|wie|und|oder',
);

/** Whether a pronoun is where the subject of Swedish, Dutch and German is after its verb: „kan vi“. */
function isInvertedAt(at: number, stream: SourceStream, { modal }: LanguageWords): boolean {
  const [verb, word] = [wordAt(at - 1, stream), wordAt(at, stream)];
  if (stream.isEnglish || !/^(?:jag|vi|han|hon|man|ni|de|det|wij|we|ik|hij|zij|ich|wir|er|sie)$/iu.test(word))
    return false;
  const isNominative = !/^(?:de|det|zij|sie|er)$/iu.test(word) && !RELATIVE.test(verb);
  return modal.test(verb) || isNominative;
}

/** Whether a sentence ends between the last word of a passage and another. */
function endsBefore(at: number, last: number, stream: SourceStream): boolean {
  for (let index = last; index < at; index++) if (stream.endsSentence(index)) return true;
  return false;
}

/** Whether the clause in which a passage ends asks what is after it. */
function asks(first: number, last: number, stream: SourceStream, { asking }: LanguageWords): boolean {
  for (let at = last; at >= first; at--) {
    if (asking.test(wordAt(at, stream))) return true;
    if (at > first && stream.endsClause(at - 1)) return false;
  }
  return false;
}

/** Whether a clause is about what is to come, or may be: “will”, “can”. */
function isAhead(first: number, last: number, stream: SourceStream, { modal }: LanguageWords): boolean {
  for (let at = first; at <= Math.min(last, first + 4); at++)
    if (isModal(wordAt(at, stream)) || modal.test(wordAt(at, stream))) return true;
  return false;
}

/** Whether words after a comma are a clause, and not only one or two words of it. */
function isClauseLong(first: number, last: number, stream: SourceStream): boolean {
  return last - first >= 2 || isClause(first, last, stream);
}

function isVerb(at: number, stream: SourceStream): boolean {
  const word = wordAt(at, stream);
  return isAuxiliary(word) || isModal(word);
}

function wordAt(at: number | undefined, stream: SourceStream): string {
  return stream.words[at ?? -1]?.word ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
