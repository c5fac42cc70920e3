import { cueVerb } from '../extract/lexicon.js';
import { ADDRESSES } from '../extract/names/gazetteer/index.js';
import type { Quotation } from '../library/model.js';
import { pairMarks } from '../text/marks.js';
import { foldWord } from '../text/normalize.js';
import type { Range } from '../text/range.js';
import { countWords, words } from '../text/tokens.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Around, Stance } from './around.js';
import { isSpokenCue } from './attribution-after.js';
import { hasOtherSubject, isSaid, isToldOfAnother } from './clause-subject.js';
import { deniedClause, mayLeaveOutNegation } from './denied-clause.js';
import { conditionBefore, negationBefore } from './governing.js';
import { hasOtherListener } from './listener.js';
import { isRejecting } from './own-words.js';
import { nameWords, withoutOpening } from './person-names.js';
import { Fit, type Place, quotationAround } from './places.js';
import type { Question } from './question.js';
import { roleAttribution } from './roles.js';
import { isAuxiliary, isModal, isNegation } from './sense.js';
import { isRejectionDenied, mayBeDenied } from './set-in.js';
import type { DraftSources } from './sources.js';
import { type AttributionState, attributionOf, isWork } from './speaker-match.js';
import { sexInSource } from './speaker-sex.js';
import { speakerAtEnd } from './speakers.js';
import { saysSpoken } from './spoken.js';
import type { SourceStream } from './stream.js';

/** How well the speaker of a place is the one whom the draft names, if it names one. */
export function fitOfSpeaker({ speaker, role, around }: Question, { source }: Place, sources: DraftSources): Fit {
  if (speaker === null && role === null) return Fit.Open;
  const quotation = quotationAround(source, sources);
  const state =
    speaker === null
      ? roleAttribution(role ?? '', quotation, sources)
      : attributionOf(speaker, quotation, sources, saysSpoken(around.own));
  if (state === 'stated') return Fit.Stated;
  return state === 'different' || state === 'denied' ? Fit.Different : Fit.Open;
}

/** What the source says of the speaker whom a draft names for words at a place of it; null where it names none. */
export function attributionAt(
  question: Question,
  place: Place,
  quotation: Quotation | null,
  sources: DraftSources,
): AttributionState | null {
  const found =
    question.speaker !== null
      ? attributionOf(question.speaker, quotation, sources, saysSpoken(question.around.own))
      : ((question.role === null ? null : roleAttribution(question.role, quotation, sources)) ??
        besideOf(question, quotation, sources));
  if (found === 'unclear' && quotation === null && namesWork(question, place, sources)) return 'stated';
  // The draft reports them at second hand, too.
  const named = found === 'reported' && isToldToo(question, place) ? 'stated' : found;
  const { isDenied, stance } = question.around;
  if (isDenied && named !== 'inferred') return 'unclear';
  if (named === 'different' && question.isOfClause && mayTellOf(question, place, quotation, sources)) return 'unclear';
  if ((named === 'stated' || named === null) && isOtherSex(question, quotation, sources)) return 'unclear';
  if ((named === 'stated' || named === null) && leavesOutDenial(question, place)) return 'context';
  if (named === null && question.around.isTold) return 'unclear';
  if (named === 'stated' && asksStatement(question, place, quotation)) return 'context';
  const isOfSelf = question.around.lead.some((word) => /^(?:him|her)self$/u.test(word));
  if ((named === 'stated' || (named === null && isOfSelf)) && isOfOtherClause(question, place, quotation))
    return 'context';
  if ((named === 'stated' || named === null) && addsDenial(question, place)) return 'context';
  const isClaimed = named === 'stated' || (named === null && (question.beside !== null || stance === 'rejects'));
  if (isClaimed && stance !== null && !isStance(stance, place)) return 'context';
  // Words that the speaker quotes of someone else are neither the speaker's nor surely another's.
  if (named === 'different' && isInnerSpeech(place, quotation)) return 'unclear';
  const isOpen =
    named === 'stated' &&
    (!isRelayed(question, place) ||
      isToldOther(question, place) ||
      isInnerSpeech(place, quotation) ||
      leavesSpeech(place, quotation) ||
      meansAnother(question, quotation, sources));
  return isOpen ? 'unclear' : named;
}

/** Words by which a reporter, or a draft, says that something is not meant as it is said. */
const IRONY = new WordPattern('iron(?:y|ically)|sarcas(?:m|tically)|jok(?:ed?|es|ingly)|jest|quipped');

