import { sentencesIn } from '../../cite/sentences.js';
import type { Quotation } from '../../library/model.js';
import { overlaps, type Range } from '../../text/range.js';
import type { AskedQuotation } from './asked.js';
import { faithfulParts } from './faithful.js';
import { heldWords, holdExactly, isSmall, type TypedWords } from './holding.js';
import { mayHoldExactly } from './may-hold-words.js';
import type { OfferSources, QuotationOffer } from './offer.js';
import { partsAround } from './parts.js';

/** Number of paragraphs searched for the typed words. */
const CANDIDATES = 40;

/** With fewer typed words, and fewer of them that are not small, no passage is offered: anyone may write the same. */
const FEWEST_WORDS = 4;
const FEWEST_TELLING = 2;

/**
 * Sentences of full texts, outside their quotations, that hold what was typed after a mark; only where the draft names no
 * speaker, for these are the source's own words. Each is offered from the writer's first word on, then whole.
 */
export function passageOffers(
  asked: AskedQuotation,
  typed: TypedWords,
  from: OfferSources,
  limit: number,
): QuotationOffer[] {
  const { library, search } = from;
  const isQuoting = asked.kind === 'marks' || asked.kind === 'block';
  const telling = typed.words.filter((word) => !isSmall(word)).length;
  if (
    limit <= 0 ||
    !isQuoting ||
    asked.speaker !== null ||
    typed.words.length < FEWEST_WORDS ||
    telling < FEWEST_TELLING
  )
    return [];
  const query = asked.typed.replace(/["“”„«»:]/gu, ' ');
  const offers: QuotationOffer[] = [];
  const mayHold = mayHoldExactly(typed);
  for (const { record } of search.search(query, { kinds: ['paragraph'], limit: CANDIDATES })) {
    const article = library.article(record.articleId)?.article;
    if (article?.metadata.text !== 'full' || !mayHold(record.text)) continue;
    // Most paragraphs that a search finds have the words, but not next to each other: their articles need not be read.
    if (holdExactly(typed, heldWords(record.text)) === null) continue;
    const paragraph = article.paragraphs[(search.paragraphOf(record) ?? 0) - 1];
    if (paragraph === undefined) continue;
    const quotations = library.quotationsIn(record.articleId);
    for (const sentence of sentencesIn(article.text, paragraph, quotations)) {
      if (quotations.some((each) => overlaps(each, sentence))) continue;
      const quotation = asQuotation(article.text, sentence, record.articleId, paragraph.number);
      const words = heldWords(quotation.text);
      const held = holdExactly(typed, words);
      if (held === null) continue;
      const parts = [...faithfulParts(quotation, partsAround(quotation.text, words, held), from)];
      offers.push(
        ...parts.map(
          (part): QuotationOffer => ({
            quotation,
            part,
            fit: 'passage',
            held,
            replace: asked.range,
            introduced: false,
          }),
        ),
      );
    }
    if (offers.length >= limit) break;
  }
  return offers.slice(0, limit);
}

/** A sentence of a source as what is quoted of it: nobody but the source says it. */
function asQuotation(text: string, { start, end }: Range, articleId: string, paragraph: number): Quotation {
  return {
    id: `${articleId}#p${start}`,
    articleId,
    start,
    end,
    text: text.slice(start, end),
    kind: 'direct',
    paragraph,
    speaker: null,
    speakerId: null,
    cue: null,
  };
}
