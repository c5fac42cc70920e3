import { PREPOSITIONS } from '../extract/lexicon.js';
import type { Quotation } from '../library/model.js';
import type { Finder } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import { type CutCondition, OPENING, spokenGoesOn, wordsAhead, wordsFrom } from './conditions.js';
import type { Piece } from './exact.js';
import { isClause } from './governing.js';
import type { LanguageWords } from './language-words.js';
import { isOwnText } from './matrix.js';
import { isAuxiliary, isModal } from './sense.js';
import type { SourceStream } from './stream.js';

/** Number of words by which what frames a statement is known. */
const TELLING = 12;

/** Number of words before a frame that only join sentences. */
const MOST_OPENING = 2;

/** Number of words of a source's name, where no comma ends it: „Laut den Zeitungen | trinkt er“. */
const FAR = 5;

/** Number of a reporter's words before a speech in which a frame may begin. */
const OUTSIDE = 20;

/** Maximum number of letters of a word that is not a sign that a draft has a frame. */
const SMALL = 4;

/** Number of words of a frame that are shown. */
const SHOWN = 6;

/**
 * What the sentence of a passage begins with, before the passage, if it makes the words someone else's or less than a fact:
 * “According to the tabloids, | the mayor drinks”, “In theory | the dam holds”. After a “but” it holds no more. In a
 * reporter's own text, where nobody speaks, it only perhaps does.
 */
export function frameAhead(
  { first, last }: Piece,
  stream: SourceStream,
  words: LanguageWords | null,
): CutCondition | null {
  if (words === null || first === 0 || stream.endsSentence(first - 1)) return null;
  const before = wordsAhead(first, stream);
  const opens = (at: number) => OPENING.test(wordAt(at, stream)) || words.contrast.test(wordAt(at, stream));
  const isSpoken = stream.isQuoted(first) || isOwnText(stream);
  // Of a reporter's “according to the police” the draft may name the police itself.
  const heads = isSpoken ? [words.source, words.frame, words.saying] : [words.frame];
  const lengthAt = (at: number) => Math.max(...heads.map((each) => lengthOf(each, stream.phraseAt(at, TELLING))));
  // `En théorie` begins with a word that says nothing elsewhere.
  const start = before.find((at, index) => index >= MOST_OPENING || lengthAt(at) > 0 || !opens(at));
  const found = start === undefined ? 0 : lengthAt(start);
  if (start === undefined || found === 0 || start + found > first) return null;
  const between = before.filter((at) => at >= start + found);
  // „Volgens de kranten“, « Selon de nombreux experts »
  const isSource = isSpoken && lengthOf(words.source, stream.phraseAt(start, TELLING)) > 0;
  const isOther = /^(?:yes|no|so|it|of|about|in|for|with|like|ja|nein|oui|non|sí|an|über|à|de|en)$/iu;
  if (!isSource && isOther.test(wordAt(start + found, stream)) && start + found < first) return null;
  const isOver = between.some((at) => words.contrast.test(wordAt(at, stream)) || /^[;:]/u.test(stream.markAfter(at)));
  if (isOver) return null;
  const opening = stream.endsClause(first - 1) || first - start - found <= (stream.isEnglish ? 1 : FAR);
  const isWhole = (opening && last > first) || isClause(first, last, stream) || isVerb(first, stream);
  return {
    word: wordAt(start, stream),
    at: start,
    cut: wordsFrom(start, stream, Math.min(first - 1, start + SHOWN)),
    governs: isSpoken && isWhole,
  };
}

/** Others whose words a reporter gives as no more than that. */
const DOUBTED = new WordPattern(
  'rumou?rs?|gossip|critics?|opponents?|enemies|rivals|sceptics|skeptics|detractors|legends?|myths?|hearsay|speculation|allegations?|claims?|stor(?:y|ies)|tabloids?|gerüchte?n?|kritikern?|gegnern?|legenden?|behauptungen|rumeurs?|critiques|opposants|adversaires|légendes?|rumor(?:es)?|críticos|opositores|adversarios|leyendas?|voci|critici|geruchten|boatos|rykten?|kritiker',
);

/**
 * The same in the reporter's own words right before the marks, where the speaker is named after them: “According to rumours in
 * the port, ‘the company paid them,’ | Pym said”. Of others, such as a newspaper, that may be where the words are found. None if the draft's own words have it too.
 */
