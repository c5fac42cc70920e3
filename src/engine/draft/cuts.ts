import * as l10n from '@vscode/l10n';
import { cueVerb } from '../extract/lexicon.js';
import type { Quotation } from '../library/model.js';
import { WordPattern } from '../text/word-pattern.js';
import { alternativeAfter, alternativeBefore } from './alternatives.js';
import { type Around, NOTHING_AROUND } from './around.js';
import { madeOfQuestion } from './asked.js';
import { passageWords } from './compare.js';
import { conditionAfter, conditionAhead, WITHOUT, wordsFrom } from './conditions.js';
import { cutNumber } from './cut-number.js';
import { deniedClause, mayLeaveOutNegation } from './denied-clause.js';
import { type Piece, piecesOf, wordAfter } from './exact.js';
import type { FindingCode } from './finding.js';
import { frameAfter, frameAhead, frameOutside } from './framing.js';
import {
  conditionBefore,
  degreeBefore,
  deniesVerb,
  type HiddenWord,
  hearsayBefore,
  isClause,
  isRightAfter,
  negationBefore,
} from './governing.js';
import type { LanguageWords } from './language-words.js';
import { hiddenLimit, limitOutside, splicedSentences } from './limits.js';
import { isEmbedding, isNarrowedAfter } from './narrowed-negation.js';
import { assertedCondition, hiddenCondition, hiddenNegation } from './omissions.js';
import { hiddenOther, objectBefore, unsureBefore, untrueBefore, unwantedBefore } from './other-subject.js';
import { isRejecting } from './own-words.js';
import type { Place } from './places.js';
import { isQuotedBefore } from './quoted-before.js';
import { isArticle, isAuxiliary, isDefinite, isFunctionWord, isHedge, isLinking, isModal, isPast } from './sense.js';
import { negationOutside } from './set-in.js';
import type { SourceStream } from './stream.js';
import { isDoubtful } from './turning-words.js';
import { sourceWords } from './words.js';

/** What there is to say of a place where a quotation of the source's words leaves some out. */
export interface Cut {
  readonly code: FindingCode;
  readonly message: string;
  /** Where in the passage an ellipsis is missing. */
  readonly gaps?: readonly number[];
}

