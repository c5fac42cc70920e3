import type { DraftBlock } from '../markdown/block.js';
import { FastPattern, type Finder } from '../text/fast-pattern.js';
import type { Range } from '../text/range.js';
import { WordPattern } from '../text/word-pattern.js';
import { plain } from './beside.js';
import { type DraftQuotation, passagesIn } from './quotations.js';
import { isAuxiliary, isForeignNegation, isHedge, isLimiting, isModal, isNegation } from './sense.js';
import { firstWhere, sentenceAt, sentencesOf } from './sentences.js';
import { ownAttribution } from './speakers.js';
import { isDenying, isDoubtful, isRejection } from './turning-words.js';

/** Number of characters on each side of a quotation that are examined. */
const REACH = 300;

/** Whether the draft attributes words to someone whom it does not name, and has no “not” in its sentence: `the report says`. */
export function isOfUnnamed(quotation: DraftQuotation): boolean {
  if (quotation.kind === 'block' || ownAttribution(quotation)?.kind !== 'unnamed') return false;
  return !wordsOutside(quotation).some(isNegation);
}

/**
 * Whether the draft attributes words to someone named and makes no statement of its own of them: no “not” in its sentence turns
 * them, and they are not a part of a longer clause.
 */
export function isStatement(quotation: DraftQuotation): boolean {
  const own = ownAttribution(quotation);
  if (own === null || own.kind === 'unnamed' || quotation.kind === 'block') return false;
  return !wordsOutside(quotation).some(isNegation) && !isDeniedClause(quotation);
}

