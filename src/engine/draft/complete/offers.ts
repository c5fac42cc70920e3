import type { Library } from '../../library/library.js';
import type { Quotation } from '../../library/model.js';
import { Recent } from '../../library/recent.js';
import { CLOSING_MARK } from '../../text/closing-marks.js';
import { replayed, take } from '../../text/iterables.js';
import type { Range } from '../../text/range.js';
import { deniesSpeech, stanceIn } from '../unsaid.js';
import type { AskedQuotation } from './asked.js';
import { Candidates } from './candidates.js';
import { faithfulParts } from './faithful.js';
import { type Held, type HeldWord, heldWords, hold, isSmall, type TypedWords, typedWords } from './holding.js';
import { mayHoldWords } from './may-hold-words.js';
import type { NamedSpeaker } from './named-speaker.js';
import type { OfferSources, QuotationOffer } from './offer.js';
import { isToldSpeech, partsAround, type QuotationPart } from './parts.js';
import { passageOffers } from './passage-offers.js';
import { type SpeakerBefore, speakerBefore } from './speaker-before.js';

/** How an offer is asked for. */
export interface OfferOptions {
  /** Whether the writer has asked for it, and not just typed. */
  readonly explicit: boolean;
  readonly limit: number;
}

/** With fewer letters nothing is offered unasked, unless a known speaker is named; signs of unspaced scripts count twice. */
const FEWEST_LETTERS = 3;

/** Where no mark says where a quotation begins, this many words must be in it. */
const FEWEST_IN_PROSE = 3;

/** More words after a mark are not searched for as loose words. */
const MOST_SEARCHED = 8;

const wordsOfTexts = new Recent<string, readonly HeldWord[]>(1024);

/** The words of a quotation, kept while it is examined. */
export function quotationWords({ text }: Pick<Quotation, 'text'>): readonly HeldWord[] {
  return wordsOfTexts.get(text, () => heldWords(text));
}

/**
 * What is offered for what a writer has typed, best first: quotations that hold it, from the writer's first word on, then
 * the same as whole sentences and whole quotations, then sentences of full texts. On request, others follow that only resemble
 * it.
 */
export function quotationOffers(asked: AskedQuotation, from: OfferSources, options: OfferOptions): QuotationOffer[] {
  const { explicit, limit } = options;
  const candidates = new Candidates(from.library, from.search);
  const named = asked.speaker?.named === true ? candidates.speaker(asked.speaker.name) : null;
  const speaker = named?.known === false && asked.speaker?.perhaps ? null : named;
  if (speaker?.known === false && !explicit) return [];
  // Who did not say it is no reason to write it.
  if (!explicit && isUnsaid(asked.before)) return [];
  const typed = typedWords(asked.typed);
  if (typed.words.length === 0) return saidBy(asked, speaker, from, candidates, limit);
  const isWanted = explicit || speaker !== null || isEnough(typed);
  const held = isWanted ? heldOffers(asked, typed, speaker, from, candidates, options) : [];
  const sure = [...held, ...passageOffers(asked, typed, from, limit - held.length)].slice(0, limit);
  if (!explicit || sure.length >= limit) return sure;
  return [...sure, ...otherOffers(asked, typed, speaker, candidates, limit - sure.length, sure)];
}

const SENTENCE_BREAK = new RegExp(String.raw`[.!?]${CLOSING_MARK}{0,3}\s`, 'u');

/** Whether the sentence that leads to a quotation denies that it was said, or that it is so. */
function isUnsaid(before: string): boolean {
  const sentence = before.split(SENTENCE_BREAK).at(-1) ?? '';
  return deniesSpeech(sentence) || stanceIn(sentence) === 'rejects';
}

function isEnough({ words }: TypedWords): boolean {
  const letters = words.reduce(
    (sum, { folded }) => sum + (/[\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff]/u.test(folded) ? 2 : folded.length),
    0,
  );
  return letters >= FEWEST_LETTERS;
}

