import type { CardFormat } from './card-format.js';
import { quotationCard, referenceCard } from './cards.js';
import type { Knowledge } from './knowledge.js';
import { versionsCard } from './versions.js';
import { type DraftWorks, workInWords } from './works.js';

/** What a card is about. */
export type CardSubject =
  /** A quotation by its id, as long as it has these words, if any are given; without its place if that is `beside` the card. */
  | { readonly quotationId: string; readonly words?: string | undefined; readonly beside?: true | undefined }
  /** An article by its cite key. */
  | { readonly articleId: string }
  /** How two versions of a text differ, by their cite keys. */
  | { readonly versions: readonly [string, string] }
  /** A work that a draft can cite. */
  | { readonly work: string }
  /** Words as they are. */
  | { readonly passage: string };

/** A card; null where what it is about is gone. A work is that of the draft whose `works` are given. */
export function cardOf(
  known: Knowledge,
  works: DraftWorks | null,
  subject: CardSubject,
  format: CardFormat,
): string | null {
  if ('quotationId' in subject) {
    const { quotationId, words, beside } = subject;
    const quotation = known.library.quotation(quotationId);
    if (quotation === undefined || (words !== undefined && quotation.text !== words)) return null;
    return quotationCard(known, quotation, format, { withPlace: beside !== true });
  }
  if ('versions' in subject) return versionsCard(known, ...subject.versions);
  if ('passage' in subject) return format.text(subject.passage);
  if ('work' in subject) return (works && workInWords(known, works, subject.work)?.card(format)) ?? null;
  const entry = known.library.article(subject.articleId);
  return entry ? referenceCard(known, entry, null, format) : null;
}