/** Whether the source’s reporter says after a speech that it is not meant so, and the draft does not. */
function isIronic({ own }: Around, quotation: Quotation | null, stream: SourceStream): boolean {
  if (quotation === null) return false;
  const after = stream.source.article.text.slice(quotation.end, quotation.end + LONGEST_SENTENCE);
  const [sentence = ''] = after.split(SENTENCE_END, 1);
  const isIrony = ({ folded }: { readonly folded: string }) => IRONY.test(folded);
  return words(sentence).some(isIrony) && !own.some((word) => IRONY.test(word));
}

/** Whether a draft has someone ask, in a sentence without another verb of speech, what the source has that one state: `Lee asked: “`. */
function asksStatement(
  { around: { own, lead } }: Question,
  { stream, comparison: { pieces } }: Place,
  quotation: Quotation | null,
): boolean {
  const at = own.findIndex((word) => /^(?:ask(?:s|ed)|wonder(?:s|ed))$/u.test(word));
  const isName = (word = '') => /^(?:\p{Lu}|(?:he|she)$)/u.test(word);
  if (at < 0 || lead.length > 0 || !isName(own[at === 0 ? 1 : at - 1]) || own.filter(isSaid).length > 1) return false;
  const cue = quotation?.cue ?? null;
  const { text } = stream.source.article;
  const verb = cue === null ? undefined : cueVerb(text.slice(cue.start, cue.end).toLowerCase());
  if (verb?.strength !== 'speech' || /^(?:ask|wonder|[ei]nquire|demand|request|plead|urge)$/u.test(verb.lemma))
    return false;
  let end = pieces.at(-1)?.last ?? -1;
  if (end < 0) return false;
  while (!stream.endsSentence(end) && stream.quotationAt(end + 1) === stream.quotationAt(end)) end++;
  return !stream.markAfter(end).includes('?') && stream.words[end]?.stop !== '?';
}

/** Whether a source says words of something else, or has its speaker tell that another says them, where the draft’s sentence does not. */
function isOfOtherClause({ around }: Question, { stream, comparison }: Place, quotation: Quotation | null): boolean {
  const [opening] = comparison.pieces;
  if (opening === undefined) return false;
  if (isToldOfAnother(opening.first, around, stream)) return true;
  if (around.lead.length === 0) return false;
  const speaker = quotation?.speaker?.name ?? '';
  return isIronic(around, quotation, stream) || hasOtherSubject(around, opening.first, speaker, stream);
}

/** A speaker whom a draft names at the beginning of a line, as part of a sentence: `the lawyer of Ann Lee`. */
export function inSentence(speaker: string): string {
  return speaker.replace(/^(?:The|An?|His|Her|Its|Their)(?=\s\p{Ll})/u, (word) => word.toLowerCase());
}

/** Whether the draft names the speaker by a surname with which it introduced only others before. */
function meansAnother({ introduced }: Question, quotation: Quotation | null, sources: DraftSources): boolean {
  return introduced.length > 0 && introduced.every((name) => attributionOf(name, quotation, sources) === 'different');
}

/** Whether a draft has “she” or “Ms” for a speaker who is a man in the source, or “he” or “Mr” for a woman. */
function isOtherSex({ sex, speaker }: Question, quotation: Quotation | null, sources: DraftSources): boolean {
  const ours = sex ?? (ADDRESSES.get(speaker?.split(' ', 1)[0] ?? '') || null);
  const theirs = ours === null || quotation === null ? null : sexInSource(quotation, sources);
  return theirs !== null && theirs !== ours;
}

/**
 * Whether the source's reporter may deny words between marks in his own sentence, or, in other languages, the speaker right after them
 * („Diesen Vertrag habe ich | nie unterschrieben“), and nothing in the draft's sentence does.
 */
function leavesOutDenial({ around }: Question, { stream, comparison: { pieces } }: Place): boolean {
  const { own, isTurned } = around;
  const [opening] = pieces;
  const last = pieces.at(-1)?.last;
  if (opening === undefined || last === undefined || isTurned) return false;
  if (isRejecting(own)) return isRejectionDenied(opening.first, stream);
  if (mayLeaveOutNegation(opening, stream, around) && isNegatedBefore(opening, stream)) return true;
  const isCut = !stream.isEnglish && !stream.endsClause(last) && stream.negates(stream.words[last + 1]?.word ?? '');
  return isCut || mayBeDenied(opening.first, last, stream);
}

/** Whether a source denies a passage before it. */
function isNegatedBefore(words: { readonly first: number; readonly last: number }, stream: SourceStream): boolean {
  return (negationBefore(words, stream) ?? deniedClause(words.first, stream)) !== null;
}