/** All that a speaker said, whole sentences before fragments. */
function saidBy(
  asked: AskedQuotation,
  speaker: NamedSpeaker | null,
  { library }: OfferSources,
  candidates: Candidates,
  limit: number,
): QuotationOffer[] {
  const whole: Quotation[] = [];
  const fragments: Quotation[] = [];
  for (const quotation of candidates.saidBy(speaker?.ids ?? roleHolder(asked, library))) {
    if (quotation.speaker?.doubt !== undefined) continue;
    if (quotation.kind === 'direct') whole.push(quotation);
    else if (isSpeech(quotation)) fragments.push(quotation);
    if (whole.length >= limit) break;
  }
  return [...whole, ...fragments].slice(0, limit).map((quotation) => ({
    quotation,
    part: wholeOf(quotation),
    fit: 'speaker',
    held: null,
    replace: asked.range,
    introduced: asked.speaker !== null,
  }));
}

/** Who holds a role that is before the cursor: `the foreign minister said`. */
function roleHolder({ speaker }: AskedQuotation, library: Library): ReadonlySet<string> {
  const holders = speaker === null ? [] : (library.names.at(speaker.name, speaker.name.length)?.entities ?? []);
  const quoted = holders.find(({ id }) => library.isQuoted(id));
  return new Set(quoted === undefined ? [] : [quoted.id]);
}

/** A quotation that holds what was typed. */
interface Holding {
  readonly quotation: Quotation;
  readonly held: Held;
  readonly fit: 'held' | 'other';
}

/** The parts of such a quotation, and what each is as an offer. */
interface Row {
  readonly parts: Generator<QuotationPart, void>;
  readonly offer: (part: QuotationPart) => QuotationOffer;
  readonly fit: 'held' | 'other';
}

/** Offers that hold what was typed; on request followed by those that hold it, but are said by someone else. */
function heldOffers(
  asked: AskedQuotation,
  typed: TypedWords,
  speaker: NamedSpeaker | null,
  from: OfferSources,
  candidates: Candidates,
  { explicit, limit }: OfferOptions,
): QuotationOffer[] {
  const examined = replayed(candidates.holding(asked.typed, speaker, explicit));
  for (const { words, replace, introduction } of readings(asked, typed, explicit)) {
    const named = asked.kind === 'prose' ? saidInProse(introduction, candidates) : speaker;
    const mayHold = mayHoldWords(words);
    const holding: Holding[] = [];
    let best = 0;
    for (const candidate of examined) {
      const held = mayHold(candidate.text) ? hold(words, quotationWords(candidate)) : null;
      const quotation = held === null ? undefined : candidate.read();
      if (held === null || quotation === undefined || !isSpeech(quotation)) continue;
      const isTheirs = named === null || named.said(quotation);
      const isTold = named !== null && isToldSpeech(quotation.text, quotationWords(quotation), held);
      if (!explicit && (!isTheirs || isTold)) continue;
      const fit = isTheirs && !isTold ? 'held' : 'other';
      holding.push({ quotation, held, fit });
      // No later one comes before these.
      if (fit === 'held' && !held.slip && ++best === limit) break;
    }
    if (holding.length === 0) continue;
    holding.sort(
      (a, b) => Number(a.fit === 'other') - Number(b.fit === 'other') || Number(a.held.slip) - Number(b.held.slip),
    );
    const rows = holding.slice(0, limit).map(({ quotation, held, fit }) => ({
      parts: faithfulParts(quotation, partsAround(quotation.text, quotationWords(quotation), held), from),
      offer: (part: QuotationPart): QuotationOffer => ({
        quotation,
        part,
        fit,
        held,
        replace,
        introduced: asked.kind === 'prose' ? introduction !== null : asked.speaker !== null,
      }),
      fit,
    }));
    return [...take(offersOfRows(rows), limit)];
  }
  return [];
}

/** The first part of each quotation, then the longer ones, then those of others. */
function* offersOfRows(rows: readonly Row[]): Generator<QuotationOffer> {
  const theirs = rows.filter(({ fit }) => fit === 'held');
  for (const row of theirs) yield* firstOf(row);
  for (const { parts, offer } of theirs) for (const part of parts) yield offer(part);
  for (const row of rows) if (row.fit === 'other') yield* firstOf(row);
}

function firstOf({ parts, offer }: Row): QuotationOffer[] {
  const { done, value } = parts.next();
  return done ? [] : [offer(value)];
}

