import type { Piece } from './exact.js';
import { type HiddenWord, isClause } from './governing.js';
import { isAuxiliary, isFunctionWord, isModal } from './sense.js';
import type { SourceStream } from './stream.js';

/** Words with which a question begins that reads as one without its mark. */
const ASKING =
  /^(?:who|whom|whose|what|which|why|how|when|where|wer|wem|wen|was|wie|warum|wieso|weshalb|wo|wann|welche[rsmn]?|qui|que|quoi|pourquoi|comment|quand|où|combien|quel(?:le)?s?|quién(?:es)?|qué|por|cómo|cuándo|dónde|cuánt[oa]s?|cuál(?:es)?)$/iu;

/** With these what follows is so, though they ask: “Did you know that the wall leaks?” */
const PRESUPPOSING =
  /^(?:kn(?:ow|ew|own)|aware|reali[sz]e\p{L}?|notice[ds]?|forgotten|forget|remember|regret|see|seen|siehst|sehen|voyez|vois|ves|ven|weißt?|wissen|wusste\p{L}*|savez|savais|sabe[sn]?|sabía[sn]?)$/iu;

/** Words that make a question of a clause after them. */
const COMPLEMENT = /^(?:que|qu'|dass|daß|che|dat|att|że|что)$/iu;

/** Maximum number of words at the end of a statement that ask for it to be confirmed: “, isn’t it?” */
const TAG = 3;

const CONFIRMING = /^(?:right|correct|yes|no|okay|ok|true|huh|eh)$/iu;

/** Letters in brackets that make another form of a verb: `lie[d]`. */
const PATCHED = /\p{Ll}\[\p{Ll}{1,3}\]/u;

/**
 * The question of the source of which a passage makes a statement: “The school [is] unsafe” for “Is the school unsafe?”, “the
 * bridge is broken” for “Who says the bridge is broken?”. Null if it makes none, or keeps the mark.
 */
export function madeOfQuestion(passage: string, pieces: readonly Piece[], stream: SourceStream): HiddenWord | null {
  const [first, last] = [pieces[0]?.first ?? 0, pieces.at(-1)?.last ?? 0];
  if (stream.sentenceMark(last) !== '?' || /[?？؟]/u.test(passage)) return null;
  const from = sentenceStart(first, stream);
  const end = sentenceEnd(last, stream);
  const isWhole = !clauseEnds(first, end, stream);
  const isMade = isWhole && (isRemade(passage, pieces) || losesSubject(pieces, from, stream));
  if (!isMade && !isStated(first, last, from, stream)) return null;
  return { word: stream.words[from]?.word ?? '', at: from, cut: `${stream.text(from, end).replace(/\s+/gu, ' ')}?` };
}

/** Whether brackets put in the verb that a question has before its subject. */
function isRemade(passage: string, pieces: readonly Piece[]): boolean {
  const added = pieces
    .flatMap(({ brackets }) => brackets ?? [])
    .filter(({ edge, count }) => edge !== 'leading' && count === 0);
  return PATCHED.test(passage) || added.some(({ words }) => words.some((word) => isVerb(word) || isForeignVerb(word)));
}

/** Whether an ellipsis right after the verb of a question takes its subject away: “would … close it” for “Would you close it?” */
function losesSubject([opening, next]: readonly Piece[], from: number, stream: SourceStream): boolean {
  return (
    opening !== undefined &&
    next !== undefined &&
    opening.first === from &&
    opening.last === from &&
    isVerb(stream.words[from]?.word ?? '')
  );
}

/** Whether words are a complete clause that says what is asked. */
function isStated(first: number, last: number, from: number, stream: SourceStream): boolean {
  const word = (at: number) => stream.words[at]?.word ?? '';
  const end = sentenceEnd(last, stream);
  const rest = end - last;
  // “We are poor, so why should we pay?” asks only the other.
  const isTag =
    rest > 0 &&
    rest <= TAG &&
    stream.endsClause(last) &&
    (isFunctionWord(word(end)) || CONFIRMING.test(word(end))) &&
    stream.isEnglish;
  if (clauseEnds(first, isTag ? last : end, stream)) return false;
  if (first === from)
    return stream.isEnglish && (isTag || rest === 0) && !(isVerb(word(first)) || ASKING.test(word(first)));
  for (let at = from; at < first; at++) if (PRESUPPOSING.test(word(at))) return false;
  if (stream.endsClause(first - 1)) return false;
  // “Will | taxes rise?”
  const isInverted = first - 1 === from && isVerb(word(from)) && last - first >= 1 && rest === 0;
  // “Who | will pay for the bus?”
  if (first - 1 === from && ASKING.test(word(from)) && last - first >= 1 && rest === 0) return true;
  return stream.isEnglish
    ? isInverted || (!isVerb(word(first - 1)) && isClause(first, last, stream))
    : COMPLEMENT.test(word(first - 1));
}

function clauseEnds(from: number, end: number, stream: SourceStream): boolean {
  for (let at = from; at < end; at++) if (stream.endsClause(at)) return true;
  return false;
}

function isVerb(word: string): boolean {
  return isAuxiliary(word) || isModal(word) || /n't$/iu.test(word);
}

/** Forms of “be”, “have” and “can” in other languages. */
function isForeignVerb(word: string): boolean {
  return /^(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|kann|können|est|sont|était|a|ont|peut|está|están|es|son|era|ha|han|puede|pueden)$/iu.test(
    word,
  );
}

function sentenceStart(at: number, stream: SourceStream): number {
  let from = at;
  while (from > 0 && !stream.beginsSentence(from) && stream.quotationAt(from - 1) === stream.quotationAt(at)) from--;
  return from;
}

function sentenceEnd(at: number, stream: SourceStream): number {
  let end = at;
  while (!stream.endsSentence(end) && stream.quotationAt(end + 1) === stream.quotationAt(at)) end++;
  return end;
}