/** Small words between a negation and what it denies: `had never really been “`; after these it denies nothing: `not only “`. */
const BETWEEN_DENIED = new WordPattern(
  'one|ever|even|really|quite|actually|exactly|so|very|at|all|any|an?|the|in|on|to|that|anything|being|having',
);

/** `It was never true that`, `It is not the case that`. */
const TRUE = /^(?:true|right|correct|accurate|case)$/u;

/** Number of words before a passage of a source in which its own negation may be. */
const DENIAL_REACH = 10;

/** Whether a draft denies right before words what the source does not deny: `Lee said the mine had never “been safe”`. */
function addsDenial({ around: { lead, stance, own } }: Question, { stream, comparison: { pieces } }: Place): boolean {
  if (stance !== null) return false;
  if (
    own.some(
      (word, at) => TRUE.test(word) && own[at + 1] === 'that' && own.slice(Math.max(0, at - 3), at).some(isNegation),
    )
  )
    return true;
  const small = (word: string) => isAuxiliary(word) || isModal(word) || BETWEEN_DENIED.test(word);
  const at = lead.findLastIndex((word) => !small(word.toLowerCase()) || isNegation(word));
  if (at < 0 || !isNegation(lead[at] ?? '') || lead.slice(0, at).some(isNegation)) return false;
  return !isDeniedNear(pieces[0]?.first ?? 0, stream);
}

/** Whether a source denies something in the words of the sentence before a passage. */
function isDeniedNear(first: number, stream: SourceStream): boolean {
  for (let before = first - 1; before >= Math.max(0, first - DENIAL_REACH) && !stream.endsSentence(before); before--)
    if (stream.negates(stream.words[before]?.word ?? '')) return true;
  return false;
}

/** Whether a draft names the work itself, its outlet or author, for words that are the work's own. */
function namesWork({ speaker, around }: Question, { source }: Place, sources: DraftSources): boolean {
  return speaker !== null && isWork(withoutOpening(speaker), source.id, sources, saysSpoken(around.own));
}

/** A shorter part of a clause may be words that the speaker has used as well. */
const SHORTEST_PART = 3;

/**
 * Whether words that a draft has as a part of what someone says, and the source gives to another, may be the other's account of it: it
 * names the first in that sentence or speech.
 */