export function frameOutside(
  { first }: Piece,
  stream: SourceStream,
  words: LanguageWords | null,
  own: readonly string[],
): CutCondition | null {
  const quotation = stream.quotationAt(first);
  if (words === null || quotation === undefined || first === 0 || stream.isQuoted(first - 1)) return null;
  const { cue, speaker } = quotation;
  // Before the marks, it says who speaks.
  if ((cue ?? speaker?.mention ?? quotation).start <= quotation.start) return null;
  let start = first;
  while (start > first - OUTSIDE && !stream.endsSentence(start - 1) && !stream.isQuoted(start - 1)) start--;
  if (start === first || !(stream.endsSentence(start - 1) || stream.beginsSentence(start))) return null;
  const isOpening = (at: number) => OPENING.test(wordAt(at, stream)) || words.contrast.test(wordAt(at, stream));
  for (let skipped = 0; skipped < MOST_OPENING && start < first - 1 && isOpening(start); skipped++) start++;
  const phrase = stream.phraseAt(start, Math.min(TELLING, first - start));
  const source = lengthOf(words.source, phrase);
  const length = source || lengthOf(words.saying, phrase) || lengthOf(words.frame, phrase);
  if (length === 0 || start + length > first) return null;
  const isKept = own.some((each) => each.length > SMALL && phrase.toLowerCase().includes(each.toLowerCase()));
  if (isKept) return null;
  const rest = Array.from({ length: first - start - 1 }, (_, index) => wordAt(start + index + 1, stream));
  return {
    word: wordAt(start, stream),
    at: start,
    cut: wordsFrom(start, stream, Math.min(first - 1, start + SHOWN)),
    governs: source === 0 || rest.some((word) => DOUBTED.test(word)),
  };
}

/** What follows a passage and makes its words someone else's, less than a fact, or untrue; null if nothing of the kind does. */
export function frameAfter(
  { first, last }: Piece,
  quotation: Quotation | null,
  stream: SourceStream,
  words: LanguageWords | null,
): CutCondition | null {
  if (words === null || stream.words[last + 1] === undefined) return null;
  const at = spokenGoesOn(last, quotation, stream);
  if (at === null) return null;
  const exception = exceptionAt(at, { first, last }, stream, words);
  // “The mayor stole it is a lie”
  const isPredicate = /^(?:is|was)(?!\p{L})/iu.test(wordAt(at, stream)) && isClause(first, last, stream);
  const begins = stream.endsClause(last) || isPredicate ? lengthAfter(at, first, stream, words) : 0;
  if (begins === 0 && !exception) return null;
  return { word: wordAt(at, stream), at, cut: wordsFrom(at, stream, at + SHOWN), governs: true };
}

/** Number of words of a frame at the beginning of the clause after a passage; 0 if none is there. */
function lengthAfter(begin: number, first: number, stream: SourceStream, words: LanguageWords): number {
  const isAsked = stream.endMark(begin - 1).mark === '?';
  // What answers a question, “Is the town rich?”, takes nothing back.
  const clause = clauseStart(begin - 1, first, stream);
  if (isAsked && opensQuestion(clause, stream)) return 0;
  const at = begin + lengthOf(words.meaning, stream.phraseAt(begin, TELLING));
  const ends = (length: number) => length > 0 && stream.endsClause(at + length - 1);
  for (const start of new Set([begin, at])) {
    const length = lengthOf(words.refuting, stream.phraseAt(start, TELLING));
    // “That is a lie they tell”, but not “It is wrong to close it”
    // “And that’s what people said: ‘We have moved on’” says what follows.
    const leadsOn = stream.markAfter(start + length - 1).startsWith(':');
    const isOver = stream.endsClause(start + length - 1) || OPEN.test(wordAt(start + length - 1, stream));
    // “I had no part in it. That is propaganda” says the same twice.
    if (length > 0 && !leadsOn && isOver && !isDenied(begin - 1, first, stream)) return length;
  }
  // “The town is rich? No.”
  if (isAsked && NO.test(wordAt(begin, stream))) return 1;
  const phrase = stream.phraseAt(at, TELLING);
  const isSpoken = stream.isQuoted(at) || isOwnText(stream);
  const open = isSpoken && !hasMoreAfter(at, stream) ? lengthOf(words.source, phrase) : 0;
  // “The lake is dead, they say”, not “… they say that the fish died”, nor “In theory, we could sell it.”
  const isLast = (length: number) => ends(length) && !(stream.beginsSentence(at) && goesOn(at + length - 1, stream));
  const closed = [words.frame, ...(isSpoken ? [words.said] : [])].map((each) => lengthOf(each, phrase)).find(isLast);
  return open || closed || (isSpoken && !stream.beginsSentence(begin) && isSaidByOther(at, stream, words) ? 1 : 0);
}

/** Where the clause of a word begins, not before another. */
function clauseStart(at: number, first: number, stream: SourceStream): number {
  let start = at;
  while (start > first && !stream.endsClause(start - 1)) start--;
  return start;
}

/** Whether a sentence ends with a word that has a negation, from another word on: what is said of it after that may be of what it denies. */
function isDenied(at: number, first: number, stream: SourceStream): boolean {
  if (!stream.endsSentence(at) || /(?:^| )what /iu.test(stream.phraseAt(at + 1))) return false;
  for (let index = at; index >= first && (index === at || !stream.endsSentence(index)); index--)
    if (stream.negates(wordAt(index, stream))) return true;
  return false;
}

