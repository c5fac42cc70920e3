import type { Article } from '../../article/article.js';
import type { Quotation } from '../../library/model.js';
import { pairMarks } from '../../text/marks.js';
import type { Range } from '../../text/range.js';
import { type Around, NOTHING_AROUND } from '../around.js';
import { limitsOf } from '../conditions.js';
import { omissionsOf } from '../cuts.js';
import { exactPlace } from '../places.js';
import { streamOf } from '../stream.js';
import type { OfferSources } from './offer.js';
import type { QuotationPart } from './parts.js';

/** A draft that does not turn the words by its own. */
const PLAIN: Around = { ...NOTHING_AROUND, isTurned: false };

/** A part of a quotation as a quotation: its words, and where they are in the article. */
export function narrowed(quotation: Quotation, part: Range, article: Article): Quotation {
  if (part.start === 0 && part.end === quotation.text.length) return quotation;
  const written = article.text.slice(quotation.start, quotation.end);
  const inner = quotation.start + Math.max(0, written.indexOf(quotation.text));
  const [start, end] = [inner + part.start, inner + part.end];
  const paragraph =
    article.paragraphs.find((each) => each.start <= start && start < each.end)?.number ?? quotation.paragraph;
  return { ...quotation, text: quotation.text.slice(part.start, part.end), start, end, paragraph };
}

/**
 * The parts of a quotation that say what it says, each looked at when it is asked for. A part that the check would find cut before a
 * “but” continues to the end of the quotation; one that begins after a negation, or divides a pair of marks, is left out.
 */
export function* faithfulParts(
  quotation: Quotation,
  parts: readonly QuotationPart[],
  from: Pick<OfferSources, 'library' | 'languages'>,
): Generator<QuotationPart> {
  const whole = parts.at(-1);
  const looked = new Map<QuotationPart, QuotationPart | undefined>();
  const faithful = (part: QuotationPart): QuotationPart | undefined => {
    if (looked.has(part)) return looked.get(part);
    const found = [part, { ...part, end: whole?.end ?? part.end }].find(
      (each) => !cutsMarks(quotation.text, each) && isFaithful(quotation, each, from),
    );
    looked.set(part, found);
    return found;
  };
  for (const [index, part] of parts.entries()) {
    const found = faithful(part);
    // The same words are given once, by the name of the longer part.
    const isNamedLater = parts
      .slice(index + 1)
      .some((each) => each.start === part.start && faithful(each)?.end === found?.end);
    if (found !== undefined && !isNamedLater) yield found;
  }
}

/** Whether a part begins or ends within inner marks whose other end is outside it. */
function cutsMarks(text: string, { start, end }: Range): boolean {
  return pairMarks(text, 0, text.length).some(({ opened, closed, innerStart, innerEnd }) => {
    const begins = innerStart <= start && start < innerEnd;
    const ends = innerStart < end && end <= innerEnd;
    return opened && closed && begins !== ends;
  });
}

function isFaithful(
  quotation: Quotation,
  part: QuotationPart,
  { library, languages }: Pick<OfferSources, 'library' | 'languages'>,
): boolean {
  if (part.extent === 'quotation') return true;
  const source = library.article(quotation.articleId);
  if (source === undefined) return false;
  const words = narrowed(quotation, part, source.article);
  const stream = streamOf(source);
  const place = exactPlace(words.text, stream, [words]);
  return (
    place !== null && omissionsOf(words.text, place, quotation, limitsOf(stream, { languages }), PLAIN).length === 0
  );
}