function mayTellOf(
  { speaker, passage, around }: Question,
  { source }: Place,
  quotation: Quotation | null,
  sources: DraftSources,
): boolean {
  if (quotation === null || speaker === null || countWords(passage) < SHORTEST_PART) return true;
  const mention = quotation.speaker?.mention ?? quotation;
  const { text } = sources.article(quotation.articleId)?.article ?? { text: '' };
  const low = Math.min(quotation.start, mention.start);
  const high = Math.max(quotation.end, mention.end);
  const before =
    text
      .slice(Math.max(0, low - LONGEST_SENTENCE), low)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const isEnd = high > mention.end && SENTENCE_END.test(`${text.slice(high - 2, high)} `);
  const [after = ''] = isEnd ? [] : text.slice(high, high + LONGEST_SENTENCE).split(SENTENCE_END, 1);
  const isFirst = mention.start < quotation.start;
  const between = isFirst ? text.slice(mention.end, high) : text.slice(low, Math.max(quotation.end, mention.start));
  const told = words(`${before} ${between} ${after}`).map(({ folded }) => foldWord(folded).replace(/['’]s?$/u, ''));
  const own = nameWords(speaker);
  const theirs = nameWords(quotation.speaker?.name ?? '');
  const apart = theirs.filter((word) => !own.includes(word));
  // “Ann Lee said Diaz wanted ‘a new pier’”
  if (around.own.some((word) => apart.includes(foldWord(word).replace(/['’]s?$/u, '')))) return true;
  const lead = text.slice(Math.min(quotation.start, source.start), source.start).split(SENTENCE_END).at(-1) ?? '';
  if (saysOfOthers(lead)) return true;
  const telling = own.filter((word) => !theirs.includes(word));
  return telling.length === 0 || telling.some((word) => told.includes(word));
}

/** Whether words of a speech have others say what follows them: “She has always said that”, not “I said that”. */
function saysOfOthers(lead: string): boolean {
  const found = words(lead).map(({ folded }) => folded);
  return found.some(
    (word, at) =>
      (cueVerb(word)?.strength === 'speech' || isSpokenCue(word)) &&
      !found.slice(Math.max(0, at - 3), at).some((each) => /^(?:i|we)$/u.test(each)),
  );
}

/** Number of characters of a sentence beside a quotation, and where one ends. */
const LONGEST_SENTENCE = 400;
const SENTENCE_END = /[.!?…]["“”’'»«]{0,2}\s|\n/u;

/** Names that may be the speaker's, in words that are not understood: another person's name leaves open who speaks. */
function besideOf({ beside }: Question, quotation: Quotation | null, sources: DraftSources): 'unclear' | null {
  if (beside === null || (!beside.introduces && (quotation?.speaker ?? null) === null)) return null;
  return beside.names.some((name) => attributionOf(name, quotation, sources) !== 'stated') ? 'unclear' : null;
}

/** A shorter passage between inner marks is a word that the speaker uses, not someone's speech. */
const SHORTEST_INNER = 3;

/**
 * Whether words are what the speaker quotes of someone else: “They told us, ‘Trust the process.’” Of words with an ellipsis, whether
 * a part is.
 */
function isInnerSpeech(place: Place, quotation: Quotation | null): boolean {
  if (quotation === null) return false;
  const { stream, source, comparison } = place;
  const parts = comparison.pieces.map(({ first, last }) => ({
    start: stream.words[first]?.start ?? source.start,
    end: stream.words[last]?.end ?? source.end,
  }));
  return (parts.length === 0 ? [source] : parts).some((part) => isInner(part, quotation, stream));
}

function isInner(source: Range, quotation: Quotation, stream: SourceStream): boolean {
  const { text } = stream.source.article;
  // A turn of an interview has no marks around it.
  const marked = Number(stream.hasMark(quotation, 'open'));
  const isWhole = marked === 1 || source.start > quotation.start;
  const [from, to] = [quotation.start + marked, quotation.end - marked];
  return (
    isWhole &&
    pairMarks(text, from, to).some(
      ({ opened, closed, innerStart, innerEnd }) =>
        opened &&
        closed &&
        innerStart <= source.start &&
        source.end <= innerEnd &&
        isSpeech(text.slice(innerStart, innerEnd)) &&
        isToldBefore(text.slice(quotation.start, innerStart - 1)),
    )
  );
}

/** Whether words between inner marks are someone's speech: several words, or a sentence. */
function isSpeech(inner: string): boolean {
  const count = countWords(inner);
  return count >= SHORTEST_INNER || (count > 1 && /[.!?…]\s*$/u.test(inner));
}

/** Whether words end as those do after which someone's speech follows: `They told us,`, `Ann Lee told me that`. */
function isToldBefore(words: string): boolean {
  return /[,:]\s*$/u.test(words) || speakerAtEnd(words) !== null;
}

/** Words with which a reporter leaves open whether someone said something. */
const ALLEGED = new WordPattern(
  'allegedly|reportedly|supposedly|purportedly|apparently|rumou?red|angeblich|soll|aurait|supuestamente|habría|avrebbe|alegadamente|teria|zou|lär|rzekomo|якобы',
);

/** Whether a draft leaves open, as its source does, whether the speaker said the words, or names who says so. */
function isToldToo(question: Question, place: Place): boolean {
  return (
    question.around.own.some((word) => ALLEGED.test(word)) || (question.relay !== null && isRelayed(question, place))
  );
}

/** Whether the paragraph of the source names whom the draft says reports the words. */
function isRelayed({ relay }: Question, { stream, source }: Place): boolean {
  if (relay === null) return true;
  const { text, paragraphs } = stream.source.article;
  const paragraph = paragraphs.find(({ start, end }) => start <= source.start && source.start < end);
  const before = text.slice(paragraph?.start ?? source.start, source.start);
  return before.includes(relay.split(/\s+/u).at(-1) ?? relay);
}

/** Whether the source says that the words were told to someone else than the draft says. */
function isToldOther({ around: { listener } }: Question, { stream, source }: Place): boolean {
  return listener !== null && hasOtherListener(listener, source.start, stream);
}

/** Whether the source has the speaker do that: deny or doubt the words; or neither that nor only suppose them. */
function isStance(stance: Stance, { stream, comparison: { pieces } }: Place): boolean {
  const [opening] = pieces;
  if (opening === undefined) return false;
  if (stance === 'rejects') return isNegatedBefore(opening, stream);
  return negationBefore(opening, stream) === null && conditionBefore(opening.first, stream) === null;
}

/** Whether words that begin in someone's speech continue with the reporter's. */
function leavesSpeech({ stream, comparison: { pieces } }: Place, quotation: Quotation | null): boolean {
  return (
    quotation !== null &&
    pieces.some(({ first, last }) => {
      for (let at = first; at <= last; at++) if (!stream.isQuoted(at)) return true;
      return false;
    })
  );
}
