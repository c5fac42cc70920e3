import { citationsIn } from '../engine/cite/citations.js';
import { citedAt } from '../engine/cite/convert/at.js';
import { citedPlace, proseAt, quotationAt } from '../engine/draft/at.js';
import type { CheckedFact } from '../engine/draft/checked-fact.js';
import { quotationAround } from '../engine/draft/places.js';
import type { DraftQuotation } from '../engine/draft/quotations.js';
import { sentenceAt, sentencesOf } from '../engine/draft/sentences.js';
import type { DraftSources } from '../engine/draft/sources.js';
import { figuresIn } from '../engine/extract/figures/figures.js';
import type { Quotation } from '../engine/library/model.js';
import { isProse, sourceRange, visibleIndex } from '../engine/markdown/block.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import { LinePositions } from '../engine/text/line-positions.js';
import { overlaps, type Range, touches } from '../engine/text/range.js';
import type { CardFormat } from './card-format.js';
import { entityCard, factCard, figureCard, quotationCard } from './cards.js';
import type { Knowledge } from './knowledge.js';
import { alreadyQuoted, alreadyRemark, type QuotedHere } from './usage/already.js';
import { type DraftWorks, workInWords } from './works.js';

/** Minimum share of words in common for a quotation of a draft to match one of the library. */
const SAME_QUOTATION = 0.999;

/** How many cards a name shared by several people brings. */
const NAMESAKES = 3;

/** What is known about a place of a draft. */
export interface LookedUp {
  readonly cards: readonly string[];
  /** What the cards are about; null where they are about several things. */
  readonly range: Range | null;
}

/** How a draft is looked things up in. */
export interface LookUpOptions {
  readonly format: CardFormat;
  /** How many quotations the card of a name shows. */
  readonly quotations: number;
  /** Results of the last check for the facts of the draft in its present state; absent if that has not been checked. */
  readonly facts?: readonly CheckedFact[] | undefined;
  /** What the draft quotes; absent where it has not been checked. */
  readonly quoted?: readonly QuotedHere[] | undefined;
}

/** What is known about the citation, name, quotation or figure at an offset; null where nothing is. */
export function lookUp(
  known: Knowledge,
  sources: DraftSources,
  draft: { readonly syntax: DraftSyntax; readonly works: DraftWorks },
  offset: number,
  { format, quotations, facts = [], quoted = [] }: LookUpOptions,
): LookedUp | null {
  const { syntax, works } = draft;
  const citation = citedAt(syntax, offset);
  if (citation) {
    const work = workInWords(known, works, citation.item.key, citation.item.locator);
    return work ? { cards: [work.card(format)], range: citation.range } : null;
  }
  const prose = proseAt(syntax, offset);
  if (!prose) return null;
  const name = known.library.names.at(prose.text, offset - prose.start);
  const cards = (name?.entities ?? [])
    .slice(0, NAMESAKES)
    .map((entity) => entityCard(known, entity, quotations, format));
  const quotation = quotationAt(syntax, offset);
  for (const origin of quotation ? originsOf(known, syntax, quotation, sources) : [])
    cards.push(
      quotationCard(known, origin, format, { remark: repeated(syntax, quotation, origin, quoted), isChecked: true }),
    );
  const figure = figuresIn(prose.text, prose.start).find((each) => touches(each, offset));
  // What is counted belongs to the figure: *15 cranes*.
  const isHere = (each: Range) => touches(each, offset) || (figure !== undefined && overlaps(figure, each));
  const fact = facts.find((each) => (each.kind === 'figure' || each.kind === 'date') && isHere(each));
  const stating = fact?.source ?? null;
  if (fact && stating) cards.push(factCard(known, fact, stating, format));
  const cited = figure ? citedBeside(known, syntax, offset) : new Set<string>();
  const stated = (figure ? known.library.sameFigure(figure) : [])
    .filter(({ articleId }) => articleId !== stating?.id)
    .toSorted((a, b) => Number(cited.has(b.articleId)) - Number(cited.has(a.articleId)));
  if (stated.length > 0) cards.push(figureCard(known, stated, format));
  if (cards.length === 0) return null;
  const ofName = name && { start: prose.start + name.start, end: prose.start + name.end };
  return { cards, range: ofName ?? quotation ?? fact ?? figure ?? null };
}

/** Says that a draft quotes the words of one of its quotations elsewhere, too; empty if it does not. */
function repeated(
  { text }: DraftSyntax,
  quotation: Range | null,
  origin: Quotation,
  quoted: readonly QuotedHere[],
): string {
  if (quotation === null) return '';
  const { source = origin } = quoted.find((each) => overlaps(each, quotation)) ?? {};
  const already = alreadyQuoted(quoted, source, quotation);
  return already === null ? '' : alreadyRemark(already, new LinePositions(text).at(already.at.start).line);
}

/** The articles that are cited in the sentence at an offset: what they state of a figure there comes first. */
function citedBeside({ library }: Knowledge, syntax: DraftSyntax, offset: number): Set<string> {
  const block = syntax.blockAt(offset);
  if (block === null || !isProse(block.kind)) return new Set();
  const sentence = sentencesOf(block)[sentenceAt(block, visibleIndex(block, offset))];
  const range = sentence && sourceRange(block, sentence.start, sentence.end);
  const inside = citationsIn(block).filter(
    ({ start, end }) => range && range.start <= start && end <= block.end && start < range.end,
  );
  return new Set(inside.flatMap(({ items }) => items.flatMap(({ key }) => library.keyOf(key) ?? [])));
}

/** Those of the library's quotations that a draft's is: that of the article cited for it first. */
function originsOf(
  { search }: Knowledge,
  syntax: DraftSyntax,
  quotation: DraftQuotation,
  sources: DraftSources,
): Iterable<Quotation> {
  const place = citedPlace(syntax, quotation, sources);
  const cited = place && quotationAround(place, sources);
  const [origin] = search.locate(quotation.text, { kinds: ['quotation'], limit: 1 });
  // Words that the article has in two quotations, with its own between them, are of both.
  const parts = origin && origin.similarity >= SAME_QUOTATION ? [origin, origin.next] : [];
  const found = parts.flatMap((part) => (part && search.quotationOf(part.record)) ?? []);
  return new Map((cited ? [cited, ...found] : found).map((each) => [each.id, each])).values();
}
