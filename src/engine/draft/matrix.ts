import { cueVerb, PERSONAL } from '../extract/lexicon.js';
import { WordPattern } from '../text/word-pattern.js';
import type { LanguageWords } from './language-words.js';
import { isAuxiliary, isModal, isPast, isRestricting } from './sense.js';
import type { SourceStream } from './stream.js';

/** Words of thinking, saying and showing that take a clause as their object, besides the verbs of speech. */
const ATTITUDE = new WordPattern(
  'ideas?|notions?|claims?|suggestions?|beliefs?|theor(?:y|ies)|rumou?rs?|stor(?:y|ies)|legends?|accusations?|charges?|tales?|evidence|proof|reasons?|signs?|chances?|case|true|sure|certain|clear|likely|possible|impression|indications?|arguments?|assertions?|allegations?|hints?|proven|proved|proves?|pretend(?:s|ed|ing)?|assum(?:e|es|ed|ing)|suppos(?:e|es|ed|ing)|persuad(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|purport(?:s|ed|ing)?|dream(?:s|t|ed|ing)?',
);

/** The same in other languages; there a conjunction or a comma must be before the clause. */
const FOREIGN_ATTITUDE = new WordPattern(
  String.raw`idee|vorstellung|behauptung|annahme|these|theorie|gerücht|vorwurf|aussage|legende|meinung|idée|thèse|théorie|affirmation|rumeur|croyance|légende|idea|teoría|afirmación|rumor|creencia|tesis|leyenda|glaub\p{L}{0,12}|denk\p{L}{0,12}|dacht\p{L}{0,12}|gedacht|mein(?:e|st|t|en|te|ten)|gemeint|sag(?:e|st|t|en|te|ten)|gesagt|behaupte\p{L}{0,12}|sicher|wahr|stimmt|bewei\p{L}{0,12}|annehm\p{L}{0,12}|angenommen|überzeugt|bezweif\p{L}{0,12}|bestreite\p{L}{0,12}|crois|croit|croire|croyons|croyez|croient|croyais?|croyait|cru|pens(?:e|es|ons|ez|ent|er|é|ais|ait|aient)|di[st]|dire|disent|prétend\p{L}{0,12}|vrai|sûrs?|sûres?|certaine?s?|preuve|doute\p{L}{0,12}|nie|nier|cre(?:o|e|es|en|er|emos|ía|ían|ído)|piens[ao]n?|pensar|pensaba|dice|dicen|decir|digo|dicho|afirm\p{L}{0,12}|cierto|verdad|prueba|dud[ao]\p{L}{0,12}|nieg[ao]\p{L}{0,12}|credo|crede|pensa|pensano|vero|geloof\p{L}{0,12}|denkt|waar|tror|trodde|acredit\p{L}{0,12}|penso|verdade|versicher\p{L}{0,5}|erklär\p{L}{0,5}|erzähl\p{L}{0,5}|beteuer\p{L}{0,5}|vermute\p{L}{0,5}|schwör\p{L}{0,5}|meldet|melden|affirm\p{L}{0,6}|assur\p{L}{0,6}|soutien(?:t|nent)|soutenai(?:t|ent)|estim\p{L}{0,6}|jur(?:e|ent|ait|a|an|ó)|racont\p{L}{0,6}|asegur\p{L}{0,6}|sostien\p{L}{0,3}|sostuv\p{L}{0,5}|cuentan?|insist\p{L}{0,5}|opin\p{L}{0,4}|dijo|dijeron|decían?|dicono|diceva\p{L}{0,2}|afferm\p{L}{0,5}|sostengono|zegt|zeggen|beweert|beweren|säger|påstår|diz|dizem|garant\p{L}{0,4}|tesi|convinzione|affermazione|accusa|cred(?:evo|evi|eva|evano|evamo|iamo|ono)|pens(?:avo|avi|ava|avano|avamo|o|iamo)|sosten\p{L}{1,5}|gedachte|bewering|stelling|gerucht|ideia|afirmação|boato|tese|pensávamos|tank(?:e|en)|idén|påståendet|ryktet|sagt|myśl\p{L}{0,7}|pomysł|twierdz\p{L}{1,5}|plotk[aię]|pogląd|uważa\p{L}{0,5}|sądz\p{L}{1,5}|wierz\p{L}{1,5}|mówi\p{L}{0,5}|powiedzia\p{L}{1,3}|prawd[aą]|иде[яюи]|мысль|утвержд\p{L}{3,7}|слух\p{L}?|дума\p{L}{1,4}|счита\p{L}{1,4}|вер(?:ю|ит|ят|ил|ила|или)|говор\p{L}{1,4}|сказа\p{L}{1,3}|правда|уверен\p{L}?|promess[oaei]|assicurat[oaei]|garantit[oaei]|raccontat[oaei]|detto|scritto|beloofd|verzekerd|verteld|gezegd|geschreven|beweerd|prometid[oa]s?|garantid[oa]s?|dito|contado|escrito|lovat|berättat|skrivit|försäkrat|påstått|hävdat|versprochen|erzählt|geschrieben|zugesagt|promis|raconté|écrit|juré|prometido|asegurado|jurado|обеща\p{L}{1,3}|obieca\p{L}{1,4}`,
);