/** Whose words may follow in prose: a name that is not a subject of a verb of speech restricts only if the library knows it. */
function saidInProse(introduction: SpeakerBefore | null, candidates: Candidates): NamedSpeaker | null {
  if (introduction?.named !== true) return null;
  const speaker = candidates.speaker(introduction.name);
  return speaker.known || introduction.cued ? speaker : null;
}

/** One way to read what was typed: the words that are quoted, what they are in the draft, and who is named before them. */
interface Reading {
  readonly words: TypedWords;
  readonly replace: Range;
  readonly introduction: SpeakerBefore | null;
}

/**
 * What may be meant by the words typed: after a mark all of them; in prose, where none shows the beginning, fewer and fewer, and
 * on request after a `>` as well.
 */
function* readings(asked: AskedQuotation, typed: TypedWords, explicit: boolean): Generator<Reading> {
  const { kind, range, before } = asked;
  const reading = (words: TypedWords, start: number): Reading => ({
    words,
    replace: { start: range.start + start, end: range.end },
    introduction: speakerBefore(before + asked.typed.slice(0, start)),
  });
  yield reading(typed, 0);
  if (kind !== 'prose' && (kind !== 'block' || !explicit)) return;
  for (let from = 1; from <= typed.words.length - FEWEST_IN_PROSE; from++) {
    const words = typed.words.slice(from);
    if (words.filter((word) => !isSmall(word)).length < 2) return;
    yield reading({ ...typed, words }, words[0]?.start ?? 0);
  }
}

/** Quotations that resemble what was typed. They replace no word of the prose that they do not hold. */
function otherOffers(
  asked: AskedQuotation,
  typed: TypedWords,
  speaker: NamedSpeaker | null,
  candidates: Candidates,
  most: number,
  sure: readonly QuotationOffer[],
): QuotationOffer[] {
  const isMarked = asked.kind === 'marks';
  // A longer text after a mark is not a search; a quotation would replace it.
  if (isMarked && (typed.words.length > MOST_SEARCHED || typed.words.slice(0, -1).some(({ stop }) => stop !== '')))
    return [];
  const taken = new Set(sure.map(({ quotation }) => quotation.id));
  const others: QuotationOffer[] = [];
  for (const quotation of candidates.found(asked.typed, speaker, taken)) {
    if (!isSpeech(quotation)) continue;
    others.push({
      quotation,
      part: wholeOf(quotation),
      fit: 'other',
      held: null,
      replace: isMarked ? asked.range : sharedEnd(asked, typed, quotation),
      introduced: asked.speaker !== null,
    });
    if (others.length >= most) break;
  }
  return others;
}

/** The last of the typed words, as far as a quotation holds them in any order; an empty range if it does not hold the last. */
function sharedEnd({ typed, range }: AskedQuotation, { words, unfinished }: TypedWords, quotation: Quotation): Range {
  const held = new Set(quotationWords(quotation).map(({ folded }) => folded));
  let first = words.length;
  for (let index = words.length - 1; index >= 0; index--) {
    const folded = words[index]?.folded ?? '';
    const isBegun = unfinished && index === words.length - 1 && [...held].some((word) => word.startsWith(folded));
    if (!held.has(folded) && !isBegun) break;
    first = index;
  }
  while (first < words.length && isSmall(words[first] as HeldWord)) first++;
  const end = range.start + typed.length;
  return first === words.length
    ? { start: end, end }
    : { start: range.start + (words[first]?.start ?? 0), end: range.end };
}

/** The typed words within the part that is offered; undefined where it does not hold them. */
export function heldRange({ quotation, held, part }: QuotationOffer): Range | undefined {
  const words = quotationWords(quotation);
  const [first, last] = [words[held?.first ?? -1], words[held?.last ?? -1]];
  return first && last && { start: first.start - part.start, end: last.end - part.start };
}

/** Whether these are someone's words, not a title or a word as a word. */
function isSpeech({ kind }: Quotation): boolean {
  return kind !== 'other';
}

function wholeOf({ text }: Quotation): QuotationPart {
  return { extent: 'quotation', start: 0, end: text.length };
}