/** Words that lead to a clause that is the object of the verb before them, in the languages of sources. */
export const LEADING: Finder = new FastPattern(
  () => /(?<!\p{L})(?:that|whether|if|dass|daß|ob|que|si|che|se|dat|of|att|om|że|czy|что|ли)[\s"“”„«»'‘’(]{0,4}$/iu,
);

/** Whether the draft denies or doubts what is quoted, as a clause of its sentence: `Lee denied that “`, `called it absurd to say that “`. */
function isDeniedClause(quotation: DraftQuotation): boolean {
  const { before } = ownText(quotation);
  return LEADING.test(before) && wordsIn(before).some(isDoubtful);
}

/** Whether a sentence of the draft begins with a quotation. */
export function opensSentence(quotation: DraftQuotation): boolean {
  return quotation.kind !== 'block' && !/[\p{L}\p{N}]/u.test(ownText(quotation).before);
}

/** Words that only join quotations, in the languages of sources. */
const JOINING = new FastPattern(
  () => /(?<!\p{L})(?:and|or|but|then|und|oder|et|ou|y|e|o|en|of|och|eller|i|oraz|и)(?!\p{L})/giu,
);

/** Whether words are not set into a sentence of the draft's own: a block quote, or words alone, after a colon or a dash. */
export function standsAlone(quotation: DraftQuotation): boolean {
  const [first] = quotation.parts;
  if (quotation.kind === 'block' || first === undefined) return true;
  const { before, after } = ownText(quotation);
  const { block, from, to } = first;
  const has = (text: string) => /[\p{L}\p{N}]/u.test(text.replace(JOINING.for(text), ''));
  const isAfter = /(?::|\s[—–-]{1,3})[\s"“„«»「‘*_]{0,9}$/u.test(before);
  return !has(withoutQuoted(after, to, block)) && (isAfter || !has(withoutQuoted(before, from - before.length, block)));
}

/** Text at an index of a block's visible text, without what is between marks in it. */
function withoutQuoted(text: string, at: number, block: DraftBlock): string {
  const passages = passagesIn(block);
  const parts: string[] = [];
  let kept = 0;
  const isAfterStart = (index: number) => (passages[index]?.end ?? at) > at;
  for (let index = firstWhere(passages.length, isAfterStart); index < passages.length; index++) {
    const { start, end } = passages[index] as Range;
    const [from, to] = [Math.max(0, start - at), Math.min(text.length, end - at)];
    if (from >= to) break;
    parts.push(text.slice(kept, from), ' '.repeat(to - from));
    kept = to;
  }
  return parts.join('') + text.slice(kept);
}

/** Whether the draft's own words in a quotation's sentence hold a negation, a doubt or a condition. */
export function isTurned(quotation: DraftQuotation): boolean {
  return wordsOutside(quotation).some((word) => isNegation(word) || isForeignNegation(word) || isDoubtful(word));
}

/** Whether the draft's own words reject something. */
export function isRejecting(own: readonly string[]): boolean {
  return own.some(isRejection);
}

/** Words of a draft's sentence, in the languages of sources, that put a condition or a time. */
const CONDITIONAL = new FastPattern(
  () =>
    /(?<!\p{L})(?:if|had (?:any(?:one|body)|some(?:one|body)|they|he|she|we|it|i|you)|(?:hätten?|wären?) (?:man|sie|er|es|wir|jemand)|unless|provided|providing|assuming|as long as|so long as|on condition|in case|until|till|before|once|without|should|only|conditional\p{L}{0,20}|conditions?|depend\p{L}{0,20}|wenn|falls|sofern|solange|ohne|außer|vorausgesetzt|bis|bevor|sobald|si|s'ils?|sauf|tant qu\p{L}{0,20}|à moins|à condition|sans|avant|jusqu\p{L}{0,20}|salvo|a menos|siempre|mientras|sin|antes|hasta|se|purché|finché|senza|prima|tenzij|mits|zolang|als|indien|zonder|voordat|om|såvida|så länge|innan|utan|sem|desde que|enquanto|a meno|a patto|a condizione|qualora|salvo|caso|contanto|até|jeśli|jeżeli|o ile|chyba że|pod warunkiem|dopóki|zanim|bez|если|пока|при условии|кроме|без)(?!\p{L})/iu,
);

/** Whether the draft's own words in a quotation's sentence put a condition or a time under which the words hold. */
export function isConditional(quotation: DraftQuotation): boolean {
  if (quotation.kind === 'block') return false;
  const { before, after } = ownText(quotation);
  return CONDITIONAL.test(`${before} ${after}`.replaceAll('’', "'"));
}

/** Words that want others after them, in the languages of sources: articles, prepositions. */
const OPEN = new WordPattern(
  "of|as|an?|the|for|about|with|his|her|its|their|de|des|du|d'une?|une?|comme|pour|von|vom|ein(?:e[mnrs]?)?|als|für|mit|den|dem|como|una|para|por|di|del|della|come|per|een|voor|van|som|uma?|um",
);
/** Verbs that name something: “called the plan”. */
const NAMING = new WordPattern(
  String.raw`call(?:s|ed|ing)?|describ(?:es?|ed|ing)|label\p{L}{0,5}|brand(?:s|ed|ing)?|dub(?:s|bed)?|term(?:s|ed)|deem(?:s|ed)?|consider(?:s|ed)?|prais(?:es?|ed|ing)|hail(?:s|ed|ing)?|nann?t\p{L}{0,3}|nennt|nennen|bezeichne\p{L}{0,4}|lobt\p{L}{0,2}|qualifi\p{L}{0,6}|appel\p{L}{0,6}|llam\p{L}{0,5}|calific\p{L}{0,5}|defin\p{L}{0,6}|chiam\p{L}{0,5}|noem\p{L}{0,4}`,
);

/** Whether the draft's own words end right before a quotation with a verb, or a “to”, of English that goes with its first word: `was “`, `did “`. */
export function isCarried(quotation: DraftQuotation): boolean {
  const word = wordsRightBefore(quotation).at(-1) ?? '';
  return isAuxiliary(word) || isModal(word) || /^to$/iu.test(word);
}

/** Number of words right before a quotation that tell what the draft makes of it. */
const LEADING_WORDS = 4;

/** The last of the draft's own words right before a quotation: `the board plans to`. */
export function leadOf(quotation: DraftQuotation): readonly string[] {
  return wordsRightBefore(quotation).slice(-LEADING_WORDS);
}

/** Whether the draft's own words right before a quotation name something by it, or want words after them: `a plan for “`, `called it “`. */
export function isTakenUp(quotation: DraftQuotation): boolean {
  const own = wordsRightBefore(quotation);
  const word = own.at(-1)?.replaceAll('’', "'") ?? '';
  return OPEN.test(word) || own.some((each) => NAMING.test(each));
}

/** The draft's own words before a quotation in its sentence; none where a colon or a comma begins a statement. */
function wordsRightBefore(quotation: DraftQuotation): readonly string[] {
  if (quotation.kind === 'block') return [];
  const { before } = ownText(quotation);
  return /[:,;.!?—–]\s{0,3}["“”„«»'‘’(]{0,3}$/u.test(before) ? [] : wordsIn(before);
}

/** Words of a draft's sentence that make less of what follows them, and are not limits elsewhere. */
const LESSENING = new WordPattern(
  'under|below|up|fast|beinahe|kaum|weniger|presque|moins|casi|menos|quasi|meno|bijna|minder|nästan|mindre',
);

/** Whether the draft's own words in a quotation's sentence make less of something. */
export function isLimited(quotation: DraftQuotation): boolean {
  return wordsOutside(quotation).some((word) => isLimiting(word) || isHedge(word) || LESSENING.test(word));
}

/** Words that say that something is asked, in the languages of sources. */
const ASKED = new WordPattern(
  String.raw`ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|question(?:s|ed|ing)?|whether|if|frag(?:t|te|ten|en)|gefragt|wissen|ob|demand(?:e|é|ait|er|ent)|savoir|pregunt(?:a|ó|an|aba|aron)|saber|si|chie(?:de|dono|sto|deva|se|sero)|domand(?:a|ano|ato|ava|ò)|sapere|vr(?:aag|oeg)\p{L}{0,3}|vragen|gevraagd|afvroeg|weten|pergunt(?:a|ou|am|ava|aram)|fråga\p{L}{0,3}|undra(?:r|de|t)?|veta|(?:za|s)?pyta\p{L}{0,3}|czy|спраш\p{L}{3,5}|спрос\p{L}{2,4}|ли`,
);

/** Whether the draft's own words say that a quotation is asked, or a question mark is after it. */
export function isAsked(quotation: DraftQuotation): boolean {
  if (quotation.kind === 'block') return false;
  return (
    wordsOutside(quotation).some((word) => ASKED.test(word)) || /^[”"’'»“\s]{0,3}\?/u.test(ownText(quotation).after)
  );
}

/** The verb at the end of a sentence that tells what someone said, and the number of words back to “what”. */
const TOLD = /^(?:said|told|written|promised|threatened)$/u;
const LONGEST_TELLING = 8;

/** Whether a sentence before tells what someone said, and a pronoun that begins the quotation's sentence takes it up. */
export function isTold(quotation: DraftQuotation): boolean {
  const [first] = quotation.parts;
  if (quotation.kind === 'block' || first === undefined) return false;
  if (!/^(?:He|She|They|It)\s/u.test(ownText(quotation).before.trimStart())) return false;
  const { block, from } = first;
  const before = sentencesOf(block)[sentenceAt(block, from) - 1];
  if (before === undefined) return false;
  const words = wordsIn(plain(block, Math.max(before.start, before.end - REACH), before.end)).slice(-LONGEST_TELLING);
  return TOLD.test(words.at(-1) ?? '') && words.indexOf('what') >= 0 && words.indexOf('what') < words.length - 2;
}

/** Whether nothing in the draft's own words of a quotation's sentence turns them: a part of a speech that is attributed as a whole. */
export function isUnturned(quotation: DraftQuotation): boolean {
  return (
    quotation.kind !== 'block' &&
    !wordsOutside(quotation).some((word) => isNegation(word) || isForeignNegation(word) || isDenying(word)) &&
    !isDeniedClause(quotation)
  );
}

/** The draft's own words around a quotation in its sentence. */
export function wordsOutside(quotation: DraftQuotation): readonly string[] {
  return ownText(quotation).words;
}

/** The words of a text, with straight apostrophes. */
export function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{M}'’]+/gu) ?? []).map((word) => word.replaceAll('’', "'"));
}

/** The draft's text on both sides of a quotation in its sentence, without citations, and its words. */
export interface OwnText {
  readonly before: string;
  readonly after: string;
  readonly words: readonly string[];
}

const texts = new WeakMap<DraftQuotation, OwnText>();

/** The draft's own text around a quotation, and its words. */
export function ownText(quotation: DraftQuotation): OwnText {
  let found = texts.get(quotation);
  if (found === undefined) {
    found = readOwnText(quotation);
    texts.set(quotation, found);
  }
  return found;
}

function readOwnText({ parts: [first] }: DraftQuotation): OwnText {
  if (first === undefined) return { before: '', after: '', words: [] };
  const { block, from, to } = first;
  const { start, end } = sentencesOf(block)[sentenceAt(block, from)] ?? { start: 0, end: 0 };
  const before = plain(block, Math.max(start, from - REACH), from);
  const after = plain(block, to, Math.max(to, Math.min(end, to + REACH)));
  return { before, after, words: wordsIn(`${before} ${after}`) };
}
