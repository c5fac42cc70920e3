import type { Library } from '../library.js';
import type { Quotation } from '../model.js';
import { quotationsAt } from './anchor.js';
import type { QuotationCorrection } from './corrections.js';

/** What is written of a quotation; more than one only where some are not applied. */
export function correctionsOfQuotation(library: Library, { articleId, start }: Quotation): QuotationCorrection[] {
  const own = library.corrections.quotations.filter(({ source }) => library.keyOf(source) === articleId);
  const entry = own.length === 0 ? undefined : library.asRead(articleId);
  if (!entry) return [];
  const { article, extraction } = entry;
  return own.filter(({ quote }) =>
    quotationsAt(article, extraction.quotations, quote).some((at) => at.start === start),
  );
}