/** Words that begin what someone thinks, knows or says. */
const COMPLEMENT = new WordPattern('that|whether|if|que|dass|daß|che|dat|att|at|что|że|ότι');

/** Words that say that what follows is not so, or perhaps not so. */
const DOUBTING = new WordPattern(
  String.raw`doubt(?:s|ed|ing|ful)?|disput(?:e|es|ed|ing)|denying|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|fals(?:e|ely)|untrue|unproven|lied|lies?|lying|myth|hoax|wrong|wrongly|mistaken|mistakenly|mistake|fools?|foolish|absurd|ridiculous|ludicrous|laughable|nonsense|rubbish|fiction|fabrication|invention|baseless|unfounded|groundless|withdrawn|retracted|dismissed|refuted|disproved|disproven|debunked|discredited|few|widerlegt\p{L}{0,2}|märchen|lügen?|unsinn|quatsch|mythos|erfunden|unwahr|réfutée?s?|démentie?s?|mythe|mensonge|absurde|refutad[ao]|desmentid[ao]|mito|bezweif\p{L}{0,9}|bestreit\p{L}{0,9}|bestritt\p{L}{0,9}|falsch|gelogen|zweifel\p{L}{0,9}|nie[rz]?|niez|doute\p{L}{0,9}|faux|dud[ao]\p{L}{0,9}|nieg[ao]\p{L}{0,9}|falso|mentira|sciocchezz[ae]|assurd[oa]|ridicol[oa]|fandonia|menzogna|bugia|dubit\p{L}{1,4}|neg(?:o|a|ano|ava|avano|ò)|onzin|onwaar|leugens?|kletskoek|(?:be)?twijfel\p{L}{0,3}|ontken\p{L}{0,3}|verzonnen|disparate|absurd[oa]|ridícul[oa]|d[uú]vid\p{L}{1,4}|nonsens|lögn|osant|struntprat|absurt|tviv(?:el|lar|lade)|förnekar?|förnekade|bzdur[aą]|kłamstw[oe]m?|nieprawd[aą]|wątpi\p{L}{1,3}|zaprzecza\p{L}{0,3}|чушь|ложь|неправда|бред|выдумка|сомнева\p{L}{2,4}|отрица\p{L}{1,4}`,
);

/** Verbs that leave open whether what someone else says is so. */
const DISTANCING = new WordPattern('claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|purport(?:s|ed|ing)?|pretend(?:s|ed|ing)?');

/** With these what follows stays true: “nobody knew that”, “do not forget that”. */
const FACTIVE = new WordPattern(
  String.raw`kn(?:ow|ows|ew|own)|forg[eo]t\p{L}{0,8}|ignor\p{L}{0,8}|overlook\p{L}{0,8}|secret|surpris\p{L}{0,8}|notic\p{L}{0,8}|reali[sz]\p{L}{0,8}|understand\p{L}{0,3}|understood|regret\p{L}{0,8}|enough|overstat\p{L}{1,4}|overemphas\p{L}{1,5}|exaggerat\p{L}{1,4}|question|wonder|weiß|wissen|wusste\p{L}{0,12}|vergess\p{L}{0,12}|vergisst|sait|savait|savons|oubli\p{L}{0,12}|sabe|sabía|olvid\p{L}{0,12}`,
);

