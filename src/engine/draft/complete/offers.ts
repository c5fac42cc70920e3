import type { Library } from '../../library/library.js';
import type { Quotation } from '../../library/model.js';
import { Recent } from '../../library/recent.js';
import type { LibrarySearch } from '../../search/library-search.js';
import type { Range } from '../../text/range.js';
import type { AskedQuotation } from './asked.js';
import { faithfulParts } from './faithful.js';
import { type Held, type HeldWord, heldWords, hold, isSmall, type TypedWords, typedWords } from './holding.js';
import { type NamedSpeaker, namedSpeaker } from './named-speaker.js';
import type { OfferSources, QuotationOffer } from './offer.js';
import { partsAround, type QuotationPart } from './parts.js';
import { passageOffers } from './passage-offers.js';

/** How an offer is asked for. */
export interface OfferOptions {
  /** Whether the writer has asked for it, and not just typed. */
  readonly explicit: boolean;
  readonly limit: number;
}

/** Number of search results searched for the typed words. */
const CANDIDATES = 120;

/** All quotations of a speaker are looked at up to this number. */
const SCANNED = 300;

/** With fewer letters nothing is offered unasked, unless a known speaker is named; signs of unspaced scripts count twice. */
const FEWEST_LETTERS = 3;

/** Where no mark says where a quotation begins, this many words must be in it. */
const FEWEST_IN_PROSE = 3;

const wordsOfTexts = new Recent<string, readonly HeldWord[]>(1024);

/** The words of a quotation, kept while it is looked at. */
export function quotationWords({ text }: Quotation): readonly HeldWord[] {
  return wordsOfTexts.get(text, () => heldWords(text));
}

/**
 * What is offered for what a writer has typed, best first: quotations that hold it, from the writer's first word on, then
 * the same as whole sentences and whole quotations, then sentences of full texts. On request, others follow that only resemble
 * it.
 */
export function quotationOffers(asked: AskedQuotation, from: OfferSources, options: OfferOptions): QuotationOffer[] {
  const { library, search } = from;
  const { explicit, limit } = options;
  const speaker = asked.speaker?.named === true ? namedSpeaker(asked.speaker.name, library, search) : null;
  if (speaker?.known === false && !explicit) return [];
  const typed = typedWords(asked.typed);
  if (typed.words.length === 0) return saidBy(asked, speaker, from, limit);
  const held = explicit || speaker !== null || isEnough(typed) ? heldOffers(asked, typed, speaker, from, limit) : [];
  const sure = [...held, ...passageOffers(asked, typed, from, limit - held.length)].slice(0, limit);
  return explicit && sure.length < limit
    ? [...sure, ...otherOffers(asked, speaker, from, limit - sure.length, sure)]
    : sure;
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
  limit: number,
): QuotationOffer[] {
  const ids = speaker?.ids ?? roleHolder(asked, library);
  const said = [...ids].flatMap((id) => library.quotationsBy(id)).filter(isSpeech);
  const fragment = ({ kind }: Quotation) => Number(kind !== 'direct');
  return said
    .sort((a, b) => fragment(a) - fragment(b))
    .slice(0, limit)
    .map((quotation) => ({ quotation, part: wholeOf(quotation), fit: 'speaker', held: null, replace: asked.range }));
}

/** Who holds a role that stands before the cursor: `the foreign minister said`. */
function roleHolder({ speaker }: AskedQuotation, library: Library): ReadonlySet<string> {
  const holders = speaker === null ? [] : (library.names.at(speaker.name, speaker.name.length)?.entities ?? []);
  const quoted = holders.find(({ id }) => library.isQuoted(id));
  return new Set(quoted === undefined ? [] : [quoted.id]);
}