/** Whether a passage begins with the verb of a question, perhaps after “but”: “Did I like it?” */
function opensQuestion(first: number, stream: SourceStream): boolean {
  return isVerb(OPENING.test(wordAt(first, stream)) ? first + 1 : first, stream);
}

/** Words at the end of what refutes, after which more of it may follow. */
const OPEN = new WordPattern(
  'lies?|lüge|myth|märchen|hoax|nonsense|unsinn|you|us|me|everyone|people|einreden|glauben|weismachen|mensonges?|mythe|mentiras?|mito|veut|veulent|quiere|quieren',
);

const NO = new WordPattern('no|wrong|false|nein|non|nee|não|nej|nie|нет');

/** Maximum number of words of a clause that says only who says so. */
const LONGEST = 6;

/** Words with which such a clause gives words as true, or another clause begins: “as the report says”. */
const AGREEING = new WordPattern(
  'as|like|just|and|but|so|or|because|which|who|that|what|how|why|where|when|whatever|whoever|wherever|however|no|egal|quoi|peu|diga|digan|wie|und|aber|comme|et|mais|como|y|pero|come|e|ma|zoals|en|maar|som|och|men|jak|i|ale|как|и|но',
);

/** Whether a short clause after a passage only says that someone else says so: “the mayor stole it, says the Gazette”. */
function isSaidByOther(at: number, stream: SourceStream, { held, self }: LanguageWords): boolean {
  let end = at;
  while (end < at + LONGEST && !stream.endsClause(end)) end++;
  if (!stream.endsClause(end) || AGREEING.test(wordAt(at, stream)) || end === at) return false;
  const all = Array.from({ length: end - at + 1 }, (_, index) => wordAt(at + index, stream));
  // “…, believe me”
  if (/^(?:believe|trust|mark|glauben?|croyez|créa(?:n)?me)$/iu.test(all[0] ?? '')) return false;
  const listener = /^(?:me|us|mir|uns)$/iu.test(all.at(-1) ?? '') ? 1 : 0;
  if (all.slice(0, all.length - listener).some((word) => self.test(word)) || all.some((word) => stream.negates(word)))
    return false;
  const last = all.at(-1 - listener);
  // “a politics of hope” has no verb.
  const isNoun = PREPOSITIONS.has(all.at(-2 - listener)?.toLowerCase() ?? '');
  return held.test(all[0] ?? '') || (held.test(last ?? '') && !isNoun);
}

/** Whether a sentence, and the speech, continues after a word. */
function goesOn(at: number, stream: SourceStream): boolean {
  return !stream.endsSentence(at) && stream.quotationAt(at + 1) === stream.quotationAt(at);
}

/** Whether a clause follows in the same sentence of which what is at a word may be said: “According to X, they left.” */
function hasMoreAfter(at: number, stream: SourceStream): boolean {
  if (!stream.beginsSentence(at)) return false;
  for (let end = at; end < at + TELLING; end++) {
    if (stream.endsSentence(end)) return false;
    if (stream.endsClause(end)) return stream.quotationAt(end + 1) === stream.quotationAt(at);
  }
  return true;
}

/** Whether an exception of “all” or “none” in the passage's clause begins at a word: “Nobody knew it | but me”. */
function exceptionAt(at: number, { first, last }: Piece, stream: SourceStream, words: LanguageWords): boolean {
  if (!words.exception.test(stream.phraseAt(at, TELLING)) || stream.endsSentence(last)) return false;
  // “except that he laughed” continues, and so does “but the plan is good”.
  if (/^(?:that|dass|que|che|dat|att|że|что)$/iu.test(wordAt(at + 1, stream))) return false;
  if (/^but$/iu.test(wordAt(at, stream))) {
    const end = [1, 2, 3].find((step) => stream.endsClause(at + step));
    // “but two cows drowned” says something else.
    if (end === undefined || isClause(at + 1, at + end, stream)) return false;
  }
  for (let index = last; index >= first; index--) {
    if (words.whole.test(wordAt(index, stream)) || stream.negates(wordAt(index, stream))) return true;
    if (index > first && stream.endsClause(index - 1)) return false;
  }
  return false;
}

/** Number of words that a pattern matches at the beginning of a phrase. */
export function lengthOf(pattern: Finder, phrase: string): number {
  const found = pattern.exec(phrase)?.[0].trim() ?? '';
  return found === '' ? 0 : found.split(' ').length;
}

function isVerb(at: number, stream: SourceStream): boolean {
  return isAuxiliary(wordAt(at, stream)) || isModal(wordAt(at, stream));
}

function wordAt(at: number, stream: SourceStream): string {
  return stream.words[at]?.word ?? '';
}