/** Words that make a condition or a supposition of a clause. */
const SUPPOSING = new WordPattern('if|unless|whether|lest|wish(?:es|ed)?|hop(?:e|es|ed|ing)|wenn|falls|sofern');

/** Words at which another main clause begins. */
const ANOTHER = new WordPattern(
  'because|but|and|so|although|though|since|while|aber|und|weil|denn|mais|et|car|pero|y|porque',
);

/** Words that ask, at the beginning of a question. */
const ASKING = new WordPattern('who|how|why|what|wer|wie|warum|qui|pourquoi|quién|cómo');

/** Words between a verb and its clause, if no conjunction is there: to whom something is said. */
const LISTENER = new WordPattern('me|us|you|him|her|them|people|anyone|anybody|everyone|everybody|reporters');

/** Maximum number of words before a passage that may be those of the clause that it depends on. */
const FAR = 40;

/** Indexes of the first and the last of the words of a passage. */
interface Words {
  readonly first: number;
  readonly last: number;
}

/** Words between an auxiliary and the verb it belongs to. */
const BETWEEN = 3;

/** The verb or noun of which a clause is the object, and whether a conjunction or a mark is between. */
interface Attitude {
  readonly at: number;
  readonly marked: boolean;
}

/** Where the clause that a passage is the object of has its verb or noun; null if the passage is not such an object. */
function attitudeBefore(first: number, stream: SourceStream, mayNest = false): Attitude | null {
  // “Farrow rejected that. ‘The statute …’”
  if (stream.endsSentence(first - 1)) return null;
  const word = (at: number) => stream.words[at]?.word ?? '';
  // “I never said ‘the sea was calm’”, within one speech
  const isNested =
    mayNest && /[“‘"'«„‹]$/u.test(stream.markAfter(first - 1)) && stream.isQuoted(first - 1) && stream.isQuoted(first);
  const marked = isNested || COMPLEMENT.test(word(first - 1));
  // „Er bestritt das: ‚Niemand hat unterschrieben‘“ says it in these words.
  const isReported = stream.isQuoted(first) && stream.quotationAt(first - 1) !== stream.quotationAt(first);
  if (!marked && isReported && stream.markAfter(first - 1).startsWith(':')) return null;
  const opens = marked || (!stream.isEnglish && stream.endsClause(first - 1) && !stream.endsSentence(first - 1));
  if (!stream.isEnglish && !opens) return null;
  // “That | the sea was calm is a lie”
  // „Ich dachte, dass | …“ has a mark there as well.
  const isSubject = stream.isEnglish || stream.endsSentence(first - 2);
  if (marked && !isNested && isSubject && stream.endsClause(first - 2)) return { at: first - 1, marked };
  const last = marked && !isNested ? first - 2 : first - 1;
  for (let at = last; at >= 0 && at > last - (marked ? BETWEEN : 2); at--) {
    if (stream.endsSentence(at) || (stream.isEnglish && !marked && stream.endsClause(at))) return null;
    if (isAttitude(word(at), stream)) return { at, marked };
    if (!marked && stream.isEnglish && !LISTENER.test(word(at))) return null;
    if (stream.endsClause(at - 1)) return null;
  }
  return null;
}

function isAttitude(written: string, stream: SourceStream): boolean {
  const word = withoutElision(written);
  // “Il est faux que”, “Es falso que”
  if (!stream.isEnglish) return FOREIGN_ATTITUDE.test(word) || DOUBTING.test(word);
  const verb = cueVerb(word.toLowerCase());
  return ATTITUDE.test(word) || (verb !== undefined && verb.strength !== 'label');
}

/**
 * The word that turns the clause a passage is the object of, however far before it in its sentence: “No one, in all those years,
 * ever seriously thought | the sea was calm”, “I used to think that |”, “They would have you believe |”. Null if none does.
 */
export function turnedMatrix({ first, last }: Words, stream: SourceStream): number | null {
  const attitude = attitudeBefore(first, stream, true);
  if (attitude === null || !(attitude.marked || !stream.isEnglish || hasVerb(first, stream))) return null;
  const word = (at: number) => stream.words[at]?.word ?? '';
  const from = clauseOf(attitude.at, stream);
  const turning: number[] = [];
  for (let at = first - 1; at >= from; at--) {
    if (FACTIVE.test(word(at))) return null;
    // “not only that it is thin”
    if (isRestricting(word(at)) && stream.negates(word(at - 1))) return null;
    const isFar = /^far$/iu.test(word(at)) && /^from$/iu.test(word(at + 1));
    const isCounted = isNegative(word(at), stream) || DOUBTING.test(word(at)) || isFar;
    const isFew = /^few$/iu.test(word(at)) && /^an?$/iu.test(word(at - 1));
    if (isCounted && !isFew && !isContrast(at, attitude.at, stream)) turning.push(at);
  }
  if (turning.length > 0) return isEven(turning, stream) ? null : (turning.at(-1) ?? null);
  return (
    supposed(attitude.at, from, stream) ?? distanced(first, attitude.at, stream) ?? refuted(last, attitude, stream)
  );
}

/** Number of words of an aside. */
const LONGEST_ASIDE = 6;

/** Whether a negation is of an aside that names somebody else than the subject: “Ann Lee, not her husband Tom, who said that”. */
function isContrast(at: number, verb: number, stream: SourceStream): boolean {
  const word = (index: number) => stream.words[index]?.word ?? '';
  if (!stream.negates(word(at)) || !stream.endsClause(at - 1) || stream.endsSentence(at - 1)) return false;
  for (let end = at + 1; end <= at + LONGEST_ASIDE && end < verb; end++) {
    const isVerb = isAuxiliary(word(end)) || isModal(word(end)) || cueVerb(word(end).toLowerCase()) !== undefined;
    if (isVerb) return false;
    if (stream.endsClause(end)) return true;
  }
  return false;
}

/** Whether words that turn a sentence take one another back: “no one doubts”; in other languages “ne … pas” is one. */
function isEven(turning: readonly number[], stream: SourceStream): boolean {
  if (stream.isEnglish) return turning.length % 2 === 0;
  const negated = turning.filter((at) => isNegative(stream.words[at]?.word ?? '', stream));
  return negated.length > 0 && negated.length < turning.length;
}

/** Whether a word negates; `nul` does before “doubt”, and is a noun or an adjective elsewhere. */
function isNegative(word: string, stream: SourceStream): boolean {
  return stream.negates(word) || (!stream.isEnglish && /^nul(?:le)?$/iu.test(word));
}

/** Whether a word says that what depends on it is not so: “myth”, “false”. */
export function isDoubting(word: string): boolean {
  return DOUBTING.test(word);
}

/** Whether a verb follows in the clause that begins with a word: “thought | the sea was calm”, not “find | it”. */
function hasVerb(first: number, stream: SourceStream): boolean {
  for (let at = first; at < first + FAR && !stream.endsClause(at); at++) {
    const next = stream.words[at + 1]?.word ?? '';
    if (
      isAuxiliary(next) ||
      isModal(next) ||
      isPast(next) ||
      /['’](?:s|re|m|ll|ve|d)$|n['’]t$|\p{L}{3}ed$/iu.test(next)
    )
      return true;
    if (cueVerb(next.toLowerCase())?.form === 'present') return true;
  }
  return false;
}

/** Whether a word is a participle with which another clause begins: “It is no problem, | noting that nobody was hurt”. */
export function isParticipleClause(at: number, stream: SourceStream): boolean {
  return stream.isEnglish && /\p{L}{3}ing$/iu.test(stream.words[at]?.word ?? '') && stream.endsClause(at - 1);
}

/** Where the main clause of a verb begins; an aside between commas does not end it. */
function clauseOf(verb: number, stream: SourceStream): number {
  if (isParticipleClause(verb, stream)) return verb;
  const word = (at: number) => stream.words[at]?.word ?? '';
  const hasSubject = [1, 2, 3].some((back) => {
    for (let at = verb - back; at < verb; at++) if (stream.endsClause(at)) return false;
    return PERSONAL.has(word(verb - back).toLowerCase());
  });
  let from = verb;
  while (from > 0 && verb - from < FAR && !stream.endsSentence(from - 1)) {
    if (hasSubject && stream.endsClause(from - 1)) break;
    if (ANOTHER.test(word(from - 1))) break;
    from--;
  }
  return from;
}

/** The word that makes what a verb of thinking says a thing of the past or of a condition. */
function supposed(verb: number, from: number, stream: SourceStream): number | null {
  const word = (at: number) => (at < from ? '' : (stream.words[at]?.word.toLowerCase() ?? ''));
  for (let at = verb - 1; at >= from; at--) if (SUPPOSING.test(word(at))) return at;
  for (let at = verb - 1; at >= verb - BETWEEN; at--) {
    if (word(at) === 'used' && word(at + 1) === 'to') return at;
    if (word(at) === 'once') return at;
    if (word(at) === 'have' && /^(?:would|could|might|should)$/u.test(word(at - 1))) return at - 1;
  }
  return ASKING.test(word(from)) && stream.sentenceMark(verb) === '?' ? from : null;
}

/** A verb that leaves open whether what it says is so; but a reporter’s, before quoted words, tells only whose words they are. */
function distanced(first: number, verb: number, stream: SourceStream): number | null {
  const word = (at: number) => stream.words[at]?.word.toLowerCase() ?? '';
  if (!DISTANCING.test(word(verb))) return null;
  const quoted = stream.quotationAt(first);
  if (quoted !== undefined && stream.quotationAt(verb) !== quoted) return null;
  return [1, 2].some((back) => /^(?:i|we)$/u.test(word(verb - back))) ? null : verb;
}

/** Nouns whose clause may be said not to be so. */
const SAYING_NOUN = new WordPattern(
  'ideas?|notions?|claims?|suggestions?|beliefs?|theor(?:y|ies)|impression|arguments?|assertions?|allegations?|rumou?rs?|stor(?:y|ies)|legends?|myths?|reports?|charges?|accusations?|tales?|idee|vorstellung|behauptung|annahme|these|theorie|gerücht|vorwurf|aussage|legende|glaube|meinung|idée|thèse|théorie|affirmation|rumeur|croyance|légende|idea|teoría|afirmación|rumor|creencia|tesis|leyenda|tesi|convinzione|affermazione|accusa|gedachte|bewering|stelling|gerucht|ideia|afirmação|boato|tese|tank(?:e|en)|idén|påståendet|ryktet|myśl|pomysł|twierdzenie|plotka|pogląd|мысль|идея|утверждение|слух',
);

/** “The idea that | the sea was calm is absurd”: the noun, where what follows the passage says that it is not so. */
function refuted(last: number, { at, marked }: Attitude, stream: SourceStream): number | null {
  const noun = withoutElision(stream.words[at]?.word ?? '');
  const isSubject = SAYING_NOUN.test(noun) || COMPLEMENT.test(noun) || /ing$/iu.test(noun) || isInfinitive(at, stream);
  if (!marked || !isSubject || stream.endsSentence(last)) return null;
  for (let end = last + 1; end <= last + FAR; end++) {
    const isVerb =
      /^(?:is|was|are|were|be|remains|has|ist|war|wurde|sind|est|était|fut|a|es|era|fue|ha|son|è|sia|é|foi|är|var|jest|było)$/iu.test(
        withoutElision(stream.words[end]?.word ?? ''),
      );
    if (isVerb && isRefuted(end, stream)) return at;
    if (stream.endsSentence(end)) return null;
  }
  return null;
}

/** With a negation before them they say that something is not so. */
const TRUE = new WordPattern(
  'true|so|right|correct|accurate|wahr|richtig|korrekt|wahrheit|vraie?|exacte?|juste|cierto|cierta|verdad|correcto|correcta|ver[oa]|waar|juist|verdade|sant?|prawdą|правда',
);

/** What may be after a negation and leave it alone: “not at all”, `n'est pas`. */
const REST = /^(?:at|all|pas|plus|point|in|any|way)$/iu;

/** Whether the verb at an index says that its subject is not so: “is a lie”, “is not true”; “is not false” says that it is. */
function isRefuted(verb: number, stream: SourceStream): boolean {
  const predicate: string[] = [];
  for (let at = verb + 1; at <= verb + BETWEEN + 1 && !spans(verb, at - 1, stream); at++)
    predicate.push(stream.words[at]?.word ?? '');
  const isNegation = (word: string) => stream.negates(word);
  const negated = predicate.findIndex(isNegation);
  const written = stream.words[verb]?.word ?? '';
  // `n'est pas`, “isn’t”
  const isNegated = negated >= 0 || isNegation(written) || isNegation(stream.words[verb - 1]?.word ?? '');
  const isDoubted = predicate.slice(0, BETWEEN).some((word) => DOUBTING.test(word) && !isNegation(word));
  if (isDoubted || !isNegated) return isDoubted && !isNegated;
  const rest = predicate.slice(negated + 1).filter((word) => !REST.test(word));
  return rest.length === 0 || rest.slice(0, 2).some((word) => TRUE.test(word));
}

/** `idée` of `l'idée` */
function withoutElision(word: string): string {
  return word.replace(/^(?:[cdjlmnst]|qu)['’](?=\p{L})/iu, '');
}

function isInfinitive(at: number, stream: SourceStream): boolean {
  return stream.isEnglish && /^to$/iu.test(stream.words[at - 1]?.word ?? '');
}

function spans(from: number, to: number, stream: SourceStream): boolean {
  for (let at = from; at <= to; at++) if (stream.endsClause(at)) return true;
  return false;
}

/** Whether all of a source is one person's words, without marks: a speech, a letter. */
export function isOwnText({ source }: SourceStream): boolean {
  return /^(?:speech|personal_communication)$/u.test(source.article.metadata.type ?? '');
}

/** Forms of “I thought” and “we believed”. */
const BELIEVED = new WordPattern(
  'thought|believed|dachten?|glaubten?|cro[yi]ais|croyions|pensais|pensions|creía(?:mos)?|pensaba|pensábamos|credevo|credevamo|pensavo|pensavamo|dacht|geloofden?|trodde|pensava|pensávamos|acreditava|myślał[ae]m|myśleliśmy|думал[аи]?',
);

/** Number of words of a clause in which its verb is searched for. */
const VERB_NEAR = 6;

/**
 * Whether a speaker only once thought what a passage begins with: „Ich dachte, | der Deich wäre sicher“. In English, where “I thought
 * it was great” also gives an opinion, only of what was still to come: “We thought | the wall would hold”.
 */
function isBelievedOnce(verb: number, first: number, stream: SourceStream): boolean {
  if (!BELIEVED.test(stream.words[verb]?.word ?? '')) return false;
  if (!stream.isEnglish) return true;
  for (let at = first; at < first + VERB_NEAR; at++) {
    if (/^(?:would|['’]d|\p{L}+['’]d)$/iu.test(stream.words[at]?.word ?? '')) return true;
    if (stream.endsClause(at)) return false;
  }
  return false;
}

/**
 * The subject's verb, where the speaker only tells that someone else says or thinks what a passage begins with: “My husband
 * believes | I sleep”, or that he once did himself. The verb of a reporter, outside the speech, does not count. Null if there is none.
 */
export function heldByOther(first: number, stream: SourceStream, words: LanguageWords | null): number | null {
  const attitude = attitudeBefore(first, stream);
  if (attitude === null || words === null || !(stream.isQuoted(first) || isOwnText(stream))) return null;
  const word = (at: number) => stream.words[at]?.word ?? '';
  if (
    !(words.held.test(word(attitude.at)) || BELIEVED.test(word(attitude.at))) ||
    stream.quotationAt(attitude.at) !== stream.quotationAt(first)
  )
    return null;
  for (let at = attitude.at; at > attitude.at - FAR && at >= 0; at--) {
    if (words.self.test(word(at))) return isBelievedOnce(attitude.at, first, stream) ? attitude.at : null;
    if (stream.endsClause(at - 1) || stream.quotationAt(at - 1) !== stream.quotationAt(first)) break;
  }
  return attitude.at;
}