function heldOffers(
  asked: AskedQuotation,
  typed: TypedWords,
  speaker: NamedSpeaker | null,
  from: OfferSources,
  limit: number,
): QuotationOffer[] {
  const candidates = candidatesFor(asked.typed, speaker, from).filter(
    (each) => isSpeech(each) && (speaker?.said(each) ?? true),
  );
  for (const [words, replace] of readings(asked, typed)) {
    const holding = candidates.flatMap((quotation) => {
      const held = hold(words, quotationWords(quotation));
      return held === null ? [] : { quotation, held };
    });
    if (holding.length === 0) continue;
    holding.sort((a, b) => Number(a.held.slip) - Number(b.held.slip));
    const offer = ({ quotation, held }: { quotation: Quotation; held: Held }, part: QuotationPart): QuotationOffer => ({
      quotation,
      part,
      fit: 'held',
      held,
      replace,
    });
    const rows = holding.slice(0, limit).map(({ quotation, held }) => ({
      quotation,
      held,
      parts: faithfulParts(quotation, partsAround(quotation.text, quotationWords(quotation), held), from.library),
    }));
    const first = rows.flatMap((each) => each.parts.slice(0, 1).map((part) => offer(each, part)));
    return [...first, ...rows.flatMap((each) => each.parts.slice(1).map((part) => offer(each, part)))];
  }
  return [];
}

/** What may be meant by the words typed: after a mark all of them; in prose, where none shows the beginning, fewer and fewer. */
function* readings({ kind, range }: AskedQuotation, typed: TypedWords): Generator<readonly [TypedWords, Range]> {
  yield [typed, range];
  if (kind !== 'prose') return;
  for (let from = 1; from <= typed.words.length - FEWEST_IN_PROSE; from++) {
    const words = typed.words.slice(from);
    if (words.filter((word) => !isSmall(word)).length < 2) return;
    yield [
      { ...typed, words },
      { start: range.start + (words[0]?.start ?? 0), end: range.end },
    ];
  }
}

/** Quotations that may hold the words: all of a speaker who has said little, else what a search finds. */
function candidatesFor(
  words: string,
  speaker: NamedSpeaker | null,
  { library, search }: OfferSources,
): readonly Quotation[] {
  const theirs = speaker === null ? [] : [...speaker.ids].flatMap((id) => library.quotationsBy(id));
  if (speaker !== null && !speaker.hasVoices && theirs.length <= SCANNED) return theirs;
  // Words of which one is wrong are found as a passage that was altered.
  const near = search
    .locate(words, { kinds: ['quotation'], limit: CANDIDATES })
    .flatMap(({ record }) => search.quotationOf(record) ?? []);
  const named = [...(speaker?.ids ?? [])].flatMap((id) => {
    const name = library.entity(id)?.name.replaceAll('"', ' ') ?? '';
    return found(words, search, CANDIDATES, ` speaker:"${name}"`);
  });
  const all = [...theirs.slice(0, SCANNED), ...named, ...found(words, search, CANDIDATES), ...near];
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

/** What a search finds for words, none of which is taken for one of its filters. */
function found(words: string, search: LibrarySearch, limit: number, filter = ''): Quotation[] {
  const query = words.replace(/["“”„«»:]/gu, ' ') + filter;
  return search
    .search(query, { kinds: ['quotation'], limit })
    .flatMap(({ record }) => search.quotationOf(record) ?? []);
}

function otherOffers(
  asked: AskedQuotation,
  speaker: NamedSpeaker | null,
  { search }: OfferSources,
  most: number,
  sure: readonly QuotationOffer[],
): QuotationOffer[] {
  const taken = new Set(sure.map(({ quotation }) => quotation.id));
  return found(asked.typed, search, CANDIDATES)
    .filter((each) => isSpeech(each) && !taken.has(each.id) && (speaker?.known !== true || speaker.said(each)))
    .slice(0, most)
    .map((quotation) => ({ quotation, part: wholeOf(quotation), fit: 'other', held: null, replace: asked.range }));
}

/** The typed words within the part that is offered; undefined where it does not hold them. */
export function heldRange({ quotation, held, part }: QuotationOffer): Range | undefined {
  const words = quotationWords(quotation);
  const [first, last] = [words[held?.first ?? -1], words[held?.last ?? -1]];
  return first && last && { start: first.start - part.start, end: last.end - part.start };
}

/** Whether these are somebody's words, not a title or a word as a word. */
function isSpeech({ kind }: Quotation): boolean {
  return kind !== 'other';
}

function wholeOf({ text }: Quotation): QuotationPart {
  return { extent: 'quotation', start: 0, end: text.length };
}