/** What the draft leaves out of words that are right. */
export function omissionsOf(
  passage: string,
  place: Place,
  quotation: Quotation | null,
  words: LanguageWords | null,
  around: Around = NOTHING_AROUND,
): Cut[] {
  const { stream, comparison } = place;
  const { pieces } = comparison;
  const first = pieces[0]?.first ?? 0;
  const found: Cut[] = [];
  const beginsAnew = capitalized(passage, pieces, stream);
  // Attributed to nobody by name, only a whole clause states something; a part is quoted in the draft's own sentence.
  const states = around.isStatement || (around.mayState && isWholeClause(pieces, stream, words));
  const isStatement = states && !/(?:…|\.\s?\.\s?\.)[\])]?[,;]?$/u.test(passage.trim());
  const hidden = hiddenNegation(pieces, stream);
  if (hidden !== null)
    found.push({
      code: 'misleading-omission',
      message: l10n.t('The ellipsis leaves out “{0}”: the source has “{1}” there.', hidden.word, hidden.cut),
    });
  const limit =
    hidden === null
      ? (hiddenLimit(pieces, stream, beginsAnew, words) ??
        hiddenOther(pieces, stream, beginsAnew, words) ??
        assertedCondition(pieces, stream, words))
      : null;
  if (limit !== null)
    found.push({
      code: 'misleading-omission',
      message: l10n.t('The ellipsis leaves out “{0}”: the source has “{1}” there.', limit.word, limit.cut),
    });
  const spliced = hidden === null && limit === null ? splicedSentences(pieces, stream, beginsAnew) : null;
  if (spliced !== null)
    found.push({
      code: 'misleading-omission',
      message: l10n.t('The ellipsis joins parts of different sentences: the source has “{0}” there.', spliced),
    });
  const isCarried = around.isCarried || words?.carrying.test(around.lead.at(-1) ?? '') === true;
  const question = madeOfQuestion(passage, pieces, stream, words, isCarried);
  // What follows, or is before, a question that is made a statement is part of the same cut.
  const isQuestion = question !== null && (isStatement || (isCarried && !around.isTurned)) && !around.isAsked;
  if (question !== null)
    found.push({
      code: isQuestion ? 'misleading-omission' : 'dropped-qualifier',
      message: l10n.t('The source asks this: “{0}”.', question.cut),
    });
  const number = cutNumber(pieces, stream);
  if (number !== null)
    found.push({
      code: 'misleading-omission',
      message: l10n.t('The quotation cuts a number: the source has “{0}”.', number),
    });
  const isBegun = isQuotedBefore(first, around.before, stream);
  const opening = pieces[0] ?? { first, last: first };
  const governing = isBegun ? null : negationBefore(opening, stream);
  // The draft has such a subject of its own: nobody “has been paid”.
  const isOwn = governing?.isSubject === true && around.isTurned;
  // “Viktor once told me” is no more than whose words they are, which the draft says as well.
  const isTold = /^once$/iu.test(governing?.word ?? '') && isToldOf(governing, first, stream, around.own);
  const negation = isOwn || isTold ? null : governing;
  const supposition = isBegun || negation !== null ? null : conditionBefore(first, stream);
  // The draft asks as well, without the word that the question begins with: “Czy | lokatorzy odzyskają pokoje?”
  const condition = around.isAsked && supposition?.at === question?.at ? null : supposition;
  const hearsay = isBegun || negation !== null || condition !== null ? null : hearsayBefore(first, stream, words);
  const earlier = negation ?? condition ?? hearsay;
  const degree = isBegun || earlier !== null ? null : degreeBefore(first, stream);
  const unwanted = isIntended(around.lead, stream)
    ? null
    : (unwantedBefore(opening, stream) ?? (isPromised(around) ? unsureBefore(opening, stream) : null));
  const object =
    isBegun || earlier !== null || degree !== null
      ? null
      : (objectBefore(opening, stream, words) ??
        untrueBefore(opening, stream, words, around.own) ??
        unwanted ??
        alternativeBefore(opening, stream, words, around.own));
  const before = isBegun
    ? null
    : (earlier ?? degree ?? object ?? (number === null ? limitOutside(first, stream, words) : null));
  if (before !== null && !isQuestion) {
    // With a capital, or attributed alone, it reads as a whole sentence. Set into another sentence it says the same as a clause,
    // unless the draft's own words turn it there.
    const { first: from, last } = pieces[0] ?? { first, last: first };
    const isSaid = isStatement || (!around.isTurned && isClause(from, last, stream));
    // An ellipsis there tells that something is left out, not that its first word turns what follows.
    const isMarked = /^[[(]?(?:…|\.)/u.test(passage.trim());
    const isHedged = condition !== null && isHedge(condition.word) && around.isLimited;
    const isWhole = isSaid && !isHedged && (!isMarked || (isStatement && negation?.at === first - 1));
    // The “three pilots were drunk”, for “Two of the three pilots were drunk”
    const isWithArticle =
      isDefinite(around.lead.at(-1) ?? '') &&
      isClause(from, last, stream) &&
      stream.endsClause(last) &&
      !hasWord(before, around.own);
    const turns = negation !== null || (condition !== null && isClause(from, last, stream));
    const isSentence =
      before === hearsay
        ? isStatement && last > from && !isToldOf(hearsay, first, stream, around.own)
        : beginsAsSentence(passage, stream, first) ||
          (turns && isWhole) ||
          // wants to “drain the marsh”, for “It would be madness to drain the marsh”
          (before === unwanted &&
            isCarried &&
            !around.isTurned &&
            !isRejecting(around.own) &&
            !hasWord(before, around.own)) ||
          // “approach the wreck,” the board wrote, for “Do not approach the wreck”
          (negation?.at === first - 1 && around.isUnnamed && !around.isTurned && !isRejecting(around.own)) ||
          (negation !== null &&
            deniesVerb(negation.at, opening, stream) &&
            !around.isTurned &&
            !around.isAsked &&
            !tellsOfClaim(around.own) &&
            !isRejecting(around.own)) ||
          (negation?.isSubject === true && !around.isTurned && !isRejecting(around.own)) ||
          // “He was ‘against a roof’”, “he called it ‘a good idea’”: the draft leaves out the “not” before these very words.
          // “It is not the money” denies nothing of the money that someone speaks of.
          (negation !== null &&
            (isCarried ||
              ((around.isTakenUp || isDone(around.lead)) && !isDefinite(stream.words[first]?.word ?? ''))) &&
            isRightAfter(negation.at, first, stream) &&
            !around.isTurned &&
            !around.isAsked &&
            !isRejecting(around.own)) ||
          // The bridge “opened in May”, for “It would have opened in May”
          (isUnreal(first, stream) && !leavesOpen(around)) ||
          (!turns &&
            (isStatement || isWithArticle) &&
            !around.isLimited &&
            (before === object ||
              // „Fast | niemand kam“, « Au plus | dix personnes sont restées »
              (!stream.isEnglish && last > from && stream.endsClause(last) && opensClause(before.at, stream)) ||
              (before === degree && !stream.isEnglish && last > first + 1) ||
              isHedge(stream.words[first - 1]?.word ?? '') ||
              isClause(from, last, stream)));
    found.push({
      code: isSentence ? 'misleading-omission' : 'dropped-qualifier',
      message: l10n.t('The quotation begins after “{0}” in the source.', before.cut),
    });
  }
  const outside = negation !== null || around.isTurned ? null : negationOutside(first, stream);
  if (outside !== null && !isQuestion) {
    // What the draft only speaks of, by its name, is not said of anything.
    const isNamed = isDefinite(stream.words[first]?.word ?? '') || isArticle(stream.words[first]?.word ?? '');
    const isSaid = !isNamed || isCarried || around.isTakenUp || isDone(around.lead);
    const turns = isSaid && !around.isAsked && !tellsOfClaim(around.own) && !isRejecting(around.own);
    found.push({
      code: turns ? 'misleading-omission' : 'dropped-qualifier',
      message: l10n.t('The quotation begins after “{0}” in the source.', outside.cut),
    });
  }
  const ahead =
    isBegun || before !== null
      ? null
      : (conditionAhead(opening, stream, words) ??
        frameAhead(opening, stream, words) ??
        frameOutside(opening, stream, words, around.own));
  if (ahead !== null)
    found.push({
      code: ahead.governs && isStatement && !around.isConditional ? 'misleading-omission' : 'dropped-qualifier',
      message: l10n.t('The sentence begins “{0} …” in the source.', ahead.cut),
    });
  const isExplained = isQuestion || before !== null || outside !== null || ahead !== null;
  const denied =
    isExplained || !mayLeaveOutNegation(opening, stream, around) ? null : deniedClause(opening.first, stream);
  if (denied !== null) {
    // The pier would “hold”, for “I do not believe the pier will hold”: the draft has the verb's auxiliary, too.
    const verb = stream.words[first - 1]?.word ?? '';
    const isPredicate = isCarried && (isAuxiliary(verb) || isModal(verb));
    found.push({
      code: isPredicate && !tellsOfClaim(around.own) ? 'misleading-omission' : 'dropped-qualifier',
      message: l10n.t('The quotation begins after “{0}” in the source.', denied.cut),
    });
  }
  const dropped = droppedQualifier(place, quotation, words, around) ?? negatedAtEnd(place, quotation, around);
  const over = hidden === null && limit === null ? hiddenCondition(pieces, stream, words) : null;
  if (dropped !== null && !isQuestion)
    found.push({
      code: dropped.turns || (isStatement && dropped.governs) ? 'misleading-omission' : 'dropped-qualifier',
      message: l10n.t('The source continues “{0} …” where the quotation is cut.', dropped.text),
    });
  else if (over !== null)
    found.push({ code: 'dropped-qualifier', message: l10n.t('The ellipsis leaves out “{0}”.', over.cut) });
  if (pieces.some(({ join }) => join === 'narrative'))
    found.push({
      code: 'unmarked-omission',
      message: l10n.t('The source has other words between these sentences. Mark the omission with an ellipsis.'),
      gaps: gapsOf(passage, pieces, stream),
    });
  return found;
}

/** A shorter word of a clause does not tell whose words follow. */
const SHORTEST_NAME = 3;

/** Whether the draft names whom the clause before a passage says or calls the speaker: it says itself whose words they are. */
function isToldOf(held: HiddenWord | null, first: number, stream: SourceStream, own: readonly string[]): boolean {
  if (held === null) return false;
  let from = held.at;
  while (
    from > first - TOLD &&
    !stream.endsClause(from - 1) &&
    stream.quotationAt(from - 1) === stream.quotationAt(held.at)
  )
    from--;
  for (let at = from; at < first; at++) {
    const word = stream.words[at]?.word ?? '';
    const isName = word.length >= SHORTEST_NAME && /^\p{Lu}/u.test(word);
    const isNoun = word.length > SHORTEST_NAME && !isFunctionWord(word) && cueVerb(word.toLowerCase()) === undefined;
    if ((isName && own.includes(word)) || (isNoun && own.some((each) => isSame(each, word)))) return true;
  }
  return false;
}

/** Words of a draft that leave it to others what is quoted. */
const CLAIM = new WordPattern(
  String.raw`claim(?:s|ed|ing)?|alleg\p{L}{1,8}|accus\p{L}{1,7}|charg(?:e|es|ed|ing)|rumou?rs?|suggest\p{L}{0,5}|suspect\p{L}{0,3}|suspicions?|ideas?|notions?|theory`,
);

/** Whether the draft says that the words are claimed: accused of having “touched a match”. */
function tellsOfClaim(own: readonly string[]): boolean {
  return own.some((word) => CLAIM.test(word));
}

/** Verbs after which a thing that is quoted is said to be so. */
const ASSERTING = new WordPattern(
  'announced|confirmed|promised|admitted|conceded|acknowledged|praised|hailed|welcomed|predicted',
);

/** Whether the draft has, right before a quotation, a verb by which there is what is quoted: had got “a penny”, announced “a merger”. */
function isDone(lead: readonly string[]): boolean {
  const verb = lead.at(-1) ?? '';
  return ASSERTING.test(verb) || (isPast(verb) && !/^heard$/iu.test(verb) && cueVerb(verb.toLowerCase()) === undefined);
}

/** Whether the draft says a word that it leaves out in its own words: it would be madness to “drain the marsh”. */
function hasWord(hidden: HiddenWord, own: readonly string[]): boolean {
  return own.some((each) => isSame(each, hidden.word));
}

/** Whether a passage begins with the participle of what would have been: “would have | opened in May”. */
function isUnreal(first: number, stream: SourceStream): boolean {
  const [modal, have, verb] = [first - 2, first - 1, first].map((at) => stream.words[at]?.word ?? '');
  if (!/^(?:would|could|should|might)$/iu.test(modal ?? '') || !/^have$/iu.test(have ?? '')) return false;
  return isPast(verb ?? '') || /\p{L}{2}ed$/iu.test(verb ?? '');
}

/** Whether the draft's own words leave open, or deny, that what it quotes has been so. */
function leavesOpen({ own, isCarried, isTurned, isConditional, isLimited }: Around): boolean {
  return isCarried || isTurned || isConditional || isLimited || own.some(isModal) || tellsOfClaim(own);
}

/** Words of a draft that want something or try it. */
const WISHING = new WordPattern(
  String.raw`hop(?:e|es|ed|ing|efully)|wish\p{L}{0,3}|want\p{L}{0,3}|like|love|prefer\p{L}{0,3}|tr(?:y|ies|ied|ying)|attempt\p{L}{0,3}|aim\p{L}{0,3}|seek\p{L}{0,3}|sought|dream\p{L}{0,3}|plan\p{L}{0,4}|try`,
);

/** Whether the draft says that what it quotes will be so: they would “reopen by Easter”. */
function isPromised({ lead, own, isConditional }: Around): boolean {
  return (
    /^(?:will|would|shall|\p{L}{1,5}'(?:ll|d))$/iu.test(lead.at(-1) ?? '') &&
    !isConditional &&
    !own.some((word) => WISHING.test(word))
  );
}

/** Verbs and nouns by which a draft says that others intend what its speaker calls unwise: `they plan to “`. */
const INTENDING = /^(?:plan|inten|propos|schem|aim)/iu;

/** Whether the source itself has the intention that the draft has right before “to”. */
function isIntended(lead: readonly string[], stream: SourceStream): boolean {
  const stem = INTENDING.exec(lead.at(-2) ?? '')?.[0].toLowerCase();
  return stem !== undefined && stream.words.some(({ word }) => word.toLowerCase().startsWith(stem));
}

/** Whether a clause begins with a word, or with a preposition before it: « au | plus ». */
function opensClause(at: number, stream: SourceStream): boolean {
  return stream.endsClause(at - 1) || stream.endsClause(at - 2);
}

/** Number of words before a passage that may say whose words it is. */
const TOLD = 12;

/** Where the draft joins sentences between which the source has other words; empty if that cannot be determined, as with brackets. */
function gapsOf(passage: string, pieces: readonly Piece[], stream: SourceStream): number[] {
  const words = passageWords(passage, stream);
  if (words.some(({ kind }) => kind === 'bracket')) return [];
  const own = words.filter(({ kind }) => kind !== 'gap');
  let count = 0;
  return pieces.flatMap(({ first, last, join }) => {
    const word = own[count];
    count += last - first + 1;
    return join === 'narrative' && word !== undefined ? [word.start] : [];
  });
}

/** Tells the pieces that the draft begins with a capital though the source does not. */
function capitalized(passage: string, pieces: readonly Piece[], stream: SourceStream): (piece: Piece) => boolean {
  if (pieces.length < 2) return () => false;
  const written = piecesOf(passageWords(passage, stream)).map(([word]) => passage.slice(word?.start ?? 0));
  const own = pieces.filter(({ join }) => join === undefined);
  return (piece) => beginsAsSentence(written[own.indexOf(piece)] ?? '', stream, piece.first);
}

/** Whether the passage begins with a capital that the source's word does not have. */
function beginsAsSentence(passage: string, stream: SourceStream, first: number): boolean {
  const letter = /[\p{L}\p{N}]/u.exec(passage)?.[0] ?? '';
  return /^\p{Lu}/u.test(letter) && /^\p{Ll}/u.test(stream.words[first]?.word ?? '');
}

/** The words after a quotation that limit it. */
interface Dropped {
  readonly text: string;
  /** Whether they say the opposite, or under which condition it holds. */
  readonly governs: boolean;
  /** Whether the words that are left say the opposite wherever they are set. */
  readonly turns: boolean;
}

/** Words that begin a clause as its subject in other languages. */
const SUBJECTS = new WordPattern(
  "ich|wir|er|sie|es|du|ihr|das|dies|man|je|j'|nous|il|elle|ils|elles|on|vous|tu|yo|nosotros|él|ella|ellos|usted|esto|io|noi|lui|lei|loro|vi|jag|han|hon|de|wij|ik|hij|zij|eu|nós|ele|ela|мы|я|он|она|они",
);

/**
 * The negation that other languages set after the verb, where a quotation leaves it out: “Ich glaube ihr | kein Wort”, “Der
 * Hafen schließt | im Winter nicht”. Further off in the clause it counts if what is left reads as a clause.
 */
function negatedAtEnd({ stream, comparison }: Place, quotation: Quotation | null, around: Around): Dropped | null {
  const piece = comparison.pieces.at(-1);
  if (stream.isEnglish || piece === undefined) return null;
  let from = piece.last;
  while (from > piece.first && !stream.endsClause(from - 1)) from--;
  for (let at = from; at <= piece.last; at++) if (stream.negates(stream.words[at]?.word ?? '')) return null;
  const opens = stream.endsClause(from - 1) && piece.last > from;
  if (!opens || !(around.isStatement || SUBJECTS.test(stream.words[from]?.word ?? ''))) return null;
  for (let at = piece.last; !stream.endsClause(at); at++) {
    const next = stream.words[at + 1];
    if (next === undefined || (quotation !== null && next.start >= quotation.end)) return null;
    // „We rijden naar dorpen | waar nooit een circus is geweest“ denies something else.
    if (beginsWith(around.next, piece.last + 1, stream) || isEmbedding(next.word, stream)) return null;
    if (stream.negates(next.word))
      return { text: stream.text(piece.last + 1, at + 1).replace(/\s+/gu, ' '), governs: true, turns: true };
  }
  return null;
}

/** What follows the end of a quotation and limits it, and whether that says the opposite, or under which condition it holds. */
function droppedQualifier(
  { stream, comparison }: Place,
  quotation: Quotation | null,
  words: LanguageWords | null,
  around: Around,
): Dropped | null {
  const piece = comparison.pieces.at(-1);
  const next = piece === undefined ? null : wordAfter(stream, piece);
  if (piece === undefined || next === null || beginsWith(around.next, piece.last + 1, stream)) return null;
  const negated = negationAfter(piece, quotation, stream);
  if (negated !== null) return negated;
  const condition = conditionAfter(piece, quotation, stream, words);
  const frame = condition?.governs === true ? null : frameAfter(piece, quotation, stream, words);
  // “Is it better?”, Lee was asked: what is answered is not part of the question.
  const isAnswer = around.isAsked && stream.sentenceMark(piece.last) === '?' && stream.endsSentence(piece.last);
  if (frame !== null && !isAnswer && !beginsWith(around.next, frame.at, stream))
    return { text: frame.cut, governs: !around.isConditional && !around.own.some(isDoubtful), turns: false };
  const other = alternativeAfter(piece, stream, words, around.own);
  if (other !== null && !beginsWith(around.next, other, stream))
    return { text: wordsFrom(other, stream), governs: true, turns: false };
  if (condition === null) {
    const isOver = quotation !== null && next.start >= quotation.end;
    if (!isOver && words !== null && isNarrowedAfter(piece, stream, words) && !isToldAfter(piece, stream, around.own))
      return { text: wordsFrom(piece.last + 1, stream), governs: !around.isLimited, turns: false };
    return takenBack(piece, quotation, stream);
  }
  if (beginsWith(around.next, condition.at, stream)) return null;
  return { text: condition.cut, governs: condition.governs && !around.isConditional, turns: false };
}

/** Number of words after a passage that narrow it. */
const NARROWING = 6;

/** Whether the draft says in its own words what its quotation is cut before: in the office there is “no time”. */
function isToldAfter({ last }: Piece, stream: SourceStream, own: readonly string[]): boolean {
  for (let at = last + 1; at <= last + NARROWING; at++) {
    const word = stream.words[at]?.word ?? '';
    if (word.length >= SHORTEST && own.some((each) => isSame(each, word))) return true;
    if (stream.endsClause(at)) return false;
  }
  return false;
}

/** The negation right after a quotation: “fares are | not”. */
function negationAfter(piece: Piece, quotation: Quotation | null, stream: SourceStream): Dropped | null {
  const next = stream.words[piece.last + 1];
  // A negation in the next sentence says nothing of this one, and after the speech itself it is the reporter’s.
  if (next === undefined || !stream.negates(next.word) || stream.endsSentence(piece.last)) return null;
  if (WITHOUT.test(next.word)) return null;
  // “The plan failed, | nobody asked us” says something else.
  if (stream.endsClause(piece.last) && /^(?:nobody|no|none|nothing|neither|never)$/iu.test(next.word)) return null;
  // “We want peace, | not war” only says it again.
  if (
    stream.isEnglish &&
    stream.endsClause(piece.last) &&
    /^not$/iu.test(next.word) &&
    !stream.endsClause(piece.last + 1)
  )
    return null;
  if (quotation !== null && next.start >= quotation.end) return null;
  const last = stream.words[piece.last]?.word ?? '';
  // Without a verb before it, what is left states nothing.
  const isOfClause = !stream.endsClause(piece.last) && (isAuxiliary(last) || isLinking(last) || isModal(last));
  const isForeign = !stream.isEnglish && !stream.endsClause(piece.last);
  return {
    text: wordsFrom(piece.last + 1, stream),
    turns: isForeign && piece.last > piece.first + (isClauseStart(piece, stream) ? 0 : 1),
    governs: isOfClause && !next.word.toLowerCase().startsWith('can'),
  };
}

/** Within how many words what is said may be taken back. */
const SOON = 14;

/**
 * What narrows the last word of a quotation, if the source continues with “not” and that word: “safe | for cars. It is not safe for
 * trucks”, with or without the reporter’s words between the two.
 */
function takenBack({ last }: Piece, quotation: Quotation | null, stream: SourceStream): Dropped | null {
  const word = stream.words[last]?.word ?? '';
  if (stream.endsClause(last) || word.length < SHORTEST) return null;
  const next = spokenAfter(last, quotation, stream).map((at) => stream.words[at]?.word ?? '');
  const isTaken = next
    .slice(0, SOON)
    .some((each, at) => stream.negates(each) && next.slice(at + 1, at + 4).some((again) => isSame(word, again)));
  return isTaken ? { text: wordsFrom(last + 1, stream), governs: true, turns: false } : null;
}

/** The words after one of a speech that its speaker continues, over the reporter’s: as many as `takenBack` looks at. */
function spokenAfter(last: number, quotation: Quotation | null, stream: SourceStream): number[] {
  const found: number[] = [];
  let end = quotation?.end ?? Number.POSITIVE_INFINITY;
  for (let at = last + 1; found.length < SOON + 3; at++) {
    if ((stream.words[at]?.start ?? end) >= end) {
      const join = stream.joinAfter(at - 1);
      if (join === null) break;
      at = join.at;
      end = stream.quotationAt(at)?.end ?? end;
    }
    if (stream.words[at] === undefined) break;
    found.push(at);
  }
  return found;
}

/** A shorter word may come again by chance. */
const SHORTEST = 4;

/** Whether a passage begins with a clause of the source and ends with one, or before a condition, a time or what narrows its denial. */
function isWholeClause(pieces: readonly Piece[], stream: SourceStream, words: LanguageWords | null): boolean {
  const [first, last] = [pieces[0]?.first ?? 0, pieces.at(-1)?.last ?? 0];
  const begins =
    first === 0 || stream.endsClause(first - 1) || stream.quotationAt(first - 1) !== stream.quotationAt(first);
  const next = stream.phraseAt(last + 1);
  if (!begins || stream.endsClause(last) || words === null) return begins && stream.endsClause(last);
  return words.condition.test(next) || words.time.test(next) || isNarrowedAfter({ first, last }, stream, words, false);
}

function isClauseStart({ first }: Piece, stream: SourceStream): boolean {
  return stream.endsClause(first - 1);
}

/** Number of words that tell that a quotation continues where the one before ends. */
const TELLING = 2;

/** Whether the draft continues quoting with the source's word at an index. */
function beginsWith(quoted: string, at: number, stream: SourceStream): boolean {
  const words = sourceWords(quoted).slice(0, TELLING);
  return words.length > 0 && words.every(({ word }, index) => isSame(word, stream.words[at + index]?.word));
}

function isSame(a: string, b: string | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}
