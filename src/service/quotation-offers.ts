import type { CitationWriter } from '../engine/cite/convert/write.js';
import { insertionFor } from '../engine/cite/insertion.js';
import { printCitation } from '../engine/cite/pandoc.js';
import type { Insertion } from '../engine/cite/place.js';
import { type AskedQuotation, askedAt } from '../engine/draft/complete/asked.js';
import type { Contradiction, Contradictions } from '../engine/draft/complete/contradicted.js';
import { narrowed } from '../engine/draft/complete/faithful.js';
import { addingTo, continuingOffer, styleTyped } from '../engine/draft/complete/ghost.js';
import type { OfferSources, QuotationOffer } from '../engine/draft/complete/offer.js';
import { type OfferOptions, quotationOffers } from '../engine/draft/complete/offers.js';
import type { Quotation } from '../engine/library/model.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { TextEdit } from '../engine/text/edits.js';
import { isUnreadable } from '../engine/text/unreadable.js';
import { asCited, citationWriters } from './citing.js';
import { articleOf } from './describe.js';
import type { Draft } from './draft.js';
import type { Knowledge } from './knowledge.js';
import { insertionSettings, placeAt, quotedWords } from './quoted-words.js';

/** What offers are made from, and what checks a draft in which one is taken. */
export interface OffersFrom extends OfferSources {
  readonly contradictions: Contradictions;
}

/** One offer as it would be inserted. */
export interface Insertable {
  readonly offer: QuotationOffer;
  /** The words offered, as a quotation of their own place in the article. */
  readonly words: Quotation;
  readonly insertion: Insertion;
  /** What must be written apart from it: footnotes. */
  readonly apart: readonly TextEdit[];
}

/** All that is offered at a place. */
export interface OffersAt {
  readonly asked: AskedQuotation;
  readonly offset: number;
  readonly text: string;
  readonly rows: readonly Insertable[];
  /** The text that continues with the line, in place of `asked.range`, where exactly one quotation does. */
  readonly ghostText: string | undefined;
}

/** The quotations offered at an offset of a draft; undefined where none is asked for, or none found. */
export async function offersAt(
  known: OffersFrom,
  draft: Draft,
  offset: number,
  explicit: boolean,
): Promise<OffersAt | undefined> {
  const { syntax } = draft;
  const asked = askedAt(syntax, offset, explicit);
  if (asked === null) return undefined;
  const limit = draft.setting('completion.limit');
  // Two are needed to tell whether one is the only one.
  const found = latestOffers(asked, known, draft.syntax, { explicit, limit: Math.max(limit, 2) });
  const offers = uncontradicted(found, known, draft, asked, explicit);
  if (offers.length === 0) return undefined;
  const newWriter = await citationWriters(draft);
  const make = (offer: QuotationOffer, marksAsTyped: boolean) =>
    insertable(known, draft, asked, offer, newWriter(), marksAsTyped);
  return {
    asked,
    offset,
    text: syntax.text,
    rows: offers.slice(0, limit).map((offer) => make(offer, false)),
    ghostText: ghostText(asked, offers, syntax.text, offset, make),
  };
}

/** What was offered last in a draft. */
interface Latest {
  /** The request, and the library and the index that it was answered from. */
  readonly key: string;
  readonly offers: readonly QuotationOffer[];
}

const latest = new WeakMap<DraftSyntax, Latest>();

/** The offers for a request; a list and ghost text ask for the same ones at each letter. */
function latestOffers(
  asked: AskedQuotation,
  known: OffersFrom,
  syntax: DraftSyntax,
  options: OfferOptions,
): readonly QuotationOffer[] {
  const { library, search } = known;
  const key = JSON.stringify([asked, options, library.version, search.version, search.waiting]);
  const before = latest.get(syntax);
  if (before?.key === key) return before.offers;
  const offers = quotationOffers(asked, known, options);
  latest.set(syntax, { key, offers });
  return offers;
}

/** Offers that the check agrees with; on request those that it gives to another speaker follow, marked as such. */
function uncontradicted(
  offers: readonly QuotationOffer[],
  known: OffersFrom,
  draft: Draft,
  asked: AskedQuotation,
  explicit: boolean,
): QuotationOffer[] {
  const agreed: QuotationOffer[] = [];
  const ofOthers: QuotationOffer[] = [];
  // A longer part of a quotation has the same speaker, but not the same words.
  const ofAnother = new Set<string>();
  for (const offer of offers) {
    const { id, text } = offer.quotation;
    // Nobody knows what the source says there.
    if (isUnreadable(text.slice(offer.part.start, offer.part.end))) continue;
    const isOfAnother = ofAnother.has(id);
    const found = offer.fit === 'other' ? null : isOfAnother ? 'speaker' : against(offer, known, draft, asked);
    if (found === 'speaker') ofAnother.add(id);
    if (found === null) agreed.push(offer);
    else if (found === 'speaker' && explicit) ofOthers.push({ ...offer, fit: 'other' });
  }
  return [...agreed.filter(({ fit }) => fit !== 'other'), ...ofOthers, ...agreed.filter(({ fit }) => fit === 'other')];
}

function against(offer: QuotationOffer, known: OffersFrom, draft: Draft, asked: AskedQuotation): Contradiction {
  const plain: CitationWriter = {
    print: (items) => printCitation(items, draft.syntax.language),
    elsewhere: () => [],
  };
  // In Pandoc's way, and not in a footnote: the paragraph alone is read.
  const { replace, text } = insertable(known, draft, asked, offer, plain, false).insertion;
  return known.contradictions.of(draft.syntax, { ...replace, text });
}

function ghostText(
  asked: AskedQuotation,
  offers: readonly QuotationOffer[],
  text: string,
  offset: number,
  make: (offer: QuotationOffer, marksAsTyped: boolean) => Insertable,
): string | undefined {
  const offer = continuingOffer(asked, offers, text);
  if (offer === null) return undefined;
  const { insertion, apart } = make(offer, true);
  const { start, end } = insertion.replace;
  if (apart.length > 0 || start !== asked.range.start || end !== asked.range.end) return undefined;
  return addingTo(text.slice(start, offset), insertion.text, text.slice(offset, end)) ?? undefined;
}

function insertable(
  known: Knowledge,
  draft: Draft,
  asked: AskedQuotation,
  offer: QuotationOffer,
  { print, elsewhere }: CitationWriter,
  marksAsTyped: boolean,
): Insertable {
  const { syntax } = draft;
  const { article, extraction } = articleOf(known, offer.quotation);
  const words = narrowed(offer.quotation, offer.part, article);
  const settings = insertionSettings(draft.setting);
  const quoted = quotedWords(known, draft, words);
  const insertion = insertionFor(
    { ...quoted, citation: asCited(known, quoted.citation, syntax) },
    placeAt(syntax, offer.replace),
    {
      ...settings,
      printCitation: print,
      // After "Kurt Campbell said" the speaker is named already.
      speaker: offer.introduced ? 'none' : settings.speaker,
      marks:
        marksAsTyped && asked.kind === 'marks'
          ? styleTyped(syntax.text, asked.range, settings.marks, extraction.language)
          : settings.marks,
    },
  );
  return { offer, words, insertion, apart: elsewhere() };
}
